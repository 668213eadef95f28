// SQL of erasures: what is taken away at once, what is left of an erased clip, and how to tell its bytes again.

import type { FileRef, Reads, Tx } from '../../platform/capabilities.ts';
import type { ClipId } from '../../platform/ids.ts';
import { sql } from '../../platform/sql.ts';
import type { Original } from '../store.ts';

/** The stub of an erased clip. */
export interface Erasure {
  readonly clipId: ClipId;
  readonly original: Original;
  readonly by: string;
  readonly reason: string;
  readonly at: number;
  /** Whether nothing of it is left but this. */
  readonly isDone: boolean;
}

interface Row {
  readonly clip_id: ClipId;
  readonly original_sha256: string;
  readonly original_bytes: number;
  readonly erased_by: string;
  readonly reason: string;
  readonly erased_at: number;
  readonly is_there: number;
}

const SELECT = sql`
  select e.clip_id, e.original_sha256, e.original_bytes, e.erased_by, e.reason, e.erased_at,
    case when c.id is null then 0 else 1 end as is_there
  from clip_erasures e left join clips c on c.id = e.clip_id`;

export async function findErasure(reads: Reads, id: ClipId): Promise<Erasure | undefined> {
  const row = await reads.one<Row>(sql`${SELECT} where e.clip_id = ${id}`);
  return row && toErasure(row);
}

/** Whether a clip was destroyed; `id` may be anything. */
export async function wasErased(reads: Reads, id: string): Promise<boolean> {
  return (await findErasure(reads, id as ClipId)) !== undefined;
}

/** The newest first; with a hash, only those of these bytes. */
export async function findErasures(reads: Reads, sha256: string | null): Promise<readonly Erasure[]> {
  const rows = await reads.all<Row>(
    sha256 === null
      ? sql`${SELECT} order by e.erased_at desc, e.clip_id`
      : sql`${SELECT} where e.original_sha256 = ${sha256} order by e.erased_at desc, e.clip_id`,
  );
  return rows.map(toErasure);
}

/**
 * Writes the stub, ends every version and deletes what was told in confidence: the report of the file, what the sender
 * said, answers, requests and captions. The rows of files stay until their bytes are gone.
 */
export async function beginErasure(tx: Tx, erasure: Omit<Erasure, 'isDone'>): Promise<void> {
  const { clipId, original, by, reason, at } = erasure;
  await tx.run(sql`
    insert into clip_erasures (clip_id, original_sha256, original_bytes, erased_by, reason, erased_at)
    values (${clipId}, ${original.sha256}, ${original.sizeBytes}, ${by}, ${reason}, ${at})`);
  await tx.run(sql`
    update clip_versions set state = 'recalled', changed_at = ${at}
    where clip_id = ${clipId} and state in ('preparing', 'current')`);
  await tx.run(sql`update clips set file_name = '' where id = ${clipId}`);
  await tx.run(sql`update uploads set said = '{}', file_name = '' where clip_id = ${clipId}`);
  await tx.run(sql`delete from clip_inspections where clip_id = ${clipId}`);
  await tx.run(sql`delete from clip_answers where clip_id = ${clipId}`);
  await tx.run(sql`delete from clip_requests where clip_id = ${clipId}`);
  await tx.run(sql`delete from clip_captions where clip_id = ${clipId}`);
}

/** Whether a clip other than this one has the same bytes. */
export async function isKeptByAnother(reads: Reads, ref: FileRef, id: ClipId): Promise<boolean> {
  // An original is of one clip only.
  if (ref.space === 'private') return false;
  const row = await reads.one(sql`
    select 1 as kept from clip_files f join clip_versions v on v.id = f.version_id
    where f.sha256 = ${ref.sha256} and v.clip_id <> ${id}
    union select 1 from clip_segments s join clip_versions v on v.id = s.version_id
    where s.sha256 = ${ref.sha256} and v.clip_id <> ${id}
    union select 1 from clip_descriptions where sha256 = ${ref.sha256} and clip_id <> ${id}
    limit 1`);
  return row !== undefined;
}

function toErasure(row: Row): Erasure {
  return {
    clipId: row.clip_id,
    original: { sha256: row.original_sha256, sizeBytes: row.original_bytes },
    by: row.erased_by,
    reason: row.reason,
    at: row.erased_at,
    isDone: row.is_there === 0,
  };
}
