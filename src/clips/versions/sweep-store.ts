// SQL for bytes that nobody gets any more: those of versions that were recalled or failed.

import type { FileRef, Reads, Tx } from '../../platform/capabilities.ts';
import type { VersionId } from '../../platform/ids.ts';
import { sql } from '../../platform/sql.ts';

/** Versions ended before `untilMs` that still have files, the oldest first. */
export async function findSweepable(
  reads: Reads,
  untilMs: number,
  most: number,
): Promise<readonly VersionId[]> {
  const rows = await reads.all<{ id: VersionId }>(sql`
    select v.id from clip_versions v
    where v.state in ('recalled', 'failed') and v.changed_at <= ${untilMs}
      and (exists (select 1 from clip_files f where f.version_id = v.id)
        or exists (select 1 from clip_segments s where s.version_id = v.id))
    order by v.changed_at limit ${most}`);
  return rows.map(({ id }) => id);
}

/** Takes the files of a version off its rows and answers them; the version stays, for the clip's history. */
export async function takeFiles(tx: Tx, id: VersionId): Promise<readonly FileRef[]> {
  const rows = await tx.all<{ sha256: string; bytes: number }>(sql`
    select sha256, bytes from clip_files where version_id = ${id}
    union select sha256, bytes from clip_segments where version_id = ${id}`);
  await tx.run(sql`delete from clip_segments where version_id = ${id}`);
  await tx.run(sql`delete from clip_renditions where version_id = ${id}`);
  await tx.run(sql`delete from clip_files where version_id = ${id}`);
  await tx.run(
    sql`update clip_versions set rendition_sha256 = null, rendition_bytes = null where id = ${id}`,
  );
  return rows.map(({ sha256, bytes }) => ({ space: 'public', sha256, sizeBytes: bytes }));
}
