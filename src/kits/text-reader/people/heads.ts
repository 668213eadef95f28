// What a mention is about: its head, a name or a noun. Invariant: a name behind a preposition, before a noun or with a
// possessive ending is no head.

import { isPersonNoun } from './nouns.ts';
import type { Word } from './passages.ts';
import type { Sighting } from './sightings.ts';
import type { PeopleWords } from './words.ts';

/** Words of one passage, `to` exclusive. */
export interface Range {
  readonly words: readonly Word[];
  readonly from: number;
  readonly to: number;
}

/** The name that the mention is about: not a possessor, nothing tied by a preposition, no name before a noun. */
export function headName(
  sightings: readonly Sighting[],
  { words, from, to }: Range,
  table: PeopleWords,
): Sighting | undefined {
  let passed = from;
  for (const sighting of sightings) {
    if (sighting.name === null) continue;
    if (isTied(words, Math.max(from, passed), sighting.from, table)) return undefined;
    passed = sighting.to;
    if (words[sighting.to - 1]!.possessive && sighting.to < to) continue;
    const next = sighting.to < to ? words[sighting.to] : undefined;
    const ends =
      next === undefined ||
      next.kind !== 'word' ||
      table.small.has(next.lower) ||
      table.prepositions.has(next.lower) ||
      table.saying.has(next.lower);
    if (ends) return sighting;
  }
  return undefined;
}

/** "A spokeswoman for the auditor, Jane Roe,": a name between commas behind a noun for one person is that person's. */
export function namedBehind(
  sightings: readonly Sighting[],
  { words, from, to }: Range,
  table: PeopleWords,
): Sighting | undefined {
  const sighting = sightings.findLast(({ name }) => name !== null);
  if (sighting === undefined || words[sighting.from - 1]?.text !== ',') return undefined;
  const person = sighting.who !== null || (sighting.blocks && sighting.name!.parts.length > 1);
  const closed = sighting.to >= to || /^[,;]$/.test(words[sighting.to]!.text);
  if (!person || !closed || words[sighting.to - 1]!.possessive) return undefined;
  const head = words.slice(from, sighting.from).find(({ lower }) => isPersonNoun(lower, table));
  const tie = words.slice(from, sighting.from).findIndex(({ lower }) => table.prepositions.has(lower));
  return head !== undefined && words.indexOf(head, from) < from + tie ? sighting : undefined;
}

/** "Roe and Poe": two people said it, and neither alone. */
export function isJoined(words: readonly Word[], at: number, to: number, table: PeopleWords): boolean {
  const [join, next] = words.slice(at, Math.min(to, at + 2));
  return join !== undefined && next !== undefined && table.coordinators.has(join.lower) && next.capital;
}

/** Whether a preposition ties what follows to the words before it: "a spokesman for", "many leaders in the". */
export function isTied(words: readonly Word[], from: number, to: number, table: PeopleWords): boolean {
  for (let index = from; index < to; index += 1) {
    if (table.prepositions.has(words[index]!.lower)) return true;
  }
  return false;
}

/** Whether the words begin with an article that means somebody or something known. */
export function isDefinite(words: readonly Word[], from: number, table: PeopleWords): boolean {
  const first = words[from]!;
  return first.elided === "l'" || (table.definite.has(first.lower) && !table.possessives.has(first.lower));
}

const HEAD_MAX_WORDS = 12; // guess: a longer mention is not read for its noun

/** The noun a description is about: the last word before a preposition, a relative clause or a mark. */
export function headNoun(words: readonly Word[], from: number, to: number, table: PeopleWords): Word | null {
  let head: Word | null = null;
  const most = Math.min(to, from + HEAD_MAX_WORDS);
  for (let index = from; index < most; index += 1) {
    const word = words[index]!;
    const article = table.definite.has(word.lower) || table.indefinite.has(word.lower);
    if (article && head === null) continue;
    const ends =
      word.kind === 'mark' ||
      (table.small.has(word.lower) && word.elided === null) ||
      table.prepositions.has(word.lower);
    if (ends && head !== null) break;
    if (word.kind === 'word' && !ends) {
      const noun = table.outletNouns.has(word.lower) || table.documentNouns.has(word.lower);
      // French puts the noun first: a telling noun is kept over an adjective after it.
      if (
        head === null ||
        noun ||
        !(table.outletNouns.has(head.lower) || table.documentNouns.has(head.lower))
      )
        head = word;
      else if (isPersonNoun(word.lower, table)) head = word;
    }
  }
  return head;
}
