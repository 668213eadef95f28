// A failure that goes on, told without flooding the log: on a full disk every batch fails, some hundred times a second,
// and lines about it take the last bytes. The first is told with its stack, then one line in ten seconds has the count.

import type { Clock } from '../../platform/clock.ts';
import type { Log } from '../../platform/log.ts';

export interface RepeatedFailures {
  failed(cause: unknown): void;
  /** The next failure is a new one, told with its stack. */
  succeeded(): void;
}

const PAUSE_MS = 10_000; // guess: an operator reads along, a disk does not fill

/** `failures` in the log counts those that were not told since the last line, and this one. */
export function openRepeatedFailures(
  event: string,
  needs: { readonly log: Log; readonly clock: Pick<Clock, 'elapsedMs'> },
): RepeatedFailures {
  let toldAtMs = -Infinity;
  let failures = 0;
  let known = false;
  return {
    failed: (cause) => {
      failures += 1;
      const nowMs = needs.clock.elapsedMs();
      // Also where success and failure take turns.
      if (nowMs - toldAtMs < PAUSE_MS) return;
      if (known) needs.log.warn(event, { failures, cause: String(cause) });
      else needs.log.error(event, cause, { failures });
      toldAtMs = nowMs;
      failures = 0;
      known = true;
    },
    succeeded: () => {
      known = false;
    },
  };
}
