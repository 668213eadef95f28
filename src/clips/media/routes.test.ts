// Addresses of media over the whole product: who gets them when, and what is gone is gone at once.

import { expect, test } from 'bun:test';
import { givenStoredClip, givenVersion, keepText } from '../../../test/support/stored-media.ts';
import { publication, published, showing } from '../../../test/support/publications.ts';
import { onBothStores } from '../../../test/support/stores.ts';
import { openWholeNewsroom, type WholeNewsroom } from '../../../test/support/whole-newsroom.ts';
import { sql } from '../../platform/sql.ts';
import type { ClipId, VersionId } from '../../platform/ids.ts';
import { withdraw } from '../../stories/index.ts';
import { addSegments, endVersion, putTrack } from './store.ts';

const CURRENT = ['video.mp4', 'low.mp4', 'poster.jpg', 'master.m3u8', 'captions.en.vtt', 'storyboard.vtt'];
const VERSIONED = [
  ...CURRENT,
  'source.mp4',
  '360.mp4',
  '360.m3u8',
  '360/init.mp4',
  '360/0.m4s',
  '360/1.m4s',
  'captions.en.m3u8',
  'description.en',
];

const addressesOf = (clip: ClipId, version: VersionId) => [
  ...CURRENT.map((name) => `/clips/${clip}/${name}`),
  ...VERSIONED.map((name) => `/clips/${clip}/${version}/${name}`),
];

async function statusesOf(newsroom: WholeNewsroom, addresses: readonly string[]): Promise<number[]> {
  const answers = await Promise.all(addresses.map((address) => newsroom.ask(address)));
  return [...new Set(answers.map(({ status }) => status))];
}

async function addCaptions({ app }: WholeNewsroom, clip: ClipId): Promise<void> {
  const ref = await keepText(app.files, 'told');
  await app.db.write(async (tx) => {
    await tx.run(sql`
      insert into clip_captions (clip_id, language, state, cues, changed_by, changed_at)
      values (${clip}, 'en', 'checked', ${'WEBVTT\n\n00:00.000 --> 00:01.000\nHelp!\n'}, 'Kari', 0)`);
    await tx.run(sql`
      insert into clip_captions (clip_id, language, state, cues, changed_by, changed_at)
      values (${clip}, 'fr', 'draft', ${'WEBVTT\n'}, 'machine', 0)`);
    await tx.run(sql`
      insert into clip_descriptions (clip_id, language, sha256, bytes, type, changed_by, changed_at)
      values (${clip}, 'en', ${ref.sha256}, ${ref.sizeBytes}, 'audio/mp4', 'Kari', 0)`);
  });
}

async function shownClip(newsroom: WholeNewsroom) {
  const stored = await givenStoredClip(newsroom);
  await addCaptions(newsroom, stored.clip);
  const view = await published(newsroom.publishing, publication({ document: showing(stored.clip) }));
  return { ...stored, view };
}

onBothStores('media of a clip', (open) => {
  test('are for readers while something live shows it, from the next request on', async () => {
    const newsroom = await openWholeNewsroom(await open());
    const { clip, version } = await givenStoredClip(newsroom);
    await addCaptions(newsroom, clip);
    const addresses = addressesOf(clip, version);
    expect(await statusesOf(newsroom, addresses)).toEqual([404]);
    const view = await published(newsroom.publishing, publication({ document: showing(clip) }));
    expect(await statusesOf(newsroom, addresses)).toEqual([200]);
    const needs = { ...newsroom.publishing, ...newsroom.app };
    await withdraw(needs, { storyId: view.id, reason: '', by: 'Ada' });
    expect(await statusesOf(newsroom, addresses)).toEqual([404]);
    await newsroom.stop();
  });

  test('of a version that was recalled are gone under every address, shown or not', async () => {
    const newsroom = await openWholeNewsroom(await open());
    const { clip, version, view } = await shownClip(newsroom);
    const former = addressesOf(clip, version).filter((address) => address.includes(version));
    expect(await statusesOf(newsroom, former)).toEqual([200]);
    const blurred = await givenVersion(newsroom, clip, 'blurred');
    expect(await statusesOf(newsroom, [...former, `/clips/${clip}/${version}/never.there`])).toEqual([410]);
    expect(await statusesOf(newsroom, addressesOf(clip, blurred))).toEqual([200]);
    expect(await (await newsroom.ask(`/clips/${clip}/video.mp4`)).text()).toBe('blurred source.mp4');
    const needs = { ...newsroom.publishing, ...newsroom.app };
    await withdraw(needs, { storyId: view.id, reason: '', by: 'Ada' });
    expect(await statusesOf(newsroom, former)).toEqual([410]);
    await newsroom.stop();
  });

  test('with no version left are found nowhere', async () => {
    const newsroom = await openWholeNewsroom(await open());
    const { clip, version } = await shownClip(newsroom);
    await newsroom.app.db.write((tx) => endVersion(tx, version, 'recalled', 1));
    expect(await statusesOf(newsroom, [`/clips/${clip}/video.mp4`])).toEqual([404]);
    expect(await statusesOf(newsroom, [`/clips/${clip}/${version}/360/0.m4s`])).toEqual([410]);
    await newsroom.stop();
  });

  test('that were erased are gone under every address, also those of the current version', async () => {
    const newsroom = await openWholeNewsroom(await open());
    const { clip, version } = await shownClip(newsroom);
    await newsroom.app.db.write((tx) =>
      tx.run(sql`
        insert into clip_erasures (clip_id, original_sha256, original_bytes, erased_by, reason, erased_at)
        values (${clip}, 'x', 1, 'Ada', 'court', 0)`),
    );
    expect(await statusesOf(newsroom, addressesOf(clip, version))).toEqual([410]);
    const page = await newsroom.ask(`/clips/${clip}/video.mp4`, { headers: { accept: 'text/html' } });
    expect([page.status, page.headers.get('cache-control')]).toEqual([410, 'no-store']);
    await newsroom.stop();
  });

  test('grow with their playlist: each segment is there once it is listed', async () => {
    const newsroom = await openWholeNewsroom(await open());
    const { clip } = await shownClip(newsroom);
    const { db, files } = newsroom.app;
    const version = await emptyVersion(newsroom, clip);
    const playlist = `/clips/${clip}/${version}/540.m3u8`;
    const track = { name: '540', codecs: 'avc1.64001f', width: 960, height: 540, frameRate: 30 };
    for (const number of [0, 1]) {
      const ref = await keepText(files, `grown ${number}`);
      const next = `/clips/${clip}/${version}/540/${number}.m4s`;
      expect((await newsroom.ask(next)).status).toBe(404);
      await db.write(async (tx) => {
        await putTrack(tx, version, { ...track, isComplete: false }, 0);
        await addSegments(tx, version, '540', [{ number, durationUs: 2_000_000, ref }]);
      });
      const answer = await newsroom.ask(playlist);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(await answer.text()).toContain(`540/${number}.m4s`);
      expect(await (await newsroom.ask(next)).text()).toBe(`grown ${number}`);
    }
    await db.write((tx) => putTrack(tx, version, { ...track, isComplete: true }, 0));
    const ended = await newsroom.ask(playlist);
    expect(ended.headers.get('cache-control')).toBe('public, max-age=30, must-revalidate');
    expect(await ended.text()).toContain('#EXT-X-ENDLIST');
    await newsroom.stop();
  });
});

async function emptyVersion({ app }: WholeNewsroom, clip: ClipId): Promise<VersionId> {
  const version = await givenVersion({ app }, clip, 'growing');
  await app.db.write(async (tx) => {
    await tx.run(sql`delete from clip_segments where version_id = ${version}`);
    await tx.run(sql`delete from clip_renditions where version_id = ${version}`);
    await tx.run(sql`update clip_versions set is_complete = 0 where id = ${version}`);
  });
  return version;
}

onBothStores('an address of media', (open) => {
  test('has its type, may be played in other sites, and is kept for 30 seconds at most', async () => {
    const newsroom = await openWholeNewsroom(await open());
    const { clip, version } = await shownClip(newsroom);
    const types: Record<string, string> = {
      'video.mp4': 'video/mp4',
      'poster.jpg': 'image/jpeg',
      'master.m3u8': 'application/vnd.apple.mpegurl',
      '360.m3u8': 'application/vnd.apple.mpegurl',
      '360/init.mp4': 'video/mp4',
      '360/1.m4s': 'video/mp4',
      'captions.en.vtt': 'text/vtt; charset=utf-8',
      'storyboard.vtt': 'text/vtt; charset=utf-8',
      'description.en': 'audio/mp4',
    };
    for (const [name, type] of Object.entries(types)) {
      const address = `/clips/${clip}/${version}/${name}`;
      const { headers } = await newsroom.ask(address);
      expect([name, headers.get('content-type')]).toEqual([name, type]);
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
      expect(headers.get('cache-control')).toBe('public, max-age=30, must-revalidate');
      const again = await newsroom.ask(address, { headers: { 'if-none-match': headers.get('etag')! } });
      expect([again.status, await again.text()]).toEqual([304, '']);
      const head = await newsroom.ask(address, { method: 'HEAD' });
      expect([head.status, head.headers.get('etag')]).toEqual([200, headers.get('etag')]);
    }
    await newsroom.stop();
  });

  test('that is hostile or of nobody answers 404 or 400, and costs no memory', async () => {
    const newsroom = await openWholeNewsroom(await open());
    const { clip, version } = await shownClip(newsroom);
    const base = `/clips/${clip}/${version}`;
    for (const [address, status] of [
      [`${base}/%2e%2e%2fsource.mp4`, 404],
      [`${base}/360/..%2f0.m4s`, 404],
      [`${base}/360/%00.m4s`, 400],
      [`${base}/360/0.m4s%00`, 400],
      [`${base}/360/%ff`, 400],
      [`${base}/360/${'9'.repeat(400)}.m4s`, 404],
      [`${base}/360/00.m4s`, 404],
      [`${base}/360/-1.m4s`, 404],
      [`${base}/360/2.m4s`, 404],
      [`${base}/constructor`, 404],
      [`${base}/__proto__.m3u8`, 404],
      [`${base}/captions.fr.vtt`, 404],
      [`${base}/captions.${'x'.repeat(5000)}.vtt`, 404],
      [`/clips/${clip}/${clip}/video.mp4`, 404],
      [`/clips/${clip}/360.m3u8`, 404],
      [`/clips/${version}/video.mp4`, 404],
      [`/clips/%2e%2e/video.mp4`, 404],
      [`/clips/${clip.toUpperCase()}/video.mp4`, 404],
    ] as const)
      expect([address.slice(-60), (await newsroom.ask(address)).status]).toEqual([
        address.slice(-60),
        status,
      ]);
    expect((await newsroom.ask(`${base}/video.mp4`, { method: 'POST' })).status).toBe(405);
    await newsroom.stop();
  });

  test('of whatever is current lists the version, and goes on with the file that somebody began', async () => {
    const newsroom = await openWholeNewsroom(await open());
    const { clip, version } = await shownClip(newsroom);
    expect(await (await newsroom.ask(`/clips/${clip}/master.m3u8`)).text()).toContain(
      `\n${version}/360.m3u8\n`,
    );
    expect(await (await newsroom.ask(`/clips/${clip}/${version}/master.m3u8`)).text()).toContain(
      '\n360.m3u8\n',
    );
    const low = await newsroom.ask(`/clips/${clip}/low.mp4`);
    const range = { range: 'bytes=1-', 'if-range': low.headers.get('etag')! };
    const rest = await newsroom.ask(`/clips/${clip}/video.mp4`, { headers: range });
    expect([rest.status, await rest.text()]).toEqual([206, (await low.text()).slice(1)]);
    await newsroom.stop();
  });

  test('gives new plays lower renditions while too much goes out, and says when that begins', async () => {
    const newsroom = await openWholeNewsroom(await open(), { egressMbps: 1 });
    const { clip, version } = await shownClip(newsroom);
    const { db, files } = newsroom.app;
    const big = await keepText(files, 'x'.repeat(900_000));
    const hd = { name: '720', codecs: 'avc1.64001f', width: 1280, height: 720, frameRate: 30 };
    await db.write(async (tx) => {
      await putTrack(tx, version, { ...hd, isComplete: true }, 0);
      await addSegments(tx, version, '720', [{ number: 0, durationUs: 2_000_000, ref: big }]);
    });
    const master = async () => (await newsroom.ask(`/clips/${clip}/master.m3u8`)).text();
    const video = async (headers = {}) =>
      (await newsroom.ask(`/clips/${clip}/video.mp4`, { headers })).text();
    expect([(await master()).includes('720.m3u8'), await video()]).toEqual([true, 'first source.mp4']);
    for (let sent = 0; sent < 3; sent++) await newsroom.ask(`/clips/${clip}/${version}/720/0.m4s`);
    expect([(await master()).includes('720.m3u8'), await video()]).toEqual([false, 'first 360.mp4']);
    expect(await video({ range: 'bytes=6-' })).toBe('source.mp4');
    const stays = await newsroom.ask(`/clips/${clip}/${version}/720/0.m4s`);
    expect(stays.status).toBe(200);
    expect(newsroom.logged.filter((line) => line.includes('media.'))).toEqual([
      'warn media.lower_renditions',
    ]);
    const metrics = await (await newsroom.ask('/metrics')).text();
    expect(metrics).toMatch(/^eyewitness_media_bytes_total [1-9]/m);
    await newsroom.stop();
  });
});
