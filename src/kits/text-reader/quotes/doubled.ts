// Two apostrophes, or two backticks, in the place of quotation marks, as wire archives have them. They mask what
// they hold, and the writer is told; only real marks make a quote.

import type { Advice, Block } from '../types.ts';

const DOUBLED = /''|``/g;

/** Whether the mark at `at` is a doubled one. */
export function startsDoubled(text: string, at: number): boolean {
  return text.startsWith("''", at) || text.startsWith('``', at);
}

/** Names the first block with a pair of doubled marks, and how many more there are. */
export function doubledAdvice(blocks: readonly Pick<Block, 'text' | 'line'>[]): readonly Advice[] {
  const found = blocks.filter(({ text }) => (text.match(DOUBLED)?.length ?? 0) >= 2);
  const [first] = found;
  if (first === undefined) return [];
  const more = found.length === 1 ? '' : ` So do ${found.length - 1} more paragraphs.`;
  const message = `Two apostrophes stand here in the place of a quotation mark.${more} Write " or “ ” instead, and what they hold is read as a quote.`;
  return [{ code: 'doubled_apostrophes', line: first.line, message }];
}
