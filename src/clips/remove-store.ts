// SQL that takes a clip out of the store for good.

import type { FileRef, Reads, Tx } from '../platform/capabilities.ts';
import type { ClipId } from '../platform/ids.ts';
import { sql } from '../platform/sql.ts';

interface Row {
  readonly original_sha256: string;
  readonly original_bytes: number;
  readonly rendition_sha256: string | null;
  readonly rendition_bytes: number | null;
  readonly poster_sha256: string | null;
  readonly poster_bytes: number | null;
}

/** Removes a clip's rows and answers the files they named. */
export async function deleteClip(tx: Tx, id: ClipId): Promise<readonly FileRef[]> {
  const row = await tx.one<Row>(sql`
    select original_sha256, original_bytes, rendition_sha256, rendition_bytes, poster_sha256, poster_bytes
    from clips where id = ${id}`);
  if (row === undefined) return [];
  await tx.run(sql`delete from clip_requests where clip_id = ${id}`);
  await tx.run(sql`delete from clip_answers where clip_id = ${id}`);
  await tx.run(sql`delete from clips where id = ${id}`);
  return [
    { space: 'private', sha256: row.original_sha256, sizeBytes: row.original_bytes },
    ...publicFile(row.rendition_sha256, row.rendition_bytes),
    ...publicFile(row.poster_sha256, row.poster_bytes),
  ];
}

/** Whether any clip still has these bytes. */
export async function isKept(reads: Reads, { space, sha256 }: FileRef): Promise<boolean> {
  const row = await reads.one(
    space === 'private'
      ? sql`select 1 as kept from clips where original_sha256 = ${sha256} limit 1`
      : sql`select 1 as kept from clips where rendition_sha256 = ${sha256} or poster_sha256 = ${sha256} limit 1`,
  );
  return row !== undefined;
}

function publicFile(sha256: string | null, sizeBytes: number | null): FileRef[] {
  return sha256 === null || sizeBytes === null ? [] : [{ space: 'public', sha256, sizeBytes }];
}
