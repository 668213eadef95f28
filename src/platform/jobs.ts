// Background work that survives a crash: a job is a row, written in the transaction that made it necessary.
// A worker leases it, sends a heartbeat, and deletes it when done; running a job twice is always safe.

import type { Jobs } from './capabilities.ts';
import { newId, type JobId } from './ids.ts';
import { addJob, countDeadJobs, isAnyWaiting, isJobPending, takeBackAll } from './job-rows.ts';
import { claimJob, performJob, type Job, type JobsByKind, type WorkNeeds } from './job-work.ts';

export type { Job } from './job-work.ts';

export interface JobRunner extends Jobs {
  /** Says who does a kind of work. A job of a kind that nobody does is refused when it is enqueued. */
  register<Payload>(job: Job<Payload>): void;
  start(): Promise<void>;
  /** Takes no new job and waits for those under way. */
  stop(): Promise<void>;
  /** Resolves when nothing is due or under way: for commands that end with their work. */
  idle(): Promise<void>;
}

const MAX_AT_ONCE = 2; // one core for work, one for readers: the smallest server has two
const POLL_MS = 1000; // guess: only what waits after a failure is found by polling
const USUAL_PRIORITY = 100;

/** Jobs kept in the main store. Nothing runs before `start`. */
export function openJobs(needs: WorkNeeds): JobRunner {
  const { db, clock, metrics } = needs;
  const kinds = new Map<string, Job<unknown>>();
  const hands = openHands(needs, kinds);
  let timer: ReturnType<typeof setInterval> | undefined;
  metrics.gauge('eyewitness_jobs_dead', 'Jobs that were given up', () => countDeadJobs(db));
  return {
    register: (job) => {
      if (kinds.has(job.kind)) throw new Error(`Two jobs are called ${job.kind}.`);
      kinds.set(job.kind, job as Job<unknown>);
    },
    enqueue: async (tx, { kind }, payload, { priority = USUAL_PRIORITY } = {}) => {
      if (!kinds.has(kind)) throw new Error(`Nobody does jobs of the kind ${kind}.`);
      const job = { id: newId<JobId>(), kind, payload: JSON.stringify(payload), priority };
      await addJob(tx, job, clock.now());
      tx.afterCommit(hands.poke);
    },
    isPending: (reads, { kind }, payload) => isJobPending(reads, kind, JSON.stringify(payload)),
    start: async () => {
      // On SQLite this process owns the store alone, so whatever is marked as running died with its worker.
      if (db.dialect === 'sqlite') await db.write(takeBackAll);
      timer = setInterval(hands.poke, POLL_MS);
      hands.begin();
    },
    stop: async () => {
      clearInterval(timer);
      await hands.rest();
    },
    idle: async () => {
      for (;;) {
        await hands.settled();
        if (!(await isAnyWaiting(db, clock.now()))) return;
        hands.poke();
      }
    },
  };
}

interface Hands {
  /** Looks whether there is something to do; while it looks, asks for one more round. */
  poke(): void;
  begin(): void;
  /** Begins nothing more and waits for what is under way. */
  rest(): Promise<void>;
  /** Resolves when nothing is under way. */
  settled(): Promise<void>;
}

/** Those who do the work, `MAX_AT_ONCE` of them: each job that is due goes to a free hand. */
function openHands(needs: WorkNeeds, kinds: JobsByKind): Hands {
  const underWay = new Set<Promise<void>>();
  let working = false;
  let claiming: Promise<void> | undefined;
  let wanted = false;

  const poke = (): void => {
    wanted = true;
    if (!working || claiming !== undefined) return;
    claiming = claimAll().finally(() => {
      claiming = undefined;
      if (wanted) poke();
    });
  };

  /** Until nothing is due or all hands are full. */
  const claimAll = async (): Promise<void> => {
    while (wanted && working) {
      wanted = false;
      while (working && underWay.size < MAX_AT_ONCE) {
        const claimed = await claimJob(needs, kinds).catch(
          (cause: unknown) => void needs.log.error('jobs.claim_failed', cause),
        );
        if (claimed === undefined) break;
        if (claimed !== 'gave up') take(performJob(needs, kinds, claimed));
      }
    }
  };

  const take = (performing: Promise<void>): void => {
    const work = performing.finally(() => {
      underWay.delete(work);
      poke();
    });
    underWay.add(work);
  };

  const settled = async (): Promise<void> => {
    do {
      await claiming;
      await Promise.all(underWay);
    } while (claiming !== undefined || underWay.size > 0);
  };

  return {
    poke,
    begin: () => {
      working = true;
      poke();
    },
    rest: () => {
      working = false;
      return settled();
    },
    settled,
  };
}
