// A text becomes clean lines that keep their numbers: every kind of line end, no control characters, no lone
// surrogates. Invariant: line `n` here is line `n + 1` of the file, and no letter is dropped.

import type { Advice } from './types.ts';

export interface CleanLines {
  /** Index 0 is line 1 of the file. Direction marks and joiners stay. */
  readonly lines: readonly string[];
  readonly advice: readonly Advice[];
}

const MAX_REPORTED_LINES = 10; // guess: more than that and one sentence says it better

// All of Unicode's Cc but the tab, and byte order marks inside the text. Line ends are gone before it is used.
const CONTROLS = /[[\p{Cc}\ufeff]--[\t]]/gv;
// CR LF, LF, VT, FF, CR, NEL, and Unicode's line and paragraph separators.
const LINE_ENDS = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;

/** Splits a text into clean lines and says which lines held control characters. */
export function cleanLines(source: string): CleanLines {
  const lines = source
    .toWellFormed()
    .replace(/^\ufeff/, '')
    .split(LINE_ENDS);
  const touched: number[] = [];
  const clean = lines.map((line, index) => {
    const kept = line.replace(CONTROLS, '');
    if (kept.length !== line.length) touched.push(index + 1);
    return kept;
  });
  return { lines: clean, advice: controlAdvice(touched) };
}

/** A value on one line: no controls, single spaces, nothing around it. No-break spaces stay. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .split(LINE_ENDS)
    .join(' ')
    .replace(CONTROLS, '')
    .replace(/[ \t]+/g, ' ')
    .trim();
}

function controlAdvice(touched: readonly number[]): readonly Advice[] {
  const [first] = touched;
  if (first === undefined) return [];
  const named = touched.slice(0, MAX_REPORTED_LINES).join(', ');
  const rest = touched.length - MAX_REPORTED_LINES;
  const where = `${touched.length === 1 ? 'line' : 'lines'} ${named}${rest > 0 ? ` and ${rest} more` : ''}`;
  const message = `Control characters were removed in ${where}. Compare those places with the original.`;
  return [{ code: 'control_characters', line: first, message }];
}
