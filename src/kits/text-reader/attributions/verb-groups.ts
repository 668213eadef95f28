// A verb with its auxiliaries and adverbs, and the shape they give it: finite, passive, participle, infinitive.

import type { Item } from './items.ts';
import { endsPossessive, isNominal, isPlural, phraseBefore } from './noun-phrases.ts';
import { subjectBefore } from './subject-phrases.ts';
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

/** What stands before a verb in its group. */
interface Lead {
  readonly from: number;
  readonly kind: 'be' | 'have' | 'do' | 'modal' | 'to' | null;
  readonly negated: boolean;
  readonly inside: number | null;
}

/** The verb group that ends in item `at`, or null where the form is no verb there. */
export function verbGroup(
  items: readonly Item[],
  at: number,
  floor: number,
  words: CuesWords,
): VerbGroup | null {
  const { verb, part, capital, first } = items[at]!;
  if (verb === undefined || part !== 'word') return null;
  const { uses, lemma } = verb;
  const { from, kind, negated, inside } = leadOf(items, at, floor, words);
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
  if (capital && !first && items[at - 1]?.capital === false) return null;
  return formFits(items, { at, from, floor }, uses, words) ? group('finite') : null;
}

const LEAD_REACH = 8; // guess: "would not have been very clearly" is seven

/** The auxiliaries and adverbs before a verb. */
function leadOf(items: readonly Item[], at: number, floor: number, words: CuesWords): Lead {
  let from = at;
  let kind: Lead['kind'] = null;
  let negated = false;
  let inside: number | null = null;
  for (let left = at - 1; left >= Math.max(floor, at - LEAD_REACH); left -= 1) {
    const item = items[left]!;
    const { part, lower } = item;
    if (words.negations.has(lower) || lower.endsWith("n't")) negated = true;
    if (part === 'adverb' || part === 'time' || words.floating.has(lower)) continue;
    if (item.contracted > 0) {
      kind ??= contractedKind(lower, items[at]!);
      break;
    }
    if (part === 'auxiliary') kind ??= words.auxiliaries.get(lower)!;
    else if (part === 'infinitive' && kind !== 'to') kind ??= 'to';
    else if (item.glued && part === 'pronoun') inside = left;
    else break;
    from = left;
  }
  return { from, kind, negated, inside };
}

/** "she's saying", "she's said", "she'd say". */
function contractedKind(lower: string, { verb }: Item): Lead['kind'] {
  if (/'(?:m|re)$/.test(lower)) return 'be';
  if (lower.endsWith("'ll")) return 'modal';
  return verb?.uses.has('ing') === true ? 'be' : 'have';
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
