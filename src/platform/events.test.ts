// The outbox on both databases: an event reaches every listener, if and only if the change was committed.

import { afterEach, expect, test } from 'bun:test';
import { clockAt } from '../../test/support/clock.ts';
import { listeningLog, onBothStores, type OpenStore } from '../../test/support/stores.ts';
import type { EventKind } from './capabilities.ts';
import { openEvents } from './events.ts';
import { openJobs, type JobRunner } from './jobs.ts';
import { openMetrics } from './metrics.ts';
import { sql } from './sql.ts';

const runners: JobRunner[] = [];
afterEach(async () => {
  for (const runner of runners.splice(0)) await runner.stop();
});

const happened: EventKind<{ readonly story: string }> = {
  name: 'stories.happened',
  parse: (stored) => stored as { story: string },
};

function openBoard(store: OpenStore) {
  const clock = clockAt();
  const jobs = openJobs({ db: store.db, clock, log: listeningLog().log, metrics: openMetrics() });
  runners.push(jobs);
  return { jobs, clock, events: openEvents(jobs) };
}

onBothStores('events', (open) => {
  test('reach each listener once, with what was said', async () => {
    const store = await open();
    const { jobs, events } = openBoard(store);
    const heard: string[] = [];
    events.on(happened, 'pages.forget', async ({ story }) => void heard.push(`pages ${story}`));
    events.on(happened, 'desk.show', async ({ story }) => void heard.push(`desk ${story}`));
    await jobs.start();
    await store.db.write((tx) => events.emit(tx, happened, { story: 'one' }));
    await jobs.idle();
    expect(heard.toSorted()).toEqual(['desk one', 'pages one']);
  });

  test('of a change that was rolled back reach nobody', async () => {
    const store = await open();
    const { jobs, events } = openBoard(store);
    const heard: string[] = [];
    events.on(happened, 'pages.forget', async ({ story }) => void heard.push(story));
    await jobs.start();
    const change = store.db.write(async (tx) => {
      await events.emit(tx, happened, { story: 'one' });
      throw new Error('No.');
    });
    await expect(change).rejects.toThrow('No.');
    await jobs.idle();
    expect(heard).toEqual([]);
  });

  test('reach one listener while another fails, and the other when it can again', async () => {
    const store = await open();
    const { jobs, clock, events } = openBoard(store);
    const heard: string[] = [];
    let broken = true;
    events.on(happened, 'pages.forget', async () => {
      if (broken) throw new Error('Not now.');
      heard.push('pages');
    });
    events.on(happened, 'desk.show', async () => void heard.push('desk'));
    await jobs.start();
    await store.db.write((tx) => events.emit(tx, happened, { story: 'one' }));
    await jobs.idle();
    expect(heard).toEqual(['desk']);
    broken = false;
    clock.passMs(2000);
    await jobs.idle();
    expect(heard).toEqual(['desk', 'pages']);
  });

  test('without a listener are no work', async () => {
    const store = await open();
    const { events } = openBoard(store);
    await store.db.write((tx) => events.emit(tx, happened, { story: 'one' }));
    expect(await store.db.all(sql`select id from jobs`)).toEqual([]);
  });

  test('are heard by one listener of a name', async () => {
    const { events } = openBoard(await open());
    events.on(happened, 'pages.forget', async () => undefined);
    expect(() => events.on(happened, 'pages.forget', async () => undefined)).toThrow('Two jobs');
  });
});
