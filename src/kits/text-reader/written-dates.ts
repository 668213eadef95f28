// Dates as bylines and datelines write them: "May 28, 2018", "28 mai", "28/05/2018". Invariant: a date that comes back
// exists in the calendar, and a text longer than a line is never searched.

import { dateProblem } from './dates.ts';
import { languages } from './words/index.ts';

export interface WrittenDate {
  /** `2026-05-04`; `--05-04` where the year is not written. */
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

const MAX_UNITS = 200; // guess: dates are looked for in lines
const FORMS = [
  /(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?/g,
  /(?<first>\d{1,2})[/.](?<second>\d{1,2})[/.](?<year>\d{4})/g,
  /(?<day>\d{1,2})(?:st|nd|rd|th|er)? +(?:of +)?(?<name>\p{L}{3,9})\.?(?:,? +(?<year>\d{4})(?!\p{N}))?/gu,
  /(?<name>\p{L}{3,9})\.? +(?<day>\d{1,2})(?:st|nd|rd|th)?(?![\p{N}:])(?:,? +(?<year>\d{4})(?!\p{N}))?/gu,
] as const;

/** All dates of a line that have a day, in their order. A numeric date that could be read in two ways is none. */
export function datesIn(line: string, dayFirst: boolean | null): readonly WrittenDate[] {
  if (line.length > MAX_UNITS) return [];
  const found: WrittenDate[] = [];
  for (const form of FORMS) {
    for (const match of line.matchAll(form)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const date = dateOf(match.groups ?? {}, dayFirst);
      if (date !== null && !found.some((other) => start < other.end && other.start < end))
        found.push({ date, start, end });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

function dateOf(
  parts: Readonly<Record<string, string | undefined>>,
  dayFirst: boolean | null,
): string | null {
  const { year, first, second } = parts;
  let [month, day] = [parts['month'], parts['day']];
  if (first !== undefined && second !== undefined) {
    const firstIsDay = Number(first) > 12 ? true : Number(second) > 12 ? false : dayFirst;
    if (firstIsDay === null) return null;
    [day, month] = firstIsDay ? [first, second] : [second, first];
  } else if (parts['name'] !== undefined) month = monthOf(parts['name']);
  if (month === undefined || day === undefined) return null;
  const monthAndDay = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  // The 29th of February exists in some years, and without a year none is excluded.
  if (dateProblem(`${year ?? '2000'}-${monthAndDay}`) !== null) return null;
  return `${year ?? '-'}-${monthAndDay}`;
}

function monthOf(name: string): string | undefined {
  const lower = name.toLowerCase();
  const month = languages.map(({ shape }) => shape.months.get(lower)).find((number) => number !== undefined);
  return month === undefined ? undefined : String(month);
}
