// What stands behind the words of a share image, and what room and which tones that leaves for them.

import { HEIGHT_PX, WIDTH_PX, type Backdrop, type ShareCard } from './card.ts';
import { INK, LIGHT, NIGHT, PAPER, RULE } from './colours.ts';
import { rule } from './marks.ts';
import type { Measure } from './text-block.ts';

export interface Row {
  readonly leftPx: number;
  readonly widthPx: number;
}

/** Where words stand and in which tones, by what is behind them. */
export interface Stage extends Row {
  readonly backdrop: Backdrop;
  readonly topPx: number;
  readonly bottomPx: number;
  /** Whether words stand at the bottom of their room or in the middle of it. */
  readonly stands: 'middle' | 'bottom';
  /** Sizes of the headline. */
  readonly steps: Measure['steps'];
  /** The colour that words are read against; behind a picture's scrim the brightest it can be. */
  readonly ground: string;
  readonly ink: string;
  readonly ruleColour: string;
}

/** Top of the rule above the site's name. */
export const FOOT_PX = 546;

const MARGIN_PX = 72;
/** Pictures narrower than this (width by height) stand at one side. */
const LANDSCAPE_FROM = 1.2;
const MAX_BESIDE_PX = 520;
const SCRIM_PX = 170; // how softly a picture goes dark above the words

// Sizes were chosen by eye on cards of 1 to 300 characters: fewer, larger lines first.
const PAPER_STEPS = [
  [120, 1],
  [108, 2],
  [94, 3],
  [82, 3],
  [74, 4],
  [65, 5],
  [57, 6],
  [50, 7],
  [44, 8],
  [39, 9],
  [34, 10],
] as const;
const COVER_STEPS = [
  [84, 1],
  [76, 2],
  [66, 3],
  [58, 3],
  [52, 4],
  [46, 5],
  [40, 6],
  [35, 7],
  [31, 9],
] as const;
const BESIDE_STEPS = [
  [84, 3],
  [72, 4],
  [63, 5],
  [55, 6],
  [48, 7],
  [42, 8],
  [37, 9],
  [32, 11],
  [28, 13],
] as const;

export function stageOf(card: ShareCard): Stage {
  const { poster, isRightToLeft } = card;
  if (poster === null || card.warning !== null || !(poster.width > 0 && poster.height > 0))
    return {
      backdrop: { kind: 'paper' },
      leftPx: MARGIN_PX,
      widthPx: WIDTH_PX - 2 * MARGIN_PX,
      topPx: 98,
      bottomPx: FOOT_PX - 30,
      stands: 'middle',
      steps: PAPER_STEPS,
      ground: PAPER,
      ink: INK,
      ruleColour: RULE,
    };
  const onPicture = { ground: NIGHT, ink: LIGHT, ruleColour: 'rgba(255,255,255,.38)' };
  if (poster.width / poster.height >= LANDSCAPE_FROM)
    return {
      ...onPicture,
      backdrop: { kind: 'cover', poster },
      leftPx: 56,
      widthPx: WIDTH_PX - 2 * 56,
      topPx: 132,
      bottomPx: FOOT_PX - 26,
      stands: 'bottom',
      steps: COVER_STEPS,
    };
  const besidePx = Math.min(MAX_BESIDE_PX, Math.round((HEIGHT_PX * poster.width) / poster.height));
  return {
    ...onPicture,
    backdrop: {
      kind: 'beside',
      poster,
      leftPx: isRightToLeft ? 0 : WIDTH_PX - besidePx,
      widthPx: besidePx,
    },
    leftPx: isRightToLeft ? besidePx + 48 : 56,
    widthPx: WIDTH_PX - besidePx - 48 - 56,
    topPx: 56,
    bottomPx: FOOT_PX - 30,
    stands: 'middle',
    steps: BESIDE_STEPS,
  };
}

/** What lies between the backdrop and the words, which begin at this height. */
export function groundOf({ backdrop }: Stage, wordsTopPx: number): string {
  const all = (fill: string) => `<rect width="${WIDTH_PX}" height="${HEIGHT_PX}" fill="${fill}"/>`;
  if (backdrop.kind === 'paper') {
    const across = WIDTH_PX - 2 * MARGIN_PX;
    return all(PAPER) + rule(MARGIN_PX, 52, across, 6, INK) + rule(MARGIN_PX, 63, across, 1.5, INK);
  }
  if (backdrop.kind === 'beside') return '';
  const full = wordsTopPx - 16;
  const stop = (atPx: number, opacity: number) =>
    `<stop offset="${Math.max(0, Math.min(1, atPx / HEIGHT_PX)).toFixed(3)}" stop-color="#0d0c0a" stop-opacity="${opacity}"/>`;
  const stops = [
    stop(full - SCRIM_PX, 0.06),
    stop(full - SCRIM_PX * 0.5, 0.38),
    stop(full, 0.82),
    stop(HEIGHT_PX, 0.94),
  ];
  return `<linearGradient id="s" x1="0" y1="0" x2="0" y2="1">${stops.join('')}</linearGradient>${all('url(#s)')}`;
}
