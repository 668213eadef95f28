// French lets a dash at a paragraph's start open what somebody says. Invariant: a dash counts only where something
// else speaks for dialogue; lists with dashes stay lists.

import type { Pair, Passage } from './pairs.ts';
import type { QuotesWords } from './words.ts';

const DASH = /^\s*[—–―]\s*(?=\S)/;
const SAMPLE_UNITS = 2000; // guess: a speaker is named well before that

/** What a dash at the start of the passage opens, or null: the neighbours or a speaker inside must agree. */
export function dashSpan(passages: readonly Passage[], index: number, words: QuotesWords): Pair | null {
  const passage = passages[index]!;
  if (passage.text.type !== 'paragraph') return null;
  const opening = openingDash(passage);
  if (opening === null) return null;
  const { before, after } = { before: passages[index - 1], after: passages[index + 1] };
  const sample = opened(passage).slice(0, SAMPLE_UNITS);
  const evident =
    words.incise?.test(sample) === true ||
    (before !== undefined && (openingDash(before) !== null || /:\s*$/.test(opened(before).slice(-4)))) ||
    (after !== undefined && openingDash(after) !== null);
  if (!evident) return null;
  const start = passage.from + opening.length;
  const openAt = start - opening.trim().length - (opening.length - opening.trimEnd().length);
  return { openAt, start, end: passage.to, closeAt: passage.to, mark: '—', goesOn: false };
}

function opened({ text, from, to }: Passage): string {
  return text.text.slice(from, to);
}

function openingDash(passage: Passage): string | null {
  if (passage.text.type !== 'paragraph') return null;
  return (
    DASH.exec(passage.text.text.slice(passage.from, Math.min(passage.to, passage.from + 40)))?.[0] ?? null
  );
}
