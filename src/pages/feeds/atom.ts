// Atom (RFC 4287): the newest stories, and a feed for those who follow one story.

import { element, xmlDocument, type Xml } from '../../kits/xml.ts';
import { toRfc3339 } from '../../platform/clock.ts';
import type { StoryView } from '../../stories/index.ts';
import { FEED_PATHS, storyFeedUrl } from '../addresses.ts';
import { uuidOf } from '../hash.ts';
import type { Site } from '../site.ts';
import { entryOf, lastChange, noticesOf, type FeedEntry, type Notice } from './entry.ts';

export function atomFeed(site: Site, entries: readonly FeedEntry[]): string {
  const about = {
    id: `${site.url}/`,
    title: site.name,
    page: `${site.url}/`,
    self: site.url + FEED_PATHS.atom,
  };
  return feed(site, about, site.language, entries, entries.map(storyEntry));
}

/** The story as it is now, its corrections and what happens next. */
export function storyFeed(site: Site, view: StoryView): string {
  const story = entryOf(site, view);
  const notices = noticesOf(site, view);
  const about = {
    id: `urn:uuid:${uuidOf([view.id, 'feed'])}`,
    title: `${story.title} – ${site.name}`,
    page: story.url,
    self: storyFeedUrl(site, view.slug),
  };
  const written = [storyEntry(story), ...notices.map(noticeEntry)];
  return feed(site, about, story.language, [story, ...notices], written);
}

interface About {
  readonly id: string;
  readonly title: string;
  readonly page: string;
  readonly self: string;
}

function feed(
  site: Site,
  { id, title, page, self }: About,
  language: string,
  entries: readonly { readonly updatedAt: number }[],
  written: readonly Xml[],
): string {
  return xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language },
      element('id', {}, id),
      element('title', {}, title),
      site.tagline === '' ? null : element('subtitle', {}, site.tagline),
      // It has to say when it changed; a feed that has nothing yet has never changed.
      element('updated', {}, toRfc3339(lastChange(entries) ?? 0)),
      element('author', {}, element('name', {}, site.name), element('uri', {}, `${site.url}/`)),
      element('link', { rel: 'self', href: self, type: 'application/atom+xml' }),
      element('link', { rel: 'alternate', href: page, type: 'text/html' }),
      site.webSubHub === null ? null : element('link', { rel: 'hub', href: site.webSubHub }),
      element('generator', {}, 'Eyewitness'),
      ...written,
    ),
  );
}

function storyEntry(entry: FeedEntry): Xml {
  return element(
    'entry',
    { 'xml:lang': entry.language },
    element('id', {}, entry.id),
    element('title', {}, entry.title),
    element('published', {}, toRfc3339(entry.publishedAt)),
    element('updated', {}, toRfc3339(entry.updatedAt)),
    ...entry.authors.map(({ name, url }) =>
      element('author', {}, element('name', {}, name), element('uri', {}, url)),
    ),
    element('link', { rel: 'alternate', href: entry.url, type: 'text/html' }),
    ...entry.clips.map(({ video, intro }) =>
      video === null
        ? null
        : element('link', {
            rel: 'enclosure',
            href: video.url,
            type: 'video/mp4',
            length: video.sizeBytes,
            title: intro === '' ? null : intro,
          }),
    ),
    entry.section === null ? null : element('category', { term: entry.section }),
    entry.summary === '' ? null : element('summary', {}, entry.summary),
    element('content', { type: 'html' }, entry.html),
  );
}

function noticeEntry(notice: Notice): Xml {
  return element(
    'entry',
    { 'xml:lang': notice.language },
    element('id', {}, notice.id),
    element('title', {}, notice.title),
    element('updated', {}, toRfc3339(notice.updatedAt)),
    element('link', { rel: 'alternate', href: notice.url, type: 'text/html' }),
    element('content', { type: 'text' }, notice.text),
  );
}
