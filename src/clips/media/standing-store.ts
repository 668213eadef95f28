// SQL for what may be asked for of a clip: whether it was erased, which version is current, which are recalled.

import * as v from 'valibot';
import type { FileRef, Reads } from '../../platform/capabilities.ts';
import type { ClipId, VersionId } from '../../platform/ids.ts';
import { mediaReport, type MediaReport } from '../../platform/media/report.ts';
import { sql } from '../../platform/sql.ts';
import type { VersionState } from './store.ts';

export interface StandingVersion {
  readonly id: VersionId;
  readonly state: VersionState;
  readonly isComplete: boolean;
  readonly durationMs: number | null;
  /** Its best MP4; null while there is only a playlist that grows. */
  readonly rendition: FileRef | null;
}

interface Row {
  readonly id: VersionId;
  readonly state: VersionState;
  readonly is_complete: number;
  readonly duration_ms: number | null;
  readonly rendition_sha256: string | null;
  readonly rendition_bytes: number | null;
}

/** Every version of a clip, the oldest first; none where there is no such clip. */
export async function standingVersions(reads: Reads, id: ClipId): Promise<readonly StandingVersion[]> {
  const rows = await reads.all<Row>(sql`
    select id, state, is_complete, duration_ms, rendition_sha256, rendition_bytes
    from clip_versions where clip_id = ${id} order by number`);
  return rows.map((row) => ({
    id: row.id,
    state: row.state,
    isComplete: row.is_complete === 1,
    durationMs: row.duration_ms,
    rendition:
      row.rendition_sha256 === null || row.rendition_bytes === null
        ? null
        : { space: 'public', sha256: row.rendition_sha256, sizeBytes: row.rendition_bytes },
  }));
}

/** Whether the clip's bytes were destroyed on lawful demand. */
export async function isErased(reads: Reads, id: ClipId): Promise<boolean> {
  return (await reads.one(sql`select 1 as erased from clip_erasures where clip_id = ${id}`)) !== undefined;
}

export async function findDescription(
  reads: Reads,
  id: ClipId,
  language: string,
): Promise<{ readonly ref: FileRef; readonly type: string } | undefined> {
  const row = await reads.one<{ sha256: string; bytes: number; type: string }>(sql`
    select sha256, bytes, type from clip_descriptions where clip_id = ${id} and language = ${language}`);
  return row && { ref: { space: 'public', sha256: row.sha256, sizeBytes: row.bytes }, type: row.type };
}

/** What was found in the clip's file, private; null while nobody looked, or where an older version did. */
export async function findReport(reads: Reads, id: ClipId): Promise<MediaReport | null> {
  const row = await reads.one<{ report: string }>(
    sql`select report from clip_inspections where clip_id = ${id}`,
  );
  if (row === undefined) return null;
  const read = v.safeParse(mediaReport, JSON.parse(row.report));
  return read.success ? read.output : null;
}
