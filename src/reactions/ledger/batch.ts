// Group commit: votes that arrive while a batch is on its way to disk make up the next one, so that a flush is
// shared by all who wait. A promise resolves only when its vote is on disk; beyond a bound votes are refused.

import type { Clock } from '../../platform/clock.ts';
import { AppError } from '../../platform/errors.ts';
import type { Log } from '../../platform/log.ts';
import type { Metrics } from '../../platform/metrics.ts';
import type { Ledger, Outcome, Vote } from './ledger.ts';
import { openRepeatedFailures } from './repeated-failures.ts';

export interface Batch {
  /** Resolves once the vote is on disk. Errors: `shedding`, `vote_not_saved` (503); both may be tried again. */
  add(vote: Vote): Promise<Outcome>;
  /** Votes that wait or are on their way to disk. */
  size(): number;
  /** What keeps votes from being taken, as far as the batches know: one takes too long, or the last one failed just now. */
  trouble(): string | null;
  /** Resolves when all votes that were added have been answered. */
  settled(): Promise<void>;
}

export interface BatchBounds {
  /** Votes that may wait; the next ones are refused. */
  readonly maxWaiting: number;
  /** Votes in one transaction. */
  readonly maxVotes: number;
}

const BOUNDS: BatchBounds = {
  maxWaiting: 8192, // guess: a fifth of a second at 40,000 votes/s; a reader's retry is cheaper than a longer wait
  maxVotes: 1024, // guess: 24 KiB a message; larger ones gain nothing once the flush is shared by hundreds
};

const SLOW_MS = 2000; // guess: a batch takes 1 ms to 50 ms
const RECENT_MS = 1000; // guess: as long as a proof of readiness holds

interface Waiting {
  readonly vote: Vote;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (cause: AppError) => void;
}

/** Batches votes for `ledger`, which is asked for one transaction at a time. */
export function openBatch(
  ledger: Pick<Ledger, 'take'>,
  needs: { readonly log: Log; readonly metrics: Metrics; readonly clock: Pick<Clock, 'elapsedMs'> },
  bounds: BatchBounds = BOUNDS,
): Batch {
  const votes = (outcome: string) =>
    needs.metrics.counter('eyewitness_votes_total', 'Votes by what became of them', { outcome });
  const [taken, shed, failed] = [votes('taken'), votes('shed'), votes('failed')];
  const { clock } = needs;
  const failures = openRepeatedFailures('reactions.batch_failed', needs);
  let waiting: Waiting[] = [];
  let underWay = 0;
  let beganAtMs = 0;
  let failedAtMs = -Infinity;
  let running: Promise<void> | undefined;

  const takeNext = async () => {
    const now = waiting.length > bounds.maxVotes ? waiting.splice(0, bounds.maxVotes) : waiting.splice(0);
    underWay = now.length;
    beganAtMs = clock.elapsedMs();
    try {
      const outcomes = await ledger.take(now.map((one) => one.vote));
      failures.succeeded();
      failedAtMs = -Infinity;
      taken.add(now.length);
      now.forEach((one, index) => one.resolve(outcomes[index]!));
    } catch (cause) {
      // Logged here and not with each of its votes.
      failures.failed(cause);
      failedAtMs = clock.elapsedMs();
      failed.add(now.length);
      const refusal = notSaved();
      for (const one of now) one.reject(refusal);
    }
    underWay = 0;
  };

  const run = async () => {
    // Whatever arrived in this turn of the event loop shares the first flush.
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) await takeNext();
    running = undefined;
  };

  return {
    add: (vote) => {
      if (waiting.length >= bounds.maxWaiting) {
        shed.add();
        return Promise.reject(shedding());
      }
      return new Promise((resolve, reject) => {
        waiting.push({ vote, resolve, reject });
        running ??= run();
      });
    },
    size: () => waiting.length + underWay,
    trouble: () => {
      const nowMs = clock.elapsedMs();
      if (underWay > 0 && nowMs - beganAtMs > SLOW_MS)
        return `A batch has been under way for over ${SLOW_MS} ms.`;
      return nowMs - failedAtMs < RECENT_MS ? 'The last batch of votes failed.' : null;
    },
    settled: async () => {
      while (running !== undefined) await running;
    },
  };
}

function shedding(): AppError {
  const message =
    'More people are reacting than we can write down. Your reaction was not saved. Try again in a moment.';
  return new AppError('shedding', 503, message, { headers: { 'retry-after': '2' } });
}

function notSaved(): AppError {
  const message = 'Your reaction could not be saved. Try again in a moment.';
  return new AppError('vote_not_saved', 503, message, { headers: { 'retry-after': '2' } });
}
