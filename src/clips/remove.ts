// Takes a clip out for good: its row, what was answered and asked about it, and its bytes, where no other clip has the same.

import type { App } from '../platform/capabilities.ts';
import type { ClipId } from '../platform/ids.ts';
import { removeUnnamed } from './kept-files.ts';
import { deleteClip } from './remove-store.ts';

/** Removes what is there; a clip that is not is no error. */
export async function removeClip({ db, files }: Pick<App, 'db' | 'files'>, id: ClipId): Promise<void> {
  const owned = await db.write((tx) => deleteClip(tx, id));
  await removeUnnamed({ db, files }, owned);
}
