// Which still stands for a clip: one on which something is to be seen, sharp, and rather early than late.

import type { Still } from './encode.ts';
import { lookOf, type Look } from './look.ts';
import { openSharp, type Sharp } from './sharp.ts';

const MOST_LOOKED_AT = 24; // guess: 5 ms each
const LOOKED_AT_PX = 160;
const MAX_PIXELS = 4_000_000; // a still is 720 on its short side: at 4 to 1 it has 2 million
const BEGINNING_MS = 300; // a camera still finds its focus, a cut its first frame

interface Candidate {
  readonly still: Still;
  readonly look: Look;
}

/**
 * The still that stands for the clip best: not black, white, flat or blurred, and not from its first moments, where
 * there is a choice. The same stills give the same answer. Null when none can be read.
 */
export async function chooseStill(stills: readonly Still[]): Promise<Still | null> {
  const sharp = await openSharp();
  const candidates: Candidate[] = [];
  for (const still of evenly(stills, MOST_LOOKED_AT)) {
    const look = await lookAt(sharp, still.path);
    if (look !== null) candidates.push({ still, look });
  }
  return bestOf(candidates)?.still ?? null;
}

/** Pure: exported for tests. */
export function bestOf(candidates: readonly Candidate[]): Candidate | undefined {
  const shown = orAll(candidates, ({ look }) => showsSomething(look));
  const usual = median(shown.map(({ look }) => look.sharpness));
  const sharp = orAll(shown, ({ look }) => look.sharpness >= usual / 2);
  const later = orAll(sharp, ({ still }) => still.atMs >= BEGINNING_MS);
  const endMs = Math.max(1, ...candidates.map(({ still }) => still.atMs));
  // Doubled sharpness, a bit of entropy and half the clip's length weigh the same. guess
  const score = ({ look, still }: Candidate) =>
    Math.log2(1 + look.sharpness) +
    look.entropy +
    Math.min(look.contrast, 64) / 32 -
    (2 * still.atMs) / endMs;
  return later.toSorted((a, b) => score(b) - score(a) || a.still.atMs - b.still.atMs)[0];
}

/** Those that fit; all of them where none does. */
function orAll(
  candidates: readonly Candidate[],
  fits: (candidate: Candidate) => boolean,
): readonly Candidate[] {
  const fitting = candidates.filter(fits);
  return fitting.length > 0 ? fitting : candidates;
}

/** Neither black nor white nor one colour; a night with a few lights passes. */
function showsSomething({ mean, contrast, entropy }: Look): boolean {
  return mean > 12 && mean < 243 && contrast > 8 && entropy > 0.8; // guess, tried on dark streets
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

async function lookAt(sharp: Sharp, path: string): Promise<Look | null> {
  try {
    const { data, info } = await sharp(path, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
      .resize(LOOKED_AT_PX)
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return lookOf(data, info.width, info.height);
  } catch {
    return null; // cut short by a full disk, for example: another will do
  }
}

/** At most `most` of them, from all over the list, the first among them. */
export function evenly<Item>(items: readonly Item[], most: number): readonly Item[] {
  if (items.length <= most) return items;
  return Array.from({ length: most }, (_, index) => items[Math.floor((index * items.length) / most)]!);
}
