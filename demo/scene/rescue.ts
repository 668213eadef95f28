// What the people do and the line between them: two throws, the first into the water, the second into a hand.

import { hex } from './canvas.ts';
import { drawFerry, ferryVessel } from './ferry.ts';
import { drawJacket, drawPerson, type Arm, type Hands, type Look, type Pose } from './people.ts';
import type { OnBoard, Vessel } from './solids.ts';
import { drawSkiff, skiffVessel } from './skiff.ts';
import { ellipse, metre, strokeOf, type Pixel, type Spot, type Stage } from './stage.ts';
import { BEATS, boatAt, during, stageBetween } from './timeline.ts';

const FIGURE = 1.22; // drawn larger than life, or a phone would not show who waves

const ROWER: Look = { coat: hex('#2f5d8f'), trousers: hex('#3b355c'), hair: hex('#3a2530') };
const FRIEND: Look = { coat: hex('#c04a52'), trousers: hex('#44406b'), hair: hex('#7a4630') };
const CREW: Look = {
  coat: hex('#27385f'),
  trousers: hex('#27385f'),
  hair: hex('#2c2233'),
  vest: hex('#ff6a2b'),
  cap: hex('#f6f0e6'),
};
const PASSENGERS: readonly Look[] = ['#7a4f86', '#3d6f74', '#b4675a', '#4c5b95', '#8c8a52'].map(
  (coat, at) => ({
    coat: hex(coat),
    trousers: hex('#383356'),
    hair: hex(['#2d2230', '#5a3a2c', '#c9b7a0', '#2d2230', '#80452c'][at]!),
  }),
);

const THROWER: OnBoard = [6.6, -0.35, 2.25];

/** How the arm of the crew swings: back, over, and following the line. */
function throwArm(second: number): Arm {
  let upper = 0.5;
  for (const thrown of [BEATS.firstThrow, BEATS.secondThrow]) {
    const back = during(second, thrown - 0.9, thrown - 0.3);
    const over = during(second, thrown - 0.25, thrown + 0.15);
    const down = during(second, thrown + 0.5, thrown + 1.5);
    upper += back * -2.2 + over * 4.1 - down * 1.5;
    upper -= 0.4 * during(second, thrown + 1.5, thrown + 2);
  }
  const hauling =
    during(second, BEATS.taut, BEATS.taut + 0.4) *
    (1 - during(second, BEATS.alongside, BEATS.alongside + 0.6));
  const pull = 0.55 * Math.sin(second * 4.4) * hauling;
  return { upper: upper + pull, lower: upper + 0.35 + pull * 1.6 };
}

function armBetween(one: Arm, other: Arm, share: number): Arm {
  return {
    upper: one.upper + (other.upper - one.upper) * share,
    lower: one.lower + (other.lower - one.lower) * share,
  };
}

function crewPose(second: number): Pose {
  const right = throwArm(second);
  const hauling =
    during(second, BEATS.taut, BEATS.taut + 0.4) *
    (1 - during(second, BEATS.alongside, BEATS.alongside + 0.6));
  const bending = during(second, BEATS.alongside - 0.2, BEATS.alongside + 0.8);
  const reaching: Arm = { upper: 1.05, lower: 0.85 };
  const offering: Arm = { upper: 1.3 + 0.1 * Math.sin(second * 3), lower: 1.1 };
  const steady: Arm = { upper: 0.6 + hauling * (0.4 - 0.55 * Math.sin(second * 4.4)), lower: 1.2 };
  return {
    left: armBetween(steady, reaching, bending),
    right: armBetween(right, offering, bending),
    lean: 0.05 + 0.4 * bending + hauling * (-0.16 + 0.1 * Math.sin(second * 4.4)),
  };
}

function rowerPose(second: number): { pose: Pose; swing: number } {
  const calm =
    during(second, 15.9, 16.4) -
    during(second, 17.1, 17.6) +
    during(second, 19.95, 20.35) -
    during(second, 24.9, 25.5);
  const waving = Math.sin(second * 5.6);
  const up = 2.7 + 0.62 * waving;
  const reach =
    during(second, BEATS.firstThrow + 0.5, BEATS.firstThrow + 1) -
    during(second, 17, 17.6) +
    during(second, BEATS.secondThrow + 0.2, BEATS.secondThrow + 0.8) *
      (1 - during(second, BEATS.alongside, BEATS.alongside + 0.5));
  const jacketArm = up + (0.55 - up) * calm;
  const pulling = during(second, BEATS.caught, BEATS.taut);
  const catching = -1.85 - 0.5 * reach * (1 - pulling) + 0.25 * pulling;
  const free = -0.6 - 0.35 * Math.sin(second * 5.6 + 1.2) * (1 - calm);
  const left = free + (catching - free) * reach;
  return {
    pose: {
      right: { upper: jacketArm, lower: jacketArm + 0.3 * waving * (1 - calm) },
      left: { upper: left, lower: left - 0.2 },
      lean: -0.07 * waving * (1 - calm) - 0.2 * reach,
    },
    swing:
      (0.9 * Math.sin(second * 5.6 - 0.9) +
        2.3 * Math.max(0, Math.cos(second * 5.6 - 0.3)) * Math.sign(Math.cos(second * 2.8))) *
        0.6 *
        (1 - calm) +
      0.15,
  };
}

/** Draws both boats with everybody aboard, the farther one first, and the line between them. */
export function drawRescue(stage: Stage): void {
  const [ferry, skiff] = [ferryVessel(stage), skiffVessel(stage)];
  let crewHands: Hands | undefined;
  let rowerHands: Hands | undefined;
  drawFerry(ferry, () => {
    crewHands = drawFerryPeople(ferry);
  });
  drawSkiff(skiff, () => {
    rowerHands = drawRowers(skiff);
  });
  if (stage.mirrored || crewHands === undefined || rowerHands === undefined) return;
  drawLine(stage, ferry, crewHands, rowerHands);
}

function drawFerryPeople(ferry: Vessel): Hands | undefined {
  const { stage } = ferry;
  const { second } = stage;
  const size = metre(stage, ferry.place.away) * FIGURE;
  const near = Math.cos(ferry.place.heading) > 0 ? -1 : 1;
  const glad = during(second, BEATS.caught + 0.2, BEATS.caught + 0.8);
  for (const [at, look] of PASSENGERS.entries()) {
    const feet = ferry.pixel([-5 + at * 1.75, near * 2.2, 1.7]);
    const wave = Math.sin(second * (4 + at * 0.5) + at);
    const arm = at % 2 === 0 ? 0.4 + glad * (2.2 + 0.35 * wave) : 0.55;
    const points = at === 3 ? 1.5 * during(second, 12.5, 13.2) * (1 - glad) : 0;
    drawPerson(stage, feet, size * (0.9 + 0.04 * at), look, {
      left: {
        upper: -0.4 - (at % 2 === 0 ? glad * (2.2 - 0.3 * wave) : 0),
        lower: 0.5 - glad * (at % 2 === 0 ? 3.1 : 0),
      },
      right: { upper: arm + points * 0.7, lower: arm + points * 0.8 - (points > 0 ? 0 : 0.6 * (1 - glad)) },
      lean: 0.05 + 0.03 * wave * glad,
    });
  }
  const feet = ferry.pixel([THROWER[0], near * 0.35, THROWER[2]]);
  return drawPerson(stage, feet, size, CREW, crewPose(second));
}

function drawRowers(skiff: Vessel): Hands {
  const { stage } = skiff;
  const { second } = stage;
  const size = metre(stage, skiff.place.away) * FIGURE;
  const helping = during(second, BEATS.caught + 0.2, BEATS.taut);
  drawPerson(stage, skiff.pixel([-1.1, 0, 0.5]), size, FRIEND, {
    left: { upper: -0.5 - 0.9 * helping, lower: 0.3 - 1.7 * helping },
    right: { upper: 0.5 - 0.9 * helping, lower: 0.4 - 1.5 * helping },
    lean: 0.04 * Math.sin(second * 1.7) - 0.16 * helping,
    seated: true,
  });
  const { pose, swing } = rowerPose(second);
  const hands = drawPerson(stage, skiff.pixel([0.75, 0, 0.2]), size, ROWER, pose);
  const raised = during(pose.right.lower, 0.9, 1.9);
  drawJacket(
    stage,
    hands.right,
    size,
    0.12 + raised * (Math.PI * 0.25 * Math.sin(second * 5.6) + swing - 0.12),
  );
  return hands;
}

/** Where the first throw falls short. */
export function shortOf(): { readonly x: number; readonly away: number; readonly at: number } {
  const boat = boatAt(BEATS.firstSplash);
  return { x: boat.x - 2.9, away: boat.away - 0.6, at: BEATS.firstSplash };
}

function drawLine(stage: Stage, ferry: Vessel, crew: Hands, rower: Hands): void {
  const { second } = stage;
  if (second < BEATS.firstThrow) return;
  const bow: Spot = ferry.spot([8.2, -0.1, 2.9]);
  const fallen = shortOf();
  const short = stage.project([fallen.x, 0.03, fallen.away]);
  const foot = stage.project([bow[0], 0.03, bow[2]]);
  const hand = crew.right;
  if (second < BEATS.hauledIn + 0.1) {
    const flight = (second - BEATS.firstThrow) / (BEATS.firstSplash - BEATS.firstThrow);
    const haul = during(second, BEATS.firstSplash + 0.5, BEATS.hauledIn);
    const end = flight < 1 ? flown(hand, short, flight, stage) : stageBetween(short, foot, haul * 0.96);
    const slack = flight < 1 ? -0.55 * (1 - flight) - 0.12 : 0.42 * (1 - 0.55 * haul);
    strand(stage, hand, end, slack, flight < 1 ? 0.06 : 0.02);
    float(stage, end);
    return;
  }
  if (second < BEATS.secondThrow) return;
  const flight = (second - BEATS.secondThrow) / (BEATS.caught - BEATS.secondThrow);
  const end = flight < 1 ? flown(hand, rower.left, flight, stage) : rower.left;
  const tight = during(second, BEATS.caught, BEATS.taut);
  const slack =
    flight < 1
      ? -0.6 * (1 - flight) - 0.1
      : -0.1 + 0.34 * during(second, BEATS.caught, BEATS.caught + 0.3) - 0.22 * tight;
  const quiver =
    second > BEATS.taut - 0.1 ? 0.012 * Math.exp(-(second - BEATS.taut) * 1.8) : 0.05 * (1 - tight);
  strand(stage, hand, end, slack, quiver);
  if (flight < 1) float(stage, end);
}

/** The end of the line on its way, in an arc over the water. */
function flown(from: Pixel, to: Pixel, share: number, stage: Stage): Pixel {
  const [x, y] = stageBetween(from, to, share);
  return [x, y - 4 * share * (1 - share) * stage.zoom * 0.062];
}

/** A rope between two points; `slack` bows it down, or up while it flies. */
function strand(stage: Stage, from: Pixel, to: Pixel, slack: number, curl: number): void {
  const long = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const points: Pixel[] = [];
  for (let step = 0; step <= 26; step++) {
    const share = step / 26;
    const [x, y] = stageBetween(from, to, share);
    const bow = 4 * share * (1 - share);
    const wave = Math.sin(share * 17 - stage.second * 8) * curl * long * bow;
    points.push([x + wave * 0.6, y + bow * slack * long * 0.5 + wave]);
  }
  const width = stage.zoom * 0.0021;
  stage.canvas.paint(
    strokeOf(
      points.map(([x, y]) => [x + 0.8, y + 1.6] as const),
      width,
    ),
    hex('#3a2f55'),
    0.45,
  );
  stage.canvas.paint(strokeOf(points, width), hex('#fff1d6'));
}

function float(stage: Stage, [x, y]: Pixel): void {
  const size = stage.zoom * 0.0036;
  stage.canvas.paint([ellipse(x, y, size * 1.25)], hex('#fff1d6'));
  stage.canvas.paint([ellipse(x, y, size)], hex('#ff5a2a'));
}
