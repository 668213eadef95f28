// Whether votes can be taken, proven and not supposed: a row is written and flushed where votes are written.

import type { Clock } from '../platform/clock.ts';
import type { Batch, Ledger } from './ledger/index.ts';

const KEPT_MS = 1000; // guess: several load balancers ask each second; a flush for each would cost votes

/**
 * Resolves when a vote could be taken within the last second. Rejects with what keeps it from it: a batch that takes
 * too long or has just failed, or a row that cannot be written. Those who ask at the same time share one row.
 */
export function openReadiness(
  ledger: Pick<Ledger, 'proveWrite'>,
  batch: Pick<Batch, 'trouble'>,
  clock: Pick<Clock, 'elapsedMs'>,
): () => Promise<void> {
  let proof: { readonly until: number; readonly written: Promise<void> } | undefined;
  return () => {
    const trouble = batch.trouble();
    if (trouble !== null) return Promise.reject(new Error(trouble));
    if (proof !== undefined && clock.elapsedMs() < proof.until) return proof.written;
    const written = ledger.proveWrite();
    const mine = { until: Infinity, written };
    proof = mine;
    const remember = () => {
      if (proof === mine) proof = { until: clock.elapsedMs() + KEPT_MS, written };
    };
    written.then(remember, remember);
    return written;
  };
}
