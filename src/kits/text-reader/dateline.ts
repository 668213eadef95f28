// The dateline before a story's first sentence: "PARIS, May 28 (Agency) -". Invariant: it is only read; its words stay
// in the text, as agencies print them, and the sentence after it begins with a capital, a number or a quotation mark.

import type { Dateline } from './types.ts';
import { datesIn } from './written-dates.ts';
import { isKnownAcronym, languages } from './words/index.ts';

const SAMPLE_UNITS = 120; // guess: the longest dateline has three names of a place, a date and an agency
const MAX_PLACE_WORDS = 8; // guess
const MAX_CITY_WORDS = 4; // guess: "RIO DE JANEIRO"; more capitals are a heading
const DASH = /\s?[—–]\s?|\s?--\s?|\s[-_]\s/;

/** Where the words behind a paragraph's dateline begin; 0 where it has none. */
export function datelineEnd(paragraph: string): number {
  const dash = DASH.exec(paragraph.slice(0, SAMPLE_UNITS));
  return dash === null || datelineOf(paragraph, null) === null ? 0 : dash.index + dash[0].length;
}

/** Reads the dateline a paragraph starts with, or answers null. */
export function datelineOf(paragraph: string, dayFirst: boolean | null): Dateline | null {
  const sample = paragraph.slice(0, SAMPLE_UNITS);
  const dash = DASH.exec(sample);
  if (dash === null) return null;
  const after = paragraph.slice(dash.index + dash[0].length, dash.index + dash[0].length + SAMPLE_UNITS);
  if (!/^["'“”«‘(\p{Lu}\p{N}]/u.test(after) || !/\p{Ll}/u.test(after)) return null;
  const agency = /\s?\(([^()]{1,40})\)$/u.exec(sample.slice(0, dash.index));
  const head = sample.slice(0, agency?.index ?? dash.index);
  const date = datesIn(head, dayFirst).at(-1);
  if (date !== undefined && head.slice(date.end).trim() !== '') return null;
  const place = head
    .slice(0, date?.start ?? head.length)
    .replace(/[\s,]+(?:le|on)?[\s,]*$/i, '')
    .replace(/^\(|\)$/g, '');
  const certainly = date !== undefined || agency !== null;
  if (!isPlace(place, certainly)) return null;
  return { place, date: date?.date ?? null, agency: agency?.[1]?.trim() ?? null };
}

/** A date without a year takes the year that puts it nearest to the story's own date. */
export function datedBy(dateline: Dateline, storyDate: string | null): Dateline {
  if (storyDate === null || dateline.date?.startsWith('--') !== true) return dateline;
  const year = Number(storyDate.slice(0, 4));
  const told = Date.parse(storyDate.slice(0, 10));
  const days = [year, year - 1, year + 1].map((candidate) => `${candidate}-${dateline.date!.slice(2)}`);
  const [nearest] = days
    .map((day) => ({ day, distance: Math.abs(Date.parse(day) - told) }))
    .filter(({ distance }) => !Number.isNaN(distance))
    .toSorted((a, b) => a.distance - b.distance);
  return nearest === undefined ? dateline : { ...dateline, date: nearest.day };
}

/** Capitals throughout before the first comma; ordinary capitals do where a date or an agency follows. */
function isPlace(place: string, certainly: boolean): boolean {
  const [city = ''] = place.split(',');
  const words = place.split(/[\s,]+/).filter((word) => word !== '');
  if (
    city.length < 2 ||
    city.trim().split(/\s+/).length > MAX_CITY_WORDS ||
    words.length > MAX_PLACE_WORDS ||
    !/^[\p{L}\p{M}\s.,'’/-]+$/u.test(place)
  )
    return false;
  const lower = words.map((word) => word.toLowerCase());
  if (languages.some(({ shape }) => lower.some((word) => shape.noPlaces.has(word)))) return false;
  if (!/\p{Ll}/u.test(city)) return city.trim().length > 2 && !(isKnownAcronym(city.trim()) && !certainly);
  return certainly && words.every((word) => /^\p{Lu}/u.test(word) || isParticle(word));
}

function isParticle(word: string): boolean {
  return languages.some(({ shape }) => shape.nameParticles.has(word.toLowerCase()));
}
