// People as a newspaper illustrator cuts them from paper: a head, a coat, legs, and arms that say what happens.
// A figure stands upright on the picture; all lengths are metres, turned into pixels by how far away it is.

import { hex, mix, type Colour } from './canvas.ts';
import { ellipse, paintShape, strokeOf, type Pixel, type Stage } from './stage.ts';

/** Where an arm points, in radians: 0 hangs down, positive turns to the right of the picture, 3.14 is up. */
export interface Arm {
  readonly upper: number;
  readonly lower: number;
}

export interface Pose {
  readonly left: Arm;
  readonly right: Arm;
  readonly lean: number;
  readonly seated?: boolean;
}

export interface Look {
  readonly coat: Colour;
  readonly trousers: Colour;
  readonly hair: Colour;
  readonly vest?: Colour;
  readonly cap?: Colour;
  readonly skin?: Colour;
}

export interface Hands {
  readonly left: Pixel;
  readonly right: Pixel;
}

const SKIN = hex('#d99c85');
const RIM = hex('#ffd9a0');

/** Draws a figure and says where its hands ended up. `feet` is where it stands (or sits); `size` is pixels of a metre. */
export function drawPerson(stage: Stage, feet: Pixel, size: number, look: Look, pose: Pose): Hands {
  const hip = pose.seated === true ? 0.12 : 0.84;
  const along = (from: Pixel, angle: number, length: number): Pixel => [
    from[0] + Math.sin(angle) * length * size,
    from[1] + Math.cos(angle) * length * size,
  ];
  const hips: Pixel = [feet[0], feet[1] - hip * size];
  const neck = along(hips, Math.PI - pose.lean, 0.6);
  const head = along(neck, Math.PI - pose.lean * 1.3, 0.2);
  const shoulder = (side: number): Pixel => [neck[0] + side * 0.18 * size, neck[1] + 0.05 * size];
  const hand = (arm: Arm, side: number): readonly [Pixel, Pixel, Pixel] => {
    const start = shoulder(side);
    const elbow = along(start, arm.upper, 0.31);
    return [start, elbow, along(elbow, arm.lower, 0.32)];
  };
  const arms = [hand(pose.left, -1), hand(pose.right, 1)] as const;
  const torso = [
    hips[0] - 0.17 * size,
    hips[1] + 0.04 * size,
    shoulder(-1)[0] - 0.04 * size,
    shoulder(-1)[1],
    neck[0],
    neck[1] - 0.03 * size,
    shoulder(1)[0] + 0.04 * size,
    shoulder(1)[1],
    hips[0] + 0.17 * size,
    hips[1] + 0.04 * size,
  ];
  const draw = (shift: number, tint?: Colour): void => {
    const moved = (points: readonly Pixel[]): Pixel[] => points.map(([x, y]) => [x + shift, y - shift * 0.4]);
    const body = torso.map((value, at) => (at % 2 === 0 ? value + shift : value - shift * 0.4));
    if (pose.seated === true) {
      const knee: Pixel = [hips[0] + 0.34 * size, hips[1] + 0.02 * size];
      paintShape(
        stage,
        strokeOf(moved([hips, knee, [knee[0] + 0.05 * size, knee[1] + 0.4 * size]]), 0.19 * size),
        tint ?? look.trousers,
      );
    } else
      for (const side of [-1, 1])
        paintShape(
          stage,
          strokeOf(
            moved([
              [hips[0] + side * 0.08 * size, hips[1]],
              [feet[0] + side * 0.13 * size, feet[1]],
            ]),
            0.19 * size,
            0.15 * size,
          ),
          tint ?? look.trousers,
        );
    paintShape(stage, [body], tint ?? look.coat);
    if (look.vest !== undefined && tint === undefined) paintShape(stage, [inset(body)], look.vest);
    for (const points of arms)
      paintShape(
        stage,
        strokeOf(moved(points), 0.14 * size, 0.11 * size),
        tint ?? mix(look.coat, [1, 1, 1], 0.07),
      );
    paintShape(
      stage,
      [ellipse(head[0] + shift, head[1] - shift * 0.4, 0.15 * size, 0.17 * size)],
      tint ?? look.skin ?? SKIN,
    );
  };
  if (!stage.mirrored) draw(0.032 * size, mix(RIM, hex('#fff0cc'), stage.sun));
  draw(0);
  const top = look.cap ?? look.hair;
  paintShape(stage, [cap(head, size, look.cap !== undefined)], top);
  for (const [, , end] of arms) paintShape(stage, [ellipse(end[0], end[1], 0.07 * size)], look.skin ?? SKIN);
  return { left: arms[0][2], right: arms[1][2] };
}

function inset(body: readonly number[]): number[] {
  const middle = (body[0]! + body[8]!) / 2;
  return body.map((value, at) => (at % 2 === 0 ? middle + (value - middle) * 0.86 : value));
}

function cap(head: Pixel, size: number, peaked: boolean): number[] {
  const outline: number[] = [];
  for (let step = 0; step <= 10; step++) {
    const angle = Math.PI * (1 + step / 10);
    outline.push(
      head[0] + Math.cos(angle) * 0.165 * size,
      head[1] - 0.02 * size + Math.sin(angle) * 0.19 * size,
    );
  }
  if (peaked) outline.push(head[0] + 0.26 * size, head[1] - 0.03 * size);
  return outline;
}

/** A jacket held by its collar: cloth that follows the hand a moment later. */
export function drawJacket(stage: Stage, hand: Pixel, size: number, swing: number): void {
  const outline: number[] = [];
  const back: number[] = [];
  const steps = 8;
  let [x, y] = hand;
  for (let step = 0; step <= steps; step++) {
    const share = step / steps;
    const angle = swing * (1 - share * 0.75) + 0.35 * Math.sin(stage.second * 9 - share * 4) * share;
    const wide =
      (0.13 + 0.3 * Math.min(1, share * 1.7)) * size * (1 + 0.08 * Math.sin(stage.second * 11 - share * 6));
    outline.push(x + Math.cos(angle) * wide, y - Math.sin(angle) * wide * 0.6);
    back.unshift(x - Math.cos(angle) * wide, y + Math.sin(angle) * wide * 0.6);
    x += (Math.sin(angle) * 0.95 * size) / steps;
    y += (Math.cos(angle) * 0.95 * size) / steps;
  }
  paintShape(stage, [[...outline, ...back]], hex('#ffd60f'));
  const [middleX, middleY] = [(hand[0] + x) / 2, (hand[1] + y) / 2];
  paintShape(stage, strokeOf([hand, [middleX, middleY], [x, y]], 0.07 * size), hex('#e39a10'), 0.8);
  if (!stage.mirrored) stage.canvas.glow(middleX, middleY, size * 1.1, hex('#ffe04a'), 0.16);
}
