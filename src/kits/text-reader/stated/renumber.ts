// Findings are added at their place in the text or left out, so indexes between findings change. Invariant: an index
// leads to the same finding as before.

/** A finding on its way to its place; `before` is its former index, null for one that is added. */
export interface Numbered<Finding> {
  finding: Finding;
  readonly before: number | null;
}

/** Gives each finding its former index. */
export function numbered<Finding>(findings: readonly Finding[]): Numbered<Finding>[] {
  return findings.map((finding, before) => ({ finding, before }));
}

/** Says what a former index is now; null for a finding that is gone. */
export function newIndexes(
  all: readonly Pick<Numbered<unknown>, 'before'>[],
): (before: number | null) => number | null {
  const indexes = new Map<number, number>();
  for (const [index, { before }] of all.entries()) if (before !== null) indexes.set(before, index);
  return (before) => (before === null ? null : (indexes.get(before) ?? null));
}
