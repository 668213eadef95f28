// Quotes whose speaker an editor states. Invariant: a found quote with the same words, or with some of them, is the
// same quote; only words that nothing was found in become a new one.

import { CONFIRMED } from './confirmed.ts';
import type { Quote, Span } from '../findings.ts';
import type { StatedQuote } from './fields.ts';
import { findWords, inOrder, mentionBeside, overlaps, plainWords, sliceOf, type Places } from './places.ts';
import { newIndexes, numbered, type Numbered } from './renumber.ts';

/** The found quotes with what is stated of them, in text order. */
export function confirmQuotes(
  found: readonly Quote[],
  stated: readonly StatedQuote[],
  places: Places,
): readonly Quote[] {
  const known = new KnownQuotes(found);
  for (const one of stated) {
    const spans = findWords(places, one.text, one.block);
    const matched = new Set([
      ...(one.block === null ? known.withWords(one.text) : []),
      ...spans.flatMap((span) => known.overlapping(span)),
    ]);
    for (const entry of matched) entry.finding = confirmed(entry.finding, one);
    // Words that a quotation block has for itself were uttered there, whatever was found elsewhere.
    const untouched = spans.filter((span) => known.overlapping(span).length === 0);
    const own = untouched.find(({ block }) => places.get(block)?.type === 'quote');
    const added = own ?? (matched.size === 0 ? untouched[0] : undefined);
    if (added !== undefined) known.add(addedQuote(one, added, places));
  }
  const all = known.all.toSorted((a, b) => inOrder(a.finding.spans[0], b.finding.spans[0]));
  const newIndex = newIndexes(all);
  return all.map(({ finding }) => ({ ...finding, continues: newIndex(finding.continues) }));
}

/** Quotes by their words and by their blocks: a text has thousands of each. */
class KnownQuotes {
  readonly all: Numbered<Quote>[];
  readonly #byWords = new Map<string, Numbered<Quote>[]>();
  readonly #byBlock = new Map<number, Numbered<Quote>[]>();

  constructor(found: readonly Quote[]) {
    this.all = numbered(found);
    for (const entry of this.all) this.#index(entry);
  }

  add(quote: Quote): void {
    const entry = { finding: quote, before: null };
    this.all.push(entry);
    this.#index(entry);
  }

  withWords(text: string): readonly Numbered<Quote>[] {
    return this.#byWords.get(plainWords(text)) ?? [];
  }

  overlapping(span: Span): readonly Numbered<Quote>[] {
    const inBlock = this.#byBlock.get(span.block) ?? [];
    return inBlock.filter(({ finding }) => finding.spans.some((other) => overlaps(other, span)));
  }

  #index(entry: Numbered<Quote>): void {
    addTo(this.#byWords, plainWords(entry.finding.text), entry);
    for (const block of new Set(entry.finding.spans.map((span) => span.block)))
      addTo(this.#byBlock, block, entry);
  }
}

function addTo<Key>(map: Map<Key, Numbered<Quote>[]>, key: Key, entry: Numbered<Quote>): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [entry]);
  else list.push(entry);
}

/** Where the reader found another speaker, the words it took for the speaker's name are somebody else's. */
function confirmed(quote: Quote, { speaker, addressee }: StatedQuote): Quote {
  const agreed = quote.speaker === null || plainWords(quote.speaker) === plainWords(speaker);
  const told = agreed ? {} : { mention: null, cue: null, cueAt: null };
  return { ...quote, ...told, speaker, addressee: addressee ?? quote.addressee, ...CONFIRMED };
}

function addedQuote({ speaker, addressee }: StatedQuote, span: Span, places: Places): Quote {
  return {
    text: sliceOf(places, span),
    spans: [span],
    continues: null,
    speaker,
    // Below the words of a quotation block stands who said them; elsewhere a name may be anybody's.
    mention: places.get(span.block)?.type === 'quote' ? mentionBeside(places, span, speaker) : null,
    cue: null,
    cueAt: null,
    addressee,
    ...CONFIRMED,
  };
}
