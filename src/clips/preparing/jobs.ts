// The work that clips give rise to: name, parser, attempts, lease and run in one place.

import type { JobKind } from '../../platform/capabilities.ts';
import type { Job } from '../../platform/jobs.ts';
import type { ClipId } from '../../platform/ids.ts';
import { parse } from '../../platform/parse.ts';
import { clipIdPayload } from '../events.ts';
import { prepareClip, type PrepareNeeds } from './prepare.ts';

interface Payload {
  readonly clipId: ClipId;
}

export const prepareKind: JobKind<Payload> = {
  kind: 'clips.repackage',
  parse: (stored) => parse(clipIdPayload, stored, 'The job'),
  maxAttempts: 8, // with the runner's back-off: about 8 minutes for a full disk to be freed
  leaseMs: 45_000, // three heartbeats of 15 s
};

/** For `app.ts` to register. */
export function prepareJob(needs: PrepareNeeds): Job<Payload> {
  return { ...prepareKind, run: ({ clipId }) => prepareClip(needs, clipId) };
}
