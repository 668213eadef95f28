// Where a place in a story's texts stands in the file it was read from. Pure. A line is a help to find a place again:
// where a paragraph is wrapped over lines with markup in them, it may be a line off.

import { HEADLINE_BLOCK, type Findings, type ReadStory, type Span } from '../kits/text-reader/index.ts';
import type { PublishProblem } from '../stories/index.ts';

/** The 1-based line of the file on which a span begins. */
export type LineOf = (place: Pick<Span, 'block' | 'start'>) => number;

const LINE_ENDS = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/; // the reader's own
const LONGEST = 20_000; // guess: characters of a wrapped paragraph in which a line is looked for

/** Finds lines of a story that was read from `source`. */
export function sourceLines(
  source: string,
  story: Pick<ReadStory, 'headline' | 'standfirst' | 'blocks'>,
): LineOf {
  const lines = source.replace(/^\ufeff/, '').split(LINE_ENDS);
  const { headline, standfirst, blocks } = story;
  const firstBlock = blocks[0]?.line ?? lines.length;
  const headlineAt =
    printedLine(lines, headline, firstBlock) ?? lineWith(lines, headline, 1, firstBlock) ?? 1;
  const standfirstAt =
    printedLine(lines, standfirst ?? '', firstBlock) ??
    lineWith(lines, standfirst ?? '', headlineAt + 1, firstBlock) ??
    headlineAt;
  return ({ block, start }) => {
    if (block < 0) return block === HEADLINE_BLOCK ? headlineAt : standfirstAt;
    const here = blocks[block];
    if (here === undefined) return 1;
    const last = Math.max(here.line, (blocks[block + 1]?.line ?? lines.length + 1) - 1);
    if (last === here.line || here.text.length > LONGEST) return here.line;
    const reached = lineReached(lines, here.text.slice(0, start), here.line, last);
    return lineWith(lines, here.text.slice(start), reached, last) ?? reached;
  };
}

/** The line nearest to the story that prints a text: a page has its headline in its scripts and its head as well. */
function printedLine(lines: readonly string[], text: string, firstBlock: number): number | undefined {
  const beginning = text.slice(0, 40); // guess: enough to know it by, and rarely wrapped
  if (beginning === '') return undefined;
  const above = lines.slice(0, firstBlock);
  const at = above.findLastIndex((line) => line.includes(beginning) && !/<(?:script|meta)\b/i.test(line));
  return at === -1 ? undefined : at + 1;
}

/** The line that a problem's field speaks of; null where it is about the whole. */
export function lineOfProblem(
  { field }: Pick<PublishProblem, 'field'>,
  { followUps }: Pick<Findings, 'followUps'>,
  lineOf: LineOf,
): number | null {
  const written = /^line (\d+)$/.exec(field);
  if (written !== null) return Number(written[1]);
  const [list, index] = field.split('.');
  if (list === 'headline') return lineOf({ block: HEADLINE_BLOCK, start: 0 });
  if (list === 'blocks' && index !== undefined) return lineOf({ block: Number(index), start: 0 });
  const due = list === 'followUps' ? followUps[Number(index)] : undefined;
  return due === undefined ? null : lineOf(due.at);
}

/** The line on which the words before a place end: white space is all that wrapping changes. */
function lineReached(lines: readonly string[], before: string, first: number, last: number): number {
  let left = lettersIn(before);
  for (let line = first; line < last; line += 1) {
    left -= lettersIn(lines[line - 1] ?? '');
    if (left < 0) return line;
  }
  return last;
}

function lettersIn(text: string): number {
  return text.replace(/\s/g, '').length;
}

/** The first line from `from` to `to` that has the text's first word, before whatever breaks the line. */
function lineWith(lines: readonly string[], text: string, from: number, to: number): number | undefined {
  const word = /[\p{L}\p{N}]+/u.exec(text.slice(0, 100))?.[0];
  if (word === undefined) return undefined;
  for (let line = from; line <= to; line += 1) if (lines[line - 1]?.includes(word)) return line;
  return undefined;
}
