// The work that captions give rise to.

import type { Job } from '../../platform/jobs.ts';
import { draftKind, type DraftTask } from './draft-kind.ts';
import { draftCaptions, type DraftNeeds } from './draft.ts';

/** For `app.ts` to register. It takes hours at worst: nothing waits behind it but other drafts. */
export function draftCaptionsJob(needs: DraftNeeds): Job<DraftTask> {
  return { ...draftKind, lane: { atOnce: 1, mayBeLeft: true }, run: (task) => draftCaptions(needs, task) };
}
