// The noun phrase before a verb that is its subject: past adverbs, relative clauses and insertions between commas,
// dashes or brackets. Bounded like the noun phrases themselves.

import type { Item } from './items.ts';
import { isNominal, isVerbHere, phraseBefore, type Phrase } from './noun-phrases.ts';
import type { CuesWords } from './words.ts';

/** Who a verb group is said of, by what stands before it. */
export function subjectBefore(
  items: readonly Item[],
  from: number,
  floor: number,
  words: CuesWords,
): Phrase | null {
  let at = from - 1;
  while (at >= floor && isLoose(items, at, words)) {
    at -= 1;
    if (items[at + 1]!.part === 'time' && items[at]?.part === 'preposition') at -= 1;
  }
  const last = items[at];
  if (last === undefined || at < floor) return null;
  if (!['comma', 'dash', 'close', 'quote'].includes(last.part))
    return aroundRelative(items, at, floor, words) ?? subjectEndingAt(items, at, floor, words);
  const head = aroundInsertion(items, at, floor, words);
  if (head === null) return null;
  const phrase = phraseBefore(items, head, floor, words);
  if (phrase === null) return null;
  return { from: phrase.from, to: at, head };
}

/** Adverbs, days, and "both" or "all" between a subject and its verb. */
function isLoose(items: readonly Item[], at: number, words: CuesWords): boolean {
  const { part, lower } = items[at]!;
  if (part === 'adverb' || part === 'time') return true;
  return words.floating.has(lower) && (isNominal(items[at - 1]) || items[at - 1]?.part === 'pronoun');
}

const INSERTION_REACH = 45; // guess: items between a name and its verb

/** What stands behind a preposition ("hung in the balance") is nobody's subject. */
function subjectEndingAt(items: readonly Item[], at: number, floor: number, words: CuesWords): Phrase | null {
  const phrase = phraseBefore(items, at, floor, words);
  if (phrase === null || phrase.from <= floor) return phrase;
  const before = items[phrase.from - 1]!;
  if (before.part !== 'preposition' || words.clausePrepositions.has(before.lower)) return phrase;
  // "about four in ten said", "over a third said".
  const first = items[phrase.from]!;
  return first.number || words.standing.has(first.lower) || words.plurals.has(items[at]!.lower)
    ? phrase
    : null;
}

const RELATIVE_REACH = 20; // guess: items of a relative clause without commas

/** "leaders who would rather be at home said": a verb stands between the relative and this one. */
function aroundRelative(items: readonly Item[], end: number, floor: number, words: CuesWords): Phrase | null {
  if (items[end]!.part === 'pronoun') return null;
  let verbs = 0;
  for (let at = end; at > Math.max(floor, end - RELATIVE_REACH); at -= 1) {
    const item = items[at]!;
    if (
      ['comma', 'stop', 'quote', 'colon', 'dash', 'conjunction', 'subordinator', 'question'].includes(
        item.part,
      )
    )
      return null;
    if (item.part === 'auxiliary' || isVerbHere(items, at, words)) {
      if (item.part !== 'auxiliary' || items[at + 1]?.part !== 'auxiliary') verbs += 1;
      if (at === end) verbs += 1;
    }
    if (item.part === 'pronoun' && verbs === 0) return null;
    if (item.part !== 'relative' && !(item.part === 'that' && verbs > 0)) continue;
    if (verbs === 0 || !isNominal(items[at - 1])) return null;
    const phrase = phraseBefore(items, at - 1, floor, words);
    return phrase === null ? null : { from: phrase.from, to: end, head: at - 1 };
  }
  return null;
}

/** From the comma, dash or bracket that closes an insertion to the noun before it: "Lee, 56, the engineer," gives "Lee". */
function aroundInsertion(
  items: readonly Item[],
  close: number,
  floor: number,
  words: CuesWords,
): number | null {
  const closing = items[close]!.part;
  const opening = closing === 'close' ? 'open' : closing === 'quote' ? 'comma' : closing;
  const low = Math.max(floor, close - INSERTION_REACH);
  let head: number | null = null;
  for (let at = close - 1; at > low; at -= 1) {
    const { part } = items[at]!;
    if (part === 'stop' || part === 'colon') break;
    if (part !== opening) continue;
    const noun = items[at - 1]!.part === 'close' ? beforeBrackets(items, at - 1, low) : at - 1;
    const before = items[noun];
    if (before === undefined || !isNominal(before)) continue;
    head = noun;
    if (closing !== 'comma') return head;
    const start = phraseBefore(items, head, floor, words)?.from ?? head;
    const outer = items[start - 1];
    // ", of Flint, Mich.,", ", speaking at a rally in Flint, Mich.,": a place in what describes somebody before it.
    if (outer?.part === 'preposition' && start - 2 >= low) continue;
    if (before.capital && !before.number) return head;
    if (outer === undefined || start - 1 < low || outer.part !== 'comma') return head;
  }
  return head;
}

/** The item before a bracket that closes at `close`. */
function beforeBrackets(items: readonly Item[], close: number, low: number): number {
  let at = close - 1;
  while (at > low && items[at]!.part !== 'open') at -= 1;
  return at - 1;
}
