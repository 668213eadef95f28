// Lists of stories as pages: which stories stand on one, and what makes it stale. Invariant: only lists and pages of
// them that exist are answered, so that no address fills the memory.

import { findSitePage } from '../../newsroom/index.ts';
import type { App, Reads } from '../../platform/capabilities.ts';
import { AppError } from '../../platform/errors.ts';
import { renderDocument } from '../../platform/html.ts';
import {
  countLines,
  isSlug,
  listedStories,
  publicationTimes,
  type LineQuery,
  type ListedStory,
} from '../../stories/index.ts';
import { htmlHeaders, policyOf, type Look, type Part } from '../looks.ts';
import { markdownTree } from '../markdown/tree.ts';
import { AuthorPage } from '../own-pages/views.tsx';
import { listDependencies, type Pages } from '../renderer.ts';
import type { Site } from '../site.ts';
import { textSource, type Found } from '../source.ts';
import { boundsOf, isMonth, monthName, monthsOf } from './months.ts';
import { ArchivePage, ListPage, type Paged } from './views.tsx';
import { wordsFor } from '../../newsroom/index.ts';

export type ListNeeds = Pick<App, 'db'> & { readonly pages: Pages };

const LINES_A_PAGE = 100;

/** Every month that has stories. */
export async function archiveSource({ db, pages }: ListNeeds): Promise<Found> {
  const site = await pages.site(db);
  const look = pages.looks.look(['list'], site.accent);
  const times = await publicationTimes(db);
  const isDemo = times.length > 0 && (await countLines(db, { isDemo: false })) === 0;
  const months = monthsOf(times, site.timeZone);
  return textSource(
    renderDocument(ArchivePage({ site, look, months, isDemo })),
    htmlHeaders(policyOf(look)),
    listDependencies([]),
  );
}

/** Stories of a month in the site's zone. Errors: `not_found` (404), also for a month without stories. */
export async function monthSource({ db, pages }: ListNeeds, month: string, page: number): Promise<Found> {
  if (!isMonth(month)) throw noSuchList();
  const site = await pages.site(db);
  const list = await listOf(db, boundsOf(month, site.timeZone), `/archive/${month}`, page);
  if (list.total === 0) throw noSuchList();
  const words = wordsFor(site.language);
  // A sentence in the words of the interface, with the month as its language writes it.
  const title = words.lists.archiveOf(monthName(month, words.language));
  return listFound(pages, site, list, { title, titleLanguage: words.language });
}

/** Stories of a section that the settings have, which may be none. Errors: `not_found` (404). */
export async function sectionSource({ db, pages }: ListNeeds, slug: string, page: number): Promise<Found> {
  const site = await pages.site(db);
  const section = site.sections.find((candidate) => candidate.slug === slug);
  if (section === undefined) throw noSuchList();
  const list = await listOf(db, { section: slug }, `/sections/${slug}`, page);
  return listFound(pages, site, list, { title: section.name, titleLanguage: site.language });
}

/** What an author wrote, below what the newsroom says of them, if anything. Errors: `not_found` (404). */
export async function authorSource({ db, pages }: ListNeeds, slug: string, page: number): Promise<Found> {
  if (!isSlug(slug)) throw noSuchList();
  const site = await pages.site(db);
  const path = `authors/${slug}`;
  const list = await listOf(db, { authorSlug: slug }, `/authors/${encodeURIComponent(slug)}`, page);
  const own = await findSitePage(db, path);
  if (own === undefined && list.total === 0) throw noSuchList();
  const [newest] = list.stories;
  const name = own?.title ?? newest?.authors.find((author) => author.slug === slug)?.name ?? slug;
  const look = lookOf(pages, site, ['list', 'own-page']);
  const about = own === undefined ? [] : markdownTree(own.markdown);
  return textSource(
    renderDocument(AuthorPage({ site, look, name, own: own ?? null, about, ...list })),
    htmlHeaders(policyOf(look)),
    listDependencies(list.stories),
  );
}

interface List {
  readonly stories: readonly ListedStory[];
  readonly total: number;
  readonly paged: Paged;
}

/** A page of stories, the newest first. Errors: `not_found` (404) beyond the last page. */
async function listOf(
  reads: Reads,
  query: Omit<LineQuery, 'limit' | 'offset'>,
  path: string,
  page: number,
): Promise<List> {
  const total = await countLines(reads, query);
  const pages = Math.max(1, Math.ceil(total / LINES_A_PAGE));
  if (page > pages) throw noSuchList();
  const offset = (page - 1) * LINES_A_PAGE;
  const stories = await listedStories(reads, { ...query, limit: LINES_A_PAGE, offset });
  return { stories, total, paged: { path, page, pages } };
}

function listFound(
  pages: Pages,
  site: Site,
  list: List,
  named: { readonly title: string; readonly titleLanguage: string },
): Found {
  const look = lookOf(pages, site, ['list']);
  return textSource(
    renderDocument(ListPage({ site, look, ...named, ...list })),
    htmlHeaders(policyOf(look)),
    listDependencies(list.stories),
  );
}

function lookOf(pages: Pages, site: Site, parts: readonly Part[]): Look {
  return pages.looks.look(parts, site.accent);
}

function noSuchList(): AppError {
  return new AppError('not_found', 404, 'There is no list of stories at this address.');
}
