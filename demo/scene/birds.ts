// Gulls in the air, and the stone edge of the quay in front, with the one gull that the ferry's horn sends up.

import { hex, mix, type Colour } from './canvas.ts';
import { chance, wander } from './chance.ts';
import { ellipse, paintShape, strokeOf, type Pixel, type Stage } from './stage.ts';
import { BEATS, during } from './timeline.ts';

/** Gulls that circle over the harbour: where, how large, how fast. */
export function drawGulls(stage: Stage): void {
  const { second } = stage;
  for (let gull = 0; gull < 8; gull++) {
    const pace = 0.028 + chance(gull, 91) * 0.03;
    const way = gull % 2 === 0 ? 1 : -1;
    const start = -0.5 + chance(gull, 92) * 1.1;
    const across = start + way * pace * second + 0.03 * wander(second * 0.3, 40 + gull);
    const over = 0.035 + chance(gull, 93) * 0.17 + 0.014 * wander(second * 0.45, 50 + gull);
    const [x, y] = stage.point(across, -over);
    const size = stage.zoom * (0.008 + 0.013 * chance(gull, 94));
    const colour = mix(hex('#453f73'), hex('#fbe8df'), 0.25 + 0.55 * chance(gull, 95));
    drawGull(stage, [x, y], size, flapping(second, gull), way, colour);
  }
  const passing = second - 23.4;
  if (passing > 0) {
    const [x, y] = stage.point(0.42 - passing * 0.105, -0.135 + 0.02 * Math.sin(passing * 1.4));
    drawGull(stage, [x, y], stage.zoom * 0.036, flapping(second, 77) * 0.9, -1, hex('#fff0e4'));
  }
}

/** Some strokes of the wings, then a glide. */
function flapping(second: number, which: number): number {
  const rest = 0.5 + 0.5 * Math.sin(second * 0.8 + which * 2.1);
  return Math.sin(second * 8.5 + which * 1.7) * Math.max(0.12, rest);
}

function drawGull(
  stage: Stage,
  [x, y]: Pixel,
  size: number,
  stroke: number,
  way: number,
  colour: Colour,
): void {
  const tip = stroke * 0.62;
  for (const side of [-1, 1]) {
    const shoulder: Pixel = [x + side * size * 0.08, y];
    const bend: Pixel = [x + side * size * 0.52, y - size * (0.2 + tip * 0.55)];
    const end: Pixel = [x + side * size * 1.12 - way * size * 0.14, y - size * (0.02 + tip)];
    const outline = [
      shoulder[0],
      shoulder[1] - size * 0.05,
      bend[0],
      bend[1] - size * 0.05,
      end[0],
      end[1],
      bend[0] - side * size * 0.06,
      bend[1] + size * 0.13,
      shoulder[0],
      shoulder[1] + size * 0.12,
    ];
    paintShape(stage, [outline], side === way ? colour : mix(colour, hex('#4b4478'), 0.25));
  }
  paintShape(stage, [ellipse(x + way * size * 0.08, y + size * 0.04, size * 0.36, size * 0.1)], colour);
}

const STONE = hex('#2b2850');

/** Coping, bollard and rope, so near that they leave the picture when the phone zooms in. */
export function drawQuay(stage: Stage): void {
  const edge = (x: number, up: number, away: number): Pixel => stage.project([x, 9 + up, away]);
  const corners = [edge(-4, -1.62, 2.5), edge(4, -1.62, 2.5), edge(4, -1.62, 0.8), edge(-4, -1.62, 0.8)];
  if (corners[0]![1] > 1330) return;
  stage.canvas.paint(
    [corners.flatMap((corner) => [...corner])],
    mix(STONE, hex('#5d4a78'), 0.45 * stage.day),
  );
  stage.canvas.paint(strokeOf([corners[0]!, corners[1]!], 5), mix(hex('#a06f8c'), hex('#ffc79a'), stage.day));
  for (let joint = -4; joint < 4; joint++) {
    const along = joint * 0.78 + 0.3;
    stage.canvas.paint(
      strokeOf([edge(along, -1.62, 2.48), edge(along * 1.02, -1.62, 0.85)], 3),
      hex('#1d1b3d'),
      0.6,
    );
  }
  const foot = edge(-0.46, -1.62, 2.15);
  const wide = (stage.zoom / 2.15) * 0.1;
  const dark = hex('#201d42');
  const [x, y] = foot;
  stage.canvas.paint(
    [[x - wide * 0.8, y, x - wide * 0.62, y - wide * 2, x + wide * 0.62, y - wide * 2, x + wide * 0.8, y]],
    dark,
  );
  stage.canvas.paint([ellipse(x, y - wide * 2.1, wide, wide * 0.42)], dark);
  stage.canvas.paint([ellipse(x, y, wide * 0.82, wide * 0.26)], dark);
  stage.canvas.paint(
    strokeOf(
      [
        [x + wide * 0.66, y - wide * 0.2],
        [x + wide * 0.55, y - wide * 1.8],
        [x + wide * 0.9, y - wide * 2.1],
      ],
      4,
    ),
    hex('#d98f86'),
    0.85,
  );
  for (const turn of [0, 1, 2])
    stage.canvas.paint(
      strokeOf(arc(x, y - wide * (0.5 + turn * 0.24), wide * 0.76, wide * 0.24), wide * 0.17),
      mix(hex('#8c7590'), hex('#d8b39c'), stage.day),
    );
  drawPerched(stage, x, y - wide * 2.35, wide);
}

function arc(x: number, y: number, wide: number, tall: number): Pixel[] {
  return Array.from({ length: 9 }, (_, step): Pixel => {
    const angle = (Math.PI * step) / 8;
    return [x + Math.cos(angle) * wide, y + Math.sin(angle) * tall];
  });
}

/** It looks about, and is off when the horn sounds. */
function drawPerched(stage: Stage, x: number, y: number, size: number): void {
  const gone = during(stage.second, BEATS.horn + 0.4, BEATS.horn + 3);
  if (gone >= 1) return;
  if (gone > 0) {
    drawGull(
      stage,
      [x - gone * 190, y - gone * 1150],
      size * (2.2 - gone),
      Math.sin(stage.second * 13),
      1,
      hex('#f6e4e2'),
    );
    return;
  }
  const look = wander(stage.second * 0.9, 60) > 0.1 ? 1 : -1;
  const [white, grey, beak] = [hex('#efdfe6'), hex('#8d86b4'), hex('#ffb03a')];
  for (const leg of [-0.12, 0.14])
    stage.canvas.paint(
      strokeOf(
        [
          [x + leg * size, y - size * 0.2],
          [x + leg * size, y + size * 0.32],
        ],
        3,
      ),
      beak,
    );
  stage.canvas.paint([ellipse(x, y - size * 0.5, size * 0.82, size * 0.46, -0.22)], white);
  stage.canvas.paint(
    [
      [
        x - size * 1.25,
        y - size * 0.2,
        x + size * 0.35,
        y - size * 0.92,
        x + size * 0.42,
        y - size * 0.42,
        x - size * 0.3,
        y - size * 0.22,
      ],
    ],
    grey,
  );
  stage.canvas.paint([ellipse(x + size * 0.62, y - size * 1.02, size * 0.34, size * 0.32)], white);
  const front = x + size * (0.62 + look * 0.3);
  stage.canvas.paint(
    [[front, y - size * 1.1, front + look * size * 0.36, y - size * 0.96, front, y - size * 0.9]],
    beak,
  );
  stage.canvas.paint(
    [ellipse(x + size * (0.62 + look * 0.12), y - size * 1.08, size * 0.05)],
    hex('#221d3a'),
  );
}
