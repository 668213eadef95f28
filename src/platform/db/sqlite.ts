// The main store on SQLite: one writer behind a queue, a read-only reader beside it (WAL), every commit flushed.
// A plain read never joins an open transaction, because it runs on another connection.

import { Database } from 'bun:sqlite';
import type { Db, Tx } from '../capabilities.ts';
import { UniqueViolation } from '../errors.ts';
import type { Log } from '../log.ts';
import { LIMIT_MS, runInTx, SLOW_MS, tellCommitted, type Statements } from './open-tx.ts';
import { diskFull, storeBusy, storeUnreadable } from './refusals.ts';
import type { Sql } from '../sql.ts';

/** Opens or creates the store at `path`. Errors: `store_unreadable` (500). */
export function openSqlite(path: string, log: Log): Db {
  const writer = openFile(path, 'write');
  const reader = openFile(path, 'read');
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };
  let commits = 0;
  const counted = () => {
    commits += 1;
  };
  return {
    dialect: 'sqlite',
    commits: () => commits,
    all: async (query) => selectAll(reader, query),
    one: async (query) => selectOne(reader, query),
    write: (work, { patient = false } = {}) =>
      inTurn(() => transact(writer, work, patient ? Infinity : LIMIT_MS, log, counted)),
    close: () =>
      inTurn(async () => {
        reader.close();
        writer.close();
      }),
  };
}

function openFile(path: string, mode: 'write' | 'read'): Database {
  try {
    const db = new Database(
      path,
      mode === 'write' ? { create: true, strict: true } : { readonly: true, strict: true },
    );
    db.run('pragma busy_timeout = 5000');
    db.run('pragma foreign_keys = on');
    if (mode === 'write') {
      db.run('pragma journal_mode = wal');
      // A commit that was answered is on disk: flush the log at each one.
      db.run('pragma synchronous = full');
    }
    return db;
  } catch (cause) {
    throw isFull(cause) ? diskFull(cause) : storeUnreadable(path, isDamaged(cause), cause);
  }
}

async function transact<T>(
  writer: Database,
  work: (tx: Tx) => Promise<T>,
  limitMs: number,
  log: Log,
  counted: () => void,
): Promise<T> {
  const told: (() => void)[] = [counted];
  const began = performance.now();
  try {
    writer.run('begin immediate');
    const result = await runInTx(statementsOn(writer), work, limitMs, told);
    writer.run('commit');
    tellCommitted(told, log);
    return result;
  } catch (thrown) {
    if (writer.inTransaction) writer.run('rollback');
    throw isFull(thrown) ? diskFull(thrown) : isBusy(thrown) ? storeBusy() : thrown;
  } finally {
    const tookMs = Math.round(performance.now() - began);
    if (tookMs > SLOW_MS) log.warn('store.slow_transaction', { tookMs });
  }
}

function statementsOn(writer: Database): Statements {
  return {
    all: async (query) => selectAll(writer, query),
    one: async (query) => selectOne(writer, query),
    run: async (query) => mapped(() => writer.query(textOf(query)).run(...query.values).changes),
  };
}

function selectAll<Row>(db: Database, query: Sql): Row[] {
  return mapped(() => db.query(textOf(query)).all(...query.values) as Row[]);
}

function selectOne<Row>(db: Database, query: Sql): Row | undefined {
  return mapped(() => (db.query(textOf(query)).get(...query.values) as Row | null) ?? undefined);
}

function textOf(query: Sql): string {
  return query.parts.join('?');
}

function mapped<T>(run: () => T): T {
  try {
    return run();
  } catch (thrown) {
    if (
      codeOf(thrown).startsWith('SQLITE_CONSTRAINT_UNIQUE') ||
      codeOf(thrown) === 'SQLITE_CONSTRAINT_PRIMARYKEY'
    )
      throw new UniqueViolation('A unique key is taken.', { cause: thrown });
    throw thrown;
  }
}

function codeOf(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
}

function isFull(thrown: unknown): boolean {
  return /^SQLITE_(FULL|IOERR)/.test(codeOf(thrown));
}

function isDamaged(thrown: unknown): boolean {
  return /^SQLITE_(NOTADB|CORRUPT)/.test(codeOf(thrown));
}

/** Another program holds the file's lock: not one of ours, which own the data directory. */
function isBusy(thrown: unknown): boolean {
  return codeOf(thrown).startsWith('SQLITE_BUSY');
}
