// Where the picture is taken from: turns places in metres into pixels, and keeps the brushes that need to know the place.
// A stage may be mirrored: the same things then are drawn as the water shows them.

import type { Canvas, Colour, Outline, Paint } from './canvas.ts';
import { mix } from './canvas.ts';
import { wander } from './chance.ts';
import { HEIGHT, WIDTH } from './canvas.ts';
import { aimAt, dayAt, sunAt } from './timeline.ts';

export const EYE_M = 9; // the phone over the water at low tide

export const SUN_ACROSS = 0.243;

/** `x` to the right, `up` from the water, `away` from the quay, in metres. */
export type Spot = readonly [x: number, up: number, away: number];
export type Pixel = readonly [x: number, y: number];

export interface Stage {
  readonly canvas: Canvas;
  readonly second: number;
  readonly day: number;
  readonly sun: number;
  readonly zoom: number;
  readonly mirrored: boolean;
  project(spot: Spot): Pixel;
  /** Where a direction shows: `across` to the right, `down` from the horizon. */
  point(across: number, down: number): Pixel;
  /** The direction that a pixel looks into. */
  direction(x: number, y: number): readonly [across: number, down: number];
}

export function stageAt(canvas: Canvas, second: number): Stage {
  const aim = aimAt(second);
  // A hand breathes slowly and trembles a little.
  const shake = (which: number): number =>
    wander(second * 0.7, which) * 9 + wander(second * 1.9, which + 10) * 3.5;
  const across = aim.across + shake(1) / 1100;
  const down = aim.down + shake(2) / 1100;
  const roll = wander(second * 0.5, 3) * 0.009;
  const [stepX, stepUp] = [wander(second * 0.6, 4) * 0.05, wander(second * 0.8, 5) * 0.03];
  const [cos, sin] = [Math.cos(roll), Math.sin(roll)];
  const point = (u: number, v: number): Pixel => {
    const [x, y] = [(u - across) * aim.zoom, (v - down) * aim.zoom];
    return [WIDTH / 2 + x * cos - y * sin, HEIGHT / 2 + x * sin + y * cos];
  };
  return {
    canvas,
    second,
    day: dayAt(second),
    sun: sunAt(second),
    zoom: aim.zoom,
    mirrored: false,
    point,
    project: ([x, up, away]) => point((x - stepX) / away, (EYE_M + stepUp - up) / away),
    direction(x, y) {
      const [right, below] = [x - WIDTH / 2, y - HEIGHT / 2];
      return [across + (right * cos + below * sin) / aim.zoom, down + (below * cos - right * sin) / aim.zoom];
    },
  };
}

/** The same stage as the water shows it: upside down. */
export function mirrorOf(stage: Stage): Stage {
  return { ...stage, mirrored: true, project: ([x, up, away]) => stage.project([x, -up * 0.92, away]) };
}

/** Pixels of a metre at that distance. */
export const metre = (stage: Stage, away: number): number => stage.zoom / away;

/** Fills a shape; in the mirror it sinks into the colour of the water. */
export function paintShape(stage: Stage, outlines: readonly Outline[], paint: Paint, alpha = 1): void {
  if (!stage.mirrored) stage.canvas.paint(outlines, paint, alpha);
  else if (!('top' in paint)) stage.canvas.paint(outlines, mix(paint, DEEP, 0.5), alpha * 0.5);
}

const DEEP: Colour = [0.2, 0.27, 0.42];

/** The outline of a line with round ends through these points. */
export function strokeOf(points: readonly Pixel[], width: number, endWidth = width): Outline[] {
  const outlines: Outline[] = [];
  const last = points.length - 1;
  for (let at = 0; at < last; at++) {
    const [from, to] = [points[at]!, points[at + 1]!];
    const thick = (index: number): number => (width + ((endWidth - width) * index) / last) / 2;
    const turn = Math.atan2(to[1] - from[1], to[0] - from[0]);
    const outline: number[] = [];
    for (const [end, start, radius] of [
      [to, turn - Math.PI / 2, thick(at + 1)],
      [from, turn + Math.PI / 2, thick(at)],
    ] as const)
      for (let step = 0; step <= 4; step++) {
        const angle = start + (Math.PI * step) / 4;
        outline.push(end[0] + Math.cos(angle) * radius, end[1] + Math.sin(angle) * radius);
      }
    outlines.push(outline);
  }
  return outlines;
}

export function ellipse(x: number, y: number, wide: number, tall = wide, turn = 0): Outline {
  const outline: number[] = [];
  const steps = Math.max(10, Math.min(40, Math.ceil(wide)));
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  for (let step = 0; step < steps; step++) {
    const angle = (Math.PI * 2 * step) / steps;
    const [a, b] = [Math.cos(angle) * wide, Math.sin(angle) * tall];
    outline.push(x + a * cos - b * sin, y + a * sin + b * cos);
  }
  return outline;
}

/** A flat lens lying on the water, pointed at both ends. */
export function lens(x: number, y: number, long: number, tall: number, tilt = 0): Outline {
  const half = long / 2;
  return [
    x - half,
    y - tilt,
    x - half * 0.5,
    y - tall * 0.38 - tilt * 0.5,
    x,
    y - tall * 0.5,
    x + half * 0.5,
    y - tall * 0.38 + tilt * 0.5,
    x + half,
    y + tilt,
    x + half * 0.5,
    y + tall * 0.38 + tilt * 0.5,
    x,
    y + tall * 0.5,
    x - half * 0.5,
    y + tall * 0.38 - tilt * 0.5,
  ];
}
