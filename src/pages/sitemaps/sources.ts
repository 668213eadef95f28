// Sitemaps as pages. Invented stories never get here. Lines are read a piece at a time, so that a large archive neither
// asks the database for more than it takes at once nor holds up who reads meanwhile.

import type { App, PageDependency, Reads } from '../../platform/capabilities.ts';
import type { Clock } from '../../platform/clock.ts';
import { AppError } from '../../platform/errors.ts';
import {
  countLines,
  listedStories,
  translatedLines,
  type LineQuery,
  type ListedStory,
} from '../../stories/index.ts';
import { EVERY_PAGE, listDependencies } from '../renderer.ts';
import type { Site } from '../site.ts';
import { textSource, type Found } from '../source.ts';
import {
  NEWS_STORIES,
  newsSince,
  newsSitemap,
  sitemap,
  sitemapIndex,
  STORIES_IN_A_SITEMAP,
  videoSitemap,
} from './rules.ts';

export type Needs = Pick<App, 'db'> & {
  readonly clock: Pick<Clock, 'now'>;
  readonly site: (reads: Reads) => Promise<Site>;
  /** Stories in one file; for tests. */
  readonly perFile?: number;
};

export type SitemapKind = 'stories' | 'videos';

const HEADERS = { 'content-type': 'application/xml; charset=utf-8' };
const PIECE = 1000; // guess: some 10 ms on SQLite

/** What a list of all stories shows; of their clips, those that a file has pictures of. */
const ALL_STORIES: readonly PageDependency[] = [{ kind: 'front', id: 'front' }, EVERY_PAGE];

/** The sitemap itself where one file holds all stories, else the list of its files. */
export async function sitemapSource(needs: Needs, kind: SitemapKind): Promise<Found> {
  const pages = await pagesOf(needs);
  if (pages < 2) return sitemapFileSource(needs, kind, 1);
  const index = sitemapIndex(await needs.site(needs.db), pages, (page) => sitemapPath(kind, page));
  return textSource(index, HEADERS, ALL_STORIES);
}

export function sitemapPath(kind: SitemapKind, page: number): string {
  return `/sitemaps/${kind}-${page}.xml`;
}

/** One file of several; counted from 1. Errors: `not_found` (404). */
export async function sitemapFileSource(needs: Needs, kind: SitemapKind, page: number): Promise<Found> {
  const { db, perFile = STORIES_IN_A_SITEMAP } = needs;
  if (page > Math.max(1, await pagesOf(needs)))
    throw new AppError('not_found', 404, 'There is no such part of the sitemap. Begin at /sitemap.xml.');
  const site = await needs.site(db);
  const stories = await readLines(db, { isDemo: false }, (page - 1) * perFile, perFile);
  if (kind === 'videos') return textSource(videoSitemap(site, stories), HEADERS, listDependencies(stories));
  const translated = await translatedLines(db, { isDemo: false });
  return textSource(sitemap(site, { stories, translated, isFirst: page === 1 }), HEADERS, ALL_STORIES);
}

/** What was published in the last two days. */
export async function newsSource({ db, clock, site }: Needs): Promise<Found> {
  const { fromMs } = newsSince(clock.now());
  const stories = await readLines(db, { isDemo: false, from: fromMs }, 0, NEWS_STORIES);
  return textSource(newsSitemap(await site(db), stories), HEADERS, ALL_STORIES);
}

async function pagesOf({ db, perFile = STORIES_IN_A_SITEMAP }: Needs): Promise<number> {
  return Math.ceil((await countLines(db, { isDemo: false })) / perFile);
}

async function readLines(
  db: Reads,
  query: Omit<LineQuery, 'limit' | 'offset'>,
  offset: number,
  most: number,
): Promise<readonly ListedStory[]> {
  const found: ListedStory[] = [];
  while (found.length < most) {
    const limit = Math.min(PIECE, most - found.length);
    const piece = await listedStories(db, { ...query, limit, offset: offset + found.length });
    found.push(...piece);
    if (piece.length < limit) break;
  }
  return found;
}
