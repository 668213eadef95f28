// A cue that stands inside the quotation marks, as French sets it: « Je suis fier, a déclaré le maire, de cette
// ville. » Invariant: it stands between commas or at the end, with its speaker.

import type { Mention, Span } from '../findings.ts';
import type { ReadableText } from '../tokens.ts';
import type { LanguageWords } from '../types.ts';
import type { QuotedSpan } from './quoted.ts';

export interface Incise {
  /** The comma before it, and behind the comma after it. */
  readonly from: number;
  readonly to: number;
  readonly cueAt: Span;
  readonly source: Mention | null;
}

/** The first incise of a span, or null. */
export function inciseIn(text: ReadableText, span: QuotedSpan, words: LanguageWords): Incise | null {
  if (words.quotes.incise === null) return null;
  const said = text.text.slice(span.start, span.end);
  const match = words.quotes.incise.exec(said);
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
    to: start + behindApposition(said, match.index + match[0].length, words),
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

const NAME = /^\s*\p{Lu}[\p{L}\p{M}.'’-]+(?: (?:d[eu] |des |d['’])?\p{Lu}[\p{L}\p{M}.'’-]+){1,3},/u;

/** `, explique Tom Holt, ingénieur à Lorne. Personne ...`: what describes the speaker is no part of what is said. */
function behindApposition(said: string, at: number, { cues }: LanguageWords): number {
  if (said[at - 1] !== ',') return at;
  // `, a déclaré la maire, Jeanne Vane, nous ...`
  const name = NAME.exec(said.slice(at, at + 90));
  if (name !== null) return at + name[0].length;
  const match =
    /^\s*(\p{Ll}[\p{L}\p{M}'’-]*|[0-9]{1,2} ans)(?=[\s,.])[^,.!?;:«»]{0,60}([,.])(?=\s+\p{Lu}|\s+\p{Ll})/u.exec(
      said.slice(at, at + 90),
    );
  if (match === null) return at;
  const [whole, word = '', stop] = match;
  const first = word.toLowerCase();
  const sets = [
    cues.prepositions,
    cues.conjunctions,
    cues.subordinators,
    cues.determiners,
    cues.subjectPronouns,
  ];
  if (sets.some((set) => set.has(first)) || cues.that.has(first) || cues.relatives.has(first)) return at;
  // Before a full stop the next sentence has to begin; otherwise the words may be the sentence's own end.
  if (stop === '.' && !/^\s+\p{Lu}/u.test(said.slice(at + whole.length))) return at;
  return at + whole.length;
}
