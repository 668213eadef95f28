// Waits until a clip is playable or refused: for commands that go on with it.

import type { App, Reads } from '../../platform/capabilities.ts';
import { AppError } from '../../platform/errors.ts';
import type { ClipId } from '../../platform/ids.ts';
import { clipUnknown } from '../answers.ts';
import type { Clip } from '../clip.ts';
import { findVersions } from '../media/store.ts';
import { findClip } from '../store.ts';
import { isWorkPending } from './kinds.ts';
import { progressOf, type Progress } from './progress.ts';

const EVERY_MS = 20; // a part of what a clip takes that needs no encoding

/**
 * The clip once it has left `received`. Progress is told where this process does the work, null elsewhere.
 * Errors: `clip_unknown` (404); `clip_given_up` (503) when nobody will do its work any more; `clip_waiting` (503)
 * after `maxMs`: the clip stays, and so does its work.
 */
export async function waitForClip(
  needs: Pick<App, 'db' | 'jobs'>,
  clipId: ClipId,
  options: { readonly maxMs?: number; readonly onProgress?: (progress: Progress | null) => void } = {},
): Promise<Clip> {
  const until = performance.now() + (options.maxMs ?? 10 * 60_000); // guess: no clip under the limits takes longer
  for (;;) {
    // Asked before the clip is read: work that ends in between has left its mark on the clip by then.
    const isPending = await isPreparing(needs, needs.db, clipId);
    const clip = await findClip(needs.db, clipId);
    if (clip === undefined) throw clipUnknown();
    if (clip.state !== 'received') return clip;
    if (!isPending)
      throw new AppError(
        'clip_given_up',
        503,
        'The clip is kept, but preparing it failed too often and was given up. The log says why. Then send it again.',
      );
    if (performance.now() > until)
      throw new AppError(
        'clip_waiting',
        503,
        'The clip is kept, but preparing it takes longer than expected. Look at the log, then try again.',
      );
    options.onProgress?.(progressOf(clipId));
    await Bun.sleep(EVERY_MS);
  }
}

/** Whether somebody will still make this clip playable. */
export async function isPreparing(
  { jobs }: Pick<App, 'jobs'>,
  reads: Reads,
  clipId: ClipId,
): Promise<boolean> {
  const versions = (await findVersions(reads, clipId)).filter(({ state }) => state === 'preparing');
  return isWorkPending(
    jobs,
    reads,
    clipId,
    versions.map(({ id }) => id),
  );
}
