// What is sent to others, to a server of the test's own; and where nothing is ever sent.

import { afterAll, expect, test } from 'bun:test';
import { openOutgoing } from './outgoing.ts';
import { isPublicAddress } from './public-address.ts';

const got: { method: string; path: string; type: string | null; body: string }[] = [];
const server = Bun.serve({
  port: 0,
  hostname: '127.0.0.1',
  fetch: async (request) => {
    const { pathname } = new URL(request.url);
    const body = await request.text();
    got.push({ method: request.method, path: pathname, type: request.headers.get('content-type'), body });
    if (pathname === '/away') return Response.redirect('/elsewhere', 307);
    if (pathname === '/slow') await Bun.sleep(500);
    if (pathname === '/endless')
      return new Response(new ReadableStream({ pull: (stream) => stream.enqueue(new Uint8Array(65_536)) }));
    return new Response('', { status: pathname === '/bad' ? 422 : 202 });
  },
});
afterAll(() => server.stop(true));
const at = (path: string) => `http://127.0.0.1:${server.port}${path}`;
const local = openOutgoing({ allowsLocal: true, timeoutMs: 5000 });

test('a body is sent as what it is, and the status is the answer', async () => {
  expect(await local.post(at('/hub'), 'a=é', 'application/x-www-form-urlencoded')).toEqual({
    outcome: 'answered',
    status: 202,
  });
  expect(got.at(-1)).toEqual({
    method: 'POST',
    path: '/hub',
    type: 'application/x-www-form-urlencoded',
    body: 'a=é',
  });
  expect(await local.post(at('/bad'), '', 'text/plain')).toMatchObject({ status: 422 });
});

test('a redirect is not followed', async () => {
  expect(await local.post(at('/away'), '', 'text/plain')).toMatchObject({ status: 307 });
  expect(got.at(-1)?.path).toBe('/away');
});

test('an answer without end is not read', async () => {
  expect(await local.post(at('/endless'), '', 'text/plain')).toMatchObject({ status: 200 });
});

test('whoever does not answer is not waited for', async () => {
  const hasty = openOutgoing({ allowsLocal: true, timeoutMs: 50 });
  expect(hasty.post(at('/slow'), '', 'text/plain')).rejects.toThrow();
});

test.each([
  ['http://hub.example.org/', 'https://'],
  ['ftp://hub.example.org/', 'https://'],
  ['no address', 'no web address'],
  ['https://ana:secret@hub.example.org/', 'password'],
  ['https://127.0.0.1/', 'private network'],
  ['https://2130706433/', 'private network'],
  ['https://[::1]/', 'private network'],
  ['https://[::ffff:10.0.0.1]/', 'private network'],
  ['https://localhost/', 'private network'],
])('nothing is sent to %s', async (address, says) => {
  expect(await openOutgoing().post(address, '', 'text/plain')).toEqual({
    outcome: 'refused',
    reason: expect.stringContaining(says) as string,
  });
});

test.each(['8.8.8.8', '172.15.255.255', '172.32.0.1', '2606:4700::1111', '2a00:1450::1'])(
  '%s is on the internet',
  (address) => expect(isPublicAddress(address)).toBe(true),
);

test.each([
  ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.53', '169.254.169.254', '172.16.0.1', '172.31.255.255'],
  ...[
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    'fe80::1',
    'fd00::1',
    'ff02::1',
  ],
  ...['::ffff:8.8.8.8', '64:ff9b::a00:1', '2001:db8::1', '2002:a00:1::', 'hub.example.org', ''],
])('%s is not', (address) => expect(isPublicAddress(address)).toBe(false));
