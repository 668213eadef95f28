// Scores what the reader finds in one article against its gold, by the rules that README.md here states.

import type { Article } from './corpus.ts';
import {
  goldAttributions,
  goldQuotes,
  LEAST_QUOTE_WORDS,
  wordsOf,
  type GoldAttribution,
  type GoldQuote,
} from './gold.ts';
import { pairUp } from './match.ts';
import { scoredQuotes, type OurAttribution, type OurQuote, type Ours } from './ours.ts';
import { isOutletOrDocument } from './outlets.ts';
import { overlapShare, sharedBetween, sharedWithAll, trimmed, wordCount, type Range } from './ranges.ts';

const LEAST_OVERLAP = 0.9; // the issue's: intersection over union of the characters

/** `unjudged`: the gold names no source, or the quote itself matched nothing. */
export type SourceVerdict = 'right' | 'wrong' | 'none' | 'unjudged';

export interface JudgedQuote {
  readonly ours: OurQuote;
  readonly gold: GoldQuote | null;
  readonly source: SourceVerdict;
  /** Without a gold quote: whether it stands in text that annotators put out of scope. */
  readonly outOfScope: boolean;
}

export interface JudgedAttribution {
  readonly ours: OurAttribution;
  readonly gold: GoldAttribution | null;
}

/** One side's findings against the gold. */
export interface Judged<Pair, Gold> {
  readonly pairs: readonly Pair[];
  readonly gold: readonly Gold[];
  readonly missed: readonly Gold[];
}

/** Pairs the reader's quotes with the gold; `doubled` counts two apostrophes as a double mark in the gold. */
export function judgeQuotes(
  article: Article,
  quotes: readonly OurQuote[],
  marks: { readonly doubled: boolean },
): Judged<JudgedQuote, GoldQuote> {
  const gold = goldQuotes(article, marks);
  const ours = scoredQuotes(article.text, quotes);
  const paired = pairUp(ours, gold, (one, other) => {
    const share = overlapShare(one.range, other.range);
    return share >= LEAST_OVERLAP ? share : 0;
  });
  const pairs = ours.map((one, index) => {
    const match = paired[index] ?? null;
    const outOfScope = match === null && sharedWithAll(one.range, article.gold.outOfScope) > 0;
    return { ours: one, gold: match, source: judgeSource(article.text, one, match), outOfScope };
  });
  return { pairs, gold, missed: without(gold, paired) };
}

/** Where a mention stands decides; without one, whether the speaker's name and the gold's words hold one another. */
function judgeSource(text: string, { mention, speaker }: OurQuote, gold: GoldQuote | null): SourceVerdict {
  if (gold === null || gold.source === null) return 'unjudged';
  if (mention !== null) return sharedWithAll(mention, gold.source.parts) > 0 ? 'right' : 'wrong';
  if (speaker === null) return 'none';
  return holdOneAnother(speaker, wordsOf(text, gold.source)) ? 'right' : 'wrong';
}

/** Every word of the shorter one stands in the longer one. */
function holdOneAnother(a: string, b: string): boolean {
  const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const [few, many] = [wordsIn(a), wordsIn(b)].toSorted((one, other) => one.length - other.length) as [
    readonly string[],
    readonly string[],
  ];
  return few.length > 0 && few.every((word) => many.includes(word));
}

/** Pairs the reader's attributions with the gold: both the cues and the sources have to meet. */
export function judgeAttributions(
  article: Article,
  ours: readonly OurAttribution[],
  { outletsAlone = false } = {},
): Judged<JudgedAttribution, GoldAttribution> {
  const wanted = ({ source }: GoldAttribution) =>
    !outletsAlone || isOutletOrDocument(wordsOf(article.text, source));
  const gold = goldAttributions(article).filter(wanted);
  const found = ours.filter(({ outletOrDocument }) => !outletsAlone || outletOrDocument);
  const paired = pairUp(found, gold, (one, other) => {
    const cue = sharedWithAll(one.cue, other.cue.parts);
    const source = sharedBetween([one.source], other.source.parts);
    return cue > 0 && source > 0 ? cue + source : 0;
  });
  const pairs = found.map((one, index) => ({ ours: one, gold: paired[index] ?? null }));
  return { pairs, gold, missed: without(gold, paired) };
}

/** How many gold quotes a bare pattern for double marks finds: `[its own, of them right]`. */
export function judgeBarePattern(
  article: Article,
  marks: { readonly doubled: boolean },
): { readonly ours: number; readonly right: number; readonly gold: number } {
  const gold = goldQuotes(article, marks);
  const ranges: Range[] = [];
  for (const match of article.text.matchAll(/["“]([^"“”]+)["”]/g)) {
    const start = match.index + 1;
    const range = trimmed(article.text, { start, end: start + match[1]!.length });
    if (wordCount(article.text.slice(range.start, range.end)) >= LEAST_QUOTE_WORDS) ranges.push(range);
  }
  const paired = pairUp(ranges, gold, (one, other) => {
    const share = overlapShare(one, other.range);
    return share >= LEAST_OVERLAP ? share : 0;
  });
  return { ours: ranges.length, right: paired.filter((match) => match !== null).length, gold: gold.length };
}

function without<Gold>(gold: readonly Gold[], paired: readonly (Gold | null)[]): readonly Gold[] {
  const taken = new Set(paired);
  return gold.filter((one) => !taken.has(one));
}

/** Only what stands as fact. */
export function certainOf({ quotes, attributions }: Ours): Pick<Ours, 'quotes' | 'attributions'> {
  return {
    quotes: quotes.filter(({ certain }) => certain),
    attributions: attributions.filter(({ certain }) => certain),
  };
}
