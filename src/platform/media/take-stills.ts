// Single frames of a clip as JPEGs, upright and at most 720 on the short side, taken by ffmpeg in a bounded child.

import { dirname } from 'node:path';
import type { Log } from '../log.ts';
import { runBounded } from './bounded-process.ts';

export interface TakeNeeds {
  readonly log: Log;
  readonly ffmpeg: string;
}

export interface Taken {
  /** Where in the clip to begin. */
  readonly fromMs?: number;
  readonly keyframesOnly?: boolean;
  /** Frames a second; every one where not given. */
  readonly perSecond?: number;
  readonly most: number;
}

const SHORT_SIDE = 720;
// guess: a 4K frame takes 2 s and 200 MB; a busy machine may be four times as long about it
const LIMITS = { maxCpuMs: 30_000, maxMs: 120_000, maxMemoryBytes: 768 * 1024 * 1024 };
const MAX_ALLOCATION_BYTES = 256 * 1024 * 1024; // guess: a 4K frame takes 14 MB

/**
 * Writes frames of an MP4 of ours to `pattern`, whose `%d` counts from 1. What is wrong is in the log; how many frames
 * there are is seen on disk.
 */
export async function takeStills(
  needs: TakeNeeds,
  clipPath: string,
  { fromMs = 0, keyframesOnly = false, perSecond, most }: Taken,
  pattern: string,
): Promise<void> {
  const program = Bun.which(needs.ffmpeg);
  if (program === null) return;
  const guarded = words(`-nostdin -v error -y -threads 1 -max_alloc ${MAX_ALLOCATION_BYTES}`);
  const decoding = keyframesOnly ? ['-skip_frame', 'nokey'] : [];
  const seek = fromMs === 0 ? [] : ['-ss', (fromMs / 1000).toFixed(3)];
  const input = [...words('-protocol_whitelist file,pipe -f mov'), ...seek, '-i', `file:${clipPath}`];
  // Even, as 4:2:0 needs; JPEG has the matrix of BT.601 and the full range (JFIF 1.02).
  const width = `if(gt(iw,ih),-2,min(${SHORT_SIDE},trunc(iw/2)*2))`;
  const height = `if(gt(iw,ih),min(${SHORT_SIDE},trunc(ih/2)*2),-2)`;
  const scale = `scale=w='${width}':h='${height}':out_color_matrix=bt601:out_range=pc,format=yuvj420p`;
  const filter = perSecond === undefined ? scale : `fps=${perSecond.toFixed(3)},${scale}`;
  const output = [
    ...words('-map 0:v:0 -an -sn -dn -map_metadata -1 -vsync passthrough'),
    ...['-frames:v', String(most), '-vf', filter],
    // Bit-exact: without the encoder's own comment in the picture.
    ...words('-q:v 2 -flags +bitexact -f image2'),
    `file:${pattern}`,
  ];
  const end = await runBounded(
    [program, ...guarded, ...decoding, ...input, ...output],
    dirname(pattern),
    LIMITS,
  );
  if (end.ending !== 'exited' || end.exitCode !== 0)
    needs.log.warn('media.no_still', { ending: end.ending, complaint: end.complaint });
}

function words(text: string): readonly string[] {
  return text.split(' ');
}
