// What is really drawn: size, weight, pictures, and no letter that is a box. Posters are made here by code.

import { expect, test } from 'bun:test';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { temporaryFolder } from '../../../test/support/folder.ts';
import { SHARE_CARD } from '../../../test/support/share-card.ts';
import typefacePath from '../fonts/headline.ttf' with { type: 'file' };
import type { Poster, ShareCard } from './card.ts';
import { compose } from './compose.ts';
import { openDrawing } from './draw.ts';
import { openTypeface } from './typeface.ts';

const typeface = openTypeface(readFileSync(typefacePath));
const drawing = await openDrawing();
const draw = (changes: Partial<ShareCard>) =>
  drawing.draw(compose({ ...SHARE_CARD, ...changes }, typeface, () => undefined));

async function makePoster(folder: string, width: number, height: number, noise = false): Promise<Poster> {
  const path = join(folder, `${width}x${height}.jpg`);
  const background = { r: 0, g: 160, b: 255 };
  const loud = noise ? { noise: { type: 'gaussian' as const, mean: 128, sigma: 90 } } : {};
  await sharp({ create: { width, height, channels: 3, background, ...loud } })
    .jpeg({ quality: 95 })
    .toFile(path);
  return { path, width, height };
}

/** Red, green and blue at a place. */
async function colourAt(jpeg: Uint8Array, left: number, top: number): Promise<number[]> {
  return [...(await sharp(jpeg).extract({ left, top, width: 1, height: 1 }).raw().toBuffer())];
}
const isBlue = ([red, , blue]: number[]) => blue! > red! + 60;

test('a card is a JPEG of 1200 by 630 and at most 120 KB', async () => {
  using folder = temporaryFolder();
  const posters = [null, await makePoster(folder.path, 1280, 720), await makePoster(folder.path, 720, 1280)];
  for (const poster of posters) {
    const jpeg = await draw({ poster });
    const { format, width, height, channels, exif } = await sharp(jpeg).metadata();
    expect({ format, width, height, channels, exif }).toMatchObject({
      format: 'jpeg',
      width: 1200,
      height: 630,
      channels: 3,
    });
    expect(exif).toBeUndefined();
    expect(jpeg.byteLength).toBeLessThanOrEqual(120_000);
  }
});

test('a poster of nothing but noise weighs at most 300 KB', async () => {
  using folder = temporaryFolder();
  const jpeg = await draw({ poster: await makePoster(folder.path, 1281, 721, true), headline: 'Noise' });
  expect(jpeg.byteLength).toBeLessThanOrEqual(300_000);
});

test('the picture is shown at its place, and never with a warning', async () => {
  using folder = temporaryFolder();
  const wide = await makePoster(folder.path, 1280, 720);
  const high = await makePoster(folder.path, 720, 1280);
  expect(isBlue(await colourAt(await draw({ poster: wide }), 600, 30))).toBe(true);
  expect(isBlue(await colourAt(await draw({ poster: high }), 1100, 300))).toBe(true);
  expect(isBlue(await colourAt(await draw({ poster: high, isRightToLeft: true }), 100, 300))).toBe(true);
  for (const poster of [wide, high])
    for (const [left, top] of [
      [600, 30],
      [1100, 300],
      [100, 300],
    ] as const)
      expect(isBlue(await colourAt(await draw({ poster, warning: 'Injured people.' }), left, top))).toBe(
        false,
      );
});

test('words on a white picture stand on dark', async () => {
  using folder = temporaryFolder();
  const path = join(folder.path, 'white.jpg');
  await sharp({ create: { width: 640, height: 360, channels: 3, background: '#ffffff' } })
    .jpeg()
    .toFile(path);
  const poster = { path, width: 640, height: 360 };
  for (const headline of ['Short', SHARE_CARD.headline.repeat(6).slice(0, 300)]) {
    const jpeg = await draw({ poster, headline });
    // Left of the words, where they begin: at the foot, and at the top of the last lines.
    for (const top of [430, 500, 600])
      expect(Math.max(...(await colourAt(jpeg, 30, top)))).toBeLessThan(0x3b + 8);
  }
});

test('a letter that no font has is told from one that some font has', async () => {
  // Unassigned, private and of a plane without letters: no font has them.
  for (const text of ['\u0378', 'a\u{50001}', '\ue123\ue124'])
    expect(await drawing.measure(text)).toBeUndefined();
  const latin = await drawing.measure('Latin');
  if (latin === undefined) return; // a server without fonts
  expect(latin.width).toBeGreaterThan(1);
  expect(latin.leading).toBeGreaterThan(0.8);
});

test('text that the system sets is text and no markup, in its box', async () => {
  const text = '<span size="999999">&amp; "x" ab</span></span>';
  const systemTexts = (['left', 'right'] as const).map((align) => ({
    ...{ text, align, leftPx: 100, topPx: 200, widthPx: 300, heightPx: 120, sizePx: 90, colour: '#000000' },
  }));
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"/>';
  const jpeg = await drawing.draw({ backdrop: { kind: 'paper' }, svg, systemTexts });
  const { info } = await sharp(jpeg).trim({ threshold: 60 }).toBuffer({ resolveWithObject: true });
  if (info.width === 1200) return; // a server without fonts draws none
  expect(-info.trimOffsetLeft!).toBeGreaterThanOrEqual(98);
  expect(-info.trimOffsetTop!).toBeGreaterThanOrEqual(198);
  expect(info.width).toBeLessThanOrEqual(304);
  expect(info.height).toBeLessThanOrEqual(124);
});

test('a picture in another format, or none at all, is refused', async () => {
  using folder = temporaryFolder();
  const path = join(folder.path, 'poster.tiff');
  await sharp({ create: { width: 40, height: 20, channels: 3, background: '#fff' } })
    .tiff()
    .toFile(path);
  expect(draw({ poster: { path, width: 40, height: 20 } })).rejects.toThrow();
  const broken = join(folder.path, 'broken.jpg');
  await Bun.write(broken, 'no picture');
  expect(draw({ poster: { path: broken, width: 40, height: 20 } })).rejects.toThrow();
});

test('a server without fonts draws the same card, and says nothing', async () => {
  using folder = temporaryFolder();
  const empty = join(folder.path, 'no-fonts');
  mkdirSync(empty);
  const script = `
    import { readFileSync } from 'node:fs';
    import { openTypeface } from ${JSON.stringify(join(import.meta.dir, 'typeface.ts'))};
    import { compose } from ${JSON.stringify(join(import.meta.dir, 'compose.ts'))};
    import { openDrawing } from ${JSON.stringify(join(import.meta.dir, 'draw.ts'))};
    const card = ${JSON.stringify(SHARE_CARD)};
    const typeface = openTypeface(readFileSync(${JSON.stringify(typefacePath)}));
    const jpeg = await (await openDrawing()).draw(compose(card, typeface, () => undefined));
    process.stdout.write(Bun.hash(jpeg).toString());`;
  const child = Bun.spawn([process.execPath, '-e', script], {
    env: { FONTCONFIG_PATH: empty, FONTCONFIG_FILE: join(empty, 'fonts.conf'), HOME: empty },
    stdout: 'pipe',
    stderr: 'pipe',
  });
  const [drawn, said] = await Promise.all([
    new Response(child.stdout).text(),
    new Response(child.stderr).text(),
  ]);
  expect(said).toBe('');
  expect(drawn).toBe(Bun.hash(await draw({})).toString());
});
