// The structured story: what `read --json`, `publish --json` and `/stories/{slug}.json` give.

import { toRfc3339 } from '../platform/clock.ts';
import type { Clip } from '../clips/index.ts';
import type { Attribution, FollowUp, Mention, Person, Quote, Span } from '../kits/text-reader/index.ts';
import type { Block, StoryDocument } from './document.ts';
import { certainOnly } from './findings.ts';
import type { StoryView } from './story.ts';

/** Where and in what state a document stands; null for one that is only read. */
export type Standing = Pick<
  StoryView,
  'id' | 'slug' | 'revision' | 'publishedAt' | 'updatedAt' | 'corrections'
> & {
  readonly url: string;
};

/**
 * The story as JSON data with all that was found in it, for those who make it; without its reactions. Times are
 * RFC 3339; offsets are UTF-16 units of a block's text.
 */
export function structuredStory(
  document: StoryDocument,
  clips: readonly Clip[],
  standing: Standing | null,
  status: 'draft' | 'published' | null,
) {
  const { findings } = document;
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
    quotes: findings.quotes.map(structuredQuote),
    attributions: findings.attributions.map(structuredAttribution),
    people: findings.people.map(structuredPerson),
    followUps: findings.followUps.map(structuredFollowUp),
    corrections: (standing?.corrections ?? []).map(({ at, kind, text }) => ({
      at: toRfc3339(at),
      kind,
      text,
    })),
    warnings: [...new Set(warnings)],
    clips: clips.map((clip) => ({ id: clip.id, state: clip.state, credit: creditOf(clip) })),
  };
}

/** The story as JSON data for readers: what was found and is not certain is left out. */
export function publicStory(document: StoryDocument, clips: readonly Clip[], standing: Standing) {
  const certain = { ...document, findings: certainOnly(document.findings) };
  return structuredStory(certain, clips, standing, 'published');
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

// The fields that programs rely on come first, in an order that stays; `certain` ends them, and what comes after it is added to them.

function structuredQuote(quote: Quote) {
  const { text, spans, continues, speaker, mention, cue, addressee, certain, cueAt, found } = quote;
  return {
    text,
    spans: spans.map(structuredSpan),
    continues,
    speaker,
    mention: structuredMention(mention),
    cue,
    addressee,
    certain,
    cueAt: cueAt === null ? null : structuredSpan(cueAt),
    found,
  };
}

function structuredAttribution(attribution: Attribution) {
  const { source, kind, secondHand, cue, text, spans, mention, within, url, certain, cueAt, found } =
    attribution;
  return {
    source,
    kind,
    secondHand,
    cue,
    text,
    spans: spans.map(structuredSpan),
    mention: structuredMention(mention),
    within,
    url,
    certain,
    cueAt: structuredSpan(cueAt),
    found,
  };
}

function structuredPerson(person: Person) {
  const { name, description, aliases, role, minor, accused, certain, age, at, found } = person;
  return { name, description, aliases, role, minor, accused, certain, age, at: structuredSpan(at), found };
}

function structuredFollowUp(followUp: FollowUp) {
  const { due, precision, what, source, block, state, certain, at, found } = followUp;
  return { due, precision, what, source, block, state, certain, at: structuredSpan(at), found };
}

function structuredSpan({ block, start, end }: Span) {
  return { block, start, end };
}

function structuredMention(mention: Mention | null) {
  return mention === null ? null : { text: mention.text, ...structuredSpan(mention) };
}
