// An open transaction, the same on both databases: once it is over nothing can be written through it, and once a
// statement has failed it can only roll back, as PostgreSQL has it. So nothing commits by half on either.

import type { Reads, Tx } from '../capabilities.ts';
import type { Log } from '../log.ts';
import type { Sql } from '../sql.ts';
import { storeBusy } from './refusals.ts';

/** What a driver does with statements of one transaction. */
export interface Statements extends Reads {
  run(query: Sql): Promise<number>;
}

/** How long a transaction may take before it is logged, and before it is rolled back (decision 0002). */
export const SLOW_MS = 100;
export const LIMIT_MS = 2000;

/**
 * Runs `work` and, after it, lets no statement through. Errors: `store_busy` (503) after `limitMs`; the first error
 * of a statement, even when `work` went on as if nothing had happened. `told` collects what waits for the commit.
 */
export async function runInTx<T>(
  statements: Statements,
  work: (tx: Tx) => Promise<T>,
  limitMs: number,
  told: (() => void)[],
): Promise<T> {
  let over = false;
  let failure: { readonly thrown: unknown } | undefined;
  const guarded = async <Result>(send: () => Promise<Result>): Promise<Result> => {
    if (over) throw storeBusy();
    if (failure !== undefined) throw failure.thrown;
    try {
      return await send();
    } catch (thrown) {
      failure ??= { thrown };
      throw thrown;
    }
  };
  const tx: Tx = {
    all: <Row>(query: Sql) => guarded(() => statements.all<Row>(query)),
    one: <Row>(query: Sql) => guarded(() => statements.one<Row>(query)),
    run: (query) => guarded(() => statements.run(query)),
    afterCommit: (act) => {
      if (over) throw storeBusy();
      told.push(act);
    },
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    if (limitMs !== Infinity) timer = setTimeout(() => reject(storeBusy()), limitMs);
  });
  try {
    const result = await Promise.race([work(tx), limit]);
    if (failure !== undefined) throw failure.thrown;
    return result;
  } finally {
    over = true;
    clearTimeout(timer);
  }
}

/** Tells those who waited for a commit. It is on disk: what they throw is logged and changes nothing. */
export function tellCommitted(told: readonly (() => void)[], log: Log): void {
  for (const act of told) {
    try {
      act();
    } catch (thrown) {
      log.error('store.after_commit', thrown);
    }
  }
}
