// The first rendition of a version that has to be encoded: it plays from its first segment on, while it grows.
// A clip that cannot be decoded to its end keeps what plays: a recording that breaks off is still what happened.

import type { App, Tx } from '../../platform/capabilities.ts';
import { AppError } from '../../platform/errors.ts';
import type { VersionId } from '../../platform/ids.ts';
import { inspectMedia, ladderOf, type MediaReport } from '../../platform/media/index.ts';
import { clipChanged } from '../events.ts';
import { beginKeeping } from '../kept-files.ts';
import {
  endVersion,
  findSegments,
  findVersion,
  putFile,
  putRendition,
  type Version,
} from '../media/store.ts';
import { takeOver } from '../versions/recall.ts';
import { findOriginal, markPlayable, markRefused } from '../store.ts';
import { againWhenKilled } from './again.ts';
import { AUDIO, encodeVersion, shownMs } from './encode-version.ts';
import type { Encoders } from './encoders.ts';
import { makeMp4s } from './join-tracks.ts';
import { expectWanted, Superseded } from './keep-segments.ts';
import { ladderKind, posterKind, PRIORITY } from './kinds.ts';
import { completeTracks, findInspection, putDuration, putInspection } from './preparing-store.ts';
import { endProgress, setProgress } from './progress.ts';

export type FirstNeeds = Pick<App, 'db' | 'files' | 'events' | 'jobs' | 'clock' | 'log'> & {
  readonly config: Pick<App['config'], 'ffmpeg'>;
  readonly encoders: Encoders;
};

interface Source {
  readonly path: string;
  readonly report: MediaReport;
}

/** Errors: `disk_full` (507), `media_interrupted` (503); the job is then tried again and goes on where it was. */
export async function makeFirst(needs: FirstNeeds, versionId: VersionId, called: AbortSignal): Promise<void> {
  const version = await findVersion(needs.db, versionId);
  if (version?.state !== 'preparing' && version?.state !== 'current') return;
  setProgress(version.clipId, 'first', 0);
  try {
    const source = await readSource(needs, version);
    await needs.encoders.atOnce(called, (signal) =>
      againWhenKilled(signal, () => encodeFirst(needs, version, source, signal)),
    );
  } catch (thrown) {
    if (!(thrown instanceof Superseded)) await giveUp(needs, versionId, thrown);
  } finally {
    endProgress(version.clipId);
  }
}

/** The original and what is known of it. Errors: `clip_unreadable` (422), Superseded. */
export async function readSource(
  needs: Pick<FirstNeeds, 'db' | 'files' | 'clock' | 'log' | 'config'>,
  { clipId }: Pick<Version, 'clipId'>,
): Promise<Source> {
  const original = await findOriginal(needs.db, clipId);
  if (original === undefined) throw new Superseded();
  const path = needs.files.pathOf({ space: 'private', ...original });
  const known = await findInspection(needs.db, clipId);
  if (known !== undefined) return { path, report: known };
  const { log, config } = needs;
  const inspected = await inspectMedia({ log, ffmpeg: config.ffmpeg }, path);
  if (inspected.outcome === 'refused')
    throw new AppError('clip_unreadable', 422, inspected.problems.map(({ message }) => message).join(' '));
  await needs.db.write((tx) => putInspection(tx, clipId, inspected.report, needs.clock.now()));
  return { path, report: inspected.report };
}

async function encodeFirst(
  needs: FirstNeeds,
  version: Version,
  { path, report }: Source,
  signal: AbortSignal,
): Promise<void> {
  const { id, clipId } = version;
  const [lowest] = ladderOf(report, false);
  const hasAudio = report.audio.length > 0;
  const kept = [lowest!.name, ...(hasAudio ? [AUDIO] : [])];
  await using folder = await needs.files.tempFolder();
  const ended = await encodeVersion(
    needs,
    {
      version,
      sourcePath: path,
      report,
      rungs: [lowest!],
      kept,
      hasAudio,
      taps: false,
      pace: 'fast',
      folder: folder.path,
    },
    {
      onKept: async (tx, { countOf }) => {
        if (kept.every((track) => countOf(track) > 0)) await showGrowing(needs, tx, version, report);
      },
      onPart: (part) => setProgress(clipId, 'first', part),
      signal,
    },
  );
  await endFirst(needs, id, report, ended.durationMs, folder.path);
}

/** From now on it plays; once is enough. */
async function showGrowing(
  needs: Pick<FirstNeeds, 'events' | 'jobs' | 'clock'>,
  tx: Tx,
  version: Version,
  report: MediaReport,
): Promise<void> {
  const { id, clipId } = version;
  const { width, height } = report.video;
  const facts = {
    durationMs: Math.round(shownMs({ report, version })),
    width,
    height,
    hasAudio: report.audio.length > 0,
  };
  if (!(await takeOver(needs, tx, id, facts))) return;
  await markPlayable(tx, clipId, needs.clock.now());
  await needs.jobs.enqueue(tx, posterKind, { versionId: id }, { priority: PRIORITY.poster });
}

async function endFirst(
  needs: FirstNeeds,
  id: VersionId,
  report: MediaReport,
  durationMs: number,
  folder: string,
): Promise<void> {
  const version = await findVersion(needs.db, id);
  if (version === undefined) return;
  await using keeping = beginKeeping(needs);
  const mp4s = await makeMp4s(needs, version, folder, keeping);
  await needs.db.write(async (tx) => {
    await expectWanted(tx, id);
    await showGrowing(needs, tx, version, report);
    const [lowest] = ladderOf(report, false);
    await completeTracks(tx, id, [lowest!.name, AUDIO]);
    await putDuration(tx, id, durationMs);
    for (const file of mp4s) {
      await putFile(tx, id, file);
      await putRendition(tx, id, file.ref, needs.clock.now());
    }
    if (!(await needs.jobs.isPending(tx, ladderKind, { versionId: id })))
      await needs.jobs.enqueue(tx, ladderKind, { versionId: id }, { priority: PRIORITY.ladder });
    await needs.events.emit(tx, clipChanged, { clipId: version.clipId });
  });
}

const HOPELESS: ReadonlySet<string> = new Set(['clip_unreadable', 'no_encoder']);

/** Says why nothing can be seen, or keeps what can. Errors: rethrows what another try may get over. */
async function giveUp(needs: FirstNeeds, id: VersionId, thrown: unknown): Promise<void> {
  if (!(thrown instanceof AppError) || !HOPELESS.has(thrown.code)) throw thrown;
  const version = await findVersion(needs.db, id);
  if (version?.state === 'current') return keepWhatPlays(needs, version, thrown);
  await needs.db.write(async (tx) => {
    if (version === undefined || !(await endVersion(tx, id, 'failed', needs.clock.now()))) return;
    await markRefused(tx, version.clipId, thrown.message, needs.clock.now());
    await needs.events.emit(tx, clipChanged, { clipId: version.clipId });
  });
}

async function keepWhatPlays(needs: FirstNeeds, version: Version, thrown: AppError): Promise<void> {
  const { clipId, id } = version;
  const { report } = await readSource(needs, version);
  const playableMs = await playableMsOf(needs, id);
  needs.log.warn('clips.cut_short', {
    clip: clipId,
    playableMs,
    of: report.durationMs,
    reason: thrown.message,
  });
  await using folder = await needs.files.tempFolder();
  await endFirst(needs, id, report, playableMs, folder.path);
}

async function playableMsOf({ db }: Pick<FirstNeeds, 'db'>, id: VersionId): Promise<number> {
  const lengths = [...(await findSegments(db, id)).values()].map((segments) =>
    segments.reduce((sum, { durationUs }) => sum + durationUs, 0),
  );
  return Math.round(Math.max(0, ...lengths) / 1000);
}
