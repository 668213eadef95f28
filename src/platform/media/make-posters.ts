// A clip's poster in every size that pages ask for: one JPEG for everybody, and widths to choose from.
// sharp writes no metadata unless it is told to, so the pictures hold none.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openSharp, type Sharp } from './sharp.ts';

export interface MadePicture {
  readonly path: string;
  readonly type: 'image/jpeg' | 'image/avif';
  readonly width: number;
  readonly height: number;
}

const WANTED_BYTES = 40 * 1024; // it is on the way to the first paint of a phone on a bad line
/** Short side in pixels and JPEG quality, from good to small; the first that fits is taken, else the last. */
const STEPS: readonly (readonly [shortSide: number, quality: number])[] = [
  [720, 78],
  [720, 66],
  [720, 52],
  [540, 52],
  [540, 38],
  [400, 38],
  [320, 20],
];
const WIDTHS = [480, 960, 1440] as const;
const JPEG_QUALITY = 66;
const AVIF = { quality: 46, effort: 1 } as const; // measured at 960 x 540: effort 1 takes 0.14 s, 3 takes 0.43 s for 5 % less
const SMALL_BYTES = 10 * 1024; // below it a progressive JPEG may be the larger one
const MAX_PIXELS = 40_000_000; // an editor's photograph

/**
 * Writes the poster in every width, never larger than the still, into `folder`. The first is `poster.jpg`, for
 * everybody: at most 40 KiB and 720 on its short side; the others are `poster-{width}.jpg` and `.avif`.
 * Errors: what sharp throws for a still that cannot be read; what the disk says.
 */
export async function makePosters(still: string, folder: string): Promise<readonly MadePicture[]> {
  const sharp = await openSharp();
  const picture = await readPicture(sharp, still);
  const made = [await writeFirst(sharp, picture, join(folder, 'poster.jpg'))];
  for (const width of WIDTHS.filter((width) => width <= picture.width)) {
    const smaller = await scaled(sharp, picture, width / picture.width);
    const size = { width: smaller.width, height: smaller.height };
    const jpeg = join(folder, `poster-${width}.jpg`);
    await writeFile(jpeg, await asJpeg(sharp, smaller, JPEG_QUALITY));
    made.push({ path: jpeg, type: 'image/jpeg', ...size });
    const avif = join(folder, `poster-${width}.avif`);
    await writeFile(avif, await raw(sharp, smaller).avif(AVIF).toBuffer());
    made.push({ path: avif, type: 'image/avif', ...size });
  }
  return made;
}

/** Writes `poster.jpg` alone, to `targetPath`. Errors: as `makePosters`. */
export async function makeFirstPoster(still: string, targetPath: string): Promise<MadePicture> {
  const sharp = await openSharp();
  return writeFirst(sharp, await readPicture(sharp, still), targetPath);
}

/** Pixels of three bytes. */
interface Pixels {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

async function readPicture(sharp: Sharp, path: string): Promise<Pixels> {
  const { data, info } = await sharp(path, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
    .autoOrient()
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}

async function writeFirst(sharp: Sharp, picture: Pixels, path: string): Promise<MadePicture> {
  let smaller = picture;
  for (const [index, [shortSide, quality]] of STEPS.entries()) {
    const part = Math.min(1, shortSide / Math.min(picture.width, picture.height));
    if (index === 0 || STEPS[index - 1]![0] !== shortSide) smaller = await scaled(sharp, picture, part);
    const jpeg = await asJpeg(sharp, smaller, quality);
    if (jpeg.byteLength > WANTED_BYTES && index < STEPS.length - 1) continue;
    await writeFile(path, jpeg);
    break;
  }
  return { path, type: 'image/jpeg', width: smaller.width, height: smaller.height };
}

async function scaled(sharp: Sharp, picture: Pixels, part: number): Promise<Pixels> {
  if (part === 1) return picture;
  const width = Math.max(1, Math.round(picture.width * part));
  const height = Math.max(1, Math.round(picture.height * part));
  const bytes = await raw(sharp, picture).resize(width, height, { fit: 'fill' }).raw().toBuffer();
  return { bytes, width, height };
}

/** Progressive, and where that is larger, not. */
async function asJpeg(sharp: Sharp, picture: Pixels, quality: number): Promise<Buffer> {
  const progressive = await raw(sharp, picture).jpeg({ quality, mozjpeg: true }).toBuffer();
  if (progressive.byteLength > SMALL_BYTES) return progressive;
  const baseline = await raw(sharp, picture)
    .jpeg({ quality, mozjpeg: true, progressive: false, optimizeScans: false })
    .toBuffer();
  return baseline.byteLength < progressive.byteLength ? baseline : progressive;
}

function raw(sharp: Sharp, { bytes, width, height }: Pixels) {
  return sharp(bytes, { raw: { width, height, channels: 3 } });
}
