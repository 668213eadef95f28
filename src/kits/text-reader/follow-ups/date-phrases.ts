// Finds the words that name a day, a week, a month or a year. Invariant: phrases are in text order, do not overlap,
// and begin and end at tokens.

import type { Token } from '../tokens.ts';
import { matchRow } from './rows.ts';
import type { DateForm, DatesWords, Season, Side, Unit } from './words.ts';

/** What a phrase states, before it is placed in the calendar. */
export interface DateParts {
  readonly form: DateForm;
  readonly side: Side;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly weekday: number | null;
  readonly count: number | null;
  readonly unit: Unit | null;
  readonly season: Season | null;
  /** Days from the story's day. */
  readonly offset: number | null;
}

/** A date phrase as tokens `from` to `to`, exclusive. */
export interface DatePhrase {
  readonly from: number;
  readonly to: number;
  readonly parts: DateParts;
  /** "Next week's": the date belongs to the noun after it. */
  readonly possessive: boolean;
}

type Value = number | string;

const LONGEST_LEAD = 8; // the most places any row has before the word that carries its date ("by the end of the")

/** The date phrases of a text, longest first where several begin at one token. */
export function datePhrases(tokens: readonly Token[], words: DatesWords): readonly DatePhrase[] {
  const classify = (name: string, token: Token) => valueOf(name, token, words);
  const begins = beginnings(words);
  const phrases: DatePhrase[] = [];
  let anchor = -1;
  for (let from = 0; from < tokens.length; from += 1) {
    if (anchor < from) {
      anchor = from;
      while (anchor < tokens.length && !carriesDate(tokens[anchor]!, words)) anchor += 1;
    }
    if (anchor - from > LONGEST_LEAD) from = anchor - LONGEST_LEAD;
    if (from < anchor && !begins(tokens[from]!)) continue;
    let best: DatePhrase | null = null;
    for (const { row, form, side } of words.rows) {
      const match = matchRow<Value>(row, tokens, from, classify);
      if (match === null) continue;
      const to = trimmed(tokens, match.to);
      if (best !== null && to <= best.to) continue;
      if (isRange(tokens, to) || isTitle(tokens, from, to, words)) continue;
      const possessive = tokens[to - 1]!.lower.endsWith(words.possessive);
      best = { from, to, parts: partsOf(form, side, match.values), possessive };
    }
    if (best === null) continue;
    phrases.push(best);
    from = best.to - 1;
  }
  return phrases;
}

/** Whether a phrase can begin at a token before the one that carries its date; spares the rows most tokens. */
function beginnings(words: DatesWords): (token: Token) => boolean {
  const literal = new Set<string>();
  for (const { row } of words.rows) {
    for (const slot of row) {
      for (const word of slot.words) literal.add(word);
      if (!slot.optional) break;
    }
  }
  return ({ kind, lower }) =>
    kind === 'number' ||
    literal.has(lower) ||
    words.leads.has(lower) ||
    words.parts.has(lower) ||
    words.counts.has(lower) ||
    words.dayOrdinal.test(lower);
}

/** Every row has one of these, so that other stretches of the text are passed over. */
function carriesDate(token: Token, words: DatesWords): boolean {
  if (token.kind === 'number') return valueOf('YEAR', token, words) !== null;
  return (
    token.kind === 'word' &&
    ['MONTH', 'WEEKDAY', 'UNIT', 'DAYWORD', 'SEASON', 'WEEKEND'].some(
      (name) => valueOf(name, token, words) !== null,
    )
  );
}

function trimmed(tokens: readonly Token[], to: number): number {
  let end = to;
  while (tokens[end - 1]?.kind === 'mark') end -= 1;
  return end;
}

/** "2016-17" and "2016/17" are seasons and budgets, not years. */
function isRange(tokens: readonly Token[], to: number): boolean {
  const [last, dash, after] = [tokens[to - 1]!, tokens[to], tokens[to + 1]];
  if (last.kind !== 'number' || last.text.length !== 4 || last.spaced) return false;
  return dash !== undefined && /^[-–/]$/.test(dash.text) && !dash.spaced && after?.kind === 'number';
}

/** "Super Tuesday", "the Today show", "Judge May": names of something or somebody else. */
function isTitle(tokens: readonly Token[], from: number, to: number, words: DatesWords): boolean {
  const [before, first, after] = [tokens[from - 1], tokens[from]!, tokens[to]];
  if (before !== undefined && words.dayNames.has(before.lower)) return true;
  const last = tokens[to - 1]!.lower;
  if (words.nameMonths.has(last)) return !words.monthLeads.has(tokens[to - 2]?.lower ?? '');
  if (words.nameMonths.has(last.slice(0, -words.possessive.length))) return true;
  if (to - from > 1 || !first.capital || !words.dayWords.has(first.lower)) return false;
  return (
    (before !== undefined && before.kind !== 'mark') || (after !== undefined && /^['"’”]$/.test(after.text))
  );
}

function valueOf(name: string, token: Token, words: DatesWords): Value | null {
  if (token.kind === 'number') return numberOf(name, token.text);
  if (token.kind === 'mark') return null;
  const { lower } = token;
  const bare = lower.endsWith(words.possessive) ? lower.slice(0, -words.possessive.length) : lower;
  switch (name) {
    case 'MONTH': {
      const mid = bare.startsWith(words.monthPrefix) ? words.monthPrefix.length : 0;
      return isName(token.text.slice(mid), words) ? (words.months.get(bare.slice(mid)) ?? null) : null;
    }
    case 'MID':
      return bare.startsWith(words.monthPrefix) ? valueOf('MONTH', token, words) : null;
    case 'WEEKDAY':
      return isName(token.text, words) ? (words.weekdays.get(bare) ?? null) : null;
    case 'DAY': {
      const ordinal = words.dayOrdinal.test(lower) ? Number.parseInt(lower, 10) : 0;
      return ordinal >= 1 && ordinal <= 31 ? ordinal : null;
    }
    case 'COUNT':
      return words.counts.get(lower) ?? null;
    case 'UNIT':
      return words.units.get(bare) ?? null;
    case 'PERIOD':
      return words.periods.has(bare) ? (words.units.get(bare) ?? null) : null;
    case 'DAYWORD':
      return words.dayWords.get(bare) ?? null;
    case 'SEASON':
      return words.seasons.get(bare) ?? null;
    case 'WEEKEND':
      return words.weekends.has(bare) ? bare : null;
    case 'LEAD':
      return words.leads.has(lower) ? lower : null;
    case 'PART':
      return words.parts.has(lower) ? lower : null;
    case 'DAYPART':
      return words.dayParts.has(bare) ? bare : null;
    default:
      return null;
  }
}

function isName(text: string, words: DatesWords): boolean {
  return !words.capitalNames || /^\p{Lu}/u.test(text);
}

function numberOf(name: string, text: string): number | null {
  if (name === 'YEAR') return /^(?:19|20|21)\d\d$/.test(text) ? Number(text) : null;
  if (name === 'DAY') return /^(?:0?[1-9]|[12]\d|3[01])$/.test(text) ? Number(text) : null;
  if (name === 'COUNT') return /^[1-9]\d?$/.test(text) ? Number(text) : null;
  return null;
}

function partsOf(form: DateForm, side: Side, values: Readonly<Record<string, Value>>): DateParts {
  const number = (name: string) => (typeof values[name] === 'number' ? values[name] : null);
  return {
    form,
    side,
    year: number('YEAR'),
    month: number('MONTH') ?? number('MID'),
    day: number('DAY'),
    weekday: number('WEEKDAY'),
    count: number('COUNT'),
    unit: (values['UNIT'] ?? values['PERIOD'] ?? null) as Unit | null,
    season: (values['SEASON'] ?? null) as Season | null,
    offset: number('DAYWORD'),
  };
}
