// RSS 2.0 with Media RSS (RSS Advisory Board, both), Dublin Core and the content module.

import { element, elements, xmlDocument, type Xml } from '../../kits/xml.ts';
import { FEED_PATHS } from '../addresses.ts';
import type { Site } from '../site.ts';
import { lastChange, type FeedEntry } from './entry.ts';

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
};
const TTL_MINUTES = 5; // guess: readers who ask again sooner get a 304

export function rssFeed(site: Site, entries: readonly FeedEntry[]): string {
  const changedAt = lastChange(entries);
  return xmlDocument(
    element(
      'rss',
      { version: '2.0', ...NAMESPACES },
      element(
        'channel',
        {},
        element('title', {}, site.name),
        element('link', {}, `${site.url}/`),
        element('description', {}, site.tagline === '' ? site.name : site.tagline),
        element('language', {}, site.language),
        changedAt === undefined ? null : element('lastBuildDate', {}, rfc822(changedAt)),
        element('generator', {}, 'Eyewitness'),
        element('ttl', {}, String(TTL_MINUTES)),
        element('atom:link', { rel: 'self', href: site.url + FEED_PATHS.rss, type: 'application/rss+xml' }),
        site.webSubHub === null ? null : element('atom:link', { rel: 'hub', href: site.webSubHub }),
        ...entries.map(item),
      ),
    ),
  );
}

function item(entry: FeedEntry): Xml {
  const enclosed = entry.clips.find(({ video }) => video?.sizeBytes != null);
  return element(
    'item',
    {},
    element('title', {}, entry.title),
    element('link', {}, entry.url),
    element('guid', { isPermaLink: 'false' }, entry.id),
    element('pubDate', {}, rfc822(entry.publishedAt)),
    ...entry.authors.map(({ name }) => element('dc:creator', {}, name)),
    element('dc:language', {}, entry.language),
    entry.section === null ? null : element('category', {}, entry.section),
    // Readers take a description for HTML, so words are escaped as such before they are escaped as XML.
    entry.summary === '' ? null : element('description', {}, elements([entry.summary]).xml),
    element('content:encoded', {}, entry.html),
    enclosed?.video == null
      ? null
      : element('enclosure', {
          url: enclosed.video.url,
          length: enclosed.video.sizeBytes,
          type: 'video/mp4',
        }),
    elements(entry.clips.map((clip) => mediaContent(entry, clip))),
  );
}

/** Behind a gate there is a player and no file: the player is what holds the gate. A clip in two sizes is a group. */
function mediaContent(entry: FeedEntry, clip: FeedEntry['clips'][number]): Xml {
  const { video, lowData, durationMs, width, height } = clip;
  const about = aboutClip(entry, clip);
  const shared = {
    medium: 'video',
    duration: durationMs === null ? null : Math.max(1, Math.round(durationMs / 1000)),
  };
  const file = (url: string | null, sizeBytes: number | null) => ({
    url,
    fileSize: sizeBytes,
    type: url === null ? null : 'video/mp4',
    ...shared,
  });
  const usual = file(video?.url ?? null, video?.sizeBytes ?? null);
  const lang = entry.language;
  if (video === null || lowData === null)
    return element('media:content', { ...usual, width, height, lang }, ...about);
  const rate = (sizeBytes: number | null) =>
    sizeBytes === null || durationMs === null || durationMs === 0
      ? null
      : Math.round((sizeBytes * 8) / durationMs); // bits a millisecond are kilobits a second
  const small = file(lowData.url, lowData.sizeBytes);
  return element(
    'media:group',
    {},
    element('media:content', {
      ...usual,
      width,
      height,
      lang,
      bitrate: rate(video.sizeBytes),
      isDefault: 'true',
    }),
    element('media:content', {
      ...small,
      width: lowData.width,
      height: lowData.height,
      lang,
      bitrate: rate(lowData.sizeBytes),
      isDefault: 'false',
    }),
    ...about,
  );
}

/** The same for every file of a clip. */
function aboutClip(entry: FeedEntry, clip: FeedEntry['clips'][number]): readonly (Xml | null)[] {
  const { thumbnail, credit, warning, shows, intro } = clip;
  const described = [warning, shows].filter((text) => text !== null && text !== '').join(' ');
  return [
    element('media:player', { url: clip.embedUrl }),
    element('media:title', { type: 'plain' }, intro === '' ? entry.title : intro),
    described === '' ? null : element('media:description', { type: 'plain' }, described),
    element('media:thumbnail', { ...thumbnail }),
    credit === null ? null : element('media:credit', { role: 'author', scheme: 'urn:ebu' }, credit),
    // The simple scheme knows these two words alone.
    clip.isGraphic === null
      ? null
      : element('media:rating', { scheme: 'urn:simple' }, clip.isGraphic ? 'adult' : 'nonadult'),
  ];
}

/** RFC 822 with four digits of the year, as RSS 2.0 asks. */
function rfc822(epochMs: number): string {
  return new Date(epochMs).toUTCString();
}
