// The demo newsroom goes with every trace, and takes nothing else with it.

import { expect, test } from 'bun:test';
import { join } from 'node:path';
import { openNewsroom } from '../../test/support/newsroom-process.ts';
import { openSqlite } from '../platform/db/sqlite.ts';
import { sql } from '../platform/sql.ts';
import { DEMO_STORIES } from './demo-content.ts';
import { listeningLog } from '../../test/support/stores.ts';

const KEPT = new Set(['migrations', 'secrets', 'settings', 'sqlite_stat1', 'story_numbers']);

async function rowsIn(path: string, tables: readonly string[]): Promise<Record<string, number>> {
  const db = openSqlite(path, listeningLog().log);
  try {
    const counts: [string, number][] = [];
    for (const table of tables) {
      const rows = await db.all({ parts: [`select * from ${table}`], values: [] });
      if (rows.length > 0) counts.push([table, rows.length]);
    }
    return Object.fromEntries(counts);
  } finally {
    await db.close();
  }
}

async function tablesIn(path: string): Promise<string[]> {
  const db = openSqlite(path, listeningLog().log);
  try {
    const rows = await db.all<{ name: string }>(sql`
      select name from sqlite_schema where type = 'table' and name not like 'story_words_%'`);
    return rows.map(({ name }) => name).filter((name) => !KEPT.has(name));
  } finally {
    await db.close();
  }
}

test('the demo can be removed while the server runs, leaves no trace, and does not come back', async () => {
  await using newsroom = openNewsroom();
  const server = await newsroom.start();
  const front = async () => (await fetch(server.url)).text();
  expect((await front()).match(/\/stories\/[a-z-]+/g)!.length).toBeGreaterThan(3);
  expect(await front()).toContain('Brackwater');
  const removed = await newsroom.run('demo', 'remove');
  expect(removed).toMatchObject({ code: 0 });
  expect(await front()).not.toMatch(/Brackwater|\/stories\//);
  expect((await fetch(`${server.url}/stories/ferry-turns-back`)).status).toBe(404);
  expect((await newsroom.run('demo', 'remove')).stdout).toContain('no demo here');
  await server.stop();
  const again = await newsroom.start();
  expect(await (await fetch(again.url)).text()).not.toContain('/stories/');
  await again.stop();

  const main = join(newsroom.dataDir, 'eyewitness.db');
  const { pages, page_dependencies: shown, ...rest } = await rowsIn(main, await tablesIn(main));
  expect(rest).toEqual({});
  expect(pages ?? 0).toBeLessThanOrEqual(1);
  expect(shown ?? 0).toBeLessThanOrEqual(2);
  const ledger = join(newsroom.dataDir, 'ledger.db');
  const votes = ['reaction_votes', 'reaction_totals', 'reaction_minutes', 'reaction_versions'];
  expect(await rowsIn(ledger, votes)).toEqual({});
  const files = [...new Bun.Glob('files/**/*').scanSync({ cwd: newsroom.dataDir })];
  expect(files).toEqual([]);
}, 60_000);

test('a story of the newsroom’s own stays when the demo goes, and so does the name it chose', async () => {
  await using newsroom = openNewsroom();
  const server = await newsroom.start();
  await newsroom.run('settings', 'name', 'Quay Post');
  const own = newsroom.write('own.md', '# A story of our own\n\nA standfirst.\n\nWords.\n');
  expect((await newsroom.run('publish', own)).code).toBe(0);
  expect((await newsroom.run('demo', 'remove')).stdout).toContain(`${DEMO_STORIES.length} stories`);
  const front = await (await fetch(server.url)).text();
  expect(front).toContain('A story of our own');
  expect(front).toContain('Quay Post');
  expect(front).not.toContain('Brackwater');
}, 60_000);

test('anything but "remove" is wrong usage', async () => {
  await using newsroom = openNewsroom();
  for (const args of [[], ['plant'], ['remove', 'all']])
    expect((await newsroom.run('demo', ...args)).code).toBe(2);
});
