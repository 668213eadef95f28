// Opening and closing marks of one passage find each other on a stack. Invariant: pairs nest and never cross; one
// pass over the marks, each pushed and popped once.

import type { ReadableText } from '../tokens.ts';
import { quoteMarks, RANK, type QuoteMark } from './marks.ts';
import type { QuotesWords } from './words.ts';

/** A stretch of one text whose marks can pair: a line of a list or a block quote, else the whole text. */
export interface Passage {
  readonly text: ReadableText;
  readonly from: number;
  readonly to: number;
}

export interface Pair {
  readonly openAt: number;
  readonly start: number;
  readonly end: number;
  readonly closeAt: number;
  /** The opening mark as it should be written: wrong-way curly marks are turned. */
  readonly mark: string;
  readonly goesOn: boolean;
}

/** What one passage's marks say, and what they leave to its neighbours. */
export interface Paired {
  readonly pairs: Pair[];
  /** Opened and never closed: up to the passage's end. */
  readonly open: Pair | null;
  /** Nothing but a forgotten closing mark explains `open`. */
  readonly forgotten: boolean;
  /** A closing mark with nothing to close, before any other mark of its family. */
  readonly closedFirst: { readonly at: number; readonly end: number; readonly mark: string } | null;
  /** The opening mark that begins the passage. */
  readonly begins: string | null;
  /** Has double marks or guillemets. */
  readonly marked: boolean;
}

type Family = QuoteMark['family'];
const FAMILIES: readonly Family[] = ['single', 'double', 'angle', 'guillemet'];

/** Pairs the marks of a passage. */
export function pairMarks(passage: Passage, words: QuotesWords): Paired {
  const { text } = passage.text;
  const marks = quoteMarks(text, passage.from, passage.to, words);
  const first = marks[0];
  const begins = first !== undefined && text.slice(passage.from, first.at).trim() === '' ? first : null;
  const ahead = outlook(marks, passage, begins !== null);
  const stack = openMarks();
  const pairs: Pair[] = [];
  let closedFirst: QuoteMark | null = null;
  let marked = false;
  for (const [index, mark] of marks.entries()) {
    const { family } = mark;
    const turn = turnOf(mark, stack, ahead[index]!);
    if (turn === 'close') {
      const opening = stack.close(family);
      pairs.push(pairOf(opening, mark.at, mark.end, false));
    } else if (turn === 'open') {
      const before = stack.innermost(family);
      if (before !== undefined && (mark.first || ahead[index]!.closers < stack.count(family))) {
        stack.close(family);
        if (mark.first) pairs.push(pairOf(before, mark.at, mark.at, true));
      }
      stack.open(mark);
    } else if (turn === 'closed-first' && !marked) closedFirst = mark;
    marked ||= family !== 'single';
  }
  const left = stack.outermost();
  const open = left === undefined ? null : pairOf(left, passage.to, passage.to, false);
  const forgotten = left !== undefined && isForgotten(left, marks.at(-1)!, passage);
  return { pairs, open, forgotten, closedFirst, begins: begins === null ? null : begins.mark, marked };
}

interface OpenMarks {
  open(mark: QuoteMark): void;
  /** Takes the innermost of its family off, and all that was opened in it. */
  close(family: Family): QuoteMark;
  innermost(family: Family): QuoteMark | undefined;
  /** The innermost of its family, unless something of a higher rank is open within. */
  closable(family: Family): boolean;
  count(family: Family): number;
  outermost(): QuoteMark | undefined;
}

function openMarks(): OpenMarks {
  const stack: QuoteMark[] = [];
  const places: Record<Family, number[]> = { single: [], double: [], angle: [], guillemet: [] };
  return {
    open(mark) {
      places[mark.family].push(stack.length);
      stack.push(mark);
    },
    close(family) {
      const place = places[family].at(-1)!;
      const mark = stack[place]!;
      while (stack.length > place) places[stack.pop()!.family].pop();
      return mark;
    },
    innermost: (family) => stack[places[family].at(-1) ?? -1],
    closable(family) {
      const place = places[family].at(-1);
      if (place === undefined) return false;
      return FAMILIES.every((other) => RANK[other] <= RANK[family] || (places[other].at(-1) ?? -1) < place);
    },
    count: (family) => places[family].length,
    outermost: () => stack.find(({ family, mark }) => family !== 'single' || mark === '‘'),
  };
}

/** What stands ahead of a mark in its passage. */
interface Ahead {
  /** Closing marks of its family less the opening ones, itself counted. */
  readonly closers: number;
  /** For single marks: before the quote around it closes or another single one opens, a mark closes that is no apostrophe. */
  readonly betterCloser: boolean;
}

function outlook(marks: readonly QuoteMark[], passage: Passage, begins: boolean): readonly Ahead[] {
  const closers: Record<Family, number> = { single: 0, double: 0, angle: 0, guillemet: 0 };
  const lastMark = marks.at(-1);
  // A paragraph that begins with its mark and runs on behind its last one may be closed paragraphs later.
  if (begins && lastMark !== undefined && lastMark.end < passage.to) closers[marks[0]!.family] = 1;
  let betterCloser = false;
  const outside: boolean[] = [];
  const ahead: Ahead[] = [];
  for (const mark of marks.toReversed()) {
    const { family, opens, closes, weak } = mark;
    if (opens !== closes) closers[family] += closes ? 1 : -1;
    ahead.push({ closers: closers[family], betterCloser });
    if (family === 'single' && closes && !weak) betterCloser = true;
    else if (family === 'single' && opens) betterCloser = false;
    else if (family !== 'single' && closes && !(opens && outside.length > 0)) {
      outside.push(betterCloser);
      betterCloser = false;
    } else if (family !== 'single') betterCloser = outside.pop() ?? false;
  }
  return ahead.toReversed();
}

function turnOf(mark: QuoteMark, stack: OpenMarks, ahead: Ahead): 'open' | 'close' | 'closed-first' | 'none' {
  const { family, opens, closes, weak } = mark;
  const closable = stack.closable(family);
  if (mark.mark === '”' && opens && closable && ahead.closers < stack.count(family)) return 'close';
  if (opens && !(closes && closable)) return 'open';
  if (closable) return weak && ahead.betterCloser ? 'none' : 'close';
  // A line cannot begin with a closing mark: French repeats » at each paragraph's start.
  if (mark.first && family !== 'single' && stack.innermost(family) === undefined) return 'open';
  return family !== 'single' && stack.innermost(family) === undefined ? 'closed-first' : 'none';
}

function pairOf(opening: QuoteMark, end: number, closeAt: number, goesOn: boolean): Pair {
  const mark = opening.mark === '”' ? '“' : opening.mark;
  return { openAt: opening.at, start: opening.end, end, closeAt, mark, goesOn };
}

/** It opens a paragraph or follows a comma or colon, nothing of its kind comes after it, and the sentence is complete. */
function isForgotten(opening: QuoteMark, lastMark: QuoteMark, passage: Passage): boolean {
  const { text } = passage.text;
  const { at, end, family, opens, closes } = opening;
  if (family === 'single' || !opens || closes || lastMark.at !== at) return false;
  const before = text.slice(Math.max(passage.from, at - 3), at).trimEnd();
  const after = text.slice(Math.max(end, passage.to - 3), passage.to);
  return (before === '' || /[,:]$/.test(before)) && /[.!?…]\s*$/.test(after) && passage.to - end > 12; // guess: three words
}
