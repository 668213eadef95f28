// Media for readers: 404 until something live shows the clip, whatever its state.

import type { App, FileRef } from '../platform/capabilities.ts';
import { AppError } from '../platform/errors.ts';
import type { Params, Route } from '../platform/http/index.ts';
import { looksLikeId, type ClipId } from '../platform/ids.ts';
import type { Clip } from './clip.ts';
import { findClip } from './store.ts';

type Needs = Pick<App, 'db' | 'files'>;

/** `isShown` is asked at every request: whether something live includes the clip. */
export interface Shown {
  isShown(clipId: ClipId): Promise<boolean>;
}

/** `GET /clips/{id}/video.mp4` and `/clips/{id}/poster.jpg`, with HEAD and ranges. */
export function clipRoutes(needs: Needs, shown: Shown): readonly Route[] {
  const serve =
    (type: string, pick: (clip: Clip) => FileRef | undefined) =>
    async (request: Request, params: Params): Promise<Response> => {
      const ref = await shownFile(needs, shown, params['id'] ?? '', pick);
      return needs.files.serve(ref, request, type);
    };
  return [
    {
      method: 'GET',
      path: '/clips/:id/video.mp4',
      run: serve('video/mp4', (clip) => clip.rendition ?? undefined),
    },
    { method: 'GET', path: '/clips/:id/poster.jpg', run: serve('image/jpeg', (clip) => clip.poster?.ref) },
  ];
}

async function shownFile(
  { db }: Needs,
  shown: Shown,
  id: string,
  pick: (clip: Clip) => FileRef | undefined,
): Promise<FileRef> {
  const clipId = id as ClipId;
  const clip = looksLikeId(id) && (await shown.isShown(clipId)) ? await findClip(db, clipId) : undefined;
  const ref = clip?.state === 'playable' ? pick(clip) : undefined;
  if (ref === undefined) throw new AppError('not_found', 404, 'There is nothing at this address.');
  return ref;
}
