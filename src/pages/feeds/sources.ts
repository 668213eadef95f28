// Feeds as pages: made when first asked for, kept until a story comes, changes or goes. Invented stories never get here.

import type { App, PageDependency, Reads } from '../../platform/capabilities.ts';
import { AppError } from '../../platform/errors.ts';
import { listedStories, storyAt, type StoryView } from '../../stories/index.ts';
import { EVERY_PAGE, storyDependencies } from '../renderer.ts';
import type { Site } from '../site.ts';
import { liveAt, textSource, type Found } from '../source.ts';
import { atomFeed, storyFeed } from './atom.ts';
import { entryOf, type FeedEntry } from './entry.ts';
import { jsonFeed } from './json-feed.ts';
import { rssFeed } from './rss.ts';

export type FeedFormat = 'rss' | 'atom' | 'json';

type Needs = Pick<App, 'db'> & { readonly site: (reads: Reads) => Promise<Site> };

const MAX_ENTRIES = 50; // guess: a day of a busy newsroom; who asks less often has the archive
const WRITERS: Readonly<Record<FeedFormat, (site: Site, entries: readonly FeedEntry[]) => string>> = {
  rss: rssFeed,
  atom: atomFeed,
  json: jsonFeed,
};
const TYPES: Readonly<Record<FeedFormat, string>> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

/** The newest stories of the site. */
export async function feedSource({ db, site }: Needs, format: FeedFormat): Promise<Found> {
  const now = await site(db);
  const views = await newestViews(db);
  const text = WRITERS[format](
    now,
    views.map((view) => entryOf(now, view)),
  );
  return textSource(text, headersOf(format), feedDependencies(views));
}

/** What is told to those who follow one story. Errors: as `storySource`; an invented story has none. */
export async function storyFeedSource({ db, site }: Needs, slug: string): Promise<Found> {
  const at = await liveAt({ db }, slug);
  if (at.found === 'moved') return at;
  if (at.view.isDemo) throw new AppError('not_found', 404, 'An invented story has no feed.');
  return textSource(storyFeed(await site(db), at.view), headersOf('atom'), storyDependencies(at.view));
}

async function newestViews(db: Reads): Promise<readonly StoryView[]> {
  const lines = await listedStories(db, { isDemo: false, limit: MAX_ENTRIES });
  const found = await Promise.all(lines.map(({ slug }) => storyAt(db, slug)));
  return found.flatMap((at) => (at.found === 'live' ? [at.view] : []));
}

function feedDependencies(views: readonly StoryView[]): readonly PageDependency[] {
  const shown = views.flatMap((view) => storyDependencies(view).filter(({ kind }) => kind !== 'settings'));
  return [{ kind: 'front', id: 'front' }, ...shown, EVERY_PAGE];
}

function headersOf(format: FeedFormat): Readonly<Record<string, string>> {
  return { 'content-type': `${TYPES[format]}; charset=utf-8`, 'access-control-allow-origin': '*' };
}
