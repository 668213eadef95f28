// All SQL about jobs. A row is leased to one worker at a time; whoever has lost the lease changes nothing any more.

import type { Reads, Tx } from './capabilities.ts';
import type { JobId } from './ids.ts';
import { sql, sqlList } from './sql.ts';

export interface JobRow {
  readonly id: JobId;
  readonly kind: string;
  /** JSON, as it was enqueued. */
  readonly payload: string;
  /** Begun before, however they ended. */
  readonly attempts: number;
}

/** A job in the hands of a worker. */
export interface LeasedJob {
  readonly row: JobRow;
  readonly lease: string;
}

export async function addJob(
  tx: Tx,
  job: Omit<JobRow, 'attempts'> & { readonly priority: number },
  nowMs: number,
): Promise<void> {
  await tx.run(sql`
    insert into jobs (id, kind, payload, priority, state, attempts, run_after, created_at)
    values (${job.id}, ${job.kind}, ${job.payload}, ${job.priority}, 'waiting', 0, ${nowMs}, ${nowMs})`);
}

/** Kinds of jobs: those named, or all but those named. */
export interface Kinds {
  readonly is: 'among' | 'not among';
  readonly names: readonly string[];
}

/** Due: its time has come, or its worker has let the lease run out. */
export async function isAnyDue(reads: Reads, kinds: Kinds, nowMs: number): Promise<boolean> {
  const row = await reads.one(sql`select id from jobs where ${due(nowMs)} and ${areOf(kinds)} limit 1`);
  return row !== undefined;
}

/** As `isAnyDue`, without those whose worker may have died. */
export async function isAnyWaiting(reads: Reads, kinds: Kinds, nowMs: number): Promise<boolean> {
  const row = await reads.one(
    sql`select id from jobs where state = 'waiting' and run_after <= ${nowMs} and ${areOf(kinds)} limit 1`,
  );
  return row !== undefined;
}

/** By priority, then by age. */
export function findNextDue(tx: Tx, kinds: Kinds, nowMs: number): Promise<JobRow | undefined> {
  return tx.one<JobRow>(sql`
    select id, kind, payload, attempts from jobs where ${due(nowMs)} and ${areOf(kinds)}
    order by priority, created_at, id limit 1`);
}

export async function leaseJob(tx: Tx, { row, lease }: LeasedJob, untilMs: number): Promise<void> {
  await tx.run(sql`
    update jobs set state = 'running', lease = ${lease}, leased_until = ${untilMs}, attempts = attempts + 1
    where id = ${row.id}`);
}

export async function prolongLease(tx: Tx, { row, lease }: LeasedJob, untilMs: number): Promise<void> {
  await tx.run(sql`update jobs set leased_until = ${untilMs} where id = ${row.id} and lease = ${lease}`);
}

export async function removeJob(tx: Tx, { row, lease }: LeasedJob): Promise<void> {
  await tx.run(sql`delete from jobs where id = ${row.id} and lease = ${lease}`);
}

/** After a failed attempt: waiting until `runAfterMs`, or dead when that is null. */
export async function putBackJob(
  tx: Tx,
  { row, lease }: LeasedJob,
  reason: string,
  runAfterMs: number | null,
): Promise<void> {
  await tx.run(sql`
    update jobs set state = ${runAfterMs === null ? 'dead' : 'waiting'},
      run_after = coalesce(${runAfterMs}, run_after), reason = ${reason}, lease = null, leased_until = null
    where id = ${row.id} and lease = ${lease}`);
}

/** After an attempt that was called off: as if it had not been begun. */
export async function handBackJob(tx: Tx, { row, lease }: LeasedJob): Promise<void> {
  await tx.run(sql`
    update jobs set state = 'waiting', attempts = attempts - 1, lease = null, leased_until = null
    where id = ${row.id} and lease = ${lease}`);
}

export async function buryJob(tx: Tx, id: JobId, reason: string): Promise<void> {
  await tx.run(sql`update jobs set state = 'dead', reason = ${reason} where id = ${id}`);
}

/** All that are marked as running wait again: for a store whose only worker has just begun. */
export async function takeBackAll(tx: Tx): Promise<void> {
  await tx.run(sql`update jobs set state = 'waiting', lease = null where state = 'running'`);
}

/** Whether a job of the kind with just this payload waits or runs. */
export async function isJobPending(reads: Reads, kind: string, payload: string): Promise<boolean> {
  const row = await reads.one(sql`
    select id from jobs where state in ('waiting', 'running') and kind = ${kind} and payload = ${payload} limit 1`);
  return row !== undefined;
}

export async function countDeadJobs(reads: Reads): Promise<number> {
  const row = await reads.one<{ dead: number }>(
    sql`select cast(count(*) as integer) as dead from jobs where state = 'dead'`,
  );
  return row?.dead ?? 0;
}

function due(nowMs: number) {
  return sql`((state = 'waiting' and run_after <= ${nowMs}) or (state = 'running' and leased_until < ${nowMs}))`;
}

function areOf({ is, names }: Kinds) {
  if (names.length === 0) return is === 'among' ? sql`1 = 0` : sql`1 = 1`;
  return is === 'among' ? sql`kind in (${sqlList(names)})` : sql`kind not in (${sqlList(names)})`;
}
