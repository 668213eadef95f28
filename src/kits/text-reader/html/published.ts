// Dates as pages state them become a day, or a time where the zone is given. Invariant: what comes back passes the
// front matter's own check, and no zone is invented.

import { dateProblem } from '../dates.ts';

const ISO =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)?\s*(z|utc|gmt|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:\D|$)/;
/** "3 May 2019", "May 3rd, 2019", with or without a weekday before and a time after (RFC 2822 among them). */
const DAY_FIRST =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.)?\s+(?:de\s+)?(\p{L}{3,10})\.?,?\s+(?:de\s+)?(\d{4})/u;
const MONTH_FIRST = /(?<!\p{L})(\p{L}{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/u;

const MONTHS: readonly RegExp[] = [
  /^(?:jan|janv|januar|enero|gen)/i, /^(?:feb|fév|fev)/i, /^(?:mar|mär|mrz)/i, /^(?:apr|avr|abr)/i, /^(?:may|mai|mag)/i,
  /^(?:jun|juin|giu)/i, /^(?:jul|juil|lug)/i, /^(?:aug|aoû|aou|ago)/i, /^(?:sep|set)/i, /^(?:oct|okt|out|ott)/i, /^nov/i,
  /^(?:dec|dez|déc|dic)/i,
]; // prettier-ignore

/** `2026-05-04`, or an RFC 3339 time with its zone; null where the text is no date of the calendar. */
export function dateOfPage(written: string): string | null {
  const text = written.trim().slice(0, 100);
  const iso = ISO.exec(text);
  if (iso !== null) return checked(isoTime(iso)) ?? checked(isoDay(iso));
  const compact = COMPACT.exec(text);
  if (compact !== null) return checked(`${compact[1]}-${compact[2]}-${compact[3]}`);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) return checked(dayOf(dayFirst[3]!, dayFirst[2]!, dayFirst[1]!));
  const monthFirst = MONTH_FIRST.exec(text);
  return monthFirst === null ? null : checked(dayOf(monthFirst[3]!, monthFirst[1]!, monthFirst[2]!));
}

function isoDay([, year, month, day]: RegExpExecArray): string {
  return `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
}

function isoTime(parts: RegExpExecArray): string | null {
  const [, , , , hour, minute, second = '00', zone] = parts;
  if (hour === undefined || zone === undefined) return null;
  const offset = /^[a-z]/i.test(zone) ? 'Z' : `${zone.slice(0, 3)}:${zone.replace(':', '').slice(3) || '00'}`;
  return `${isoDay(parts)}T${hour.padStart(2, '0')}:${minute}:${second}${offset}`;
}

function dayOf(year: string, month: string, day: string): string | null {
  const at = MONTHS.findIndex((name) => name.test(month));
  return at === -1 ? null : `${year}-${String(at + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function checked(date: string | null): string | null {
  return date === null || dateProblem(date) !== null ? null : date;
}
