// Share images on demand: made once for all who wait, refused when too many do, kept by version.

import { expect, test } from 'bun:test';
import { join } from 'node:path';
import { temporaryFolder } from '../../../test/support/folder.ts';
import { SHARE_CARD } from '../../../test/support/share-card.ts';
import { AppError } from '../../platform/errors.ts';
import { openMetrics } from '../../platform/metrics.ts';
import { openShareImages } from './share-image.ts';

const read = async () => SHARE_CARD;

/** Cards that are found when the test says so. */
function slowCard() {
  const { promise, resolve } = Promise.withResolvers<void>();
  let reads = 0;
  const readSlowly = async () => {
    reads++;
    await promise;
    return SHARE_CARD;
  };
  return { read: readSlowly, find: resolve, reads: () => reads };
}

test('who asks while an image is made, or later, gets that image', async () => {
  const metrics = openMetrics();
  const images = openShareImages({ metrics });
  const slow = slowCard();
  const asked = [images.of('a', slow.read), images.of('a', slow.read), images.of('a', slow.read)];
  slow.find();
  const drawn = await Promise.all(asked);
  const later = await images.of('a', slow.read);
  expect(new Set([...drawn, later]).size).toBe(1);
  expect(slow.reads()).toBe(1);
  expect(images.sizeBytes).toBe(later.byteLength);
  expect(await metrics.text()).toContain('eyewitness_share_images_drawn_total 1');
});

test('another version is another image', async () => {
  const images = openShareImages({ metrics: openMetrics() });
  const before = await images.of('a', read);
  const after = await images.of('b', async () => ({ ...SHARE_CARD, headline: 'Ferry crew saves ten' }));
  expect(Buffer.from(after).equals(before)).toBe(false);
});

test('one is drawn at a time, a few wait, and more are told to come back', async () => {
  const metrics = openMetrics();
  const images = openShareImages({ metrics, maxWaiting: 2 });
  const first = slowCard();
  const second = slowCard();
  second.find();
  const taken = [images.of('1', first.read), images.of('2', second.read), images.of('3', second.read)];
  const refusal = await images.of('4', second.read).catch((thrown: unknown) => thrown);
  expect(refusal).toBeInstanceOf(AppError);
  expect(refusal).toMatchObject({ code: 'share_images_busy', status: 503, headers: { 'retry-after': '5' } });
  // Whoever waits for an image that is under way is never refused.
  taken.push(images.of('3', second.read));
  expect(second.reads()).toBe(0);
  first.find();
  expect((await Promise.all(taken)).length).toBe(4);
  expect(second.reads()).toBe(2);
  expect(await metrics.text()).toContain('eyewitness_share_images_refused_total 1');
  expect((await images.of('4', second.read)).byteLength).toBeGreaterThan(1000);
});

test('a card that cannot be read fails for who waits, and neither for the next nor for ever', async () => {
  const images = openShareImages({ metrics: openMetrics() });
  const gone = async () => Promise.reject(new AppError('not_found', 404, 'There is nothing here.'));
  const [failed, other] = await Promise.allSettled([images.of('a', gone), images.of('b', read)]);
  expect(failed).toMatchObject({ status: 'rejected', reason: { code: 'not_found' } });
  expect(other.status).toBe('fulfilled');
  expect((await images.of('a', read)).byteLength).toBeGreaterThan(1000);
});

test('the memory keeps to its cap, and forgets what was asked for longest ago', async () => {
  const { byteLength } = await openShareImages({ metrics: openMetrics() }).of('a', read);
  const images = openShareImages({ metrics: openMetrics(), memoryBytes: byteLength * 2 });
  let reads = 0;
  const ask = (version: string) =>
    images.of(version, async () => {
      reads++;
      return SHARE_CARD;
    });
  for (const version of ['a', 'b', 'a', 'c', 'a']) await ask(version);
  expect(reads).toBe(3);
  expect(images.sizeBytes).toBe(byteLength * 2);
  await ask('b');
  expect(reads).toBe(4);
});

test('a poster that is gone or broken costs the picture, not the card', async () => {
  using folder = temporaryFolder();
  const images = openShareImages({ metrics: openMetrics() });
  const plain = await images.of('plain', read);
  const broken = join(folder.path, 'broken.jpg');
  await Bun.write(broken, '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="5"/>');
  for (const path of [join(folder.path, 'gone.jpg'), broken]) {
    const jpeg = await images.of(path, async () => ({
      ...SHARE_CARD,
      poster: { path, width: 1280, height: 720 },
    }));
    expect(Buffer.from(jpeg).equals(plain)).toBe(true);
  }
});
