// From received to playable at once, where browsers play the clip as it is; else its first rendition is ordered, or
// it is refused with the reason. May run twice or be cut off anywhere: only its last step changes anything.

import type { App, Tx } from '../../platform/capabilities.ts';
import { newId, type ClipId, type VersionId } from '../../platform/ids.ts';
import {
  inspectMedia,
  inspectQuickly,
  NO_EDITS,
  repackage,
  type MediaFacts,
  type MediaProblem,
} from '../../platform/media/index.ts';
import type { ClipFile } from '../clip.ts';
import { clipChanged } from '../events.ts';
import { beginKeeping } from '../kept-files.ts';
import { SOURCE } from '../media/names.ts';
import {
  addVersion,
  findVersions,
  makeCurrent,
  putFile,
  putRendition,
  type ShownFacts,
} from '../media/store.ts';
import { findClip, findOriginal, markPlayable, markRefused } from '../store.ts';
import { firstKind, ladderKind, posterKind, PRIORITY } from './kinds.ts';
import { putInspection } from './preparing-store.ts';
import { endProgress, setProgress } from './progress.ts';

export type PrepareNeeds = Pick<App, 'db' | 'files' | 'events' | 'jobs' | 'clock' | 'log'> & {
  readonly config: Pick<App['config'], 'ffmpeg'>;
};

/** Errors: `disk_full` (507), `media_interrupted` (503); the job is then tried again. */
export async function prepareClip(needs: PrepareNeeds, clipId: ClipId): Promise<void> {
  const clip = await findClip(needs.db, clipId);
  const original = await findOriginal(needs.db, clipId);
  if (clip?.state !== 'received' || original === undefined) return;
  if (await takeUpAgain(needs, clipId)) return;
  setProgress(clipId, 'first', 0);
  try {
    const path = needs.files.pathOf({ space: 'private', ...original });
    const quick = await inspectQuickly(path);
    const problems =
      quick.class === 'refused' ? quick.problems : await repackaged(needs, clipId, path, quick.class);
    if (problems !== null) await encodeOrRefuse(needs, clipId, path, problems);
  } finally {
    endProgress(clipId);
  }
}

/** A version whose first rendition was begun and given up: it goes on where it was. */
async function takeUpAgain({ db, jobs }: PrepareNeeds, clipId: ClipId): Promise<boolean> {
  return db.write(async (tx) => {
    const begun = (await findVersions(tx, clipId)).find(({ state }) => state === 'preparing');
    if (begun === undefined) return false;
    if (!(await jobs.isPending(tx, firstKind, { versionId: begun.id })))
      await jobs.enqueue(tx, firstKind, { versionId: begun.id }, { priority: PRIORITY.first });
    return true;
  });
}

/** Null when the clip is playable now; else why this way does not lead there. */
async function repackaged(
  needs: PrepareNeeds,
  clipId: ClipId,
  path: string,
  clipClass: 'A' | 'unknown',
): Promise<readonly MediaProblem[] | null> {
  // Without an encoder this way is tried whatever the class: its refusal says what to send instead.
  if (clipClass !== 'A' && hasEncoder(needs)) return [];
  await using target = await needs.files.temp('.mp4');
  const made = await repackage({ log: needs.log }, path, target.path, (part) =>
    setProgress(clipId, 'first', part),
  );
  if (made.outcome === 'refused') return made.problems;
  await using keeping = beginKeeping(needs);
  const [ref] = await keeping.keep([target.path]);
  const { width, height } = made.facts;
  const file = { name: SOURCE, ref: ref!, type: 'video/mp4', width, height };
  await needs.db.write((tx) => show(needs, tx, clipId, made.facts, file));
  return null;
}

async function show(
  needs: PrepareNeeds,
  tx: Tx,
  clipId: ClipId,
  facts: MediaFacts,
  file: ClipFile,
): Promise<void> {
  const versionId = await beginFirstVersion(tx, clipId, facts, [file], needs.clock.now());
  if (versionId === null) return;
  await needs.events.emit(tx, clipChanged, { clipId });
  await needs.jobs.enqueue(tx, posterKind, { versionId }, { priority: PRIORITY.poster });
  await needs.jobs.enqueue(tx, ladderKind, { versionId }, { priority: PRIORITY.ladder });
}

/** `problems`: why the clip cannot be shown as it is. */
async function encodeOrRefuse(
  needs: PrepareNeeds,
  clipId: ClipId,
  path: string,
  problems: readonly MediaProblem[],
): Promise<void> {
  const { db, events, jobs, clock, log, config } = needs;
  const inspected = hasEncoder(needs) ? await inspectMedia({ log, ffmpeg: config.ffmpeg }, path) : null;
  if (inspected?.outcome !== 'fit') {
    const reasons = (inspected?.problems ?? problems).map(({ message }) => message);
    return db.write(async (tx) => {
      if (await markRefused(tx, clipId, reasons.join(' '), clock.now()))
        await events.emit(tx, clipChanged, { clipId });
    });
  }
  const versionId = newId<VersionId>();
  await db.write(async (tx) => {
    if ((await findClip(tx, clipId))?.state !== 'received') return;
    // Another worker may have come first.
    if ((await findVersions(tx, clipId)).some(({ state }) => state === 'preparing')) return;
    await putInspection(tx, clipId, inspected.report, clock.now());
    await addVersion(
      tx,
      { id: versionId, clipId, edits: NO_EDITS, reason: null, madeBy: 'eyewitness' },
      clock.now(),
    );
    await jobs.enqueue(tx, firstKind, { versionId }, { priority: PRIORITY.first });
  });
}

/** Whether this machine can encode at all; says nothing of which codecs. */
export function hasEncoder({ config }: Pick<PrepareNeeds, 'config'>): boolean {
  return Bun.which(config.ffmpeg) !== null;
}

/**
 * `received` to `playable`, with the clip as it came as its first version: its id, or null when the clip was not
 * `received` any more.
 */
export async function beginFirstVersion(
  tx: Tx,
  clipId: ClipId,
  facts: ShownFacts,
  made: readonly ClipFile[],
  nowMs: number,
): Promise<VersionId | null> {
  if (!(await markPlayable(tx, clipId, nowMs))) return null;
  const id = newId<VersionId>();
  await addVersion(tx, { id, clipId, edits: NO_EDITS, reason: null, madeBy: 'eyewitness' }, nowMs);
  await makeCurrent(tx, id, facts, nowMs);
  for (const file of made) {
    await putFile(tx, id, file);
    if (file.name === SOURCE) await putRendition(tx, id, file.ref, nowMs);
  }
  return id;
}
