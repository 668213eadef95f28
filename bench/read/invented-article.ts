// Small articles of our own with their annotations, for tests: no sentence of a corpus enters the repository.

import { parseBrat } from './brat.ts';
import type { Article } from './corpus.ts';
import type { Ours, OurAttribution, OurQuote } from './ours.ts';
import type { Range } from './ranges.ts';

/** Where words stand in a text; `nth` counts from 0. Errors: throws when they do not stand there. */
export function rangeOf(text: string, words: string, nth = 0): Range {
  let start = -1;
  for (let count = 0; count <= nth; count += 1) {
    start = text.indexOf(words, start + 1);
    if (start === -1) throw new Error(`${JSON.stringify(words)} does not stand there.`);
  }
  return { start, end: start + words.length };
}

/** What one event says; a content in several pieces is a list. */
export interface InventedEvent {
  readonly source?: string;
  readonly cue?: string;
  readonly content: string | readonly string[];
}

/** An article with one annotator's file, in `annotations` as brat writes it. */
export function inventedArticle(
  text: string,
  events: readonly InventedEvent[],
  discarded: readonly string[] = [],
): Article & { readonly annotations: string } {
  const lines: string[] = [];
  let id = 0;
  const entity = (type: string, words: string | readonly string[]): string => {
    id += 1;
    const pieces = [words].flat().map((piece) => rangeOf(text, piece));
    const offsets = pieces
      .map(({ start, end }) => `${codePoints(text, start)} ${codePoints(text, end)}`)
      .join(';');
    lines.push(`T${id}\t${type} ${offsets}\t${[words].flat().join(' ')}`);
    return `T${id}`;
  };
  for (const [index, { source, cue, content }] of events.entries()) {
    const roles = [
      `Attribution:${entity('Attribution', cue ?? content)}`,
      `Content:${entity('Content', content)}`,
      ...(cue === undefined ? [] : [`Cue:${entity('Cue', cue)}`]),
      ...(source === undefined ? [] : [`Source:${entity('Source', source)}`]),
    ];
    lines.push(`E${index + 1}\t${roles.join(' ')}`);
  }
  for (const words of discarded) entity('Discard', words);
  const annotations = lines.join('\n');
  return { name: 'invented', text, annotations, gold: parseBrat(annotations, text), others: [] };
}

function codePoints(text: string, units: number): number {
  return Array.from(text.slice(0, units)).length;
}

/** A quote of the reader's, at these words. */
export function ourQuote(text: string, words: string, rest: Partial<OurQuote> = {}): OurQuote {
  const range = rangeOf(text, words);
  return { range, mention: null, speaker: null, found: 'quotes/invented', certain: false, ...rest };
}

/** An attribution of the reader's, at these words. */
export function ourAttribution(
  text: string,
  cue: string,
  source: string,
  rest: Partial<OurAttribution> = {},
): OurAttribution {
  const found = 'attributions/invented';
  const places = { cue: rangeOf(text, cue), source: rangeOf(text, source) };
  return { ...places, outletOrDocument: false, quoted: false, found, certain: false, ...rest };
}

/** What the reader found, with nothing else to say. */
export function oursOf(found: Partial<Ours>): Ours {
  const none = { quotes: [], attributions: [], unscored: [] };
  return { ...none, lostLines: 0, lostFindings: 0, refused: false, readMs: 1, ...found };
}
