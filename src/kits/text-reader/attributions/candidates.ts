// Every place that has the shape of a cue, with what the word tables say about it. The tables are tuned on these
// candidates, so that what is measured is what is found.

import { contentAround, contentBehind, cutAt } from './contents.ts';
import { complementOf } from './frames.ts';
import type { Item, Stretch, Walk } from './items.ts';
import { sourceAfter, type Phrase } from './noun-phrases.ts';
import { colonCue, dashCue, nounCue, sourcePhrase, type PhraseCue } from './phrases.ts';
import { keepSubject, noteSubject, subjectBehind, subjectOf, type Reader } from './subjects.ts';
import { subjectBefore } from './subject-phrases.ts';
import { verbGroup, type VerbGroup, type VerbShape } from './verb-groups.ts';
import { isListed, tierOf, type Tier } from './tiers.ts';
import type { CuesWords, VerbFrame } from './words.ts';

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
  readonly tier: Tier;
  /** Source and cue stand side by side, and nothing before them in their clause could be meant. */
  readonly clear: boolean;
}

/** A candidate in items: `to` of the cue is exclusive. */
interface Shape {
  readonly cue: Stretch;
  readonly lemma: string;
  readonly source: Phrase;
  readonly addressee: Phrase | null;
  readonly content: readonly Stretch[];
  readonly frame: string;
  readonly listed: boolean;
  readonly tier: Tier;
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

function shapeAt(reader: Reader, at: number): Shape | null {
  const { items, words, sentence, headline } = reader;
  const phrase =
    (at === sentence.from ? colonCue(items, sentence, headline, words) : null) ??
    dashCue(items, at, sentence.to, words) ??
    nounCue(items, at, sentence, words) ??
    sourcePhrase(items, at, sentence.to, words);
  if (phrase !== null) return phraseShape(reader, phrase);
  const group = verbGroup(items, at, Math.max(sentence.from, reader.taken), words);
  if (group === null) {
    noteSubject(reader, at);
    return feelingShape(reader, at);
  }
  return group.shape === 'passive' ? passiveShape(reader, group) : verbShape(reader, group);
}

/** Participles that share or bring their subject are listed as one. */
const LISTS: Readonly<Record<VerbShape, string>> = {
  finite: 'finite',
  passive: 'passive',
  participle: 'participle',
  joined: 'participle',
  absolute: 'participle',
  gerund: 'gerund',
  reduced: 'reduced',
  infinitive: 'infinitive',
};

function verbShape(reader: Reader, group: VerbGroup): Shape | null {
  const { items, words, sentence } = reader;
  const behind = subjectBehind(reader, group);
  const inside = group.inside === null ? null : { from: group.inside, to: group.inside, head: group.inside };
  const source = behind ?? inside ?? subjectOf(reader, group);
  if (source === null) return null;
  if (group.shape === 'finite') keepSubject(reader, source);
  const complement = complementOf(items, group.at, group.lemma, sentence.to, words);
  let frame: VerbFrame = complement.frame;
  if (behind !== null) frame = 'inverted';
  else if (inside !== null && comesAfter(items, group.from, sentence)) frame = 'inverted';
  else if (frame === 'bare' && comesAfter(items, source.from, sentence)) frame = 'after';
  const ends = frame === 'after' || frame === 'inverted';
  const lemma = frame === complement.frame ? complement.lemma : group.lemma;
  const tier = group.unsaid ? 'any' : tierOf(items, source, words);
  const last = Math.max(group.at, behind === null ? group.at : source.to) + 1;
  return {
    cue: { from: group.from, to: ends ? group.at + 1 : complement.cueTo },
    lemma,
    source,
    addressee: complement.addressee,
    content: ends
      ? contentAround(items, sentence, Math.min(source.from, group.from), last)
      : contentBehind(items, sentence, source.from, complement.contentFrom),
    frame: `${frame}/${group.shape}`,
    listed: isListed(words.frames.get(`${LISTS[group.shape]}/${frame}`), lemma, tier),
    tier,
    clear: !group.unsaid && isClear(items, sentence, group, source),
  };
}

function isClear(
  items: readonly Item[],
  sentence: Stretch,
  { from, at, shape }: VerbGroup,
  source: Phrase,
): boolean {
  if (shape !== 'finite' || from !== at) return false;
  if (source.from === at + 1) return true;
  if (source.to !== from - 1) return false;
  const before = items[source.from - 1];
  return source.from <= sentence.from || before?.part === 'quote' || before?.part === 'comma';
}

function phraseShape(reader: Reader, { lemma, frame, from, to, source, listed }: PhraseCue): Shape {
  const { items, sentence } = reader;
  reader.taken = to + 1;
  const opens = from <= sentence.from + 1 || frame.startsWith('noun');
  let behind = Math.max(to, frame === 'according-to' ? source.to : to) + 1;
  if (frame === 'noun-that') behind += 1;
  const content = opens
    ? contentBehind(items, sentence, sentence.from, behind)
    : contentAround(items, sentence, from, behind);
  return {
    cue: { from, to: to + 1 },
    lemma,
    source,
    addressee: null,
    content: frame === 'name-after-quote' ? [] : content,
    frame: `${frame}/phrase`,
    listed,
    tier: 'any',
    clear: opens || frame === 'according-to',
  };
}

/** `is confident that`, `has long been worried about`. */
function feelingShape(reader: Reader, at: number): Shape | null {
  const { items, words, sentence } = reader;
  const { lower, part } = items[at]!;
  if (part !== 'word' || !words.feelings.has(lower)) return null;
  let from = at;
  let be = false;
  for (let left = at - 1; left >= Math.max(sentence.from, at - 8); left -= 1) {
    const item = items[left]!;
    if (item.part === 'adverb' || words.floating.has(item.lower)) continue;
    if (item.part !== 'auxiliary' && item.contracted === 0) break;
    if (!be && item.contracted === 0 && words.auxiliaries.get(item.lower) !== 'be') return null;
    be = true;
    from = left;
    if (item.contracted > 0) break;
  }
  if (!be) return null;
  const source = subjectBefore(items, items[from]!.contracted > 0 ? from + 1 : from, sentence.from, words);
  if (source === null) return null;
  const next = at + 1 < sentence.to ? items[at + 1] : undefined;
  const linked = next?.part === 'preposition' || next?.part === 'that' || next?.part === 'infinitive';
  const tier = tierOf(items, source, words);
  return {
    cue: { from, to: at + (next?.part === 'preposition' ? 2 : 1) },
    lemma: lower,
    source,
    addressee: null,
    content: contentBehind(items, sentence, source.from, at + (linked ? 2 : 1)),
    frame: 'feeling/finite',
    listed: linked && isListed(words.frames.get('finite/feeling'), lower, tier),
    tier,
    clear: false,
  };
}

/** `was told by the engineer that`. */
function passiveShape(reader: Reader, { from, at, lemma }: VerbGroup): Shape | null {
  const { items, words, sentence } = reader;
  if (!words.agents.has(items[at + 1]?.lower ?? '')) return null;
  const source = sourceAfter(items, at + 2, sentence.to, words);
  if (source === null) return null;
  const subject = subjectBefore(items, from, sentence.from, words);
  if (subject !== null) keepSubject(reader, subject);
  const { frame, contentFrom } = complementOf(items, source.to, lemma, sentence.to, words);
  return {
    cue: { from, to: at + 1 },
    lemma,
    source,
    addressee: subject,
    content: contentBehind(items, sentence, sentence.from, contentFrom),
    frame: `${frame}/passive`,
    listed: words.passives.has(lemma),
    tier: 'any',
    clear: false,
  };
}

function comesAfter(items: readonly Item[], from: number, sentence: Stretch): boolean {
  const before = items[from - 1];
  if (before === undefined) return false;
  return (
    before.part === 'quote' || (from > sentence.from && (before.part === 'comma' || before.part === 'dash'))
  );
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
