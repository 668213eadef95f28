// How long a video lasts: as its container says, or, where that says nothing (recordings of browsers), by its last packet.

import { dirname } from 'node:path';
import type { Movie } from '../../kits/iso-bmff/movie.ts';
import { runBounded, type ProcessLimits } from './bounded-process.ts';
import { demuxerOf, type Container } from './container.ts';
import type { Probed, ProbedStream } from './run-ffprobe.ts';

const MIB = 1024 * 1024;
// guess: packets are counted as fast as the disk reads; 2 GB in half a minute
const LIMITS: ProcessLimits = { maxCpuMs: 60_000, maxMs: 180_000, maxMemoryBytes: 512 * MIB };

/** From the first picture or sound on, in milliseconds; null where not even the packets tell. */
export async function findDurationMs(
  ffprobe: string,
  path: string,
  container: Container,
  probed: Probed,
  video: ProbedStream,
  movie: Movie | null,
): Promise<number | null> {
  const claimed = Math.max(seconds(probed.format.duration), seconds(video.duration));
  // These count from zero, however late the first packet comes; the others count what is there.
  const start = COUNTS_FROM_ZERO.has(demuxerOf(container)) ? seconds(probed.format.start_time) : 0;
  const isKnown = claimed > start && !(movie?.fragmented ?? false);
  const end = isKnown ? claimed : Math.max(claimed, await lastPacketEnd(ffprobe, path, container, video));
  return end > start ? Math.max(1, Math.round((end - start) * 1000)) : null;
}

const COUNTS_FROM_ZERO: ReadonlySet<string> = new Set(['mov', 'matroska']);

/** A positive number of ffprobe's; 0 for `N/A` and what lies before the beginning. */
function seconds(text: string | undefined): number {
  return Math.max(0, Number(text ?? 0) || 0);
}

/** In seconds; 0 where it could not be told. */
async function lastPacketEnd(
  ffprobe: string,
  path: string,
  container: Container,
  video: ProbedStream,
): Promise<number> {
  let last = 0;
  const end = await runBounded(
    [
      ...[ffprobe, '-v', 'error', '-protocol_whitelist', 'file', '-f', demuxerOf(container)],
      ...['-select_streams', String(video.index), '-show_entries', 'packet=pts_time,duration_time'],
      ...['-of', 'csv=p=0', '-i', `file:${path}`],
    ],
    dirname(path),
    LIMITS,
    (line) => {
      const [at = Number.NaN, lasts = Number.NaN] = line.split(',').map(Number);
      if (Number.isFinite(at)) last = Math.max(last, at + (Number.isFinite(lasts) ? lasts : 0));
    },
  );
  return end.ending === 'exited' ? last : 0;
}
