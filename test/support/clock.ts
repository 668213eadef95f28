// A clock that stands still until a test moves it.

import type { Clock } from '../../src/platform/clock.ts';

export interface SetClock extends Clock {
  /** Moves time on, the time of day and what has elapsed. */
  passMs(durationMs: number): void;
  /** Sets the time of day, in milliseconds since 1970 or as RFC 3339; what has elapsed stays, as when a clock is corrected. */
  setTo(at: number | string): void;
}

/** A clock that shows `start` (RFC 3339) until it is moved. */
export function clockAt(start = '2026-03-04T05:06:07.000Z'): SetClock {
  let nowMs = Date.parse(start);
  let elapsedMs = 0;
  return {
    now: () => nowMs,
    elapsedMs: () => elapsedMs,
    passMs: (durationMs) => {
      nowMs += durationMs;
      elapsedMs += durationMs;
    },
    setTo: (at) => {
      nowMs = typeof at === 'number' ? at : Date.parse(at);
    },
  };
}
