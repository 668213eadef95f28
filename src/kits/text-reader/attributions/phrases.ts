// Cues that are no verbs: "according to the council", "in the words of the mayor".

import type { Item, Stretch } from './items.ts';
import { isNominal, phraseAfter, type Phrase } from './noun-phrases.ts';
import type { CuesWords } from './words.ts';

export interface PhraseCue {
  readonly lemma: string;
  readonly frame: 'according-to' | 'colon-quote' | 'colon-headline' | 'turn' | 'name-after-quote';
  /** Items of the cue, both inclusive. */
  readonly from: number;
  readonly to: number;
  readonly source: Phrase;
}

/** `Lee: The dam will hold`, at the start of a headline or of a speaker's turn. */
export function colonCue(items: readonly Item[], sentence: Stretch, headline: boolean): PhraseCue | null {
  let at = sentence.from;
  let capitals = 0;
  while (
    at < Math.min(sentence.to, sentence.from + 6) &&
    (isNominal(items[at]) || items[at]!.part === 'determiner')
  ) {
    if (items[at]!.capital) capitals += 1;
    at += 1;
  }
  if (at === sentence.from || at + 1 >= sentence.to || capitals === 0 || items[at]!.part !== 'colon')
    return null;
  const frame = items[at + 1]!.part === 'quote' ? 'colon-quote' : headline ? 'colon-headline' : 'turn';
  return { lemma: ':', frame, from: at, to: at, source: { from: sentence.from, to: at - 1, head: at - 1 } };
}

/** `"The dam will hold." - Ann Lee`. */
export function dashCue(items: readonly Item[], at: number, ceiling: number): PhraseCue | null {
  if (items[at]!.part !== 'dash' || items[at - 1]?.part !== 'quote') return null;
  const source = phraseAfter(items, at + 1, ceiling, true);
  if (source === null || !items[at + 1]!.capital) return null;
  const more = source.to + 1 < ceiling && items[source.to + 1]!.part !== 'stop';
  return more ? null : { lemma: '-', frame: 'name-after-quote', from: at, to: at, source };
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
    if (source !== null) return { lemma: phrase, frame: 'according-to', from: at, to, source };
  }
  return null;
}
