// Who does the work that clips give rise to, and how much of it at once.

import type { App } from '../../platform/capabilities.ts';
import type { Job } from '../../platform/jobs.ts';
import { openEncoders } from './encoders.ts';
import { makeFirst } from './first.ts';
import { firstKind, ladderKind, posterKind, prepareKind, type OfClip, type OfVersion } from './kinds.ts';
import { makeLadder } from './ladder.ts';
import { makeEarlyPoster } from './poster.ts';
import { prepareClip } from './prepare.ts';
import { pressureOn } from './pressure.ts';
import type { Live } from './warn-of-flashes.ts';

export type ClipJobNeeds = Pick<App, 'db' | 'files' | 'events' | 'jobs' | 'clock' | 'log'> & {
  readonly config: Pick<App['config'], 'ffmpeg' | 'encoders' | 'av1' | 'captioner' | 'dataDir'>;
  /** Whether readers see a clip. */
  readonly live: Live;
};

export interface ClipJobs {
  readonly prepare: Job<OfClip>;
  readonly first: Job<OfVersion>;
  readonly poster: Job<OfVersion>;
  readonly ladder: Job<OfVersion>;
}

const AT_ONCE = 2; // a large clip that is repackaged is not in the way of a small one

/** For `app.ts` to register. Each kind that may take long has hands of its own, so that none waits for another. */
export function clipJobs(app: ClipJobNeeds): ClipJobs {
  const { dataDir, encoders: limit } = app.config;
  const needs = { ...app, encoders: openEncoders(limit, () => pressureOn(dataDir)) };
  return {
    prepare: {
      ...prepareKind,
      lane: { atOnce: AT_ONCE, mayBeLeft: false },
      run: ({ clipId }) => prepareClip(needs, clipId),
    },
    first: {
      ...firstKind,
      lane: { atOnce: limit, mayBeLeft: true },
      run: ({ versionId }, called) => makeFirst(needs, versionId, called),
    },
    poster: { ...posterKind, run: ({ versionId }) => makeEarlyPoster(needs, versionId) },
    ladder: {
      ...ladderKind,
      lane: { atOnce: limit, mayBeLeft: true },
      run: ({ versionId }, called) => makeLadder(needs, versionId, called),
    },
  };
}
