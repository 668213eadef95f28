// Finds quotes, attributions, people and follow-ups in the texts of a story, whether it was just read or stands in
// Studio. Pure; the cost grows with the text's length.

import { findAttributions } from './attributions/attributions.ts';
import { findCues } from './attributions/cues.ts';
import { HEADLINE_BLOCK, STANDFIRST_BLOCK, type Findings } from './findings.ts';
import { findFollowUps, findHappened } from './follow-ups/follow-ups.ts';
import { unitsOf, MAX_READ_UNITS } from './limits.ts';
import { readCast } from './people/cast.ts';
import { toldPlainly } from './plainly.ts';
import { quotedSpans } from './quotes/quoted.ts';
import { findQuotes } from './quotes/quotes.ts';
import { sentencesOf, tokensOf, type ReadableText } from './tokens.ts';
import type { Happened, LanguageWords, Mark } from './types.ts';
import { wordsFor } from './words/index.ts';

/** The texts of a story, as far as findings need them. */
export interface StoryTexts {
  /** BCP 47, or null where it is not known: then English words are looked for, and nothing is certain. */
  readonly language: string | null;
  readonly headline: string;
  readonly standfirst: string | null;
  readonly blocks: readonly {
    readonly type: ReadableText['type'];
    readonly text: string;
    readonly marks: readonly Mark[];
  }[];
  /** The story's own date, `2026-05-04` or an RFC 3339 time with its zone; null where it has none. */
  readonly dated: string | null;
}

interface Found {
  readonly findings: Findings;
  readonly happened: Happened;
}

const NOTHING: Found = {
  findings: { quotes: [], attributions: [], people: [], followUps: [] },
  happened: { when: null, precision: null, where: null },
};

/**
 * Reads the findings of a story, and when and where it happened as far as its words say so. A text of more than
 * `MAX_READ_UNITS` has none.
 */
export function findIn(story: StoryTexts): Found {
  if (unitsOf(story) > MAX_READ_UNITS) return NOTHING;
  const words = wordsFor(story.language);
  const texts = readableTexts(story, words);
  const quoted = quotedSpans(texts, words);
  const cues = findCues(texts, quoted, words);
  const cast = readCast(texts, quoted, words);
  const quotes = findQuotes(texts, { quoted, cues, cast }, words);
  const attributions = findAttributions(texts, { cues, quotes, cast }, words);
  const followUps = findFollowUps(texts, attributions, story.dated, words);
  const happened = findHappened(texts, story.dated, words);
  const findings = { quotes, attributions, people: cast.people, followUps };
  return { findings: toldPlainly(findings, texts, words), happened };
}

function readableTexts(story: StoryTexts, words: LanguageWords): readonly ReadableText[] {
  const readable = (
    block: number,
    type: ReadableText['type'],
    text: string,
    marks: readonly Mark[],
  ): ReadableText => {
    const tokens = tokensOf(text);
    const links = marks.flatMap((mark) => (mark.type === 'link' ? [mark] : []));
    return { block, type, text, links, tokens, sentences: sentencesOf(text, tokens, words) };
  };
  const { headline, standfirst, blocks } = story;
  return [
    readable(HEADLINE_BLOCK, 'headline', headline, []),
    ...(standfirst === null ? [] : [readable(STANDFIRST_BLOCK, 'standfirst', standfirst, [])]),
    ...blocks.map(({ type, text, marks }, index) => readable(index, type, text, marks)),
  ];
}
