// Background work that survives a crash: a job is a row, written in the transaction that made it necessary.
// A worker leases it, sends a heartbeat, and deletes it when done; running a job twice is always safe.

import type { Jobs } from './capabilities.ts';
import { newId, type JobId } from './ids.ts';
import { addJob, countDeadJobs, isAnyWaiting, isJobPending, takeBackAll, type Kinds } from './job-rows.ts';
import { claimJob, performJob, type Job, type JobsByKind, type WorkNeeds } from './job-work.ts';

export type { Job, JobLane } from './job-work.ts';

export interface JobRunner extends Jobs {
  /** Says who does a kind of work. A job of a kind that nobody does is refused when it is enqueued. */
  register<Payload>(job: Job<Payload>): void;
  start(): Promise<void>;
  /** Takes no new job, calls on those under way to stop, and waits for them. */
  stop(): Promise<void>;
  /**
   * Resolves when nothing is due or under way but what may be left for later: for commands that end with their work.
   * With `all`, when nothing at all is.
   */
  idle(options?: { readonly all?: boolean }): Promise<void>;
}

const MAX_AT_ONCE = 2; // one core for work, one for readers: the smallest server has two
const POLL_MS = 1000; // guess: only what waits after a failure is found by polling
const USUAL_PRIORITY = 100;

/** Jobs kept in the main store. Nothing runs before `start`. */
export function openJobs(needs: WorkNeeds): JobRunner {
  const { db, clock, metrics } = needs;
  const kinds = new Map<string, Job<unknown>>();
  const apart = () => [...kinds.values()].filter((job) => job.lane !== undefined).map((job) => job.kind);
  const usual = openHands(needs, kinds, MAX_AT_ONCE, () => ({ is: 'not among', names: apart() }));
  const lanes: { readonly hands: Hands; readonly mayBeLeft: boolean }[] = [
    { hands: usual, mayBeLeft: false },
  ];
  const poke = () => lanes.forEach(({ hands }) => hands.poke());
  let timer: ReturnType<typeof setInterval> | undefined;
  metrics.gauge('eyewitness_jobs_dead', 'Jobs that were given up', () => countDeadJobs(db));
  return {
    register: (job) => {
      if (kinds.has(job.kind)) throw new Error(`Two jobs are called ${job.kind}.`);
      kinds.set(job.kind, job as Job<unknown>);
      if (job.lane === undefined) return;
      const { atOnce, mayBeLeft } = job.lane;
      const own: Kinds = { is: 'among', names: [job.kind] };
      lanes.push({ hands: openHands(needs, kinds, atOnce, () => own), mayBeLeft });
    },
    enqueue: async (tx, { kind }, payload, { priority = USUAL_PRIORITY } = {}) => {
      if (!kinds.has(kind)) throw new Error(`Nobody does jobs of the kind ${kind}.`);
      const job = { id: newId<JobId>(), kind, payload: JSON.stringify(payload), priority };
      await addJob(tx, job, clock.now());
      tx.afterCommit(poke);
    },
    isPending: (reads, { kind }, payload) => isJobPending(reads, kind, JSON.stringify(payload)),
    start: async () => {
      // On SQLite this process owns the store alone, so whatever is marked as running died with its worker.
      if (db.dialect === 'sqlite') await db.write(takeBackAll);
      timer = setInterval(poke, POLL_MS);
      lanes.forEach(({ hands }) => hands.begin());
    },
    stop: async () => {
      clearInterval(timer);
      await Promise.all(lanes.map(({ hands }) => hands.rest()));
    },
    idle: async ({ all = false } = {}) => {
      const left = [...kinds.values()].filter((job) => job.lane?.mayBeLeft === true && !all);
      const waitedFor: Kinds = { is: 'not among', names: left.map((job) => job.kind) };
      for (;;) {
        for (const { hands, mayBeLeft } of lanes) if (all || !mayBeLeft) await hands.settled();
        if (!(await isAnyWaiting(db, waitedFor, clock.now())) && lanes.every(isQuiet(all))) return;
        poke();
      }
    },
  };
}

/** Work that ended in one lane may have begun some in another. */
function isQuiet(all: boolean) {
  return ({ hands, mayBeLeft }: { readonly hands: Hands; readonly mayBeLeft: boolean }): boolean =>
    (mayBeLeft && !all) || hands.areFree();
}

interface Hands {
  /** Looks whether there is something to do; while it looks, asks for one more round. */
  poke(): void;
  begin(): void;
  /** Begins nothing more, calls off what is under way and waits until it has ended. */
  rest(): Promise<void>;
  /** Resolves when nothing is under way. */
  settled(): Promise<void>;
  /** Whether nothing is under way now. */
  areFree(): boolean;
}

/** Those who do the work of some kinds, `atOnce` of them: each job that is due goes to a free hand. */
function openHands(needs: WorkNeeds, jobs: JobsByKind, atOnce: number, kinds: () => Kinds): Hands {
  const underWay = new Set<Promise<void>>();
  let call = new AbortController();
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
      while (working && underWay.size < atOnce) {
        const claimed = await claimJob(needs, jobs, kinds()).catch(
          (cause: unknown) => void needs.log.error('jobs.claim_failed', cause),
        );
        if (claimed === undefined) break;
        if (claimed !== 'gave up') take(performJob(needs, jobs, claimed, call.signal));
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
      call = new AbortController();
      working = true;
      poke();
    },
    rest: () => {
      working = false;
      call.abort();
      return settled();
    },
    settled,
    areFree: () => claiming === undefined && underWay.size === 0,
  };
}
