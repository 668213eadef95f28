// Every place that has the shape of a cue, with what the word tables say about it. The tables are tuned on these
// candidates, so that what is measured is what is found.

import { complementOf } from './frames.ts';
import type { Item, Stretch, Walk } from './items.ts';
import { isVerbHere, phraseAfter, type Phrase } from './noun-phrases.ts';
import { colonCue, dashCue, sourcePhrase, type PhraseCue } from './phrases.ts';
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
  readonly headline: boolean;
  readonly sentence: Stretch;
  /** The last subject of a finite verb, which conjoined verbs share. */
  subject: Phrase | null;
  /** The last subject of a main clause, which participles behind a comma share. */
  main: Phrase | null;
  /** Items already part of a cue. */
  taken: number;
}

/** The candidates of a text, sentence by sentence. */
export function candidatesOf(walk: Walk, words: CuesWords): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const sentence of walk.sentences) {
    const reader: Reader = {
      items: walk.items,
      words,
      headline: walk.headline,
      sentence,
      subject: null,
      main: null,
      taken: sentence.from,
    };
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
  const phrase =
    (at === sentence.from ? colonCue(items, sentence, reader.headline) : null) ??
    dashCue(items, at, sentence.to) ??
    sourcePhrase(items, at, sentence.to, words);
  if (phrase !== null) return phraseCandidate(reader, phrase);
  const group = verbGroup(items, at, Math.max(sentence.from, reader.taken), words);
  if (group === null) {
    noteSubject(reader, at);
    return null;
  }
  const complement = complementOf(items, at, group.lemma, sentence.to, words);
  if (group.shape === 'passive') return passiveCandidate(reader, group);
  const inverted = invertedSource(reader, group);
  const subject = inverted ?? sourceOf(reader, group);
  if (subject === null) return null;
  if (group.shape === 'finite') keepSubject(reader, subject);
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

function phraseCandidate(reader: Reader, { lemma, frame, from, to, source }: PhraseCue): Candidate {
  const { items, sentence } = reader;
  reader.taken = to + 1;
  const opens = from <= sentence.from + 1;
  return {
    cue: { start: items[from]!.start, end: items[to]!.end },
    lemma,
    source: rangeOf(items, source),
    addressee: null,
    content: opens ? contentAfter(reader, source.to + 1) : contentBefore(reader, from),
    frame: `${frame}/phrase`,
    listed: frame !== 'turn',
  };
}

/** `was told by the engineer that`. */
function passiveCandidate(reader: Reader, { from, at, lemma }: VerbGroup): Candidate | null {
  const { items, words, sentence } = reader;
  if (!words.agents.has(items[at + 1]?.lower ?? '')) return null;
  const source = phraseAfter(items, at + 2, sentence.to, true);
  if (source === null) return null;
  const subject = subjectBefore(items, from, sentence.from, words);
  if (subject !== null) keepSubject(reader, subject);
  const { frame, contentFrom } = complementOf(items, source.to, lemma, sentence.to, words);
  return {
    cue: { start: items[from]!.start, end: items[at]!.end },
    lemma,
    source: rangeOf(items, source),
    addressee: subject === null ? null : rangeOf(items, subject),
    content: contentAfter(reader, contentFrom),
    frame: `${frame}/passive`,
    listed: words.frames.get('passive')?.has(lemma) ?? false,
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
  if (subject !== null) keepSubject(reader, subject);
}

/** A subject behind "that", a relative or another verb belongs to a clause inside the main one. */
function keepSubject(reader: Reader, subject: Phrase): void {
  const { items, sentence } = reader;
  reader.subject = subject;
  const before = subject.from > sentence.from ? items[subject.from - 1]! : undefined;
  const { part } = items[subject.from]!;
  if (part === 'relative' || part === 'that') return;
  const opens =
    before === undefined ||
    ['comma', 'conjunction', 'quote', 'stop', 'colon', 'dash', 'close', 'adverb', 'time'].includes(
      before.part,
    );
  if (opens || reader.main === null) reader.main = subject;
}

/** `"...," said the engineer`. */
function invertedSource(reader: Reader, { from, at, lemma, shape }: VerbGroup): Phrase | null {
  const { items, sentence } = reader;
  if (shape !== 'finite') return null;
  const before = items[from - 1];
  if (before === undefined || (before.part !== 'quote' && before.part !== 'comma')) return null;
  const after = phraseAfter(items, at + 1, sentence.to, true);
  if (after === null || before.part === 'quote') return after;
  // ", said the mayor, ...": only the plainest verb, since ", announced the reforms" has its object there.
  if (lemma === reader.words.plainest && endsClause(items, after.head + 1, sentence.to)) return after;
  return subjectBefore(items, from, sentence.from, reader.words) === null ? after : null;
}

function endsClause(items: readonly Item[], at: number, ceiling: number): boolean {
  return (
    at >= ceiling || ['comma', 'stop', 'preposition', 'open', 'time', 'relative'].includes(items[at]!.part)
  );
}

function sourceOf(reader: Reader, { from, shape }: VerbGroup): Phrase | null {
  const { items, words, sentence } = reader;
  const before = items[from - 1];
  if (before === undefined || from <= sentence.from) return null;
  if (shape === 'finite')
    return before.part === 'conjunction' ? reader.subject : subjectBefore(items, from, sentence.from, words);
  if (shape === 'infinitive') return reader.subject;
  if (shape === 'participle') return reader.main;
  if (shape === 'gerund') return reader.subject;
  return subjectBefore(items, from, sentence.from, words) ?? reader.subject;
}

function comesAfter(items: readonly Item[], from: number, sentence: Stretch): boolean {
  const before = items[from - 1];
  if (before === undefined) return false;
  return (
    before.part === 'quote' || (from > sentence.from && (before.part === 'comma' || before.part === 'dash'))
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
