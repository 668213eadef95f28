// A clock that stands still until a test moves it.

import type { Clock } from '../../src/platform/clock.ts';

export interface SetClock extends Clock {
  /** Moves time on. */
  passMs(durationMs: number): void;
  /** Sets the time, in milliseconds since 1970 or as RFC 3339. */
  setTo(at: number | string): void;
}

/** A clock that shows `start` (RFC 3339) until it is moved. */
export function clockAt(start = '2026-03-04T05:06:07.000Z'): SetClock {
  let nowMs = Date.parse(start);
  return {
    now: () => nowMs,
    passMs: (durationMs) => {
      nowMs += durationMs;
    },
    setTo: (at) => {
      nowMs = typeof at === 'number' ? at : Date.parse(at);
    },
  };
}
