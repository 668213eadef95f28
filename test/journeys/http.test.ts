// Pages over a real socket: what browsers, caches and crawlers negotiate about, and what a wrong request is told.

import { afterAll, beforeAll, describe, expect, test } from 'bun:test';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { HEADLINE, SLUG, TEXT } from '../fixtures/flood-story.ts';
import { openNewsroom, type RunningServer, type TestNewsroom } from '../support/newsroom-process.ts';

const PAGE = `/stories/${SLUG}`;
const ADDRESSES = ['/', PAGE, `${PAGE}.json`];

let newsroom: TestNewsroom;
let server: RunningServer;

beforeAll(async () => {
  newsroom = openNewsroom();
  server = await newsroom.start({ flags: ['--no-demo'] });
  const ran = await newsroom.run('publish', newsroom.write('flood.txt', TEXT));
  expect(ran.code).toBe(0);
});
afterAll(() => newsroom[Symbol.asyncDispose]());

const ask = (path: string, init: RequestInit = {}) =>
  fetch(server.url + path, { ...init, decompress: false, redirect: 'manual' } as RequestInit);

const CODINGS: readonly (readonly [string, (bytes: Uint8Array) => Uint8Array])[] = [
  ['br', (bytes) => brotliDecompressSync(bytes)],
  ['gzip', (bytes) => gunzipSync(bytes)],
  ['zstd', (bytes) => zstdDecompressSync(bytes)],
];

describe.each(ADDRESSES)('%s', (path) => {
  test('comes in the coding that was asked for, with the same words', async () => {
    const plain = await ask(path, { headers: { 'accept-encoding': 'identity' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
    const words = await plain.text();
    expect(words).toContain(HEADLINE);
    for (const [coding, decode] of CODINGS) {
      const answer = await ask(path, { headers: { 'accept-encoding': coding } });
      expect(answer.headers.get('content-encoding')).toBe(coding);
      expect(answer.headers.get('vary')).toBe('accept-encoding');
      expect(Buffer.from(decode(await answer.bytes())).toString()).toBe(words);
    }
  });

  test('is not sent again to whoever has it, in each coding under a tag of its own', async () => {
    const tags = new Set<string>();
    for (const coding of ['br', 'gzip', 'zstd', 'identity']) {
      const headers = { 'accept-encoding': coding };
      const first = await ask(path, { headers });
      const etag = first.headers.get('etag')!;
      expect(etag).toMatch(/^"[\w.-]+"$/);
      tags.add(etag);
      for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const again = await ask(path, { headers: { ...headers, 'if-none-match': known } });
        expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
        expect(again.headers.get('cache-control')).toBe(first.headers.get('cache-control'));
        expect(again.headers.get('vary')).toBe('accept-encoding');
      }
      const stale = await ask(path, { headers: { ...headers, 'if-none-match': '"former"' } });
      expect(stale.status).toBe(200);
    }
    expect(tags.size).toBe(4);
  });

  test('has the same headers for HEAD as for GET, and no body', async () => {
    for (const coding of ['br', 'identity']) {
      const headers = { 'accept-encoding': coding };
      const got = await ask(path, { headers });
      const head = await ask(path, { method: 'HEAD', headers });
      expect([head.status, await head.text()]).toEqual([200, '']);
      const told = (answer: Response) => [...answer.headers].filter(([name]) => name !== 'date').toSorted();
      expect(told(head)).toEqual(told(got));
      expect(head.headers.get('content-length')).toBe(String((await got.bytes()).byteLength));
    }
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])(
    'answers %s with the methods it takes',
    async (method) => {
      const answer = await ask(path, { method });
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
      expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
      expect(await answer.json()).toMatchObject({ status: 405, code: 'method_not_allowed' });
    },
  );

  test('never sets a cookie and never differs for one', async () => {
    const headers = { 'accept-encoding': 'identity' };
    const plain = await ask(path, { headers });
    const forged = await ask(path, { headers: { ...headers, cookie: 'eyewitness_reader=1.AAAA.BBBB' } });
    expect([plain.headers.get('set-cookie'), forged.headers.get('set-cookie')]).toEqual([null, null]);
    expect(await forged.text()).toBe(await plain.text());
  });
});

test('an address with a NUL in it is told to be none', async () => {
  expect((await ask('/%00')).status).toBe(400);
});

test('pages allow nothing but what is their own, named by hash', async () => {
  for (const path of ['/', PAGE, '/nothing-here']) {
    const answer = await ask(path, { headers: { accept: 'text/html' } });
    const policy = Object.fromEntries(
      answer.headers
        .get('content-security-policy')!
        .split('; ')
        .map((line) => [line.split(' ')[0], line.split(' ').slice(1)]),
    );
    const hash = expect.stringMatching(/^'sha256-[A-Za-z0-9+/]{43}='$/) as unknown;
    const { 'script-src': scripts, ...others } = policy;
    if (path === PAGE) expect(scripts).toEqual(scripts!.map(() => hash));
    else expect(scripts).toEqual(["'none'"]);
    expect(others).toEqual({
      'default-src': ["'none'"],
      'style-src': [hash],
      'img-src': ["'self'"],
      'font-src': ["'self'"],
      'media-src': ["'self'"],
      'connect-src': ["'self'"],
      'form-action': ["'self'"],
      'base-uri': ["'none'"],
      'frame-ancestors': ["'none'"],
    });
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    const html = await answer.text();
    expect(html).not.toMatch(/ style=| on[a-z]+=/);
  }
});

test('an address with nothing behind it says so: as a page to a person, as a problem to a program', async () => {
  for (const path of [
    '/nothing',
    '/stories/nothing',
    '/stories/nothing.json',
    '/stories/',
    '/clips/x/video.mp4',
  ]) {
    const page = await ask(path, { headers: { accept: 'text/html,*/*' } });
    expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(await page.text()).toContain('href="/"');
    const program = await ask(path, { headers: { accept: 'application/json' } });
    expect([program.status, program.headers.get('content-type')]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ]);
  }
});

test('an address of the API answers with a problem, also to a person who opens it', async () => {
  for (const [path, status] of [
    ['/api/', 404],
    ['/api/v1/nothing', 404],
    ['/api/v1/stories/%00/reactions', 400],
  ] as const) {
    const answer = await ask(path, { headers: { accept: 'text/html,*/*' } });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      status,
      'application/problem+json; charset=utf-8',
    ]);
  }
});

test.each(['/stories/%', '/stories/%ff%fe', '/stories/%E0%A4%A', '/clips/%zz/video.mp4', '/stories/%00'])(
  'a broken address is refused as one: %s',
  async (path) => {
    const answer = await ask(path);
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([400, 'bad_address']);
  },
);

test.each([
  '/stories/..%2f..%2fetc%2fpasswd',
  '/clips/..%2f..%2fowner.pid/video.mp4',
  '/..%2f..%2fpackage.json',
])('an address that looks for files finds none: %s', async (path) => {
  expect((await ask(path)).status).toBe(404);
});

test('the health of the process can be asked for', async () => {
  expect(await (await ask('/healthz')).json()).toEqual({ status: 'up' });
  expect(await (await ask('/readyz')).json()).toEqual({ status: 'ready' });
  expect(await (await ask('/metrics')).text()).toMatch(/^eyewitness_requests_total\{status="2xx"\} \d+$/m);
});
