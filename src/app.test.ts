// Opening and closing the whole: an error at start leaves nothing behind that is still open.

import { expect, test } from 'bun:test';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onBothStores, type OpenStore } from '../test/support/stores.ts';
import { openWholeNewsroom } from '../test/support/whole-newsroom.ts';
import { sql } from './platform/sql.ts';

onBothStores('a newsroom that cannot start', (open, dialect) => {
  test('closes what it had opened, and starts once what was wrong is put right', async () => {
    const store = await open();
    const putRight = await breakTheLedger(store);
    await expect(openWholeNewsroom(named(store))).rejects.toMatchObject({ status: 500 });
    await expectClosed(store);
    await putRight();
    const newsroom = await openWholeNewsroom(named(store));
    expect(await leftOpen(store)).not.toEqual([]);
    await newsroom.stop();
    await newsroom.stop();
    await expectClosed(store);
  });

  /** The ledger is opened after the store and its schema. */
  async function breakTheLedger({ db, dataDir }: OpenStore): Promise<() => Promise<unknown>> {
    if (dialect === 'sqlite') {
      const path = join(dataDir, 'ledger.db');
      writeFileSync(path, 'This is no database, and it is longer than a header would be. '.repeat(40));
      return async () => rmSync(path);
    }
    await db.write((tx) =>
      tx.run(sql`insert into migrations (set_name, name, applied_at) values ('ledger', '9999-tomorrow', 0)`),
    );
    return () => db.write((tx) => tx.run(sql`delete from migrations where name = '9999-tomorrow'`));
  }
});

/** With connections that can be told from those of the test. */
function named({ dataDir, databaseUrl }: OpenStore): Pick<OpenStore, 'dataDir' | 'databaseUrl'> {
  return { dataDir, databaseUrl: databaseUrl && `${databaseUrl}?application_name=newsroom` };
}

/** PostgreSQL forgets a connection a moment after it was closed. */
async function expectClosed(store: OpenStore): Promise<void> {
  const until = performance.now() + 3000;
  while (performance.now() < until && (await leftOpen(store)).length > 0) await Bun.sleep(20);
  expect(await leftOpen(store)).toEqual([]);
}

/** SQLite's log is there while a writer has the store open; PostgreSQL knows who is connected. */
async function leftOpen({ db, dataDir, databaseUrl }: OpenStore): Promise<readonly string[]> {
  if (databaseUrl === null) return readdirSync(dataDir).filter((name) => name === 'eyewitness.db-wal');
  const rows = await db.all<{ pid: number }>(
    sql`select pid from pg_stat_activity where datname = current_database() and application_name = 'newsroom'`,
  );
  return rows.map(({ pid }) => String(pid));
}
