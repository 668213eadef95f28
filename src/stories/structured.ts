// The structured story of the contract: what `read --json`, `publish --json` and `/stories/{slug}.json` give.

import { toRfc3339 } from '../platform/clock.ts';
import type { Clip } from '../clips/index.ts';
import type { Block, StoryDocument } from './document.ts';
import type { StoryView } from './story.ts';

/** Where and in what state a document stands; null for one that is only read. */
export type Standing = Pick<StoryView, 'id' | 'slug' | 'revision' | 'publishedAt' | 'updatedAt'> & {
  readonly url: string;
};

/** The story as JSON data, without its reactions. Times are RFC 3339; offsets are UTF-16 units of a block's text. */
export function structuredStory(
  document: StoryDocument,
  clips: readonly Clip[],
  standing: Standing | null,
  status: 'draft' | 'published' | null,
) {
  const warnings = clips.flatMap((clip) => clip.answers.warnings ?? []);
  return {
    id: standing?.id ?? null,
    slug: standing?.slug ?? null,
    url: standing?.url ?? null,
    language: document.language,
    status,
    kicker: document.kicker,
    headline: document.headline,
    standfirst: document.standfirst,
    byline: document.byline,
    publishedAt: standing !== null && status === 'published' ? toRfc3339(standing.publishedAt) : null,
    updatedAt: standing === null ? null : toRfc3339(standing.updatedAt),
    revision: standing?.revision ?? null,
    happened: document.happened,
    blocks: document.blocks.map(structuredBlock),
    // What the reader of texts finds in the words; it fills these from the text itself.
    quotes: [],
    attributions: [],
    people: [],
    followUps: [],
    corrections: [],
    warnings: [...new Set(warnings)],
    clips: clips.map((clip) => ({ id: clip.id, state: clip.state, credit: creditOf(clip) })),
  };
}

/** The credit line readers see; null when there is none, or the person is not to be named. */
export function creditOf(clip: Clip): string | null {
  return clip.answers.credit === null || clip.answers.credit === 'none' ? null : clip.answers.credit;
}

function structuredBlock(block: Block) {
  if (block.type === 'clip') return { type: block.type, text: block.text, clipId: block.clipId };
  const { marks, ...unmarked } = block;
  return marks.length === 0 ? unmarked : block;
}
