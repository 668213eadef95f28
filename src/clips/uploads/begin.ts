// Begins an upload: everything that can be refused is refused here, before the sender's line is used.

import type { App } from '../../platform/capabilities.ts';
import { AppError } from '../../platform/errors.ts';
import type { UploadId } from '../../platform/ids.ts';
import type { ReadMetadata } from './said.ts';
import { addUpload, countOfLink } from './store.ts';
import { UPLOAD_LASTS_MS, type Upload, type UploadLink } from './upload.ts';

export type UploadNeeds = Pick<App, 'db' | 'jobs' | 'files' | 'clock' | 'log'> & {
  readonly config: Pick<App['config'], 'maxClipBytes'>;
};

/** What is under way may not take more room than the link's clips: one that is lost expires. */
const OPEN_PER_LINK = 20; // guess: a few witnesses with one link, each with a cut or two

/** The most bytes one upload by this link may have. */
export function mostBytes({ config }: Pick<UploadNeeds, 'config'>, link: UploadLink): number {
  return Math.min(link.maxBytes, config.maxClipBytes);
}

/**
 * Makes room and a row for an upload.
 * Errors: `clip_empty` (422), `too_large` (413), `link_used_up` (410), `too_many_uploads` (429), `disk_full` (507).
 */
export async function beginUpload(
  needs: UploadNeeds,
  link: UploadLink,
  sent: { readonly id: UploadId; readonly totalBytes: number } & ReadMetadata,
): Promise<void> {
  const { id, totalBytes, fileName, said } = sent;
  if (totalBytes === 0) throw new AppError('clip_empty', 422, 'This clip is empty (0 bytes). Send another.');
  const most = mostBytes(needs, link);
  if (totalBytes > most)
    throw new AppError(
      'too_large',
      413,
      `This clip has ${inMegabytes(totalBytes)} MB; ${inMegabytes(most)} MB is the limit here. Send a shorter one.`,
    );
  await needs.files.growing.begin(id, totalBytes);
  try {
    await needs.db.write(async (tx) => {
      const { clips, open } = await countOfLink(tx, link.id);
      if (clips >= link.maxClips) throw linkUsedUp();
      if (open >= OPEN_PER_LINK)
        throw new AppError(
          'too_many_uploads',
          429,
          'Too many clips are on their way by this link. Try later.',
          {
            headers: { 'retry-after': '600' },
          },
        );
      await addUpload(tx, newUpload(needs.clock.now(), { id, linkId: link.id, totalBytes, fileName, said }));
    });
  } catch (thrown) {
    await needs.files.growing.remove(id);
    throw thrown;
  }
}

function newUpload(
  nowMs: number,
  sent: Pick<Upload, 'id' | 'linkId' | 'totalBytes' | 'fileName' | 'said'>,
): Upload {
  return {
    ...sent,
    state: 'open',
    reason: null,
    clipId: null,
    wasKnown: null,
    createdAt: nowMs,
    expiresAt: nowMs + UPLOAD_LASTS_MS,
  };
}

export function linkUsedUp(): AppError {
  return new AppError(
    'link_used_up',
    410,
    'All clips that were asked for by this link have arrived. Thank you.',
  );
}

function inMegabytes(sizeBytes: number): string {
  return (sizeBytes / 1_000_000).toFixed(sizeBytes < 10_000_000 ? 1 : 0);
}
