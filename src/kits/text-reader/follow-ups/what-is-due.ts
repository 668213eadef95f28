// The words that say what is due, as a newsroom would note them: "The trial is set to begin", "appear in court".
// Invariant: they are a slice of the text.

import type { ReadableText, Sentence, Token } from '../tokens.ts';
import type { DateFound } from './dates-in.ts';
import { isEvent, partsClauses, verbTense, type Plan } from './plans.ts';
import { ownTense } from './resolve.ts';
import type { DatesWords, PlanKind } from './words.ts';

const LONGEST_SUBJECT = 8; // guess: a longer one says more than a reminder needs
const LONGEST_WHAT = 16; // guess: words of a reminder that stays one line
const LONGEST_EVENT = 4; // guess: words before an event's noun that belong to it

/** What is due on a date, and by which kind of announcement; null where nothing is announced. */
export function whatIsDue(
  date: DateFound,
  { text, tokens }: Pick<ReadableText, 'text' | 'tokens'>,
  words: DatesWords,
): { readonly what: string; readonly kind: PlanKind } | null {
  if (!isFirm(date, tokens, words)) return null;
  const range = date.plan === null ? eventRange(date, tokens, words) : planRange(date, tokens, words);
  if (range === null) return null;
  let { from, to } = range;
  while (to > from && isLoose(tokens[to - 1]!, words)) to -= 1;
  while (from < to && tokens[from]!.kind === 'mark') from += 1;
  if (from >= to) return null;
  return { what: text.slice(tokens[from]!.start, tokens[to - 1]!.end), kind: date.plan?.kind ?? 'event' };
}

/** Whether the kind of announcement bears a date so near or so far: "is meeting today", "will grow this year" do not. */
function isFirm({ phrase, plan, resolved }: DateFound, tokens: readonly Token[], words: DatesWords): boolean {
  if (plan === null || plan.kind === 'scheduled' || plan.kind === 'faces') return true;
  const { precision } = resolved;
  if (precision === 'year' && phrase.possessive) return false;
  if (plan.kind === 'ongoing')
    return phrase.parts.offset !== 0 && (precision === 'day' || precision === 'week');
  if (precision !== 'year') return true;
  if (plan.kind === 'falls') return false;
  const from = Math.max(0, Math.min(plan.from, phrase.from) - LONGEST_EVENT);
  const to = Math.min(Math.max(plan.to, phrase.to) + LONGEST_EVENT, tokens.length);
  for (let at = from; at < to; at += 1) if (isEvent(tokens[at]!, words)) return true;
  // "Trade will grow this year" promises nothing; "the pier will reopen in 2028" does.
  return phrase.parts.year !== null && words.longPlanned.has(tokens[plan.to - 1]!.lower);
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function isLoose(token: Token, words: DatesWords): boolean {
  const { text, lower } = token;
  return (
    /^[,;:–—-]$/.test(text) || words.leads.has(lower) || words.joints.has(lower) || words.adverbs.has(lower)
  );
}

function planRange(
  { phrase, plan, sentence }: DateFound,
  tokens: readonly Token[],
  words: DatesWords,
): Range | null {
  if (plan === null) return null;
  const fronted = phrase.to <= plan.from;
  if (plan.what === -1 && !isAnnounced(plan, tokens, words)) return null;
  const subject = subjectFrom(plan.from, fronted ? phrase.to : sentence.from, tokens, words);
  if (plan.kind === 'falls' && !hasEvent(subject, plan.from, tokens, words)) return null;
  if (plan.what === -1 || plan.kind === 'begins') {
    const from = subject ?? plan.what;
    return from === -1 ? null : { from, to: fronted ? plan.to : phrase.from };
  }
  const to = fronted ? clauseEnd(plan.to, sentence, tokens, words) : phrase.from;
  const from = subject ?? plan.what;
  return { from: to - from > LONGEST_WHAT ? plan.what : from, to };
}

/** "A hearing scheduled for", "the trial will be on": too few words to announce anything but an event. */
function isAnnounced({ from, to, kind }: Plan, tokens: readonly Token[], words: DatesWords): boolean {
  const few = kind === 'will' || (kind === 'scheduled' && to - from === 1);
  return !few || (from > 0 && isEvent(tokens[from - 1]!, words));
}

function hasEvent(from: number | null, to: number, tokens: readonly Token[], words: DatesWords): boolean {
  return from !== null && tokens.slice(from, to).some((token) => isEvent(token, words));
}

/** Where the subject of a verb begins, if it is short and names something. */
function subjectFrom(
  verb: number,
  first: number,
  tokens: readonly Token[],
  words: DatesWords,
): number | null {
  let from = verb;
  const parts = (at: number) =>
    tokens[at]!.text === ',' ||
    isJoint(at, tokens, words) ||
    partsClauses(tokens[at]!, words) ||
    opensClause(at, tokens, words);
  while (from > first && !parts(from - 1)) {
    from -= 1;
    if (verb - from > LONGEST_SUBJECT || verbTense(tokens, from, words) !== null) return null;
  }
  // "A and B are": what stands before an "and" may belong to the subject.
  if (from > first && isJoint(from - 1, tokens, words)) return null;
  while (from < verb && (tokens[from]!.kind === 'mark' || words.adverbs.has(tokens[from]!.lower))) from += 1;
  const { lower } = tokens[from]!;
  // "With ads set to begin": a preposition makes what follows something else than a subject.
  const leads = words.small.has(lower) && !words.determiners.has(lower);
  if (from === verb || leads || words.pronouns.has(lower)) return null;
  return from;
}

/** "She said the trial begins": a clause begins right behind the verb. */
function opensClause(at: number, tokens: readonly Token[], words: DatesWords): boolean {
  const next = tokens[at + 1];
  if (next === undefined || !words.clauseVerbs.has(tokens[at]!.lower)) return false;
  return next.capital || words.determiners.has(next.lower);
}

/** Between two names an "and" parts no clauses. */
function isJoint(at: number, tokens: readonly Token[], words: DatesWords): boolean {
  if (!words.joints.has(tokens[at]!.lower)) return false;
  return !(tokens[at - 1]?.capital === true && tokens[at + 1]?.capital === true);
}

function clauseEnd(from: number, sentence: Sentence, tokens: readonly Token[], words: DatesWords): number {
  let to = from;
  while (to < sentence.to && to - from < LONGEST_WHAT) {
    const token = tokens[to]!;
    if (token.text === ',' || words.joints.has(token.lower) || partsClauses(token, words)) break;
    to += 1;
  }
  return to === sentence.to && tokens[to - 1]?.text === '.' ? to - 1 : to;
}

/** An event named with a date that lies ahead by its own words: "a hearing next month", "next week's debate". */
function eventRange({ phrase }: DateFound, tokens: readonly Token[], words: DatesWords): Range | null {
  const ahead = ownTense(phrase.parts) === 'future';
  const named = (at: number) => at < tokens.length && isEvent(tokens[at]!, words);
  if (!ahead) return null;
  if (phrase.possessive) {
    for (let at = phrase.to; at < phrase.to + LONGEST_EVENT && at < tokens.length; at += 1) {
      if (named(at)) {
        const to = named(at + 1) ? at + 2 : at + 1;
        return { from: phrase.to, to };
      }
      if (tokens[at]!.kind !== 'word' || words.small.has(tokens[at]!.lower)) return null;
    }
    return null;
  }
  if (phrase.from === 0 || !named(phrase.from - 1)) return null;
  let from = phrase.from - 1;
  while (from > 0 && phrase.from - from <= LONGEST_EVENT) {
    const before = tokens[from - 1]!;
    if (before.kind !== 'word' || words.small.has(before.lower) || words.leads.has(before.lower)) break;
    if (partsClauses(before, words) || verbTense(tokens, from - 1, words) !== null) break;
    if (words.pronouns.has(before.lower) || words.beForms.has(before.lower)) break;
    from -= 1;
  }
  // "Get up and march tomorrow": an event by itself is a noun only behind a determiner.
  const before = tokens[from - 1]?.lower ?? '';
  const noun = from < phrase.from - 1 || words.determiners.has(before) || before.endsWith(words.possessive);
  return noun ? { from, to: phrase.from } : null;
}
