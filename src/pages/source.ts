// What stands at an address, ready to be composed with a bar: from the stored page, else rendered anew.
// A stored page of this renderer is current: whatever changes what it shows deletes it in the same transaction.

import { readSettings } from '../newsroom/index.ts';
import type { App, PageDependency } from '../platform/capabilities.ts';
import { AppError } from '../platform/errors.ts';
import { compressFast, type Encoding } from '../platform/http/index.ts';
import {
  frontLines,
  isSlug,
  kindsOffered,
  storyAt,
  structuredStory,
  type StoryView,
} from '../stories/index.ts';
import type { Bar, Bars } from './bar.ts';
import { hashOf, storyDependencies, type Pages, type PageText } from './renderer.ts';
import { findPage, findPageBytes, findPageText, type FoundPage } from './store.ts';

export interface PageSource {
  readonly contentVersion: string;
  readonly dependencies: readonly PageDependency[];
  readonly headers: Readonly<Record<string, string>>;
  readonly bar: Bar | null;
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
    const bar = await bars.of(stored.storyId);
    if (bar !== undefined) return { found: 'page', source: storedSource(needs, stored, bar) };
  }
  const at = await liveAt(needs, slug);
  if (at.found === 'moved') return at;
  const text = pages.storyText(at.view, await readSettings(db));
  const bar = (await bars.of(at.view.id)) ?? (await bars.empty(at.view));
  pages.keepLater(text, { html: bar.html(null), version: bar.version }, async (reads) => {
    const now = await storyAt(reads, slug);
    return (
      now.found === 'live' && pages.storyVersion(now.view, await readSettings(reads)) === text.contentVersion
    );
  });
  return { found: 'page', source: renderedSource(needs, text, bar) };
}

/** A story as JSON by the contract. Errors as `storySource`. */
export async function structuredSource(needs: Needs, slug: string): Promise<Found> {
  const at = await liveAt(needs, slug);
  if (at.found === 'moved') return at;
  const { view } = at;
  const settings = await readSettings(needs.db);
  const bar = (await needs.bars.of(view.id)) ?? (await needs.bars.empty(view));
  const url = `${needs.pages.siteOf(settings).url}/stories/${encodeURIComponent(view.slug)}`;
  const story = structuredStory(view.document, view.clips, { ...view, url }, 'published');
  const source: PageSource = {
    // The counts have a version of their own; the kinds' names and labels do not.
    contentVersion: hashOf([JSON.stringify(story), JSON.stringify(kindsOffered(view.document, settings))]),
    dependencies: storyDependencies(view),
    headers: { 'content-type': 'application/json; charset=utf-8', 'access-control-allow-origin': '*' },
    bar,
    body: async (encoding) => compressFast(JSON.stringify({ ...story, reactions: bar.structured }), encoding),
  };
  return { found: 'page', source };
}

/** The front page. */
export async function frontSource(needs: Needs): Promise<Found> {
  const { db, pages } = needs;
  const stored = await findPage(db, '/');
  if (stored?.rendererVersion === pages.version)
    return { found: 'page', source: storedSource(needs, stored, null) };
  const text = pages.frontText(await frontLines(db), await readSettings(db));
  pages.keepLater(
    text,
    { html: '', version: 0 },
    async (reads) =>
      pages.frontVersion(await frontLines(reads), await readSettings(reads)) === text.contentVersion,
  );
  return { found: 'page', source: renderedSource(needs, text, null) };
}

function storedSource({ db, pages }: Needs, stored: FoundPage, bar: Bar | null): PageSource {
  return {
    ...shared(pages, stored, bar),
    body: async (encoding, reacted) => {
      const isShown = reacted === null && stored.totalsVersion === (bar?.version ?? 0);
      if (isShown && encoding !== 'identity') return findPageBytes(db, stored, encoding);
      const text = await findPageText(db, stored);
      return text === undefined ? undefined : compressFast(filled(text, bar, reacted), encoding);
    },
  };
}

function renderedSource({ pages }: Needs, text: PageText, bar: Bar | null): PageSource {
  return {
    ...shared(pages, text, bar),
    body: async (encoding, reacted) => compressFast(filled(text, bar, reacted), encoding),
  };
}

function shared(
  pages: Pages,
  page: Pick<PageText, 'contentVersion' | 'dependencies'>,
  bar: Bar | null,
): Omit<PageSource, 'body'> {
  const { contentVersion, dependencies } = page;
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': pages.csp };
  return { contentVersion, dependencies, headers, bar };
}

function filled(
  text: Pick<PageText, 'beforeBar' | 'afterBar'>,
  bar: Bar | null,
  reacted: string | null,
): string {
  return text.beforeBar + (bar?.html(reacted) ?? '') + text.afterBar;
}

async function liveAt(
  { db }: Needs,
  slug: string,
): Promise<
  { readonly found: 'live'; readonly view: StoryView } | { readonly found: 'moved'; readonly slug: string }
> {
  const at = await storyAt(db, slug);
  if (at.found === 'nothing') throw notFound();
  if (at.found === 'withdrawn')
    throw new AppError(
      'withdrawn',
      410,
      at.reason === '' ? 'This story was withdrawn.' : `This story was withdrawn: ${at.reason}`,
    );
  return at;
}

function notFound(): AppError {
  return new AppError('not_found', 404, 'There is no story at this address.');
}
