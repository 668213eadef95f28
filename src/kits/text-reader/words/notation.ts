// How the tables of every language write their lists: words in one text, parted by spaces or commas.

import { row } from '../follow-ups/rows.ts';
import type { DateForm, DateRow, PlanKind, Side } from '../follow-ups/words.ts';

/** The words of a text, in their order. */
export function wordList(text: string): readonly string[] {
  return text.split(/[\s,]+/).filter((word) => word !== '');
}

/** The words of a text, as a set. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(wordList(text));
}

/** Numbers the words of a list from 1; `|` parts words of the same number. */
export function numbered(text: string): ReadonlyMap<string, number> {
  return new Map(
    wordList(text).flatMap((same, index) => same.split('|').map((word) => [word, index + 1] as const)),
  );
}

/** Phrases of dates in the notation of `row`. */
export function dateRows(form: DateForm, side: Side, ...notations: readonly string[]): readonly DateRow[] {
  return notations.map((notation) => ({ row: row(notation), form, side }));
}

/** Phrases that announce something in the notation of `row`. */
export function planRows(kind: PlanKind, ...notations: readonly string[]) {
  return notations.map((notation) => ({ row: row(notation), kind }));
}
