// Who is called by which office or work, so that "the mayor" or "the Republican nominee" can be told. Invariant: of two
// whom the words fit, nobody is meant.

import type { Figure } from './figures.ts';
import type { Passage } from './passages.ts';
import { settled } from './sightings.ts';
import type { PeopleWords } from './words.ts';

/** The holders by noun, each with the words the story puts before it: `republican`, `vice`. */
export type Offices = Map<string, { readonly figure: Figure; readonly words: Set<string> }[]>;

const HOLDERS_MAX = 20; // guess: a story with more senators tells none of them by the word alone

/** Notes that somebody is called by a noun and the words before it, in lower case. */
export function noteOffice(offices: Offices, noun: string, words: readonly string[], figure: Figure): void {
  const holders = offices.get(noun);
  if (holders === undefined) {
    offices.set(noun, [{ figure, words: new Set(words) }]);
    return;
  }
  const known = holders.find((holder) => settled(holder.figure) === settled(figure));
  if (known !== undefined) for (const word of words) known.words.add(word);
  else if (holders.length < HOLDERS_MAX) holders.push({ figure, words: new Set(words) });
}

/** Whom a noun with words before it means; null where it may be two or none of those known, undefined where the noun is new. */
export function holderOf(
  offices: Offices,
  noun: string,
  words: readonly string[],
  table: PeopleWords,
): Figure | null | undefined {
  const holders = offices.get(noun);
  if (holders === undefined) return undefined;
  // Words that no holder is called by are mere adjectives ("the young mayor"), but for nations and parties.
  const telling = words.filter(
    (word) => table.notNames.has(word) || holders.some((holder) => holder.words.has(word)),
  );
  const fits = new Set<Figure>();
  for (const holder of holders) {
    const other = [...holder.words].some((word) => table.otherOffices.has(word) && !words.includes(word));
    const unlike = words.some((word) => table.otherOffices.has(word) && !holder.words.has(word));
    if (!other && !unlike && telling.every((word) => holder.words.has(word)))
      fits.add(settled(holder.figure));
  }
  return fits.size === 1 ? [...fits][0]! : null;
}

/** The words of a passage in lower case, parted at hyphens: "vice-presidential" is `vice` and `presidential`. */
export function plainWords({ words }: Passage, from: number, to: number): readonly string[] {
  return words
    .slice(Math.max(0, from), Math.max(0, to))
    .filter(({ kind }) => kind === 'word')
    .flatMap(({ lower }) => lower.split('-'));
}
