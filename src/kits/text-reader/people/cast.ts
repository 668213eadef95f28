// Who the story speaks of: people, outlets, organisations and documents, and whom a mention ("he", "the daily",
// "Macron", "the 22-year-old") means. Where two could be meant, nobody is.

import type { Mention, Person, SourceKind } from '../findings.ts';
import type { QuotedSpan } from '../quotes/quoted.ts';
import type { ReadableText } from '../tokens.ts';
import type { LanguageWords } from '../types.ts';

/** Whom a mention means. */
export interface Meant {
  /** The fullest name the story gives, or for somebody without a name the fullest description; null where it cannot be told. */
  readonly name: string | null;
  readonly kind: SourceKind;
  /** How the mention names them; certainty classes build on it. */
  readonly by:
    | 'full-name'
    | 'short-name'
    | 'outlet-name'
    | 'organisation'
    | 'pronoun'
    | 'description'
    | 'unnamed'
    | 'document';
}

export interface Cast {
  readonly people: readonly Person[];
  /** Whom the words at `mention` mean; the words may carry a title, a role or an age around the name. */
  meant(mention: Mention): Meant;
}

/** Reads the cast from the texts. Names inside quotation marks count as mentions, pronouns inside them do not. */
export function readCast(
  _texts: readonly ReadableText[],
  _quoted: readonly QuotedSpan[],
  _words: LanguageWords,
): Cast {
  return { people: [], meant: () => ({ name: null, kind: 'person', by: 'pronoun' }) };
}
