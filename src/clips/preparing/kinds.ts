// The kinds of work that clips give rise to: name, parser, attempts and lease. jobs.ts says who does each.

import * as v from 'valibot';
import type { JobKind, Jobs, Reads } from '../../platform/capabilities.ts';
import type { ClipId, VersionId } from '../../platform/ids.ts';
import { parse } from '../../platform/parse.ts';
import { clipIdPayload } from '../events.ts';

export interface OfClip {
  readonly clipId: ClipId;
}

export interface OfVersion {
  readonly versionId: VersionId;
}

const versionIdPayload = v.object({
  versionId: v.custom<VersionId>((value) => typeof value === 'string'),
});
const parseClip = (stored: unknown): OfClip => parse(clipIdPayload, stored, 'The job');
const parseVersion = (stored: unknown): OfVersion => parse(versionIdPayload, stored, 'The job');

const LEASE_MS = 45_000; // three heartbeats of 15 s
const ATTEMPTS = 8; // with the runner's back-off: about 8 minutes for a full disk to be freed

/** Looks at a clip that arrived, and makes it playable where that needs no encoding. */
export const prepareKind: JobKind<OfClip> = {
  kind: 'clips.prepare',
  parse: parseClip,
  maxAttempts: ATTEMPTS,
  leaseMs: LEASE_MS,
};

/** Encodes the lowest rendition of a version, which plays while it grows. */
export const firstKind: JobKind<OfVersion> = {
  kind: 'clips.first',
  parse: parseVersion,
  maxAttempts: 30, // each goes on where the one before was cut off
  leaseMs: LEASE_MS,
};

/** Makes a poster for the time until the ladder has chosen a better one. */
export const posterKind: JobKind<OfVersion> = {
  kind: 'clips.poster',
  parse: parseVersion,
  maxAttempts: 3,
  leaseMs: LEASE_MS,
};

/** Makes all that is still missing of a version. */
export const ladderKind: JobKind<OfVersion> = {
  kind: 'clips.ladder',
  parse: parseVersion,
  maxAttempts: 30, // each goes on where the one before was cut off; a full disk has two hours to be freed
  leaseMs: LEASE_MS,
};

/** Lower runs first: a new clip is looked at before anything else is done. */
export const PRIORITY = { prepare: 10, first: 10, poster: 20, ladder: 100 } as const;

/** Whether somebody will still make this clip playable. `preparing` are its versions that are not shown yet. */
export async function isWorkPending(
  jobs: Jobs,
  reads: Reads,
  clipId: ClipId,
  preparing: readonly VersionId[],
): Promise<boolean> {
  if (await jobs.isPending(reads, prepareKind, { clipId })) return true;
  for (const versionId of preparing) if (await jobs.isPending(reads, firstKind, { versionId })) return true;
  return false;
}
