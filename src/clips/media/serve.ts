// Which bytes of a clip a reader may have: none until something live shows it, whatever its state.

import type { App, FileRef } from '../../platform/capabilities.ts';
import { AppError } from '../../platform/errors.ts';
import { looksLikeId, type ClipId } from '../../platform/ids.ts';
import { findClip } from '../store.ts';

export interface Shown {
  /** Whether something live includes the clip; asked at every request. */
  isShown(clipId: ClipId): Promise<boolean>;
}

export type Medium = 'video' | 'poster';

const TYPES: Readonly<Record<Medium, string>> = { video: 'video/mp4', poster: 'image/jpeg' };

/**
 * Answers a reader's GET or HEAD for a clip's video or poster. `id` is as it stands in the address.
 * Errors: `not_found` (404), the same for a clip that is not shown as for one that is not there.
 */
export async function serveClip(
  needs: Pick<App, 'db' | 'files'>,
  shown: Shown,
  request: Request,
  id: string,
  medium: Medium,
): Promise<Response> {
  const ref = await findMedium(needs, shown, id as ClipId, medium);
  if (ref === null) throw new AppError('not_found', 404, 'There is nothing at this address.');
  return needs.files.serve(ref, request, TYPES[medium]);
}

async function findMedium(
  { db }: Pick<App, 'db'>,
  shown: Shown,
  id: ClipId,
  medium: Medium,
): Promise<FileRef | null> {
  if (!looksLikeId(id) || !(await shown.isShown(id))) return null;
  const clip = await findClip(db, id);
  if (clip?.state !== 'playable') return null;
  return medium === 'video' ? clip.rendition : (clip.poster?.ref ?? null);
}
