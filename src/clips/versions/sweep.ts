// Deletes the bytes of versions that readers get no more, some time after: the original stays, and so does the history.

import type { App } from '../../platform/capabilities.ts';
import { removeUnnamed } from '../kept-files.ts';
import { findSweepable, takeFiles } from './sweep-store.ts';

const AFTER_MS = 60 * 60_000; // guess: who began to read a file has read it by then
const MOST_AT_ONCE = 20;

/** Deletes what is due; answers of how many versions. */
export async function sweepVersions({
  db,
  files,
  clock,
}: Pick<App, 'db' | 'files' | 'clock'>): Promise<number> {
  let swept = 0;
  for (const id of await findSweepable(db, clock.now() - AFTER_MS, MOST_AT_ONCE)) {
    const owned = await db.write((tx) => takeFiles(tx, id));
    await removeUnnamed({ db, files }, owned);
    swept++;
  }
  return swept;
}
