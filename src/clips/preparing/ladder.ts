// All that a playable clip still lacks: better renditions, the sound as its own track, MP4s, poster, storyboard,
// loudness and flashes, from one decode where nothing cuts it off. The clip's addresses stay the same.

import { hasEncoder } from './prepare.ts';
import { AppError } from '../../platform/errors.ts';
import type { VersionId } from '../../platform/ids.ts';
import { ladderOf, type MediaReport, type Still } from '../../platform/media/index.ts';
import { clipChanged } from '../events.ts';
import { findVersion, markComplete, type Version } from '../media/store.ts';
import { againWhenKilled } from './again.ts';
import { AUDIO, encodeVersion, type RunEnd, type VersionRun } from './encode-version.ts';
import { endLadder, type EndNeeds } from './end-ladder.ts';
import type { Encoders } from './encoders.ts';
import { readSource } from './first.ts';
import { mediaOf } from './join-tracks.ts';
import { expectWanted, Superseded } from './keep-segments.ts';
import { dropTracks } from './preparing-store.ts';
import { endProgress, setProgress, setWaiting } from './progress.ts';

export type LadderNeeds = EndNeeds & { readonly encoders: Encoders };

/**
 * Without an encoder nothing is done, and the clip stays as it is: the next start of a server that has one goes on.
 * Errors: `disk_full` (507), `media_interrupted` (503); the job is then tried again and goes on where it was.
 */
export async function makeLadder(
  needs: LadderNeeds,
  versionId: VersionId,
  called: AbortSignal,
): Promise<void> {
  const version = await findVersion(needs.db, versionId);
  if (version?.state !== 'current' || version.isComplete) return;
  const { clipId } = version;
  if (!hasEncoder(needs))
    return needs.log.warn('clips.no_encoder', { clip: clipId, ffmpeg: needs.config.ffmpeg });
  try {
    const { path, report } = await readSource(needs, version);
    await needs.encoders.whenCalm(
      called,
      (why) => setWaiting(clipId, 'ladder', why),
      (signal) => againWhenKilled(signal, () => climb(needs, version, path, report, signal)),
    );
  } catch (thrown) {
    if (!(thrown instanceof Superseded)) await endWithout(needs, version, thrown);
  } finally {
    endProgress(clipId);
  }
}

async function climb(
  needs: LadderNeeds,
  version: Version,
  sourcePath: string,
  report: MediaReport,
  signal: AbortSignal,
): Promise<void> {
  const onPart = (part: number) => setProgress(version.clipId, 'ladder', part);
  onPart(0);
  const complete = (await mediaOf(needs, version)).renditions.filter((track) => track.isComplete);
  const isMissing = (name: string) => !complete.some((track) => track.name === name);
  const rungs = ladderOf(report, needs.config.av1);
  const missing = rungs.filter(({ name }) => isMissing(name));
  const hasAudio = report.audio.length > 0;
  await using folder = await needs.files.tempFolder();
  const run: VersionRun = {
    version,
    sourcePath,
    report,
    rungs: missing.length > 0 ? missing : rungs.slice(0, 1),
    kept: [...missing.map(({ name }) => name), ...(hasAudio && isMissing(AUDIO) ? [AUDIO] : [])],
    hasAudio,
    taps: true,
    pace: 'good',
    folder: folder.path,
  };
  let stills: Still[] = [];
  let ended = await encodeVersion(needs, run, { onStill: (still) => stills.push(still), onPart, signal });
  await using again = await needs.files.tempFolder();
  if (!ended.isWhole) {
    // Cut off before: the renditions are whole now, but nobody has seen all of the picture.
    stills = [];
    ended = await lookAgain(needs, { ...run, rungs, folder: again.path }, stills, signal);
  }
  await endLadder(needs, version.id, { ended, stills, tracks: [...rungs.map(({ name }) => name), AUDIO] });
}

function lookAgain(
  needs: LadderNeeds,
  run: VersionRun,
  stills: Still[],
  signal: AbortSignal,
): Promise<RunEnd> {
  return encodeVersion(
    needs,
    { ...run, rungs: run.rungs.slice(0, 1), kept: [], pace: 'fast' },
    {
      onStill: (still) => stills.push(still),
      onPart: () => setProgress(run.version.clipId, 'ladder', 1),
      signal,
    },
  );
}

/** What cannot be decoded gets no better: what plays stays, and what is half goes. Errors: what may pass. */
async function endWithout(needs: LadderNeeds, version: Version, thrown: unknown): Promise<void> {
  if (!(thrown instanceof AppError) || thrown.code !== 'clip_unreadable') throw thrown;
  const { id, clipId } = version;
  needs.log.warn('clips.no_ladder', { clip: clipId, reason: thrown.message });
  const { renditions } = await mediaOf(needs, version);
  await needs.db.write(async (tx) => {
    await expectWanted(tx, id);
    const half = renditions.filter((track) => !track.isComplete).map(({ name }) => name);
    await dropTracks(tx, id, half);
    await markComplete(tx, id, needs.clock.now());
    await needs.events.emit(tx, clipChanged, { clipId });
  });
}
