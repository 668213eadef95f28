// Changes what readers get of a clip: a new version, made from the original, with its reason. The original stays.
// Readers keep the former version until the new one plays, unless it has to go at once.

import { audit } from '../../newsroom/index.ts';
import type { App, Tx } from '../../platform/capabilities.ts';
import { AppError } from '../../platform/errors.ts';
import { newId, type ClipId, type VersionId } from '../../platform/ids.ts';
import type { Edits } from '../../platform/media/index.ts';
import { clipUnknown } from '../answers.ts';
import { addVersion, findVersions, putPosterAt, type Version } from '../media/store.ts';
import { firstKind, PRIORITY } from '../preparing/kinds.ts';
import { findClip } from '../store.ts';
import { checkAct, type Act } from './act.ts';
import { giveUpPreparing, recallCurrent } from './recall.ts';
import { editProblems, editsWith, posterAtAfter, type Uncut } from './rules.ts';

type Needs = Pick<App, 'db' | 'jobs' | 'events' | 'clock'>;

export interface EditAct extends Act {
  /** Recalls what readers get at once: until the new version plays, they get none. */
  readonly now: boolean;
}

export interface Edited {
  readonly versionId: VersionId;
  readonly number: number;
  readonly edits: Edits;
  /** Whether readers get nothing until it plays. */
  readonly isRecalled: boolean;
}

/**
 * Adds a version with these edits on top of the newest one's, and enqueues its preparation.
 * Errors: `edits_invalid` (422, every problem in `fields`), `nothing_to_change` (409), `clip_not_playable` (409),
 * `clip_unknown` (404), `reason_missing`, `name_missing` (422).
 */
export async function editClip(
  needs: Needs,
  clipId: ClipId,
  given: Partial<Edits>,
  act: EditAct,
): Promise<Edited> {
  checkAct(act);
  return needs.db.write(async (tx) => {
    const { versions, newest, uncut } = await editable(tx, clipId);
    const edits = editsWith(newest.edits, given);
    const problems = editProblems(edits, uncut);
    if (problems.length > 0)
      throw new AppError('edits_invalid', 422, 'The clip cannot be changed like this.', { fields: problems });
    return begin(needs, tx, versions, edits, act, {});
  });
}

/** Adds a version with the edits of a former one. Errors: as `editClip`, and `version_unknown` (404). */
export async function revertTo(needs: Needs, clipId: ClipId, number: number, act: EditAct): Promise<Edited> {
  checkAct(act);
  return needs.db.write(async (tx) => {
    const { versions } = await editable(tx, clipId);
    const wanted = versions.find((version) => version.number === number);
    if (wanted === undefined)
      throw new AppError(
        'version_unknown',
        404,
        `This clip has no version ${number}; it has ${versions.length}.`,
      );
    return begin(needs, tx, versions, wanted.edits, act, { revertedTo: number });
  });
}

interface Editable {
  readonly versions: readonly Version[];
  readonly newest: Version;
  readonly uncut: Uncut;
}

async function editable(tx: Tx, clipId: ClipId): Promise<Editable> {
  if ((await findClip(tx, clipId)) === undefined) throw clipUnknown();
  const versions = await findVersions(tx, clipId);
  const [first] = versions;
  const newest = versions.at(-1);
  // The first version is the clip as it came.
  if (newest === undefined || first?.durationMs == null || first.width === null || first.height === null)
    throw new AppError(
      'clip_not_playable',
      409,
      'This clip is not playable yet, so it cannot be changed. Wait until it is.',
    );
  return {
    versions,
    newest,
    uncut: { durationMs: first.durationMs, width: first.width, height: first.height },
  };
}

async function begin(
  needs: Needs,
  tx: Tx,
  versions: readonly Version[],
  edits: Edits,
  act: EditAct,
  also: Readonly<Record<string, unknown>>,
): Promise<Edited> {
  const newest = versions.at(-1)!;
  const isThere = newest.state === 'preparing' || newest.state === 'current';
  if (isThere && Bun.deepEquals(newest.edits, edits))
    throw new AppError('nothing_to_change', 409, `Version ${newest.number} is just like this already.`);
  const { clipId } = newest;
  const nowMs = needs.clock.now();
  await giveUpPreparing(needs, tx, clipId);
  const isRecalled = act.now && (await recallCurrent(needs, tx, clipId, act));
  const versionId = newId<VersionId>();
  const version = { id: versionId, clipId, edits, reason: act.reason, madeBy: act.by };
  const number = await addVersion(tx, version, nowMs);
  await putPosterAt(tx, versionId, posterAtAfter(newest.edits, newest.posterAtMs, edits));
  await needs.jobs.enqueue(tx, firstKind, { versionId }, { priority: PRIORITY.first });
  await audit(tx, needs.clock, {
    actor: act.by,
    action: 'clips.edit',
    subject: clipId,
    detail: { version: number, edits, reason: act.reason, now: act.now, ...also },
  });
  return { versionId, number, edits, isRecalled };
}
