// Who the verbs of a sentence are said of, as it is read from left to right: each finite verb's subject is kept, for
// the conjoined verbs and participles that share it.

import type { Item, Stretch } from './items.ts';
import { isVerbHere, phraseBefore, sourceAfter, type Phrase } from './noun-phrases.ts';
import { subjectBefore } from './subject-phrases.ts';
import type { VerbGroup } from './verb-groups.ts';
import type { CuesWords } from './words.ts';

export interface Reader {
  readonly items: readonly Item[];
  readonly words: CuesWords;
  readonly headline: boolean;
  readonly sentence: Stretch;
  /** The last subject of a finite verb. */
  subject: Phrase | null;
  /** The last subject of a main clause, which conjoined verbs and participles behind a comma share. */
  main: Phrase | null;
  /** Items already part of a cue. */
  taken: number;
}

/** Keeps the subject of verbs that are no cues, so that "went home, saying" finds who went. */
export function noteSubject(reader: Reader, at: number): void {
  const { items, words, sentence } = reader;
  const item = items[at]!;
  const finite = item.part === 'auxiliary' || (item.verb === undefined && isVerbHere(items, at, words));
  if (!finite) return;
  const subject = subjectBefore(items, at, sentence.from, words);
  if (subject !== null) keepSubject(reader, subject);
}

const BEFORE_A_CLAUSE: ReadonlySet<string> = new Set([
  'comma',
  'conjunction',
  'quote',
  'stop',
  'colon',
  'dash',
  'close',
  'adverb',
  'time',
]);

/** A subject behind "that", a relative or another verb belongs to a clause inside the main one. */
export function keepSubject(reader: Reader, subject: Phrase): void {
  const { items, sentence } = reader;
  reader.subject = subject;
  const before = subject.from > sentence.from ? items[subject.from - 1]! : undefined;
  const { part } = items[subject.from]!;
  if (part === 'relative' || part === 'that') return;
  const opens = before === undefined || BEFORE_A_CLAUSE.has(before.part);
  if (opens || reader.main === null) reader.main = subject;
}

/** The subject behind its verb: `"...," said the engineer`. */
export function subjectBehind(reader: Reader, { from, at, lemma, shape, inside }: VerbGroup): Phrase | null {
  const { items, sentence, words } = reader;
  if (shape !== 'finite' || inside !== null) return null;
  const before = items[from - 1];
  if (before === undefined || (before.part !== 'quote' && before.part !== 'comma')) return null;
  const after = sourceAfter(items, at + 1, sentence.to, words);
  if (after === null || items[after.from]!.contracted > 0) return null;
  const ends = endsClause(items, after, sentence.to);
  if (before.part === 'quote') {
    // `..., citing "..." said the mayor would go`: the phrase behind has a verb of its own.
    const verb = after.head + 1 < sentence.to && items[after.head + 1]!.part === 'auxiliary';
    return verb ? null : after;
  }
  if (!ends) return null;
  // ", said the mayor, ...": with a subject before it only the plainest verb and a name, since ", announced the
  // reforms" has its object there.
  if (lemma === words.plainest && items[after.head]!.capital) return after;
  return subjectBefore(items, from, sentence.from, words) === null ? after : null;
}

const CLAUSE_ENDS: ReadonlySet<string> = new Set([
  'comma',
  'stop',
  'open',
  'time',
  'relative',
  'quote',
  'dash',
]);

function endsClause(items: readonly Item[], { head }: Phrase, ceiling: number): boolean {
  const next = items[head + 1];
  if (next === undefined || head + 1 >= ceiling || CLAUSE_ENDS.has(next.part)) return true;
  return next.part === 'preposition' && (items[head]!.capital || items[head]!.part === 'pronoun');
}

/** The subject before its verb, or the one it shares with a verb before. */
export function subjectOf(reader: Reader, { from, shape }: VerbGroup): Phrase | null {
  const { items, words, sentence } = reader;
  const before = items[from - 1];
  if (before === undefined || from <= sentence.from) return null;
  if (shape === 'finite') {
    if (before.part === 'conjunction') return reader.main;
    const subject = subjectBefore(items, from, sentence.from, words);
    // In headlines verbs follow on a comma: "Council Backs Dam, Rejects Road".
    return subject === null && before.part === 'comma' && reader.headline ? reader.main : subject;
  }
  if (shape === 'participle' || shape === 'joined') return reader.main;
  if (shape === 'absolute') return phraseBefore(items, from - 1, sentence.from, words);
  if (shape === 'infinitive' || shape === 'gerund') return reader.subject;
  return subjectBefore(items, from, sentence.from, words) ?? reader.subject;
}
