// The story board: who is where and does what at which second. Everything that moves asks here, so that a change of the
// story is a change of this file. Places are metres: `x` to the right, `away` from the quay; angles are radians.

export const FRAMES_PER_SECOND = 25;
export const DURATION_S = 27;
export const POSTER_S = 19.72; // the second line in the air

/** The beats that picture and sound share, in seconds. */
export const BEATS = {
  horn: 6.4,
  turnBegins: 6.2,
  firstThrow: 15.5,
  firstSplash: 16.6,
  hauledIn: 18.3,
  secondThrow: 19.1,
  caught: 20.3,
  taut: 21.0,
  alongside: 24.4,
  sunrise: 18.6,
} as const;

type Key = readonly [second: number, ...values: number[]];

export const smooth = (share: number): number => {
  const inside = Math.min(1, Math.max(0, share));
  return inside * inside * (3 - 2 * inside);
};

/** 0 before `from`, 1 after `to`, eased between. */
export const during = (second: number, from: number, to: number): number =>
  smooth((second - from) / (to - from));

/** A curve through keys without corners; before the first and after the last it stays. */
export function through(keys: readonly Key[], second: number, which = 1): number {
  const last = keys.length - 1;
  if (second <= keys[0]![0]) return keys[0]![which]!;
  if (second >= keys[last]![0]) return keys[last]![which]!;
  const at = keys.findIndex((key) => key[0] > second) - 1;
  const [from, to] = [keys[at]!, keys[at + 1]!];
  const slope = (index: number): number => {
    const [before, after] = [keys[Math.max(0, index - 1)]!, keys[Math.min(last, index + 1)]!];
    return (after[which]! - before[which]!) / (after[0] - before[0]);
  };
  const span = to[0] - from[0];
  const share = (second - from[0]) / span;
  const [square, cube] = [share * share, share * share * share];
  return (
    (2 * cube - 3 * square + 1) * from[which]! +
    (cube - 2 * square + share) * span * slope(at) +
    (3 * square - 2 * cube) * to[which]! +
    (cube - square) * span * slope(at + 1)
  );
}

export interface Place {
  readonly x: number;
  readonly away: number;
  readonly heading: number;
}

// Crosses to the left, turns towards the quay, comes back to the right and stays just short of the rowing boat.
const FERRY: readonly Key[] = [
  [-6, 10, 71],
  [0, -3, 71],
  [3, -9.5, 71],
  [5.5, -14.5, 71],
  [7.2, -17.6, 70],
  [8.6, -18.6, 67],
  [10, -16.4, 63.2],
  [11.5, -12.4, 60],
  [13, -8.4, 57],
  [14.5, -5.3, 54.8],
  [16, -3.6, 53.8],
  [19, -1.8, 53],
  [23, 0.2, 52.4],
  [30, 3, 51.8],
];

function ferryPoint(second: number): readonly [number, number] {
  return [through(FERRY, second, 1), through(FERRY, second, 2)];
}

export function ferryAt(second: number): Place {
  const [x, away] = ferryPoint(second);
  const [fromX, fromAway] = ferryPoint(second - 0.7);
  const [toX, toAway] = ferryPoint(Math.min(29, second + 0.7));
  return { x, away, heading: Math.atan2(toAway - fromAway, toX - fromX) };
}

export function ferrySpeed(second: number): number {
  const [fromX, fromAway] = ferryPoint(second - 0.2);
  const [toX, toAway] = ferryPoint(second + 0.2);
  return Math.hypot(toX - fromX, toAway - fromAway) / 0.4;
}

/** The rowing boat drifts with the tide until the line holds, then comes to the ferry's near side. */
export function boatAt(second: number): Place {
  const drifting = { x: 3.6 + 0.42 * Math.min(second, 21.4), away: 46.5 - 0.03 * second };
  const ferry = ferryAt(second);
  const beside = { x: ferry.x + 6.1, away: ferry.away - 4.2 };
  const pulled = during(second, BEATS.taut - 0.1, BEATS.alongside + 0.3);
  const turning = 0.25 * Math.sin(second * 0.55) + 0.12 * Math.sin(second * 0.9 + 1);
  const adrift = Math.PI - 0.5 + turning;
  return {
    x: drifting.x + (beside.x - drifting.x) * pulled,
    away: drifting.away + (beside.away - drifting.away) * pulled,
    heading: adrift + (Math.PI - 0.06 - adrift) * during(second, BEATS.taut - 0.2, BEATS.taut + 2.2),
  };
}

/** What the person filming points at: direction across, direction down, pixels per unit of both. */
export interface Aim {
  readonly across: number;
  readonly down: number;
  readonly zoom: number;
}

const AIM: readonly Key[] = [
  [0, -0.01, 0.185, 900],
  [2.2, -0.05, 0.185, 905],
  [3.2, 0.0, 0.18, 930],
  [4.6, 0.115, 0.15, 1950],
  [5.4, 0.128, 0.143, 2150],
  [6.8, 0.132, 0.143, 2120],
  [8.2, -0.1, 0.165, 1080],
  [9.6, -0.115, 0.165, 1080],
  [11.6, -0.03, 0.167, 1180],
  [13.6, 0.07, 0.148, 1560],
  [15.2, 0.125, 0.125, 1980],
  [19, 0.155, 0.12, 2020],
  [20.6, 0.162, 0.118, 2080],
  [22.6, 0.155, 0.12, 2060],
  [25, 0.14, 0.122, 1980],
  [27, 0.135, 0.13, 1640],
];

export function aimAt(second: number): Aim {
  return { across: through(AIM, second, 1), down: through(AIM, second, 2), zoom: through(AIM, second, 3) };
}

/** How far the day has come: 0 at the first frame, 1 with the sun up. */
export const dayAt = (second: number): number => during(second, -4, 25);

/** How much of the sun stands over the horizon. */
export const sunAt = (second: number): number => during(second, BEATS.sunrise, 27.5);

/** The point that lies `share` of the way from one pixel to another. */
export function stageBetween(
  from: readonly [number, number],
  to: readonly [number, number],
  share: number,
): readonly [number, number] {
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}
