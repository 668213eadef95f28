// From received to playable: the fastest rendition that readers can watch, or a refusal that says why.
// May run twice or be cut off anywhere: only its last step changes anything, and only a received clip.

import type { App, TempFile, Tx } from '../../platform/capabilities.ts';
import { newId, type ClipId, type VersionId } from '../../platform/ids.ts';
import { makePoster, NO_EDITS, repackage, type MediaFacts } from '../../platform/media/index.ts';
import type { Clip, ClipFile } from '../clip.ts';
import { clipChanged } from '../events.ts';
import { POSTER, SOURCE } from '../media/names.ts';
import { addVersion, makeCurrent, putFile, putRendition, type ShownFacts } from '../media/store.ts';
import { findClip, findOriginal, markPlayable, markRefused } from '../store.ts';
import { setProgress } from './progress.ts';

export type PrepareNeeds = Pick<App, 'db' | 'files' | 'events' | 'clock' | 'log'> & {
  readonly config: Pick<App['config'], 'ffmpeg'>;
};

/** Errors: `disk_full` (507), `media_interrupted` (503); the job is then tried again. */
export async function prepareClip(needs: PrepareNeeds, clipId: ClipId): Promise<void> {
  const clip = await findClip(needs.db, clipId);
  const original = await findOriginal(needs.db, clipId);
  if (clip?.state !== 'received' || original === undefined) return;
  setProgress(clipId, 0);
  try {
    const source = needs.files.pathOf({ space: 'private', ...original });
    await using target = await needs.files.temp('.mp4');
    const made = await repackage({ log: needs.log }, source, target.path, (part) =>
      setProgress(clipId, part),
    );
    if (made.outcome === 'refused')
      await refuse(needs, clip, made.problems.map((problem) => problem.message).join(' '));
    else await finish(needs, clip, target, made.facts);
  } finally {
    setProgress(clipId, null);
  }
}

async function refuse(needs: PrepareNeeds, clip: Clip, reason: string): Promise<void> {
  await needs.db.write(async (tx) => {
    if (await markRefused(tx, clip.id, reason, needs.clock.now()))
      await needs.events.emit(tx, clipChanged, { clipId: clip.id });
  });
}

async function finish(needs: PrepareNeeds, clip: Clip, video: TempFile, facts: MediaFacts): Promise<void> {
  const { files, log, config } = needs;
  await using picture = await files.temp('.jpg');
  const poster = await makePoster({ log, ffmpeg: config.ffmpeg }, video.path, facts, picture.path);
  const made: ClipFile[] = [
    {
      name: SOURCE,
      ref: await files.keep(video, 'public'),
      type: 'video/mp4',
      width: facts.width,
      height: facts.height,
    },
  ];
  if (poster !== null)
    made.push({ name: POSTER, ref: await files.keep(picture, 'public'), type: 'image/jpeg', ...poster });
  await needs.db.write(async (tx) => {
    if (await beginFirstVersion(tx, clip.id, facts, made, needs.clock.now()))
      await needs.events.emit(tx, clipChanged, { clipId: clip.id });
  });
}

/** `received` to `playable`, with the clip as it came as its first version; false when it was not `received` any more. */
export async function beginFirstVersion(
  tx: Tx,
  clipId: ClipId,
  facts: ShownFacts,
  made: readonly ClipFile[],
  nowMs: number,
): Promise<boolean> {
  if (!(await markPlayable(tx, clipId, nowMs))) return false;
  const id = newId<VersionId>();
  await addVersion(tx, { id, clipId, edits: NO_EDITS, reason: null, madeBy: 'eyewitness' }, nowMs);
  await makeCurrent(tx, id, facts, nowMs);
  for (const file of made) {
    await putFile(tx, id, file);
    if (file.name === SOURCE) await putRendition(tx, id, file.ref, nowMs);
  }
  return true;
}
