// Finds the words that announce something ("is scheduled to appear", "will vote") and which date belongs to them.
// Invariant: a date is given to an announcement only over words that hold no other verb and part no clauses.

import type { Token } from '../tokens.ts';
import type { DatePhrase } from './date-phrases.ts';
import { matchRow } from './rows.ts';
import type { DatesWords, PlanKind } from './words.ts';

/** An announcement: tokens `from` to `to`, exclusive; the words that say what begin at `what`, or are its subject (-1). */
export interface Plan {
  readonly from: number;
  readonly to: number;
  readonly what: number;
  readonly kind: PlanKind;
}

const REACH = 20; // guess: a date further from its verb belongs to another; bounds the cost as well

/** The announcements of a text, in its order; negated ones and those told in the past are none. */
export function plansIn(tokens: readonly Token[], words: DatesWords): readonly Plan[] {
  const classify = (name: string, token: Token) => (isOf(name, token, words) ? true : null);
  const byFirst = rowsByFirstWord(words);
  const plans: Plan[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    let best: Plan | null = null;
    for (const { row, kind } of byFirst.get(tokens[from]!.lower) ?? []) {
      const match = matchRow<true>(row, tokens, from, classify);
      if (match === null || (best !== null && match.to <= best.to)) continue;
      best = { from, to: match.to, what: match.here, kind };
    }
    if (best === null || isTold(tokens, from, words)) continue;
    best = { ...best, to: overBefore(tokens, best.to, words) };
    plans.push(best);
    from = best.to - 1;
  }
  return plans;
}

const indexed = new WeakMap<DatesWords, ReadonlyMap<string, DatesWords['plans']>>();

function rowsByFirstWord(words: DatesWords): ReadonlyMap<string, DatesWords['plans']> {
  const known = indexed.get(words);
  if (known !== undefined) return known;
  const byFirst = new Map<string, DatesWords['plans'][number][]>();
  for (const plan of words.plans) {
    const first = plan.row.find(({ kind }) => kind === 'words');
    for (const word of first?.words ?? []) byFirst.set(word, [...(byFirst.get(word) ?? []), plan]);
  }
  // A row may begin with its `>`, never with a class: the first words are what rows are looked up by.
  indexed.set(words, byFirst);
  return byFirst;
}

/** "Appear before a court": there "before" leads to who decides, and parts no clauses. */
function overBefore(tokens: readonly Token[], to: number, words: DatesWords): number {
  const [verb, before, next] = tokens.slice(to - 1, to + 2);
  if (before === undefined || next === undefined || !words.inFrontOf.has(before.lower)) return to;
  const date = words.months.has(next.lower) || words.weekdays.has(next.lower);
  const whom = words.determiners.has(next.lower) || (next.capital && !date);
  return words.appearing.has(verb!.lower) && whom ? to + 1 : to;
}

/** "Was scheduled to", "had been set to", "not due to": nothing that is to come for sure. */
function isTold(tokens: readonly Token[], from: number, words: DatesWords): boolean {
  for (let at = from - 1; at >= 0 && at >= from - 3; at -= 1) {
    const { lower } = tokens[at]!;
    if (words.negations.has(lower)) return true;
    if (isAdverb(tokens[at]!, words)) continue;
    return words.past.has(lower) || (lower === 'been' && words.past.has(tokens[at - 1]?.lower ?? ''));
  }
  return false;
}

function isOf(name: string, token: Token, words: DatesWords): boolean {
  const { lower } = token;
  if (token.kind !== 'word') return false;
  if (name === 'HAPPEN') return words.happenings.has(lower);
  if (name === 'HAPPENED') return words.happened.has(lower);
  if (name === 'HAPPENING') return isHappening(lower, words);
  if (name === 'EVENT') return isEvent(token, words);
  if (name === 'NAME') return token.capital;
  if (name === 'ADVERB') return isAdverb(token, words);
  if (name === 'VERB') return !token.capital && !words.small.has(lower);
  return false;
}

/** Whether a token is a noun for an event, an elided article before it or not. */
export function isEvent({ lower }: Token, { events }: DatesWords): boolean {
  return events.has(lower) || events.has(lower.replace(/^[dl]'/, ''));
}

function isHappening(lower: string, { happeningEnding, happenings }: DatesWords): boolean {
  if (happeningEnding === null || !lower.endsWith(happeningEnding)) return false;
  const stem = lower.slice(0, -happeningEnding.length);
  const single = stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : stem;
  return happenings.has(stem) || happenings.has(`${stem}e`) || happenings.has(single);
}

function isAdverb(token: Token, words: DatesWords): boolean {
  const { lower } = token;
  return words.adverbs.has(lower) || (lower.length > 4 && lower.endsWith(words.adverbEnding));
}

/** The announcement a date belongs to, or null; `plans` are those of the date's sentence. */
export function planOf(
  date: DatePhrase,
  near: { readonly before: Plan | undefined; readonly after: Plan | undefined },
  tokens: readonly Token[],
  words: DatesWords,
): Plan | null {
  const { before, after } = near;
  if (before !== undefined && leadsTo(before, date, tokens, words)) return before;
  return after !== undefined && opensFor(after, date, tokens, words) ? after : null;
}

/** From the announcement to the date: "will [meet the mayor and Mr. Roe] on Monday". */
function leadsTo(plan: Plan, date: DatePhrase, tokens: readonly Token[], words: DatesWords): boolean {
  const gap = date.from - plan.to;
  if (words.determiners.has(tokens[date.from - 1]?.lower ?? '')) return false;
  if (plan.what === -1 || plan.kind === 'begins' || plan.kind === 'falls')
    return isTimeOfDay(tokens, plan.to, date.from, words);
  if (gap < 0 || gap > REACH) return false;
  let names = true;
  for (let at = date.from - 1; at >= plan.to; at -= 1) {
    const token = tokens[at]!;
    if (token.text === ',') {
      if (!names || (at === date.from - 1 && !closes(tokens[date.to], words))) return false;
      continue;
    }
    if (words.joints.has(token.lower)) {
      if (!names && !joinsWords(tokens, at, date.from, words)) return false;
      continue;
    }
    if (partsClauses(token, words) || isFinite(tokens, at, words)) return false;
    if (token.lower === 'to' && words.happenings.has(tokens[at + 1]?.lower ?? '')) return false;
    names &&= token.capital || token.kind !== 'word' || words.leads.has(token.lower);
  }
  return true;
}

/** "For 9 a.m. [Tuesday]", or nothing at all. */
function isTimeOfDay(tokens: readonly Token[], from: number, to: number, words: DatesWords): boolean {
  if (to < from || to - from > 4) return false;
  return tokens
    .slice(from, to)
    .every(({ kind, lower }) => kind === 'number' || words.leads.has(lower) || words.clock.has(lower));
}

/** "... the next match, June 9, in ...": the date stands by itself. */
function closes(after: Token | undefined, words: DatesWords): boolean {
  return after === undefined || /^[.,;]$/.test(after.text) || words.placeLeads.has(after.lower);
}

/** "The long and costly trial": too little follows the "and" to be a clause. */
function joinsWords(tokens: readonly Token[], joint: number, to: number, words: DatesWords): boolean {
  const next = tokens[joint + 1]!;
  return to - joint <= 4 && !next.capital && !words.small.has(next.lower);
}

/** From a date that opens its clause to the announcement: "On Monday, the mayor will ...". */
function opensFor(plan: Plan, date: DatePhrase, tokens: readonly Token[], words: DatesWords): boolean {
  const gap = plan.from - date.to;
  // "On Friday the vote is" says something else of it.
  if (plan.kind === 'falls' || gap < 1 || gap > REACH / 2) return false;
  const before = tokens[date.from - 1];
  if (before !== undefined && !/^[.!?:;,"“«—–]$/.test(before.text) && !words.breaks.has(before.lower)) {
    return false;
  }
  for (let at = date.to; at < plan.from; at += 1) {
    const token = tokens[at]!;
    if (at === date.to && token.text === ',') continue;
    if (token.text === ',' || partsClauses(token, words) || isFinite(tokens, at, words)) return false;
  }
  return true;
}

const PARTING = /^[;:()[\]—–"“”«»„!?…]$/u;

/** Whether a clause ends at this token. */
export function partsClauses(token: Token, words: DatesWords): boolean {
  if (token.kind !== 'mark') return words.breaks.has(token.lower);
  return PARTING.test(token.text) || (token.text === '-' && token.spaced);
}

/** Whether the token is a verb that sets a time of its own. */
function isFinite(tokens: readonly Token[], at: number, words: DatesWords): boolean {
  return verbTense(tokens, at, words) !== null;
}

/** The time the verb at a token puts its clause in; null for what is no such verb. */
export function verbTense(tokens: readonly Token[], at: number, words: DatesWords): 'past' | 'future' | null {
  const token = tokens[at]!;
  const { lower } = token;
  if (token.kind !== 'word' || words.notVerbs.has(lower)) return null;
  if (words.future.has(lower)) return 'future';
  const ends = (endings: readonly string[]) =>
    !token.capital && lower.length > 3 && endings.some((ending) => lower.endsWith(ending));
  if (ends(words.futureEndings)) return 'future';
  if (!words.past.has(lower) && !ends(words.pastEndings)) return null;
  let before = at - 1;
  while (before >= 0 && isAdverb(tokens[before]!, words)) before -= 1;
  const previous = tokens[before]?.lower ?? '';
  if (words.beForms.has(previous)) return null;
  const adjective = words.determiners.has(previous) || previous.endsWith(words.possessive);
  return adjective && !words.past.has(lower) ? null : 'past';
}
