// A page's standfirst: what it marks as one, or what it tells others it is about and shows to readers as well.
// Invariant: the first paragraph of the story stays where it is, also where a page describes itself with it.

import type { Passage } from '../text.ts';
import type { Piece } from './elsewhere.ts';
import { plain } from './headline.ts';

const MAX_UNITS = 600; // guess: beyond that it is a paragraph of the story

export interface PageStandfirst {
  readonly standfirst: string | null;
  /** The standfirst where it stands outside the passages. */
  readonly fromPage: string | null;
  readonly passages: readonly Passage[];
}

/** Takes the standfirst out of the passages, or finds it elsewhere on the page. */
export function takeStandfirst(
  passages: readonly Passage[],
  marked: readonly Passage[],
  descriptions: readonly string[],
  page: readonly Piece[],
): PageStandfirst {
  const first = marked.find((passage) => passages.indexOf(passage) !== -1 && passages.indexOf(passage) < 4);
  const isShort = first !== undefined && first.text.length <= MAX_UNITS && passages.length > 1;
  if (isShort && first.type !== 'clip') {
    const rest = passages.filter((passage) => passage !== first);
    return { standfirst: first.text.replaceAll('\n', ' '), fromPage: null, passages: rest };
  }
  const inStory = passages.map(({ text }) => plain(text)).join('\n');
  for (const description of descriptions) {
    const words = plain(description);
    if (words.split(' ').length < 4 || description.length > MAX_UNITS || inStory.includes(words)) continue;
    const shown = page.find(({ text }) => plain(text) === words);
    if (shown !== undefined) return { standfirst: shown.text, fromPage: shown.text, passages };
  }
  return { standfirst: null, fromPage: null, passages };
}
