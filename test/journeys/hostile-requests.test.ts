// Requests that no browser sends, over a raw socket: each is refused or dropped, none is taken for a fault of ours,
// and the next reader is served.

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'bun:test';
import { connect } from 'node:net';
import { SLUG, TEXT } from '../fixtures/flood-story.ts';
import { openNewsroom, type RunningServer, type TestNewsroom } from '../support/newsroom-process.ts';

const KEY = 'k'.repeat(21) + 'A';

let newsroom: TestNewsroom;
let server: RunningServer;
let reaction: string;

beforeAll(async () => {
  newsroom = openNewsroom();
  server = await newsroom.start({ flags: ['--no-demo'] });
  await newsroom.run('publish', newsroom.write('flood.txt', TEXT));
  const story = (await (await fetch(`${server.url}/stories/${SLUG}.json`)).json()) as { id: string };
  reaction = `/api/v1/stories/${story.id}/reaction`;
});
afterAll(() => newsroom[Symbol.asyncDispose]());

afterEach(async () => {
  expect((await fetch(server.url)).status).toBe(200);
  expect(server.said()).not.toMatch(/ error | at \/|code=internal/);
});

interface Heard {
  /** Everything that came back. */
  readonly text: string;
  /** Who ended it: the server, or this side's patience. */
  readonly ended: 'server' | 'patience';
}

/** Sends bytes as they are and hears until the server closes. */
function sendRaw(parts: readonly (string | Uint8Array)[], patienceMs: number, gapMs = 0): Promise<Heard> {
  const { promise, resolve } = Promise.withResolvers<Heard>();
  let text = '';
  const socket = connect(server.port, '127.0.0.1');
  const end = (ended: Heard['ended']) => {
    clearTimeout(patience);
    socket.destroy();
    resolve({ text, ended });
  };
  const patience = setTimeout(() => end('patience'), patienceMs);
  socket.on('data', (bytes) => {
    text += bytes.toString('latin1');
  });
  socket.on('close', () => end('server'));
  socket.on('error', () => end('server'));
  socket.on('connect', async () => {
    for (const part of parts) {
      if (socket.destroyed) return;
      socket.write(part);
      if (gapMs > 0) await Bun.sleep(gapMs);
    }
  });
  return promise;
}

const HOST = 'Host: localhost\r\n';
const put = (headers: string) =>
  `PUT ${reaction} HTTP/1.1\r\n${HOST}Idempotency-Key: ${KEY}\r\n${headers}\r\n\r\n`;
const statusIn = (text: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0);

describe('refused and closed:', () => {
  test.each<[string, string | Uint8Array, number]>([
    ['bytes that are no request', '\0\u0001\u0002garbage\r\n\r\n', 400],
    ['half a request line', 'GET\r\n\r\n', 400],
    ['no host', 'GET / HTTP/1.1\r\n\r\n', 400],
    ['another version', `GET / HTTP/9.9\r\n${HOST}\r\n`, 505],
    ['a greeting in TLS', new Uint8Array([0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc, 3, 3]), 400],
    ['an address of 200 kB', `GET /${'a'.repeat(200_000)} HTTP/1.1\r\n${HOST}\r\n`, 431],
    ['a header of 1 MB', `GET / HTTP/1.1\r\n${HOST}X: ${'a'.repeat(1024 * 1024)}\r\n\r\n`, 431],
    ['five thousand headers', `GET / HTTP/1.1\r\n${HOST}${'X: a\r\n'.repeat(5000)}\r\n`, 431],
    ['a NUL in a header', `GET / HTTP/1.1\r\n${HOST}X: a\0b\r\n\r\n`, 400],
    ['a negative length', `POST / HTTP/1.1\r\n${HOST}Content-Length: -5\r\n\r\n`, 400],
    ['two lengths', `POST / HTTP/1.1\r\n${HOST}Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef`, 400],
    [
      'a length and chunks, which could smuggle a second request',
      `POST / HTTP/1.1\r\n${HOST}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x HTTP/1.1\r\n\r\n`,
      400,
    ],
  ])('%s', async (_name, request, status) => {
    const { text, ended } = await sendRaw([request], 5000);
    expect({ status: statusIn(text), ended }).toEqual({ status, ended: 'server' });
    expect(text.split('HTTP/1.1 ')).toHaveLength(2);
  });
});

describe('a body', () => {
  test.each<[string, string, readonly (string | Uint8Array)[], number]>([
    ['a little over the limit', 'Content-Length: 2048', [new Uint8Array(2048)], 413],
    ['far over it', 'Content-Length: 5242880', [new Uint8Array(5 * 1024 * 1024)], 413],
    ['said to be 99 GB', 'Content-Length: 99999999999', ['abc'], 413],
    [
      'of chunks without end',
      'Transfer-Encoding: chunked',
      ['200000\r\n', new Uint8Array(0x200000), '\r\n0\r\n\r\n'],
      413,
    ],
    ['longer than it said', 'Content-Length: 3', ['{"kind":"love"}'], 400],
    ['in broken chunks', 'Transfer-Encoding: chunked', ['zz\r\nabc\r\n'], 400],
    ['that is no JSON', 'Content-Length: 5', ['{"kin'], 400],
    ['that is no UTF-8', 'Content-Length: 4', [new Uint8Array([0xff, 0xfe, 0xff, 0xfe])], 400],
  ])('%s is refused and nothing is counted', async (_name, header, body, status) => {
    const { text } = await sendRaw([put(header), ...body], 400);
    expect(statusIn(text)).toBe(status);
    expect(await (await fetch(`${server.url}${reaction}s`)).json()).toMatchObject({ total: 0 });
  });

  test("that breaks off is nobody's fault here, and nothing is counted", async () => {
    const { text } = await sendRaw([put('Content-Length: 500'), '{"kind":"love"}'], 300);
    expect(text).toBe('');
    await Bun.sleep(200);
    expect(await (await fetch(`${server.url}${reaction}s`)).json()).toMatchObject({ total: 0 });
    expect(await (await fetch(`${server.url}/metrics`)).text()).toMatch(/requests_total\{status="5xx"\} 0$/m);
  });
});

describe('without a usable host', () => {
  test.each(['/readyz', '/healthz', '/readyz?at=//x/y'])(
    'HTTP/1.0 gets what it asked for: %s',
    async (path) => {
      const { text } = await sendRaw([`GET ${path} HTTP/1.0\r\n\r\n`], 300);
      expect([statusIn(text), text.includes('{"status":"')]).toEqual([200, true]);
    },
  );

  test('HTTP/1.0 gets stories, and nothing where nothing is', async () => {
    expect((await sendRaw([`GET /stories/${SLUG} HTTP/1.0\r\n\r\n`], 300)).text).toContain('<h1');
    expect(statusIn((await sendRaw(['GET /nothing HTTP/1.0\r\n\r\n'], 300)).text)).toBe(404);
  });

  test.each(['a b', '[::1', 'a/b', 'a:99999', 'user@a', 'a?b'])(
    'a host that is none is refused: %s',
    async (host) => {
      for (const path of ['/', '/readyz', `/stories/${SLUG}?reacted=love`, reaction]) {
        const { text } = await sendRaw([`GET ${path} HTTP/1.1\r\nHost: ${host}\r\n\r\n`], 200);
        expect([statusIn(text), text.includes('"code":"bad_host"')]).toEqual([400, true]);
      }
    },
  );
});

test('who never finishes a request, or never begins one, is dropped', async () => {
  const slowly = Array.from({ length: 25 }, () => 'a');
  const [headers, idle] = await Promise.all([
    sendRaw([`GET / HTTP/1.1\r\n${HOST}X-Slow: `, ...slowly], 25_000, 800),
    sendRaw([], 25_000),
  ]);
  expect([headers, idle]).toEqual([
    { text: '', ended: 'server' },
    { text: '', ended: 'server' },
  ]);
});

test('a hundred connections that say nothing keep no reader waiting', async () => {
  const quiet = Array.from({ length: 100 }, () => sendRaw([], 1500));
  await Bun.sleep(200);
  const began = performance.now();
  expect((await fetch(server.url)).status).toBe(200);
  expect(performance.now() - began).toBeLessThan(1000);
  await Promise.all(quiet);
});

test.each(['eyewitness_reader=x', 'eyewitness_reader=', `eyewitness_reader=1.${KEY}.${KEY}`])(
  'a forged cookie is refused, and cleared: %s',
  async (cookie) => {
    for (const method of ['GET', 'PUT', 'DELETE']) {
      const body = method === 'PUT' ? '{"kind":"love"}' : null;
      const answer = await fetch(server.url + reaction, { method, headers: { cookie }, body });
      expect({ method, status: answer.status }).toEqual({ method, status: 401 });
      expect(answer.headers.get('set-cookie')).toMatch(/^eyewitness_reader=; .*Max-Age=0/);
      expect(await answer.json()).toMatchObject({ code: 'forged_cookie' });
    }
    expect(await (await fetch(`${server.url}${reaction}s`)).json()).toMatchObject({ total: 0 });
  },
);

test.each(['', 'short', 'k'.repeat(23), `${'k'.repeat(21)}!`, 'é'.repeat(22)])(
  'a key that is none is refused: %p',
  async (key) => {
    const headers = new Headers();
    if (key !== 'é'.repeat(22)) headers.set('idempotency-key', key);
    else headers.set('idempotency-key', Buffer.from(key).toString('latin1'));
    const answer = await fetch(server.url + reaction, { method: 'PUT', headers, body: '{"kind":"love"}' });
    expect(answer.status).toBe(422);
    expect(await (await fetch(`${server.url}${reaction}s`)).json()).toMatchObject({ total: 0 });
  },
);
