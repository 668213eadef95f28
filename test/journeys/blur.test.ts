// A face is blurred in a clip that is live: from that moment every address of the former version answers 410, and once the
// new one plays, no byte that readers may fetch shows what was hidden.

import { afterAll, beforeAll, expect, test } from 'bun:test';
import { join } from 'node:path';
import sharp from 'sharp';
import {
  answerGate,
  editClip,
  findClip,
  receiveClip,
  versionPath,
  type Clip,
} from '../../src/clips/index.ts';
import { playlistName, segmentName } from '../../src/clips/media/names.ts';
import { findSegments } from '../../src/clips/media/store.ts';
import type { ClipId } from '../../src/platform/ids.ts';
import { temporaryFolder } from '../support/folder.ts';
import { publication, published, showing } from '../support/publications.ts';
import { describeWith, getTool } from '../support/tools.ts';
import { ALL_ANSWERS, openWholeNewsroom, type WholeNewsroom } from '../support/whole-newsroom.ts';

const [WIDTH, HEIGHT, SQUARE] = [640, 360, 16];
const BOX = { x: 0.25, y: 0.25, width: 0.5, height: 0.5 };
const SECONDS = 5;
/** How much stronger green may be than red and blue together, or weaker, of 255: the hidden squares have all of it. */
const MOST_COLOUR = 70;

describeWith(['ffmpeg', 'ffprobe'], 'a clip that was blurred', () => {
  const folder = temporaryFolder();
  let newsroom: WholeNewsroom;
  let id: ClipId;
  beforeAll(async () => {
    newsroom = await openWholeNewsroom(
      { dataDir: join(folder.path, 'newsroom'), databaseUrl: null },
      { maxClipBytes: 64 * 1024 * 1024 },
    );
    await newsroom.start();
    const { app } = newsroom;
    const { clip } = await receiveClip(app, Bun.file(await filmed(folder.path)).stream(), {
      fileName: 'a.mp4',
    });
    id = clip.id;
    await newsroom.finish({ all: true });
    await app.db.write((tx) => answerGate(app, tx, id, ALL_ANSWERS, 'Kari'));
    await published(newsroom.publishing, publication({ document: showing(id) }));
    await newsroom.finish({ all: true });
  });
  afterAll(async () => {
    await newsroom?.stop();
    folder.remove();
  });

  test('is nowhere to be seen as it was', async () => {
    // The product writes AVIF and reads none.
    sharp.unblock({ operation: ['VipsForeignLoadHeif'] });
    const before = await clipNow();
    const former = await addressesOf(before);
    expect(former.length).toBeGreaterThan(15);
    for (const address of former) expect([address, await statusOf(address)]).toEqual([address, 200]);
    const seen = await colours(before);
    // What is looked for is there, wherever it is looked for.
    for (const [what, colour] of seen) expect([what, colour > 2 * MOST_COLOUR]).toEqual([what, true]);

    const act = { by: 'Kari', reason: 'A face is to be seen.', now: true };
    const blur = { fromMs: 0, untilMs: SECONDS * 1000, ...BOX };
    await editClip(newsroom.app, id, { blurs: [blur] }, act);
    for (const address of former) expect([address, await statusOf(address)]).toEqual([address, 410]);
    // Where the next version will be, there is nothing yet.
    for (const name of ['video.mp4', 'low.mp4', 'master.m3u8', 'poster.jpg'])
      expect([name, await statusOf(`/clips/${id}/${name}`)]).toEqual([name, 404]);

    await newsroom.finish({ all: true });
    for (const address of former) expect([address, await statusOf(address)]).toEqual([address, 410]);
    const after = await clipNow();
    const now = await addressesOf(after);
    expect(now.length).toBeGreaterThan(15);
    for (const address of now) expect([address, await statusOf(address)]).toEqual([address, 200]);
    const left = await colours(after);
    expect(left.size).toBeGreaterThan(8);
    for (const [what, colour] of left) expect([what, colour > MOST_COLOUR]).toEqual([what, false]);
    const page = await (await newsroom.ask('/stories/ferry')).text();
    expect(page).not.toContain(before.media!.versionId);
  }, 120_000);

  const clipNow = async () => (await findClip(newsroom.app.db, id))!;
  const statusOf = async (address: string) => (await newsroom.ask(address)).status;

  /** Every address of the version that a clip has now. */
  async function addressesOf({ media }: Clip): Promise<readonly string[]> {
    const { versionId, files, renditions } = media!;
    const segments = [...(await findSegments(newsroom.app.db, versionId))].flatMap(([track, all]) =>
      all.map(({ number }) => segmentName(track, number)),
    );
    const names = [
      ...files.map(({ name }) => name),
      ...segments,
      ...renditions.map(({ name }) => playlistName(name)),
      'master.m3u8',
    ];
    return names.map((name) => versionPath(id, versionId, name));
  }

  /** The strongest colour in each picture and film that readers may fetch. */
  async function colours({ media }: Clip): Promise<ReadonlyMap<string, number>> {
    const { versionId, files, renditions } = media!;
    const found = new Map<string, number>();
    const pathOf = (name: string) => newsroom.app.files.pathOf(files.find((file) => file.name === name)!.ref);
    for (const { name, type } of files) {
      if (type.startsWith('image/'))
        found.set(name, strongest(await sharp(pathOf(name)).removeAlpha().raw().toBuffer()));
      else if (name.endsWith('.mp4') && !name.includes('/'))
        found.set(name, await strongestOfFilm([pathOf(name)]));
    }
    const segments = await findSegments(newsroom.app.db, versionId);
    for (const { name } of renditions.filter((rendition) => rendition.width !== null))
      for (const { number, ref } of segments.get(name)!)
        found.set(
          segmentName(name, number),
          await strongestOfFilm([pathOf(`${name}/init.mp4`), newsroom.app.files.pathOf(ref)]),
        );
    const shared = await (await newsroom.ask('/stories/ferry/share.jpg')).bytes();
    found.set('share.jpg', strongest(await sharp(shared).removeAlpha().raw().toBuffer()));
    return found;
  }
});

function strongest(pixels: Uint8Array): number {
  let most = 0;
  for (let at = 0; at + 2 < pixels.length; at += 3)
    most = Math.max(most, Math.abs(pixels[at + 1]! - (pixels[at]! + pixels[at + 2]!) / 2));
  return most;
}

/** Of all frames; the parts make one file. */
async function strongestOfFilm(parts: readonly string[]): Promise<number> {
  const command = [
    getTool('ffmpeg'),
    '-v',
    'error',
    '-i',
    `concat:${parts.join('|')}`,
    '-an',
    '-f',
    'rawvideo',
  ];
  const run = Bun.spawn([...command, '-pix_fmt', 'rgb24', '-'], { stdout: 'pipe', stderr: 'ignore' });
  let most = 0;
  let pixels = 0;
  let odd: Uint8Array = new Uint8Array(0);
  for await (const part of run.stdout) {
    const bytes = Buffer.concat([odd, part]);
    const whole = bytes.length - (bytes.length % 3);
    most = Math.max(most, strongest(bytes.subarray(0, whole)));
    odd = bytes.subarray(whole);
    pixels += whole / 3;
  }
  expect(pixels).toBeGreaterThan(0);
  return most;
}

/** Grey, and in the box squares of green and magenta. */
async function filmed(folder: string): Promise<string> {
  const picture = join(folder, 'picture.ppm');
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 3, 128);
  for (let y = HEIGHT * BOX.y; y < HEIGHT * (BOX.y + BOX.height); y++)
    for (let x = WIDTH * BOX.x; x < WIDTH * (BOX.x + BOX.width); x++) {
      const isGreen = (Math.floor(x / SQUARE) + Math.floor(y / SQUARE)) % 2 === 0;
      pixels.set(isGreen ? [0, 255, 0] : [255, 0, 255], (y * WIDTH + x) * 3);
    }
  await Bun.write(picture, Buffer.concat([Buffer.from(`P6 ${WIDTH} ${HEIGHT} 255\n`), pixels]));
  const path = join(folder, 'filmed.mp4');
  const output = '-c:v libx264 -pix_fmt yuv420p -g 60 -c:a aac -shortest -movflags +faststart'.split(' ');
  const inputs = ['-loop', '1', '-framerate', '30', '-t', String(SECONDS), '-i', picture, '-f', 'lavfi'];
  const sound = ['-t', String(SECONDS), '-i', 'sine=frequency=440'];
  const run = Bun.spawn([getTool('ffmpeg'), '-v', 'error', '-y', ...inputs, ...sound, ...output, path]);
  expect(await run.exited).toBe(0);
  return path;
}
