// Sitemaps as XML (sitemaps.org 0.9, with the extensions for translations, news and video), from lines to text.

import { element, xmlDocument, type Xml } from '../../kits/xml.ts';
import { toRfc3339 } from '../../platform/clock.ts';
import type { ListedStory, StoryLine, TranslatedLine } from '../../stories/index.ts';
import { sectionUrl, storyUrl, watchUrl } from '../addresses.ts';
import { clipAbroad, type ClipAbroad } from '../clip-abroad.ts';
import { beginningOf } from '../rules.ts';
import type { Site } from '../site.ts';

/** Stories in one file; the protocol allows 50,000. Fewer, so that making one does not keep readers waiting. */
export const STORIES_IN_A_SITEMAP = 10_000;
const NAMESPACE = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };
const DAY_MS = 24 * 3600 * 1000;
const HOUR_MS = 3600 * 1000;

export interface SitemapPage {
  readonly stories: readonly StoryLine[];
  /** All lines of stories that stand in more than one language. */
  readonly translated: readonly TranslatedLine[];
  /** Whether it also lists what is not a story: on the first one. */
  readonly isFirst: boolean;
}

export function sitemap(site: Site, { stories, translated, isFirst }: SitemapPage): string {
  const groups = Map.groupBy(translated, groupOf);
  const others = isFirst ? otherPages(site, stories) : [];
  return xmlDocument(
    element(
      'urlset',
      { ...NAMESPACE, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' },
      ...others,
      ...stories.map((story) =>
        element(
          'url',
          {},
          element('loc', {}, storyUrl(site, story.slug)),
          element('lastmod', {}, toRfc3339(story.updatedAt)),
          ...alternates(site, groups.get(groupOf(story)) ?? []),
        ),
      ),
    ),
  );
}

/** `pages` files of their own, named by `addressOf`. */
export function sitemapIndex(site: Site, pages: number, addressOf: (page: number) => string): string {
  const files = Array.from({ length: pages }, (_, index) =>
    element('sitemap', {}, element('loc', {}, site.url + addressOf(index + 1))),
  );
  return xmlDocument(element('sitemapindex', NAMESPACE, ...files));
}

function groupOf({ id, originalId }: Pick<StoryLine, 'id' | 'originalId'>): string {
  return originalId ?? id;
}

function otherPages(site: Site, stories: readonly StoryLine[]): readonly Xml[] {
  const newest = stories.length === 0 ? null : Math.max(...stories.map(({ updatedAt }) => updatedAt));
  const own = site.ownPages.filter(({ isDemo }) => !isDemo);
  return [
    element(
      'url',
      {},
      element('loc', {}, `${site.url}/`),
      newest === null ? null : element('lastmod', {}, toRfc3339(newest)),
    ),
    ...site.sections
      // An empty one, or one with invented stories alone, is nothing to look for.
      .filter(({ slug }) => stories.some(({ section }) => section === slug))
      .map(({ slug }) => element('url', {}, element('loc', {}, sectionUrl(site, slug)))),
    ...own.map(({ path }) =>
      element(
        'url',
        {},
        element('loc', {}, `${site.url}/${path.split('/').map(encodeURIComponent).join('/')}`),
      ),
    ),
  ];
}

function alternates(site: Site, group: readonly TranslatedLine[]): readonly Xml[] {
  if (group.length < 2) return [];
  const link = (hreflang: string, slug: string) =>
    element('xhtml:link', { rel: 'alternate', hreflang, href: storyUrl(site, slug) });
  const original = group.find(({ originalId }) => originalId === null);
  return [
    ...group.map(({ language, slug }) => link(language, slug)),
    ...(original === undefined ? [] : [link('x-default', original.slug)]),
  ];
}

export const NEWS_STORIES = 1000; // the most that search engines take in one news sitemap

/**
 * From when on a story is news: two days before the end of the hour that `now` lies in, so that what was made in an hour
 * is right until its end.
 */
export function newsSince(nowMs: number): { readonly hour: number; readonly fromMs: number } {
  const hour = Math.floor(nowMs / HOUR_MS);
  return { hour, fromMs: (hour + 1) * HOUR_MS - 2 * DAY_MS };
}

export function newsSitemap(site: Site, stories: readonly StoryLine[]): string {
  return xmlDocument(
    element(
      'urlset',
      { ...NAMESPACE, 'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9' },
      ...stories.map((story) =>
        element(
          'url',
          {},
          element('loc', {}, storyUrl(site, story.slug)),
          element(
            'news:news',
            {},
            element(
              'news:publication',
              {},
              element('news:name', {}, site.name),
              element('news:language', {}, newsLanguage(story.language)),
            ),
            element('news:publication_date', {}, toRfc3339(story.publishedAt)),
            element('news:title', {}, story.headline),
          ),
        ),
      ),
    ),
  );
}

/** ISO 639, but Chinese, which the schema wants with its script by country. */
function newsLanguage(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  if (language !== 'zh') return language;
  return script === 'Hant' ? 'zh-tw' : 'zh-cn';
}

const MAX_DESCRIPTION = 2048; // the extension's limit, in characters
const MAX_DURATION_S = 28_800; // the extension's limit: eight hours

/** Each clip once, on its own page, with the newest story that begins with it. */
export function videoSitemap(site: Site, stories: readonly ListedStory[]): string {
  const seen = new Set<string>();
  const videos = stories.flatMap((story) => {
    const clip = story.clip === null ? null : clipAbroad(site, story, story.clip);
    if (clip === null || seen.has(clip.id)) return [];
    seen.add(clip.id);
    return [element('url', {}, element('loc', {}, watchUrl(site, clip.id)), video(story, clip))];
  });
  return xmlDocument(
    element(
      'urlset',
      { ...NAMESPACE, 'xmlns:video': 'http://www.google.com/schemas/sitemap-video/1.1' },
      ...videos,
    ),
  );
}

/** Behind a gate: the share image, and the player that holds the gate instead of the file. */
function video({ headline, standfirst, publishedAt }: ListedStory, clip: ClipAbroad): Xml {
  const { durationMs, shows, thumbnail, warning } = clip;
  const description = [warning, shows === '' ? (standfirst ?? headline) : shows].filter(
    (text) => text !== null,
  );
  const seconds = durationMs === null ? null : Math.max(1, Math.round(durationMs / 1000));
  return element(
    'video:video',
    {},
    element('video:thumbnail_loc', {}, thumbnail.url),
    element('video:title', {}, beginningOf(headline)),
    element('video:description', {}, cut(description.join(' '), MAX_DESCRIPTION)),
    clip.video === null ? null : element('video:content_loc', {}, clip.video.url),
    element('video:player_loc', {}, clip.embedUrl),
    seconds === null || seconds > MAX_DURATION_S ? null : element('video:duration', {}, String(seconds)),
    element('video:publication_date', {}, toRfc3339(publishedAt)),
    element('video:family_friendly', {}, clip.isForAll ? 'yes' : 'no'),
    element('video:live', {}, 'no'),
  );
}

function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}
