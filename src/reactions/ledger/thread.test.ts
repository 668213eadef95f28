// Whoever waits for the worker thread is answered, also when it dies.

import { expect, test } from 'bun:test';
import { temporaryFolder } from '../../../test/support/folder.ts';
import { listeningLog } from '../../../test/support/stores.ts';
import { openThread } from './thread.ts';

const WORKER = `
let opened = 0;
self.addEventListener('message', (event) => {
  const { nr, question } = event.data;
  if (question === 'open') { opened++; self.postMessage({ nr, value: 0 }); }
  else if (question === 'exit') process.exit(3);
  else if (question === 'throw') throw new Error('out of its wits');
  else if (question === 'refuse') self.postMessage({ nr, failed: 'SQLITE_FULL: no room' });
  else if (question === 'silence') {}
  else self.postMessage({ nr, value: opened });
});`;

for (const death of ['exit', 'throw'] as const) {
  test(`when the worker dies (${death}) all who wait are told, and a new worker answers`, async () => {
    using folder = temporaryFolder();
    const { log, logged } = listeningLog();
    const thread = await openThread(await script(folder.path), 'open', log);
    expect(await thread.ask('count')).toBe(1);
    const waiting = [thread.ask('silence'), thread.ask('silence'), thread.ask(death)];
    const told = (await Promise.allSettled(waiting)).map(
      (one) => one.status === 'rejected' && String(one.reason),
    );
    expect(told).toEqual(Array.from({ length: 3 }, () => 'Error: The worker thread ended.'));
    expect(await refusal(thread.ask('count'))).toContain('being started again');
    expect(await persist(() => thread.ask('count'))).toBe(1);
    expect(logged).toContain('error ledger.thread_ended');
    await thread.end();
  });
}

test('what the worker refuses is an error for the one who asked, and it lives on', async () => {
  using folder = temporaryFolder();
  const thread = await openThread(await script(folder.path), 'open', listeningLog().log);
  expect(await refusal(thread.ask('refuse'))).toBe('Error: SQLITE_FULL: no room');
  expect(await thread.ask('count')).toBe(1);
  await thread.end();
});

test('a worker that cannot open is an error at once and is not started for ever', async () => {
  using folder = temporaryFolder();
  const { log, logged } = listeningLog();
  expect(await refusal(openThread(await script(folder.path), 'refuse', log))).toContain('SQLITE_FULL');
  await Bun.sleep(150);
  expect(logged.filter((line) => line.includes('restart')).length).toBe(0);
});

async function script(folder: string): Promise<URL> {
  const path = `${folder}/worker.ts`;
  await Bun.write(path, WORKER);
  return new URL(`file://${path}`);
}

function refusal(asked: Promise<unknown>): Promise<string> {
  return asked.then(() => 'no refusal', String);
}

async function persist<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await ask();
    } catch (thrown) {
      if (tries === 100) throw thrown;
      await Bun.sleep(20);
    }
  }
}
