// A body that is too large for its address is refused without being taken into memory, though one address takes films.

import { afterAll, beforeAll, expect, test } from 'bun:test';
import { connect } from 'node:net';
import { listeningLog } from '../../../test/support/stores.ts';
import { openMetrics } from '../metrics.ts';
import { readForm } from './body.ts';
import type { Route } from './route.ts';
import { createHandler, listen, type Listening } from './server.ts';

const MIB = 1024 * 1024;
const SENT_BYTES = 192 * MIB;
let server: Listening;
let taken = 0;

const routes: readonly Route[] = [
  { method: 'POST', path: '/careless', run: async (request) => new Response(await request.text()) },
  {
    method: 'POST',
    path: '/form',
    run: async (request) => new Response(String((await readForm(request, 1000)).size)),
  },
  { method: 'POST', path: '/never-reads', run: () => new Response('No.', { status: 403 }) },
  {
    method: 'POST',
    path: '/films',
    maxBodyBytes: Number.MAX_SAFE_INTEGER,
    run: async (request) => {
      for await (const part of request.body ?? []) taken += part.byteLength;
      return new Response('Taken.');
    },
  },
];

beforeAll(() => {
  const config = { proxyHops: 0, logRequests: 'errors', slowRequestMs: 60_000 } as const;
  const needs = { config, log: listeningLog().log, metrics: openMetrics() };
  server = listen(
    '127.0.0.1',
    0,
    createHandler(needs, routes, () => undefined),
  );
});
afterAll(() => server.stop());

/** Sends on and on, whatever is answered, until all is sent or nobody listens; answers the first status. */
function pour(path: string, framing: 'told' | 'chunked'): Promise<number> {
  const part = Buffer.alloc(MIB, 'a');
  return new Promise((done) => {
    const socket = connect(server.port, '127.0.0.1');
    let status = 0;
    let sent = 0;
    const more = () => {
      while (sent < SENT_BYTES && !socket.destroyed) {
        sent += part.length;
        const framed =
          framing === 'told'
            ? part
            : Buffer.concat([Buffer.from(`${MIB.toString(16)}\r\n`), part, Buffer.from('\r\n')]);
        if (!socket.write(framed)) return;
      }
      socket.end(framing === 'chunked' ? '0\r\n\r\n' : '');
    };
    socket.on('drain', more).on('error', () => undefined);
    socket.on('data', (answer) => {
      status ||= Number(answer.toString().split(' ')[1]);
      if (sent >= SENT_BYTES) socket.destroy();
    });
    socket.on('close', () => done(status));
    const length = framing === 'told' ? `content-length: ${SENT_BYTES}` : 'transfer-encoding: chunked';
    const type = 'content-type: application/x-www-form-urlencoded';
    socket.write(`POST ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n${type}\r\n${length}\r\n\r\n`);
    more();
  });
}

test.each([
  ['/careless', 'told', 413],
  ['/form', 'told', 413],
  ['/form', 'chunked', 413],
  ['/never-reads', 'chunked', 403],
] as const)(
  '%s refuses a body of 192 MiB, %s, and holds none of it',
  async (path, framing, status) => {
    Bun.gc(true);
    let most = 0;
    const before = process.memoryUsage.rss();
    const watching = setInterval(() => {
      most = Math.max(most, process.memoryUsage.rss() - before);
    }, 5);
    expect(await pour(path, framing)).toBe(status);
    clearInterval(watching);
    expect(most).toBeLessThan(SENT_BYTES / 2);
  },
  30_000,
);

test('an address that takes films takes one, part by part', async () => {
  expect(await pour('/films', 'told')).toBe(200);
  expect(taken).toBe(SENT_BYTES);
}, 30_000);
