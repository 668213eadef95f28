// The vote ledger: where reactions are counted. The rest of the slice knows no database.

import { join } from 'node:path';
import type { App } from '../../platform/capabilities.ts';
import type { Ledger } from './ledger.ts';
import { openPostgresLedger } from './postgres.ts';
import { openSqliteLedger } from './sqlite.ts';

export { openBatch, type Batch } from './batch.ts';
export { openRepeatedFailures } from './repeated-failures.ts';
export { READER_BYTES, type Drift, type Ledger, type StoryTotals, type Vote } from './ledger.ts';

/** Opens the ledger beside the main store: a file of its own on SQLite, tables in the same database on PostgreSQL. */
export function openLedger(needs: Pick<App, 'config' | 'db' | 'clock' | 'log'>): Promise<Ledger> {
  const { config } = needs;
  return config.databaseUrl === null
    ? openSqliteLedger(join(config.dataDir, 'ledger.db'), needs)
    : openPostgresLedger(config.databaseUrl, needs);
}
