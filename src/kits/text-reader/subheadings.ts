// Subheadings of a text without markup: short lines without an end mark between paragraphs. Invariant: a line is one
// only between a sentence that has ended and a paragraph that is clearly longer; a doubtful line stays a paragraph.

import type { Passage } from './text.ts';
import { publicationLine } from './publication-line.ts';

const MAX_UNITS = 60; // guess: a line of a column
const MAX_WORDS = 8; // guess
const MIN_FOLLOWING_UNITS = 80; // guess: a sentence or two; after an address stands another short line
const SHORT_LINES_IN_A_ROW = 2; // guess: an address or a poem

/** Makes headings of the lines that are subheadings; `above` is the last text before the passages. */
export function markSubheadings(passages: readonly Passage[], above: string | null): readonly Passage[] {
  return passages.map((passage, index) => {
    if (passage.type !== 'paragraph' || !looksLikeOne(passage.text)) return passage;
    const before = passages.slice(Math.max(0, index - SHORT_LINES_IN_A_ROW), index);
    const ended = index === 0 ? above !== null && endsSentence(above) : endedBy(before.at(-1)!);
    return ended && isFollowed(passage, passages[index + 1])
      ? { ...passage, type: 'heading', level: 2 }
      : passage;
  });
}

function looksLikeOne(text: string): boolean {
  if (text.length > MAX_UNITS || text.includes('\n')) return false;
  const words = text.split(/\s+/);
  if (words.length > MAX_WORDS || !/^[\p{Lu}\p{N}]/u.test(text) || !/[\p{L}\p{N}]$/u.test(text)) return false;
  if (/["“”«»„:;|/@#]|^\p{N}+$/u.test(text) || publicationLine(text, null) !== null) return false;
  // One word in capitals is a label of the page sooner than a subheading.
  return /\p{Ll}/u.test(text) || words.length > 1;
}

function endedBy(before: Passage): boolean {
  return before.type !== 'paragraph' || endsSentence(before.text);
}

function endsSentence(text: string): boolean {
  return /[.!?…:]["'”’»)\]]*$/.test(text.slice(-8));
}

function isFollowed(passage: Passage, next: Passage | undefined): boolean {
  return (
    next?.type === 'paragraph' &&
    next.text.length >= Math.max(MIN_FOLLOWING_UNITS, 2 * passage.text.length) &&
    endsSentence(next.text) &&
    /\p{Ll}/u.test(next.text)
  );
}
