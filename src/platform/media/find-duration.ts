// How long a video lasts: as its container says, or, where that says nothing (recordings of browsers), by its last packet.

import { dirname } from 'node:path';
import type { Movie } from '../../kits/iso-bmff/movie.ts';
import { runBounded, type ProcessLimits } from './bounded-process.ts';
import { demuxerOf, type Container } from './container.ts';
import type { Probed, ProbedStream } from './run-ffprobe.ts';

const MIB = 1024 * 1024;
// guess: packets are counted as fast as the disk reads; 2 GB in half a minute
const LIMITS: ProcessLimits = { maxCpuMs: 60_000, maxMs: 180_000, maxMemoryBytes: 512 * MIB };

/** In milliseconds; null where not even the packets tell. */
export async function findDurationMs(
  ffprobe: string,
  path: string,
  container: Container,
  probed: Probed,
  video: ProbedStream,
  movie: Movie | null,
): Promise<number | null> {
  const claimed = Math.max(Number(probed.format.duration ?? 0) || 0, Number(video.duration ?? 0) || 0);
  if (claimed > 0 && !(movie?.fragmented ?? false)) return Math.round(claimed * 1000);
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
  const seconds = Math.max(last, claimed);
  return end.ending === 'exited' && seconds > 0 ? Math.max(1, Math.round(seconds * 1000)) : null;
}
