// The first poster of a clip, quickly, where the machine has ffmpeg: the best of a few keyframes. Without ffmpeg a clip
// has none, and pages show none. Frames lie beside the target, by names that the sweep of temp files knows.

import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { chooseStill } from './choose-still.ts';
import type { Still } from './encode.ts';
import type { MediaFacts } from './facts.ts';
import { makeFirstPoster } from './make-posters.ts';
import { takeStills, type TakeNeeds } from './take-stills.ts';

export interface Poster {
  readonly width: number;
  readonly height: number;
}

const MOST_FRAMES = 5; // guess: a keyframe of 1080p is decoded, scaled and written in 30 ms
const FEW_FRAMES = 3; // below it a phone wrote keyframes rarely, and others are looked at
const FRAMES = ['key', 'any'].flatMap((kind) =>
  Array.from({ length: MOST_FRAMES }, (_, index) => `${kind}${index + 1}`),
);

/**
 * Writes a JPEG from the clip's beginning to `targetPath`, at most 40 KiB where that can be. `clipPath` is a file
 * that `repackage` made. Null when ffmpeg is missing or cannot do it.
 */
export async function makePoster(
  needs: TakeNeeds,
  clipPath: string,
  facts: Pick<MediaFacts, 'durationMs'>,
  targetPath: string,
): Promise<Poster | null> {
  const pathOf = (name: string) => `${targetPath}.${name}.jpg`;
  try {
    const still = await chooseStill(await firstStills(needs, clipPath, facts.durationMs, pathOf));
    if (still === null) return null;
    const { width, height } = await makeFirstPoster(still.path, targetPath);
    return { width, height };
  } catch (cause) {
    needs.log.error('media.no_poster', cause);
    return null;
  } finally {
    await Promise.all(FRAMES.map((name) => rm(pathOf(name), { force: true })));
  }
}

async function firstStills(
  needs: TakeNeeds,
  clipPath: string,
  durationMs: number,
  pathOf: (name: string) => string,
): Promise<readonly Still[]> {
  await takeStills(needs, clipPath, { keyframesOnly: true, most: MOST_FRAMES }, pathOf('key%d'));
  const keys = written('key', pathOf);
  if (keys.length >= FEW_FRAMES) return keys;
  // Two a second for seconds; more of a clip that is over before.
  const perSecond = Math.max(2, (MOST_FRAMES * 1000) / Math.max(1, durationMs));
  await takeStills(needs, clipPath, { perSecond, most: MOST_FRAMES }, pathOf('any%d'));
  const any = written('any', pathOf);
  return any.length > keys.length ? any : keys;
}

/** The first stands at the beginning; how late the others are is known well enough for a choice. */
function written(kind: 'key' | 'any', pathOf: (name: string) => string): readonly Still[] {
  return FRAMES.filter((name) => name.startsWith(kind))
    .map((name, index) => ({ path: pathOf(name), atMs: index * 500 }))
    .filter(({ path }) => existsSync(path));
}
