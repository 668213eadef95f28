// Takes a clip out for good: its row, what was answered and asked about it, and its bytes, where no other clip has the same.

import type { App, FileRef } from '../platform/capabilities.ts';
import type { ClipId } from '../platform/ids.ts';
import { deleteClip, isKept } from './remove-store.ts';

/** Removes what is there; a clip that is not is no error. */
export async function removeClip({ db, files }: Pick<App, 'db' | 'files'>, id: ClipId): Promise<void> {
  const refs = await db.write(async (tx) => {
    const owned = await deleteClip(tx, id);
    const free: FileRef[] = [];
    for (const ref of owned) if (!(await isKept(tx, ref))) free.push(ref);
    return free;
  });
  for (const ref of refs) await files.remove(ref);
}
