// Which renditions a clip gets, at which rates, and where their segments begin: the same for all of them,
// whatever their frame rates, so that a player can change at any boundary.

import { SEGMENT_MS, type Rung } from './encoding.ts';
import type { MediaReport } from './report.ts';

const SHORT_SIDES = [360, 540, 720, 1080] as const;
const AV1_SIDES: ReadonlySet<string> = new Set(['360', '720']);
const LOW_CAP = 30;
const HIGH_CAP = 60;
/** From this short side on a rendition keeps up to 60 frames a second. */
const HIGH_FROM = 720;
const LEAST_SIDE = 16; // guess: below it encoders refuse, and nobody sees anything

/** The rungs for a clip, from the lowest: by the short side, never larger than the clip. */
export function ladderOf(report: Pick<MediaReport, 'video'>, av1: boolean): readonly Rung[] {
  const { width, height } = report.video;
  const short = Math.min(width, height);
  const sides: number[] = SHORT_SIDES.filter((side) => side <= short);
  if (sides.length === 0) sides.push(Math.max(LEAST_SIDE, Math.floor(short / 2) * 2));
  const rungs = sides.map((side): Rung => {
    const frameRate = frameRateFor(report, side >= HIGH_FROM ? HIGH_CAP : LOW_CAP);
    return { name: String(side), codec: 'h264', ...sizeAt(width, height, side), frameRate };
  });
  if (!av1) return rungs;
  const lowest = rungs[0]!.name;
  const second = rungs.filter(({ name }) => AV1_SIDES.has(name) || name === lowest);
  return [...rungs, ...second.map((rung): Rung => ({ ...rung, name: `av1-${rung.name}`, codec: 'av1' }))];
}

function sizeAt(width: number, height: number, side: number): { width: number; height: number } {
  const even = (length: number) => Math.max(LEAST_SIDE, Math.round(length / 2) * 2);
  const scale = side / Math.min(width, height);
  return { width: even(width * scale), height: even(height * scale) };
}

/** Rates that cameras name roughly: the exact ones are fractions. */
const NTSC = [24, 30, 48, 60, 120, 240];
const LEAST_RATE = 10; // slower ones repeat frames, so that every segment has some

/**
 * Frames a second of a rendition, at most `cap`: a whole part of the clip's own rate, and a whole multiple of what
 * slower renditions have, so that frames stand at the same times.
 */
function frameRateFor(report: Pick<MediaReport, 'video'>, cap: number): number {
  const { frameRate, isVariableRate } = report.video;
  if (!Number.isFinite(frameRate) || frameRate <= 0) return LOW_CAP;
  // A phone slows down in the dark: its frames keep their places among those of the rate that it meant.
  if (isVariableRate) return frameRate > LOW_CAP + 1 ? cap : LOW_CAP;
  const exact = exactRate(Math.max(LEAST_RATE, frameRate));
  const parts = Math.max(1, Math.ceil(exact / LOW_CAP - 0.01));
  return (exact / parts) * (cap > LOW_CAP && parts % 2 === 0 ? 2 : 1);
}

function exactRate(rate: number): number {
  const whole = Math.round(rate);
  if (Math.abs(rate - whole) < 0.005) return whole;
  const near = NTSC.find((base) => Math.abs(rate - (base * 1000) / 1001) < 0.01);
  return near === undefined ? Math.round(rate * 100) / 100 : (near * 1000) / 1001;
}

/** A rate as ffmpeg takes it: `30/1`, `30000/1001`. */
export function asFraction(rate: number): string {
  for (const below of [1, 1001, 2, 100, 10_000]) {
    const above = rate * below;
    if (Math.abs(above - Math.round(above)) < 1e-6 * below) return `${Math.round(above)}/${below}`;
  }
  return `${Math.round(rate * 100_000)}/100000`;
}

/** Where segments begin. */
export interface Grid {
  /** Frames a second of the slowest rendition: each of its frames is one of every other's. */
  readonly frameRate: number;
}

export function gridOf(report: Pick<MediaReport, 'video'>): Grid {
  return { frameRate: frameRateFor(report, LOW_CAP) };
}

/** When a segment begins, in seconds: at the first frame of the slowest rendition that is not before its time. */
export function startOfSegment(grid: Grid, number: number): number {
  return Math.ceil((number * SEGMENT_MS * grid.frameRate) / 1000 - 0.001) / grid.frameRate;
}

export interface Rates {
  /** Constant quality, as long as the rate allows. */
  readonly crf: number;
  readonly maxKbps: number;
}

/** Kilobits a second by short side at 30 frames a second: guess, from what services publish, capped lower. */
const MAX_KBPS: readonly (readonly [side: number, kbps: number])[] = [
  [240, 400],
  [360, 800],
  [540, 1600],
  [720, 2800],
  [1080, 5000],
];
const FAST_FRAMES_FACTOR = 1.5; // twice the frames differ less from each other

export function ratesOf(rung: Rung): Rates {
  const side = Math.min(rung.width, rung.height);
  const [, kbps] = MAX_KBPS.find(([upTo]) => side <= upTo) ?? MAX_KBPS.at(-1)!;
  const maxKbps = Math.round(kbps * (rung.frameRate > LOW_CAP + 1 ? FAST_FRAMES_FACTOR : 1));
  return rung.codec === 'av1' ? { crf: 38, maxKbps: Math.round(maxKbps * 0.65) } : { crf: 24, maxKbps };
}
