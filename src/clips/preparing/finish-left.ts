// At a start: versions that somebody stopped working on get their work again, for example because an encoder has been
// installed since.

import type { App } from '../../platform/capabilities.ts';
import { firstKind, ladderKind, PRIORITY } from './kinds.ts';
import { hasEncoder } from './prepare.ts';
import { findUnfinished } from './preparing-store.ts';

/** Answers how many clips get better from now on. */
export async function finishLeftVersions(
  needs: Pick<App, 'db' | 'jobs'> & { readonly config: Pick<App['config'], 'ffmpeg'> },
): Promise<number> {
  if (!hasEncoder(needs)) return 0;
  let taken = 0;
  for (const versionId of await findUnfinished(needs.db))
    await needs.db.write(async (tx) => {
      const { jobs } = needs;
      const payload = { versionId };
      if (await jobs.isPending(tx, firstKind, payload)) return;
      if (await jobs.isPending(tx, ladderKind, payload)) return;
      await jobs.enqueue(tx, ladderKind, payload, { priority: PRIORITY.ladder });
      taken++;
    });
  return taken;
}
