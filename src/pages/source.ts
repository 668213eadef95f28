// What stands at an address, ready to be composed with a bar: from the stored page, else rendered anew.
// A stored page of this renderer is current: whatever changes what it shows deletes it in the same transaction.

import { readSettings } from '../newsroom/index.ts';
import type { App, PageDependency } from '../platform/capabilities.ts';
import { AppError } from '../platform/errors.ts';
import type { StoryId } from '../platform/ids.ts';
import type { Encoding } from '../platform/http/index.ts';
import { frontLines, storyAt, structuredStory, type StoryView } from '../stories/index.ts';
import type { Bar, Bars } from './bar.ts';
import { EVERY_PAGE, hashOf, type Pages, type PageText } from './renderer.ts';
import { findPage, type StoredPage } from './store.ts';

export interface PageSource {
  /** The story whose bar it shows, or null. */
  readonly storyId: StoryId | null;
  readonly contentVersion: string;
  readonly dependencies: readonly PageDependency[];
  readonly headers: Readonly<Record<string, string>>;
  readonly bar: Bar | null;
  /** The whole body. */
  compose(reacted: string | null): string;
  /** Bytes compressed earlier that show exactly this, or undefined. */
  ready(encoding: Encoding, reacted: string | null): Uint8Array<ArrayBuffer> | undefined;
}

export type Found =
  | { readonly found: 'page'; readonly source: PageSource }
  | { readonly found: 'moved'; readonly slug: string };

type Needs = Pick<App, 'db'> & { readonly pages: Pages; readonly bars: Bars };

/** A story's page. Errors: `not_found` (404), `withdrawn` (410). */
export async function storySource(needs: Needs, slug: string): Promise<Found> {
  const { db, pages, bars } = needs;
  const stored = await findPage(db, `/stories/${slug}`);
  if (stored?.storyId != null && stored.rendererVersion === pages.version) {
    const bar = await bars.of(stored.storyId);
    if (bar !== undefined)
      return { found: 'page', source: htmlSource(pages, stored, stored.dependencies, bar, stored) };
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
  return { found: 'page', source: htmlSource(pages, text, text.dependencies, bar, undefined) };
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
    storyId: view.id,
    contentVersion: hashOf([JSON.stringify(story)]),
    dependencies: [
      { kind: 'story', id: view.id },
      ...view.clips.map((clip) => ({ kind: 'clip' as const, id: clip.id })),
      EVERY_PAGE,
    ],
    headers: { 'content-type': 'application/json; charset=utf-8', 'access-control-allow-origin': '*' },
    bar,
    compose: () => JSON.stringify({ ...story, reactions: bar.structured }),
    ready: () => undefined,
  };
  return { found: 'page', source };
}

/** The front page. */
export async function frontSource({ db, pages }: Needs): Promise<Found> {
  const stored = await findPage(db, '/');
  if (stored?.rendererVersion === pages.version)
    return { found: 'page', source: htmlSource(pages, stored, FRONT, null, stored) };
  const text = pages.frontText(await frontLines(db), await readSettings(db));
  pages.keepLater(
    text,
    { html: '', version: 0 },
    async (reads) =>
      pages.frontVersion(await frontLines(reads), await readSettings(reads)) === text.contentVersion,
  );
  return { found: 'page', source: htmlSource(pages, text, FRONT, null, undefined) };
}

const FRONT: readonly PageDependency[] = [{ kind: 'front', id: 'front' }, EVERY_PAGE];

function htmlSource(
  pages: Pages,
  text: Pick<PageText, 'storyId' | 'contentVersion' | 'beforeBar' | 'afterBar'>,
  dependencies: readonly PageDependency[],
  bar: Bar | null,
  stored: StoredPage | undefined,
): PageSource {
  return {
    storyId: text.storyId,
    contentVersion: text.contentVersion,
    dependencies,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': pages.csp },
    bar,
    compose: (reacted) => text.beforeBar + (bar?.html(reacted) ?? '') + text.afterBar,
    ready: (encoding, reacted) => {
      const shows = reacted === null && stored !== undefined && stored.totalsVersion === (bar?.version ?? 0);
      return shows && encoding !== 'identity' ? stored.compressed[encoding] : undefined;
    },
  };
}

async function liveAt(
  { db }: Needs,
  slug: string,
): Promise<
  { readonly found: 'live'; readonly view: StoryView } | { readonly found: 'moved'; readonly slug: string }
> {
  const at = await storyAt(db, slug);
  if (at.found === 'nothing') throw new AppError('not_found', 404, 'There is no story at this address.');
  if (at.found === 'withdrawn')
    throw new AppError(
      'withdrawn',
      410,
      at.reason === '' ? 'This story was withdrawn.' : `This story was withdrawn: ${at.reason}`,
    );
  return at;
}
