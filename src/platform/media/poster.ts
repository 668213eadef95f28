// A still picture for a clip, where the machine has ffmpeg. Without it a clip has none, and pages show none.

import { readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Log } from '../log.ts';
import { runBounded } from './bounded-process.ts';
import type { MediaFacts } from './facts.ts';
import { readJpegSize } from '../../kits/jpeg-size.ts';

export interface Poster {
  readonly width: number;
  readonly height: number;
}

const WANTED_BYTES = 40 * 1024; // a poster is on the way to the first paint of a phone on a bad line
/** Short side in pixels and JPEG quantiser, from good to small; the first that fits is taken, else the last. */
const STEPS: readonly (readonly [shortSide: number, quantiser: number])[] = [
  [720, 4],
  [720, 8],
  [720, 14],
  [540, 12],
  [540, 20],
  [400, 20],
];
const JPEG_END = 0xd9; // end of image: ITU-T T.81, table B.1
// guess: a 4K frame takes 2 s and 200 MB; a busy machine may be four times as long about it
const LIMITS = { maxCpuMs: 30_000, maxMs: 120_000, maxMemoryBytes: 768 * 1024 * 1024 };

/**
 * Writes a JPEG from about the clip's first second to `targetPath`: a frame that is typical, so not a black one.
 * `clipPath` is a file that `repackage` made. Null when ffmpeg is missing or cannot do it.
 */
export async function makePoster(
  needs: { readonly log: Log; readonly ffmpeg: string },
  clipPath: string,
  facts: Pick<MediaFacts, 'durationMs'>,
  targetPath: string,
): Promise<Poster | null> {
  const program = Bun.which(needs.ffmpeg);
  if (program === null) return null;
  const pathOf = (step: number) => `${targetPath}.${step}.jpg`;
  try {
    const command = [program, ...ffmpegArguments(clipPath, facts.durationMs, pathOf)];
    const end = await runBounded(command, dirname(targetPath), LIMITS);
    if (end.ending !== 'exited' || end.exitCode !== 0) {
      needs.log.warn('media.no_poster', { ending: end.ending, complaint: end.complaint });
      return null;
    }
    const sizes = await Promise.all(STEPS.map(async (_, step) => (await stat(pathOf(step))).size));
    const fits = sizes.findIndex((sizeBytes) => sizeBytes > 0 && sizeBytes <= WANTED_BYTES);
    const chosen = pathOf(fits === -1 ? STEPS.length - 1 : fits);
    const bytes = await readFile(chosen);
    const size = readJpegSize(bytes);
    // A full disk ends a picture early, and ffmpeg does not always say so.
    if (size === null || bytes.at(-2) !== 0xff || bytes.at(-1) !== JPEG_END) return null;
    await rename(chosen, targetPath);
    return size;
  } catch (cause) {
    needs.log.error('media.no_poster', cause);
    return null;
  } finally {
    await Promise.all(STEPS.map((_, step) => rm(pathOf(step), { force: true })));
  }
}

function ffmpegArguments(
  clipPath: string,
  durationMs: number,
  pathOf: (step: number) => string,
): readonly string[] {
  const seekSeconds = Math.min(1, durationMs / 10_000);
  const names = STEPS.map((_, step) => `[s${step}]`);
  const scaled = STEPS.map(([side], step) => {
    // The short side at most `side`; never larger than the clip; even, as 4:2:0 needs.
    const width = `if(gt(iw,ih),-2,min(${side},trunc(iw/2)*2))`;
    const height = `if(gt(iw,ih),min(${side},trunc(ih/2)*2),-2)`;
    return `[s${step}]scale=w='${width}':h='${height}'[o${step}]`;
  });
  const filter = `[0:v:0]thumbnail=n=30,split=${STEPS.length}${names.join('')};${scaled.join(';')}`;
  const guarded = words(`-nostdin -v error -y -threads 1 -max_alloc ${MAX_ALLOCATION_BYTES}`);
  const input = words(`-protocol_whitelist file,pipe -f mov -ss ${seekSeconds.toFixed(3)} -i`);
  const outputs = STEPS.map(([, quantiser], step) =>
    // Bit-exact: without the encoder's own comment in the picture.
    words(
      `-map [o${step}] -map_metadata -1 -frames:v 1 -q:v ${quantiser} -pix_fmt yuvj420p -flags +bitexact -update 1 -f image2`,
    ).concat(`file:${pathOf(step)}`),
  );
  return [guarded, input, [`file:${clipPath}`, '-filter_complex', filter], outputs.flat()].flat();
}

const MAX_ALLOCATION_BYTES = 256 * 1024 * 1024; // guess: a 4K frame takes 14 MB

function words(text: string): readonly string[] {
  return text.split(' ');
}
