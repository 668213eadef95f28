// When and where it happened, told from the first sentences alone. Precision before everything: two places, two days
// or a day that belongs to somebody's telling leave the part open.

import type { ReadableText, Token } from '../tokens.ts';
import type { Happened, LanguageWords } from '../types.ts';
import { dayOf } from './calendar.ts';
import { datesFound } from './dates-in.ts';
import { partsClauses, verbTense } from './plans.ts';
import type { DatesWords } from './words.ts';

const OPENING_TEXTS = 3; // guess: a lead says when and where; further down other events are told

/** When and where it happened, as far as the story says it without doubt; null parts elsewhere. */
export function findHappened(
  texts: readonly ReadableText[],
  dated: string | null,
  words: LanguageWords,
): Happened {
  const opening = texts
    .slice(0, OPENING_TEXTS)
    .filter(({ type }) => type === 'standfirst' || type === 'paragraph');
  const places = new Set(opening.flatMap((text) => placesIn(text, words.dates)));
  const [where = null] = places.size === 1 ? places : [];
  const days = new Set(opening.flatMap((text) => daysOfEvents(text, dated, words.dates)));
  const [when = null] = days.size === 1 ? days : [];
  return { when, precision: when === null ? null : 'day', where };
}

/** The days of past clauses in a text's first sentence, unless the sentence tells what somebody said. */
function daysOfEvents(text: ReadableText, dated: string | null, words: DatesWords): readonly string[] {
  const [first] = text.sentences;
  if (first === undefined) return [];
  const tokens = text.tokens.slice(first.from, first.to);
  if (tokens.some(({ lower }) => words.tellings.has(lower) || words.doubts.has(lower))) return [];
  const dates = datesFound({ tokens, sentences: [{ from: 0, to: tokens.length }] }, dayOf(dated), words);
  return dates.flatMap(({ tense, resolved, phrase }) => {
    if (phrase.possessive || resolved.precision !== 'day' || tense !== 'past') return [];
    return resolved.value === null || resolved.value.startsWith('--') ? [] : [resolved.value];
  });
}

/** Names after "in", where what follows shows that the name has ended. */
function placesIn({ text, tokens }: ReadableText, words: DatesWords): readonly string[] {
  const places: string[] = [];
  for (let at = 0; at < tokens.length - 1; at += 1) {
    if (!words.placeLeads.has(tokens[at]!.lower) || words.origins.has(tokens[at - 1]?.lower ?? '')) continue;
    let to = at + 1;
    while (isNamePart(tokens[to], words)) to += 1;
    if (to === at + 1 || !endsName(tokens, to, words)) continue;
    places.push(text.slice(tokens[at + 1]!.start, tokens[to - 1]!.end));
    at = to - 1;
  }
  return places;
}

function isNamePart(token: Token | undefined, words: DatesWords): boolean {
  if (token === undefined || token.kind !== 'word' || !token.capital) return false;
  const { lower } = token;
  if (lower.endsWith(words.possessive) || words.notPlaces.has(lower) || token.text.endsWith('.'))
    return false;
  return !words.months.has(lower) && !words.weekdays.has(lower) && !words.small.has(lower);
}

function endsName(tokens: readonly Token[], to: number, words: DatesWords): boolean {
  const next = tokens[to];
  if (next === undefined) return true;
  if (next.kind === 'mark') return /^[.,;:—–]$/.test(next.text);
  const { lower } = next;
  if (words.weekdays.has(lower) || words.dayWords.has(lower)) return true;
  if (next.capital || next.kind === 'number') return false;
  return (
    words.leads.has(lower) ||
    words.joints.has(lower) ||
    words.negations.has(lower) ||
    words.small.has(lower) ||
    partsClauses(next, words) ||
    verbTense(tokens, to, words) !== null
  );
}
