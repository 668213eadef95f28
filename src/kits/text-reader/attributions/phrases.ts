// Cues that are no verbs: "according to the council", "in the words of the mayor".

import type { Item, Stretch } from './items.ts';
import {
  endsPossessive,
  isNominal,
  isVerbHere,
  phraseAfter,
  sourceAfter,
  phraseBefore,
  type Phrase,
} from './noun-phrases.ts';
import type { CuesWords } from './words.ts';

export interface PhraseCue {
  readonly lemma: string;
  readonly frame:
    'according-to' | 'colon-quote' | 'colon-headline' | 'turn' | 'name-after-quote' | 'noun-that' | 'noun';
  /** Whether the word tables count it. */
  readonly listed: boolean;
  /** Items of the cue, both inclusive. */
  readonly from: number;
  readonly to: number;
  readonly source: Phrase;
}

/** `Lee: The dam will hold`, at the start of a headline or of a speaker's turn. */
export function colonCue(
  items: readonly Item[],
  sentence: Stretch,
  headline: boolean,
  words: CuesWords,
): PhraseCue | null {
  let at = sentence.from;
  let capitals = 0;
  while (
    at < Math.min(sentence.to, sentence.from + 6) &&
    (isNominal(items[at]) || items[at]!.part === 'determiner')
  ) {
    if (at > sentence.from && isVerbHere(items, at, words)) return null;
    if (items[at]!.capital) capitals += 1;
    at += 1;
  }
  if (at === sentence.from || at + 1 >= sentence.to || capitals === 0 || items[at]!.part !== 'colon')
    return null;
  const frame = items[at + 1]!.part === 'quote' ? 'colon-quote' : headline ? 'colon-headline' : 'turn';
  return {
    lemma: ':',
    frame,
    listed: frame !== 'turn',
    from: at,
    to: at,
    source: { from: sentence.from, to: at - 1, head: at - 1 },
  };
}

/** `"The dam will hold." - Ann Lee`. */
export function dashCue(
  items: readonly Item[],
  at: number,
  ceiling: number,
  words: CuesWords,
): PhraseCue | null {
  if (items[at]!.part !== 'dash' || items[at - 1]?.part !== 'quote') return null;
  const source = sourceAfter(items, at + 1, ceiling, words);
  if (source === null || !items[at + 1]!.capital) return null;
  const more = source.to + 1 < ceiling && items[source.to + 1]!.part !== 'stop';
  return more ? null : { lemma: '-', frame: 'name-after-quote', listed: true, from: at, to: at, source };
}

/** `the mayor's claim that`, `their support for`: a noun of saying behind who says it. */
export function nounCue(
  items: readonly Item[],
  at: number,
  { from, to }: Stretch,
  words: CuesWords,
): PhraseCue | null {
  const { lower, part } = items[at]!;
  if (part !== 'word' || !words.claimNouns.has(lower)) return null;
  let owner = at - 1;
  while (owner > Math.max(from, at - 4) && items[owner]!.part === 'word' && !endsPossessive(items[owner]!))
    owner -= 1;
  const holder = items[owner];
  if (holder === undefined || owner < from) return null;
  let source: Phrase | null = null;
  if (words.possessives.has(holder.lower)) source = { from: owner, to: owner, head: owner };
  else if (endsPossessive(holder)) source = phraseBefore(items, owner, from, words);
  if (source === null) return null;
  const next = at + 1 < to ? items[at + 1] : undefined;
  const frame = next?.part === 'that' ? 'noun-that' : 'noun';
  const lemma =
    frame === 'noun'
      ? `${lower} ${next?.part === 'preposition' || next?.part === 'infinitive' ? next.lower : '-'}`
      : lower;
  return { lemma, frame, listed: words.claims.has(lemma), from: at, to: at, source };
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
    let source = sourceAfter(items, to + 1, ceiling, words);
    // Where the phrase opens its sentence, what runs to the sentence's end is said and describes nobody.
    const ends = source !== null && (source.to + 1 >= ceiling || items[source.to + 1]!.part === 'stop');
    if (ends && items[at]!.first) source = phraseAfter(items, to + 1, ceiling, words);
    if (source !== null) return { lemma: phrase, frame: 'according-to', listed: true, from: at, to, source };
  }
  return null;
}
