// Destroys a clip on lawful demand: its bytes, what its sender said, and everything about it but a stub that proves it.
// The stub is written first, and from then on nothing of the clip is shown; the bytes follow, by a job that a crash
// does not stop. Stories keep their text.

import { existsSync } from 'node:fs';
import { audit } from '../../newsroom/index.ts';
import type { App, JobKind, Tx } from '../../platform/capabilities.ts';
import { AppError } from '../../platform/errors.ts';
import type { ClipId } from '../../platform/ids.ts';
import type { Job } from '../../platform/jobs.ts';
import { parse } from '../../platform/parse.ts';
import { clipUnknown } from '../answers.ts';
import { clipChanged, clipIdPayload, mediaWithdrawn } from '../events.ts';
import { purgeVersion, type PurgeNeeds } from '../media/purge.ts';
import { findVersions } from '../media/store.ts';
import { progressOf } from '../preparing/progress.ts';
import { removeIf } from '../kept-files.ts';
import { clipFiles, deleteClip } from '../remove-store.ts';
import { findOriginal } from '../store.ts';
import { checkAct, type Act } from './act.ts';
import { beginErasure, findErasure, findErasures, isKeptByAnother, type Erasure } from './erase-store.ts';

type Needs = Pick<App, 'db' | 'jobs' | 'files' | 'events' | 'clock'> & PurgeNeeds;

interface Payload {
  readonly clipId: ClipId;
}

export const eraseKind: JobKind<Payload> = {
  kind: 'clips.erase',
  parse: (stored) => parse(clipIdPayload, stored, 'The job'),
  maxAttempts: 50, // with the runner's back-off: hours for whoever works on the clip to notice
  leaseMs: 45_000,
};

/** For `app.ts` to register. */
export function eraseJob(needs: Pick<App, 'db' | 'files'>): Job<Payload> {
  return { ...eraseKind, run: ({ clipId }) => finishErasure(needs, clipId) };
}

/**
 * `erased`: nothing is left but the stub. `erasing`: nothing is shown any more; the bytes go as soon as the work on
 * them has ended. A clip that was erased before is no error, and keeps the stub it has.
 * Errors: `reason_missing`, `name_missing` (422), `clip_unknown` (404).
 */
export async function eraseClip(needs: Needs, clipId: ClipId, act: Act): Promise<'erased' | 'erasing'> {
  checkAct(act);
  await needs.db.write(async (tx) => {
    const erasure = await findErasure(tx, clipId);
    if (erasure?.isDone === true) return;
    if (erasure === undefined) await begin(needs, tx, clipId, act);
    await needs.jobs.enqueue(tx, eraseKind, { clipId }, { priority: 0 });
  });
  try {
    await finishErasure(needs, clipId);
    return 'erased';
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'clip_busy') return 'erasing';
    throw thrown;
  }
}

async function begin(needs: Needs, tx: Tx, clipId: ClipId, { by, reason }: Act): Promise<void> {
  const original = await findOriginal(tx, clipId);
  if (original === undefined) throw clipUnknown();
  for (const { id, state } of await findVersions(tx, clipId))
    if (state !== 'failed') {
      // Told here and not by a listener: when one runs, it may not be known any more what there was.
      await purgeVersion(needs, tx, clipId, id);
      await needs.events.emit(tx, mediaWithdrawn, { clipId, versionId: id });
    }
  await beginErasure(tx, { clipId, original, by, reason, at: needs.clock.now() });
  await audit(tx, needs.clock, { actor: by, action: 'clips.erase', subject: clipId, detail: { reason } });
  await needs.events.emit(tx, clipChanged, { clipId });
}

/** Deletes the bytes, then the rows that know of them: after a crash between the two it is done once more. */
async function finishErasure({ db, files }: Pick<App, 'db' | 'files'>, clipId: ClipId): Promise<void> {
  const erasure = await findErasure(db, clipId);
  if (erasure === undefined || erasure.isDone) return;
  if (progressOf(clipId) !== null)
    throw new AppError('clip_busy', 503, 'Somebody works on this clip; its bytes go when that has ended.');
  const owned = await clipFiles(db, clipId);
  await removeIf({ db, files }, owned, (reads, ref) => isKeptByAnother(reads, ref, clipId));
  await db.write((tx) => deleteClip(tx, clipId));
}

export interface CheckedErasure extends Erasure {
  /** Whether the original's bytes are really not in their place. */
  readonly isGone: boolean;
}

/** Every stub, checked against the disk; with a hash, only those of these bytes. The newest first. */
export async function checkErasures(
  { db, files }: Pick<App, 'db' | 'files'>,
  sha256: string | null,
): Promise<readonly CheckedErasure[]> {
  return (await findErasures(db, sha256)).map((erasure) => ({
    ...erasure,
    isGone: erasure.isDone && !existsSync(files.pathOf({ space: 'private', ...erasure.original })),
  }));
}
