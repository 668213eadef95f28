// Requests for a clip: read from a form, kept once, bounded, and closed by the desk. Nothing of who asks is logged.

import { expect, test } from 'bun:test';
import { clockAt } from '../../test/support/clock.ts';
import { listeningLog, onBothStores } from '../../test/support/stores.ts';
import { givenReceivedClip } from '../../test/support/whole-newsroom.ts';
import type { Db } from '../platform/capabilities.ts';
import { closeRequest, openAskers, requestClip, type AskNeeds } from './request.ts';
import { MOST_CHARS, readRequest } from './request-rules.ts';
import { openRequests } from './requests-store.ts';

const WORDS = { name: 'Mio Sand', outlet: 'Kanal 4', email: 'mio@kanal4.example', wish: 'One showing.' };

function form(fields: Record<string, string>) {
  return readRequest((field) => fields[field] ?? null);
}

test('a form is made tidy: spaces, ends of lines, control characters', () => {
  const { written, problems } = form({
    name: '  Mio\u0000\t Sand ',
    outlet: 'Kanal\r\n4',
    email: ' mio@kanal4.example ',
    wish: 'Tonight.\r\n\u0007Then never again.\n',
  });
  expect(problems).toEqual([]);
  expect(written).toEqual({
    name: 'Mio Sand',
    outlet: 'Kanal 4',
    email: 'mio@kanal4.example',
    wish: 'Tonight.\n Then never again.',
  });
});

test('everything that is wrong is told at once, and nothing that was written is cut', () => {
  expect(form({}).problems.map(({ is }) => is)).toEqual(['missing', 'missing', 'missing', 'missing']);
  const long = 'x'.repeat(MOST_CHARS.wish + 1);
  const { written, problems } = form({ ...WORDS, name: ' ', wish: long });
  expect(problems).toEqual([
    { field: 'name', is: 'missing' },
    { field: 'wish', is: 'too-long' },
  ]);
  expect(written.wish).toBe(long);
});

test.each(['mio', 'mio@', '@kanal4.example', 'mio@kanal4', 'a b@c.example', 'a@b@c.example', 'a@b.example>'])(
  '%s is no address',
  (email) => {
    expect(form({ ...WORDS, email }).problems).toEqual([{ field: 'email', is: 'no-address' }]);
  },
);

test('an address may be of any script and have any sign before the @', () => {
  for (const email of ["o'hara+desk@a.example", 'δοκιμή@παράδειγμα.δοκιμή', 'x@a.b.example'])
    expect(form({ ...WORDS, email }).problems).toEqual([]);
});

onBothStores('requests for a clip', (open) => {
  const needsOn = (db: Db, limits = true) => {
    const { log, logged } = listeningLog();
    const clock = clockAt();
    const needs: AskNeeds = { db, clock, log, askers: limits ? openAskers() : null };
    return { needs, clock, logged };
  };

  test('the same asked again, also at once, changes nothing; other words are another request', async () => {
    const { db } = await open();
    const { needs, logged } = needsOn(db);
    const clip = await givenReceivedClip(db);
    const outcomes = await Promise.all([1, 2, 3].map(() => requestClip(needs, clip, WORDS, '192.0.2.0/24')));
    expect(outcomes.toSorted()).toEqual(['again', 'again', 'asked']);
    expect(await requestClip(needs, clip, { ...WORDS, wish: 'Two.' }, null)).toBe('asked');
    expect((await openRequests(db)).map(({ wish }) => wish)).toEqual(['One showing.', 'Two.']);
    expect(logged).toEqual(['info clips.requested', 'info clips.requested']);
  });

  test('what the desk has answered is off the list, and the same may be asked anew', async () => {
    const { db } = await open();
    const { needs } = needsOn(db);
    const clip = await givenReceivedClip(db);
    await requestClip(needs, clip, WORDS, null);
    const [request] = await openRequests(db);
    expect(await closeRequest(needs, request!.id)).toBe('now');
    expect(await closeRequest(needs, request!.id)).toBe('before');
    expect(await openRequests(db)).toEqual([]);
    expect(await requestClip(needs, clip, WORDS, null)).toBe('asked');
    expect(await closeRequest(needs, 'nobody').catch((error: { code: string }) => error.code)).toBe(
      'request_unknown',
    );
  });

  test('a network asks ten times an hour; the next hour, another network and the same again are free', async () => {
    const { db } = await open();
    const { needs, clock } = needsOn(db);
    const clip = await givenReceivedClip(db);
    const ask = (number: number, network: string | null = '192.0.2.0/24') =>
      requestClip(needs, clip, { ...WORDS, wish: `Number ${number}` }, network).catch(
        (error: { code: string }) => error.code,
      );
    for (let number = 0; number < 10; number++) expect(await ask(number)).toBe('asked');
    expect(await ask(10)).toBe('too_many_requests');
    expect(await ask(3)).toBe('again');
    expect(await ask(11, '198.51.100.0/24')).toBe('asked');
    expect(await ask(12, null)).toBe('asked');
    clock.passMs(60 * 60_000);
    expect(await ask(10)).toBe('asked');
  });

  test('a clip is asked for two hundred times a day, by whomever; without limits as often as anybody likes', async () => {
    const { db } = await open();
    const { needs, clock } = needsOn(db);
    const clip = await givenReceivedClip(db);
    const ask = (number: number, by = needs) =>
      requestClip(by, clip, { ...WORDS, wish: `Number ${number}` }, null).catch(
        (error: { code: string }) => error.code,
      );
    for (let number = 0; number < 200; number++) expect(await ask(number)).toBe('asked');
    expect(await ask(200)).toBe('too_many_requests');
    expect(await ask(200, { ...needs, askers: null })).toBe('asked');
    clock.passMs(24 * 60 * 60_000);
    expect(await ask(201)).toBe('asked');
  }, 30_000);
});
