// SQL of what other newsrooms ask for about a clip. Who asks is kept here and nowhere else: no log, no audit entry.

import type { Reads, Tx } from '../platform/capabilities.ts';
import type { ClipId } from '../platform/ids.ts';
import { sql } from '../platform/sql.ts';
import type { RequestWords } from './request-rules.ts';

export interface ClipRequest extends RequestWords {
  readonly id: string;
  readonly clipId: ClipId;
  /** Epoch milliseconds. */
  readonly at: number;
}

interface Row extends RequestWords {
  readonly id: string;
  readonly clip_id: string;
  readonly at: number;
}

/** Whether just this was asked and nobody has answered it. */
export async function isAsked(reads: Reads, clipId: ClipId, words: RequestWords): Promise<boolean> {
  const row = await reads.one(sql`
    select id from clip_requests where clip_id = ${clipId} and answered_at is null and name = ${words.name}
      and outlet = ${words.outlet} and email = ${words.email} and wish = ${words.wish} limit 1`);
  return row !== undefined;
}

/** How often the clip was asked for since a moment, answered or not. */
export async function countRequests(reads: Reads, clipId: ClipId, sinceMs: number): Promise<number> {
  const row = await reads.one<{ asked: number }>(sql`
    select cast(count(*) as integer) as asked from clip_requests where clip_id = ${clipId} and at > ${sinceMs}`);
  return row?.asked ?? 0;
}

export async function addRequest(tx: Tx, request: ClipRequest): Promise<void> {
  const { id, clipId, at, name, outlet, email, wish } = request;
  await tx.run(sql`
    insert into clip_requests (id, clip_id, at, name, outlet, email, wish)
    values (${id}, ${clipId}, ${at}, ${name}, ${outlet}, ${email}, ${wish})`);
}

/** What nobody has answered, the oldest first. */
export async function openRequests(reads: Reads): Promise<readonly ClipRequest[]> {
  const rows = await reads.all<Row>(sql`
    select id, clip_id, at, name, outlet, email, wish from clip_requests
    where answered_at is null order by at, id`);
  return rows.map(({ clip_id: clipId, ...row }) => ({ ...row, clipId: clipId as ClipId }));
}

/** `unknown`: there is no such request. `before`: it was done already. */
export async function markAnswered(tx: Tx, id: string, nowMs: number): Promise<'now' | 'before' | 'unknown'> {
  const changed = await tx.run(sql`
    update clip_requests set answered_at = ${nowMs} where id = ${id} and answered_at is null`);
  if (changed === 1) return 'now';
  return (await tx.one(sql`select id from clip_requests where id = ${id}`)) === undefined
    ? 'unknown'
    : 'before';
}
