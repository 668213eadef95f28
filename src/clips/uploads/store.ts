// SQL of uploads. States change only from `open`, so what is done twice changes nothing.

import type { Reads, Tx } from '../../platform/capabilities.ts';
import type { ClipId, UploadId, UploadLinkId } from '../../platform/ids.ts';
import { sql } from '../../platform/sql.ts';
import type { EndReason, Said, Upload, UploadState } from './upload.ts';

interface Row {
  readonly id: UploadId;
  readonly link_id: UploadLinkId | null;
  readonly file_name: string;
  readonly total_bytes: number;
  readonly said: string;
  readonly state: UploadState;
  readonly reason: string | null;
  readonly clip_id: ClipId | null;
  readonly was_known: number | null;
  readonly created_at: number;
  readonly expires_at: number;
}

const SELECT = sql`
  select id, link_id, file_name, total_bytes, said, state, reason, clip_id, was_known, created_at, expires_at
  from uploads`;

export async function addUpload(tx: Tx, upload: Upload): Promise<void> {
  await tx.run(sql`
    insert into uploads (id, link_id, file_name, total_bytes, said, state, created_at, expires_at)
    values (${upload.id}, ${upload.linkId}, ${upload.fileName}, ${upload.totalBytes},
      ${JSON.stringify(upload.said)}, ${upload.state}, ${upload.createdAt}, ${upload.expiresAt})`);
}

export async function findUpload(reads: Reads, id: UploadId): Promise<Upload | undefined> {
  const row = await reads.one<Row>(sql`${SELECT} where id = ${id}`);
  return row === undefined ? undefined : toUpload(row);
}

export async function openUploads(reads: Reads): Promise<readonly Upload[]> {
  return (await reads.all<Row>(sql`${SELECT} where state = 'open' order by id`)).map(toUpload);
}

/** What a link brought, the oldest first. */
export async function arrivedBy(reads: Reads, linkId: UploadLinkId): Promise<readonly Upload[]> {
  const rows = await reads.all<Row>(
    sql`${SELECT} where link_id = ${linkId} and state = 'arrived' order by ended_at, id`,
  );
  return rows.map(toUpload);
}

/** Every upload that brought a clip, the oldest first. */
export async function uploadsOf(reads: Reads, clipId: ClipId): Promise<readonly Upload[]> {
  return (await reads.all<Row>(sql`${SELECT} where clip_id = ${clipId} order by created_at, id`)).map(
    toUpload,
  );
}

/** How many clips a link brought, the same one once, and how many uploads by it are under way. */
export async function countOfLink(
  reads: Reads,
  linkId: UploadLinkId,
): Promise<{ readonly clips: number; readonly open: number }> {
  const row = await reads.one<{ clips: number; open: number }>(sql`
    select cast(count(distinct clip_id) as integer) as clips,
      cast(coalesce(sum(case when state = 'open' then 1 else 0 end), 0) as integer) as open
    from uploads where link_id = ${linkId} and state <> 'refused'`);
  return row ?? { clips: 0, open: 0 };
}

/** `open` to `arrived`; false when it was not open any more. */
export async function markArrived(
  tx: Tx,
  id: UploadId,
  arrived: { readonly clipId: ClipId; readonly wasKnown: boolean },
  nowMs: number,
): Promise<boolean> {
  const changed = await tx.run(sql`
    update uploads set state = 'arrived', clip_id = ${arrived.clipId}, was_known = ${arrived.wasKnown ? 1 : 0},
      ended_at = ${nowMs}
    where id = ${id} and state = 'open'`);
  return changed === 1;
}

/** `open` to `refused`, and what was said of it is forgotten; false when it was not open any more. */
export async function markEnded(tx: Tx, id: UploadId, reason: EndReason, nowMs: number): Promise<boolean> {
  const changed = await tx.run(sql`
    update uploads set state = 'refused', reason = ${reason}, said = '{}', ended_at = ${nowMs}
    where id = ${id} and state = 'open'`);
  return changed === 1;
}

function toUpload(row: Row): Upload {
  return {
    id: row.id,
    linkId: row.link_id,
    fileName: row.file_name,
    totalBytes: row.total_bytes,
    said: JSON.parse(row.said) as Said,
    state: row.state,
    reason: row.reason,
    clipId: row.clip_id,
    wasKnown: row.was_known === null ? null : row.was_known === 1,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  };
}
