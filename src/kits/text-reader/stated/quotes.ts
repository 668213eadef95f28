// Quotes whose speaker an editor states. Invariant: a found quote with the same words, or with some of them, is the
// same quote; only words that nothing was found in become a new one; of several with the same words one is changed only
// where it can be told that it is meant.

import { CONFIRMED } from './confirmed.ts';
import type { Quote, Span } from '../findings.ts';
import type { StatedQuote } from './fields.ts';
import { isSameName, settle, type Occurrence } from './occurrences.ts';
import { findWords, inOrder, mentionBeside, overlaps, plainWords, sliceOf, type Places } from './places.ts';
import { newIndexes, numbered, type Numbered } from './renumber.ts';

/** The found quotes with what is stated of them, in text order. */
export function confirmQuotes(
  found: readonly Quote[],
  stated: readonly StatedQuote[],
  places: Places,
): readonly Quote[] {
  const known = new KnownQuotes(found);
  for (const statements of withSameWords(stated)) {
    const occurrences = occurrencesOf(statements[0]!, known, places);
    for (const { one, at } of settle(statements, occurrences, places).pairs) {
      for (const entry of at.quotes) entry.finding = confirmed(entry.finding, one);
      if (at.quotes.length === 0) known.add(addedQuote(one, at.span, places));
    }
  }
  const all = known.all.toSorted((a, b) => inOrder(a.finding.spans[0], b.finding.spans[0]));
  const newIndex = newIndexes(all);
  return all.map(({ finding }) => ({ ...finding, continues: newIndex(finding.continues) }));
}

export interface UnsettledQuote {
  readonly one: StatedQuote;
  /** Where its words stand. */
  readonly spans: readonly Span[];
}

/** Stated quotes of which it cannot be told which of the found ones they mean. */
export function unsettledQuotes(
  found: readonly Quote[],
  stated: readonly StatedQuote[],
  places: Places,
): readonly UnsettledQuote[] {
  const known = new KnownQuotes(found);
  return withSameWords(stated).flatMap((statements) => {
    const occurrences = occurrencesOf(statements[0]!, known, places);
    if (occurrences.length === 0) return [];
    const { unsettled, among } = settle(statements, occurrences, places);
    return unsettled.map((one) => ({ one, spans: among.map(({ span }) => span) }));
  });
}

/** Statements about the same words belong together; a directive's are about its own block alone. */
function withSameWords(stated: readonly StatedQuote[]): readonly (readonly StatedQuote[])[] {
  const groups = new Map<string, StatedQuote[]>();
  for (const one of stated) addTo(groups, `${one.block ?? ''} ${plainWords(one.text)}`, one);
  return [...groups.values()];
}

/** Where quotes with the stated words were found, in text order; else where the words stand. */
function occurrencesOf(one: StatedQuote, known: KnownQuotes, places: Places): readonly Occurrence[] {
  const found: Occurrence[] = [];
  const met = new Set<Numbered<Quote>>();
  const untouched: Occurrence[] = [];
  for (const span of findWords(places, one.text, one.block)) {
    const quotes = known.overlapping(span);
    if (quotes.length === 0) untouched.push({ span, quotes });
    else if (!quotes.every((entry) => met.has(entry))) found.push({ span, quotes });
    for (const entry of quotes) met.add(entry);
  }
  for (const entry of one.block === null ? known.withWords(one.text) : []) {
    const span = entry.finding.spans[0];
    if (!met.has(entry) && span !== undefined) found.push({ span, quotes: [entry] });
  }
  // Words that a quotation block has for itself were uttered there, whatever was found elsewhere.
  const own = untouched.filter(({ span }) => places.get(span.block)?.type === 'quote');
  // Where the very words were found, a longer quote that has them too is another one.
  const words = plainWords(one.text);
  const whole = found.filter(({ quotes }) =>
    quotes.some(({ finding }) => plainWords(finding.text) === words),
  );
  const quoted = whole.length > 0 ? whole : found;
  const all = quoted.length > 0 ? [...quoted, ...own] : untouched;
  return all.toSorted((a, b) => inOrder(a.span, b.span));
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

function addTo<Key, Entry>(map: Map<Key, Entry[]>, key: Key, entry: Entry): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [entry]);
  else list.push(entry);
}

/**
 * Where the reader found another speaker, the words it took for the speaker's name are somebody else's; where it found
 * the same one by a fuller name, that stays.
 */
function confirmed(quote: Quote, { speaker, addressee }: StatedQuote): Quote {
  const agreed = quote.speaker === null || isSameName(quote.speaker, speaker);
  const told = agreed ? {} : { mention: null, cue: null, cueAt: null };
  const isFuller = agreed && quote.speaker !== null && quote.speaker.length > speaker.length;
  const name = isFuller ? quote.speaker : speaker;
  return { ...quote, ...told, speaker: name, addressee: addressee ?? quote.addressee, ...CONFIRMED };
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
