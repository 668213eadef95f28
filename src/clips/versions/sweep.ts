// Deletes the bytes of versions that readers get no more, some time after: the original stays, and so does the history.

import type { App, FileRef } from '../../platform/capabilities.ts';
import { isKept } from '../remove-store.ts';
import { findSweepable, isAnyInTheMaking, takeFiles } from './sweep-store.ts';

const AFTER_MS = 60 * 60_000; // guess: who began to read a file has read it by then
const GIVEN_UP_MS = 24 * 60 * 60_000; // guess: what is not made by then will not be
const MOST_AT_ONCE = 20;

/**
 * Deletes what is due; answers of how many versions. While anything is being made it waits for another time: equal
 * bytes, such as those of silence, are kept once and may just be needed again.
 */
export async function sweepVersions({
  db,
  files,
  clock,
}: Pick<App, 'db' | 'files' | 'clock'>): Promise<number> {
  let swept = 0;
  for (const id of await findSweepable(db, clock.now() - AFTER_MS, MOST_AT_ONCE)) {
    const free = await db.write(async (tx) => {
      if (await isAnyInTheMaking(tx, clock.now() - GIVEN_UP_MS)) return null;
      const owned = await takeFiles(tx, id);
      const left: FileRef[] = [];
      for (const ref of owned) if (!(await isKept(tx, ref))) left.push(ref);
      return left;
    });
    if (free === null) return swept;
    for (const ref of free) await files.remove(ref);
    swept++;
  }
  return swept;
}
