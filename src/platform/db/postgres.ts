// The main store on PostgreSQL: transactions are serializable, as on SQLite, and run again after a conflict.

import { SQL } from 'bun';
import type { Db, Tx } from '../capabilities.ts';
import { AppError, UniqueViolation } from '../errors.ts';
import type { Log } from '../log.ts';
import { LIMIT_MS, runInTx, SLOW_MS, tellCommitted, type Statements } from './open-tx.ts';
import { diskFull, storeBusy, storeUnreachable } from './refusals.ts';
import type { Sql, SqlValue } from '../sql.ts';

const LONGEST_PAUSE_MS = 50; // guess: 50 writers of one row, 8 connections, all done within 0.3 s
const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';
const UNIQUE_VIOLATION = '23505';
const DISK_FULL = '53100';
const LOCK_NOT_AVAILABLE = '55P03';
// PostgreSQL's appendix A: connection exceptions (08), refused sign-in (28), no such database, too many clients,
// and a server that stops or starts (57P).
const UNREACHABLE = /^(08|28|3D000|53300|57P)/;

interface Queries {
  unsafe(text: string, values: SqlValue[]): Promise<Row[] & { count: number | null }>;
}
type Row = Record<string, unknown>;

/** Connects to `url`; the pool opens connections as needed. Errors: `store_unreachable` (503) at the first query. */
export function openPostgres(url: string, log: Log, options: { readonly maxConnections?: number } = {}): Db {
  const pool = new SQL(url, {
    max: options.maxConnections ?? 8,
    connectionTimeout: 10,
    // While a statement waits for a lock nothing else could end its transaction in time.
    connection: { lock_timeout: LIMIT_MS },
  });
  const reads = statementsOn(pool as unknown as Queries);
  let commits = 0;
  const counted = () => {
    commits += 1;
  };
  return {
    dialect: 'postgres',
    commits: () => commits,
    all: reads.all,
    one: reads.one,
    write: (work, { patient = false } = {}) => transact(pool, work, { patient, log, counted }),
    close: () => pool.close({ timeout: 5 }),
  };
}

interface Transacting {
  readonly patient: boolean;
  readonly log: Log;
  readonly counted: () => void;
}

async function transact<T>(
  pool: SQL,
  work: (tx: Tx) => Promise<T>,
  { patient, log, counted }: Transacting,
): Promise<T> {
  const until = performance.now() + (patient ? Infinity : LIMIT_MS);
  for (let run = 1; ; run++) {
    const began = performance.now();
    const told: (() => void)[] = [counted];
    try {
      const result = (await pool.begin('isolation level serializable', async (connection) => {
        const queries = connection as unknown as Queries;
        if (patient) await queries.unsafe('set local lock_timeout = 0', []);
        return { of: await runInTx(statementsOn(queries), work, patient ? Infinity : LIMIT_MS, told) };
      })) as { readonly of: T };
      tellCommitted(told, log);
      return result.of;
    } catch (thrown) {
      const state = stateOf(thrown);
      if (state !== SERIALIZATION_FAILURE && state !== DEADLOCK) throw mapped(thrown);
      if (performance.now() > until) throw storeBusy();
      await Bun.sleep(Math.random() * Math.min(5 * run, LONGEST_PAUSE_MS));
    } finally {
      const tookMs = Math.round(performance.now() - began);
      if (tookMs > SLOW_MS) log.warn('store.slow_transaction', { tookMs });
    }
  }
}

function statementsOn(queries: Queries): Statements {
  return {
    all: async <Result>(query: Sql) => (await send(queries, query)).map(plain) as Result[],
    one: async <Result>(query: Sql) => {
      const [row] = await send(queries, query);
      return row === undefined ? undefined : (plain(row) as Result);
    },
    run: async (query) => (await send(queries, query)).count ?? 0,
  };
}

async function send(queries: Queries, query: Sql): ReturnType<Queries['unsafe']> {
  try {
    return await queries.unsafe(textOf(query), [...query.values]);
  } catch (thrown) {
    throw mapped(thrown);
  }
}

/** Bytes come back as they do on SQLite: a Buffer's `slice` and `toString` mean something else. */
function plain(row: Row): Row {
  for (const name in row) {
    const value = row[name];
    if (value instanceof Buffer) row[name] = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  }
  return row;
}

function textOf(query: Sql): string {
  return query.parts.reduce((text, part, index) => `${text}$${index}${part}`);
}

/** The store's own words for what the driver throws; conflicts stay as they are, to be run again. */
function mapped(thrown: unknown): unknown {
  const state = stateOf(thrown);
  if (state === UNIQUE_VIOLATION) return new UniqueViolation('A unique key is taken.', { cause: thrown });
  if (state === DISK_FULL) return diskFull(thrown);
  if (state === LOCK_NOT_AVAILABLE) return storeBusy();
  if (UNREACHABLE.test(state) || lostConnection(thrown)) return storeUnreachable(thrown);
  return thrown;
}

function lostConnection(thrown: unknown): boolean {
  if (!(thrown instanceof Error) || thrown instanceof AppError || !('code' in thrown)) return false;
  return /^(ERR_POSTGRES_(CONNECTION|AUTHENTICATION|IDLE|LIFETIME)|ECONN|ENOTFOUND|ETIMEDOUT)/.test(
    String(thrown.code),
  );
}

/** The SQLSTATE of an error, or an empty text. */
function stateOf(thrown: unknown): string {
  return thrown instanceof Error && 'errno' in thrown ? String(thrown.errno) : '';
}
