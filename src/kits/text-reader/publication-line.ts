// Lines that say when a text was published or updated, and nothing else. Invariant: every word of such a line is a
// date, a time, or one of the few words these lines are made of.

import type { LanguageWords } from './types.ts';
import { datesIn } from './written-dates.ts';
import { languages } from './words/index.ts';

export interface PublicationLine {
  /** The day it was published, `2026-05-04`; else the day it was updated; null where no whole date stands there. */
  readonly date: string | null;
}

const MAX_UNITS = 200; // guess: two times with their zones and words
const WORDS = /[\p{L}\p{M}]+/gu;

/** Reads a publication line, or answers null where it says anything else. */
export function publicationLine(line: string, dayFirst: boolean | null): PublicationLine | null {
  if (line.length > MAX_UNITS) return null;
  const dates = datesIn(line, dayFirst);
  const whole = dates.filter(({ date }) => !date.startsWith('--'));
  const outside = withoutDates(line, dates);
  const known = languages.find((words) =>
    (outside.match(WORDS) ?? []).every((word) => isStampWord(word, words)),
  );
  if (known === undefined) return null;
  const { published, updated } = known.shape.stamp;
  const says = (outside.match(WORDS) ?? []).some((word) => published.has(word) || updated.has(word));
  // "May 28" alone may be a subheading, "Published May 28" is none; "Updated" needs something it speaks of.
  if (whole.length === 0 && !(says && /\p{N}|\p{L}\s+\p{L}/u.test(line))) return null;
  const firstPublished = whole.find(({ start }) => !followsUpdate(line.slice(0, start), known));
  return { date: (firstPublished ?? whole[0])?.date ?? null };
}

/** Where the words of a publication line may begin inside a longer line: at its first date or word of publishing. */
export function publicationStart(line: string, dayFirst: boolean | null): number | null {
  const date = datesIn(line, dayFirst)[0]?.start ?? null;
  let word: number | null = null;
  for (const match of line.matchAll(WORDS)) {
    const lower = match[0].toLowerCase();
    const says = languages.some(
      ({ shape: { stamp } }) => stamp.published.has(lower) || stamp.updated.has(lower),
    );
    if (!says) continue;
    word = match.index;
    break;
  }
  if (date === null || word === null) return date ?? word;
  return Math.min(date, word);
}

function withoutDates(
  line: string,
  dates: readonly { readonly start: number; readonly end: number }[],
): string {
  let outside = '';
  let from = 0;
  for (const { start, end } of dates) {
    outside += `${line.slice(from, start)} `;
    from = end;
  }
  return (outside + line.slice(from)).toLowerCase();
}

function isStampWord(word: string, { shape: { stamp } }: LanguageWords): boolean {
  return stamp.published.has(word) || stamp.updated.has(word) || stamp.others.has(word);
}

/** The nearest word of publishing before a date says whether it is the date of an update. */
function followsUpdate(before: string, { shape: { stamp } }: LanguageWords): boolean {
  const words = before.toLowerCase().match(WORDS) ?? [];
  return stamp.updated.has(
    words.findLast((word) => stamp.published.has(word) || stamp.updated.has(word)) ?? '',
  );
}
