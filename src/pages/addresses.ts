// Absolute addresses of what readers and machines are led to: one place for links in heads, feeds, sitemaps and pings.

import type { Logo } from '../newsroom/index.ts';
import type { ClipId } from '../platform/ids.ts';
import { logoAddress } from './page/rules.ts';
import type { Site } from './site.ts';

type At = Pick<Site, 'url'>;

export function storyUrl({ url }: At, slug: string): string {
  return `${url}/stories/${encodeURIComponent(slug)}`;
}

export function authorUrl({ url }: At, slug: string): string {
  return `${url}/authors/${encodeURIComponent(slug)}`;
}

export function sectionUrl({ url }: At, slug: string): string {
  return `${url}/sections/${encodeURIComponent(slug)}`;
}

/** The clip's own page. */
export function watchUrl({ url }: At, id: ClipId): string {
  return `${url}/clips/${id}`;
}

/** The clip for a frame in another site: its warning stands before it there too. */
export function embedUrl({ url }: At, id: ClipId): string {
  return `${url}/embed/clips/${id}`;
}

export function videoUrl({ url }: At, id: ClipId): string {
  return `${url}/clips/${id}/video.mp4`;
}

/** The clip in the size for who saves data. */
export function lowDataUrl({ url }: At, id: ClipId): string {
  return `${url}/clips/${id}/low.mp4`;
}

export function posterUrl({ url }: At, id: ClipId): string {
  return `${url}/clips/${id}/poster.jpg`;
}

export function logoUrl({ url }: At, logo: Logo): string {
  return url + logoAddress(logo);
}

/** Where the feeds stand, the same for every site. */
export const FEED_PATHS = { rss: '/feed.xml', atom: '/atom.xml', json: '/feed.json' } as const;

export function storyFeedUrl(site: At, slug: string): string {
  return `${storyUrl(site, slug)}/feed.xml`;
}
