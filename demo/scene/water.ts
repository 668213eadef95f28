// The harbour at ebb: a sheet that takes its colours from the sky, the glitter on it, and the marks that hulls leave.
// Every glitter stroke has its place in metres and runs out with the tide, so the eye sees where the boat is being taken.

import { hex, mix, type Colour } from './canvas.ts';
import { chance, wander } from './chance.ts';
import { rampAt } from './sky.ts';
import { EYE_M, lens, strokeOf, SUN_ACROSS, type Pixel, type Stage } from './stage.ts';
import { boatAt, ferryAt, ferrySpeed } from './timeline.ts';

const TIDE_M_S = 0.75;

const EARLY = [
  [0, hex('#c98a94')],
  [0.018, hex('#a8758f')],
  [0.06, hex('#745f8c')],
  [0.15, hex('#47517f')],
  [0.3, hex('#2d426d')],
  [0.8, hex('#142647')],
] as const;
const LATE = [
  [0, hex('#ffcf97')],
  [0.018, hex('#eda996')],
  [0.06, hex('#b5869f')],
  [0.15, hex('#6f79a5')],
  [0.3, hex('#42668f')],
  [0.8, hex('#1b4060')],
] as const;

function waterColour(stage: Stage, across: number, down: number): Colour {
  const base = mix(rampAt(EARLY, down), rampAt(LATE, down), stage.day);
  const wide = 0.05 + down * 0.42;
  const path = Math.exp(-(((across - SUN_ACROSS) / wide) ** 2));
  const light = path * (0.2 + 0.18 * stage.day + 0.42 * stage.sun) * Math.exp(-down * 2.6);
  return mix(base, hex('#ffc98a'), light);
}

export function drawWater(stage: Stage): void {
  const [leftAcross] = stage.direction(0, 0);
  const [rightAcross] = stage.direction(720, 0);
  const [leftX, leftY] = stage.point(leftAcross, 0);
  const [rightX, rightY] = stage.point(rightAcross, 0);
  const slope = (rightY - leftY) / (rightX - leftX);
  stage.canvas.wash(
    (x, y) => {
      const [across, down] = stage.direction(x, y);
      return waterColour(stage, across, Math.max(0, down));
    },
    leftY - slope * leftX,
    rightY + slope * (720 - rightX),
  );
  drawSwell(stage);
}

/** Rows of strokes from the bar to the quay; each row is a little nearer than the one before. */
export function drawGlitter(stage: Stage, from: number, to: number, strength = 1): void {
  const [left] = stage.direction(0, 640);
  const [right] = stage.direction(720, 640);
  for (let row = 0; row < 74; row++) {
    const down = 0.0065 * 1.07 ** row;
    const away = EYE_M / down;
    if (away > from || away < to) continue;
    const cell = away * (0.045 + 0.04 * chance(row, 61));
    const run = TIDE_M_S * stage.second * (0.8 + 0.4 * chance(row, 62));
    const first = Math.floor(((left - 0.06) * away - run) / cell);
    const last = Math.ceil(((right + 0.06) * away - run) / cell);
    for (let column = first; column <= last; column++)
      drawStroke(stage, row, column, cell, run, away, strength);
  }
}

function drawStroke(
  stage: Stage,
  row: number,
  column: number,
  cell: number,
  run: number,
  away: number,
  strength: number,
): void {
  const which = row * 977 + column;
  const x = (column + chance(which, 63)) * cell + run;
  const across = x / away;
  const down = EYE_M / away;
  const beat = Math.sin(stage.second * (1.3 + chance(which, 64) * 1.5) + chance(which, 65) * 6.3);
  const path = Math.exp(-(((across - SUN_ACROSS) / (0.035 + down * 0.3)) ** 2));
  const bright = chance(which, 66) < 0.5 + 0.4 * path;
  const shine = (0.5 + 0.5 * beat) ** 2;
  const [px, py] = stage.project([x, 0, away + (chance(which, 67) - 0.5) * away * 0.05]);
  const long = stage.zoom * (0.016 + 0.04 * chance(which, 68)) * (0.65 + 0.35 * shine);
  const tall = stage.zoom * (0.0012 + 0.0085 * down) * (0.6 + 0.6 * shine);
  const light = mix(
    mix(hex('#d99aa5'), hex('#9fa6d8'), Math.min(1, down * 3.2)),
    hex('#ffe3a6'),
    Math.min(1, path * (0.5 + 0.6 * stage.day)),
  );
  const dark = mix(hex('#5a4f80'), hex('#132a4e'), Math.min(1, down * 4));
  const alpha = bright ? (0.14 + 0.26 * path + 0.5 * path * stage.sun) * shine + 0.03 : 0.15 + 0.1 * shine;
  stage.canvas.paint(
    [lens(px, py, long, tall)],
    bright ? light : dark,
    Math.min(0.9, alpha * strength * 1.25),
  );
}

/** Wide slow backs of water, nearly as dark as their surroundings. */
function drawSwell(stage: Stage): void {
  for (let row = 0; row < 15; row++) {
    const away = 15 * 1.22 ** row;
    for (let column = -2; column <= 2; column++) {
      const which = row * 31 + column;
      const x = (column * 0.42 + chance(which, 71) * 0.3 + wander(stage.second * 0.12, which) * 0.05) * away;
      const [px, py] = stage.project([x, 0, away]);
      const down = EYE_M / away;
      const long = stage.zoom * (0.3 + 0.25 * chance(which, 72));
      const tall = stage.zoom * (0.004 + 0.035 * down);
      const tone = chance(which, 73) < 0.6 ? hex('#1d2f5c') : hex('#b692b8');
      stage.canvas.paint(
        [lens(px, py, long, tall)],
        tone,
        0.09 + 0.05 * Math.sin(stage.second * 0.9 + which),
      );
    }
  }
}

const FOAM = hex('#f6dfe0');

/** The ferry's two lines of wash and the smooth track between them. */
export function drawWake(stage: Stage): void {
  for (let step = 60; step >= 1; step--) {
    const age = step * 0.13;
    const then = stage.second - age;
    const speed = Math.min(1, ferrySpeed(then) / 4);
    if (speed < 0.08) continue;
    const ferry = ferryAt(then);
    const [ahead, beside] = [Math.cos(ferry.heading), Math.sin(ferry.heading)];
    const stern: readonly [number, number] = [ferry.x - ahead * 7.4, ferry.away - beside * 7.4];
    const fade = (1 - step / 61) ** 1.4 * speed;
    for (const side of [-1, 0, 1]) {
      const apart = side * (1.1 + age * 0.62);
      const [px, py] = stage.project([
        stern[0] - beside * apart + TIDE_M_S * age * 0.4,
        0,
        stern[1] + ahead * apart,
      ]);
      const down = EYE_M / ferry.away;
      const long = stage.zoom * (0.02 + 0.01 * age) * (side === 0 ? 1.3 : 1);
      const alpha = fade * (side === 0 ? 0.22 : 0.34) * (0.7 + 0.3 * chance(Math.round(then * 9), side + 5));
      stage.canvas.paint([lens(px, py, long, stage.zoom * 0.011 * down * 2.4)], FOAM, alpha);
    }
  }
}

/** Water parted by the bow, and what laps along the hull. */
export function drawBowWave(stage: Stage): void {
  const ferry = ferryAt(stage.second);
  const push = Math.min(1, ferrySpeed(stage.second) / 3.4);
  const [ahead, beside] = [Math.cos(ferry.heading), Math.sin(ferry.heading)];
  for (let step = 0; step < 16; step++) {
    const along = 7.9 - step * 1.02;
    const side = 0.4 + Math.min(2.25, step * 0.62);
    for (const hand of [-1, 1]) {
      const [px, py] = stage.project([
        ferry.x + ahead * along - beside * side * hand,
        0,
        ferry.away + beside * along + ahead * side * hand,
      ]);
      const lap = 0.6 + 0.4 * Math.sin(stage.second * 5 - step * 1.1);
      const fresh = Math.exp(-step * 0.22) * push;
      const long = stage.zoom * (0.014 + 0.016 * fresh);
      stage.canvas.paint(
        [lens(px, py, long, stage.zoom * (0.0016 + 0.0042 * fresh))],
        FOAM,
        (0.14 + 0.75 * fresh) * lap,
      );
    }
  }
}

function ring(stage: Stage, x: number, away: number, radius: number, alpha: number, colour: Colour): void {
  const points: Pixel[] = [];
  for (let step = 0; step <= 28; step++) {
    const angle = (Math.PI * 2 * step) / 28;
    points.push(stage.project([x + Math.cos(angle) * radius, 0, away + Math.sin(angle) * radius]));
  }
  stage.canvas.paint(strokeOf(points, stage.zoom * 0.0016), colour, alpha);
}

/** Rings around the rowing boat and where a line falls. */
export function drawRipples(
  stage: Stage,
  splashes: readonly { x: number; away: number; at: number }[],
): void {
  const boat = boatAt(stage.second);
  for (let wave = 0; wave < 3; wave++) {
    const age = (stage.second * 0.45 + wave / 3) % 1;
    ring(stage, boat.x, boat.away, 1.9 + age * 2.6, 0.2 * (1 - age) * Math.min(1, age * 5), hex('#e6c9dc'));
  }
  for (const splash of splashes) {
    const age = stage.second - splash.at;
    if (age < 0 || age > 2.6) continue;
    for (const late of [0, 0.3, 0.6]) {
      const grown = age - late;
      if (grown > 0)
        ring(stage, splash.x, splash.away, 0.2 + grown * 1.15, 0.6 * Math.max(0, 1 - grown / 2), FOAM);
    }
    for (let drop = 0; drop < 16 && age < 1; drop++) {
      const angle = chance(drop, 81) * 6.3;
      const out = (0.3 + chance(drop, 82)) * age;
      const up = (2.2 + chance(drop, 83) * 2.4) * age - 4.9 * age * age;
      if (up < 0) continue;
      const [px, py] = stage.project([
        splash.x + Math.cos(angle) * out,
        up,
        splash.away + Math.sin(angle) * out,
      ]);
      stage.canvas.paint([lens(px, py, stage.zoom * 0.004, stage.zoom * 0.0036)], hex('#fff3ea'), 0.9);
    }
  }
}
