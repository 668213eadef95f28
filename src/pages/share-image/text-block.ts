// Sets one text of a card into a measure: chooses the size, breaks the lines, and draws them once a place is known.

import type { SystemText } from './card.ts';
import { cutLines, fittingLines } from './lines.ts';
import type { Typeface } from './typeface.ts';
import type { Wording } from './wording.ts';

export interface Measure {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Sizes to try, the largest first, each with the most lines it looks well with. */
  readonly steps: readonly (readonly [sizePx: number, maxLines: number])[];
  readonly tracking?: number;
}

export interface Place {
  readonly leftPx: number;
  readonly topPx: number;
  readonly colour: string;
  readonly align: 'left' | 'right';
}

export interface Drawn {
  readonly svg: string;
  readonly systemTexts: readonly SystemText[];
}

export interface TextBlock {
  readonly heightPx: number;
  /** Of the measure, not of its widest line. */
  readonly widthPx: number;
  draw(place: Place): Drawn;
}

export const NOTHING: TextBlock = { heightPx: 0, widthPx: 0, draw: () => ({ svg: '', systemTexts: [] }) };

/** Parts of the size: headline.ttf's capitals and descenders. */
const CAPITALS = 0.67;
const DESCENT = 0.24;

export function setText(wording: Wording | null, typeface: Typeface, measure: Measure): TextBlock {
  if (wording === null || wording.text === '') return NOTHING;
  return wording.by === 'system' ? systemBlock(wording, measure) : ownBlock(wording.text, typeface, measure);
}

function ownBlock(text: string, typeface: Typeface, measure: Measure): TextBlock {
  const { tracking = 0 } = measure;
  const { sizePx, lines } = fit(text, typeface, measure);
  const leading = leadingPx(sizePx);
  const widths = lines.map((line) => typeface.widthPx(line, { sizePx, tracking }));
  return {
    heightPx: heightOf(sizePx, lines.length),
    widthPx: measure.widthPx,
    draw: ({ leftPx, topPx, colour, align }) => {
      const paths = lines.map((line, index) => {
        const x = align === 'left' ? leftPx : leftPx + measure.widthPx - widths[index]!;
        return typeface.outline(line, { sizePx, tracking }, x, topPx + CAPITALS * sizePx + index * leading);
      });
      return { svg: `<path fill="${colour}" d="${paths.join('')}"/>`, systemTexts: [] };
    },
  };
}

function fit(
  text: string,
  typeface: Typeface,
  measure: Measure,
): { sizePx: number; lines: readonly string[] } {
  const { widthPx: maxWidthPx, heightPx, steps, tracking = 0 } = measure;
  const breakingAt = (sizePx: number, maxLines: number) => ({
    maxWidthPx,
    maxLines,
    widthPx: (line: string) => typeface.widthPx(line, { sizePx, tracking }),
  });
  for (const [sizePx, maxLines] of steps) {
    const lines = fittingLines(text, breakingAt(sizePx, Math.min(maxLines, linesIn(heightPx, sizePx))));
    if (lines !== undefined) return { sizePx, lines };
  }
  // A word wider than the card: broken, at the largest size that still needs no cut.
  for (const [sizePx, maxLines] of steps) {
    const lines = cutLines(text, breakingAt(sizePx, Math.min(maxLines, linesIn(heightPx, sizePx))));
    if (!lines.at(-1)!.endsWith('…') || text.endsWith('…')) return { sizePx, lines };
  }
  const [sizePx] = steps.at(-1)!;
  return { sizePx, lines: cutLines(text, breakingAt(sizePx, linesIn(heightPx, sizePx))) };
}

/** Large lines stand closer. */
function leadingPx(sizePx: number): number {
  return sizePx * (sizePx >= 60 ? 1.07 : 1.14);
}

function heightOf(sizePx: number, lines: number): number {
  return CAPITALS * sizePx + (lines - 1) * leadingPx(sizePx) + DESCENT * sizePx;
}

function linesIn(heightPx: number, sizePx: number): number {
  return Math.max(1, Math.floor((heightPx - (CAPITALS + DESCENT) * sizePx) / leadingPx(sizePx)) + 1);
}

/** Words are of many lengths: lines of the system's fonts are filled to about this part. */
const FILLED = 0.92; // guess

/** Where its lines end is known only when it is drawn: a box that is too small makes the text smaller. */
function systemBlock(
  { text, measure: taken }: Extract<Wording, { by: 'system' }>,
  { widthPx, heightPx, steps }: Measure,
): TextBlock {
  const linesAt = (sizePx: number) => {
    const needed = (taken.width * sizePx) / widthPx;
    return needed <= 1 ? 1 : Math.ceil(needed / FILLED);
  };
  const highAt = (sizePx: number) => (taken.height + (linesAt(sizePx) - 1) * taken.leading) * sizePx;
  const fits = ([sizePx, maxLines]: readonly [number, number]) =>
    linesAt(sizePx) <= maxLines && highAt(sizePx) <= heightPx;
  const [sizePx] = steps.find(fits) ?? steps.at(-1)!;
  const boxPx = Math.min(heightPx, highAt(sizePx));
  return {
    heightPx: boxPx,
    widthPx,
    draw: ({ leftPx, topPx, colour, align }) => ({
      svg: '',
      systemTexts: [{ text, leftPx, topPx, widthPx, heightPx: boxPx, sizePx, colour, align }],
    }),
  };
}
