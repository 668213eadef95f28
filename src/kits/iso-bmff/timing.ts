// When a track's samples are shown and which of them need no other: from its tables alone, nothing is decoded.

import { findBox, type Box } from './boxes.ts';
import { entriesOf, fullBox, type FullBox } from './full-box.ts';

export interface Timing {
  /** Ticks a second; 0 where the track does not say. */
  readonly timescale: number;
  /** Of all samples together, or what the header claims, whichever is longer. */
  readonly durationSeconds: number;
  /** Part of the samples, from 0 to 1, whose duration is more than a tenth off the most frequent one. */
  readonly unevenPart: number;
  /** The longest way from one sample that needs no other to the next, or to the end; infinite where there is none. */
  readonly keyframeGapSeconds: number;
}

/** Reads `stts` and `stss` (ISO/IEC 14496-12, sections 8.6.1 and 8.6.2). Errors: BrokenBoxes. */
export function readTiming(bytes: Uint8Array, tables: readonly Box[], header: FullBox | null): Timing {
  const isLong = header?.version === 1;
  const timescale = header?.u32(isLong ? 20 : 12) ?? 0;
  const claimed = header === null ? 0 : isLong ? header.u64(24) : knownTicks(header.u32(16));
  const runs = readRuns(fullBox(bytes, findBox(tables, 'stts')));
  const ticks = runs.reduce((sum, run) => sum + run.count * run.ticks, 0);
  const seconds = (value: number) => (timescale === 0 ? 0 : value / timescale);
  return {
    timescale,
    durationSeconds: seconds(Math.max(ticks, claimed)),
    unevenPart: unevenPartOf(runs),
    keyframeGapSeconds: seconds(keyframeGapOf(runs, ticks, fullBox(bytes, findBox(tables, 'stss')))),
  };
}

const UNKNOWN_TICKS = 0xffffffff; // section 8.4.2.3: all ones where the duration is not known

function knownTicks(ticks: number): number {
  return ticks === UNKNOWN_TICKS ? 0 : ticks;
}

interface Run {
  readonly count: number;
  readonly ticks: number;
}

function readRuns(table: FullBox | null): readonly Run[] {
  if (table === null) return [];
  return Array.from({ length: entriesOf(table, 4, 8, 8) }, (_, index) => ({
    count: table.u32(8 + index * 8),
    ticks: table.u32(12 + index * 8),
  }));
}

function unevenPartOf(runs: readonly Run[]): number {
  const counts = new Map<number, number>();
  for (const run of runs) counts.set(run.ticks, (counts.get(run.ticks) ?? 0) + run.count);
  const all = [...counts].toSorted((one, other) => other[1] - one[1]);
  const total = all.reduce((sum, [, count]) => sum + count, 0);
  const usual = all[0]?.[0] ?? 0;
  const uneven = all.reduce(
    (sum, [ticks, count]) => (Math.abs(ticks - usual) > usual / 10 ? sum + count : sum),
    0,
  );
  return total === 0 ? 0 : uneven / total;
}

function keyframeGapOf(runs: readonly Run[], totalTicks: number, keys: FullBox | null): number {
  // Without the table every sample needs no other.
  if (keys === null) return Math.max(0, ...runs.slice(0, 1000).map((run) => run.ticks));
  let run = 0;
  let runStart = 0;
  let ticksBefore = 0;
  let last = 0;
  let gap = 0;
  const count = entriesOf(keys, 4, 8, 4);
  for (let index = 0; index < count; index++) {
    const sample = keys.u32(8 + index * 4) - 1;
    while (run < runs.length && runStart + runs[run]!.count <= sample) {
      runStart += runs[run]!.count;
      ticksBefore += runs[run]!.count * runs[run]!.ticks;
      run++;
    }
    const at =
      run < runs.length ? ticksBefore + Math.max(0, sample - runStart) * runs[run]!.ticks : totalTicks;
    gap = Math.max(gap, at - last);
    last = at;
  }
  return count === 0 ? Infinity : Math.max(gap, totalTicks - last);
}
