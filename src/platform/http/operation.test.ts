// Readiness is cheap to ask for, however often and by whomever.

import { expect, test } from 'bun:test';
import { clockAt } from '../../../test/support/clock.ts';
import { listeningLog } from '../../../test/support/stores.ts';
import { openMetrics } from '../metrics.ts';
import { operationRoutes } from './operation.ts';

function opened(check: () => Promise<unknown>) {
  const clock = clockAt();
  const { log, logged } = listeningLog();
  const state = { isOpen: true };
  const routes = operationRoutes({
    log,
    metrics: openMetrics(),
    isOpen: () => state.isOpen,
    checks: { store: check },
    clock,
  });
  const ready = routes.find((route) => route.path === '/readyz')!;
  const client = { network: () => '', keepOpen: () => undefined };
  const ask = async () => (await ready.run(new Request('http://x/readyz'), {}, client)).status;
  return { ask, clock, logged, state };
}

test('the parts are asked once a second at most, however many ask', async () => {
  let asked = 0;
  const { ask, clock } = opened(async () => {
    asked++;
  });
  expect(await Promise.all([ask(), ask(), ask()])).toEqual([200, 200, 200]);
  clock.passMs(999);
  // The time of day may be set back: that is no time that has elapsed.
  clock.setTo('2001-01-01T00:00:00Z');
  expect([await ask(), asked]).toEqual([200, 1]);
  clock.passMs(1);
  expect([await ask(), asked]).toEqual([200, 2]);
});

test('a part that fails is told and logged once a second, and its recovery within one', async () => {
  let fails = true;
  const { ask, clock, logged } = opened(async () => {
    if (fails) throw new Error('gone');
  });
  expect([await ask(), await ask(), await ask()]).toEqual([503, 503, 503]);
  expect(logged).toEqual(['error readiness.failed']);
  fails = false;
  clock.passMs(1000);
  expect(await ask()).toBe(200);
});

test('who is about to stop says so at once', async () => {
  const { ask, state } = opened(async () => undefined);
  expect(await ask()).toBe(200);
  state.isOpen = false;
  expect(await ask()).toBe(503);
});

test('an answer in time leaves no timer that would keep the process', async () => {
  const script = `
    import { operationRoutes } from ${JSON.stringify(`${import.meta.dir}/operation.ts`)};
    const routes = operationRoutes({ isOpen: () => true, checks: { store: async () => undefined } });
    await routes.find((route) => route.path === '/readyz').run();
    const began = performance.now();
    process.on('exit', () => console.log(performance.now() - began < 1000));`;
  const child = Bun.spawn([process.execPath, '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  expect((await new Response(child.stdout).text()).trim()).toBe('true');
});
