// What stands at an address, ready to be composed with a bar: from the stored page, else rendered anew.
// A stored page of this renderer is current: whatever changes what it shows deletes it in the same transaction.

import type { App, PageDependency } from '../platform/capabilities.ts';
import { AppError } from '../platform/errors.ts';
import { compressFast, type Encoding } from '../platform/http/index.ts';
import {
  frontStories,
  isSlug,
  kindsOffered,
  publicStory,
  storyAt,
  type StoryView,
} from '../stories/index.ts';
import { StoryWithdrawn } from './errors/withdrawn.ts';
import { htmlHeaders } from './looks.ts';
import type { Bar, Bars, Tally } from './bar.ts';
import type { StoryId } from '../platform/ids.ts';
import { hashOf } from './hash.ts';
import { storyDependencies, type Pages, type PageText } from './renderer.ts';
import { findPage, findPageBytes, findPageText, type FoundPage } from './store.ts';

export interface PageSource {
  readonly contentVersion: string;
  readonly dependencies: readonly PageDependency[];
  /** The same object for all pages of a kind: thousands of them lie in memory. */
  readonly headers: Readonly<Record<string, string>>;
  /** What it shows of the votes; null on a page without a bar. */
  readonly tally: Tally | null;
  /** What `?reacted=` may say to get a page of its own. */
  reactable(): Promise<readonly string[]>;
  /** The whole body in an encoding; undefined when it has been replaced since it was found: find it again. */
  body(encoding: Encoding, reacted: string | null): Promise<Uint8Array<ArrayBuffer> | undefined>;
}

export type Found =
  | { readonly found: 'page'; readonly source: PageSource }
  | { readonly found: 'moved'; readonly slug: string };

type Needs = Pick<App, 'db'> & { readonly pages: Pages; readonly bars: Bars };

/** A story's page. Errors: `not_found` (404), `withdrawn` (410). */
export async function storySource(needs: Needs, slug: string): Promise<Found> {
  const { db, pages, bars } = needs;
  if (!isSlug(slug)) throw notFound();
  const stored = await findPage(db, `/stories/${slug}`);
  if (stored?.storyId != null && stored.rendererVersion === pages.version) {
    const tally = await bars.tally(stored.storyId);
    if (tally !== undefined)
      return { found: 'page', source: storedSource(needs, stored, stored.storyId, tally) };
  }
  const at = await liveAt(needs, slug);
  if (at.found === 'moved') return at;
  const text = pages.storyText(at.view, await pages.site(db));
  const bar = (await bars.of(at.view.id)) ?? (await bars.empty(at.view));
  pages.keepLater(text, { html: bar.html(null), version: bar.version }, async (reads) => {
    const now = await storyAt(reads, slug);
    return (
      now.found === 'live' && pages.storyVersion(now.view, await pages.site(reads)) === text.contentVersion
    );
  });
  return { found: 'page', source: renderedSource(text, bar) };
}

/** A story as structured JSON. Errors as `storySource`. */
export async function structuredSource(needs: Needs, slug: string): Promise<Found> {
  const at = await liveAt(needs, slug);
  if (at.found === 'moved') return at;
  const { view } = at;
  const site = await needs.pages.site(needs.db);
  const bar = (await needs.bars.of(view.id)) ?? (await needs.bars.empty(view));
  const url = `${site.url}/stories/${encodeURIComponent(view.slug)}`;
  const story = publicStory(view.document, view.clips, { ...view, url });
  const source: PageSource = {
    // The counts have a version of their own; the kinds' names and labels do not.
    contentVersion: hashOf([JSON.stringify(story), JSON.stringify(kindsOffered(view.document, site))]),
    dependencies: storyDependencies(view),
    headers: JSON_HEADERS,
    tally: bar,
    reactable: async () => bar.reactable,
    body: async (encoding) => compressFast(JSON.stringify({ ...story, reactions: bar.structured }), encoding),
  };
  return { found: 'page', source };
}

const JSON_HEADERS = {
  'content-type': 'application/json; charset=utf-8',
  'access-control-allow-origin': '*',
};

/** The front page. */
export async function frontSource(needs: Needs): Promise<Found> {
  const { db, pages } = needs;
  const stored = await findPage(db, '/');
  if (stored?.rendererVersion === pages.version)
    return { found: 'page', source: storedSource(needs, stored, null, null) };
  const text = pages.frontText(await frontStories(db), await pages.site(db));
  pages.keepLater(
    text,
    { html: '', version: 0 },
    async (reads) =>
      pages.frontVersion(await frontStories(reads), await pages.site(reads)) === text.contentVersion,
  );
  return { found: 'page', source: renderedSource(text, null) };
}

/** The bar is only made when the stored bytes do not show the totals of now. */
function storedSource(
  needs: Needs,
  stored: FoundPage,
  storyId: StoryId | null,
  tally: Tally | null,
): PageSource {
  const { db, bars } = needs;
  const barNow = async () => (storyId === null ? null : await bars.of(storyId));
  return {
    ...shared(stored),
    tally,
    reactable: async () => (await barNow())?.reactable ?? [],
    body: async (encoding, reacted) => {
      const isShown = reacted === null && stored.totalsVersion === (tally?.version ?? 0);
      if (isShown && encoding !== 'identity') return findPageBytes(db, stored, encoding);
      const bar = await barNow();
      const text = await findPageText(db, stored);
      if (text === undefined || bar?.version !== tally?.version) return undefined;
      return compressFast(filled(text, bar ?? null, reacted), encoding);
    },
  };
}

function renderedSource(text: PageText, bar: Bar | null): PageSource {
  return {
    ...shared(text),
    tally: bar,
    reactable: async () => bar?.reactable ?? [],
    body: async (encoding, reacted) => compressFast(filled(text, bar, reacted), encoding),
  };
}

function shared(
  page: Pick<PageText, 'contentVersion' | 'dependencies' | 'csp'>,
): Pick<PageSource, 'contentVersion' | 'dependencies' | 'headers'> {
  const { contentVersion, dependencies, csp } = page;
  return { contentVersion, dependencies, headers: htmlHeaders(csp) };
}

/**
 * Anything without a bar that is made when it is first asked for and kept in memory until something it shows changes:
 * an archive page, a feed, a sitemap. `headers` has its media type.
 */
export function textSource(
  body: string,
  headers: Readonly<Record<string, string>>,
  dependencies: readonly PageDependency[],
): Found {
  const source: PageSource = {
    contentVersion: hashOf([body, JSON.stringify(headers)]),
    dependencies,
    headers,
    tally: null,
    reactable: async () => [],
    body: async (encoding) => compressFast(body, encoding),
  };
  return { found: 'page', source };
}

function filled(
  text: Pick<PageText, 'beforeBar' | 'afterBar'>,
  bar: Bar | null,
  reacted: string | null,
): string {
  return text.beforeBar + (bar?.html(reacted) ?? '') + text.afterBar;
}

/** The live story at an address. Errors: as `storySource`. */
export async function liveAt(
  { db }: Pick<App, 'db'>,
  slug: string,
): Promise<
  { readonly found: 'live'; readonly view: StoryView } | { readonly found: 'moved'; readonly slug: string }
> {
  const at = await storyAt(db, slug);
  if (at.found === 'nothing') throw notFound();
  if (at.found === 'withdrawn') throw new StoryWithdrawn(at.reason);
  return at;
}

function notFound(): AppError {
  return new AppError('not_found', 404, 'There is no story at this address.');
}
