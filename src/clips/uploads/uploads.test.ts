// Uploads over real connections: cut, resumed, restarted, refused, done twice. What was acknowledged is never lost.

import { afterEach, describe, expect, test } from 'bun:test';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onBothStores } from '../../../test/support/stores.ts';
import { openUploadDesk, type DeskChanges, type UploadDesk } from '../../../test/support/upload-desk.ts';
import type { ClipId, UploadLinkId } from '../../platform/ids.ts';
import { sql } from '../../platform/sql.ts';
import { eraseClip } from '../versions/erase.ts';
import { sweepUploads } from './end.ts';
import { closeUploadLink } from './links.ts';
import { referenceOf } from './upload.ts';

const bytesOf = (length: number, seed = 1) =>
  new Uint8Array(length).map((_, index) => (index * 31 + seed * 17 + (index >> 8)) % 251);
const sha256 = (bytes: Uint8Array) => new Bun.CryptoHasher('sha256').update(bytes).digest('hex');
const problemOf = async (answer: Response) =>
  `${answer.status} ${((await answer.json()) as { code: string }).code}`;
const metadata = (fields: Record<string, string>) =>
  Object.entries(fields)
    .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
    .join(',');

onBothStores('an upload', (open) => {
  const desks: UploadDesk[] = [];
  afterEach(async () => {
    for (const desk of desks.splice(0)) await desk.close();
  });
  const openDesk = async (changes?: DeskChanges) => {
    const store = await open({ empty: true });
    const desk = await openUploadDesk(store, changes);
    desks.push(desk);
    return { desk, store };
  };
  const restarted = async (desk: UploadDesk) => {
    desks.splice(desks.indexOf(desk), 1);
    const next = await desk.restart();
    desks.push(next);
    return next;
  };
  const kept = async (dataDir: string, bytes: Uint8Array) => {
    const name = sha256(bytes);
    return new Uint8Array(await readFile(join(dataDir, 'files', 'private', name.slice(0, 2), name)));
  };
  const lying = (dataDir: string) => readdir(join(dataDir, 'files', 'uploads'));

  test('in three parts becomes a clip, byte for byte, and says which', async () => {
    const { desk, store } = await openDesk();
    const bytes = bytesOf(300_000);
    const said = {
      filename: 'ferry.mov',
      where: 'Norrum',
      when: 'noon',
      who: 'Ola',
      contact: 'ola@x.example',
    };
    const address = await desk.begin(bytes.length, { 'upload-metadata': metadata(said) });
    expect((await desk.patch(address, 0, bytes.slice(0, 100_000))).headers.get('upload-offset')).toBe(
      '100000',
    );
    expect((await desk.patch(address, 100_000, bytes.slice(100_000, 200_000))).status).toBe(204);
    const last = await desk.patch(address, 200_000, bytes.slice(200_000));
    expect([last.status, last.headers.get('upload-clip-known')]).toEqual([204, '0']);
    const clipId = last.headers.get('upload-clip');
    expect(await kept(store.dataDir, bytes)).toEqual(bytes);
    expect(await lying(store.dataDir)).toEqual([]);
    const head = await desk.ask('HEAD', address);
    expect([head.headers.get('upload-clip'), head.headers.get('upload-offset')]).toEqual([clipId, '300000']);
    expect(head.headers.get('cache-control')).toBe('no-store');
    expect([...head.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    const state = (await (await desk.ask('GET', address)).json()) as Record<string, unknown>;
    expect(state).toMatchObject({ state: 'arrived', clip: clipId, isKnown: false });
    expect(state['reference']).toBe(referenceOf(address.split('/').at(-1) as never));
    const { db } = desk.newsroom.app;
    const row = await db.one<{ said: string; file_name: string }>(sql`select said, file_name from uploads`);
    expect([JSON.parse(row!.said), row!.file_name]).toEqual([
      { where: 'Norrum', when: 'noon', who: 'Ola', contact: 'ola@x.example' },
      'ferry.mov',
    ]);
    const jobs = await db.all<{ payload: string }>(
      sql`select payload from jobs where kind = 'clips.prepare'`,
    );
    expect(jobs.map(({ payload }) => JSON.parse(payload) as unknown)).toEqual([{ clipId }]);
  });

  test('that is cut keeps what arrived, and goes on after a restart as if nothing had been', async () => {
    const first = await openDesk();
    let { desk } = first;
    const bytes = bytesOf(400_000);
    const address = await desk.begin(bytes.length);
    await desk.cut(address, 0, bytes, 150_000);
    const offset = await desk.offset(address);
    expect(offset).toBe(150_000);
    desk = await restarted(desk);
    expect(await desk.offset(address)).toBe(offset);
    const last = await desk.patch(address, offset, bytes.slice(offset));
    expect(last.headers.get('upload-clip')).not.toBeNull();
    expect(await kept(first.store.dataDir, bytes)).toEqual(bytes);
  });

  test('whose bytes are a clip already is a success that names it', async () => {
    const { desk } = await openDesk();
    const bytes = bytesOf(5000);
    const send = async () => desk.patch(await desk.begin(bytes.length), 0, bytes);
    const one = await send();
    const two = await send();
    expect(two.headers.get('upload-clip')).toBe(one.headers.get('upload-clip'));
    expect([one, two].map(({ headers }) => headers.get('upload-clip-known'))).toEqual(['0', '1']);
    const both = await Promise.all([desk.begin(3000), desk.begin(3000)]);
    const other = bytesOf(3000, 2);
    const answers = await Promise.all(both.map((address) => desk.patch(address, 0, other)));
    expect(new Set(answers.map(({ headers }) => headers.get('upload-clip'))).size).toBe(1);
  });

  test('of a clip that was erased is told so, leaves nothing, and is not begun again', async () => {
    const { desk, store } = await openDesk();
    const bytes = bytesOf(6000);
    const first = await desk.patch(await desk.begin(bytes.length), 0, bytes);
    const clip = first.headers.get('upload-clip') as ClipId;
    await eraseClip(desk.newsroom.purging, clip, { by: 'Kari', reason: 'Order of the court of Norrum' });
    const address = await desk.begin(bytes.length);
    expect(await problemOf(await desk.patch(address, 0, bytes))).toBe('410 clip_erased');
    expect((await desk.ask('HEAD', address)).status).toBe(410);
    expect(await kept(store.dataDir, bytes).catch(() => null)).toBeNull();
    expect(await lying(store.dataDir)).toEqual([]);
  });

  test('that was whole when the server died is a clip after the next start, or when it is asked for', async () => {
    const { desk, store } = await openDesk();
    const bytes = bytesOf(9000);
    const [swept, asked] = [await desk.begin(bytes.length), await desk.begin(bytes.length)];
    const { growing } = desk.newsroom.app.files;
    const idOf = (address: string) => address.split('/').at(-1)!;
    const whole = (address: string) =>
      growing.append(idOf(address), new Blob([bytes]).stream(), { fromByte: 0, maxBytes: 9000 });
    await whole(asked);
    expect((await desk.ask('HEAD', asked)).headers.get('upload-clip')).not.toBeNull();
    await whole(swept);
    const next = await restarted(desk);
    expect(await lying(store.dataDir)).toEqual([]);
    const head = await next.ask('HEAD', swept);
    expect([head.headers.get('upload-clip-known'), head.headers.get('upload-offset')]).toEqual(['1', '9000']);
  });

  test('is refused before a byte is sent: without a length, empty, too large, with too much said of it', async () => {
    const { desk, store } = await openDesk({ link: { maxBytes: 20_000 } });
    const create = (headers: Record<string, string>) => desk.ask('POST', '/api/v1/uploads', headers);
    expect(await problemOf(await create({}))).toBe('400 length_required');
    for (const length of ['-1', 'x', '1e3', '1.5', '9'.repeat(30), ''])
      expect((await create({ 'upload-length': length })).status).toBe(400);
    expect(await problemOf(await create({ 'upload-length': '0' }))).toBe('422 clip_empty');
    const large = await create({ 'upload-length': '20001' });
    expect(large.headers.get('tus-resumable')).toBe('1.0.0');
    expect(await problemOf(large)).toBe('413 too_large');
    const long = { 'upload-length': '5', 'upload-metadata': metadata({ where: 'x'.repeat(301) }) };
    expect(await problemOf(await create(long))).toBe('422 invalid');
    for (const bad of ['a b c', 'where !!!', ',', 'where eA==,where eA=='])
      expect((await create({ 'upload-length': '5', 'upload-metadata': bad })).status).toBe(400);
    expect(await problemOf(await create({ 'upload-length': '5', 'tus-resumable': '0.2' }))).toMatch(/^4\d\d/);
    expect(await lying(store.dataDir)).toEqual([]);
  });

  test('past its length, at a forged offset or of another type changes nothing', async () => {
    const { desk } = await openDesk();
    const address = await desk.begin(1000);
    await desk.patch(address, 0, bytesOf(400));
    expect(await problemOf(await desk.patch(address, 400, bytesOf(601)))).toBe('413 too_large');
    expect(await problemOf(await desk.patch(address, 0, bytesOf(10)))).toBe('409 offset_conflict');
    expect(await problemOf(await desk.patch(address, 999_999, bytesOf(10)))).toBe('409 offset_conflict');
    const forged = (headers: Record<string, string>) => desk.ask('PATCH', address, headers, bytesOf(10));
    const type = 'application/offset+octet-stream';
    for (const offset of ['-1', '4e2', '0x190', '400 ', 'x'])
      expect((await forged({ 'upload-offset': offset, 'content-type': type })).status).not.toBe(500);
    expect((await forged({ 'upload-offset': '400', 'content-type': 'text/plain' })).status).toBe(400);
    expect((await forged({ 'content-type': type })).status).toBe(403);
    expect(await desk.offset(address)).toBeLessThanOrEqual(410);
    // Of unknown length, and longer than what is missing: what fits is kept, the rest refused.
    const endless = new ReadableStream({ pull: (out) => out.enqueue(bytesOf(300)) });
    const answer = await desk.patch(address, await desk.offset(address), endless);
    expect(answer.status).toBe(413);
    expect(await desk.offset(address)).toBeLessThan(1000);
  });

  test('is written by one request at a time', async () => {
    const { desk, store } = await openDesk();
    const bytes = bytesOf(600_000);
    const address = await desk.begin(bytes.length);
    const answers = await Promise.all(Array.from({ length: 4 }, () => desk.patch(address, 0, bytes)));
    for (const { status } of answers) expect([204, 400, 409, 423]).toContain(status);
    const offset = await desk.offset(address);
    if (offset < bytes.length) await desk.patch(address, offset, bytes.slice(offset));
    expect(await kept(store.dataDir, bytes)).toEqual(bytes);
  });

  test('belongs to its link: no other token sees or ends it, and none at all', async () => {
    const { desk } = await openDesk();
    const other = await openDesk();
    const address = await desk.begin(100);
    const by = (token: string) => ({ authorization: token });
    expect((await desk.ask('HEAD', address, by(`Bearer ${other.desk.token}`))).status).toBe(401);
    const { makeUploadLink } = await import('./links.ts');
    const wish = { askedBy: 'Kari', note: '', days: 1, maxBytes: 1000, maxClips: 1 };
    const second = await makeUploadLink(desk.newsroom.app, wish);
    const theirs = by(`Bearer ${second.token}`);
    expect(await problemOf(await desk.ask('DELETE', address, theirs))).toBe('404 upload_unknown');
    expect((await desk.ask('HEAD', address, theirs)).status).toBe(404);
    for (const token of [
      '',
      'Bearer',
      'Bearer x y',
      'Basic abc',
      'Bearer ../../x',
      `Bearer ${'x'.repeat(9999)}`,
    ])
      expect((await desk.ask('GET', address, by(token))).status).toBe(401);
    expect((await desk.ask('HEAD', '/api/v1/uploads/..%2f..%2fx')).status).toBe(404);
    expect(await desk.offset(address)).toBe(0);
  });

  test('ends with its link when the newsroom closes it; one that expires or is used up takes no new ones', async () => {
    const { desk } = await openDesk({ link: { maxClips: 1 } });
    const { app } = desk.newsroom;
    const [one, two] = [await desk.begin(100), await desk.begin(100)];
    await desk.patch(one, 0, bytesOf(100));
    const begin = () => desk.ask('POST', '/api/v1/uploads', { 'upload-length': '5' });
    expect(await problemOf(await begin())).toBe('410 link_used_up');
    expect((await desk.patch(two, 0, bytesOf(50))).status).toBe(204);
    await app.db.write((tx) => tx.run(sql`update upload_links set expires_at = 1`));
    expect(await problemOf(await begin())).toBe('410 link_expired');
    expect((await desk.patch(two, 50, bytesOf(20))).status).toBe(204);
    expect(await closeUploadLink(app, desk.link.id, 'Kari')).toBe('now');
    expect(await closeUploadLink(app, desk.link.id, 'Kari')).toBe('before');
    expect(await problemOf(await desk.patch(two, 70, bytesOf(30)))).toBe('410 link_closed');
    expect(await problemOf(await begin())).toBe('410 link_closed');
    expect((await desk.ask('HEAD', one)).headers.get('upload-clip')).not.toBeNull();
    const nobody = closeUploadLink(app, 'nobody' as UploadLinkId, 'Kari');
    expect(await nobody.catch((error: { code: string }) => error.code)).toBe('link_unknown');
  });

  test('is gone when its sender takes it back or its time is over, with all that was said; a clip stays', async () => {
    const { desk, store } = await openDesk();
    const said = { 'upload-metadata': metadata({ filename: 'a.mp4', who: 'Ola' }) };
    const [taken, late, done] = [
      await desk.begin(100, said),
      await desk.begin(100, said),
      await desk.begin(50),
    ];
    await desk.patch(done, 0, bytesOf(50));
    expect((await desk.ask('DELETE', taken)).status).toBe(204);
    expect((await desk.ask('HEAD', taken)).status).toBe(410);
    expect((await desk.ask('DELETE', done)).status).toBe(400);
    const { app } = desk.newsroom;
    await app.db.write((tx) => tx.run(sql`update uploads set expires_at = 5 where state = 'open'`));
    expect(await problemOf(await desk.patch(late, 0, bytesOf(10)))).toBe('410 upload_gone');
    await sweepUploads(app);
    expect(await lying(store.dataDir)).toEqual([]);
    const rows = await app.db.all<{ said: string; reason: string }>(
      sql`select said, reason from uploads where state = 'refused' order by id`,
    );
    expect(rows).toEqual([
      { said: '{}', reason: 'taken back' },
      { said: '{}', reason: 'expired' },
    ]);
  });
});

describe('the protocol', () => {
  onBothStores('is told', (open) => {
    test('to whoever asks, without a token; the token itself is in no log', async () => {
      const desk = await openUploadDesk(await open({ empty: true }));
      const answer = await fetch(`${desk.origin}/api/v1/uploads`, { method: 'OPTIONS' });
      expect([answer.status, answer.headers.get('tus-version'), answer.headers.get('tus-extension')]).toEqual(
        [204, '1.0.0', 'creation,creation-with-upload,termination,expiration'],
      );
      const whole = await desk.ask(
        'POST',
        '/api/v1/uploads',
        { 'upload-length': '5', 'content-type': 'application/offset+octet-stream' },
        bytesOf(5),
      );
      expect([whole.status, whole.headers.get('upload-offset')]).toEqual([201, '5']);
      expect(whole.headers.get('upload-clip')).not.toBeNull();
      await desk.close();
    });
  });
});
