// SQL of upload links. Of a token only its hash is stored: whoever reads a backup can send nothing by it.

import type { Reads, Tx } from '../../platform/capabilities.ts';
import type { UploadLinkId } from '../../platform/ids.ts';
import { sql } from '../../platform/sql.ts';
import type { UploadLink } from './upload.ts';

interface Row {
  readonly id: UploadLinkId;
  readonly asked_by: string;
  readonly note: string;
  readonly max_bytes: number;
  readonly max_clips: number;
  readonly created_at: number;
  readonly expires_at: number;
  readonly closed_at: number | null;
}

const SELECT = sql`
  select id, asked_by, note, max_bytes, max_clips, created_at, expires_at, closed_at from upload_links`;

export async function addLink(tx: Tx, link: UploadLink, tokenSha256: string): Promise<void> {
  await tx.run(sql`
    insert into upload_links (id, token_sha256, asked_by, note, max_bytes, max_clips, created_at, expires_at)
    values (${link.id}, ${tokenSha256}, ${link.askedBy}, ${link.note}, ${link.maxBytes}, ${link.maxClips},
      ${link.createdAt}, ${link.expiresAt})`);
}

export async function findLinkByToken(reads: Reads, tokenSha256: string): Promise<UploadLink | undefined> {
  const row = await reads.one<Row>(sql`${SELECT} where token_sha256 = ${tokenSha256}`);
  return row === undefined ? undefined : toLink(row);
}

/** The newest first. */
export async function allLinks(reads: Reads): Promise<readonly UploadLink[]> {
  return (await reads.all<Row>(sql`${SELECT} order by created_at desc, id desc limit 500`)).map(toLink);
}

/** `before`: it was closed already. */
export async function markClosed(
  tx: Tx,
  id: UploadLinkId,
  nowMs: number,
): Promise<'now' | 'before' | 'unknown'> {
  const changed = await tx.run(
    sql`update upload_links set closed_at = ${nowMs} where id = ${id} and closed_at is null`,
  );
  if (changed === 1) return 'now';
  return (await tx.one(sql`select id from upload_links where id = ${id}`)) === undefined
    ? 'unknown'
    : 'before';
}

function toLink(row: Row): UploadLink {
  return {
    id: row.id,
    askedBy: row.asked_by,
    note: row.note,
    maxBytes: row.max_bytes,
    maxClips: row.max_clips,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    closedAt: row.closed_at,
  };
}
