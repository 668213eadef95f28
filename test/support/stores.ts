// Every rule about stored things is tested on both databases: a block of tests runs once on each.

import { afterEach, describe } from 'bun:test';
import { join } from 'node:path';
import { LEDGER_MIGRATIONS, MAIN_MIGRATIONS } from '../../migrations/list.ts';
import type { Db } from '../../src/platform/capabilities.ts';
import { migrate } from '../../src/platform/db/migrate.ts';
import { openPostgres } from '../../src/platform/db/postgres.ts';
import { openSqlite } from '../../src/platform/db/sqlite.ts';
import type { Log } from '../../src/platform/log.ts';
import { clockAt } from './clock.ts';
import { temporaryFolder } from './folder.ts';
import { freshDatabase, templateDatabase } from './postgres.ts';
import { leavesOut, nameWith } from './tools.ts';

export interface OpenStore {
  readonly db: Db;
  /** The address of the test's own PostgreSQL database, null on SQLite. */
  readonly databaseUrl: string | null;
  /** An empty folder of the test's own; on SQLite it holds `main.db`. */
  readonly dataDir: string;
  /** What was logged, in order: `warn store.slow_transaction`. */
  readonly logged: readonly string[];
}

export interface StoreOptions {
  /** Without its schema: for tests of migrations. */
  readonly empty?: boolean;
}

/** Opens a store of the test's own; it is closed and removed after the test. */
export type OpenStores = (options?: StoreOptions) => Promise<OpenStore>;

/**
 * Describes rules that hold on both databases: `tests` is called once for each, with a function that opens a store.
 * On SQLite it has the main migrations, on PostgreSQL the ledger's too.
 */
export function onBothStores(name: string, tests: (open: OpenStores, dialect: Db['dialect']) => void): void {
  describe(`${name}, on SQLite`, () => tests(closing(onSqlite), 'sqlite'));
  describe.skipIf(leavesOut('postgresql'))(nameWith(['postgresql'], `${name}, on PostgreSQL`), () =>
    tests(closing(onPostgres), 'postgres'),
  );
}

type Opened = OpenStore & { readonly remove: () => Promise<void> };

function closing(open: (options: StoreOptions) => Promise<Opened>): OpenStores {
  const opened: Opened[] = [];
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.remove();
  });
  return async (options = {}) => {
    const store = await open(options);
    opened.push(store);
    return store;
  };
}

async function onSqlite({ empty = false }: StoreOptions): Promise<Opened> {
  const folder = temporaryFolder();
  const { log, logged } = listeningLog();
  const db = openSqlite(join(folder.path, 'main.db'), log);
  if (!empty) await migrate(db, 'main', MAIN_MIGRATIONS, clockAt());
  const remove = async () => {
    await db.close();
    folder.remove();
  };
  return { db, databaseUrl: null, dataDir: folder.path, logged, remove };
}

async function onPostgres({ empty = false }: StoreOptions): Promise<Opened> {
  const database = await freshDatabase(empty ? undefined : await templateDatabase('migrated', fill));
  const folder = temporaryFolder();
  const { log, logged } = listeningLog();
  const db = openPostgres(database.url, log);
  const remove = async () => {
    await db.close();
    database.remove();
    folder.remove();
  };
  return { db, databaseUrl: database.url, dataDir: folder.path, logged, remove };
}

async function fill(url: string): Promise<void> {
  const db = openPostgres(url, listeningLog().log);
  await migrate(db, 'main', MAIN_MIGRATIONS, clockAt());
  await migrate(db, 'ledger', LEDGER_MIGRATIONS, clockAt());
  await db.close();
}

/** A log that keeps its events instead of writing them. */
export function listeningLog(): { readonly log: Log; readonly logged: readonly string[] } {
  const logged: string[] = [];
  const log: Log = {
    info: (event) => logged.push(`info ${event}`),
    warn: (event) => logged.push(`warn ${event}`),
    error: (event) => logged.push(`error ${event}`),
  };
  return { log, logged };
}
