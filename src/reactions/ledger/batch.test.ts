// Group commit: who shares a flush, what is answered when, and what is refused when it is full.

import { expect, test } from 'bun:test';
import { clockAt } from '../../../test/support/clock.ts';
import { listeningLog } from '../../../test/support/stores.ts';
import { openLog } from '../../platform/log.ts';
import { openMetrics } from '../../platform/metrics.ts';
import { openBatch } from './batch.ts';
import { noTotals, type Outcome, type Vote } from './ledger.ts';

test('votes that arrive while a batch is on its way to disk share the next one', async () => {
  const disk = slowDisk();
  const batch = openBatch(disk, quiet());
  const first = batch.add(vote(1));
  await disk.asked(1);
  const later = [batch.add(vote(2)), batch.add(vote(3)), batch.add(vote(4))];
  disk.flush();
  expect((await first).totals.storyNo).toBe(1);
  await disk.asked(2);
  disk.flush();
  expect((await Promise.all(later)).map((outcome) => outcome.totals.storyNo)).toEqual([2, 3, 4]);
  expect(disk.batches).toEqual([[1], [2, 3, 4]]);
  expect(batch.size()).toBe(0);
});

test('a vote that comes after a quiet time is taken too', async () => {
  const disk = slowDisk();
  const batch = openBatch(disk, quiet());
  for (const number of [1, 2]) {
    const added = batch.add(vote(number));
    await disk.asked(number);
    disk.flush();
    await added;
    await batch.settled();
  }
  expect(disk.batches).toEqual([[1], [2]]);
});

test('no vote is answered before its batch is on disk', async () => {
  const disk = slowDisk();
  const batch = openBatch(disk, quiet());
  let answered = false;
  const added = batch.add(vote(1)).finally(() => {
    answered = true;
  });
  await disk.asked(1);
  await Bun.sleep(5);
  expect(answered).toBe(false);
  disk.flush();
  await added;
});

test('a failed batch refuses all its votes with 503, is logged once, and the next batch is taken', async () => {
  const disk = slowDisk();
  const { log, logged } = listeningLog();
  const metrics = openMetrics();
  const batch = openBatch(disk, { log, metrics, clock: clockAt() });
  const refused = [batch.add(vote(1)), batch.add(vote(2))].map((added) =>
    added.then(
      () => 'taken',
      (error: { code: string; status: number }) => `${error.code} ${error.status}`,
    ),
  );
  await disk.asked(1);
  const next = batch.add(vote(3));
  disk.fail();
  expect(await Promise.all(refused)).toEqual(['vote_not_saved 503', 'vote_not_saved 503']);
  expect(logged).toEqual(['error reactions.batch_failed']);
  expect(await metrics.text()).toContain('eyewitness_votes_total{outcome="failed"} 2\n');
  await disk.asked(2);
  disk.flush();
  expect((await next).totals.storyNo).toBe(3);
});

test('batches that fail one after another are told once, then in one line each ten seconds with their count', async () => {
  const lines: string[] = [];
  const clock = clockAt();
  const log = openLog('plain', (line) => lines.push(line.slice(line.indexOf(' ') + 1)));
  const disk = slowDisk();
  const batch = openBatch(disk, { log, metrics: openMetrics(), clock });
  const next = async (end: 'fail' | 'flush') => {
    const added = batch.add(vote(1)).catch(() => undefined);
    await disk.asked(disk.batches.length + 1);
    disk[end]();
    await added;
    await batch.settled();
  };
  for (let round = 0; round < 100; round++) await next('fail');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^error reactions.batch_failed failures=1\n  Error: The disk is gone.\n +at /);
  clock.passMs(10_000);
  for (let round = 0; round < 100; round++) await next('fail');
  expect(lines.slice(1)).toEqual([
    'warn reactions.batch_failed failures=100 cause="Error: The disk is gone."\n',
  ]);
  await next('flush');
  await next('fail');
  expect(lines).toHaveLength(2);
  clock.passMs(10_000);
  await next('fail');
  expect(lines[2]).toContain('error reactions.batch_failed failures=101\n');
});

test('a batch that takes over two seconds is trouble, and one that failed is for a second or until the next is taken', async () => {
  const disk = slowDisk();
  const clock = clockAt();
  const batch = openBatch(disk, { ...quiet(), clock });
  const added = batch.add(vote(1)).catch(() => undefined);
  await disk.asked(1);
  clock.passMs(2000);
  expect(batch.trouble()).toBeNull();
  clock.passMs(1);
  expect(batch.trouble()).toContain('under way');
  disk.fail();
  await added;
  await batch.settled();
  expect(batch.trouble()).toContain('failed');
  clock.passMs(999);
  expect(batch.trouble()).toContain('failed');
  const next = batch.add(vote(2));
  await disk.asked(2);
  disk.flush();
  await next;
  expect(batch.trouble()).toBeNull();
});

test('beyond its bound the queue refuses at once and says when to come back', async () => {
  const disk = slowDisk();
  const batch = openBatch(disk, quiet(), { maxWaiting: 2, maxVotes: 10 });
  const first = batch.add(vote(1));
  await disk.asked(1);
  const waiting = [batch.add(vote(2)), batch.add(vote(3))];
  await expect(batch.add(vote(4))).rejects.toMatchObject({
    code: 'shedding',
    status: 503,
    headers: { 'retry-after': '2' },
  });
  disk.flush();
  await disk.asked(2);
  disk.flush();
  await Promise.all([first, ...waiting]);
  await batch.settled();
});

test('a transaction takes no more votes than its limit, in the order they came', async () => {
  const disk = slowDisk();
  const batch = openBatch(disk, quiet(), { maxWaiting: 100, maxVotes: 2 });
  const added = [1, 2, 3, 4, 5].map((number) => batch.add(vote(number)));
  for (const round of [1, 2, 3]) {
    await disk.asked(round);
    disk.flush();
  }
  await Promise.all(added);
  expect(disk.batches).toEqual([[1, 2], [3, 4], [5]]);
});

function quiet() {
  return { log: listeningLog().log, metrics: openMetrics(), clock: clockAt() };
}

/** Stands for the disk: a batch is done when the test says so. */
function slowDisk() {
  const batches: number[][] = [];
  let finish: (() => void) | undefined;
  let fail: ((cause: Error) => void) | undefined;
  return {
    batches,
    take: (votes: readonly Vote[]) => {
      batches.push(votes.map((one) => one.storyNo));
      return new Promise<readonly Outcome[]>((resolve, reject) => {
        fail = reject;
        finish = () =>
          resolve(votes.map((one) => ({ first: true, held: false, totals: noTotals(one.storyNo) })));
      });
    },
    asked: async (count: number) => {
      while (batches.length < count) await Bun.sleep(0);
    },
    flush: () => finish?.(),
    fail: () => fail?.(new Error('The disk is gone.')),
  };
}

function vote(storyNo: number): Vote {
  return { storyNo, reader: new Uint8Array(16), kind: 1, held: false };
}
