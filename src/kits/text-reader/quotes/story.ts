// A story as the finder of quotes goes through it: its sayings, and the sentences they stand in.

import type { ReadableText } from '../tokens.ts';
import type { LanguageWords } from '../types.ts';
import type { StorySentence } from './around.ts';
import type { Link } from './links.ts';
import type { Saying } from './sayings.ts';

export interface Story {
  readonly words: LanguageWords;
  readonly texts: ReadonlyMap<number, ReadableText>;
  readonly sayings: readonly Saying[];
  readonly sentences: ReadonlyMap<number, readonly StorySentence[]>;
  /** For each saying the sentences it opens and closes in, and their numbers in their blocks. */
  readonly places: readonly Place[];
}

export interface Place {
  readonly opening: StorySentence;
  readonly openingAt: number;
  readonly closing: StorySentence;
  readonly closingAt: number;
}

/** A saying with what the text tells of it. */
export interface Told {
  readonly saying: number;
  readonly link: Link;
  /** Index into the quotes told so far. */
  readonly continues: number | null;
}

/** The places of all sayings, by their index. */
export function placesOf(sentences: Story['sentences'], sayings: readonly Saying[]): readonly Place[] {
  const first = new Map<number, { sentence: StorySentence; at: number }>();
  const last = new Map<number, { sentence: StorySentence; at: number }>();
  for (const block of sentences.values()) {
    for (const [at, sentence] of block.entries()) {
      for (const saying of sentence.sayings) {
        if (!first.has(saying)) first.set(saying, { sentence, at });
        last.set(saying, { sentence, at });
      }
    }
  }
  return sayings.map((_, index) => {
    const opening = first.get(index)!;
    const closing = last.get(index)!;
    return {
      opening: opening.sentence,
      openingAt: opening.at,
      closing: closing.sentence,
      closingAt: closing.at,
    };
  });
}
