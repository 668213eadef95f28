// Scheduled things with their dates, precise or not, resolved from the story's own date. Precision comes before
// recall: a thing that may not come, or whose date nobody could be reminded of, is left out.

import { isCertain } from '../certainty.ts';
import type { Attribution, FollowUp } from '../findings.ts';
import type { ReadableText, Sentence, Token } from '../tokens.ts';
import type { LanguageWords } from '../types.ts';
import { dayNumber, dayOf, type Day } from './calendar.ts';
import { classOf } from './classes.ts';
import { datesFound, type DateFound } from './dates-in.ts';
import { partsClauses } from './plans.ts';
import { quotedTokens } from './quoted-tokens.ts';
import { claimants } from './sources.ts';
import { whatIsDue } from './what-is-due.ts';
import type { DatesWords } from './words.ts';

export { findHappened } from './happened.ts';
export { datesIn, type DateInText } from './dates-in.ts';

/**
 * Follow-ups in text order. `dated` is the story's own date (`2020-03-09`, a time with zone), or null.
 *
 * A date that the words or the missing story date leave open below a month ("Monday", "next week") gives none, since
 * nothing could be reminded of; a month or a day without its year does (`--09`). A week is due by its Monday.
 */
export function findFollowUps(
  texts: readonly ReadableText[],
  attributions: readonly Attribution[],
  dated: string | null,
  words: LanguageWords,
): readonly FollowUp[] {
  const today = dayOf(dated);
  const claimant = claimants(attributions);
  return texts.flatMap((text) => {
    const { tokens, block } = text;
    const quoted = quotedTokens(tokens);
    const conditional = conditionalSentences(tokens, words.dates);
    return datesFound(text, today, words.dates).flatMap((date): readonly FollowUp[] => {
      const { phrase, resolved } = date;
      if (!liesAhead(date, today) || resolved.value === null) return [];
      // A headline's present tells what has happened.
      if (text.type === 'headline' && isPresent(date)) return [];
      if (isTooFar(date, today) || conditional(date) || isDoubtful(date, tokens, words.dates)) return [];
      const due = whatIsDue(date, text, words.dates);
      if (due === null) return [];
      const { precision } = resolved;
      const found = classOf(due.kind, precision, quoted(phrase.from));
      const at = { block, start: tokens[phrase.from]!.start, end: tokens[phrase.to - 1]!.end };
      return [
        {
          due: resolved.value,
          precision,
          what: due.what,
          source: claimant(at),
          block,
          at,
          state: 'open',
          found,
          certain: isCertain(found),
        },
      ];
    });
  });
}

function isPresent({ plan }: DateFound): boolean {
  return plan !== null && /^(?:begins|falls|ongoing)$/.test(plan.kind);
}

const PRESENT_REACH_DAYS = 200; // guess: "ends on June 15", said in July, is no news of the next year

/** The present tense with a day of the year reaches ahead by some months; further off the day lies behind. */
function isTooFar(date: DateFound, today: Day | null): boolean {
  const { last } = date.resolved;
  if (!isPresent(date) || date.phrase.parts.year !== null || today === null || last === null) return false;
  return dayNumber(last) - dayNumber(today) > PRESENT_REACH_DAYS;
}

function liesAhead({ tense, resolved }: DateFound, today: Day | null): boolean {
  if (tense !== 'future') return false;
  return today === null || resolved.last === null || dayNumber(resolved.last) >= dayNumber(today);
}

/** Sentences that ask, state a condition, or tell what was called off. Each is looked through once. */
function conditionalSentences(tokens: readonly Token[], words: DatesWords): (date: DateFound) => boolean {
  const known = new Map<Sentence, { readonly first: number; readonly more: boolean }>();
  return (date) => {
    const { sentence, phrase, plan } = date;
    const seen = known.get(sentence) ?? conditionsIn(sentence, tokens, words);
    known.set(sentence, seen);
    if (seen.first === -1) return false;
    if (seen.more || plan === null || seen.first < phrase.to || seen.first < plan.to) return true;
    // "Will decide in July whether to build": what is decided is open, that it will be is not.
    const decides = words.deciding.has(tokens[plan.to - 1]!.lower);
    return !(decides && words.questions.has(tokens[seen.first]!.lower));
  };
}

function conditionsIn({ from, to }: Sentence, tokens: readonly Token[], words: DatesWords) {
  let first = -1;
  for (let at = from; at < to; at += 1) {
    if (tokens[at]!.text !== '?' && !words.conditions.has(tokens[at]!.lower)) continue;
    if (first !== -1) return { first, more: true };
    first = at;
  }
  return { first, more: false };
}

const CLAUSE_REACH = 20; // guess: a doubt further off is another clause's; bounds the cost as well

/** Doubts and habits in the clause of a date and what is announced for it. */
function isDoubtful(
  { phrase, plan, sentence }: DateFound,
  tokens: readonly Token[],
  words: DatesWords,
): boolean {
  let from = Math.min(phrase.from, plan?.from ?? phrase.from);
  const first = Math.max(sentence.from, from - CLAUSE_REACH);
  while (from > first && !partsClauses(tokens[from - 1]!, words)) from -= 1;
  const to = Math.min(sentence.to, Math.max(phrase.to, plan?.to ?? phrase.to) + CLAUSE_REACH);
  for (let at = from; at < to; at += 1) {
    const { lower, capital } = tokens[at]!;
    if (at >= phrase.to && partsClauses(tokens[at]!, words)) return false;
    if (words.doubts.has(lower) && !(capital && words.months.has(lower))) return true;
  }
  return false;
}
