// The Marigold: a small harbour ferry with a light in every window and a flower on each bow.

import { hex, mix } from './canvas.ts';
import {
  box,
  onLoft,
  paintBox,
  paintFace,
  paintLine,
  paintSides,
  paintTop,
  vesselAt,
  type Loft,
  type OnBoard,
  type Plan,
  type Vessel,
} from './solids.ts';
import { ellipse, metre, paintShape, type Stage } from './stage.ts';
import { during, ferryAt } from './timeline.ts';

const FERRY_PLAN: Plan = [
  [-8, -2],
  [-6.6, -2.5],
  [-2, -2.65],
  [2.4, -2.6],
  [5, -2.1],
  [7.1, -1.1],
  [8.5, -0.12],
  [8.5, 0.12],
  [7.1, 1.1],
  [5, 2.1],
  [2.4, 2.6],
  [-2, 2.65],
  [-6.6, 2.5],
  [-8, 2],
];
const HULL: Loft = {
  low: FERRY_PLAN.map(([ahead, port]) => [ahead * 0.93, port * 0.86] as const),
  high: FERRY_PLAN,
  lowUp: -0.1,
  highUp: (ahead) => 1.75 + 0.85 * Math.max(0, ahead / 8.5) ** 2,
};
const CABIN = box(-5.6, 2.2, 1.85, 1.6, 3.75);
const CABIN_ROOF = box(-6, 2.7, 2.1, 3.75, 3.92);
const WHEELHOUSE = box(0, 2.2, 1.35, 3.92, 5.5);
const WHEELHOUSE_ROOF = box(-0.3, 2.6, 1.6, 5.5, 5.66);
const FUNNEL = box(-3.6, -2.3, 0.55, 3.92, 5.3);
const FUNNEL_TOP = box(-3.6, -2.3, 0.55, 5.3, 5.85);

const MARIGOLD = hex('#ffae2b');
const LAMP = hex('#ffe39a');
const CREAM = hex('#fff3df');

export function ferryVessel(stage: Stage): Vessel {
  const { second } = stage;
  const lean = 0.05 * during(second, 6.8, 8.6) * (1 - during(second, 10.5, 13));
  return vesselAt(
    stage,
    ferryAt(second),
    0.012 * Math.sin(second * 1.15) + lean,
    0.006 * Math.sin(second * 0.9),
    0.06 * Math.sin(second * 1.4),
  );
}

/** `onDeck` is painted between the houses and the near rail. */
export function drawFerry(vessel: Vessel, onDeck: () => void): void {
  paintSides(vessel, HULL, 0, 0.2, hex('#a33b4a'));
  paintSides(vessel, HULL, 0.2, 0.72, hex('#2c6a86'));
  paintSides(vessel, HULL, 0.72, 0.8, CREAM);
  paintSides(vessel, HULL, 0.8, 1, MARIGOLD);
  paintTop(vessel, HULL, 1, hex('#c79a78'));
  drawRail(vessel, 'far');
  paintBox(vessel, CABIN, CREAM, hex('#e9d6c8'));
  drawCabinWindows(vessel);
  paintBox(vessel, CABIN_ROOF, hex('#e6f0ee'), hex('#cfe0e2'));
  const towardsQuay = Math.sin(vessel.place.heading) < 0;
  const upper = [drawFunnel, drawWheelhouse];
  for (const part of towardsQuay ? upper : upper.toReversed()) part(vessel);
  drawMast(vessel);
  drawEmblem(vessel);
  onDeck();
  drawRail(vessel, 'near');
}

function drawCabinWindows(vessel: Vessel): void {
  for (const side of [-1, 1])
    for (let window = 0; window < 5; window++) {
      const [from, to] = [-5.1 + window * 1.45, -4.05 + window * 1.45];
      const port = 1.87 * side;
      const face: OnBoard[] = [
        [from, port, 2.45],
        [to, port, 2.45],
        [to, port, 3.35],
        [from, port, 3.35],
      ];
      paintFace(vessel, side < 0 ? face : ordered(face), LAMP, true);
    }
  for (const [from, to] of [
    [-1.5, -0.2],
    [0.2, 1.5],
  ] as const)
    paintFace(
      vessel,
      [
        [2.22, from, 2.45],
        [2.22, to, 2.45],
        [2.22, to, 3.35],
        [2.22, from, 3.35],
      ],
      LAMP,
      true,
    );
}

/** The same face seen from its other side. */
const ordered = (face: readonly OnBoard[]): OnBoard[] => [face[1]!, face[0]!, face[3]!, face[2]!];

function drawFunnel(vessel: Vessel): void {
  paintBox(vessel, FUNNEL, MARIGOLD, MARIGOLD);
  paintBox(vessel, FUNNEL_TOP, hex('#35406b'), hex('#23294e'));
  if (vessel.stage.mirrored) return;
  for (let puff = 0; puff < 7; puff++) {
    const age = (vessel.stage.second * 0.55 + puff / 7) % 1;
    const [x, y] = vessel.pixel([-3 - age * 4, 0, 6 + age * 2.4]);
    vessel.stage.canvas.paint(
      [ellipse(x, y, (0.22 + age * 0.75) * metre(vessel.stage, vessel.place.away))],
      hex('#cdb4cb'),
      0.16 * (1 - age) * Math.min(1, age * 6),
    );
  }
}

function drawWheelhouse(vessel: Vessel): void {
  paintBox(vessel, WHEELHOUSE, CREAM, CREAM);
  const glass = mix(hex('#ffd98a'), hex('#ffe9b8'), vessel.stage.day);
  for (const side of [-1, 1])
    for (const [from, to] of [
      [0.2, 1],
      [1.2, 2],
    ] as const) {
      const face: OnBoard[] = [
        [from, 1.37 * side, 4.6],
        [to, 1.37 * side, 4.6],
        [to, 1.37 * side, 5.3],
        [from, 1.37 * side, 5.3],
      ];
      paintFace(vessel, side < 0 ? face : ordered(face), glass, true);
    }
  for (const [from, to] of [
    [-1.2, -0.45],
    [-0.35, 0.35],
    [0.45, 1.2],
  ] as const)
    paintFace(
      vessel,
      [
        [2.22, from, 4.6],
        [2.22, to, 4.6],
        [2.22, to, 5.3],
        [2.22, from, 5.3],
      ],
      glass,
      true,
    );
  paintBox(vessel, WHEELHOUSE_ROOF, hex('#e6f0ee'), hex('#d5e4e6'));
}

function drawMast(vessel: Vessel): void {
  paintLine(
    vessel,
    [
      [-0.6, 0, 3.9],
      [-0.6, 0, 8],
    ],
    0.13,
    hex('#463f6b'),
  );
  paintLine(
    vessel,
    [
      [-0.6, -0.8, 7],
      [-0.6, 0.8, 7],
    ],
    0.08,
    hex('#463f6b'),
  );
  const wave = (at: number): number => 0.12 * Math.sin(vessel.stage.second * 7 - at * 3);
  const flag = [0, 0.5, 1, 1.4].map((at) => vessel.pixel([-0.7 - at, wave(at), 7.9 + wave(at)]));
  const below = [1.4, 1, 0.5, 0].map((at) => vessel.pixel([-0.7 - at, wave(at), 7.2 + wave(at)]));
  paintShape(vessel.stage, [[...flag, ...below].flatMap((pixel) => [...pixel])], MARIGOLD);
  if (vessel.stage.mirrored) return;
  const [x, y] = vessel.pixel([-0.6, 0, 8.1]);
  vessel.stage.canvas.glow(x, y, metre(vessel.stage, vessel.place.away) * 0.9, hex('#fff1cf'), 0.9);
  const [lampX, lampY] = vessel.pixel([-1.6, 0, 2.9]);
  vessel.stage.canvas.glow(
    lampX,
    lampY,
    metre(vessel.stage, vessel.place.away) * 6,
    hex('#ffb95e'),
    0.3 * (1 - 0.6 * vessel.stage.day),
  );
}

/** A marigold on each bow, instead of a name. */
function drawEmblem(vessel: Vessel): void {
  if (vessel.stage.mirrored) return;
  const side = Math.cos(vessel.place.heading) > 0 ? -1 : 1;
  const [x, y] = vessel.pixel([5.1, side * 1.98, 1.05]);
  const turned = Math.abs(Math.cos(vessel.place.heading - side * 0.35));
  const size = metre(vessel.stage, vessel.place.away) * 0.42;
  for (let petal = 0; petal < 8; petal++) {
    const angle = (Math.PI * petal) / 4;
    vessel.stage.canvas.paint(
      [
        ellipse(
          x + Math.cos(angle) * size * 0.62 * turned,
          y + Math.sin(angle) * size * 0.62,
          size * 0.34 * turned,
          size * 0.34,
        ),
      ],
      MARIGOLD,
    );
  }
  vessel.stage.canvas.paint([ellipse(x, y, size * 0.42 * turned, size * 0.42)], hex('#d9602b'));
}

function drawRail(vessel: Vessel, which: 'far' | 'near'): void {
  const near = Math.cos(vessel.place.heading) > 0 ? -1 : 1;
  const hand = which === 'near' ? near : -near;
  const corners = FERRY_PLAN.map((_, corner) => corner).filter((corner) => FERRY_PLAN[corner]![1] * hand > 0);
  const posts = corners.map((corner) => onLoft(HULL, corner, 1));
  const raised = (post: OnBoard, up: number): OnBoard => [post[0] * 0.99, post[1] * 0.98, post[2] + up];
  const steel = hex('#efe3e6');
  for (const up of [0.45, 0.9])
    paintLine(
      vessel,
      posts.map((post) => raised(post, up)),
      0.055,
      steel,
      0.9,
    );
  for (const post of posts) paintLine(vessel, [post, raised(post, 0.9)], 0.06, steel, 0.9);
}
