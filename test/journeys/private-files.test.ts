// Other users of the machine see nothing of a newsroom, also where the folder was made for them to look into.

import { expect, test } from 'bun:test';
import { chmodSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { TEXT } from '../fixtures/flood-story.ts';
import { openNewsroom } from '../support/newsroom-process.ts';

/** Everything below the folder that somebody else may read, write or enter. */
function openToOthers(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => (statSync(join(folder, name)).mode & 0o077) !== 0);
}

test('stores, files and the socket are private in a folder that everybody can enter', async () => {
  await using newsroom = openNewsroom();
  mkdirSync(newsroom.dataDir);
  chmodSync(newsroom.dataDir, 0o755);
  const server = await newsroom.start();
  expect((await newsroom.run('publish', newsroom.write('flood.txt', TEXT))).code).toBe(0);
  expect(readdirSync(newsroom.dataDir)).toContain('eyewitness.db');
  expect(openToOthers(newsroom.dataDir)).toEqual([]);
  await server.stop();
  expect(readdirSync(newsroom.dataDir)).not.toContain('owner.pid');
});

test('stores that an earlier start left readable are private from the next one on', async () => {
  await using newsroom = openNewsroom();
  expect((await newsroom.run('publish', newsroom.write('flood.txt', TEXT))).code).toBe(0);
  chmodSync(newsroom.dataDir, 0o755);
  for (const name of ['eyewitness.db', 'ledger.db', 'owner.lock'])
    chmodSync(join(newsroom.dataDir, name), 0o644);
  await newsroom.start({ flags: ['--no-demo'] });
  expect(openToOthers(newsroom.dataDir)).toEqual([]);
});
