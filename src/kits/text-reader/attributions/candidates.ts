// Every place that has the shape of a cue, with what the word tables say about it. The tables are tuned on these
// candidates, so that what is measured is what is found.

import { cutAt } from './contents.ts';
import type { Item, Walk } from './items.ts';
import type { Phrase } from './noun-phrases.ts';
import { shapeAt, type Shape } from './shapes.ts';
import { subjectBefore } from './subject-phrases.ts';
import type { Reader } from './subjects.ts';
import { tierOf, type Tier } from './tiers.ts';
import type { CuesWords } from './words.ts';

export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface Candidate {
  readonly cue: Range;
  readonly lemma: string;
  readonly source: Range;
  /** What a relative source ("who") stands for, or null. */
  readonly antecedent: Range | null;
  readonly addressee: Range | null;
  readonly content: readonly Range[];
  readonly frame: string;
  /** Whether the word tables list this verb in this frame. */
  readonly listed: boolean;
  /** Which lists were asked: the tables are tuned by it. */
  readonly tier: Tier;
  /** Source and cue stand side by side, and nothing before them in their clause could be meant. */
  readonly clear: boolean;
}

/** The candidates of a text, sentence by sentence. */
export function candidatesOf(walk: Walk, words: CuesWords): readonly Candidate[] {
  const { items, headline } = walk;
  return walk.sentences.flatMap((sentence) => {
    const shapes: Shape[] = [];
    const reader: Reader = {
      items,
      words,
      headline,
      sentence,
      subject: null,
      main: null,
      taken: sentence.from,
    };
    for (let at = sentence.from; at < sentence.to; at += 1) {
      if (at < reader.taken) continue;
      const shape = shapeAt(reader, at);
      if (shape !== null) shapes.push(shape);
    }
    let next: Shape | undefined;
    const found: Candidate[] = [];
    for (const shape of shapes.toReversed()) {
      found.push(candidateOf(reader, shape, next));
      if (shape.listed) next = shape;
    }
    return found.toReversed();
  });
}

function candidateOf({ items, sentence, words }: Reader, shape: Shape, next: Shape | undefined): Candidate {
  const { cue, lemma, source, addressee, frame, listed, tier, clear } = shape;
  const cut = next === undefined ? null : cutBefore(items, shape, next);
  const content = cut === null ? shape.content : cutAt(items, shape.content, cut);
  const first = items[source.from]!;
  const antecedent =
    first.part === 'relative' || first.part === 'that'
      ? antecedentOf(items, source.from, sentence.from, words)
      : null;
  return {
    cue: rangeOf(items, cue.from, cue.to),
    lemma,
    source: phraseRange(items, source),
    antecedent: antecedent === null ? null : phraseRange(items, antecedent),
    addressee: addressee === null ? null : phraseRange(items, addressee),
    content: content.map(({ from, to }) => rangeOf(items, from, to)),
    frame,
    listed: listed && isSource(items, source, antecedent, words),
    tier,
    clear,
  };
}

/** Whether words can be somebody or something that says: "that" and a bare noun ("seldom illustrate shows") cannot. */
function isSource(
  items: readonly Item[],
  source: Phrase,
  antecedent: Phrase | null,
  words: CuesWords,
): boolean {
  const first = items[source.from]!;
  if (first.part === 'that') return false;
  // "which" says something where it stands for a name: "the Herald, which reports".
  if (words.things.has(first.lower))
    return antecedent !== null && tierOf(items, antecedent, words) === 'name';
  if (source.from !== source.to) return true;
  if (!/[\p{L}\p{N}]/u.test(first.text)) return false;
  const bare = first.part === 'word' && !first.capital && !first.number;
  return !bare || first.lower.endsWith('s') || words.plurals.has(first.lower);
}

/** Where the next listed cue takes over: "said A and denied B", "feared A, she said". */
function cutBefore(items: readonly Item[], { source, cue }: Shape, next: Shape): number | null {
  if (next.source === source && next.cue.from > cue.to) return next.cue.from;
  const from = Math.min(next.source.from, next.cue.from);
  if (from <= cue.to || items[from - 1]?.part !== 'comma') return null;
  if (/^(?:after|inverted)/.test(next.frame)) return from;
  // ", according to the council." says so of all before it; with more behind it, it is an insertion.
  const behind = items[next.source.to + 1];
  const last = behind === undefined || behind.part === 'stop';
  return last && next.frame.startsWith('according-to') ? from : null;
}

function antecedentOf(
  items: readonly Item[],
  relative: number,
  floor: number,
  words: CuesWords,
): Phrase | null {
  const comma = items[relative - 1]?.part === 'comma';
  return subjectBefore(items, comma ? relative - 1 : relative, floor, words);
}

function phraseRange(items: readonly Item[], { from, to: last }: Phrase): Range {
  const { start, contracted } = items[from]!;
  // The comma that closes an apposition is no part of who is named.
  const to = last > from && items[last]!.part === 'comma' ? last - 1 : last;
  const end = items[to]!.end;
  if (contracted > 0) return { start, end: start + contracted };
  // "the mayor's claim": the mayor is the source.
  return { start, end: /['’]s$/.test(items[to]!.text) ? end - 2 : end };
}

function rangeOf(items: readonly Item[], from: number, to: number): Range {
  return { start: items[from]!.start, end: items[to - 1]!.end };
}
