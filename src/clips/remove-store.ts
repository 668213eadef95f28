// SQL that takes a clip out of the store for good.

import type { FileRef, FileSpace, Reads, Tx } from '../platform/capabilities.ts';
import type { ClipId } from '../platform/ids.ts';
import { sql } from '../platform/sql.ts';

interface Row {
  readonly space: FileSpace;
  readonly sha256: string;
  readonly bytes: number;
}

/** Every file that a clip's rows name, of all its versions. */
export async function clipFiles(reads: Reads, id: ClipId): Promise<readonly FileRef[]> {
  const versions = sql`select id from clip_versions where clip_id = ${id}`;
  const rows = await reads.all<Row>(sql`
    select 'private' as space, original_sha256 as sha256, original_bytes as bytes from clips where id = ${id}
    union select 'public', sha256, bytes from clip_files where version_id in (${versions})
    union select 'public', sha256, bytes from clip_segments where version_id in (${versions})
    union select 'public', sha256, bytes from clip_descriptions where clip_id = ${id}`);
  return rows.map(({ space, sha256, bytes }) => ({ space, sha256, sizeBytes: bytes }));
}

/** Removes a clip's rows and answers the files they named. */
export async function deleteClip(tx: Tx, id: ClipId): Promise<readonly FileRef[]> {
  const files = await clipFiles(tx, id);
  const versions = sql`select id from clip_versions where clip_id = ${id}`;
  await tx.run(sql`delete from clip_segments where version_id in (${versions})`);
  await tx.run(sql`delete from clip_renditions where version_id in (${versions})`);
  await tx.run(sql`delete from clip_files where version_id in (${versions})`);
  await tx.run(sql`delete from clip_versions where clip_id = ${id}`);
  await tx.run(sql`delete from clip_descriptions where clip_id = ${id}`);
  await tx.run(sql`delete from clip_moments where clip_id = ${id}`);
  await tx.run(sql`delete from clip_captions where clip_id = ${id}`);
  await tx.run(sql`delete from clip_inspections where clip_id = ${id}`);
  await tx.run(sql`update uploads set clip_id = null where clip_id = ${id}`);
  await tx.run(sql`delete from clip_requests where clip_id = ${id}`);
  await tx.run(sql`delete from clip_answers where clip_id = ${id}`);
  await tx.run(sql`delete from clips where id = ${id}`);
  return files;
}

/** Whether any clip still has these bytes. */
export async function isKept(reads: Reads, { space, sha256 }: FileRef): Promise<boolean> {
  const row = await reads.one(
    space === 'private'
      ? sql`select 1 as kept from clips where original_sha256 = ${sha256} limit 1`
      : sql`
        select 1 as kept from clip_files where sha256 = ${sha256}
        union select 1 from clip_segments where sha256 = ${sha256}
        union select 1 from clip_descriptions where sha256 = ${sha256}
        limit 1`,
  );
  return row !== undefined;
}
