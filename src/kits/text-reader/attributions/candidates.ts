// Every place that has the shape of a cue, with what the word tables say about it. The tables are tuned on these
// candidates, so that what is measured is what is found.

import { complementOf } from './frames.ts';
import type { Item, Stretch, Walk } from './items.ts';
import { isVerbHere, phraseAfter, type Phrase } from './noun-phrases.ts';
import { sourcePhrase, type PhraseCue } from './phrases.ts';
import { subjectBefore, verbGroup, type VerbGroup } from './verb-groups.ts';
import type { CuesWords, VerbFrame } from './words.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

export interface Candidate {
  readonly cue: Range;
  readonly lemma: string;
  readonly source: Range | null;
  readonly addressee: Range | null;
  readonly content: readonly Range[];
  readonly frame: string;
  /** Whether the word tables list this verb in this frame. */
  readonly listed: boolean;
}

interface Reader {
  readonly items: readonly Item[];
  readonly words: CuesWords;
  readonly sentence: Stretch;
  /** The last subject of a finite verb, which participles and conjoined verbs share. */
  subject: Phrase | null;
  /** Items already part of a cue. */
  taken: number;
}

/** The candidates of a text, sentence by sentence. */
export function candidatesOf(walk: Walk, words: CuesWords): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const sentence of walk.sentences) {
    const reader: Reader = { items: walk.items, words, sentence, subject: null, taken: sentence.from };
    for (let at = sentence.from; at < sentence.to; at += 1) {
      if (at < reader.taken) continue;
      const candidate = readAt(reader, at);
      if (candidate !== null) found.push(candidate);
    }
  }
  return found;
}

function readAt(reader: Reader, at: number): Candidate | null {
  const { items, words, sentence } = reader;
  const phrase = sourcePhrase(items, at, sentence.to, words);
  if (phrase !== null) return phraseCandidate(reader, phrase);
  const group = verbGroup(items, at, Math.max(sentence.from, reader.taken), words);
  if (group === null) {
    noteSubject(reader, at);
    return null;
  }
  const complement = complementOf(items, at, group.lemma, sentence.to, words);
  if (group.shape === 'passive') return null;
  const inverted = invertedSource(reader, group);
  const subject = inverted ?? sourceOf(reader, group);
  if (subject === null) return null;
  if (group.shape === 'finite') reader.subject = subject;
  let frame: VerbFrame = complement.frame;
  if (inverted !== null) frame = 'inverted';
  else if (frame === 'bare' && comesAfter(items, subject.from, sentence)) frame = 'after';
  const lemma = frame === complement.frame ? complement.lemma : group.lemma;
  const before = frame === 'after' || frame === 'inverted';
  const cueTo = before ? at + 1 : complement.cueTo;
  return {
    cue: { start: items[group.from]!.start, end: items[cueTo - 1]!.end },
    lemma,
    source: rangeOf(items, subject),
    addressee: complement.addressee === null ? null : rangeOf(items, complement.addressee),
    content: before
      ? contentBefore(reader, Math.min(subject.from, group.from))
      : contentAfter(reader, complement.contentFrom),
    frame: `${frame}/${group.shape}`,
    listed: words.frames.get(`${group.shape}/${frame}`)?.has(lemma) ?? false,
  };
}

function phraseCandidate(reader: Reader, { lemma, from, to, source }: PhraseCue): Candidate {
  const { items, sentence } = reader;
  reader.taken = to + 1;
  const opens = from <= sentence.from + 1;
  return {
    cue: { start: items[from]!.start, end: items[to]!.end },
    lemma,
    source: rangeOf(items, source),
    addressee: null,
    content: opens ? contentAfter(reader, source.to + 1) : contentBefore(reader, from),
    frame: 'according-to/phrase',
    listed: true,
  };
}

function rangeOf(items: readonly Item[], { from, to }: Phrase): Range {
  const { start, contracted } = items[from]!;
  return { start, end: contracted > 0 ? start + contracted : items[to]!.end };
}

/** Keeps the subject of other verbs, so that "went home, saying" finds who went. */
function noteSubject(reader: Reader, at: number): void {
  const { items, words, sentence } = reader;
  const item = items[at]!;
  const finite =
    item.part === 'auxiliary' || (item.verb === undefined && isVerbHere(items, at, words.otherVerbs));
  if (!finite) return;
  const subject = subjectBefore(items, at, sentence.from, words);
  if (subject !== null) reader.subject = subject;
}

/** `"...," said the engineer`. */
function invertedSource(reader: Reader, { from, at, shape }: VerbGroup): Phrase | null {
  const { items, sentence } = reader;
  if (shape !== 'finite') return null;
  const before = items[from - 1];
  if (before === undefined || (before.part !== 'quote' && before.part !== 'comma')) return null;
  if (before.part === 'comma' && subjectBefore(items, from, sentence.from, reader.words) !== null)
    return null;
  return phraseAfter(items, at + 1, sentence.to, true);
}

function sourceOf(reader: Reader, { from, at, shape }: VerbGroup): Phrase | null {
  const { items, words, sentence } = reader;
  const before = items[from - 1];
  if (before === undefined || from <= sentence.from) return shape === 'participle' ? null : null;
  if (shape === 'finite') {
    if (before.part === 'conjunction') return reader.subject;
    return subjectBefore(items, from, sentence.from, words);
  }
  if (shape === 'infinitive') return reader.subject;
  if (
    before.part === 'comma' ||
    before.part === 'preposition' ||
    before.part === 'conjunction' ||
    before.part === 'quote' ||
    before.part === 'subordinator'
  )
    return reader.subject;
  if (at > from) return reader.subject;
  return subjectBefore(items, from, sentence.from, words) ?? reader.subject;
}

function comesAfter(items: readonly Item[], from: number, sentence: Stretch): boolean {
  const before = items[from - 1];
  return (
    before !== undefined &&
    from > sentence.from &&
    (before.part === 'comma' || before.part === 'quote' || before.part === 'dash')
  );
}

function contentBefore(reader: Reader, before: number): readonly Range[] {
  const { items, sentence } = reader;
  return trimmed(items, sentence.from, before);
}

function contentAfter(reader: Reader, from: number): readonly Range[] {
  const { items, sentence } = reader;
  return trimmed(items, from, sentence.to);
}

function trimmed(items: readonly Item[], from: number, to: number): readonly Range[] {
  let start = from;
  let end = to;
  while (start < end && (items[start]!.part === 'comma' || items[start]!.part === 'colon')) start += 1;
  while (end > start && (items[end - 1]!.part === 'comma' || items[end - 1]!.part === 'stop')) end -= 1;
  return start < end ? [{ start: items[start]!.start, end: items[end - 1]!.end }] : [];
}
