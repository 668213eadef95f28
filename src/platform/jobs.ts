// Background work that survives a crash: a job is a row, written in the transaction that made it necessary.
// A worker leases it, sends a heartbeat, and deletes it when done; running a job twice is always safe.

import type { Db, JobKind, Jobs, Tx } from './capabilities.ts';
import type { Clock } from './clock.ts';
import { newId, type JobId } from './ids.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import { sql } from './sql.ts';

export interface Job<Payload> extends JobKind<Payload> {
  run(payload: Payload): Promise<void>;
}

export interface JobRunner extends Jobs {
  /** Says who does a kind of work. A job of a kind that nobody does is refused when it is enqueued. */
  register<Payload>(job: Job<Payload>): void;
  start(): Promise<void>;
  /** Takes no new job and waits for those under way. */
  stop(): Promise<void>;
  /** Resolves when nothing is due or under way: for commands that end with their work. */
  idle(): Promise<void>;
}

interface Row {
  readonly id: JobId;
  readonly kind: string;
  readonly payload: string;
  readonly attempts: number;
}

const MAX_AT_ONCE = 2; // one core for work, one for readers: the smallest server has two
const POLL_MS = 1000; // guess: only what waits after a failure is found by polling
const MAX_BACKOFF_MS = 5 * 60_000;

/** Jobs kept in the main store. Nothing runs before `start`. */
export function openJobs(needs: { db: Db; clock: Clock; log: Log; metrics: Metrics }): JobRunner {
  const { db, clock, log, metrics } = needs;
  const kinds = new Map<string, Job<unknown>>();
  const underWay = new Set<Promise<void>>();
  let running = false;
  let timer: ReturnType<typeof setInterval> | undefined;
  let claiming: Promise<void> | undefined;
  let wanted = false;

  /** Claims until nothing is due or all hands are full; calls while it runs only ask for one more round. */
  const poke = (): void => {
    wanted = true;
    if (!running || claiming !== undefined) return;
    claiming = claimAll().finally(() => {
      claiming = undefined;
      if (wanted) poke();
    });
  };
  const claimAll = async (): Promise<void> => {
    while (wanted && running) {
      wanted = false;
      while (running && underWay.size < MAX_AT_ONCE) {
        const claimed = await claim().catch((cause: unknown) => void log.error('jobs.claim_failed', cause));
        if (claimed === undefined) break;
        const work = perform(claimed.row, claimed.lease).finally(() => {
          underWay.delete(work);
          poke();
        });
        underWay.add(work);
      }
    }
  };

  async function claim(): Promise<{ row: Row; lease: string } | undefined> {
    const lease = newId<JobId>();
    const due = sql`(state = 'waiting' and run_after <= ${clock.now()})
      or (state = 'running' and leased_until < ${clock.now()})`;
    // Looked for outside a transaction first: most rounds find nothing, and a write flushes to disk.
    if ((await db.one(sql`select id from jobs where ${due} limit 1`)) === undefined) return undefined;
    return db.write(async (tx) => {
      const row = await tx.one<Row>(sql`
        select id, kind, payload, attempts from jobs where ${due} order by priority, created_at, id limit 1`);
      if (row === undefined) return undefined;
      // A job whose worker died each time has used up its attempts without ever reporting a failure.
      if (row.attempts >= (kinds.get(row.kind)?.maxAttempts ?? 1)) {
        const reason = 'The process ended while it worked on this.';
        await tx.run(sql`update jobs set state = 'dead', reason = ${reason} where id = ${row.id}`);
        wanted = true;
        return undefined;
      }
      const leaseMs = kinds.get(row.kind)?.leaseMs ?? POLL_MS;
      await tx.run(sql`
        update jobs set state = 'running', lease = ${lease}, leased_until = ${clock.now() + leaseMs},
          attempts = attempts + 1 where id = ${row.id}`);
      return { row, lease };
    });
  }

  async function perform(row: Row, lease: string): Promise<void> {
    const job = kinds.get(row.kind);
    const heartbeat = setInterval(
      () => {
        const until = clock.now() + (job?.leaseMs ?? POLL_MS);
        db.write((tx) =>
          tx.run(sql`update jobs set leased_until = ${until} where id = ${row.id} and lease = ${lease}`),
        ).catch((cause: unknown) => log.error('jobs.heartbeat_failed', cause, { kind: row.kind }));
      },
      (job?.leaseMs ?? POLL_MS) / 3,
    );
    try {
      if (job === undefined) throw new Error(`No code for jobs of the kind ${row.kind}.`);
      await job.run(job.parse(JSON.parse(row.payload)));
      await db.write((tx) => tx.run(sql`delete from jobs where id = ${row.id} and lease = ${lease}`));
      metrics.counter('eyewitness_jobs_done_total', 'Jobs that ended well', { kind: row.kind }).add();
    } catch (cause) {
      await putBack(row, lease, job?.maxAttempts ?? 1, cause);
    } finally {
      clearInterval(heartbeat);
    }
  }

  async function putBack(row: Row, lease: string, maxAttempts: number, cause: unknown): Promise<void> {
    const attempts = row.attempts + 1;
    const dead = attempts >= maxAttempts;
    log.error(dead ? 'jobs.dead' : 'jobs.failed', cause, { kind: row.kind, job: row.id, attempts });
    metrics.counter('eyewitness_jobs_failed_total', 'Attempts at jobs that failed', { kind: row.kind }).add();
    const runAfter = clock.now() + Math.min(1000 * 2 ** attempts, MAX_BACKOFF_MS);
    const reason = cause instanceof Error ? cause.message : String(cause);
    await db
      .write((tx) =>
        tx.run(sql`
          update jobs set state = ${dead ? 'dead' : 'waiting'}, run_after = ${runAfter}, reason = ${reason},
            lease = null, leased_until = null where id = ${row.id} and lease = ${lease}`),
      )
      .catch((failed: unknown) => log.error('jobs.put_back_failed', failed, { kind: row.kind, job: row.id }));
  }

  return {
    register: (job) => {
      if (kinds.has(job.kind)) throw new Error(`Two jobs are called ${job.kind}.`);
      kinds.set(job.kind, job as Job<unknown>);
    },
    enqueue: async (tx: Tx, job, payload, options = {}) => {
      if (!kinds.has(job.kind)) throw new Error(`Nobody does jobs of the kind ${job.kind}.`);
      await tx.run(sql`
        insert into jobs (id, kind, payload, priority, state, attempts, run_after, created_at)
        values (${newId<JobId>()}, ${job.kind}, ${JSON.stringify(payload)}, ${options.priority ?? 100},
          'waiting', 0, ${clock.now()}, ${clock.now()})`);
      tx.afterCommit(poke);
    },
    start: async () => {
      running = true;
      // On SQLite this process owns the store alone, so whatever is marked as running died with its worker.
      if (db.dialect === 'sqlite')
        await db.write((tx) =>
          tx.run(sql`update jobs set state = 'waiting', lease = null where state = 'running'`),
        );
      timer = setInterval(poke, POLL_MS);
      poke();
    },
    stop: async () => {
      running = false;
      clearInterval(timer);
      await claiming;
      await Promise.all(underWay);
    },
    idle: async () => {
      for (;;) {
        await claiming;
        await Promise.all(underWay);
        if (claiming !== undefined || underWay.size > 0) continue;
        const due = await db.one(
          sql`select id from jobs where state = 'waiting' and run_after <= ${clock.now()} limit 1`,
        );
        if (due === undefined) return;
        poke();
      }
    },
  };
}
