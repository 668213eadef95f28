// Hulls and houses of boats: shapes given by their plan, lofted from one height to another and turned to where they head.
// Only what faces the quay is painted, lit by where it faces.

import { hex, mix, times, type Colour } from './canvas.ts';
import { paintShape, strokeOf, type Pixel, type Spot, type Stage } from './stage.ts';
import type { Place } from './timeline.ts';

/** A point on board in metres: ahead, to port, up. */
export type OnBoard = readonly [ahead: number, port: number, up: number];

export interface Vessel {
  readonly place: Place;
  readonly stage: Stage;
  /** Where a point on board is in the harbour; the vessel rolls and heaves. */
  spot(point: OnBoard): Spot;
  pixel(point: OnBoard): Pixel;
}

export function vesselAt(stage: Stage, place: Place, roll: number, pitch: number, heave: number): Vessel {
  const [cos, sin] = [Math.cos(place.heading), Math.sin(place.heading)];
  const spot = ([ahead, port, up]: OnBoard): Spot => [
    place.x + ahead * cos - (port - roll * up) * sin,
    up + heave + roll * port + pitch * ahead,
    place.away + ahead * sin + (port - roll * up) * cos,
  ];
  return { place, stage, spot, pixel: (point) => stage.project(spot(point)) };
}

/** The plan of a hull: counter-clockwise from above, ahead and to port. */
export type Plan = readonly (readonly [ahead: number, port: number])[];

export interface Loft {
  readonly low: Plan;
  readonly high: Plan;
  readonly lowUp: number;
  /** The upper edge, which may rise towards the bow. */
  readonly highUp: (ahead: number) => number;
}

/** A point of a loft: which corner of the plan, how far up from 0 to 1. */
export function onLoft(loft: Loft, corner: number, share: number): OnBoard {
  const at = ((corner % loft.low.length) + loft.low.length) % loft.low.length;
  const [low, high] = [loft.low[at]!, loft.high[at]!];
  const up = loft.lowUp + (loft.highUp(high[0]) - loft.lowUp) * share;
  return [low[0] + (high[0] - low[0]) * share, low[1] + (high[1] - low[1]) * share, up];
}

/** Paints the sides of a loft between two heights where they face the quay. */
export function paintSides(vessel: Vessel, loft: Loft, from: number, to: number, colour: Colour): void {
  for (let corner = 0; corner < loft.low.length; corner++) {
    const quad = [
      onLoft(loft, corner, from),
      onLoft(loft, corner + 1, from),
      onLoft(loft, corner + 1, to),
      onLoft(loft, corner, to),
    ] as const;
    paintFace(vessel, quad, colour);
  }
}

/** Paints one flat face, counter-clockwise from outside, if it faces the quay. */
export function paintFace(vessel: Vessel, face: readonly OnBoard[], colour: Colour, glowing = false): void {
  const pixels = face.map((point) => vessel.pixel(point));
  const outline = pixels.flatMap((pixel) => [...pixel]);
  const facing = area(outline) * (vessel.stage.mirrored ? -1 : 1);
  if (facing >= 0) return;
  const [one, other] = [face[0]!, face[1]!];
  const edge = Math.atan2(other[1] - one[1], other[0] - one[0]) + vessel.place.heading;
  const shade = glowing ? colour : lit(vessel.stage, colour, edge - Math.PI / 2);
  // A hair's breadth of stroke closes the seams between faces.
  paintShape(vessel.stage, [outline], shade);
  if (!vessel.stage.mirrored && !glowing)
    paintShape(vessel.stage, strokeOf([pixels[0]!, pixels.at(-1)!], 0.9), shade);
}

/** Paints a deck or roof. */
export function paintTop(vessel: Vessel, loft: Loft, share: number, colour: Colour): void {
  const outline = loft.high.flatMap((_, corner) => [...vessel.pixel(onLoft(loft, corner, share))]);
  paintShape(
    vessel.stage,
    [outline],
    times(colour, mix(hex('#a79bc4'), hex('#ffe2c4'), 0.3 + 0.5 * vessel.stage.day)),
  );
}

/** A box: four corners of plan between two heights. */
export function box(from: number, to: number, half: number, low: number, high: number): Loft {
  const plan: Plan = [
    [from, -half],
    [to, -half],
    [to, half],
    [from, half],
  ];
  return { low: plan, high: plan, lowUp: low, highUp: () => high };
}

export function paintBox(vessel: Vessel, loft: Loft, walls: Colour, roof: Colour): void {
  paintSides(vessel, loft, 0, 1, walls);
  paintTop(vessel, loft, 1, roof);
}

export function paintLine(
  vessel: Vessel,
  points: readonly OnBoard[],
  widthM: number,
  colour: Colour,
  alpha = 1,
): void {
  const pixels = points.map((point) => vessel.pixel(point));
  const width = Math.max(0.9, (widthM * vessel.stage.zoom) / vessel.place.away);
  paintShape(vessel.stage, strokeOf(pixels, width), colour, alpha);
}

/** Cool from the quay's side, warm towards the sun, which stands behind and to the right. */
function lit(stage: Stage, colour: Colour, outward: number): Colour {
  const towards = 0.5 + 0.5 * (Math.cos(outward) * 0.86 + Math.sin(outward) * 0.5);
  const shade = mix(hex('#8079ad'), hex('#b3a3c2'), stage.day);
  const light = mix(hex('#ffc9a6'), hex('#fff0d2'), stage.day);
  return times(colour, mix(shade, light, Math.min(1, towards * 1.25)));
}

function area(outline: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < outline.length; at += 2) {
    const next = (at + 2) % outline.length;
    sum += outline[at]! * outline[next + 1]! - outline[next]! * outline[at + 1]!;
  }
  return sum;
}
