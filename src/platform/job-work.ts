// One job from beginning to end: claimed by a lease, kept by a heartbeat, then deleted or put back with the reason.

import type { Db, JobKind } from './capabilities.ts';
import type { Clock } from './clock.ts';
import { newId, type JobId } from './ids.ts';
import {
  buryJob,
  findNextDue,
  handBackJob,
  isAnyDue,
  leaseJob,
  prolongLease,
  putBackJob,
  removeJob,
  type Kinds,
  type LeasedJob,
} from './job-rows.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';

export interface Job<Payload> extends JobKind<Payload> {
  /** `called` aborts when the work is to stop for now: a job that then throws is handed back, not failed. */
  run(payload: Payload, called: AbortSignal): Promise<void>;
  /** Hands of its own, so that this kind waits for no other, and no other for it. */
  readonly lane?: JobLane;
}

export interface JobLane {
  readonly atOnce: number;
  /** Whether it may be left for the next start: nobody who ends with their work waits for it. */
  readonly mayBeLeft: boolean;
}

/** Who does which kind of work. */
export type JobsByKind = ReadonlyMap<string, Job<unknown>>;

export interface WorkNeeds {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
}

/** For a kind that this program knows no more: one attempt, which says so. */
const UNKNOWN = { maxAttempts: 1, leaseMs: 1000 };
const MAX_BACKOFF_MS = 5 * 60_000;

/** Leases the next job that is due. `gave up`: that one had no attempt left and is dead now; ask again. */
export async function claimJob(
  { db, clock }: WorkNeeds,
  jobs: JobsByKind,
  kinds: Kinds,
): Promise<LeasedJob | 'gave up' | undefined> {
  // Looked for outside a transaction first: most rounds find nothing, and a write flushes to disk.
  if (!(await isAnyDue(db, kinds, clock.now()))) return undefined;
  const lease = newId<JobId>();
  return db.write(async (tx) => {
    const row = await findNextDue(tx, kinds, clock.now());
    if (row === undefined) return undefined;
    const { maxAttempts, leaseMs } = jobs.get(row.kind) ?? UNKNOWN;
    // A job whose worker died each time has used up its attempts without ever reporting a failure.
    if (row.attempts >= maxAttempts) {
      await buryJob(tx, row.id, 'The process ended while it worked on this.');
      return 'gave up';
    }
    const leased = { row, lease };
    await leaseJob(tx, leased, clock.now() + leaseMs);
    return leased;
  });
}

/** Does the work. Never throws: a failure is logged and stands in the job's row. */
export async function performJob(
  needs: WorkNeeds,
  jobs: JobsByKind,
  leased: LeasedJob,
  called: AbortSignal,
): Promise<void> {
  const { db, metrics } = needs;
  const { kind, payload } = leased.row;
  const job = jobs.get(kind);
  const endHeartbeat = beginHeartbeat(needs, leased, (job ?? UNKNOWN).leaseMs);
  try {
    if (job === undefined) throw new Error(`No code for jobs of the kind ${kind}.`);
    await job.run(job.parse(JSON.parse(payload)), called);
    await db.write((tx) => removeJob(tx, leased));
    metrics.counter('eyewitness_jobs_done_total', 'Jobs that ended well', { kind }).add();
  } catch (cause) {
    if (called.aborted) await handBack(needs, leased);
    else await reportFailure(needs, leased, (job ?? UNKNOWN).maxAttempts, cause);
  } finally {
    endHeartbeat();
  }
}

function beginHeartbeat({ db, clock, log }: WorkNeeds, leased: LeasedJob, leaseMs: number): () => void {
  const heartbeat = setInterval(() => {
    const untilMs = clock.now() + leaseMs;
    db.write((tx) => prolongLease(tx, leased, untilMs)).catch((cause: unknown) =>
      log.error('jobs.heartbeat_failed', cause, { kind: leased.row.kind }),
    );
  }, leaseMs / 3);
  return () => clearInterval(heartbeat);
}

async function handBack({ db, log }: WorkNeeds, leased: LeasedJob): Promise<void> {
  await db
    .write((tx) => handBackJob(tx, leased))
    .catch((failed: unknown) => log.error('jobs.put_back_failed', failed, { kind: leased.row.kind }));
}

async function reportFailure(
  { db, clock, log, metrics }: WorkNeeds,
  leased: LeasedJob,
  maxAttempts: number,
  cause: unknown,
): Promise<void> {
  const { id, kind } = leased.row;
  const attempts = leased.row.attempts + 1;
  const dead = attempts >= maxAttempts;
  log.error(dead ? 'jobs.dead' : 'jobs.failed', cause, { kind, job: id, attempts });
  metrics.counter('eyewitness_jobs_failed_total', 'Attempts at jobs that failed', { kind }).add();
  const runAfterMs = dead ? null : clock.now() + Math.min(1000 * 2 ** attempts, MAX_BACKOFF_MS);
  const reason = cause instanceof Error ? cause.message : String(cause);
  await db
    .write((tx) => putBackJob(tx, leased, reason, runAfterMs))
    .catch((failed: unknown) => log.error('jobs.put_back_failed', failed, { kind, job: id }));
}
