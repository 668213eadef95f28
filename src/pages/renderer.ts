// Makes pages: the one place that turns what is live into HTML and bytes, for publication and first views alike.

import type { App, PageDependency, PreparedPage, Reads, Renderer } from '../platform/capabilities.ts';
import { renderDocument } from '../platform/html.ts';
import { compressBest } from '../platform/http/index.ts';
import type { StoryId } from '../platform/ids.ts';
import { kindsOffered, type ListedStory, type StoryView } from '../stories/index.ts';
import { sampleBars, type Bars } from './bar.ts';
import type { ErrorWords } from './errors/rules.ts';
import { reachOfClips } from './clip-player/reach.ts';
import { framesOf } from './embed-posts/rules.ts';
import { MessagePage } from './errors/views.tsx';
import { FrontPage } from './front/views.tsx';
import { hashOf } from './hash.ts';
import { htmlHeaders, policyOf, type Looks, type Part } from './looks.ts';
import type { PageMemory } from './memory.ts';
import { SAMPLE_SITE, SAMPLE_STORIES, SAMPLE_VIEW } from './sample.ts';
import { readSite, type Site } from './site.ts';
import { keepPage, removePagesShowing, type StoredPage } from './store.ts';
import { BAR_SLOT, StoryPage } from './story/views.tsx';

/** A page as text, before compression; `afterBar` is empty on a page without a bar. */
export interface PageText {
  readonly address: string;
  readonly storyId: StoryId | null;
  readonly contentVersion: string;
  readonly beforeBar: string;
  readonly afterBar: string;
  readonly csp: string;
  readonly dependencies: readonly PageDependency[];
}

export interface FilledSlot {
  readonly html: string;
  readonly version: number;
}

export interface Pages extends Renderer<StoryView> {
  /** Names this program's way of rendering: pages made in another way are stale. */
  readonly version: string;
  readonly looks: Looks;
  readonly site: (reads: Reads) => Promise<Site>;
  storyText(view: StoryView, site: Site): PageText;
  storyVersion(view: StoryView, site: Site): string;
  frontText(stories: readonly ListedStory[], site: Site): PageText;
  frontVersion(stories: readonly ListedStory[], site: Site): string;
  messageText(
    said: ErrorWords,
    latest: readonly ListedStory[],
    site: Site,
  ): { readonly html: string; readonly headers: Readonly<Record<string, string>> };
  /** Compresses a page with its slot filled and keeps it, unless what it shows has changed meanwhile. */
  keepLater(text: PageText, slot: FilledSlot, isCurrent: (reads: Reads) => Promise<boolean>): void;
  /** Resolves when no page is on its way into the store: before the store is closed. */
  settled(): Promise<void>;
}

const MAX_KEEPING = 4; // guess: compressing takes two cores 50 ms a page

/** What every page shows: the site's name, address, zone. */
export const EVERY_PAGE: PageDependency = { kind: 'settings', id: 'site' };

/** Only what a page holds is on it: what cannot be shown needs no style and no script. */
function storyParts({ document, clips }: StoryView): readonly Part[] {
  return [
    ...(clips.length > 0 ? (['clip'] as const) : []),
    ...(document.blocks.some((block) => block.type === 'embed') ? (['posts'] as const) : []),
    'story',
    'bar',
  ];
}

const FRONT_PARTS = ['front'] as const;

/** What a list of stories shows: it is stale when any story comes or goes, or a clip it has a picture of changes. */
export function listDependencies(stories: readonly ListedStory[]): readonly PageDependency[] {
  const clips = [...new Set(stories.flatMap((story) => story.clipId ?? []))];
  return [{ kind: 'front', id: 'front' }, ...clips.map((id) => ({ kind: 'clip' as const, id })), EVERY_PAGE];
}

/** What the page and the JSON of a story show. */
export function storyDependencies(view: StoryView): readonly PageDependency[] {
  return [
    { kind: 'story', id: view.id },
    ...view.clips.map((clip) => ({ kind: 'clip' as const, id: clip.id })),
    EVERY_PAGE,
  ];
}

type Needs = Pick<App, 'db' | 'clock' | 'log'> & {
  readonly config: Pick<App['config'], 'mediaUrl'>;
  readonly bars: Bars;
  readonly memory: PageMemory;
  readonly looks: Looks;
  /** The site's address while the settings have none. */
  readonly fallbackUrl: string;
};

export function openPages(needs: Needs): Pages {
  const { db, clock, log, bars, memory, looks } = needs;
  const keeping = new Map<string, Promise<void>>();
  const site = (reads: Reads) => readSite(reads, needs.fallbackUrl, needs.config.mediaUrl);
  const version = versionOf(looks);
  // The bar is filled in later, but its kinds belong to the content: only the counts have a version of their own.
  const storyVersion = (view: StoryView, now: Site) =>
    hashOf([
      version,
      JSON.stringify(view),
      JSON.stringify(now),
      JSON.stringify(kindsOffered(view.document, now)),
    ]);
  const frontVersion = (stories: readonly ListedStory[], now: Site) =>
    hashOf([version, JSON.stringify(stories), JSON.stringify(now)]);

  const storyText = (view: StoryView, now: Site): PageText => {
    const look = looks.look(storyParts(view), now.accent);
    const html = renderDocument(StoryPage({ site: now, look, view }));
    const slot = html.indexOf(BAR_SLOT);
    return {
      address: `/stories/${view.slug}`,
      storyId: view.id,
      contentVersion: storyVersion(view, now),
      beforeBar: html.slice(0, slot),
      afterBar: html.slice(slot + BAR_SLOT.length),
      csp: policyOf(look, { frames: framesOf(view.document.blocks), ...reachOfClips(now, view.clips) }),
      dependencies: storyDependencies(view),
    };
  };

  const filled = async (text: PageText, slot: FilledSlot): Promise<StoredPage> => ({
    ...text,
    rendererVersion: version,
    totalsVersion: slot.version,
    compressed: await compressBest(text.beforeBar + slot.html + text.afterBar),
  });

  return {
    version,
    looks,
    site,
    storyText,
    storyVersion,
    frontVersion,
    frontText: (stories, now) => {
      const look = looks.look(FRONT_PARTS, now.accent);
      return {
        address: '/',
        storyId: null,
        contentVersion: frontVersion(stories, now),
        beforeBar: renderDocument(FrontPage({ site: now, look, stories })),
        afterBar: '',
        csp: policyOf(look),
        dependencies: listDependencies(stories),
      };
    },
    messageText: (said, latest, now) => {
      const look = looks.look(['error'], now.accent);
      const html = renderDocument(MessagePage({ site: now, look, said, latest }));
      return { html, headers: htmlHeaders(policyOf(look)) };
    },
    prepare: async (view): Promise<PreparedPage> => {
      const text = storyText(view, await site(db));
      const bar = await bars.empty(view);
      const page = await filled(text, { html: bar.html(null), version: bar.version });
      return {
        keep: async (tx) => {
          // Settings that changed since would stay on the page: then the first view renders it anew.
          if (storyVersion(view, await site(tx)) === text.contentVersion)
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
function versionOf(looks: Looks): string {
  const site = SAMPLE_SITE;
  const story = looks.look(storyParts(SAMPLE_VIEW), site.accent);
  const front = looks.look(FRONT_PARTS, site.accent);
  return hashOf([
    renderDocument(StoryPage({ site, look: story, view: SAMPLE_VIEW })),
    renderDocument(FrontPage({ site, look: front, stories: SAMPLE_STORIES })),
    renderDocument(FrontPage({ site, look: front, stories: [] })),
    sampleBars(),
  ]);
}
