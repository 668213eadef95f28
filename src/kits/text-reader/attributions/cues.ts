// Where a sentence says that somebody says, thinks or reports something: the cue, who, to whom, and what. Syntax only;
// who is meant is the cast's affair.

import type { Mention, Span } from '../findings.ts';
import type { QuotedSpan } from '../quotes/quoted.ts';
import type { ReadableText } from '../tokens.ts';
import type { LanguageWords } from '../types.ts';

export interface Cue {
  /** The cue's words: "said", "has repeatedly said", "according to". */
  readonly at: Span;
  /** The head verb or phrase in lower case as the word tables list it: "say", "according to". */
  readonly lemma: string;
  /** Who says it, as the text names them: "he", "the daily", "President Emmanuel Macron"; null where the sentence does not. */
  readonly source: Mention | null;
  readonly addressee: Mention | null;
  /** What is said, without the cue and its source; empty where the quote beside it is all. */
  readonly content: readonly Span[];
  /** The shape of the sentence: `source-cue-that`, `quote-cue-source`, `according-to` ...: certainty classes build on it. */
  readonly frame: string;
}

/** All cues of the texts, in their order. */
export function findCues(
  _texts: readonly ReadableText[],
  _quoted: readonly QuotedSpan[],
  _words: LanguageWords,
): readonly Cue[] {
  return [];
}
