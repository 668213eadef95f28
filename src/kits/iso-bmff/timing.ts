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
  const ticks = ticksOf(runs);
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

/** How often which duration occurs; read from the table in place, since it may be as long as a file lets it be. */
interface Runs {
  readonly length: number;
  count(run: number): number;
  ticks(run: number): number;
}

function readRuns(table: FullBox | null): Runs {
  if (table === null) return { length: 0, count: () => 0, ticks: () => 0 };
  return {
    length: entriesOf(table, 4, 8, 8),
    count: (run) => table.u32(8 + run * 8),
    ticks: (run) => table.u32(12 + run * 8),
  };
}

function ticksOf(runs: Runs): number {
  let total = 0;
  for (let run = 0; run < runs.length; run++) total += runs.count(run) * runs.ticks(run);
  return total;
}

const MAX_DURATIONS = 10_000; // a phone's clock has some hundred; what comes later counts as uneven

function unevenPartOf(runs: Runs): number {
  const counts = new Map<number, number>();
  let total = 0;
  for (let run = 0; run < runs.length; run++) {
    const [count, ticks] = [runs.count(run), runs.ticks(run)];
    total += count;
    if (counts.has(ticks) || counts.size < MAX_DURATIONS) counts.set(ticks, (counts.get(ticks) ?? 0) + count);
  }
  let usual = 0;
  let most = 0;
  for (const [ticks, count] of counts) if (count > most) [usual, most] = [ticks, count];
  let even = 0;
  for (const [ticks, count] of counts) if (Math.abs(ticks - usual) <= usual / 10) even += count;
  return total === 0 ? 0 : (total - even) / total;
}

function keyframeGapOf(runs: Runs, totalTicks: number, keys: FullBox | null): number {
  // Without the table every sample needs no other.
  if (keys === null) return runs.length === 0 ? 0 : runs.ticks(0);
  let run = 0;
  let runStart = 0;
  let ticksBefore = 0;
  let last = 0;
  let gap = 0;
  const count = entriesOf(keys, 4, 8, 4);
  for (let index = 0; index < count; index++) {
    const sample = keys.u32(8 + index * 4) - 1;
    while (run < runs.length && runStart + runs.count(run) <= sample) {
      runStart += runs.count(run);
      ticksBefore += runs.count(run) * runs.ticks(run);
      run++;
    }
    const inRun = Math.max(0, sample - runStart);
    const at = run < runs.length ? ticksBefore + inRun * runs.ticks(run) : totalTicks;
    gap = Math.max(gap, at - last);
    last = at;
  }
  return count === 0 ? Infinity : Math.max(gap, totalTicks - last);
}
