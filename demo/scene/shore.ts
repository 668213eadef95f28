// What stands around the harbour: hills, the town whose lights go out one by one.
// Far things are drawn by direction, so the same numbers hold whatever the phone zooms to.

import { hex, mix } from './canvas.ts';
import { chance, wander } from './chance.ts';
import { drawHarbourMouth } from './moles.ts';
import { hazed, shape } from './far.ts';
import { SUN_ACROSS, type Stage } from './stage.ts';
import { DURATION_S } from './timeline.ts';

export function drawShore(stage: Stage): void {
  drawHills(stage, 1, 0.058, 0.5, '#8a6a9c');
  drawHills(stage, 2, 0.034, 0.26, '#5d5287');
  drawTown(stage);
  drawHarbourMouth(stage);
}

function drawHills(stage: Stage, which: number, height: number, haze: number, colour: string): void {
  const steps = 70;
  const crest: (readonly [number, number])[] = [];
  for (let step = 0; step <= steps; step++) {
    const across = -1.3 + (2.9 * step) / steps;
    // The hills open where the sea is.
    const open = 1 - Math.exp(-(((across - SUN_ACROSS) / (0.13 + 0.07 * which)) ** 2));
    const rise =
      0.5 + 0.5 * wander(across * 3.3 + which * 7, 20 + which) + 0.12 * wander(across * 14, 30 + which);
    crest.push([across, Math.max(0, height * rise * open + 0.006 * open)]);
  }
  for (let step = 0; step < steps; step++) {
    const [from, to] = [crest[step]!, crest[step + 1]!];
    const body = hazed(stage, hex(colour), (from[0] + to[0]) / 2, haze + 0.12 * stage.day);
    shape(stage, [[from[0], -0.001], from, [to[0] + 0.0012, to[1]], [to[0] + 0.0012, -0.001]], body);
  }
}

function drawTown(stage: Stage): void {
  for (let house = 0; house < 74; house++) {
    const across = -0.86 + house * 0.0128 + chance(house, 41) * 0.006;
    const wide = 0.009 + chance(house, 42) * 0.013;
    const near = Math.exp(-(((across + 0.24) / 0.22) ** 2));
    const tall = 0.009 + chance(house, 43) * 0.012 + near * chance(house, 44) * 0.024;
    if (across > 0.06) continue;
    const wall = hazed(
      stage,
      mix(hex('#4a4273'), hex('#6d4c78'), chance(house, 45)),
      across,
      0.13 + 0.1 * stage.day,
    );
    const roof = hazed(
      stage,
      mix(hex('#3a3462'), hex('#7a4a66'), chance(house, 46)),
      across,
      0.1 + 0.1 * stage.day,
    );
    shape(
      stage,
      [
        [across, -0.001],
        [across, tall],
        [across + wide, tall],
        [across + wide, -0.001],
      ],
      wall,
    );
    const ridge = tall + 0.004 + chance(house, 47) * 0.006;
    shape(
      stage,
      [
        [across - 0.001, tall],
        [across + wide / 2, ridge],
        [across + wide + 0.001, tall],
      ],
      roof,
    );
    drawWindows(stage, house, across, wide, tall);
  }
  drawChurch(stage, -0.27);
  drawCrane(stage, -0.62);
}

function drawWindows(stage: Stage, house: number, across: number, wide: number, tall: number): void {
  for (let window = 0; window < 4; window++) {
    const which = house * 7 + window;
    if (chance(which, 51) < 0.36) continue;
    const out = 1 + chance(which, 52) * DURATION_S * 0.95;
    const burning = Math.min(1, Math.max(0, (out - stage.second) * 3));
    if (burning === 0) continue;
    const left = across + wide * (0.18 + 0.4 * (window % 2));
    const up = tall * (0.42 + 0.36 * Math.floor(window / 2));
    shape(
      stage,
      [
        [left, up],
        [left, up + 0.0028],
        [left + 0.002, up + 0.0028],
        [left + 0.002, up],
      ],
      hex('#ffd98a'),
      burning,
    );
    const [x, y] = stage.point(left + 0.001, -up);
    stage.canvas.glow(x, y, stage.zoom * 0.006, hex('#ffb45e'), 0.3 * burning);
    // Each light draws a short trembling line on the water.
    const long = 0.006 + 0.016 * chance(which, 53);
    const sway = 0.0006 * Math.sin(stage.second * 2.6 + which);
    shape(
      stage,
      [
        [left + sway, -0.003],
        [left + 0.0022 + sway, -0.003],
        [left + 0.0012 - sway, -0.003 - long],
      ],
      hex('#ffc67c'),
      0.34 * burning,
    );
  }
}

function drawChurch(stage: Stage, across: number): void {
  const stone = hazed(stage, hex('#433b6b'), across, 0.08 + 0.1 * stage.day);
  shape(
    stage,
    [
      [across - 0.03, -0.001],
      [across - 0.03, 0.024],
      [across - 0.018, 0.034],
      [across, 0.026],
      [across, -0.001],
    ],
    stone,
  );
  shape(
    stage,
    [
      [across, -0.001],
      [across, 0.05],
      [across + 0.007, 0.088],
      [across + 0.014, 0.05],
      [across + 0.014, -0.001],
    ],
    stone,
  );
}

function drawCrane(stage: Stage, across: number): void {
  const steel = hazed(stage, hex('#3f3967'), across, 0.15);
  shape(
    stage,
    [
      [across, 0],
      [across + 0.002, 0.06],
      [across + 0.005, 0.06],
      [across + 0.007, 0],
    ],
    steel,
  );
  shape(
    stage,
    [
      [across - 0.012, 0.058],
      [across + 0.05, 0.078],
      [across + 0.05, 0.075],
      [across - 0.012, 0.054],
    ],
    steel,
  );
}
