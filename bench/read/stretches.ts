// What stands inside double quotation marks, told from the raw text alone. It is the scorer's own pairing, kept apart
// from the reader's, so that a fault of the reader cannot hide in the gold.

import { trimmed, type Range } from './ranges.ts';

interface Mark extends Range {
  readonly glyph: string;
  /** By what stands beside it: it can only open, can only close, or could be either. */
  readonly side: 'opens' | 'closes' | 'either';
}

const CURLY_MARKS = /["“”]/g;
const DOUBLED_MARKS = /["“”]|''/g;

/** Which marks count as double ones: `doubled` takes two straight apostrophes for one as well. */
export interface GoldMarks {
  readonly doubled: boolean;
}

/** The stretches inside double marks, without the marks; a paragraph is a line of the file, and no stretch leaves it. */
export function quotedStretches(text: string, { doubled }: GoldMarks): readonly Range[] {
  const lines = linesOf(text);
  const stretches = lines.flatMap((line, index) => {
    const marks = marksOf(text, line, doubled ? DOUBLED_MARKS : CURLY_MARKS);
    const next = lines[index + 1];
    const reopened = next !== undefined && /^["“]/.test(text.slice(next.start, next.start + 1));
    return pairedIn(line, marks, reopened);
  });
  return stretches
    .map((stretch) => trimmed(text, stretch))
    .filter(({ start, end }) => end > start)
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** Lines that are not blank, without the white space around them. */
function linesOf(text: string): readonly Range[] {
  const lines: Range[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const range = trimmed(text, { start, end: start + line.length });
    if (range.end > range.start) lines.push(range);
    start += line.length + 1;
  }
  return lines;
}

function marksOf(text: string, line: Range, pattern: RegExp): readonly Mark[] {
  const marks: Mark[] = [];
  for (const match of text.slice(line.start, line.end).matchAll(pattern)) {
    const start = line.start + match.index;
    const end = start + match[0].length;
    const before = start === line.start ? '' : text[start - 1]!;
    const after = end === line.end ? '' : text[end]!;
    const measure = match[0] === '"' && /['’]\d+$/.test(text.slice(start - 5, start));
    if (!measure) marks.push({ start, end, glyph: match[0], side: sideOf(match[0], before, after) });
  }
  return marks;
}

/** What stands beside a mark outweighs its glyph: wrong curls are common in news copy. */
function sideOf(glyph: string, before: string, after: string): Mark['side'] {
  const freeBefore = before === '' || /[\s([{—–―\-/“"‘']/.test(before);
  const freeAfter = after === '' || /[\s)\]}—–―\-/”"’'.,;:!?…]/.test(after);
  if (freeBefore && !freeAfter) return 'opens';
  if (freeAfter && !freeBefore) return 'closes';
  if (glyph === '“') return 'opens';
  return glyph === '”' && before !== '' ? 'closes' : 'either';
}

function pairedIn(line: Range, marks: readonly Mark[], reopened: boolean): readonly Range[] {
  const open: Mark[] = [];
  const stretches: Range[] = [];
  for (const mark of marks) {
    const top = open.at(-1);
    if (mark.side === 'opens' || (mark.side === 'either' && top === undefined)) open.push(mark);
    else if (top !== undefined) {
      stretches.push({ start: top.end, end: mark.start });
      open.pop();
    }
  }
  const [left] = open;
  const atStart = left?.start === line.start;
  if (left !== undefined && (atStart || reopened)) stretches.push({ start: left.end, end: line.end });
  return stretches;
}
