// The dawn: a sky that warms, the last stars and the moon, streaks of cloud lit from below, the sun that comes over the bar.

import { hex, mix, type Colour } from './canvas.ts';
import { chance } from './chance.ts';
import { ellipse, lens, paintShape, SUN_ACROSS, type Stage } from './stage.ts';

type Ramp = readonly (readonly [at: number, colour: Colour])[];

// `at` is the direction over the horizon, 0 at the horizon itself.
const EARLY: Ramp = [
  [0, hex('#f7b98a')],
  [0.035, hex('#ee9a86')],
  [0.09, hex('#c97a93')],
  [0.17, hex('#8d689c')],
  [0.28, hex('#5a5a95')],
  [0.42, hex('#374580')],
  [0.6, hex('#232f62')],
];
const LATE: Ramp = [
  [0, hex('#ffe0a0')],
  [0.035, hex('#ffc68c')],
  [0.09, hex('#fba58b')],
  [0.17, hex('#d993a8')],
  [0.28, hex('#9a8cbd')],
  [0.42, hex('#6a83bd')],
  [0.6, hex('#4b6fad')],
];

export function rampAt(ramp: Ramp, at: number): Colour {
  const next = ramp.findIndex(([place]) => place > at);
  if (next === 0) return ramp[0]![1];
  if (next < 0) return ramp.at(-1)![1];
  const [from, to] = [ramp[next - 1]!, ramp[next]!];
  return mix(from[1], to[1], (at - from[0]) / (to[0] - from[0]));
}

/** The colour of the sky in a direction, `over` the horizon. */
export function skyColour(stage: Stage, across: number, over: number): Colour {
  const base = mix(rampAt(EARLY, over), rampAt(LATE, over), stage.day);
  const away = Math.hypot((across - SUN_ACROSS) * 1.1, over * 1.7);
  const halo = Math.exp(-away * away * 11) * (0.25 + 0.5 * stage.day);
  const core = Math.exp(-away * away * 190) * (0.1 + 0.8 * stage.sun);
  return mix(mix(base, hex('#ffb765'), halo), hex('#ffdf96'), core);
}

export function drawSky(stage: Stage): void {
  stage.canvas.wash(
    (x, y) => {
      const [across, down] = stage.direction(x, y);
      return skyColour(stage, across, Math.max(0, -down));
    },
    -2,
    -2,
  );
  drawStars(stage);
  drawClouds(stage);
  drawSun(stage);
}

function drawStars(stage: Stage): void {
  const shining = Math.max(0, 1 - stage.day * 2.2);
  for (let star = 0; star < 26; star++) {
    const [x, y] = stage.point(-0.55 + chance(star, 1) * 1.3, -0.24 - chance(star, 2) * 0.34);
    const twinkle = 0.55 + 0.45 * Math.sin(stage.second * 1.7 + star * 2.4);
    stage.canvas.paint([ellipse(x, y, 0.9 + chance(star, 3))], hex('#fff4dc'), shining * twinkle * 0.8);
  }
  const [x, y] = stage.point(-0.24, -0.375);
  const size = stage.zoom * 0.027;
  stage.canvas.glow(x, y, size * 5, hex('#c9c4f0'), 0.22);
  stage.canvas.paint([crescent(x, y, size)], hex('#fff3d6'), 0.95 - 0.4 * stage.day);
}

function crescent(x: number, y: number, size: number): number[] {
  const outline: number[] = [];
  for (let step = 0; step <= 20; step++) {
    const angle = -0.9 + (2.5 * step) / 20;
    outline.push(x + Math.cos(angle) * size, y + Math.sin(angle) * size);
  }
  for (let step = 20; step >= 0; step--) {
    const angle = -0.9 + (2.5 * step) / 20;
    const [bulge, along] = [0.62 + 0.38 * Math.abs((step - 10) / 10) ** 2, angle];
    outline.push(x + Math.cos(along) * size * bulge, y + Math.sin(along) * size * bulge);
  }
  return outline;
}

/** Banks of long thin lenses; each bank is dark above and lit below. */
function drawClouds(stage: Stage): void {
  for (let bank = 0; bank < 15; bank++) {
    const over = 0.045 + chance(bank, 11) ** 1.3 * 0.4;
    const drift = stage.second * 0.0011 * (1 + over * 3);
    const middle = -0.75 + chance(bank, 12) * 1.7 + drift;
    const nearSun = Math.exp(-(((middle - SUN_ACROSS) * 1.6) ** 2) - over * 2.2);
    const body = mix(skyColour(stage, middle, over + 0.1), hex('#5b4a86'), 0.3 - 0.2 * stage.day);
    const lit = mix(hex('#ee8f8e'), hex('#ffd79a'), nearSun * (0.4 + 0.6 * stage.day));
    for (let streak = 0; streak < 5; streak++) {
      const which = bank * 10 + streak;
      const long = (0.1 + chance(which, 13) * 0.26) * stage.zoom;
      const tall = (0.006 + chance(which, 14) * 0.013 + over * 0.012) * stage.zoom;
      const [x, y] = stage.point(
        middle + (chance(which, 15) - 0.5) * 0.22,
        -over - (streak - 2) * (0.006 + over * 0.018),
      );
      const tilt = -long * 0.012;
      paintShape(stage, [lens(x, y + tall * 0.22, long, tall, tilt)], lit, 0.5 * (0.45 + 0.55 * nearSun));
      paintShape(stage, [lens(x, y, long * 0.96, tall * 0.8, tilt)], body, 0.42);
    }
  }
}

function drawSun(stage: Stage): void {
  const size = 0.032;
  const [x, y] = stage.point(SUN_ACROSS, size * (1.1 - 2.0 * stage.sun));
  const [, horizon] = stage.point(SUN_ACROSS, 0);
  stage.canvas.glow(
    x,
    horizon,
    stage.zoom * (0.16 + 0.14 * stage.sun),
    hex('#ffdf9e'),
    0.2 + 0.4 * stage.sun,
    0.8,
  );
  if (stage.sun > 0.01) stage.canvas.paint([ellipse(x, y, size * stage.zoom)], hex('#fffbe6'));
}
