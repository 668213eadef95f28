// The main store on PostgreSQL: transactions are serializable, as on SQLite, and run again after a conflict.

import { SQL } from 'bun';
import type { Db, Tx } from '../capabilities.ts';
import { UniqueViolation } from '../errors.ts';
import type { Log } from '../log.ts';
import { diskFull, storeBusy } from './refusals.ts';
import type { Sql, SqlValue } from '../sql.ts';

const SLOW_MS = 100;
const LIMIT_MS = 2000;
const MAX_RUNS = 8;
const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';
const UNIQUE_VIOLATION = '23505';
const DISK_FULL = '53100';

interface Queries {
  unsafe(text: string, values: SqlValue[]): Promise<unknown[] & { count: number | null }>;
}

/** Connects to `url`; the pool opens connections as needed. Errors: `store_unreachable` (503) at the first query. */
export function openPostgres(url: string, log: Log, options: { readonly maxConnections?: number } = {}): Db {
  const pool = new SQL(url, { max: options.maxConnections ?? 8, connectionTimeout: 10 });
  return {
    dialect: 'postgres',
    all: (query) => select(pool, query),
    one: async (query) => (await select(pool, query))[0] as never,
    write: (work, { patient = false } = {}) => transact(pool, work, patient ? Infinity : LIMIT_MS, log),
    close: () => pool.close({ timeout: 5 }),
  };
}

async function transact<T>(pool: SQL, work: (tx: Tx) => Promise<T>, limitMs: number, log: Log): Promise<T> {
  for (let run = 1; ; run++) {
    const began = performance.now();
    try {
      return await transactOnce(pool, work, limitMs);
    } catch (thrown) {
      const code = stateOf(thrown);
      if (code === DISK_FULL) throw diskFull(thrown);
      if (run === MAX_RUNS || (code !== SERIALIZATION_FAILURE && code !== DEADLOCK)) throw thrown;
      await Bun.sleep(Math.random() * 5 * run);
    } finally {
      const tookMs = Math.round(performance.now() - began);
      if (tookMs > SLOW_MS) log.warn('store.slow_transaction', { tookMs });
    }
  }
}

async function transactOnce<T>(pool: SQL, work: (tx: Tx) => Promise<T>, limitMs: number): Promise<T> {
  const committed: (() => void)[] = [];
  const result = await pool.begin('isolation level serializable', async (connection) => {
    let open = true;
    const whileOpen = () => {
      if (!open) throw storeBusy();
    };
    const queries = connection as unknown as Queries;
    const tx: Tx = {
      all: async (query) => {
        whileOpen();
        return select(queries, query);
      },
      one: async (query) => {
        whileOpen();
        return (await select(queries, query))[0] as never;
      },
      run: async (query) => {
        whileOpen();
        return (await send(queries, query)).count ?? 0;
      },
      afterCommit: (act) => {
        whileOpen();
        committed.push(act);
      },
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const limit = new Promise<never>((_, reject) => {
      if (limitMs !== Infinity) timer = setTimeout(() => reject(storeBusy()), limitMs);
    });
    try {
      return await Promise.race([work(tx), limit]);
    } finally {
      open = false;
      clearTimeout(timer);
    }
  });
  committed.forEach((act) => act());
  return result;
}

async function select<Row>(queries: Queries | SQL, query: Sql): Promise<Row[]> {
  return (await send(queries as Queries, query)) as Row[];
}

async function send(queries: Queries, query: Sql): Promise<unknown[] & { count: number | null }> {
  try {
    return await queries.unsafe(textOf(query), [...query.values]);
  } catch (thrown) {
    if (stateOf(thrown) === UNIQUE_VIOLATION)
      throw new UniqueViolation('A unique key is taken.', { cause: thrown });
    throw thrown;
  }
}

function textOf(query: Sql): string {
  return query.parts.reduce((text, part, index) => `${text}$${index}${part}`);
}

/** The SQLSTATE of an error, or an empty text. */
function stateOf(thrown: unknown): string {
  return thrown instanceof Error && 'errno' in thrown ? String(thrown.errno) : '';
}
