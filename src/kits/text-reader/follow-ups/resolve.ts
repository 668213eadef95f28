// Places a date phrase in the calendar, seen from the story's own day. Invariant: what the words leave open stays
// open: the year is left out, or the value is null; and every value is one the calendar has.

import { dayNumber, daysIn, daysLater, mondayOf, weekdayOf, written, type Day } from './calendar.ts';
import type { DateParts } from './date-phrases.ts';
import type { Unit } from './words.ts';

export type Tense = 'past' | 'present' | 'future' | null;

/** A date as far as it can be told. */
export interface Resolved {
  /** `2018`, `2018-09`, `2018-09-14`, `--09` or `--09-14`; a week by its Monday; null where it cannot be told. */
  readonly value: string | null;
  readonly precision: Unit;
  /** The last day meant; null without a year. */
  readonly last: Day | null;
}

/** What the phrase says of itself: "tomorrow" lies ahead in whatever sentence it stands. */
export function ownTense({ form, side, offset }: DateParts): Tense {
  if (form === 'span') return null;
  if (offset !== null) return offset > 0 ? 'future' : offset < 0 ? 'past' : null;
  if (side === 'last' || side === 'ago') return 'past';
  return side === 'next' || side === 'coming' || side === 'later' || side === 'ahead' ? 'future' : null;
}

/** Resolves a phrase whose clause speaks in `tense`; `today` is the story's day, null where it has none. */
export function resolveDate(
  parts: DateParts,
  tense: Tense,
  today: Day | null,
  sundayEndsWeek: boolean,
): Resolved {
  const { form } = parts;
  if (form === 'calendar') return calendarDay(parts, tense, today);
  if (form === 'month') return monthOf(parts, tense, today);
  if (form === 'year' || form === 'quarter') return yearOf(parts.year);
  if (form === 'season' && parts.year !== null)
    return parts.season === 'winter' ? open('year') : yearOf(parts.year);
  if (form === 'span') return open(parts.unit ?? 'week');
  if (today === null) return open(parts.unit ?? (form === 'season' ? 'year' : 'day'));
  if (form === 'month-of-year') return monthOfYear(parts, today);
  if (form === 'weekday') return weekdayFrom(parts, tense, today);
  if (form === 'day-word') return onDay(daysLater(today, parts.offset ?? 0));
  if (form === 'season') return seasonFrom(parts, today);
  // In the past tense, on a Monday, "this weekend" is the one before.
  if (form === 'weekend') return tense === 'past' ? open('week') : weekOf(today);
  if (form === 'distance') return atDistance(parts, tense, today);
  return unitFrom(parts, today, sundayEndsWeek);
}

function open(precision: Unit): Resolved {
  return { value: null, precision, last: null };
}

function onDay(day: Day): Resolved {
  return { value: written(day.year, day.month, day.day), precision: 'day', last: day };
}

function weekOf(day: Day): Resolved {
  const monday = mondayOf(day);
  const value = written(monday.year, monday.month, monday.day);
  return { value, precision: 'week', last: daysLater(monday, 6) };
}

function inMonth(year: number, month: number): Resolved {
  return {
    value: written(year, month, null),
    precision: 'month',
    last: { year, month, day: daysIn(month, year) },
  };
}

function yearOf(year: number | null): Resolved {
  if (year === null) return open('year');
  return { value: written(year, null, null), precision: 'year', last: { year, month: 12, day: 31 } };
}

function withoutYear(month: number, day: number | null): Resolved {
  return { value: written(null, month, day), precision: day === null ? 'month' : 'day', last: null };
}

function calendarDay({ year, month, day, weekday }: DateParts, tense: Tense, today: Day | null): Resolved {
  if (month === null || day === null) return open('day');
  if (year !== null) {
    const stated = { year, month, day };
    if (written(year, month, day) === null) return open('day');
    return weekday === null || weekdayOf(stated) === weekday ? onDay(stated) : withoutYear(month, day);
  }
  if (today === null) return withoutYear(month, day);
  const fits = (candidate: Day) =>
    candidate.day <= daysIn(month, candidate.year) &&
    (weekday === null || weekdayOf(candidate) === weekday) &&
    (tense !== 'future' || dayNumber(candidate) >= dayNumber(today)) &&
    (tense !== 'past' || dayNumber(candidate) <= dayNumber(today));
  const near = [-1, 0, 1]
    .map((years) => ({ year: today.year + years, month, day }))
    .filter((candidate) => candidate.year > 0 && fits(candidate));
  // The nearest one that the tense allows; without a tense only a weekday can tell the years apart.
  const chosen =
    tense === 'past' ? near.at(-1) : tense === 'future' || near.length === 1 ? near[0] : undefined;
  if (chosen === undefined || (weekday === null && tense !== 'past' && tense !== 'future')) {
    return weekday !== null && near.length === 1 ? onDay(near[0]!) : withoutYear(month, day);
  }
  return onDay(chosen);
}

function monthOf({ year, month, side }: DateParts, tense: Tense, today: Day | null): Resolved {
  if (month === null) return open('month');
  if (year !== null) return inMonth(year, month);
  if (today === null) return withoutYear(month, null);
  if (side === 'this') return inMonth(today.year, month);
  // "Next March", said in February, may be a month or a year away; so may "last March" in April.
  if (side === 'next')
    return month <= today.month ? inMonth(today.year + 1, month) : withoutYear(month, null);
  if (side === 'last')
    return month >= today.month ? inMonth(today.year - 1, month) : withoutYear(month, null);
  if (side === 'coming') return inMonth(month > today.month ? today.year : today.year + 1, month);
  if (tense === 'future') return inMonth(month >= today.month ? today.year : today.year + 1, month);
  if (tense === 'past' || side === 'ago') {
    return inMonth(month <= today.month ? today.year : today.year - 1, month);
  }
  return withoutYear(month, null);
}

function monthOfYear({ month, unit, side }: DateParts, today: Day): Resolved {
  if (month === null || unit !== 'year') return open('month');
  return inMonth(today.year + (side === 'next' ? 1 : side === 'last' ? -1 : 0), month);
}

function weekdayFrom({ weekday, side }: DateParts, tense: Tense, today: Day): Resolved {
  if (weekday === null) return open('day');
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  if (side === 'coming') return onDay(daysLater(today, ahead === 0 ? 7 : ahead));
  if (side === 'next') {
    // "Next Friday", said on a Wednesday, may be two days or nine away; in the week after there is one Friday.
    const coming = daysLater(today, ahead === 0 ? 7 : ahead);
    return weekday < weekdayOf(today) && weekdayOf(today) < 7 ? onDay(coming) : open('day');
  }
  if (side === 'last') return open('day');
  if (side === 'ago') return onDay(daysLater(today, ahead === 0 ? -7 : ahead - 7));
  if (tense === 'past') return onDay(daysLater(today, ahead === 0 ? 0 : ahead - 7));
  // News names its own day by the weekday too; a week on it says so (AP Stylebook, "today", "days of the week").
  if (side === 'later') return ahead === 0 ? onDay(today) : open('day');
  if (tense === 'future') return onDay(daysLater(today, ahead));
  return open('day');
}

function unitFrom({ unit, side }: DateParts, today: Day, sundayEndsWeek: boolean): Resolved {
  const steps = side === 'next' || side === 'coming' ? 1 : side === 'last' || side === 'ago' ? -1 : 0;
  if (unit === 'year') return yearOf(today.year + steps);
  if (unit === 'month') return monthsLater(today, steps);
  if (unit !== 'week') return open('day');
  if (!sundayEndsWeek && weekdayOf(today) === 7) return open('week');
  return weekOf(daysLater(today, 7 * steps));
}

function monthsLater(today: Day, count: number): Resolved {
  const months = today.year * 12 + today.month - 1 + count;
  return inMonth(Math.floor(months / 12), (months % 12) + 1);
}

function atDistance({ unit, count, side }: DateParts, tense: Tense, today: Day): Resolved {
  if (side === 'within' && tense !== 'future') return open(unit ?? 'day');
  const steps = (count ?? 1) * (side === 'ago' ? -1 : 1);
  if (unit === 'day') return onDay(daysLater(today, steps));
  if (unit === 'week') return weekOf(daysLater(today, 7 * steps));
  return unit === 'month' ? monthsLater(today, steps) : yearOf(today.year + steps);
}

// The month in which a season has surely begun, and the one in which it is surely over, north of the equator.
const SEASON_MONTHS = { spring: [3, 7], summer: [6, 10], autumn: [9, 13] } as const;

function seasonFrom({ season, side }: DateParts, today: Day): Resolved {
  if (season === null || season === 'winter') return open('year');
  const [begins, over] = SEASON_MONTHS[season];
  if (side === 'this' || side === 'later') return yearOf(today.year);
  // Before a season, English "next summer" may skip it; once it has begun only the next year's can be meant.
  if (side === 'next') return yearOf(today.month >= begins ? today.year + 1 : null);
  if (side === 'coming') return yearOf(today.month < begins ? today.year : today.year + 1);
  if (side === 'last' || side === 'ago') return yearOf(today.month < over - 1 ? today.year - 1 : null);
  return open('year');
}
