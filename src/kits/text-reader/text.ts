// Plain text becomes passages. A line break is a wrap only where the text shows that it is wrapped at a width;
// everywhere else a line stands for itself. Invariant: no word is dropped and the order is the text's.

import { oneLine } from './lines.ts';
import type { Block } from './types.ts';

/** A block on its way: a `title` is a first-rank heading, which may turn out to be the headline. */
export type Passage = Block | (Pick<Block, 'text' | 'marks' | 'line'> & { readonly type: 'title' });

/** A passage as a reader of a format gives it. */
export type SourcePassage = Passage & {
  /** The text of each line of the file where a paragraph runs over several; they are joined in its text. */
  readonly fileLines?: readonly string[];
};

interface Line {
  readonly text: string;
  readonly number: number;
}

const MAX_WRAP_WIDTH = 100; // guess: editors and mail programs wrap at 65 to 100
const MIN_WRAP_WIDTH = 40; // guess: below that it is a list or an address
const WRAPPED_SHARE = 0.7; // guess: a few lines of a wrapped text are addresses or end early
const BULLET = /^[-*•‣◦]\s+(?=\S)/;

/** Splits lines into passages; `firstNumber` is the file's line number of the first. */
export function passagesOfText(lines: readonly string[], firstNumber: number): readonly SourcePassage[] {
  const chunks = chunksOf(lines.map((text, index) => ({ text: oneLine(text), number: firstNumber + index })));
  const width = wrapWidth(chunks);
  return chunks.flatMap((chunk, index) => {
    const list = index > 0 ? asList(chunk) : null;
    return list === null ? paragraphs(chunk, width) : [list];
  });
}

function chunksOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const chunks: Line[][] = [];
  let current: Line[] | null = null;
  for (const line of lines) {
    if (line.text === '') {
      current = null;
      continue;
    }
    if (current === null) chunks.push((current = []));
    current.push(line);
  }
  return chunks;
}

/** The width the text is wrapped at, or null where its line breaks are meant. */
function wrapWidth(chunks: readonly (readonly Line[])[]): number | null {
  let width = 0;
  for (const chunk of chunks) for (const line of chunk) width = Math.max(width, line.text.length);
  if (width < MIN_WRAP_WIDTH || width > MAX_WRAP_WIDTH) return null;
  let breaks = 0;
  let wraps = 0;
  for (const chunk of chunks) {
    for (const [index, line] of chunk.slice(1).entries()) {
      breaks += 1;
      if (isWrap(chunk[index]!, line, width)) wraps += 1;
    }
  }
  return breaks >= 2 && wraps >= breaks * WRAPPED_SHARE ? width : null;
}

/** The next line's first word would not have fitted any more. */
function isWrap(line: Line, next: Line, width: number): boolean {
  const space = next.text.indexOf(' ');
  const firstWord = space === -1 ? next.text.length : space;
  return line.text.length + 1 + firstWord > width;
}

function paragraphs(chunk: readonly Line[], width: number | null): readonly SourcePassage[] {
  const groups: Line[][] = [];
  for (const [index, line] of chunk.entries()) {
    const before = chunk[index - 1];
    const wrapped = before !== undefined && width !== null && isWrap(before, line, width);
    if (wrapped) groups.at(-1)!.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => ({
    type: 'paragraph',
    text: group.map((line) => line.text).join(' '),
    marks: [],
    line: group[0]!.number,
    ...(group.length === 1 ? {} : { fileLines: group.map((line) => line.text) }),
  }));
}

function asList(chunk: readonly Line[]): Passage | null {
  if (chunk.length < 2 || !chunk.every((line) => BULLET.test(line.text))) return null;
  const text = chunk.map((line) => line.text.replace(BULLET, '')).join('\n');
  return { type: 'list', ordered: false, text, marks: [], line: chunk[0]!.number };
}
