// The rowing boat without oars: light planks, three benches, livelier once the line pulls.

import { hex } from './canvas.ts';
import {
  onLoft,
  paintLine,
  paintSides,
  paintTop,
  vesselAt,
  type Loft,
  type OnBoard,
  type Plan,
  type Vessel,
} from './solids.ts';
import { paintShape, type Stage } from './stage.ts';
import { BEATS, boatAt, during } from './timeline.ts';

const BOAT_PLAN: Plan = [
  [-2.2, -0.55],
  [-1.2, -0.85],
  [0.2, -0.92],
  [1.3, -0.68],
  [2.1, -0.3],
  [2.55, 0],
  [2.1, 0.3],
  [1.3, 0.68],
  [0.2, 0.92],
  [-1.2, 0.85],
  [-2.2, 0.55],
];
const SKIFF: Loft = {
  low: BOAT_PLAN.map(([ahead, port]) => [ahead * 0.84, port * 0.55] as const),
  high: BOAT_PLAN,
  lowUp: -0.05,
  highUp: (ahead) => 0.62 + 0.3 * (ahead / 2.55) ** 2,
};

export function skiffVessel(stage: Stage): Vessel {
  const { second } = stage;
  const lively =
    1 +
    0.9 *
      during(second, BEATS.caught, BEATS.taut) *
      (1 - during(second, BEATS.alongside - 1, BEATS.alongside));
  return vesselAt(
    stage,
    boatAt(second),
    (0.06 * Math.sin(second * 1.7) + 0.03 * Math.sin(second * 2.9)) * lively,
    0.035 * Math.sin(second * 1.25 + 1) * lively,
    0.05 * Math.sin(second * 1.5),
  );
}

/** `aboard` is painted between the inside and the near planks, which hide its feet. */
export function drawSkiff(vessel: Vessel, aboard: () => void): void {
  paintTop(vessel, SKIFF, 1, hex('#6b3f3f'));
  paintTop(
    vessel,
    { ...SKIFF, high: SKIFF.high.map(([ahead, port]) => [ahead * 0.86, port * 0.72] as const) },
    0.55,
    hex('#8a5848'),
  );
  for (const ahead of [-1.35, 0.05, 1.2]) {
    const half = ahead === 1.2 ? 0.6 : 0.82;
    const bench: OnBoard[] = [
      [ahead - 0.17, -half, 0.5],
      [ahead + 0.17, -half, 0.5],
      [ahead + 0.17, half, 0.5],
      [ahead - 0.17, half, 0.5],
    ];
    paintShape(vessel.stage, [bench.flatMap((point) => [...vessel.pixel(point)])], hex('#d59a68'));
  }
  aboard();
  paintSides(vessel, SKIFF, 0, 0.34, hex('#b5523f'));
  paintSides(vessel, SKIFF, 0.34, 0.68, hex('#f4e3cf'));
  paintSides(vessel, SKIFF, 0.68, 1, hex('#fff2de'));
  const rim = SKIFF.high.map((_, corner) => onLoft(SKIFF, corner, 1));
  paintLine(vessel, [...rim, rim[0]!], 0.07, hex('#7d4a35'));
}
