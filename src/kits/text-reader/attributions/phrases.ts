// Cues that are no verbs: "according to the council", "in the words of the mayor".

import type { Item } from './items.ts';
import { phraseAfter, type Phrase } from './noun-phrases.ts';
import type { CuesWords } from './words.ts';

export interface PhraseCue {
  readonly lemma: string;
  /** Items of the cue, both inclusive. */
  readonly from: number;
  readonly to: number;
  readonly source: Phrase;
}

/** The source phrase that begins at item `at`, or null. */
export function sourcePhrase(
  items: readonly Item[],
  at: number,
  ceiling: number,
  words: CuesWords,
): PhraseCue | null {
  const { lower } = items[at]!;
  if (lower === '') return null;
  for (const phrase of words.sourcePhrases) {
    if (!phrase.startsWith(lower)) continue;
    const parts = phrase.split(' ');
    if (!parts.every((part, index) => at + index < ceiling && items[at + index]!.lower === part)) continue;
    const to = at + parts.length - 1;
    const source = phraseAfter(items, to + 1, ceiling, true);
    if (source !== null) return { lemma: phrase, from: at, to, source };
  }
  return null;
}
