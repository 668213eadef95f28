// The job that drafts captions: its name, its payload and how often it is tried.

import * as v from 'valibot';
import type { JobKind } from '../../platform/capabilities.ts';
import type { ClipId } from '../../platform/ids.ts';
import { parse } from '../../platform/parse.ts';
import { clipIdPayload } from '../events.ts';

export interface DraftTask {
  readonly clipId: ClipId;
  /** BCP 47, or `auto`; null is `auto` too, and drafts only where there are no captions yet: nobody asked for it. */
  readonly language: string | null;
}

const payload = v.object({
  ...clipIdPayload.entries,
  language: v.nullable(v.pipe(v.string(), v.maxLength(35))),
});

export const draftKind: JobKind<DraftTask> = {
  kind: 'clips.draft-captions',
  parse: (stored) => parse(payload, stored, 'The job'),
  maxAttempts: 2, // guess: hours of work; a program that fails twice fails again
  leaseMs: 45_000, // three heartbeats of 15 s
};
