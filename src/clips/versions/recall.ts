// Taking versions back: from the transaction on in which it happens, every address of the version answers 410.
// What it stood on is told in the same transaction: pages, caches and the audit log.

import { audit } from '../../newsroom/index.ts';
import type { App, Tx } from '../../platform/capabilities.ts';
import type { ClipId, VersionId } from '../../platform/ids.ts';
import { clipChanged, mediaWithdrawn } from '../events.ts';
import {
  endVersion,
  findVersion,
  findVersions,
  makeCurrent,
  type ShownFacts,
  type Version,
} from '../media/store.ts';
import type { Act } from './act.ts';

type Needs = Pick<App, 'events' | 'clock'>;

/**
 * `preparing` to `current`, in the transaction that keeps what can be played of it; the one that was current is
 * recalled. False when it was not `preparing` any more: then nobody is to see it.
 */
export async function takeOver(needs: Needs, tx: Tx, id: VersionId, facts: ShownFacts): Promise<boolean> {
  const version = await findVersion(tx, id);
  if (version === undefined) return false;
  const former = await currentOf(tx, version.clipId);
  if (!(await makeCurrent(tx, id, facts, needs.clock.now()))) return false;
  if (former !== undefined)
    await tellRecalled(needs, tx, former, {
      by: version.madeBy,
      reason: version.reason ?? `Version ${version.number} took its place.`,
    });
  await needs.events.emit(tx, clipChanged, { clipId: version.clipId });
  return true;
}

/** Recalls what readers get at present; answers false where they get nothing. */
export async function recallCurrent(needs: Needs, tx: Tx, clipId: ClipId, act: Act): Promise<boolean> {
  const current = await currentOf(tx, clipId);
  if (current === undefined) return false;
  await endVersion(tx, current.id, 'recalled', needs.clock.now());
  await tellRecalled(needs, tx, current, act);
  await needs.events.emit(tx, clipChanged, { clipId });
  return true;
}

/** Versions that nobody has seen yet are given up: a newer one is wanted in their place. */
export async function giveUpPreparing(needs: Needs, tx: Tx, clipId: ClipId): Promise<void> {
  for (const { id, state } of await findVersions(tx, clipId))
    if (state === 'preparing') await endVersion(tx, id, 'recalled', needs.clock.now());
}

async function currentOf(tx: Tx, clipId: ClipId): Promise<Version | undefined> {
  return (await findVersions(tx, clipId)).find(({ state }) => state === 'current');
}

async function tellRecalled(needs: Needs, tx: Tx, { id, clipId, number }: Version, act: Act): Promise<void> {
  await needs.events.emit(tx, mediaWithdrawn, { clipId, versionId: id });
  await audit(tx, needs.clock, {
    actor: act.by,
    action: 'clips.recall',
    subject: clipId,
    detail: { version: number, reason: act.reason },
  });
}
