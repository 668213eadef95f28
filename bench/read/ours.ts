// What the reader finds in one article, led back to places of its raw text.

import { readText, type Findings, type ReadStory } from '../../src/kits/text-reader/index.ts';
import { alignParts, type Locate } from './align.ts';
import { LEAST_QUOTE_WORDS } from './gold.ts';
import { isOutletOrDocument } from './outlets.ts';
import { shared, wordCount, type Range } from './ranges.ts';

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
  /** It comes of a direct quote and not of the reader's attributions. */
  readonly quoted: boolean;
}

export interface Ours {
  readonly quotes: readonly OurQuote[];
  readonly attributions: readonly OurAttribution[];
  /** Lines of the reader's texts that could not be found in the raw text. */
  readonly lostLines: number;
  /** Findings that stand in such lines. */
  readonly lostFindings: number;
  /** People and follow-ups by class: PolNeAR has no gold for them. */
  readonly unscored: readonly string[];
  readonly refused: boolean;
  readonly readMs: number;
}

type Place = (span: { readonly block: number; readonly start: number; readonly end: number }) => Range | null;

/** Reads a raw text and gives every finding that can be scored. */
export function readOurs(text: string): Ours {
  const started = performance.now();
  const reading = readText(text, { format: 'text' });
  const readMs = performance.now() - started;
  if (reading.outcome === 'read') return { ...placeFindings(text, reading.story), refused: false, readMs };
  const none = { quotes: [], attributions: [], lostLines: 0, lostFindings: 0, unscored: [] };
  return { ...none, refused: true, readMs };
}

/** Leads the findings of a story back to the raw text it was read from. */
export function placeFindings(
  text: string,
  story: Pick<ReadStory, 'headline' | 'standfirst' | 'blocks' | 'findings'>,
): Omit<Ours, 'refused' | 'readMs'> {
  const { place, lost } = placeIn(text, story);
  let lostFindings = 0;
  const placed: Place = (span) => {
    const range = place(span);
    if (range === null) lostFindings += 1;
    return range;
  };
  const quotes = quotesOf(story.findings, placed);
  const attributions = attributionsOf(story.findings, placed);
  const { people, followUps } = story.findings;
  const unscored = [...people, ...followUps].map(({ found }) => found);
  return { quotes, attributions, lostLines: lost, lostFindings, unscored };
}

function placeIn(
  text: string,
  story: Pick<ReadStory, 'headline' | 'standfirst' | 'blocks'>,
): { readonly place: Place; readonly lost: number } {
  const { locate, lost } = alignParts(text, [
    { text: story.headline, line: null },
    { text: story.standfirst ?? '', line: null },
    ...story.blocks,
  ]);
  const of = (block: number): Locate | undefined => locate[block + 2];
  return { place: ({ block, ...range }) => of(block)?.(range) ?? null, lost };
}

function quotesOf(findings: Findings, place: Place): readonly OurQuote[] {
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

/** Attributions, and the quotes that name a cue and a source of their own. */
function attributionsOf(findings: Findings, place: Place): readonly OurAttribution[] {
  const all = [
    ...findings.attributions.map((one) => ({
      ...one,
      outletOrDocument: one.kind === 'outlet' || one.kind === 'document',
      quoted: false,
    })),
    ...findings.quotes.map((one) => ({
      ...one,
      outletOrDocument: isOutletOrDocument(one.speaker ?? one.mention?.text ?? ''),
      quoted: true,
    })),
  ];
  const placed = all.flatMap(({ cueAt, mention, found, certain, outletOrDocument, quoted }) => {
    if (cueAt === null || mention === null) return [];
    const cue = place(cueAt);
    const source = place(mention);
    if (cue === null || source === null) return [];
    return [{ cue, source, outletOrDocument, quoted, found, certain }];
  });
  return withoutRepeats(placed.toSorted((a, b) => Number(b.certain) - Number(a.certain)));
}

/** One cue with one source is one attribution, however many quotes and attributions say so; the first stays. */
function withoutRepeats(attributions: readonly OurAttribution[]): readonly OurAttribution[] {
  const byCue = new Map<number, OurAttribution[]>();
  return attributions.filter((one) => {
    const sameCue = byCue.get(one.cue.start) ?? [];
    if (sameCue.some(({ source }) => shared(source, one.source) > 0)) return false;
    byCue.set(one.cue.start, [...sameCue, one]);
    return true;
  });
}

/** Quotes that are long enough to be scored. */
export function scoredQuotes(text: string, quotes: readonly OurQuote[]): readonly OurQuote[] {
  return quotes.filter(({ range }) => wordCount(text.slice(range.start, range.end)) >= LEAST_QUOTE_WORDS);
}
