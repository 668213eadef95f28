// Whether a verb says something of somebody: the words between them are few, and nobody else stands among them.

import type { Passage } from './passages.ts';
import { lastBefore, settled, type Sighting } from './sightings.ts';
import { afterApposition } from './syntax.ts';
import type { PeopleWords } from './words.ts';

const BETWEEN_MAX_WORDS = 6; // guess: "has also since been formally"

const NEAREST = 6; // guess: as many people stand between a subject and its verb

/** Whose predicate the word at `verb` is: the nearest subject before it with nothing but a predicate between. */
export function subjectOf(
  passage: Passage,
  verb: number,
  sightings: readonly Sighting[],
  table: PeopleWords,
): Sighting | undefined {
  const { words, sentences } = passage;
  const limit = sentences[words[verb]!.sentence]!.to;
  // The last ones before the verb; a verb inside an apposition belongs to none of those around it.
  const last = lastBefore(sightings, verb);
  for (let index = last; index >= 0 && last - index < NEAREST; index -= 1) {
    const sighting = sightings[index]!;
    if (sighting.to > verb) continue;
    const plain = words[sighting.to];
    const after = afterApposition(words, sighting.to, limit);
    const starts = [after, sighting.to];
    // "Roe, 22, of Pell Street, has been"
    if (words[after - 1]?.text === ',' && table.prepositions.has(words[after]?.lower ?? ''))
      starts.push(afterApposition(words, after - 1, limit));
    if (plain?.text === ',') starts.push(sighting.to + 1);
    const own = starts.some((start) => start <= verb && reaches(passage, start, verb, table));
    if (own && sighting.part !== 'possessor' && !isObject(passage, sighting, table)) return sighting;
  }
  return undefined;
}

/**
 * Whose predicate the word at `verb` is, where a mistake would harm somebody: nobody where a relative clause may be
 * another's ("the father of the boy who was"), both of two joined by "and", and never an object ("who shot Roe was").
 */
export function subjectsOf(
  passage: Passage,
  verb: number,
  sightings: readonly Sighting[],
  table: PeopleWords,
): readonly Sighting[] {
  const subject = subjectOf(passage, verb, sightings, table);
  if (subject === undefined || isRelatedToOther(passage, subject, verb, sightings, table)) return [];
  if (subject.part === 'subject' || subject.part === 'clause') return [subject];
  const { words } = passage;
  // "Roe, who was arrested": what a relative clause follows at once is its subject, whatever its own part.
  const next = words[subject.to]?.text === ',' ? words[subject.to + 1] : words[subject.to];
  const relative = next !== undefined && table.relatives.has(next.lower);
  if (subject.part === 'other') return relative || opensClause(passage, subject, table) ? [subject] : [];
  const join = words[subject.from - 1];
  if (join === undefined || !table.coordinators.has(join.lower)) return [];
  const other = sightings[lastBefore(sightings, subject.from)];
  const plural = words.slice(subject.to, verb).some(({ lower }) => table.plurals.has(lower));
  const both = other !== undefined && other.to === subject.from - 1 && other.part === 'joint';
  return both && plural ? [other, subject] : [];
}

// "Roe, accused of theft, left": a clause opens with the name, and its verb follows only after the commas.
function opensClause({ words, sentences }: Passage, { from, to }: Sighting, table: PeopleWords): boolean {
  const sentence = sentences[words[from]!.sentence]!;
  const before = from > sentence.from ? words[from - 1] : undefined;
  const starts = before === undefined || before.kind === 'mark' || table.subordinators.has(before.lower);
  return starts && words[to]?.text === ',';
}

/** "The father of the boy who was", "Roe, a lawyer for Poe, who was": the clause may speak of either. */
function isRelatedToOther(
  { words }: Passage,
  subject: Sighting,
  verb: number,
  sightings: readonly Sighting[],
  table: PeopleWords,
): boolean {
  let relative = -1;
  for (let index = subject.to; index < verb; index += 1) {
    if (table.relatives.has(words[index]!.lower)) relative = index;
  }
  if (relative === -1 || words.slice(relative, verb).some(({ kind }) => kind === 'mark')) return false;
  if (subject.description?.tied === true) return true;
  for (let index = lastBefore(sightings, relative); index >= 0; index -= 1) {
    const between = sightings[index]!;
    if (between.from < subject.to) return false;
    const same =
      between.who !== null && subject.who !== null && settled(between.who) === settled(subject.who);
    if (!same || between.description?.tied === true) return true;
  }
  return false;
}

/** Whether nothing but auxiliaries, adverbs and the like stands between: another verb has another subject. */
function reaches({ words }: Passage, start: number, verb: number, table: PeopleWords): boolean {
  if (verb - start > BETWEEN_MAX_WORDS) return false;
  for (let index = start; index < verb; index += 1) {
    const { lower, kind } = words[index]!;
    const between =
      kind === 'word' &&
      (table.auxiliaries.has(lower) ||
        table.passive.has(lower) ||
        table.negations.has(lower) ||
        table.beforeCharges.has(lower) ||
        /(?:ly|ment)$/.test(lower));
    if (!between) return false;
  }
  return true;
}

// "Police questioned the man and was ..." does not occur; "for Roe was" does: what follows a preposition is no subject.
function isObject({ words }: Passage, { from }: Sighting, table: PeopleWords): boolean {
  const before = words[from - 1];
  return (
    before !== undefined && table.prepositions.has(before.lower) && !table.subordinators.has(before.lower)
  );
}

/** Whether one of the words stands in the range. */
export function anyOf({ words }: Passage, from: number, to: number, wanted: ReadonlySet<string>): boolean {
  for (let index = Math.max(0, from); index < to; index += 1) {
    if (wanted.has(words[index]!.lower)) return true;
  }
  return false;
}
