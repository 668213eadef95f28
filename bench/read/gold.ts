// What PolNeAR says of one article, in the terms of the score: quoted stretches with who said them, and attributions.

import type { Annotation } from './brat.ts';
import type { Article } from './corpus.ts';
import { sharedBetween, sharedWithAll, wordCount, type Range } from './ranges.ts';
import { quotedStretches, type GoldMarks } from './stretches.ts';

export const LEAST_QUOTE_WORDS = 3; // the issue's: shorter ones are titles and scare quotes too often

/** Annotators often leave out a closing comma or a bracketed word, so a Content need not hold the very last one. */
const CONTENT_SHARE = 0.9; // guess: the same slack that the match of quotes has

export interface GoldQuote {
  readonly range: Range;
  /** Null where the annotator named no source for it. */
  readonly source: Annotation | null;
}

export interface GoldAttribution {
  readonly cue: Annotation;
  readonly source: Annotation;
  /** Some of what is attributed stands in quotation marks. */
  readonly direct: boolean;
}

/** Quoted stretches of three words and more that lie in a Content; the narrowest Content around one says whose it is. */
export function goldQuotes({ text, gold }: Article, marks: GoldMarks): readonly GoldQuote[] {
  const contents = [
    ...gold.events.flatMap(({ contents, source }) => contents.map((content) => ({ content, source }))),
    ...gold.looseContents.map((content) => ({ content, source: null })),
  ].map((one) => ({ ...one, size: sizeOf(one.content) }));
  contents.sort((a, b) => a.size - b.size);
  return quotedStretches(text, marks).flatMap((range) => {
    if (wordCount(text.slice(range.start, range.end)) < LEAST_QUOTE_WORDS) return [];
    const least = (range.end - range.start) * CONTENT_SHARE;
    const around = contents.find(({ content }) => sharedWithAll(range, content.parts) >= least);
    return around === undefined ? [] : [{ range, source: around.source }];
  });
}

/** Events that have both a cue and a source. */
export function goldAttributions({ text, gold }: Article): readonly GoldAttribution[] {
  const stretches = quotedStretches(text, { doubled: true });
  return gold.events.flatMap(({ cue, source, contents }) => {
    if (cue === null || source === null) return [];
    const direct = contents.some(({ parts }) => sharedBetween(stretches, parts) > 0);
    return [{ cue, source, direct }];
  });
}

function sizeOf({ parts }: Annotation): number {
  return parts.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** The words of an annotation, its parts joined by a space. */
export function wordsOf(text: string, { parts }: Annotation): string {
  return parts.map(({ start, end }) => text.slice(start, end)).join(' ');
}
