// Which attribution stands in the content of which. Invariant: following `within` always ends, because nothing is put
// into what already lies in it.

import type { Attribution } from '../findings.ts';

const REACH = 8; // guess: how many attributions off one may be that contains this one

/** Sets `within`; what an outlet tells is second-hand all the way down. */
export function nested(attributions: readonly Attribution[]): readonly Attribution[] {
  const containers = containersOf(attributions);
  return attributions.map((one, index) => {
    let { secondHand } = one;
    let outer = containers[index]!;
    for (let hops = 0; outer !== null && !secondHand && hops < REACH; hops += 1) {
      secondHand = attributions[outer]!.secondHand;
      outer = containers[outer]!;
    }
    return { ...one, secondHand, within: containers[index]! };
  });
}

/** Where two hold each other the later one is placed first, so it lies in the earlier one. */
function containersOf(attributions: readonly Attribution[]): readonly (number | null)[] {
  const containers: (number | null)[] = attributions.map(() => null);
  // The outermost of each, with shortcuts, so that asking costs next to nothing however deep they lie.
  const outermost = attributions.map((_one, index) => index);
  const find = (from: number): number => {
    let at = from;
    while (outermost[at] !== at) {
      outermost[at] = outermost[outermost[at]!]!;
      at = outermost[at]!;
    }
    return at;
  };
  for (const index of [...attributions.keys()].toReversed()) {
    const container = containersNear(attributions, index).find((other) => find(other) !== index);
    if (container === undefined) continue;
    containers[index] = container;
    outermost[index] = container;
  }
  return containers;
}

/** The attributions nearby with content that holds the cue and its source and more, the shortest content first. */
function containersNear(attributions: readonly Attribution[], index: number): readonly number[] {
  const { cueAt, mention } = attributions[index]!;
  const start = Math.min(cueAt.start, mention?.start ?? cueAt.start);
  const found: { readonly other: number; readonly length: number }[] = [];
  const last = Math.min(attributions.length - 1, index + REACH);
  for (let other = Math.max(0, index - REACH); other <= last; other += 1) {
    const { cueAt: at, spans } = attributions[other]!;
    if (other === index || at.block !== cueAt.block) continue;
    for (const span of spans) {
      const length = span.end - span.start;
      if (span.start > start || span.end < cueAt.end || length <= cueAt.end - start) continue;
      found.push({ other, length });
    }
  }
  return found.toSorted((a, b) => a.length - b.length).map(({ other }) => other);
}
