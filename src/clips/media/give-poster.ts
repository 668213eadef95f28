// Gives a clip a poster that somebody else made, where this machine could make none.

import type { App } from '../../platform/capabilities.ts';
import { AppError } from '../../platform/errors.ts';
import type { ClipId } from '../../platform/ids.ts';
import { readJpegSize } from '../../kits/jpeg-size.ts';
import { clipChanged } from '../events.ts';
import { beginKeeping } from '../kept-files.ts';
import { findClip } from '../store.ts';
import { POSTER } from './names.ts';
import { putFile } from './store.ts';

/** A clip that has a poster keeps it. Errors: `poster_unreadable` (422). */
export async function givePoster(
  needs: Pick<App, 'db' | 'files' | 'events'>,
  clipId: ClipId,
  jpeg: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const size = readJpegSize(jpeg);
  if (size === null) throw new AppError('poster_unreadable', 422, 'This poster is no JPEG. Send another.');
  await using temp = await needs.files.receive(new Blob([jpeg]).stream(), { maxBytes: jpeg.byteLength });
  await using keeping = beginKeeping(needs);
  const [ref] = await keeping.keep([temp.path]);
  await needs.db.write(async (tx) => {
    const clip = await findClip(tx, clipId);
    if (clip === undefined || clip.media === null || clip.poster !== null) return;
    await putFile(tx, clip.media.versionId, { name: POSTER, ref: ref!, type: 'image/jpeg', ...size });
    await needs.events.emit(tx, clipChanged, { clipId });
  });
}
