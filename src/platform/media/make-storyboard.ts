// What a player shows while a reader looks for a moment: small stills in one picture, and a WebVTT that says which
// part of it belongs to which time.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { evenly } from './choose-still.ts';
import type { Still } from './encode.ts';
import type { MadePicture } from './make-posters.ts';
import { openSharp, type Sharp } from './sharp.ts';

export interface Storyboard {
  readonly sprite: MadePicture;
  /** WebVTT whose cues name parts of `storyboard.jpg` by `#xywh=` (Media Fragments URI 1.0, 4.2.2). */
  readonly vtt: string;
}

const TILE_WIDTH = 160;
const MOST_TILES = 100;
const COLUMNS = 10;
const MAX_TILE_RATIO = 4; // taller pictures are cut: a sprite has a limit
const QUALITY = 55;
const MAX_PIXELS = 4_000_000;

interface Tile {
  readonly atMs: number;
  readonly bytes: Buffer;
}

/** Writes `storyboard.jpg` into `folder`. Null when no still can be read. Errors: what the disk says. */
export async function makeStoryboard(
  stills: readonly Still[],
  durationMs: number,
  folder: string,
): Promise<Storyboard | null> {
  const sharp = await openSharp();
  const chosen = evenly(
    stills.toSorted((a, b) => a.atMs - b.atMs),
    MOST_TILES,
  );
  const height = await tileHeight(sharp, chosen);
  if (height === null) return null;
  const tiles: Tile[] = [];
  for (const still of chosen) {
    const bytes = await tileOf(sharp, still.path, height);
    if (bytes !== null) tiles.push({ atMs: still.atMs, bytes });
  }
  if (tiles.length === 0) return null;
  const sprite = await writeSprite(sharp, tiles, height, join(folder, 'storyboard.jpg'));
  return { sprite, vtt: vttOf(tiles, height, durationMs) };
}

/** By the first still that can be read: all are of one clip. */
async function tileHeight(sharp: Sharp, stills: readonly Still[]): Promise<number | null> {
  for (const { path } of stills) {
    const size = await sharp(path, { limitInputPixels: MAX_PIXELS })
      .metadata()
      .catch(() => null);
    if (size === null) continue;
    const height = Math.round((TILE_WIDTH * size.height) / size.width);
    return Math.min(TILE_WIDTH * MAX_TILE_RATIO, Math.max(2, height));
  }
  return null;
}

async function tileOf(sharp: Sharp, path: string, height: number): Promise<Buffer | null> {
  return sharp(path, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
    .resize(TILE_WIDTH, height, { fit: 'cover' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer()
    .catch(() => null);
}

async function writeSprite(
  sharp: Sharp,
  tiles: readonly Tile[],
  tileHeightPx: number,
  path: string,
): Promise<MadePicture> {
  const width = TILE_WIDTH * Math.min(COLUMNS, tiles.length);
  const height = tileHeightPx * Math.ceil(tiles.length / COLUMNS);
  const layers = tiles.map(({ bytes }, index) => ({
    input: bytes,
    raw: { width: TILE_WIDTH, height: tileHeightPx, channels: 3 as const },
    ...placeOf(index, tileHeightPx),
  }));
  const jpeg = await sharp({ create: { width, height, channels: 3, background: '#000000' } })
    .composite(layers)
    .jpeg({ quality: QUALITY, mozjpeg: true })
    .toBuffer();
  await writeFile(path, jpeg);
  return { path, type: 'image/jpeg', width, height };
}

function placeOf(index: number, tileHeightPx: number): { readonly left: number; readonly top: number } {
  return { left: (index % COLUMNS) * TILE_WIDTH, top: Math.floor(index / COLUMNS) * tileHeightPx };
}

/** The first tile stands from the beginning, each until the next, the last until the end. */
function vttOf(tiles: readonly Tile[], tileHeightPx: number, durationMs: number): string {
  const cues = tiles.map(({ atMs }, index) => {
    const { left, top } = placeOf(index, tileHeightPx);
    const from = index === 0 ? 0 : atMs;
    const until = tiles[index + 1]?.atMs ?? Math.max(durationMs, from + 1);
    const part = `#xywh=${left},${top},${TILE_WIDTH},${tileHeightPx}`;
    return `${vttTime(from)} --> ${vttTime(until)}\nstoryboard.jpg${part}\n`;
  });
  return `WEBVTT\n\n${cues.join('\n')}`;
}

function vttTime(ms: number): string {
  const whole = Math.round(ms);
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${two(whole / 3_600_000)}:${two((whole / 60_000) % 60)}:${two((whole / 1000) % 60)}.${String(whole % 1000).padStart(3, '0')}`;
}
