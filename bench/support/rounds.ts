// Peer and Eyewitness in turn, A B A B: what else the machine does hits both, and each round has a ratio of its own.

export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

export interface Round<Ours, Peer> {
  readonly ours: Ours;
  /** Null where the peer is not installed. */
  readonly peer: Peer | null;
}

/** Runs both sides `rounds` times in turn, the peer first; one after the other, never at once. */
export async function inTurn<Ours, Peer>(
  rounds: number,
  sides: { readonly ours: () => Promise<Ours>; readonly peer: (() => Promise<Peer>) | null },
): Promise<Round<Ours, Peer>[]> {
  const done: Round<Ours, Peer>[] = [];
  for (let round = 0; round < rounds; round++) {
    const peer = sides.peer === null ? null : await sides.peer();
    done.push({ peer, ours: await sides.ours() });
  }
  return done;
}

/** Median, least and most; NaN where there is nothing. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const median = (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
  return { median, min: sorted[0] ?? Number.NaN, max: sorted.at(-1) ?? Number.NaN };
}
