// The line of the file where each passage starts. Readability makes paragraphs of its own, which have none; the page
// as it was before it knows where the same words stood. Invariant: lines do not go back.

import { keyOf, type Piece } from './elsewhere.ts';
import type { Passage } from '../text.ts';

/** Gives each passage the line of the piece of the page that it starts with, where there is one. */
export function withFileLines(passages: readonly Passage[], page: readonly Piece[]): readonly Passage[] {
  const linesByKey = new Map<string, number[]>();
  for (const { text, line } of page.toReversed()) {
    const key = keyOf(text);
    const lines = linesByKey.get(key);
    if (lines === undefined) linesByKey.set(key, [line]);
    else lines.push(line);
  }
  let before = 1;
  return passages.map((passage) => {
    const lines = linesByKey.get(keyOf(passage.text.split('\n', 1)[0] ?? '')) ?? [];
    // The last one is the first in the page; those above the passage before are of a menu or a teaser.
    while (lines.length > 1 && lines.at(-1)! < before) lines.pop();
    const line = lines.pop() ?? passage.line;
    before = Math.max(before, line);
    return { ...passage, line: before };
  });
}
