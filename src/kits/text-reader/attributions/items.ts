// A text as the cue finder walks it: words with their part in the sentence as far as closed lists tell it, and every
// quoted stretch as a single item, so that what somebody says never mixes with who says it.

import { datelineEnd } from '../dateline.ts';
import type { QuotedSpan } from '../quotes/quoted.ts';
import type { ReadableText, Token } from '../tokens.ts';
import { firstFrom } from '../sorted.ts';
import { itemOf, wordsIn, type Item } from './item.ts';
import type { CuesWords } from './words.ts';

export type { Item } from './item.ts';

/** A sentence as a range of items: `from` inclusive, `to` exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface Walk {
  readonly items: readonly Item[];
  readonly sentences: readonly Stretch[];
  readonly headline: boolean;
}

/** Turns a text into items; `quoted` are its outermost quoted spans, in order. */
export function walkOf(text: ReadableText, quoted: readonly QuotedSpan[], words: CuesWords): Walk {
  const items: Item[] = [];
  const sentences: Stretch[] = [];
  let from = 0;
  let next = 0;
  const begins = text.type === 'paragraph' ? datelineEnd(text.text) : 0;
  const told = firstFrom(text.tokens, ({ start }) => start < begins);
  let token = told;
  for (const sentence of text.sentences) {
    if (sentence.to <= told) continue;
    let first = true;
    const titled = isTitled(text.tokens, sentence.from, sentence.to);
    token = Math.max(token, sentence.from);
    while (token < sentence.to) {
      const at = text.tokens[token]!;
      while (next < quoted.length && quoted[next]!.closeAt <= at.start) next += 1;
      const span = quoted[next];
      if (span !== undefined && at.start >= span.openAt) {
        items.push(quoteItem(span));
        while (token < text.tokens.length && text.tokens[token]!.start < span.closeAt) token += 1;
        next += 1;
      } else if (at.text === '.' && token + 1 < sentence.to && items.at(-1)?.end === at.start) {
        // The point of an abbreviation ("Mr.", "R-Ky.") belongs to its word.
        items.push({ ...items.pop()!, end: at.end });
        token += 1;
      } else {
        for (const word of wordsIn(at, words))
          items.push(itemOf(word, first && word.start === at.start, titled, words));
        token += 1;
      }
      first = false;
    }
    if (token > sentence.to) continue;
    if (items.length > from) sentences.push({ from, to: items.length });
    from = items.length;
  }
  if (items.length > from) sentences.push({ from, to: items.length });
  return { items, sentences, headline: text.type === 'headline' };
}

function quoteItem(span: QuotedSpan): Item {
  return {
    part: 'quote',
    lower: '',
    text: '',
    start: span.openAt,
    end: span.closeAt,
    capital: false,
    first: false,
    number: false,
    verb: undefined,
    contracted: 0,
    glued: false,
  };
}

const TITLED_SHARE = 0.7; // guess: only short words stay small in a headline with capitals

function isTitled(tokens: readonly Token[], from: number, to: number): boolean {
  let words = 0;
  let capitals = 0;
  for (let at = from; at < to; at += 1) {
    const { kind, text, capital } = tokens[at]!;
    if (kind !== 'word' || text.length < 4) continue;
    words += 1;
    if (capital) capitals += 1;
  }
  return words > 2 && capitals >= words * TITLED_SHARE;
}
