// A cue that stands inside the quotation marks, as French sets it: « Je suis fier, a déclaré le maire, de cette
// ville. » Invariant: it stands between commas or at the end, with its speaker.

import type { Mention, Span } from '../findings.ts';
import type { ReadableText } from '../tokens.ts';
import type { QuotedSpan } from './quoted.ts';
import type { QuotesWords } from './words.ts';

export interface Incise {
  /** The comma before it, and behind the comma after it. */
  readonly from: number;
  readonly to: number;
  readonly cueAt: Span;
  readonly source: Mention | null;
}

/** The first incise of a span, or null. */
export function inciseIn(text: ReadableText, span: QuotedSpan, words: QuotesWords): Incise | null {
  if (words.incise === null) return null;
  const said = text.text.slice(span.start, span.end);
  const match = words.incise.exec(said);
  if (match === null || match.indices?.groups === undefined) return null;
  const { groups } = match.indices;
  const cue = groups['cue'] ?? groups['past'] ?? groups['present'];
  const named = groups['pronoun'] ?? groups['source'] ?? groups['inverted'] ?? groups['who'];
  if (cue === undefined) return null;
  const { block, start } = span;
  const [sourceStart, sourceEnd] = named ?? [0, 0];
  return {
    // A question or exclamation mark belongs to what was said, the comma to the incise.
    from: start + match.index + (/^[!?…]/.test(match[0]) ? 1 : 0),
    to: start + match.index + match[0].length,
    cueAt: { block, start: start + cue[0], end: start + cue[1] },
    source:
      named === undefined
        ? null
        : {
            block,
            start: start + sourceStart,
            end: start + sourceEnd,
            text: said.slice(sourceStart, sourceEnd),
          },
  };
}
