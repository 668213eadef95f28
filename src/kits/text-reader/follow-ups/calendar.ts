// Calendar days as numbers, so that dates are reckoned without a clock or a zone. Invariant: whatever is written out
// is a day, a month or a year that exists.

import { dateProblem } from '../dates.ts';

/** A day of the Gregorian calendar. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const LAST_YEAR = 9999; // RFC 3339 writes years with four digits

/** The calendar day of a story's date, in the zone the date itself is written in; null for what is no date. */
export function dayOf(dated: string | null): Day | null {
  if (dated === null || dateProblem(dated) !== null) return null;
  const [year, month, day] = dated.slice(0, 10).split('-').map(Number) as [number, number, number];
  return { year, month, day };
}

/** The month's number of days; without a year February has 29. */
export function daysIn(month: number, year: number | null): number {
  if (month === 2) return year === null || isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days since 1 March of year 0 (Howard Hinnant, "chrono-compatible low-level date algorithms"). */
export function dayNumber({ year, month, day }: Day): number {
  const fromMarch = month > 2 ? year : year - 1;
  const monthsFromMarch = (month + 9) % 12;
  const leaps = Math.floor(fromMarch / 4) - Math.floor(fromMarch / 100) + Math.floor(fromMarch / 400);
  return 365 * fromMarch + leaps + Math.floor((153 * monthsFromMarch + 2) / 5) + day - 1;
}

/** The day so many days later; negative counts go back. */
export function daysLater(day: Day, count: number): Day {
  let number = dayNumber(day) + count;
  const era = Math.floor(number / 146_097); // days in 400 years
  number -= era * 146_097;
  const yearOfEra = Math.floor(
    (number - Math.floor(number / 1460) + Math.floor(number / 36_524) - Math.floor(number / 146_096)) / 365,
  );
  const dayOfYear = number - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthsFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthsFromMarch < 10 ? monthsFromMarch + 3 : monthsFromMarch - 9;
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthsFromMarch + 2) / 5) + 1,
  };
}

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export function weekdayOf(day: Day): number {
  return ((dayNumber(day) + 2) % 7) + 1; // 1 March of year 0 was a Wednesday
}

/** The Monday of the day's week (ISO 8601). */
export function mondayOf(day: Day): Day {
  return daysLater(day, 1 - weekdayOf(day));
}

/** `2018-09-14`, `2018-09`, `2018`, `--09-14` or `--09`; null for what the calendar does not have. */
export function written(year: number | null, month: number | null, day: number | null): string | null {
  if (year !== null && !(year >= 1 && year <= LAST_YEAR)) return null;
  if (month === null) return year === null || day !== null ? null : digits(year, 4);
  if (!(month >= 1 && month <= 12)) return null;
  if (day !== null && !(day >= 1 && day <= daysIn(month, year))) return null;
  const head = year === null ? '-' : digits(year, 4);
  return `${head}-${digits(month, 2)}${day === null ? '' : `-${digits(day, 2)}`}`;
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
