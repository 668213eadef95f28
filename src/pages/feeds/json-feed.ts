// JSON Feed 1.1, with one extension of our own for what the format has no place for.

import { toRfc3339 } from '../../platform/clock.ts';
import { FEED_PATHS } from '../addresses.ts';
import type { Site } from '../site.ts';
import type { FeedEntry } from './entry.ts';

export function jsonFeed(site: Site, entries: readonly FeedEntry[]): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: site.name,
    home_page_url: `${site.url}/`,
    feed_url: site.url + FEED_PATHS.json,
    ...(site.tagline === '' ? {} : { description: site.tagline }),
    language: site.language,
    authors: [{ name: site.name, url: `${site.url}/` }],
    ...(site.webSubHub === null ? {} : { hubs: [{ type: 'WebSub', url: site.webSubHub }] }),
    items: entries.map(itemOf),
  });
}

function itemOf(entry: FeedEntry) {
  const attachments = entry.clips.flatMap(({ video, durationMs, intro }) =>
    video === null
      ? []
      : [
          {
            url: video.url,
            mime_type: 'video/mp4',
            ...(intro === '' ? {} : { title: intro }),
            ...(video.sizeBytes === null ? {} : { size_in_bytes: video.sizeBytes }),
            ...(durationMs === null
              ? {}
              : { duration_in_seconds: Math.max(1, Math.round(durationMs / 1000)) }),
          },
        ],
  );
  return {
    id: entry.id,
    url: entry.url,
    title: entry.title,
    ...(entry.summary === '' ? {} : { summary: entry.summary }),
    content_html: entry.html,
    image: entry.imageUrl,
    date_published: toRfc3339(entry.publishedAt),
    date_modified: toRfc3339(entry.updatedAt),
    ...(entry.authors.length === 0 ? {} : { authors: entry.authors }),
    ...(entry.section === null ? {} : { tags: [entry.section] }),
    language: entry.language,
    ...(attachments.length === 0 ? {} : { attachments }),
    _eyewitness: {
      about: `${entry.url}.json`,
      kicker: entry.kicker,
      clips: entry.clips.map(({ watchUrl, embedUrl, credit, warning }) => ({
        url: watchUrl,
        embed_url: embedUrl,
        credit,
        warning,
      })),
      corrections: entry.corrections.map(({ at, kind, text }) => ({ at: toRfc3339(at), kind, text })),
    },
  };
}
