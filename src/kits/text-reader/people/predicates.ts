// Whether a verb says something of somebody: the words between them are few, and nobody else stands among them.

import type { Passage } from './passages.ts';
import { lastBefore, type Sighting } from './sightings.ts';
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
    const starts = [afterApposition(words, sighting.to, limit), sighting.to];
    if (plain?.text === ',') starts.push(sighting.to + 1);
    const own = starts.some((start) => start <= verb && reaches(passage, start, verb, table));
    if (own && sighting.part !== 'possessor' && !isObject(passage, sighting, table)) return sighting;
  }
  return undefined;
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

// "Police questioned the man and was ..." does not occur; "for Macron was" does: what follows a preposition is no subject.
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
