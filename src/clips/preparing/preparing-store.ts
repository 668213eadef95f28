// SQL that only the work on clips needs: what a file says of itself, and steps of a version on its way to complete.

import type { Reads, Tx } from '../../platform/capabilities.ts';
import type { ClipId, VersionId } from '../../platform/ids.ts';
import { mediaReport, type MediaReport } from '../../platform/media/index.ts';
import { sql, sqlList } from '../../platform/sql.ts';
import * as v from 'valibot';
import type { RenditionName } from '../clip.ts';
import { initName } from '../media/names.ts';

/** Keeps the whole report, private things included. */
export async function putInspection(
  tx: Tx,
  clipId: ClipId,
  report: MediaReport,
  nowMs: number,
): Promise<void> {
  await tx.run(sql`
    insert into clip_inspections (clip_id, report, inspected_at)
    values (${clipId}, ${JSON.stringify(report)}, ${nowMs})
    on conflict (clip_id) do update set report = excluded.report, inspected_at = excluded.inspected_at`);
}

/** Undefined as well where a former version of the program wrote something else. */
export async function findInspection(reads: Reads, clipId: ClipId): Promise<MediaReport | undefined> {
  const row = await reads.one<{ report: string }>(
    sql`select report from clip_inspections where clip_id = ${clipId}`,
  );
  if (row === undefined) return undefined;
  const read = v.safeParse(mediaReport, JSON.parse(row.report));
  return read.success ? read.output : undefined;
}

/** What turned out while it was decoded. */
export async function putDuration(tx: Tx, id: VersionId, durationMs: number): Promise<void> {
  await tx.run(sql`update clip_versions set duration_ms = ${durationMs} where id = ${id}`);
}

export async function putFlashes(tx: Tx, id: VersionId, hasFlashes: boolean): Promise<void> {
  await tx.run(sql`update clip_versions set has_flashes = ${hasFlashes ? 1 : 0} where id = ${id}`);
}

/** Whether the version that readers get was seen to flash. */
export async function hasCurrentFlashes(reads: Reads, clipId: ClipId): Promise<boolean> {
  const row = await reads.one<{ has_flashes: number | null }>(
    sql`select has_flashes from clip_versions where clip_id = ${clipId} and state = 'current'`,
  );
  return row?.has_flashes === 1;
}

export async function completeTracks(tx: Tx, id: VersionId, names: readonly RenditionName[]): Promise<void> {
  if (names.length === 0) return;
  await tx.run(sql`
    update clip_renditions set is_complete = 1 where version_id = ${id} and name in (${sqlList(names)})`);
}

/** Takes tracks away that will never be whole. */
export async function dropTracks(tx: Tx, id: VersionId, names: readonly RenditionName[]): Promise<void> {
  if (names.length === 0) return;
  await tx.run(sql`delete from clip_segments where version_id = ${id} and rendition in (${sqlList(names)})`);
  await tx.run(sql`delete from clip_renditions where version_id = ${id} and name in (${sqlList(names)})`);
  await tx.run(sql`
    delete from clip_files where version_id = ${id} and name in (${sqlList(names.map(initName))})`);
}

/** Versions that readers get and that still lack renditions, the oldest first. */
export async function findUnfinished(reads: Reads): Promise<readonly VersionId[]> {
  const rows = await reads.all<{ id: VersionId }>(
    sql`select id from clip_versions where state = 'current' and is_complete = 0 order by created_at, id`,
  );
  return rows.map(({ id }) => id);
}

export interface ClipLine {
  readonly id: ClipId;
  readonly fileName: string;
  readonly originalSha256: string;
  readonly sizeBytes: number;
  readonly createdAt: number;
}

interface LineRow {
  readonly id: ClipId;
  readonly file_name: string;
  readonly original_sha256: string;
  readonly original_bytes: number;
  readonly created_at: number;
}

const SELECT_LINE = sql`select id, file_name, original_sha256, original_bytes, created_at from clips`;

/** The newest clips first. */
export async function findClipLines(reads: Reads, limit: number): Promise<readonly ClipLine[]> {
  const rows = await reads.all<LineRow>(sql`${SELECT_LINE} order by created_at desc, id desc limit ${limit}`);
  return rows.map(toLine);
}

/** By id, or by the hash of the original. */
export async function findClipLine(reads: Reads, idOrSha256: string): Promise<ClipLine | undefined> {
  const row = await reads.one<LineRow>(
    sql`${SELECT_LINE} where id = ${idOrSha256} or original_sha256 = ${idOrSha256} limit 1`,
  );
  return row === undefined ? undefined : toLine(row);
}

function toLine(row: LineRow): ClipLine {
  return {
    id: row.id,
    fileName: row.file_name,
    originalSha256: row.original_sha256,
    sizeBytes: row.original_bytes,
    createdAt: row.created_at,
  };
}
