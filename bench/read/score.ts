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
import { pairUp, type Tally } from './match.ts';
import { scoredQuotes, type OurAttribution, type OurQuote, type Ours } from './ours.ts';
import { isOutletOrDocument } from './outlets.ts';
import { overlapShare, sharedBetween, sharedWithAll, trimmed, wordCount, type Range } from './ranges.ts';
import type { GoldMarks } from './stretches.ts';

const LEAST_OVERLAP = 0.9; // the issue's: intersection over union of the characters

/** `unjudged`: the gold names no source, or the quote itself matched nothing. */
export type SourceVerdict = 'right' | 'wrong' | 'none' | 'unjudged';

export interface JudgedQuote {
  readonly ours: OurQuote;
  readonly gold: GoldQuote | null;
  readonly source: SourceVerdict;
  /** It has a part in text that annotators put out of scope. */
  readonly outOfScope: boolean;
  /** Two apostrophes stand before it. */
  readonly doubled: boolean;
}

export interface JudgedAttribution {
  readonly ours: OurAttribution;
  readonly gold: GoldAttribution | null;
  /** It meets a gold cue, whether or not it meets the source as well. */
  readonly cueMet: boolean;
}

/** One side's findings against the gold. */
export interface Judged<Pair, Gold> {
  readonly pairs: readonly Pair[];
  readonly gold: readonly Gold[];
  readonly missed: readonly Gold[];
}

/** One article, what the reader found in it and how that was judged. */
export interface ScoredArticle {
  readonly article: Article;
  readonly ours: Ours;
  readonly quotes: Judged<JudgedQuote, GoldQuote>;
  readonly attributions: Judged<JudgedAttribution, GoldAttribution>;
}

/** Judges all that the reader found in an article. */
export function scoreArticle(article: Article, ours: Ours, marks: GoldMarks): ScoredArticle {
  const quotes = judgeQuotes(article, ours.quotes, marks);
  return { article, ours, quotes, attributions: judgeAttributions(article, ours.attributions) };
}

/** Pairs the reader's quotes with the gold. */
export function judgeQuotes(
  article: Article,
  quotes: readonly OurQuote[],
  marks: GoldMarks,
): Judged<JudgedQuote, GoldQuote> {
  const { text } = article;
  const gold = goldQuotes(article, marks);
  const ours = scoredQuotes(text, quotes);
  const paired = pairUp(ours, gold, (one, other) => weightOf(one.range, other.range));
  const pairs = ours.map((one, index): JudgedQuote => {
    const match = paired[index] ?? null;
    return {
      ours: one,
      gold: match,
      source: judgeSource(text, one, match),
      outOfScope: sharedWithAll(one.range, article.gold.outOfScope) > 0,
      doubled: /''\s*$/.test(text.slice(Math.max(0, one.range.start - 4), one.range.start)),
    };
  });
  return { pairs, gold, missed: without(gold, paired) };
}

function weightOf(ours: Range, gold: Range): number {
  const both = overlapShare(ours, gold);
  return both >= LEAST_OVERLAP ? both : 0;
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
  const pairs = found.map((one, index) => {
    const cueMet = gold.some(({ cue }) => sharedWithAll(one.cue, cue.parts) > 0);
    return { ours: one, gold: paired[index] ?? null, cueMet };
  });
  return { pairs, gold, missed: without(gold, paired) };
}

/** What a bare pattern for double marks scores on the same gold; it crosses lines, as such patterns do. */
export function judgeBarePattern(article: Article, marks: GoldMarks): Tally {
  const gold = goldQuotes(article, marks);
  const ranges = [...article.text.matchAll(/["“]([^"“”]+)["”]/g)]
    .map((match) => trimmed(article.text, { start: match.index + 1, end: match.index + match[0].length - 1 }))
    .filter(({ start, end }) => wordCount(article.text.slice(start, end)) >= LEAST_QUOTE_WORDS);
  const paired = pairUp(ranges, gold, (one, other) => weightOf(one, other.range));
  return { ours: ranges.length, right: paired.filter((match) => match !== null).length, gold: gold.length };
}

function without<Gold>(gold: readonly Gold[], paired: readonly (Gold | null)[]): readonly Gold[] {
  const taken = new Set(paired);
  return gold.filter((one) => !taken.has(one));
}

/** Only what stands as fact. */
export function certainAlone(ours: Ours): Ours {
  const sure = <Finding extends { readonly certain: boolean }>(findings: readonly Finding[]) =>
    findings.filter(({ certain }) => certain);
  return { ...ours, quotes: sure(ours.quotes), attributions: sure(ours.attributions) };
}
