// Makes pages: the one place that turns what is live into HTML and bytes, for publication and first views alike.

import { readSettings, type SiteSettings } from '../newsroom/index.ts';
import type { App, PageDependency, PreparedPage, Reads, Renderer } from '../platform/capabilities.ts';
import { readerCsp, renderDocument } from '../platform/html.ts';
import { compressBest } from '../platform/http/index.ts';
import type { StoryId } from '../platform/ids.ts';
import { kindsOffered, type FrontLine, type StoryView } from '../stories/index.ts';
import { sampleBars, type Bars } from './bar.ts';
import type { PageMemory } from './memory.ts';
import { SAMPLE_LINES, SAMPLE_VIEW } from './sample.ts';
import { keepPage, removePagesShowing, type StoredPage } from './store.ts';
import { BAR_SLOT, FrontPage, MessagePage, StoryPage, type Inline, type Site } from './views.tsx';

/** A page as text, before compression; `afterBar` is empty on a page without a bar. */
export interface PageText {
  readonly address: string;
  readonly storyId: StoryId | null;
  readonly contentVersion: string;
  readonly beforeBar: string;
  readonly afterBar: string;
  readonly dependencies: readonly PageDependency[];
}

export interface FilledSlot {
  readonly html: string;
  readonly version: number;
}

export interface Pages extends Renderer<StoryView> {
  /** Names this program's way of rendering: pages made in another way are stale. */
  readonly version: string;
  readonly csp: string;
  /** What every HTML page is sent with. */
  readonly headers: Readonly<Record<string, string>>;
  storyText(view: StoryView, settings: SiteSettings): PageText;
  storyVersion(view: StoryView, settings: SiteSettings): string;
  frontText(lines: readonly FrontLine[], settings: SiteSettings): PageText;
  frontVersion(lines: readonly FrontLine[], settings: SiteSettings): string;
  messageText(title: string, message: string, settings: SiteSettings): string;
  siteOf(settings: SiteSettings): Site;
  /** Compresses a page with its slot filled and keeps it, unless what it shows has changed meanwhile. */
  keepLater(text: PageText, slot: FilledSlot, isCurrent: (reads: Reads) => Promise<boolean>): void;
  /** Resolves when no page is on its way into the store: before the store is closed. */
  settled(): Promise<void>;
}

const MAX_KEEPING = 4; // guess: compressing takes two cores 50 ms a page

/** What every page shows: the site's name, address, zone. */
export const EVERY_PAGE: PageDependency = { kind: 'settings', id: 'site' };

/** What the page and the JSON of a story show. */
export function storyDependencies(view: StoryView): readonly PageDependency[] {
  return [
    { kind: 'story', id: view.id },
    ...view.clips.map((clip) => ({ kind: 'clip' as const, id: clip.id })),
    EVERY_PAGE,
  ];
}

type Needs = Pick<App, 'db' | 'clock' | 'log'> & {
  readonly bars: Bars;
  readonly memory: PageMemory;
  readonly inline: Inline;
  /** The site's address while the settings have none. */
  readonly fallbackUrl: string;
};

export function openPages(needs: Needs): Pages {
  const { db, clock, log, bars, memory, inline } = needs;
  const keeping = new Map<string, Promise<void>>();
  const siteOf = (settings: SiteSettings): Site => {
    const { name, language, timeZone, url } = settings;
    return { name, language, timeZone, url: url ?? needs.fallbackUrl };
  };
  const version = versionOf(inline);
  // The bar is filled in later, but its kinds belong to the content: only the counts have a version of their own.
  const storyVersion = (view: StoryView, settings: SiteSettings) =>
    hashOf([
      version,
      JSON.stringify(view),
      JSON.stringify(siteOf(settings)),
      JSON.stringify(kindsOffered(view.document, settings)),
    ]);
  const frontVersion = (lines: readonly FrontLine[], settings: SiteSettings) =>
    hashOf([version, JSON.stringify(lines), JSON.stringify(siteOf(settings))]);

  const storyText = (view: StoryView, settings: SiteSettings): PageText => {
    const html = renderDocument(StoryPage({ site: siteOf(settings), inline, view }));
    const slot = html.indexOf(BAR_SLOT);
    return {
      address: `/stories/${view.slug}`,
      storyId: view.id,
      contentVersion: storyVersion(view, settings),
      beforeBar: html.slice(0, slot),
      afterBar: html.slice(slot + BAR_SLOT.length),
      dependencies: storyDependencies(view),
    };
  };

  const filled = async (text: PageText, slot: FilledSlot): Promise<StoredPage> => ({
    ...text,
    rendererVersion: version,
    totalsVersion: slot.version,
    compressed: await compressBest(text.beforeBar + slot.html + text.afterBar),
  });

  const csp = readerCsp({ styles: [inline.style], scripts: [inline.script] });
  return {
    version,
    csp,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': csp },
    siteOf,
    storyText,
    storyVersion,
    frontVersion,
    frontText: (lines, settings) => ({
      address: '/',
      storyId: null,
      contentVersion: frontVersion(lines, settings),
      beforeBar: renderDocument(FrontPage({ site: siteOf(settings), inline, lines })),
      afterBar: '',
      dependencies: [{ kind: 'front', id: 'front' }, EVERY_PAGE],
    }),
    messageText: (title, message, settings) =>
      renderDocument(MessagePage({ site: siteOf(settings), inline, title, message })),
    prepare: async (view): Promise<PreparedPage> => {
      const text = storyText(view, await readSettings(db));
      const bar = await bars.empty(view);
      const page = await filled(text, { html: bar.html(null), version: bar.version });
      return {
        keep: async (tx) => {
          // Settings that changed since would stay on the page: then the first view renders it anew.
          if (storyVersion(view, await readSettings(tx)) === text.contentVersion)
            await keepPage(tx, page, text.dependencies, clock.now());
        },
      };
    },
    forget: async (tx, dependencies) => {
      for (const dependency of dependencies) await removePagesShowing(tx, dependency);
      tx.afterCommit(() => memory.drop(dependencies));
    },
    keepLater: (text, slot, isCurrent) => {
      // A page that is cold in several encodings at once is compressed once; a crawl over cold pages must not queue
      // them all: whichever is left out is kept at a later view.
      if (keeping.has(text.address) || keeping.size >= MAX_KEEPING) return;
      const keep = async () => {
        const page = await filled(text, slot);
        await db.write(async (tx) => {
          if (await isCurrent(tx)) await keepPage(tx, page, text.dependencies, clock.now());
        });
      };
      const kept = keep()
        .catch((cause: unknown) => log.error('pages.keep_failed', cause, { address: text.address }))
        .finally(() => keeping.delete(text.address));
      keeping.set(text.address, kept);
    },
    settled: async () => {
      await Promise.all(keeping.values());
    },
  };
}

/** Names the way pages are rendered: pages of every sort, with one of everything. */
function versionOf(inline: Inline): string {
  const site: Site = { name: 'Site', language: 'en', timeZone: 'UTC', url: 'https://example.org' };
  return hashOf([
    renderDocument(StoryPage({ site, inline, view: SAMPLE_VIEW })),
    renderDocument(FrontPage({ site, inline, lines: SAMPLE_LINES })),
    renderDocument(FrontPage({ site, inline, lines: [] })),
    sampleBars(),
  ]);
}

/** A short name for content: 96 bits of SHA-256, base64url. */
export function hashOf(parts: readonly string[]): string {
  const hasher = new Bun.CryptoHasher('sha256');
  for (const part of parts) hasher.update(part).update('\0');
  return hasher.digest('base64url').slice(0, 16);
}
