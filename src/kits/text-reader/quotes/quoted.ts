// Every stretch of the texts that stands in quotation marks, whatever it is: words that were said, a title, a
// nickname. Invariant: the spans leave the marks out, and marks that do not pair are told apart, never guessed.

import type { Span } from '../findings.ts';
import type { ReadableText } from '../tokens.ts';
import type { LanguageWords } from '../types.ts';

export interface QuotedSpan extends Span {
  /** Where the opening mark starts and the closing mark ends; the same as `start` or `end` where the mark is missing. */
  readonly openAt: number;
  readonly closeAt: number;
  /** 0 for outermost marks, 1 for marks inside them. */
  readonly depth: number;
  /** No closing mark in its paragraph, and the next paragraph opens again: it goes on in the next span of depth 0. */
  readonly goesOn: boolean;
  /** The mark that opens it: `“`, `"`, `‘`, `'`, `«`, `„`, `‹`, `—`. */
  readonly mark: string;
}

/** All quoted spans in text order; nested ones follow the span they are in. */
export function quotedSpans(_texts: readonly ReadableText[], _words: LanguageWords): readonly QuotedSpan[] {
  return [];
}
