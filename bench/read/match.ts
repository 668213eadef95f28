// Pairs what was found with the gold, each at most once, the best pairs first; and the figures that come of it.

export interface Tally {
  readonly ours: number;
  readonly right: number;
  readonly gold: number;
}

/** For each of ours the gold one it is paired with, or null. A weight of 0 is no pair; ties go to what stands first. */
export function pairUp<Ours, Gold>(
  ours: readonly Ours[],
  gold: readonly Gold[],
  weight: (ours: Ours, gold: Gold) => number,
): readonly (Gold | null)[] {
  const pairs = ours.flatMap((one, left) =>
    gold.flatMap((other, right) => {
      const weighs = weight(one, other);
      return weighs > 0 ? [{ left, right, weighs }] : [];
    }),
  );
  pairs.sort((a, b) => b.weighs - a.weighs || a.left - b.left || a.right - b.right);
  const paired: (Gold | null)[] = ours.map(() => null);
  const taken = new Set<number>();
  for (const { left, right } of pairs) {
    if (paired[left] !== null || taken.has(right)) continue;
    paired[left] = gold[right]!;
    taken.add(right);
  }
  return paired;
}

/** NaN where nothing was found. */
export function precisionOf({ ours, right }: Tally): number {
  return ours === 0 ? Number.NaN : right / ours;
}

/** NaN where there is no gold. */
export function recallOf({ gold, right }: Tally): number {
  return gold === 0 ? Number.NaN : right / gold;
}

/** The harmonic mean of both: 2 right of `ours + gold`. */
export function f1Of({ ours, right, gold }: Tally): number {
  return ours + gold === 0 ? Number.NaN : (2 * right) / (ours + gold);
}

export function added(a: Tally, b: Tally): Tally {
  return { ours: a.ours + b.ours, right: a.right + b.right, gold: a.gold + b.gold };
}

export const NOTHING: Tally = { ours: 0, right: 0, gold: 0 };
