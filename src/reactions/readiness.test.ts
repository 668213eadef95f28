// Readiness is proved by a write, and remembered for a moment.

import { expect, test } from 'bun:test';
import { clockAt } from '../../test/support/clock.ts';
import { openReadiness } from './readiness.ts';

test('a proof holds for a second after it was written, a failure too, and those who ask at once share it', async () => {
  const { asks, clock, ledger } = checked();
  await Promise.all([asks(), asks(), asks()]);
  clock.passMs(999);
  ledger.full = true;
  await asks();
  expect(ledger.writes).toBe(1);
  clock.passMs(1);
  expect(await asks().then(String, String)).toContain('no room');
  ledger.full = false;
  expect(await asks().then(String, String)).toContain('no room');
  clock.passMs(1000);
  await asks();
  expect(ledger.writes).toBe(3);
});

test('a proof that takes long is waited for and not asked for again', async () => {
  const { asks, clock, ledger } = checked();
  const { promise, resolve } = Promise.withResolvers<void>();
  ledger.wait = promise;
  const asked = [asks()];
  clock.passMs(5000);
  asked.push(asks());
  resolve();
  await Promise.all(asked);
  expect(ledger.writes).toBe(1);
});

test('trouble with votes is told at once, whatever was proven before', async () => {
  const { asks, batch } = checked();
  await asks();
  batch.now = 'No batch in 3 s.';
  expect(await asks().then(String, String)).toContain('No batch in 3 s.');
  batch.now = null;
  await asks();
});

function checked() {
  const clock = clockAt();
  const ledger = {
    writes: 0,
    full: false,
    wait: Promise.resolve(),
    proveWrite: async () => {
      ledger.writes += 1;
      await ledger.wait;
      if (ledger.full) throw new Error('There is no room.');
    },
  };
  const batch = { now: null as string | null, trouble: () => batch.now };
  return { asks: openReadiness(ledger, batch, clock), clock, ledger, batch };
}
