// Dates as front matter may write them. Invariant: what passes is a day that exists in the calendar.

import { oneLine } from './lines.ts';
import type { Happened } from './types.ts';

const DAY = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
// RFC 3339, section 5.6; the zone is not optional there.
const TIME = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}):(\d{2}):(\d{2})(?:\.\d{1,9})?([Zz]|[+-](\d{2}):(\d{2}))$/;
const PRECISIONS = ['year', 'month', 'day'] as const;

/** What is wrong with a story's date, or null: it is `2026-05-04` or an RFC 3339 time with its zone. */
export function dateProblem(text: string): string | null {
  const expected = 'Write 2026-05-04, or 2026-05-04T18:30:00+02:00 with its zone.';
  const shown = text.slice(0, 40);
  const time = TIME.exec(text);
  if (time !== null) {
    const [, day = '', hour, minute, second, , zoneHour = '0', zoneMinute = '0'] = time;
    const inClock = Number(hour) < 24 && Number(minute) < 60 && Number(second) <= 60;
    const inZone = Number(zoneHour) < 24 && Number(zoneMinute) < 60;
    return precisionOf(day) === 'day' && inClock && inZone
      ? null
      : `"${shown}" is no time that exists. ${expected}`;
  }
  if (/^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}/.test(text)) {
    return `"${shown}" is not a complete time: seconds or zone are missing. ${expected}`;
  }
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return `"${shown}" is no date. ${expected}`;
  return precisionOf(text) === 'day' ? null : `"${shown}" is no day that exists. ${expected}`;
}

/** Reads when and where it happened; `when` is cut to the precision, a time to its day. */
export function happenedOf(parts: Readonly<Record<string, unknown>>): {
  readonly happened: Happened;
  readonly problems: readonly { readonly part: string; readonly message: string }[];
} {
  const problems: { part: string; message: string }[] = [];
  for (const key of Object.keys(parts)) {
    if (key === 'when' || key === 'where' || key === 'precision') continue;
    problems.push({
      part: key,
      message: `"happened" has when, where and precision; "${key.slice(0, 60)}" is none of them.`,
    });
  }
  const text = (part: 'when' | 'where' | 'precision') => {
    const value = parts[part];
    if (value === undefined || value === null) return null;
    if (value instanceof Date && !Number.isNaN(value.valueOf())) return value.toISOString();
    if (typeof value === 'string' || typeof value === 'number') return oneLine(String(value)) || null;
    problems.push({ part, message: `"${part}" must be text.` });
    return null;
  };
  const [written, where, stated] = [text('when'), text('where'), text('precision')];
  const when = written !== null && dateProblem(written) === null ? written.slice(0, 10) : written;
  const exact = when === null ? null : precisionOf(when);
  if (when !== null && exact === null) {
    problems.push({
      part: 'when',
      message: `"${when.slice(0, 40)}" is no date. Write 2026-05-03, 2026-05 or 2026.`,
    });
  }
  const precision = PRECISIONS.find((name) => name === stated) ?? null;
  if (stated !== null && precision === null) {
    problems.push({
      part: 'precision',
      message: `"${stated.slice(0, 40)}" is no precision. Write day, month or year.`,
    });
  }
  if (when === null || exact === null) return { happened: { when: null, precision: null, where }, problems };
  const kept = precision ?? exact;
  if (PRECISIONS.indexOf(kept) > PRECISIONS.indexOf(exact)) {
    problems.push({
      part: 'precision',
      message: `"when" is not given to the ${kept}. Give the date in full or leave "precision" out.`,
    });
  }
  const units = { year: 4, month: 7, day: 10 }[kept];
  return { happened: { when: when.slice(0, units), precision: kept, where }, problems };
}

/** How exact `2026`, `2026-05` or `2026-05-03` is; null for anything that is no date of the calendar. */
export function precisionOf(text: string): Happened['precision'] {
  const parts = DAY.exec(text);
  if (parts === null) return null;
  const [, year = '', month, day] = parts;
  if (month === undefined) return 'year';
  if (Number(month) < 1 || Number(month) > 12) return null;
  if (day === undefined) return 'month';
  const lastDay = new Date(Date.UTC(2000 + (Number(year) % 400), Number(month), 0)).getUTCDate();
  return Number(day) >= 1 && Number(day) <= lastDay ? 'day' : null;
}
