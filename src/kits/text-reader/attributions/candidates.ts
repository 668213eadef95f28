// Every place that has the shape of a cue, with what the word tables say about it. The tables are tuned on these
// candidates, so that what is measured is what is found.

import { cutAt } from './contents.ts';
import type { Item, Walk } from './items.ts';
import type { Phrase } from './noun-phrases.ts';
import { shapeAt, type Shape } from './shapes.ts';
import { subjectBefore } from './subject-phrases.ts';
import type { Reader } from './subjects.ts';
import type { Tier } from './tiers.ts';
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
    listed,
    tier,
    clear,
  };
}

/** Where the next listed cue takes over: "said A and denied B", "feared A, she said". */
function cutBefore(items: readonly Item[], { source, cue }: Shape, next: Shape): number | null {
  if (next.source === source && next.cue.from > cue.to) return next.cue.from;
  const from = Math.min(next.source.from, next.cue.from);
  const aside = /^(?:after|inverted)/.test(next.frame) && from > cue.to && items[from - 1]?.part === 'comma';
  return aside ? from : null;
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

function phraseRange(items: readonly Item[], { from, to }: Phrase): Range {
  const { start, contracted } = items[from]!;
  const end = items[to]!.end;
  if (contracted > 0) return { start, end: start + contracted };
  // "the mayor's claim": the mayor is the source.
  return { start, end: /['’]s$/.test(items[to]!.text) ? end - 2 : end };
}

function rangeOf(items: readonly Item[], from: number, to: number): Range {
  return { start: items[from]!.start, end: items[to - 1]!.end };
}
