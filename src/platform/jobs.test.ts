// Background work on both databases: it exists with the change that needs it, survives a crash, and ends.

import { afterEach, expect, test } from 'bun:test';
import { clockAt } from '../../test/support/clock.ts';
import { listeningLog, onBothStores, type OpenStore } from '../../test/support/stores.ts';
import type { JobKind } from './capabilities.ts';
import { openJobs, type Job, type JobRunner } from './jobs.ts';
import { openMetrics } from './metrics.ts';
import { sql } from './sql.ts';

const runners: JobRunner[] = [];
afterEach(async () => {
  for (const runner of runners.splice(0)) await runner.stop();
});

const asText = (stored: unknown): string => {
  if (typeof stored !== 'string') throw new Error('This payload is no text.');
  return stored;
};

function kindOf(kind: string, maxAttempts = 3): JobKind<string> {
  return { kind, parse: asText, maxAttempts, leaseMs: 1000 };
}

function openRunner(store: OpenStore, clock = clockAt()) {
  const { log, logged } = listeningLog();
  const metrics = openMetrics();
  const jobs = openJobs({ db: store.db, clock, log, metrics });
  runners.push(jobs);
  const enqueue = (job: JobKind<string>, payload: string, priority?: number) =>
    store.db.write((tx) => jobs.enqueue(tx, job, payload, priority === undefined ? {} : { priority }));
  return { jobs, clock, logged, metrics, enqueue };
}

interface Row {
  readonly state: string;
  readonly attempts: number;
  readonly reason: string | null;
}

const rowsOf = ({ db }: OpenStore) =>
  db.all<Row>(sql`select state, attempts, reason from jobs order by created_at, id`);

onBothStores('jobs', (open, dialect) => {
  test('run once after the change they belong to is on disk, and leave nothing behind', async () => {
    const store = await open();
    const { jobs, enqueue } = openRunner(store);
    const done: string[] = [];
    const job: Job<string> = { ...kindOf('clips.clean'), run: async (payload) => void done.push(payload) };
    jobs.register(job);
    await jobs.start();
    await enqueue(job, 'a');
    await enqueue(job, 'b');
    await jobs.idle();
    expect(done).toEqual(['a', 'b']);
    expect(await rowsOf(store)).toEqual([]);
  });

  test('do not exist when the change is rolled back', async () => {
    const store = await open();
    const { jobs } = openRunner(store);
    const done: string[] = [];
    const job: Job<string> = { ...kindOf('clips.clean'), run: async (payload) => void done.push(payload) };
    jobs.register(job);
    await jobs.start();
    const change = store.db.write(async (tx) => {
      await jobs.enqueue(tx, job, 'never');
      throw new Error('The change fails.');
    });
    await expect(change).rejects.toThrow('The change fails.');
    await jobs.idle();
    expect({ done, rows: await rowsOf(store) }).toEqual({ done: [], rows: [] });
  });

  test('run by priority, then by age, two at a time at most', async () => {
    const store = await open();
    const { jobs, clock, enqueue } = openRunner(store);
    const began: string[] = [];
    let atOnce = 0;
    let most = 0;
    const job: Job<string> = {
      ...kindOf('clips.encode'),
      run: async (payload) => {
        began.push(payload);
        most = Math.max(most, ++atOnce);
        await Bun.sleep(20);
        atOnce--;
      },
    };
    jobs.register(job);
    for (const [payload, priority] of [
      ['late', 200],
      ['usual', 100],
      ['usual too', 100],
      ['first', 1],
    ] as const) {
      await enqueue(job, payload, priority);
      clock.passMs(1);
    }
    await jobs.start();
    await jobs.idle();
    expect(began).toEqual(['first', 'usual', 'usual too', 'late']);
    expect(most).toBe(2);
  });

  test('that fail are tried again later each time, then kept as dead with the reason', async () => {
    const store = await open();
    const { jobs, clock, logged, enqueue } = openRunner(store);
    let tries = 0;
    const job: Job<string> = {
      ...kindOf('clips.clean'),
      run: async () => {
        throw new Error(`Try ${++tries} failed.`);
      },
    };
    jobs.register(job);
    await jobs.start();
    await enqueue(job, 'a');
    await jobs.idle();
    expect(await rowsOf(store)).toEqual([{ state: 'waiting', attempts: 1, reason: 'Try 1 failed.' }]);
    clock.passMs(1999);
    await jobs.idle();
    expect(tries).toBe(1);
    clock.passMs(1);
    await jobs.idle();
    expect(tries).toBe(2);
    clock.passMs(3999);
    await jobs.idle();
    expect(tries).toBe(2);
    clock.passMs(1);
    await jobs.idle();
    clock.passMs(3_600_000);
    await jobs.idle();
    expect(await rowsOf(store)).toEqual([{ state: 'dead', attempts: 3, reason: 'Try 3 failed.' }]);
    expect(logged).toEqual(['error jobs.failed', 'error jobs.failed', 'error jobs.dead']);
  });

  test('that are dead are counted for the operator, and no others', async () => {
    const store = await open();
    const { jobs, metrics, enqueue } = openRunner(store);
    const fails: Job<string> = {
      ...kindOf('clips.clean', 1),
      run: () => Promise.reject(new Error('No.')),
    };
    const waits: Job<string> = { ...fails, kind: 'clips.encode', maxAttempts: 2 };
    jobs.register(fails);
    jobs.register(waits);
    const dead = async () => /^eyewitness_jobs_dead .*$/m.exec(await metrics.text())?.[0];
    await enqueue(fails, 'a');
    await enqueue(fails, 'b');
    await enqueue(waits, 'c');
    expect(await dead()).toBe('eyewitness_jobs_dead 0');
    await jobs.start();
    await jobs.idle();
    expect(await dead()).toBe('eyewitness_jobs_dead 2');
  });

  test('are pending while they wait, run and wait again, and not once they are done or dead', async () => {
    const store = await open();
    const { jobs, clock, enqueue } = openRunner(store);
    const isPending = (payload = 'a', kind = 'clips.clean') =>
      jobs.isPending(store.db, kindOf(kind), payload);
    const whileRun: boolean[] = [];
    const job: Job<string> = {
      ...kindOf('clips.clean', 2),
      run: async (payload) => {
        whileRun.push(await isPending(payload));
        if (payload === 'a') throw new Error('No.');
      },
    };
    jobs.register(job);
    expect(await isPending()).toBe(false);
    await enqueue(job, 'a');
    await enqueue(job, 'b');
    expect([await isPending(), await isPending('c'), await isPending('a', 'clips.encode')]).toEqual([
      true,
      false,
      false,
    ]);
    await jobs.start();
    await jobs.idle();
    expect([whileRun, await isPending(), await isPending('b')]).toEqual([[true, true], true, false]);
    clock.passMs(2000);
    await jobs.idle();
    expect([whileRun.length, await isPending()]).toEqual([3, false]);
  });

  test('whose payload cannot be read any more fail like any other, and do not stop the rest', async () => {
    const store = await open();
    const { jobs, enqueue } = openRunner(store);
    const done: string[] = [];
    const job: Job<string> = { ...kindOf('clips.clean', 1), run: async (payload) => void done.push(payload) };
    jobs.register(job);
    await enqueue(job, 'a');
    await store.db.write((tx) => tx.run(sql`update jobs set payload = '{"broken":'`));
    await enqueue(job, 'b');
    await jobs.start();
    await jobs.idle();
    expect(done).toEqual(['b']);
    expect(await rowsOf(store)).toMatchObject([{ state: 'dead' }]);
  });

  test('of a kind that nobody does are refused at once, and so are two of one name', async () => {
    const store = await open();
    const { jobs, enqueue } = openRunner(store);
    await expect(enqueue(kindOf('clips.unknown'), 'a')).rejects.toThrow(
      'Nobody does jobs of the kind clips.unknown.',
    );
    jobs.register({ ...kindOf('clips.clean'), run: async () => undefined });
    expect(() => jobs.register({ ...kindOf('clips.clean'), run: async () => undefined })).toThrow('Two jobs');
  });

  test('of a kind that this program knows no more are kept as dead', async () => {
    const store = await open();
    const former = openRunner(store);
    const job: Job<string> = { ...kindOf('clips.former'), run: async () => undefined };
    former.jobs.register(job);
    await former.enqueue(job, 'a');
    const { jobs } = openRunner(store);
    await jobs.start();
    await jobs.idle();
    expect(await rowsOf(store)).toMatchObject([
      { state: 'dead', reason: expect.stringContaining('clips.former') },
    ]);
  });

  test('under way are waited for by a stop, and none is begun after it', async () => {
    const store = await open();
    const { jobs, enqueue } = openRunner(store);
    const done: string[] = [];
    const begun = Promise.withResolvers<void>();
    const job: Job<string> = {
      ...kindOf('clips.clean'),
      run: async (payload) => {
        begun.resolve();
        await Bun.sleep(50);
        done.push(payload);
      },
    };
    jobs.register(job);
    await jobs.start();
    await enqueue(job, 'a');
    await begun.promise;
    await jobs.stop();
    expect(done).toEqual(['a']);
    await enqueue(job, 'b');
    await Bun.sleep(100);
    expect(done).toEqual(['a']);
    expect(await rowsOf(store)).toMatchObject([{ state: 'waiting', attempts: 0 }]);
  });

  test('that a crash cut off are done after the restart', async () => {
    const store = await open();
    const { jobs, clock, enqueue } = openRunner(store);
    const done: string[] = [];
    const job: Job<string> = { ...kindOf('clips.clean'), run: async (payload) => void done.push(payload) };
    jobs.register(job);
    await enqueue(job, 'a');
    await crashed(store, clock.now(), 1);
    // Another server may be at it on PostgreSQL: only a lease that ran out tells that it is not.
    if (dialect === 'postgres') {
      await jobs.start();
      await jobs.idle();
      expect(done).toEqual([]);
      clock.passMs(1001);
      await enqueue(job, 'b');
    } else await jobs.start();
    await jobs.idle();
    expect(done).toContain('a');
    expect(await rowsOf(store)).toEqual([]);
  });

  test('that bring the process down each time are given up', async () => {
    const store = await open();
    const { jobs, clock, enqueue } = openRunner(store);
    let tries = 0;
    const job: Job<string> = { ...kindOf('clips.clean'), run: async () => void tries++ };
    jobs.register(job);
    await enqueue(job, 'a');
    await crashed(store, clock.now() - 5000, 3);
    await jobs.start();
    await jobs.idle();
    expect(tries).toBe(0);
    expect(await rowsOf(store)).toEqual([
      { state: 'dead', attempts: 3, reason: 'The process ended while it worked on this.' },
    ]);
  });

  test('that take long keep their lease by a heartbeat', async () => {
    const store = await open();
    const { jobs, clock, enqueue } = openRunner(store);
    const begun = Promise.withResolvers<void>();
    const ended = Promise.withResolvers<void>();
    const job: Job<string> = {
      ...kindOf('clips.encode'),
      leaseMs: 90,
      run: () => {
        begun.resolve();
        return ended.promise;
      },
    };
    jobs.register(job);
    await jobs.start();
    await enqueue(job, 'a');
    await begun.promise;
    const leased = async () =>
      (await store.db.one<{ until: number }>(sql`select leased_until as until from jobs`))?.until;
    const before = await leased();
    clock.passMs(60);
    const until = performance.now() + 5000;
    while ((await leased()) === before && performance.now() < until) await Bun.sleep(10);
    const after = await leased();
    ended.resolve();
    expect(after).toBe(before! + 60);
    await jobs.idle();
    expect(await rowsOf(store)).toEqual([]);
  });
});

/** What a process that died while it worked leaves in the store. */
async function crashed({ db }: OpenStore, atMs: number, attempts: number): Promise<void> {
  await db.write((tx) =>
    tx.run(sql`
      update jobs set state = 'running', lease = 'of-the-dead', leased_until = ${atMs + 1000}, attempts = ${attempts}`),
  );
}

onBothStores('a lane of its own', (open) => {
  const laneOf = (mayBeLeft: boolean) => ({ atOnce: 1, mayBeLeft });

  test('is never in the way of other work, however long it takes', async () => {
    const store = await open();
    const { jobs, enqueue } = openRunner(store);
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
    const done: string[] = [];
    const long: Job<string> = {
      ...kindOf('clips.encode'),
      lane: laneOf(true),
      run: async (name) => {
        await held;
        done.push(name);
      },
    };
    const short: Job<string> = { ...kindOf('clips.tell'), run: async (name) => void done.push(name) };
    jobs.register(long);
    jobs.register(short);
    await jobs.start();
    await enqueue(long, 'long 1', 1);
    await enqueue(long, 'long 2', 1);
    for (const name of ['a', 'b', 'c']) await enqueue(short, name);
    await jobs.idle();
    expect(done).toEqual(['a', 'b', 'c']);
    letGo();
    await jobs.idle({ all: true });
    expect(done).toEqual(['a', 'b', 'c', 'long 1', 'long 2']);
    expect(await rowsOf(store)).toEqual([]);
  });

  test('work that is called off at the end waits for the next start, and no attempt is counted', async () => {
    const store = await open();
    const { jobs, enqueue, logged } = openRunner(store);
    let begun = 0;
    const { promise: began, resolve: begin } = Promise.withResolvers<void>();
    const job: Job<string> = {
      ...kindOf('clips.encode'),
      lane: laneOf(true),
      run: async (_, called) => {
        begun++;
        if (begun > 1) return;
        await new Promise<void>((_, reject) => {
          called.addEventListener('abort', () => reject(new Error('Called off.')));
          begin();
        });
      },
    };
    jobs.register(job);
    await jobs.start();
    await enqueue(job, 'a');
    await began;
    await jobs.stop();
    expect(await rowsOf(store)).toEqual([{ state: 'waiting', attempts: 0, reason: null }]);
    expect(logged).toEqual([]);
    await jobs.start();
    await jobs.idle({ all: true });
    expect({ begun, rows: await rowsOf(store) }).toEqual({ begun: 2, rows: [] });
  });
});
