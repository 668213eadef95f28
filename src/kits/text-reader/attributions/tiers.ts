// How surely a source is somebody who speaks: "Ann Lee" more than "he", "he" more than "which". Verbs that say little by
// themselves ("support", "show") are cues for the surer ones only.

import type { Item } from './items.ts';
import type { Phrase } from './noun-phrases.ts';
import type { CuesWords, ListedVerbs } from './words.ts';

export type Tier = keyof ListedVerbs;

/** The tier of a source. A capital at a sentence's start tells a name only where more of it follows or no plural ends it. */
export function tierOf(items: readonly Item[], { from, head }: Phrase, words: CuesWords): Tier {
  const first = items[from]!;
  const pronoun = first.contracted > 0 ? first.lower.slice(0, first.contracted) : first.lower;
  if (words.personPronouns.has(pronoun)) return 'person';
  for (let at = from; at <= head; at += 1) {
    const { part, capital, first: opens, lower } = items[at]!;
    if (part !== 'word' || !capital) continue;
    if (!opens || (at === head && !lower.endsWith('s'))) return 'name';
  }
  return 'any';
}

/** Whether the lists have a verb for a source of a tier. */
export function isListed(lists: ListedVerbs | undefined, lemma: string, tier: Tier): boolean {
  if (lists === undefined) return false;
  if (lists.any.has(lemma)) return true;
  if (tier === 'any') return false;
  return lists.person.has(lemma) || (tier === 'name' && lists.name.has(lemma));
}
