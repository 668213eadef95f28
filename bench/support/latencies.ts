// Latencies counted in buckets of about 1.5 % width, so that a minute of votes fits in a few kilobytes and a
// percentile is exact enough to be held against an aim.

const SUB_BUCKETS = 64; // a power of two: each doubling of a latency is cut into this many steps
const DOUBLINGS = 26; // up to 2^26 µs, 67 s; what took longer counts as that

/** Counts of latencies, as plain numbers that can cross a process border as JSON. */
export interface Latencies {
  readonly counts: readonly number[];
  readonly total: number;
  readonly maxMs: number;
}

export interface LatencyRecorder {
  /** Milliseconds, fractions included. */
  add(latencyMs: number): void;
  result(): Latencies;
}

/** An empty recording. */
export function recordLatencies(): LatencyRecorder {
  const counts = new Uint32Array(bucketOf(2 ** DOUBLINGS) + 1);
  let total = 0;
  let maxMs = 0;
  return {
    add: (latencyMs) => {
      const micros = Math.min(Math.max(0, Math.round(latencyMs * 1000)), 2 ** DOUBLINGS);
      counts[bucketOf(micros)]! += 1;
      total += 1;
      if (latencyMs > maxMs) maxMs = latencyMs;
    },
    result: () => ({ counts: [...counts], total, maxMs }),
  };
}

/** The latency in milliseconds that `part` (0 to 1) of all stayed within; NaN where there were none. */
export function percentileMs(latencies: Latencies, part: number): number {
  if (latencies.total === 0) return Number.NaN;
  const rank = Math.max(1, Math.ceil(latencies.total * part));
  let seen = 0;
  for (const [bucket, count] of latencies.counts.entries()) {
    seen += count;
    // The upper edge of the bucket, so that no percentile is told better than it was.
    if (seen >= rank) return Math.min(upperEdgeOf(bucket) / 1000, latencies.maxMs);
  }
  return latencies.maxMs;
}

/** Several recordings as one. */
export function addLatencies(all: readonly Latencies[]): Latencies {
  const length = Math.max(0, ...all.map(({ counts }) => counts.length));
  const counts = Array.from({ length }, (_, bucket) =>
    all.reduce((sum, one) => sum + (one.counts[bucket] ?? 0), 0),
  );
  return {
    counts,
    total: all.reduce((sum, one) => sum + one.total, 0),
    maxMs: Math.max(0, ...all.map(({ maxMs }) => maxMs)),
  };
}

/** Whole microseconds to a bucket: exact below 64, then 64 steps to each doubling. */
function bucketOf(micros: number): number {
  if (micros < SUB_BUCKETS) return micros;
  const doublings = 31 - Math.clz32(micros) - 6; // 2^6 sub-buckets
  return doublings * SUB_BUCKETS + (micros >>> doublings);
}

function upperEdgeOf(bucket: number): number {
  if (bucket < 2 * SUB_BUCKETS) return bucket;
  const doublings = Math.floor(bucket / SUB_BUCKETS) - 1;
  return ((bucket - doublings * SUB_BUCKETS + 1) << doublings) - 1;
}
