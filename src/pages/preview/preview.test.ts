// Previews: for whoever has a link that is ours, for this clip and not over; and nothing of them is kept on the way.

import { describe, expect, test } from 'bun:test';
import { givenStoredClip, givenVersion } from '../../../test/support/stored-media.ts';
import { onBothStores } from '../../../test/support/stores.ts';
import { givenReceivedClip, openWholeNewsroom } from '../../../test/support/whole-newsroom.ts';
import { endVersion } from '../../clips/media/store.ts';
import { markRefused } from '../../clips/store.ts';
import type { Secrets } from '../../platform/capabilities.ts';
import { newId, type ClipId } from '../../platform/ids.ts';
import { sql } from '../../platform/sql.ts';
import { makeTicket, previewPath, readTicket } from './ticket.ts';

const HOUR_MS = 3_600_000;
const HTML = { headers: { accept: 'text/html' } };

function secretsOf(...keys: readonly string[]): Secrets {
  const version = (number: number) => {
    const text = keys[number - 1];
    return text === undefined ? undefined : { version: number, key: Buffer.from(text) };
  };
  return { current: () => version(keys.length)!, version: (_, number) => version(number) };
}

describe('a ticket', () => {
  const clip = newId<ClipId>();
  const now = Date.UTC(2026, 0, 1);
  const secrets = secretsOf('first');
  const ticket = makeTicket(secrets, clip, now + HOUR_MS);
  const outcome = (written: string, of: string = clip, at = now, by = secrets) =>
    readTicket(by, of, written, at).outcome;

  test('is good for its clip until it is over, also once there is a newer key', () => {
    expect(readTicket(secrets, clip, ticket, now)).toEqual({ outcome: 'valid', expiresAtMs: now + HOUR_MS });
    expect(outcome(ticket, clip, now + HOUR_MS - 1)).toBe('valid');
    expect(outcome(ticket, clip, now + HOUR_MS)).toBe('expired');
    expect(outcome(ticket, clip, now, secretsOf('first', 'second'))).toBe('valid');
  });

  test('is no good for another clip, by another key, or changed in any place', () => {
    expect(outcome(ticket, newId())).toBe('wrong');
    expect(outcome(ticket, clip, now, secretsOf('another'))).toBe('wrong');
    for (let place = 0; place < ticket.length; place++) {
      const changed = ticket[place] === '2' ? '3' : '2';
      expect(outcome(ticket.slice(0, place) + changed + ticket.slice(place + 1))).toBe('wrong');
    }
    const [expires = '', version = '', signature = ''] = ticket.split('.');
    for (const forged of [
      '',
      '..',
      `${Number(expires) + 1}.${version}.${signature}`,
      `${expires}.2.${signature}`,
      `${expires}.__proto__.${signature}`,
      `${expires}.${version}.${'é'.repeat(22)}`,
      `${expires}.${version}.${signature}=`,
      `${ticket} `,
      '9'.repeat(5000),
    ])
      expect(outcome(forged)).toBe('wrong');
  });
});

onBothStores('a preview', (open) => {
  async function opened() {
    const newsroom = await openWholeNewsroom(await open());
    const linkOf = (clip: ClipId, hours = 1) =>
      previewPath(clip, makeTicket(newsroom.app.secrets, clip, Date.now() + hours * HOUR_MS));
    return { newsroom, linkOf };
  }

  test('shows a clip and its media that nothing live shows, to nobody else and kept by nobody', async () => {
    const { newsroom, linkOf } = await opened();
    const { clip } = await givenStoredClip(newsroom);
    const link = linkOf(clip);
    const page = await newsroom.ask(link, HTML);
    const html = await page.text();
    expect(page.status).toBe(200);
    expect(html).toMatch(new RegExp(`data-file="${link}/[a-z]+\\.mp4"`));
    expect(html).toContain(`data-list="${link}/master.m3u8"`);
    expect(page.headers.get('content-security-policy')).toContain('blob:');
    const master = await (await newsroom.ask(`${link}/master.m3u8`)).text();
    expect(master).toContain('\n360.m3u8\n');
    const names = ['video.mp4', 'poster.jpg', 'master.m3u8', '360.m3u8', '360/init.mp4', '360/1.m4s'];
    for (const name of ['', '/progress.json', ...names.map((name) => `/${name}`)]) {
      const { status, headers } = await newsroom.ask(link + name);
      expect([name, status, headers.get('cache-control')]).toEqual([name, 200, 'private, no-store']);
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
    expect(page.headers.get('x-robots-tag')).toBe('noindex');
    expect((await newsroom.ask(`/clips/${clip}/video.mp4`)).status).toBe(404);
    await newsroom.stop();
  });

  test('whose link is over or not ours says so, and gives nothing', async () => {
    const { newsroom, linkOf } = await opened();
    const { clip } = await givenStoredClip(newsroom);
    const other = await givenStoredClip(newsroom, 'other');
    const over = linkOf(clip, -1);
    const forged = linkOf(other.clip).replace(other.clip, clip);
    for (const [link, status, words] of [
      [over, 410, 'This link is over'],
      [forged, 404, 'This is no link to a preview'],
      [`/preview/clips/nobody/${over.split('/').at(-1)}`, 404, 'This is no link to a preview'],
    ] as const) {
      const page = await newsroom.ask(link, HTML);
      expect([page.status, page.headers.get('cache-control')]).toEqual([status, 'private, no-store']);
      expect(await page.text()).toContain(words);
      for (const name of ['video.mp4', '360/0.m4s', 'progress.json', 'events'])
        expect((await newsroom.ask(`${link}/${name}`)).status).toBe(status);
    }
    await newsroom.stop();
  });

  test('follows a clip from its arrival to its end', async () => {
    const { newsroom, linkOf } = await opened();
    const clip = await givenReceivedClip(newsroom.app.db);
    const link = linkOf(clip);
    const html = await (await newsroom.ask(link, HTML)).text();
    expect(html).toContain('The clip is being prepared.');
    expect(html).not.toContain('<video');
    const events = await newsroom.ask(`${link}/events`);
    expect(events.headers.get('content-type')).toContain('text/event-stream');
    await newsroom.app.db.write((tx) => markRefused(tx, clip, 'It is a text.', 0));
    const told = await events.text();
    expect(told).toContain('"state":"refused","reason":"It is a text."');
    expect(await (await newsroom.ask(link, HTML)).text()).toContain('It is a text.');
    expect(await (await newsroom.ask(`${link}/progress.json`)).json()).toMatchObject({
      state: 'refused',
      isComplete: false,
      part: null,
    });
    await newsroom.stop();
  });

  test('shows the newest version, and nothing of one that was recalled or of a clip that was erased', async () => {
    const { newsroom, linkOf } = await opened();
    const { clip } = await givenStoredClip(newsroom);
    const link = linkOf(clip);
    const blurred = await givenVersion(newsroom, clip, 'blurred');
    expect(await (await newsroom.ask(`${link}/video.mp4`)).text()).toBe('blurred source.mp4');
    await newsroom.app.db.write((tx) => endVersion(tx, blurred, 'recalled', 0));
    expect((await newsroom.ask(`${link}/video.mp4`)).status).toBe(410);
    await newsroom.app.db.write((tx) =>
      tx.run(sql`
        insert into clip_erasures (clip_id, original_sha256, original_bytes, erased_by, reason, erased_at)
        values (${clip}, 'x', 1, 'Ada', 'court', 0)`),
    );
    for (const name of ['', '/video.mp4', '/progress.json', '/events'])
      expect((await newsroom.ask(link + name)).status).toBe(410);
    await newsroom.stop();
  });
});
