// Somebody killed the program: the work goes on at once from where it was, without waiting as after a failure.

import { AppError } from '../../platform/errors.ts';

const TRIES = 3; // guess: a system short of memory would kill it again
const PAUSE_MS = 500;

/** Does `work` again when it was interrupted, unless `signal` asked for that. Errors: those of the last try. */
export async function againWhenKilled<Result>(
  signal: AbortSignal,
  work: () => Promise<Result>,
): Promise<Result> {
  for (let left = TRIES - 1; ; left--) {
    try {
      return await work();
    } catch (thrown) {
      const wasKilled = thrown instanceof AppError && thrown.code === 'media_interrupted' && !signal.aborted;
      if (!wasKilled || left === 0) throw thrown;
      await Bun.sleep(PAUSE_MS);
    }
  }
}
