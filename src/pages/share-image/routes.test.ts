// The address of share images on the whole product: drawn from what is live, gone with it, without a warned picture.

import { afterEach, expect, test } from 'bun:test';
import { join } from 'node:path';
import sharp from 'sharp';
import { temporaryFolder } from '../../../test/support/folder.ts';
import { publication, published, showing } from '../../../test/support/publications.ts';
import { textOf } from '../../../test/support/reading.ts';
import {
  ALL_ANSWERS,
  givenReceivedClip,
  openWholeNewsroom,
  posterFile,
  sourceFile,
  type WholeNewsroom,
} from '../../../test/support/whole-newsroom.ts';
import { answerGate, eraseClip, type GateAnswers } from '../../clips/index.ts';
import { beginFirstVersion } from '../../clips/preparing/prepare.ts';
import { recallCurrent } from '../../clips/versions/recall.ts';
import { withdraw } from '../../stories/index.ts';

const ADDRESS = '/stories/ferry/share.jpg';
const opened: { newsroom: WholeNewsroom; remove: () => void }[] = [];
afterEach(async () => {
  for (const { newsroom, remove } of opened.splice(0)) {
    await newsroom.stop();
    remove();
  }
});

async function openedNewsroom(): Promise<WholeNewsroom> {
  const folder = temporaryFolder();
  const newsroom = await openWholeNewsroom({ dataDir: join(folder.path, 'site'), databaseUrl: null });
  opened.push({ newsroom, remove: () => folder.remove() });
  return newsroom;
}

/** A clip whose poster is all of one green that no card has. */
async function givenGreenClip({ app }: WholeNewsroom, answers: GateAnswers) {
  await using temp = await app.files.temp('.jpg');
  await sharp({ create: { width: 1280, height: 720, channels: 3, background: '#00ff00' } })
    .jpeg()
    .toFile(temp.path);
  const size = { width: 1280, height: 720 };
  const poster = { ...posterFile(), ref: await app.files.keep(temp, 'public'), ...size };
  const id = await givenReceivedClip(app.db);
  await app.db.write(async (tx) => {
    const facts = { durationMs: 9000, hasAudio: true, ...size };
    await beginFirstVersion(tx, id, facts, [sourceFile(), poster], 0);
    await answerGate(app, tx, id, answers, 'Kari');
  });
  return id;
}

/** The share of pixels that are the poster's green. */
async function greenIn(response: Response): Promise<number> {
  const { data, info } = await sharp(await response.bytes())
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([1200, 630]);
  let green = 0;
  for (let at = 0; at < data.length; at += info.channels)
    if (data[at + 1]! > 80 && data[at]! < 60 && data[at + 2]! < 60) green++;
  return green / (info.width * info.height);
}

test('the picture of a clip is on the card, and leaves it with a warning', async () => {
  const newsroom = await openedNewsroom();
  const clip = await givenGreenClip(newsroom, ALL_ANSWERS);
  await published(newsroom.publishing, publication({ document: showing(clip) }));
  const before = await newsroom.ask(ADDRESS);
  expect(before.headers.get('content-type')).toBe('image/jpeg');
  expect(before.headers.get('cache-control')).toBe('public, max-age=60');
  expect(await greenIn(before)).toBeGreaterThan(0.2);
  await newsroom.app.db.write((tx) =>
    answerGate(newsroom.app, tx, clip, { ...ALL_ANSWERS, warnings: ['graphic'] }, 'Kari'),
  );
  const after = await newsroom.ask(ADDRESS);
  expect(after.headers.get('etag')).not.toBe(before.headers.get('etag')!);
  expect(await greenIn(after)).toBe(0);
});

test('the page names the image by its version, and one that is known is not sent again', async () => {
  const newsroom = await openedNewsroom();
  await published(newsroom.publishing, publication());
  const etag = (await newsroom.ask(ADDRESS)).headers.get('etag')!;
  expect(await textOf(newsroom, '/stories/ferry')).toContain(`${ADDRESS}?v=${etag.replaceAll('"', '')}`);
  expect((await newsroom.ask(ADDRESS, { headers: { 'if-none-match': etag } })).status).toBe(304);
});

test('it stands where the story stands, moves with it and goes with it', async () => {
  const newsroom = await openedNewsroom();
  expect((await newsroom.ask(ADDRESS)).status).toBe(404);
  const { id } = await published(newsroom.publishing, publication());
  await published(newsroom.publishing, publication({ storyId: id, expectedRevision: 1, slug: 'boat' }));
  expect((await newsroom.ask(ADDRESS)).headers.get('location')).toBe('/stories/boat/share.jpg');
  await withdraw(newsroom.publishing, { storyId: id, reason: '', by: 'Kari' });
  expect((await newsroom.ask('/stories/boat/share.jpg')).status).toBe(410);
});

test('a version that is taken back takes its picture with it: off the card, the pages and the clip\u2019s own', async () => {
  const newsroom = await openedNewsroom();
  await newsroom.start();
  const clip = await givenGreenClip(newsroom, ALL_ANSWERS);
  await published(newsroom.publishing, publication({ document: showing(clip) }));
  const before = await newsroom.ask(ADDRESS);
  const etag = before.headers.get('etag')!;
  expect(await greenIn(before)).toBeGreaterThan(0.2);
  expect(await textOf(newsroom, '/stories/ferry')).toContain(`/clips/${clip}/`);

  const act = { by: 'Kari', reason: 'A face is to be seen.' };
  await newsroom.app.db.write((tx) => recallCurrent(newsroom.app, tx, clip, act));
  await newsroom.finish();
  // Whoever asks with the former version, in the address or in a header, gets the new card.
  for (const headers of [{}, { 'if-none-match': etag }])
    expect(await greenIn(await newsroom.ask(`${ADDRESS}?v=${etag.replaceAll('"', '')}`, { headers }))).toBe(
      0,
    );
  for (const address of ['/stories/ferry', `/clips/${clip}`, `/embed/clips/${clip}`]) {
    const page = await textOf(newsroom, address);
    expect(page).toContain('This clip is being prepared anew.');
    expect(page).not.toContain('.mp4');
  }
});

test('an erased clip leaves its story a neutral note, and nothing stands at its own addresses', async () => {
  const newsroom = await openedNewsroom();
  await newsroom.start();
  const clip = await givenGreenClip(newsroom, ALL_ANSWERS);
  await published(newsroom.publishing, publication({ document: showing(clip) }));
  expect(await greenIn(await newsroom.ask(ADDRESS))).toBeGreaterThan(0.2);
  await eraseClip(newsroom.purging, clip, { by: 'Kari', reason: 'Order of the court of Norrum' });
  await newsroom.finish();
  expect(await greenIn(await newsroom.ask(ADDRESS))).toBe(0);
  const page = await textOf(newsroom, '/stories/ferry');
  expect(page).toContain('This clip is no longer available.');
  expect(page).not.toContain(clip);
  expect(page).not.toContain('court');
  for (const address of [`/clips/${clip}`, `/embed/clips/${clip}`])
    expect((await newsroom.ask(address)).status).toBe(410);
});
