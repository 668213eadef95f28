import { expect, test } from 'bun:test';
import { openSlowLine } from './slow-line.ts';

const BYTES = 20_000;

/** What comes through a line, in order. No time is asserted on: bytes alone. */
async function through(lossShare: number): Promise<string> {
  const text = Array.from({ length: BYTES / 10 }, (_, index) => String(index).padStart(10, '0')).join('');
  using server = Bun.serve({ port: 0, hostname: '127.0.0.1', fetch: () => new Response(text) });
  await using line = await openSlowLine(server.port!, {
    bitsPerSecond: 8_000_000,
    roundTripMs: 10,
    lossShare,
    seed: 7,
  });
  const came = await (await fetch(line.origin, { headers: { connection: 'close' } })).text();
  return came === text ? 'the same' : came;
}

test('every byte arrives in order over a line without loss', async () => {
  expect(await through(0)).toBe('the same');
});

test('every byte arrives in order where chunks are lost and come again', async () => {
  expect(await through(0.3)).toBe('the same');
});
