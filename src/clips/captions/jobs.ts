// The work that captions give rise to.

import type { Job } from '../../platform/jobs.ts';
import { draftKind, type DraftTask } from './draft-kind.ts';
import { draftCaptions, type DraftNeeds } from './draft.ts';

/** For `app.ts` to register. */
export function draftCaptionsJob(needs: DraftNeeds): Job<DraftTask> {
  return { ...draftKind, run: (task) => draftCaptions(needs, task) };
}
