// Leads the reader's texts back to the raw text they came from. The reader changes white space and drops bullets and
// controls, so what is compared is every other character, without its case.

import type { Range } from './ranges.ts';

/** A text of the story and where in the file it was read. */
export interface Part {
  readonly text: string;
  /** 1-based line of the file where it starts, or null where the reader does not say. */
  readonly line: number | null;
}

/** Where a part's stretch stands in the raw text, or null where the part could not be aligned. */
export type Locate = (range: Range) => Range | null;

interface Compact {
  readonly letters: string;
  /** Where each unit of `letters` stands in the text. */
  readonly places: readonly number[];
}

const ANCHOR_UNITS = 12; // guess: long enough to be the only such place in a line
const MAX_SKIPPED = 12; // guess: more characters in a row than a bullet or a marker is another text

const IGNORED = /[\s\p{Cc}\p{Cf}\p{Z}]/u;

/** One `Locate` for each part, in the order given, and how many lines of the parts could not be aligned. */
export function alignParts(
  raw: string,
  parts: readonly Part[],
): { readonly locate: readonly Locate[]; readonly lost: number } {
  const compact = compactOf(raw);
  const lineStarts = startsOfLines(raw, compact);
  let cursor = 0;
  let lost = 0;
  const locate = parts.map((part) => {
    const from = part.line === null ? cursor : (lineStarts[part.line - 1] ?? cursor);
    const { places, end, missed } = placesOf(part.text, compact, from, cursor);
    cursor = Math.max(from, end);
    lost += missed;
    return locateIn(places);
  });
  return { locate, lost };
}

/** Every letter keeps its place; one whose other case is longer (`İ`) stays as it is. */
function compactOf(text: string): Compact {
  const letters: string[] = [];
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text[at]!;
    if (IGNORED.test(unit)) continue;
    const lower = unit.toLowerCase();
    letters.push(lower.length === 1 ? lower : unit);
    places.push(at);
  }
  return { letters: letters.join(''), places };
}

/** For each line of the text the index into the compact letters where it starts. */
function startsOfLines(raw: string, { places }: Compact): readonly number[] {
  const starts: number[] = [];
  let at = 0;
  let index = 0;
  for (const line of raw.split('\n')) {
    while (index < places.length && places[index]! < at) index += 1;
    starts.push(index);
    at += line.length + 1;
  }
  return starts;
}

/** The raw place of each unit of a part's text, -1 where it has none; aligned line by line, since lists lose bullets. */
function placesOf(text: string, raw: Compact, from: number, cursor: number) {
  const places: number[] = Array.from({ length: text.length }, () => -1);
  let end = from;
  let missed = 0;
  let start = 0;
  for (const line of text.split('\n')) {
    const wanted = compactOf(line);
    const found = wanted.letters === '' ? [] : findLetters(wanted.letters, raw.letters, [end, cursor, 0]);
    if (found === null) missed += 1;
    for (const [index, at] of (found ?? []).entries()) {
      places[start + wanted.places[index]!] = at === -1 ? -1 : raw.places[at]!;
    }
    const last = found?.findLast((at) => at !== -1);
    if (last !== undefined) end = last + 1;
    start += line.length + 1;
  }
  return { places, end, missed };
}

/** Where each wanted letter stands: the same run of letters if there is one, else step by step from where it begins. */
function findLetters(wanted: string, raw: string, froms: readonly number[]): readonly number[] | null {
  for (const from of froms) {
    const at = raw.indexOf(wanted, from);
    if (at !== -1) return Array.from({ length: wanted.length }, (_, index) => at + index);
  }
  for (const from of froms) {
    const at = raw.indexOf(wanted.slice(0, ANCHOR_UNITS), from);
    if (at !== -1) return walkLetters(wanted, raw, at);
  }
  return null;
}

function walkLetters(wanted: string, raw: string, from: number): readonly number[] {
  let at = from;
  return Array.from({ length: wanted.length }, (_, index) => {
    const next = raw.indexOf(wanted[index]!, at);
    if (next === -1 || next - at > MAX_SKIPPED) return -1;
    at = next + 1;
    return next;
  });
}

function locateIn(places: readonly number[]): Locate {
  return ({ start, end }) => {
    const inside = places.slice(start, end).filter((place) => place !== -1);
    const [first] = inside;
    const last = inside.at(-1);
    return first === undefined || last === undefined ? null : { start: first, end: last + 1 };
  };
}
