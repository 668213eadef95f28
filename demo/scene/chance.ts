// Chance that is the same in every run: everything here depends on its arguments alone, so the clip does too.

/** A number from 0 to 1 that belongs to these two whole numbers. */
export function chance(one: number, other = 0): number {
  let bits = Math.imul(one | 0, 0x9e3779b1) ^ Math.imul(other | 0, 0x85ebca6b) ^ 0x5bd1e995;
  bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d);
  bits = Math.imul(bits ^ (bits >>> 12), 0x297a2d39);
  return ((bits ^ (bits >>> 15)) >>> 0) / 4294967296;
}

/** Smooth wandering between -1 and 1; `which` picks one of many. */
export function wander(at: number, which: number): number {
  const step = Math.floor(at);
  const along = at - step;
  const eased = along * along * (3 - 2 * along);
  const one = chance(step, which) * 2 - 1;
  return one + (chance(step + 1, which) * 2 - 1 - one) * eased;
}

/** Grain between -1 and 1; changes four times a second, which a viewer sees and an encoder can afford. */
export function dither(x: number, y: number, frame: number): number {
  let bits =
    Math.imul(x + 1, 0x1f123bb5) ^ Math.imul(y + 1, 0x5f356495) ^ Math.imul((frame >> 3) + 1, 0x32c2ae35);
  bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d);
  return ((bits >>> 8) & 0xffff) / 32768 - 1;
}
