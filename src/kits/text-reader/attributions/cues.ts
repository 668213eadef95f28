// Where a sentence says that somebody says, thinks or reports something: the cue, who, to whom, and what. Syntax only;
// who is meant is the cast's affair.

import type { Mention, Span } from '../findings.ts';
import type { QuotedSpan } from '../quotes/quoted.ts';
import type { ReadableText } from '../tokens.ts';
import type { LanguageWords } from '../types.ts';
import { candidatesOf, type Candidate } from './candidates.ts';
import { walkOf } from './items.ts';

export interface Cue {
  /** The cue's words: "said", "has repeatedly said", "according to". */
  readonly at: Span;
  /** The head verb or phrase in lower case as the word tables list it: "say", "according to". */
  readonly lemma: string;
  /** Who says it, as the text names them: "he", "the daily", "President Rosa Vane"; null where the sentence does not. */
  readonly source: Mention | null;
  /** Where the source is a relative ("who"), the words it stands for; else null. */
  readonly antecedent: Mention | null;
  readonly addressee: Mention | null;
  /** What is said, without the cue and its source; empty where the quote beside it is all. */
  readonly content: readonly Span[];
  /** The frame and the verb's shape, `that/finite`, `inverted/finite`, `according-to/phrase`: certainty classes build on it. */
  readonly frame: string;
  /** Source and cue stand side by side, at the start of their clause. */
  readonly clear: boolean;
}

/** All cues of the texts, in their order. */
export function findCues(
  texts: readonly ReadableText[],
  quoted: readonly QuotedSpan[],
  words: LanguageWords,
): readonly Cue[] {
  const outermost = new Map<number, QuotedSpan[]>();
  for (const span of quoted) {
    if (span.depth > 0) continue;
    const known = outermost.get(span.block);
    if (known === undefined) outermost.set(span.block, [span]);
    else known.push(span);
  }
  return texts.flatMap((text) => {
    const walk = walkOf(text, outermost.get(text.block) ?? [], words.cues);
    return candidatesOf(walk, words.cues)
      .filter(({ listed, cue, source }) => listed && isShort(cue) && isShort(source))
      .map((candidate) => cueOf(text, candidate))
      .toSorted((a, b) => a.at.start - b.at.start);
  });
}

const MAX_UNITS = 1000; // guess: no cue and nobody's name and office is longer, on any line that people write

function isShort({ start, end }: { readonly start: number; readonly end: number }): boolean {
  return end - start <= MAX_UNITS;
}

function cueOf(text: ReadableText, found: Candidate): Cue {
  const span = ({ start, end }: { readonly start: number; readonly end: number }): Span => ({
    block: text.block,
    start,
    end,
  });
  const mention = (at: { readonly start: number; readonly end: number } | null): Mention | null =>
    at === null ? null : { ...span(at), text: text.text.slice(at.start, at.end) };
  return {
    at: span(found.cue),
    lemma: found.lemma,
    source: mention(found.source),
    antecedent: mention(found.antecedent),
    addressee: mention(found.addressee),
    content: found.content.map(span),
    frame: found.frame,
    clear: found.clear,
  };
}
