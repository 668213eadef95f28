// The poster is a picture on which something is to be seen, in sizes that fit, and none of what is made says more.

import { afterAll, expect, test } from 'bun:test';
import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { temporaryFolder } from '../../../test/support/folder.ts';
import type { Still } from './encode.ts';
import { chooseStill, makePosters, makeStoryboard, openSharp } from './index.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const sharp = await openSharp();

const SECRET = 'Anna-Secret-Artist';
type Paint = (x: number, y: number) => number;

/** A still in greys, with a secret in its Exif. */
async function still(name: string, atMs: number, paint: Paint, width = 640, height = 360): Promise<Still> {
  const bytes = new Uint8Array(width * height * 3);
  for (let at = 0; at < width * height; at++)
    bytes.fill(paint(at % width, Math.floor(at / width)), at * 3, at * 3 + 3);
  const path = join(folder.path, `${name}.jpg`);
  await sharp(bytes, { raw: { width, height, channels: 3 } })
    .withExif({ IFD0: { Artist: SECRET } })
    .jpeg({ quality: 90 })
    .toFile(path);
  return { path, atMs };
}

const black: Paint = () => 3;
const white: Paint = () => 252;
const flat: Paint = () => 120;
/** A scene: large shapes with hard edges, and something fine. */
const scene: Paint = (x, y) =>
  (Math.hypot(x - 300, y - 180) < 90 ? 200 : (x >> 5) % 2 === 0 ? 60 : 110) + ((x * y) % 7);
const blurred: Paint = (x, y) => 120 + 80 * Math.sin(x / 90) * Math.cos(y / 90);
const noisy: Paint = (x, y) => ((x * 7919 + y * 104_729 + x * y * 31) * 2_654_435_761) % 256;

test('the poster is neither black nor white, flat or blurred', async () => {
  const shown = await still('scene', 4000, scene);
  const others = [
    await still('black', 0, black),
    await still('white', 1000, white),
    await still('flat', 2000, flat),
    await still('blurred', 3000, blurred),
  ];
  expect(await chooseStill([...others, shown])).toEqual(shown);
});

test('the poster is not from the first moments where there is a choice', async () => {
  const first = await still('first', 0, scene);
  const later = await still('later', 1000, scene);
  const last = await still('last', 9000, scene);
  expect(await chooseStill([first, later, last])).toEqual(later);
  expect(await chooseStill([first])).toEqual(first);
});

test('a clip that is black throughout has a poster all the same, and a clip without stills has none', async () => {
  const dark = await still('dark', 0, black);
  expect(await chooseStill([dark])).toEqual(dark);
  expect(await chooseStill([])).toBeNull();
});

test('a still that was cut short is passed over', async () => {
  const whole = await still('whole', 1000, scene);
  const path = join(folder.path, 'cut.jpg');
  await Bun.write(path, (await readFile(whole.path)).subarray(0, 900));
  expect(await chooseStill([{ path, atMs: 500 }, whole])).toEqual(whole);
});

test('the first poster is small, and no picture is larger than the still', async () => {
  const { path } = await still('noisy', 0, noisy, 960, 540);
  const made = await makePosters(path, folder.path);
  expect(made.map((picture) => basename(picture.path))).toEqual([
    'poster.jpg',
    'poster-480.jpg',
    'poster-480.avif',
    'poster-960.jpg',
    'poster-960.avif',
  ]);
  expect((await stat(made[0]!.path)).size).toBeLessThanOrEqual(40 * 1024);
  for (const picture of made) {
    const { width, height } = await sizeOf(picture.path);
    expect({ width, height }).toEqual({ width: picture.width, height: picture.height });
    expect(picture.width / picture.height).toBeCloseTo(16 / 9, 1);
  }
  const tiny = await makePosters((await still('tiny', 0, scene, 90, 160)).path, folder.path);
  expect(tiny).toMatchObject([{ width: 90, height: 160, type: 'image/jpeg' }]);
});

test('no picture says anything besides its pixels', async () => {
  const one = await still('told', 0, scene, 1280, 720);
  expect((await readFile(one.path)).includes(SECRET)).toBe(true);
  const made = await makePosters(one.path, folder.path);
  const board = await makeStoryboard([one], 1000, folder.path);
  for (const { path } of [...made, board!.sprite]) {
    const bytes = await readFile(path);
    for (const word of [SECRET, 'Exif', 'http', 'ICC_PROFILE', 'sharp', 'Lavc'])
      expect(bytes.includes(word)).toBe(false);
  }
});

test('the storyboard has a tile for each still, in rows of ten, and says where each is', async () => {
  const one = await still('tile', 0, scene);
  const stills = Array.from({ length: 12 }, (_, index) => ({ path: one.path, atMs: index * 500 + 100 }));
  const { sprite, vtt } = (await makeStoryboard(stills, 6300, folder.path))!;
  expect(await sizeOf(sprite.path)).toMatchObject({ width: 1600, height: 180, format: 'jpeg' });
  const cues = vtt.split('\n\n');
  expect(cues[0]).toBe('WEBVTT');
  expect(cues[1]).toBe('00:00:00.000 --> 00:00:00.600\nstoryboard.jpg#xywh=0,0,160,90');
  expect(cues[12]?.trim()).toBe('00:00:05.600 --> 00:00:06.300\nstoryboard.jpg#xywh=160,90,160,90');
});

test('a long clip has a hundred tiles, from its beginning to its end', async () => {
  const { path } = await still('hour', 0, scene, 160, 284);
  const stills = Array.from({ length: 250 }, (_, index) => ({ path, atMs: index * 10_000 }));
  const { sprite, vtt } = (await makeStoryboard(stills, 2_500_000, folder.path))!;
  expect(sprite).toMatchObject({ width: 1600, height: 2840 });
  expect(vtt.match(/-->/g)).toHaveLength(100);
  expect(vtt).toContain('--> 00:41:40.000');
});

/** AVIF is only written: its size is read from its `ispe` property (ISO/IEC 23008-12, 6.5.3). */
async function sizeOf(path: string) {
  const bytes = await readFile(path);
  const property = bytes.indexOf('ispe');
  if (path.endsWith('.avif'))
    return {
      width: bytes.readUInt32BE(property + 8),
      height: bytes.readUInt32BE(property + 12),
      format: 'avif',
    };
  const { width, height, format } = await sharp(bytes).metadata();
  return { width, height, format };
}
