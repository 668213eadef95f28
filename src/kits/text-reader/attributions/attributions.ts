// Cues that are no direct quotes become attributions: who is the source, what is attributed, second-hand or not,
// nested in which other.

import type { Attribution, Quote } from '../findings.ts';
import type { Cast } from '../people/cast.ts';
import type { ReadableText } from '../tokens.ts';
import type { LanguageWords } from '../types.ts';
import type { Cue } from './cues.ts';

/** Attributions in the order of their cues. */
export function findAttributions(
  _texts: readonly ReadableText[],
  _found: { readonly cues: readonly Cue[]; readonly quotes: readonly Quote[]; readonly cast: Cast },
  _words: LanguageWords,
): readonly Attribution[] {
  return [];
}
