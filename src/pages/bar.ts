// The one slot of a stored page: the reaction bar with totals as of now.

import { readSettings, wordsFor } from '../newsroom/index.ts';
import type { Reads } from '../platform/capabilities.ts';
import { renderFragment } from '../platform/html.ts';
import type { StoryId } from '../platform/ids.ts';
import { ReactionBar, type Counts, type ReactableStory, type Reactions } from '../reactions/index.ts';
import { findReactableStory, findStory, kindsOffered, type StoryView } from '../stories/index.ts';

export interface Bar {
  /** The number the story's votes are kept under; null before it is live. */
  readonly storyNo: number | null;
  /** Grows with every counted change; 0 before the first vote. */
  readonly version: number;
  /** The `reactions` of the structured story. */
  readonly structured: { readonly open: boolean } & Pick<Counts, 'total' | 'kinds'>;
  /** The bar as HTML; `reacted` marks what the reader has just chosen by form, null where that is unknown. */
  html(reacted: string | null): string;
  /** The values of `?reacted=` for which the bar differs; none once it is closed. */
  readonly reactable: readonly string[];
}

/** What a page shows of a story's votes, without the words of the bar. */
export type Tally = Pick<Bar, 'storyNo' | 'version'>;

export interface Bars {
  /** The totals as they stand: cheap enough to ask for every page that is read from the store. */
  tally(storyId: StoryId): Promise<Tally | undefined>;
  /** The bar as its story stands now; undefined when there is no such story any more. */
  of(storyId: StoryId): Promise<Bar | undefined>;
  /** The bar of a story that nobody could react to yet. */
  empty(view: StoryView): Promise<Bar>;
}

const MAX_STORY_NOS = 50_000; // about 5 MB; a story's number never changes

export function openBars(needs: { readonly db: Reads; readonly reactions: Pick<Reactions, 'counts'> }): Bars {
  const { db, reactions } = needs;
  const storyNos = new Map<StoryId, number>();
  const storyNoOf = async (storyId: StoryId): Promise<number | undefined> => {
    const known = storyNos.get(storyId);
    if (known !== undefined) return known;
    const storyNo = (await findStory(db, storyId))?.storyNo;
    if (storyNo === undefined) return undefined;
    if (storyNos.size >= MAX_STORY_NOS) storyNos.clear();
    storyNos.set(storyId, storyNo);
    return storyNo;
  };
  return {
    tally: async (storyId) => {
      const storyNo = await storyNoOf(storyId);
      if (storyNo === undefined) return undefined;
      return { storyNo, version: (await reactions.counts({ storyNo, kinds: [] })).version };
    },
    of: async (storyId) => {
      // Read now, not remembered for a second as for votes: a page composed with a bar from before would keep it.
      const story = await findReactableStory(db, { id: storyId });
      return story === undefined ? undefined : barOf(story, await reactions.counts(story));
    },
    empty: async ({ id, slug, document }) => {
      const settings = await readSettings(db);
      const kinds = kindsOffered(document, settings).map((kind) => ({ ...kind, count: 0 }));
      const { language } = document;
      return barOf(
        { id, slug, storyNo: null, open: document.reactions.open, language, siteLanguage: settings.language },
        { version: 0, total: 0, kinds },
      );
    },
  };
}

/** A bar of made-up counts, open and closed: what names the way bars are rendered. */
export function sampleBars(): string {
  const kinds = [{ kind: 'love', label: 'Love', emoji: '❤️', count: 1234 }];
  const languages = { language: 'ar', siteLanguage: 'fr' };
  const story = { id: 'sample' as StoryId, slug: 'sample', storyNo: null, ...languages };
  return [true, false]
    .map((open) => barOf({ ...story, open }, { version: 0, total: 1234, kinds }))
    .map((bar) => bar.html('love'))
    .join('');
}

interface BarStory extends Pick<ReactableStory, 'id' | 'slug' | 'open'>, Pick<Bar, 'storyNo'> {
  readonly language: string;
  readonly siteLanguage: string;
}

function barOf(story: BarStory, counts: Counts): Bar {
  const { version, total, kinds } = counts;
  const { open, language } = story;
  const words = wordsFor(language, story.siteLanguage);
  return {
    storyNo: story.storyNo,
    version,
    structured: { open: story.open, total, kinds },
    html: (reacted) =>
      renderFragment(ReactionBar({ story, kinds, open, reacted: reacted ?? undefined, words, language })),
    reactable: story.open ? ['none', ...kinds.map((kind) => kind.kind)] : [],
  };
}
