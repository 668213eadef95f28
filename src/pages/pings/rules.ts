// Who is told of a change, and in which words: search engines by IndexNow, followers' hubs by WebSub. Pure.

import type { SecretKey } from '../../platform/capabilities.ts';
import { FEED_PATHS, storyFeedUrl, storyUrl } from '../addresses.ts';
import type { Site } from '../site.ts';

export interface Ping {
  readonly to: string;
  readonly body: string;
  readonly type: string;
}

/** Takes the ping for all search engines that take part (IndexNow documentation). */
const INDEX_NOW = 'https://api.indexnow.org/indexnow';

/** What proves to search engines that the site is ours: 64 hexadecimal digits, of the 8 to 128 that may be. */
export function indexNowKey({ key }: SecretKey): string {
  return Buffer.from(key).toString('hex');
}

/** Where the proof stands: at the root, so that it holds for every address of the site. */
export function indexNowKeyPath(key: string): string {
  return `/${key}.txt`;
}

/** None where the newsroom does not want it, or its site is not one that search engines could reach. */
export function searchPings(site: Site, slug: string, key: string): readonly Ping[] {
  if (!site.indexNow || !isReachable(site.url)) return [];
  const body = {
    host: new URL(site.url).host,
    key,
    keyLocation: site.url + indexNowKeyPath(key),
    urlList: [storyUrl(site, slug)],
  };
  return [{ to: INDEX_NOW, body: JSON.stringify(body), type: 'application/json; charset=utf-8' }];
}

/** One for each feed that is another now; a withdrawn story has no feed of its own any more. */
export function hubPings(site: Site, slug: string, isLive: boolean): readonly Ping[] {
  const { webSubHub, url } = site;
  if (webSubHub === null || !isReachable(url)) return [];
  const feeds = Object.values(FEED_PATHS).map((path) => url + path);
  return [...feeds, ...(isLive ? [storyFeedUrl(site, slug)] : [])].map((feed) => ({
    to: webSubHub,
    // The words that hubs have taken since PubSubHubbub 0.4; WebSub leaves them to hub and publisher.
    body: new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': feed }).toString(),
    type: 'application/x-www-form-urlencoded',
  }));
}

/** Over TLS and by a name that means the same elsewhere. */
function isReachable(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return (
    protocol === 'https:' &&
    hostname.includes('.') &&
    !/^[\d.]+$|\.(localhost|local|internal)$/.test(hostname)
  );
}
