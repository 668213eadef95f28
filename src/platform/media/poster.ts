// The first poster of a clip, quickly, where the machine has ffmpeg: the best of a few keyframes. Without ffmpeg a clip
// has none, and pages show none.

import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Log } from '../log.ts';
import { runBounded } from './bounded-process.ts';
import { chooseStill } from './choose-still.ts';
import type { Still } from './encode.ts';
import type { MediaFacts } from './facts.ts';
import { makeFirstPoster } from './make-posters.ts';

export interface Poster {
  readonly width: number;
  readonly height: number;
}

const MOST_FRAMES = 5; // guess: a keyframe of 1080p is decoded, scaled and written in 30 ms
const FEW_FRAMES = 3; // below it a phone wrote keyframes rarely, and others are looked at
const SHORT_SIDE = 720;
// guess: a 4K frame takes 2 s and 200 MB; a busy machine may be four times as long about it
const LIMITS = { maxCpuMs: 30_000, maxMs: 120_000, maxMemoryBytes: 768 * 1024 * 1024 };
const MAX_ALLOCATION_BYTES = 256 * 1024 * 1024; // guess: a 4K frame takes 14 MB

type Kind = 'key' | 'any';
type PathOf = (name: string) => string;
type Needs = { readonly log: Log; readonly ffmpeg: string };

/**
 * Writes a JPEG from the clip's beginning to `targetPath`, at most 40 KiB where that can be. `clipPath` is a file
 * that `repackage` made. Null when ffmpeg is missing or cannot do it.
 */
export async function makePoster(
  needs: Needs,
  clipPath: string,
  facts: Pick<MediaFacts, 'durationMs'>,
  targetPath: string,
): Promise<Poster | null> {
  const program = Bun.which(needs.ffmpeg);
  if (program === null) return null;
  // Named as the files' own sweep knows them.
  const pathOf = (name: string) => `${targetPath}.${name}.jpg`;
  try {
    const still = await chooseStill(await firstStills(needs, program, clipPath, facts.durationMs, pathOf));
    if (still === null) return null;
    const { width, height } = await makeFirstPoster(still.path, targetPath);
    return { width, height };
  } catch (cause) {
    needs.log.error('media.no_poster', cause);
    return null;
  } finally {
    await Promise.all(
      [...framesNamed('key'), ...framesNamed('any')].map((name) => rm(pathOf(name), { force: true })),
    );
  }
}

async function firstStills(
  needs: Needs,
  program: string,
  clipPath: string,
  durationMs: number,
  pathOf: PathOf,
): Promise<readonly Still[]> {
  const keys = await stillsOf(needs, program, clipPath, pathOf, 'key', ['-skip_frame', 'nokey'], 'null');
  if (keys.length >= FEW_FRAMES) return keys;
  // Two a second for seconds; more of a clip that is over before.
  const rate = Math.max(2, (MOST_FRAMES * 1000) / Math.max(1, durationMs));
  const frames = await stillsOf(needs, program, clipPath, pathOf, 'any', [], `fps=${rate.toFixed(3)}`);
  return frames.length > keys.length ? frames : keys;
}

/** The first stands at the beginning; how late the others are is known well enough for a choice. */
async function stillsOf(
  needs: Needs,
  program: string,
  clipPath: string,
  pathOf: PathOf,
  name: Kind,
  decoding: readonly string[],
  filter: string,
): Promise<readonly Still[]> {
  const guarded = `-nostdin -v error -y -threads 1 -max_alloc ${MAX_ALLOCATION_BYTES}`.split(' ');
  const input = ['-protocol_whitelist', 'file,pipe', '-f', 'mov', '-i', `file:${clipPath}`];
  // The short side at most 720, even as 4:2:0 needs; JPEG has the matrix of BT.601 and the full range (JFIF 1.02).
  const width = `if(gt(iw,ih),-2,min(${SHORT_SIDE},trunc(iw/2)*2))`;
  const height = `if(gt(iw,ih),min(${SHORT_SIDE},trunc(ih/2)*2),-2)`;
  const scale = `scale=w='${width}':h='${height}':out_color_matrix=bt601:out_range=pc,format=yuvj420p`;
  const output = `-map 0:v:0 -an -sn -dn -map_metadata -1 -vsync passthrough -frames:v ${MOST_FRAMES}`.split(
    ' ',
  );
  const target = ['-q:v', '2', '-flags', '+bitexact', '-f', 'image2', `file:${pathOf(`${name}%d`)}`];
  const command = [
    program,
    ...guarded,
    ...decoding,
    ...input,
    ...output,
    '-vf',
    `${filter},${scale}`,
    ...target,
  ];
  const end = await runBounded(command, dirname(clipPath), LIMITS);
  if (end.ending !== 'exited' || end.exitCode !== 0)
    needs.log.warn('media.no_poster', { ending: end.ending, complaint: end.complaint });
  return framesNamed(name)
    .map((frame, index) => ({ path: pathOf(frame), atMs: index * 500 }))
    .filter(({ path }) => existsSync(path));
}

function framesNamed(name: Kind): readonly string[] {
  return Array.from({ length: MOST_FRAMES }, (_, index) => `${name}${index + 1}`);
}
