// Where a noun phrase begins and ends, told from closed word lists alone. Bounded: never looks further than REACH
// items, so a line without any structure costs no more than another.

import type { Item } from './items.ts';
import type { CuesWords } from './words.ts';

/** Items `from` to `to`, both inclusive. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  /** Item of the last word of the head, for agreement and apposition. */
  readonly head: number;
}

const REACH = 60; // guess: a longer subject is no subject a reader could follow

/** Whether the item can stand inside a noun phrase as noun, name, number or adjective. */
export function isNominal(item: Item | undefined): boolean {
  return item !== undefined && (item.part === 'word' || (item.part === 'time' && item.capital));
}

/** Whether an ambiguous form is a verb here, as far as its neighbours show. */
export function isVerbHere(items: readonly Item[], at: number, words: CuesWords): boolean {
  const item = items[at]!;
  if (item.part !== 'word' || (item.capital && !item.first)) return false;
  let left = at - 1;
  while (left > 0 && items[left]!.part === 'adverb') left -= 1;
  const before = items[left];
  if (before === undefined) return false;
  if (item.verb === undefined) {
    if (before.part === 'pronoun') return true;
    if (!isNominal(before) && before.part !== 'relative') return false;
    return words.otherVerbs.has(item.lower) || looksPast(items, at);
  }
  const { uses } = item.verb;
  if (before.part === 'auxiliary' || before.part === 'infinitive') return true;
  if (before.part === 'pronoun' || before.part === 'relative') return true;
  if (before.part === 'determiner' || before.part === 'preposition' || endsPossessive(before)) return false;
  if (uses.has('past') || uses.has('ing') || uses.has('participle')) return true;
  const opens = before.part === 'conjunction' && (before.first || left === 0);
  if (opens || before.part === 'comma' || before.part === 'stop') return false;
  if (before.number || (before.capital && uses.has('present'))) return true;
  const plural = isPlural(items, left, words);
  if (uses.has('present')) return !plural;
  return plural;
}

/** A word in -ed that no table knows, between a noun and what a verb is followed by. */
function looksPast(items: readonly Item[], at: number): boolean {
  const { lower } = items[at]!;
  if (lower.length < 5 || !lower.endsWith('ed') || lower.includes('-')) return false;
  const next = items[at + 1];
  return next === undefined || ((next.part !== 'word' || next.capital) && next.part !== 'comma');
}

/** Whether the noun before a verb takes the plural form of it. */
export function isPlural(items: readonly Item[], at: number, words: CuesWords): boolean {
  const item = items[at]!;
  if (item.part === 'pronoun') return /^(?:i|we|you|they)\b/.test(item.lower);
  if (item.part === 'relative' || item.part === 'that' || item.part === 'determiner') return true;
  if (words.plurals.has(item.lower)) return true;
  if (item.lower.endsWith('s') && !item.lower.endsWith('ss')) return true;
  if (item.number) return true;
  for (let left = at - 1; left >= Math.max(0, at - 6); left -= 1) {
    const { part, lower } = items[left]!;
    if (words.joining.has(lower)) return true;
    if (part === 'determiner') return words.pluralDeterminers.has(lower);
    if (part === 'preposition' && items[left - 1] !== undefined) return isPlural(items, left - 1, words);
    if (part !== 'word') return false;
  }
  return false;
}

export function endsPossessive(item: Item): boolean {
  return item.part === 'word' && /(?:'s|s')$/.test(item.lower) && item.contracted === 0;
}

/** The noun phrase that ends at item `end`, or null. */
export function phraseBefore(
  items: readonly Item[],
  end: number,
  floor: number,
  words: CuesWords,
): Phrase | null {
  const low = Math.max(floor, end - REACH);
  const item = items[end];
  if (item === undefined || end < low) return null;
  if (item.part === 'pronoun' || item.part === 'relative') return { from: end, to: end, head: end };
  if (item.part === 'that' && isNominal(items[end - 1])) return { from: end, to: end, head: end };
  if (item.part === 'determiner' && words.standing.has(item.lower)) return { from: end, to: end, head: end };
  if (!isNominal(item)) return null;
  let from = end;
  for (;;) {
    while (from - 1 >= low && isNominal(items[from - 1]) && !isVerbHere(items, from - 1, words)) from -= 1;
    while (from - 1 >= low && items[from - 1]!.part === 'determiner') from -= 1;
    const joint = items[from - 1];
    if (joint === undefined || from - 2 < low) break;
    if (joint.part === 'preposition' && !words.clausePrepositions.has(joint.lower)) {
      const noun = nounBefore(items, from - 2, low, words);
      if (noun === null) break;
      from = noun;
    } else if (words.joining.has(joint.lower) && joinsPhrases(items, from, low, words)) from -= 2;
    else break;
  }
  return { from, to: end, head: end };
}

/** The noun that a preposition hangs on: "voters in", "half of", "a poll taken in"; or null. */
function nounBefore(items: readonly Item[], at: number, low: number, words: CuesWords): number | null {
  const item = items[at]!;
  if (item.part === 'determiner') return at;
  if (item.part === 'pronoun') return words.indefinite.has(item.lower) ? at : null;
  if (!isNominal(item)) return null;
  if (!isVerbHere(items, at, words)) return at;
  const participle = item.verb?.uses.has('participle') === true || item.lower.endsWith('ed');
  const noun = items[at - 1];
  const hangs = participle && at - 1 >= low && isNominal(noun) && !isVerbHere(items, at - 1, words);
  return hangs ? at - 1 : null;
}

/** "A and B": both names, or A starts its clause. */
function joinsPhrases(items: readonly Item[], from: number, low: number, words: CuesWords): boolean {
  if (!isNominal(items[from - 2]) || isVerbHere(items, from - 2, words)) return false;
  if (items[from]!.capital && items[from - 2]!.capital && !items[from - 2]!.first) {
    let left = from - 2;
    while (left - 1 >= low && isNominal(items[left - 1])) left -= 1;
    const before = items[left - 1];
    return before === undefined || left - 1 < low || before.part !== 'preposition';
  }
  let left = from - 2;
  while (left - 1 >= low && (isNominal(items[left - 1]) || items[left - 1]!.part === 'determiner')) left -= 1;
  return left <= low || ['comma', 'that', 'stop', 'subordinator', 'quote'].includes(items[left - 1]!.part);
}

/** "the", "newly", "last" in "last week's poll". */
const OPENS_PHRASE: ReadonlySet<string> = new Set(['determiner', 'adverb', 'time']);

/** The noun phrase that starts at item `start`, or null; with its `of` phrases. */
export function phraseAfter(
  items: readonly Item[],
  start: number,
  ceiling: number,
  words: CuesWords,
): Phrase | null {
  const high = Math.min(ceiling, start + REACH);
  const first = items[start];
  if (first === undefined || start >= high) return null;
  if (first.part === 'pronoun' || first.part === 'object-pronoun')
    return { from: start, to: start, head: start };
  let at = start;
  while (at < high && OPENS_PHRASE.has(items[at]!.part)) at += 1;
  let to = at - 1;
  if (to >= start && items[to]!.part !== 'determiner' && !isNominal(items[at])) return null;
  while (at < high && isNominal(items[at]) && (at === start || !isVerbHere(items, at, words))) {
    to = at;
    at += 1;
    const joint = items[at];
    const next = items[at + 1];
    if (at + 1 >= high || joint === undefined || next === undefined) continue;
    const linked =
      ((joint.part === 'preposition' || joint.part === 'determiner') && linksNouns(items, at, words)) ||
      (words.joining.has(joint.lower) && items[to]!.capital && next.capital);
    if (!linked) continue;
    let noun = at + 1;
    while (noun < high && items[noun]!.part === 'determiner') noun += 1;
    if (isNominal(items[noun])) at = noun;
  }
  if (to < start) return null;
  return { from: start, to, head: to };
}

/** The noun phrase that starts at item `start` with its apposition, or null. */
export function sourceAfter(
  items: readonly Item[],
  start: number,
  ceiling: number,
  words: CuesWords,
): Phrase | null {
  const phrase = phraseAfter(items, start, ceiling, words);
  const high = Math.min(ceiling, start + REACH);
  return phrase === null ? null : { ...phrase, to: appositionEnd(items, phrase.to, high, words) };
}

function linksNouns(items: readonly Item[], at: number, words: CuesWords): boolean {
  const { lower } = items[at]!;
  if (words.linking.has(lower)) return true;
  return words.looselyLinking.has(lower) && !items[at - 1]!.capital;
}

/** ", the chief engineer," after a name: up to the comma that closes it, which belongs to it. */
function appositionEnd(items: readonly Item[], to: number, high: number, words: CuesWords): number {
  if (items[to + 1]?.part !== 'comma') return to;
  const first = items[to + 2];
  if (first === undefined || to + 2 >= high) return to;
  const opens = first.part === 'determiner' || first.part === 'relative' || isNominal(first);
  if (!opens) return to;
  let relative = false;
  for (let at = to + 2; at < Math.min(high, to + 30); at += 1) {
    const { part, verb, lower } = items[at]!;
    if (part === 'comma' || part === 'stop') return at - 1;
    if (part === 'quote' || part === 'colon' || part === 'dash') return to;
    if (part === 'relative') relative = true;
    if (relative || words.joining.has(lower)) continue;
    const clause = part === 'pronoun' || part === 'auxiliary' || part === 'conjunction';
    if (clause || verb?.uses.has('ing') === true || isVerbHere(items, at, words)) return to;
  }
  return to;
}
