// What the reader finds in one article, led back to places of its raw text.

import { readText, type ReadStory } from '../../src/kits/text-reader/index.ts';
import { alignParts, type Locate } from './align.ts';
import { LEAST_QUOTE_WORDS } from './gold.ts';
import { isOutletOrDocument } from './outlets.ts';
import { wordCount, type Range } from './ranges.ts';

interface Classed {
  readonly found: string;
  readonly certain: boolean;
}

/** One span of one of the reader's quotes. */
export interface OurQuote extends Classed {
  readonly range: Range;
  /** Where the text names the speaker; a quote that goes on from another shares that one's. */
  readonly mention: Range | null;
  readonly speaker: string | null;
}

export interface OurAttribution extends Classed {
  readonly cue: Range;
  readonly source: Range;
  readonly outletOrDocument: boolean;
}

export interface Ours {
  readonly quotes: readonly OurQuote[];
  readonly attributions: readonly OurAttribution[];
  /** Lines of the reader's texts that could not be found in the raw text. */
  readonly lostLines: number;
  /** Findings that stand in such lines. */
  readonly lostFindings: number;
  readonly readMs: number;
}

type Place = (span: { readonly block: number; readonly start: number; readonly end: number }) => Range | null;

/** Reads a raw text and gives every finding that can be scored. */
export function readOurs(text: string): Ours {
  const started = performance.now();
  const reading = readText(text, { format: 'text' });
  const readMs = performance.now() - started;
  if (reading.outcome === 'refused')
    return { quotes: [], attributions: [], lostLines: 0, lostFindings: 0, readMs };
  const { place, lost } = placeIn(text, reading.story);
  let lostFindings = 0;
  const placed: Place = (span) => {
    const range = place(span);
    if (range === null) lostFindings += 1;
    return range;
  };
  const quotes = quotesOf(reading.story, placed);
  const attributions = attributionsOf(reading.story, placed);
  return { quotes, attributions, lostLines: lost, lostFindings, readMs };
}

function placeIn(text: string, story: ReadStory): { readonly place: Place; readonly lost: number } {
  const { locate, lost } = alignParts(text, [
    { text: story.headline, line: null },
    { text: story.standfirst ?? '', line: null },
    ...story.blocks,
  ]);
  const of = (block: number): Locate | undefined => locate[block + 2];
  return { place: ({ block, ...range }) => of(block)?.(range) ?? null, lost };
}

function quotesOf({ findings }: ReadStory, place: Place): readonly OurQuote[] {
  return findings.quotes.flatMap((quote) => {
    let named = quote;
    for (let hops = 0; named.mention === null && named.continues !== null && hops < 100; hops += 1) {
      named = findings.quotes[named.continues] ?? named;
    }
    const mention = named.mention === null ? null : place(named.mention);
    const { speaker, found, certain } = quote;
    return quote.spans.flatMap((span) => {
      const range = place(span);
      return range === null ? [] : [{ range, mention, speaker, found, certain }];
    });
  });
}

/** Attributions, and the quotes that have a cue and a mention of their own; of several with one cue the first counts. */
function attributionsOf({ findings }: ReadStory, place: Place): readonly OurAttribution[] {
  const all = [
    ...findings.attributions.map((one) => ({
      ...one,
      outletOrDocument: one.kind === 'outlet' || one.kind === 'document',
    })),
    ...findings.quotes.map((quote) => ({
      ...quote,
      outletOrDocument: isOutletOrDocument(quote.speaker ?? quote.mention?.text ?? ''),
    })),
  ];
  const seen = new Set<number>();
  return all.flatMap(({ cueAt, mention, found, certain, outletOrDocument }) => {
    if (cueAt === null || mention === null) return [];
    const cue = place(cueAt);
    const source = place(mention);
    if (cue === null || source === null || seen.has(cue.start)) return [];
    seen.add(cue.start);
    return [{ cue, source, outletOrDocument, found, certain }];
  });
}

/** Quotes that are long enough to be scored. */
export function scoredQuotes(text: string, quotes: readonly OurQuote[]): readonly OurQuote[] {
  return quotes.filter(({ range }) => wordCount(text.slice(range.start, range.end)) >= LEAST_QUOTE_WORDS);
}
