// Counts flashes of one kind: changes up and down, first by cell, then only where enough of a field changes together.
// Memory is constant: a cell remembers its last turn and as many times as a second has frames.

export interface SwingRule {
  /** What a change has to come to. */
  readonly least: number;
  /** Whether a change between two states counts at all. */
  counts(low: number, high: number, touchesRed: boolean): boolean;
}

export interface Swings {
  /** Takes the next frame; `isRed` by cell, as `values`. */
  add(values: Float32Array, isRed: Uint8Array, atMs: number): void;
  /** The most flashes in any second over more than a quarter of a field. */
  worst(): number;
}

const SECOND_MS = 1000;
const AREA = 0.25; // WCAG 2.2: 25 % of any 10 degrees of the visual field
// Changes within this time are one: half the period of the slowest series that matters, four flashes a second.
const TOGETHER_MS = 125;
const ROUNDING = 1e-5;

type Direction = -1 | 1;

export function openSwings(
  rule: SwingRule,
  fields: readonly Uint32Array[],
  cells: number,
  most: number,
): Swings {
  // Where a cell was when it last turned, which way it last changed, and when.
  const turn = new Float32Array(cells);
  const turnIsRed = new Uint8Array(cells);
  const direction = new Int8Array(cells);
  const changedAt = new Float64Array(cells).fill(-Infinity);
  // Which of its changes happened together with enough others.
  const isCounted = new Uint8Array(cells);
  const lastCounted = new Int8Array(cells);
  const times = new Float64Array(cells * most).fill(-Infinity);
  const next = new Uint16Array(cells);
  const flashes = new Uint16Array(cells);
  let isFirst = true;
  let worst = 0;

  const change = (values: Float32Array, isRed: Uint8Array, atMs: number): boolean => {
    let any = false;
    for (let cell = 0; cell < cells; cell++) {
      const value = values[cell]!;
      const way: Direction = value > turn[cell]! ? 1 : -1;
      const goesOn = direction[cell] === way;
      if (!goesOn) {
        const size = Math.abs(value - turn[cell]!);
        if (size < rule.least - ROUNDING) continue;
        const touchesRed = isRed[cell] === 1 || turnIsRed[cell] === 1;
        if (!rule.counts(Math.min(value, turn[cell]!), Math.max(value, turn[cell]!), touchesRed)) continue;
        direction[cell] = way;
        changedAt[cell] = atMs;
        isCounted[cell] = 0;
        any = true;
      }
      turn[cell] = value;
      turnIsRed[cell] = isRed[cell]!;
    }
    return any;
  };

  const countTogether = (field: Uint32Array, way: Direction, atMs: number): void => {
    let now = 0;
    let lately = 0;
    for (const cell of field) {
      if (changedAt[cell]! <= atMs - TOGETHER_MS) continue;
      lately += direction[cell] === way ? 1 : -1;
      if (direction[cell] === way && changedAt[cell] === atMs) now++;
    }
    // At one stroke; or over some frames, where no pattern that merely passes changes as much the other way.
    if (Math.max(now, lately) <= field.length * AREA) return;
    for (const cell of field) {
      if (direction[cell] !== way || isCounted[cell] === 1 || changedAt[cell]! <= atMs - TOGETHER_MS)
        continue;
      isCounted[cell] = 1;
      if (lastCounted[cell] === way) continue;
      lastCounted[cell] = way;
      times[cell * most + next[cell]!] = atMs;
      next[cell] = (next[cell]! + 1) % most;
    }
  };

  /** A flash is a pair of opposing changes. */
  const flashesOf = (cell: number, atMs: number): number => {
    let changes = 0;
    for (let at = cell * most; at < (cell + 1) * most; at++) if (times[at]! > atMs - SECOND_MS) changes++;
    return changes >> 1;
  };

  return {
    add: (values, isRed, atMs) => {
      if (isFirst) {
        turn.set(values);
        turnIsRed.set(isRed);
        isFirst = false;
        return;
      }
      if (!change(values, isRed, atMs)) return;
      for (const field of fields) {
        countTogether(field, 1, atMs);
        countTogether(field, -1, atMs);
      }
      for (let cell = 0; cell < cells; cell++) flashes[cell] = flashesOf(cell, atMs);
      for (const field of fields) worst = overMoreThanAPart(field, flashes, worst);
    },
    worst: () => worst,
  };
}

/** The highest number that more than `AREA` of a field reaches; at least `floor`. */
function overMoreThanAPart(field: Uint32Array, flashes: Uint16Array, floor: number): number {
  for (let wanted = floor; ; wanted++) {
    let reached = 0;
    for (const cell of field) if (flashes[cell]! > wanted) reached++;
    if (reached <= field.length * AREA) return wanted;
  }
}
