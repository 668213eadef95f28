// When and where it happened, told from the first sentences alone. Precision before everything: two places, two days,
// a day that belongs to somebody's telling, or a place where something is still to come leave the part open.

import type { ReadableText, Token } from '../tokens.ts';
import type { Happened, LanguageWords } from '../types.ts';
import { dayNumber, dayOf, type Day } from './calendar.ts';
import type { DatePhrase } from './date-phrases.ts';
import { datesFound, type DateFound } from './dates-in.ts';
import { partsClauses, verbTense } from './plans.ts';
import type { DatesWords } from './words.ts';

const OPENING_TEXTS = 2; // guess: a lead says when and where; further down other events are told
const LONGEST_REGION = 4; // guess: ", N.Y.," between a town and its day
const NEWS_DAYS = 31; // guess: what a lead dates without a year has happened within the month

/**
 * When and where it happened, as far as the story says it without doubt; null parts elsewhere.
 *
 * Only the first sentences of the opening tell. The place is the only one that the opening names: it stands beside
 * the day, or, in the lead, before any other clause begins. The day is that of a clause in the past.
 */
export function findHappened(
  texts: readonly ReadableText[],
  dated: string | null,
  words: LanguageWords,
): Happened {
  const opening = texts
    .filter(({ type }) => type === 'standfirst' || type === 'paragraph')
    .slice(0, OPENING_TEXTS);
  const named = new Set(
    opening.flatMap(({ text, tokens }) => placesIn(text, tokens, words).map(({ name }) => name)),
  );
  const told = opening.flatMap((text, index) => tellingOf(text, index === 0, dayOf(dated), words));
  const places = new Set(told.flatMap(({ places: found }) => found));
  const days = new Set(told.flatMap(({ days: found }) => found));
  const [where = null] = named.size === 1 ? places : [];
  const [when = null] = days.size === 1 ? days : [];
  return { when, precision: when === null ? null : 'day', where };
}

interface Telling {
  readonly places: readonly string[];
  readonly days: readonly string[];
}

/** What a text's first sentence tells as having happened; empty for one that repeats or foresees. */
function tellingOf(
  text: ReadableText,
  isLead: boolean,
  today: Day | null,
  words: LanguageWords,
): readonly Telling[] {
  const [first] = text.sentences;
  if (first === undefined) return [];
  const tokens = text.tokens.slice(first.from, first.to);
  const { dates } = words;
  const verbs = new Set(tokens.map((_, at) => verbTense(tokens, at, dates)));
  if (!verbs.has('past') || verbs.has('future')) return [];
  if (tokens.some(({ lower }) => dates.tellings.has(lower) || dates.conditions.has(lower))) return [];
  const found = datesFound({ tokens, sentences: [{ from: 0, to: tokens.length }] }, today, dates);
  const past = found.filter(({ tense, resolved }) => tense === 'past' && resolved.precision === 'day');
  const perfect = tokens.some(({ lower }) => dates.perfect.has(lower));
  const clause = tokens.findIndex((token) => partsClauses(token, dates));
  const opens =
    isLead && !perfect && past.length === found.length ? (clause === -1 ? tokens.length : clause) : 0;
  const places = placesIn(text.text, tokens, words).filter(
    (place) => place.from < opens || past.some(({ phrase }) => standsBeside(place, phrase, tokens)),
  );
  return [{ places: places.map(({ name }) => name), days: found.flatMap((date) => dayOfEvent(date, today)) }];
}

/** "In Whitby on Saturday", "on Saturday in Whitby", "in Whitby, Maine, on Saturday". */
function standsBeside(place: Place, date: DatePhrase, tokens: readonly Token[]): boolean {
  if (date.to === place.from) return true;
  if (date.from < place.to || date.from - place.to > LONGEST_REGION) return false;
  return tokens.slice(place.to, date.from).every(({ kind, capital }) => kind === 'mark' || capital);
}

function dayOfEvent({ tense, resolved, phrase }: DateFound, today: Day | null): readonly string[] {
  const { value, last, precision } = resolved;
  if (value === null || last === null || precision !== 'day' || tense !== 'past' || phrase.possessive)
    return [];
  if (phrase.parts.year !== null) return [value];
  return today !== null && dayNumber(today) - dayNumber(last) <= NEWS_DAYS ? [value] : [];
}

/** A place's name with the word before it: tokens `from` to `to`, exclusive. */
interface Place {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Names after "in", where what follows shows that the name has ended. */
function placesIn(text: string, tokens: readonly Token[], words: LanguageWords): readonly Place[] {
  const { dates } = words;
  const places: Place[] = [];
  for (let from = 0; from < tokens.length - 1; from += 1) {
    if (!dates.placeLeads.has(tokens[from]!.lower) || dates.origins.has(tokens[from - 1]?.lower ?? ''))
      continue;
    let to = from + 1;
    while (isNamePart(tokens[to], dates)) to += 1;
    if (to === from + 1 || !endsName(tokens, to, words) || isListed(tokens, to, dates)) continue;
    places.push({ name: text.slice(tokens[from + 1]!.start, tokens[to - 1]!.end), from, to });
    from = to - 1;
  }
  return places;
}

/** "In Whitby, Leeds and York" names no one place. */
function isListed(tokens: readonly Token[], to: number, words: DatesWords): boolean {
  const isJoined = (at: number) =>
    words.joints.has(tokens[at]?.lower ?? '') && isNamePart(tokens[at + 1], words);
  if (isJoined(to)) return true;
  if (tokens[to]?.text !== ',' || !isNamePart(tokens[to + 1], words)) return false;
  return isJoined(to + 2) || (tokens[to + 2]?.text === ',' && isNamePart(tokens[to + 3], words));
}

function isNamePart(token: Token | undefined, words: DatesWords): boolean {
  if (token === undefined || token.kind !== 'word' || !token.capital) return false;
  const { lower } = token;
  if (lower.endsWith(words.possessive) || words.notPlaces.has(lower) || token.text.endsWith('.'))
    return false;
  if (words.months.has(lower) || words.weekdays.has(lower) || words.dayNames.has(lower)) return false;
  return !words.small.has(lower);
}

function endsName(tokens: readonly Token[], to: number, { dates, abbreviations }: LanguageWords): boolean {
  const next = tokens[to];
  if (next === undefined) return true;
  if (next.kind === 'mark') {
    return /^[.,;:—–]$/.test(next.text) && !(next.text === '.' && abbreviations.has(tokens[to - 1]!.lower));
  }
  const { lower } = next;
  if (dates.weekdays.has(lower) || dates.dayWords.has(lower)) return true;
  if (next.capital || next.kind === 'number') return false;
  return (
    dates.leads.has(lower) ||
    dates.joints.has(lower) ||
    dates.negations.has(lower) ||
    dates.small.has(lower) ||
    partsClauses(next, dates) ||
    verbTense(tokens, to, dates) !== null
  );
}
