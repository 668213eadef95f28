// From received to playable: the fastest rendition that readers can watch, or a refusal that says why.
// May run twice or be cut off anywhere: only its last step changes anything, and only a received clip.

import type { App, TempFile } from '../platform/capabilities.ts';
import type { ClipId } from '../platform/ids.ts';
import { makePoster, repackage, type MediaFacts } from '../platform/media/index.ts';
import type { Clip } from './clip.ts';
import { clipChanged } from './events.ts';
import { setProgress } from './progress.ts';
import { findClip, findOriginal, markPlayable, markRefused, type Playable } from './store.ts';

export type RepackageNeeds = Pick<App, 'db' | 'files' | 'events' | 'clock' | 'log'> & {
  readonly config: Pick<App['config'], 'ffmpeg'>;
};

/** Errors: `disk_full` (507), `media_interrupted` (503); the job is then tried again. */
export async function repackageClip(needs: RepackageNeeds, clipId: ClipId): Promise<void> {
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

async function refuse(needs: RepackageNeeds, clip: Clip, reason: string): Promise<void> {
  await needs.db.write(async (tx) => {
    if (await markRefused(tx, clip.id, reason, needs.clock.now()))
      await needs.events.emit(tx, clipChanged, { clipId: clip.id });
  });
}

async function finish(needs: RepackageNeeds, clip: Clip, video: TempFile, facts: MediaFacts): Promise<void> {
  const { files, log, config } = needs;
  await using picture = await files.temp('.jpg');
  const poster = await makePoster({ log, ffmpeg: config.ffmpeg }, video.path, facts, picture.path);
  const posterRef = poster === null ? null : await files.keep(picture, 'public');
  const playable: Playable = {
    rendition: await files.keep(video, 'public'),
    poster: poster === null || posterRef === null ? null : { ...posterRef, ...poster },
    durationMs: facts.durationMs,
    width: facts.width,
    height: facts.height,
    hasAudio: facts.hasAudio,
  };
  await needs.db.write(async (tx) => {
    if (await markPlayable(tx, clip.id, playable, needs.clock.now()))
      await needs.events.emit(tx, clipChanged, { clipId: clip.id });
  });
}
