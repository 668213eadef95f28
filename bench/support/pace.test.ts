import { expect, test } from 'bun:test';
import { pace, type Connection } from './pace.ts';

const REQUEST = Buffer.from('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');

function serveSlowly(bodyBytes: number, delayMs: number) {
  let asked = 0;
  const server = Bun.serve({
    hostname: '127.0.0.1',
    port: 0,
    fetch: async () => {
      asked += 1;
      if (delayMs > 0) await Bun.sleep(delayMs);
      return new Response('x'.repeat(bodyBytes), { status: asked === 1 ? 404 : 200 });
    },
  });
  return { port: server.port!, asked: () => asked, [Symbol.dispose]: () => void server.stop(true) };
}

function noting(limit = Infinity): Connection & { statuses: number[] } {
  const statuses: number[] = [];
  let sent = 0;
  return {
    statuses,
    next: () => (sent++ < limit ? REQUEST : null),
    answered: ({ status }) => statuses.push(status),
  };
}

test('at full speed every answer is followed by the next request, and all answers are waited for', async () => {
  using server = serveSlowly(200_000, 5);
  const connection = noting();
  const { answers, latencies } = await pace([connection], {
    port: server.port,
    durationMs: 200,
    perSecond: null,
  });
  expect(answers).toBe(server.asked());
  expect(connection.statuses).toEqual([404, ...Array.from({ length: answers - 1 }, () => 200)]);
  expect(latencies.result().total).toBe(answers);
});

test('it ends when nobody has anything more to ask', async () => {
  using server = serveSlowly(10, 0);
  const connections = [noting(3), noting(4)];
  const { answers } = await pace(connections, { port: server.port, durationMs: 60_000, perSecond: null });
  expect(answers).toBe(7);
});

test('at a fixed rate a request that waits for its turn counts from when it was due', async () => {
  using server = serveSlowly(10, 50);
  const { answers, latencies } = await pace([noting()], {
    port: server.port,
    durationMs: 500,
    perSecond: 100,
  });
  // One connection takes at most 20 a second: the last ones were due long before they were sent.
  expect(answers).toBeLessThan(20);
  expect(latencies.result().maxMs).toBeGreaterThan(150);
});

test('a server that goes away is an error, not a figure', async () => {
  const server = serveSlowly(10, 10_000);
  const running = pace([noting()], { port: server.port, durationMs: 5000, perSecond: null });
  await Bun.sleep(50);
  server[Symbol.dispose]();
  await expect(running).rejects.toThrow('closed a connection');
});
