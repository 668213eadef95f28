// A verb with its auxiliaries and adverbs, and who it says it of: the subject before it, behind it, or shared with the
// verb before.

import type { Item } from './items.ts';
import {
  isNominal,
  isPlural,
  isVerbHere,
  phraseBefore,
  endsPossessive,
  type Phrase,
} from './noun-phrases.ts';
import type { CuesWords } from './words.ts';

export type VerbShape =
  'finite' | 'passive' | 'participle' | 'gerund' | 'joined' | 'reduced' | 'absolute' | 'infinitive';

export interface VerbGroup {
  readonly from: number;
  /** The verb itself: the group's last item. */
  readonly at: number;
  readonly lemma: string;
  /** The pronoun between auxiliary and verb ("a-t-elle dit"), or null. */
  readonly inside: number | null;
  readonly shape: VerbShape;
  /** "would say", "did not say": said to be said, or not. */
  readonly unsaid: boolean;
}

const NEGATION = /^(?:not|never|no)$|n't$/;

/** The verb group that ends in item `at`, or null where the form is no verb there. */
export function verbGroup(
  items: readonly Item[],
  at: number,
  floor: number,
  words: CuesWords,
): VerbGroup | null {
  const { verb, part, lower, capital, first } = items[at]!;
  if (verb === undefined || part !== 'word') return null;
  let from = at;
  let kind: 'be' | 'have' | 'do' | 'modal' | 'to' | null = null;
  let negated = false;
  let inside: number | null = null;
  for (let left = at - 1; left >= Math.max(floor, at - 8); left -= 1) {
    const item = items[left]!;
    if (item.part === 'adverb' || item.part === 'time' || words.floating.has(item.lower)) {
      if (NEGATION.test(item.lower)) negated = true;
      continue;
    }
    if (item.part === 'auxiliary') {
      kind ??= words.auxiliaries.get(item.lower)!;
      if (NEGATION.test(item.lower)) negated = true;
    } else if (item.part === 'infinitive' && kind !== 'to') kind ??= 'to';
    else if (item.contracted > 0) {
      kind ??= /'(?:s|ve|d)$/.test(item.lower)
        ? verb.uses.has('ing')
          ? 'be'
          : 'have'
        : /'(?:m|re)$/.test(item.lower)
          ? 'be'
          : 'modal';
      break;
    } else if (item.glued && item.part === 'pronoun') {
      inside = left;
    } else break;
    from = left;
  }
  const { uses, lemma } = verb;
  const group = (shape: VerbShape): VerbGroup => ({
    from: withAdverb(items, from, floor),
    at,
    lemma,
    inside,
    shape,
    unsaid: negated || kind === 'modal',
  });
  const next = items[at + 1];
  if (uses.has('participle') && next !== undefined && words.agents.has(next.lower)) return group('passive');
  if (kind === 'to') return uses.has('base') ? group('infinitive') : null;
  if (kind === 'modal' || kind === 'do') return uses.has('base') ? group('finite') : null;
  if (kind === 'have') return uses.has('participle') ? group('finite') : null;
  if (kind === 'be')
    return uses.has('ing') ? group('finite') : uses.has('participle') ? group('passive') : null;
  if (uses.has('ing')) return group(ingShape(items, from, floor, words));
  if (capital && !first && lower !== '' && items[at - 1]?.capital === false) return null;
  return formFits(items, { at, from, floor }, uses, words) ? group('finite') : null;
}

/** ", saying", "and saying", "by saying", "a letter saying", "with the mayor saying". */
function ingShape(items: readonly Item[], from: number, floor: number, words: CuesWords): VerbShape {
  const before = items[from - 1];
  if (before === undefined || from <= floor) return 'gerund';
  if (before.part === 'comma' || before.part === 'quote' || before.part === 'dash') return 'participle';
  if (before.part === 'conjunction') return 'joined';
  if (!isNominal(before) && before.part !== 'object-pronoun') return 'gerund';
  const phrase = phraseBefore(items, from - 1, floor, words);
  const opener = phrase === null || phrase.from <= floor ? undefined : items[phrase.from - 1];
  return opener !== undefined && words.absolute.has(opener.lower) ? 'absolute' : 'reduced';
}

function withAdverb(items: readonly Item[], from: number, floor: number): number {
  let start = from;
  while (start - 1 >= floor && items[start - 1]!.part === 'adverb') start -= 1;
  return start;
}

const BEFORE_PRESENT: ReadonlySet<string> = new Set([
  'conjunction',
  'relative',
  'that',
  'open',
  'close',
  'dash',
  'quote',
  'comma',
]);

/** A bare form is a verb only where its neighbours let it be one. */
function formFits(
  items: readonly Item[],
  { at, from, floor }: { readonly at: number; readonly from: number; readonly floor: number },
  uses: ReadonlySet<string>,
  words: CuesWords,
): boolean {
  let left = at - 1;
  while (left >= 0 && items[left]!.part === 'adverb') left -= 1;
  const before = items[left];
  if (before === undefined) return false;
  if (before.part === 'determiner') return words.standing.has(before.lower) && !uses.has('present');
  if (before.part === 'preposition' || endsPossessive(before)) return false;
  if (uses.has('past')) return true;
  if (uses.has('present')) {
    if (before.capital || before.contracted > 0 || BEFORE_PRESENT.has(before.part)) return true;
    return !isPlural(items, left, words);
  }
  if (!uses.has('base')) return false;
  if (before.part === 'conjunction' || (before.part !== 'comma' && isPlural(items, left, words))) return true;
  if (before.part === 'quote') return false;
  const subject = subjectBefore(items, from, floor, words);
  return subject !== null && subject.head < left && isPlural(items, subject.head, words);
}

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
    // ", of Flint, Mich.," describes somebody before it.
    if (outer?.part === 'preposition' && start - 2 >= low && items[start - 2]!.part === 'comma') continue;
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
