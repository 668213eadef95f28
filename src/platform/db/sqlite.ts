// The main store on SQLite: one writer behind a queue, a read-only reader beside it (WAL), every commit flushed.
// A plain read never joins an open transaction, because it runs on another connection.

import { Database } from 'bun:sqlite';
import type { Db, Tx } from '../capabilities.ts';
import { AppError, UniqueViolation } from '../errors.ts';
import type { Log } from '../log.ts';
import { diskFull, storeBusy } from './refusals.ts';
import type { Sql } from '../sql.ts';

const SLOW_MS = 100;
const LIMIT_MS = 2000;

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
  return {
    dialect: 'sqlite',
    all: async (query) => selectAll(reader, query),
    one: async (query) => selectOne(reader, query),
    write: (work, { patient = false } = {}) =>
      inTurn(() => transact(writer, work, patient ? Infinity : LIMIT_MS, log)),
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
    const full = isFull(cause);
    throw full
      ? diskFull(cause)
      : new AppError('store_unreadable', 500, `The store ${path} cannot be opened. Is the folder writable?`, {
          cause,
        });
  }
}

async function transact<T>(
  writer: Database,
  work: (tx: Tx) => Promise<T>,
  limitMs: number,
  log: Log,
): Promise<T> {
  const tx = openTx(writer);
  const began = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    writer.run('begin immediate');
    const limit = new Promise<never>((_, reject) => {
      if (limitMs !== Infinity) timer = setTimeout(() => reject(storeBusy()), limitMs);
    });
    const result = await Promise.race([work(tx), limit]);
    tx.end();
    writer.run('commit');
    tx.committed.forEach((act) => act());
    return result;
  } catch (thrown) {
    tx.end();
    if (writer.inTransaction) writer.run('rollback');
    throw isFull(thrown) ? diskFull(thrown) : thrown;
  } finally {
    clearTimeout(timer);
    const tookMs = Math.round(performance.now() - began);
    if (tookMs > SLOW_MS) log.warn('store.slow_transaction', { tookMs });
  }
}

interface OpenTx extends Tx {
  readonly committed: readonly (() => void)[];
  end(): void;
}

function openTx(writer: Database): OpenTx {
  let open = true;
  const committed: (() => void)[] = [];
  // Work that outlived its transaction must not write into the next one.
  const whileOpen = () => {
    if (!open) throw storeBusy();
  };
  return {
    committed,
    end: () => {
      open = false;
    },
    afterCommit: (act) => {
      whileOpen();
      committed.push(act);
    },
    all: async (query) => {
      whileOpen();
      return selectAll(writer, query);
    },
    one: async (query) => {
      whileOpen();
      return selectOne(writer, query);
    },
    run: async (query) => {
      whileOpen();
      return mapped(() => writer.query(textOf(query)).run(...query.values).changes);
    },
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
