// How an upload ends: as a clip, taken back by its sender, or forgotten after its time. Whatever crashes between two
// steps is finished by whoever looks next.

import type { UploadId } from '../../platform/ids.ts';
import { recordClip } from '../receive.ts';
import { AppError } from '../../platform/errors.ts';
import type { UploadNeeds } from './begin.ts';
import { findUpload, markArrived, markEnded, openUploads } from './store.ts';
import type { EndReason, Upload } from './upload.ts';

/** The upload, open or arrived. Errors: `upload_unknown` (404), `upload_gone` (410). */
export async function getUpload(
  { db, clock }: Pick<UploadNeeds, 'db' | 'clock'>,
  id: UploadId,
): Promise<Upload> {
  const upload = await findUpload(db, id);
  if (upload === undefined) throw new AppError('upload_unknown', 404, 'There is no such upload.');
  if (upload.state === 'refused' || (upload.state === 'open' && clock.now() >= upload.expiresAt))
    throw new AppError('upload_gone', 410, 'This upload is not here any more. Begin it again.');
  return upload;
}

/**
 * Makes a clip of an upload whose bytes are all here; one that is a clip already stays it. Safe to do twice, and at
 * once: the bytes are in their place before the row says so, and the growing file goes last.
 */
export async function finishUpload(needs: UploadNeeds, id: UploadId): Promise<Upload> {
  const upload = await getUpload(needs, id);
  if (upload.state === 'arrived') return upload;
  const original = await needs.files.growing.keep(id, 'private').catch(async (thrown: unknown) => {
    // Somebody else finished it between, and then the file is gone.
    if ((await getUpload(needs, id)).state === 'arrived') return null;
    throw thrown;
  });
  if (original === null) return getUpload(needs, id);
  await recordClip(needs, original, upload.fileName, async (tx, clipId, outcome) => {
    await markArrived(tx, id, { clipId, wasKnown: outcome === 'known' }, needs.clock.now());
  }).catch(async (thrown: unknown) => {
    if (thrown instanceof AppError && thrown.code === 'clip_erased') await dropUpload(needs, id, 'erased');
    throw thrown;
  });
  await needs.files.growing.remove(id);
  return getUpload(needs, id);
}

/** Ends an open upload without a clip; its bytes and what was said of it are gone. */
export async function dropUpload(needs: UploadNeeds, id: UploadId, reason: EndReason): Promise<void> {
  await needs.db.write((tx) => markEnded(tx, id, reason, needs.clock.now()));
  await needs.files.growing.remove(id);
}

/** Ends what is past its time, and finishes what a crash left whole. */
export async function sweepUploads(needs: UploadNeeds): Promise<void> {
  for (const { id, totalBytes, expiresAt } of await openUploads(needs.db)) {
    try {
      if (needs.clock.now() >= expiresAt) await dropUpload(needs, id, 'expired');
      else if ((await needs.files.growing.sizeOf(id)) === totalBytes) await finishUpload(needs, id);
    } catch (cause) {
      needs.log.error('clips.upload_sweep_failed', cause, { upload: id });
    }
  }
}

/** Removes files of no open upload: at a start, while nobody begins one, since a file is there before its row. */
export async function removeStrayUploads(needs: UploadNeeds): Promise<void> {
  const isOpen = new Set<string>((await openUploads(needs.db)).map(({ id }) => id));
  for (const file of await needs.files.growing.list())
    if (!isOpen.has(file)) await needs.files.growing.remove(file);
}
