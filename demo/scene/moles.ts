// The harbour mouth: two moles, the beacon on one and the lighthouse on the other, whose beam pales as the day comes.

import { hex, mix } from './canvas.ts';
import { chance } from './chance.ts';
import { hazed, shape } from './far.ts';
import type { Pixel, Stage } from './stage.ts';

export function drawHarbourMouth(stage: Stage): void {
  drawMole(stage, -1.2, 0.193, 0.0125, 0.1);
  drawMole(stage, 0.29, 1.6, 0.0165, 0.04);
  drawBeacon(stage, 0.189, 0.0125);
  drawLighthouse(stage);
}

function drawMole(stage: Stage, from: number, to: number, tall: number, haze: number): void {
  const steps = 46;
  const edge: (readonly [number, number])[] = [[from, -0.0045]];
  for (let step = 0; step <= steps; step++) {
    const across = from + ((to - from) * step) / steps;
    const end = Math.min(1, Math.min(across - from, to - across) / 0.014 + 0.3);
    edge.push([across, tall * end * (0.9 + 0.2 * chance(step, Math.round(tall * 1e5)))]);
  }
  edge.push([to, -0.0045]);
  const middle = Math.min(0.4, Math.max(0, (from + to) / 2));
  shape(stage, edge, hazed(stage, hex('#3b3765'), middle, haze + 0.12 * stage.day));
}

function drawBeacon(stage: Stage, across: number, up: number): void {
  const steel = hazed(stage, hex('#3b3765'), across, 0.1);
  shape(
    stage,
    [
      [across - 0.0022, up * 0.8],
      [across - 0.0014, up + 0.021],
      [across + 0.0014, up + 0.021],
      [across + 0.0022, up * 0.8],
    ],
    steel,
  );
  const flash = Math.max(0, Math.sin(stage.second * 2.1)) ** 6;
  const [x, y] = stage.point(across, -up - 0.022);
  stage.canvas.glow(x, y, stage.zoom * (0.008 + 0.014 * flash), hex('#7effb0'), 0.4 + 0.6 * flash);
}

function drawLighthouse(stage: Stage): void {
  const [across, foot, top] = [0.312, 0.012, 0.108];
  const white = hazed(stage, mix(hex('#b9a3c4'), hex('#f3d3c4'), stage.day), across, 0.08);
  const red = hazed(stage, mix(hex('#8c3a5c'), hex('#c6494f'), stage.day), across, 0.06);
  const dark = hazed(stage, hex('#3a3360'), across, 0.06);
  const half = (up: number): number => 0.0096 - (0.0042 * (up - foot)) / (top - foot);
  const bands = 5;
  for (let band = 0; band < bands; band++) {
    const [low, high] = [foot + ((top - foot) * band) / bands, foot + ((top - foot) * (band + 1)) / bands];
    const body = band % 2 === 1 ? red : white;
    shape(
      stage,
      [
        [across - half(low), low],
        [across - half(high), high],
        [across + half(high), high],
        [across + half(low), low],
      ],
      body,
    );
    // Morning light on one side.
    const lit = mix(body, hex('#ffe0ad'), 0.45 * stage.day);
    shape(
      stage,
      [
        [across - half(low), low],
        [across - half(high), high],
        [across - half(high) * 0.45, high],
        [across - half(low) * 0.45, low],
      ],
      lit,
    );
  }
  shape(
    stage,
    [
      [across - 0.0085, top],
      [across - 0.0085, top + 0.003],
      [across + 0.0085, top + 0.003],
      [across + 0.0085, top],
    ],
    dark,
  );
  shape(
    stage,
    [
      [across - 0.004, top + 0.003],
      [across - 0.004, top + 0.014],
      [across + 0.004, top + 0.014],
      [across + 0.004, top + 0.003],
    ],
    hex('#ffeeb5'),
  );
  shape(
    stage,
    [
      [across - 0.0065, top + 0.014],
      [across, top + 0.023],
      [across + 0.0065, top + 0.014],
    ],
    dark,
  );
  drawBeam(stage, across, top + 0.0085);
}

/** The beam goes round; what comes towards the quay glares, what points aside is a pale cone. */
function drawBeam(stage: Stage, across: number, up: number): void {
  const lamp: Pixel = stage.point(across, -up);
  const strength = 1 - 0.75 * stage.day;
  for (const turn of [0, Math.PI]) {
    const angle = stage.second * 1.05 + 1.1 + turn;
    const [side, towards] = [Math.cos(angle), Math.sin(angle)];
    const reach = 1.7 * side;
    const spread = 0.02 + 0.11 * Math.abs(side);
    for (const [width, alpha] of [
      [1, 0.05],
      [0.6, 0.07],
      [0.28, 0.09],
    ] as const)
      shape(
        stage,
        [
          [across, up + 0.002],
          [across + reach, up + spread * width],
          [across + reach, up - spread * 0.35 * width],
          [across, up - 0.002],
        ],
        hex('#fff0c2'),
        alpha * strength * Math.abs(side),
      );
    const glare = Math.max(0, towards) ** 10;
    stage.canvas.glow(
      lamp[0],
      lamp[1],
      stage.zoom * (0.02 + 0.1 * glare),
      hex('#fff3cf'),
      strength * (0.4 + 0.6 * glare),
    );
  }
}
