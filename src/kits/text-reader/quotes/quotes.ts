// Quoted spans that somebody uttered become quotes with their speakers; scare quotes, titles and nicknames stay text.

import type { Cue } from '../attributions/cues.ts';
import type { Quote } from '../findings.ts';
import type { Cast } from '../people/cast.ts';
import type { ReadableText } from '../tokens.ts';
import type { LanguageWords } from '../types.ts';
import type { QuotedSpan } from './quoted.ts';

/** Quotes in text order. */
export function findQuotes(
  _texts: readonly ReadableText[],
  _found: { readonly quoted: readonly QuotedSpan[]; readonly cues: readonly Cue[]; readonly cast: Cast },
  _words: LanguageWords,
): readonly Quote[] {
  return [];
}
