// All SQL about captions and descriptions. A draft never takes the place of captions that somebody checked.

import type { FileRef, Reads, Tx } from '../../platform/capabilities.ts';
import type { ClipId } from '../../platform/ids.ts';
import { sql } from '../../platform/sql.ts';

export interface Captions {
  /** BCP 47. */
  readonly language: string;
  /** `draft`: made by a machine, for editors only. */
  readonly state: 'draft' | 'checked';
  /** WebVTT as the kit writes it; its times are of the original. */
  readonly cues: string;
  readonly changedBy: string;
  readonly changedAt: number;
}

interface Row {
  readonly language: string;
  readonly state: Captions['state'];
  readonly cues: string;
  readonly changed_by: string;
  readonly changed_at: number;
}

const SELECT = sql`select language, state, cues, changed_by, changed_at from clip_captions`;

/** By language. */
export async function allCaptions(reads: Reads, clipId: ClipId): Promise<readonly Captions[]> {
  const rows = await reads.all<Row>(sql`${SELECT} where clip_id = ${clipId} order by language`);
  return rows.map(toCaptions);
}

export async function findCaptions(
  reads: Reads,
  clipId: ClipId,
  language: string,
): Promise<Captions | undefined> {
  const row = await reads.one<Row>(sql`${SELECT} where clip_id = ${clipId} and language = ${language}`);
  return row === undefined ? undefined : toCaptions(row);
}

function toCaptions(row: Row): Captions {
  const { language, state, cues, changed_by: changedBy, changed_at: changedAt } = row;
  return { language, state, cues, changedBy, changedAt };
}

/** Takes the place of what was there in the language. */
export async function writeCaptions(tx: Tx, clipId: ClipId, captions: Captions): Promise<void> {
  await tx.run(sql`
    insert into clip_captions (clip_id, language, state, cues, changed_by, changed_at)
    values (${clipId}, ${captions.language}, ${captions.state}, ${captions.cues}, ${captions.changedBy},
      ${captions.changedAt})
    on conflict (clip_id, language) do update set state = excluded.state, cues = excluded.cues,
      changed_by = excluded.changed_by, changed_at = excluded.changed_at`);
}

/** False where there were none. */
export async function deleteCaptions(tx: Tx, clipId: ClipId, language: string): Promise<boolean> {
  const changed = await tx.run(
    sql`delete from clip_captions where clip_id = ${clipId} and language = ${language}`,
  );
  return changed === 1;
}

export interface Description {
  /** BCP 47. */
  readonly language: string;
  readonly ref: FileRef;
  /** Media type. */
  readonly type: string;
}

interface DescriptionRow {
  readonly language: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly type: string;
}

/** By language. */
export async function allDescriptions(reads: Reads, clipId: ClipId): Promise<readonly Description[]> {
  const rows = await reads.all<DescriptionRow>(sql`
    select language, sha256, bytes, type from clip_descriptions where clip_id = ${clipId} order by language`);
  return rows.map(({ language, sha256, bytes, type }) => ({
    language,
    ref: { space: 'public', sha256, sizeBytes: bytes },
    type,
  }));
}

/** Takes the place of what was there in the language. */
export async function writeDescription(
  tx: Tx,
  clipId: ClipId,
  { language, ref, type }: Description,
  by: string,
  nowMs: number,
): Promise<void> {
  await tx.run(sql`
    insert into clip_descriptions (clip_id, language, sha256, bytes, type, changed_by, changed_at)
    values (${clipId}, ${language}, ${ref.sha256}, ${ref.sizeBytes}, ${type}, ${by}, ${nowMs})
    on conflict (clip_id, language) do update set sha256 = excluded.sha256, bytes = excluded.bytes,
      type = excluded.type, changed_by = excluded.changed_by, changed_at = excluded.changed_at`);
}

/** False where there was none. */
export async function deleteDescription(tx: Tx, clipId: ClipId, language: string): Promise<boolean> {
  const changed = await tx.run(
    sql`delete from clip_descriptions where clip_id = ${clipId} and language = ${language}`,
  );
  return changed === 1;
}

/** In the order of time; times are of the original. */
export async function findMoments(
  reads: Reads,
  clipId: ClipId,
): Promise<readonly { readonly atMs: number; readonly label: string }[]> {
  const rows = await reads.all<{ at_ms: number; label: string }>(
    sql`select at_ms, label from clip_moments where clip_id = ${clipId} order by at_ms`,
  );
  return rows.map(({ at_ms: atMs, label }) => ({ atMs, label }));
}

/** Takes the place of all that were there. */
export async function writeMoments(
  tx: Tx,
  clipId: ClipId,
  moments: readonly { readonly atMs: number; readonly label: string }[],
): Promise<void> {
  await tx.run(sql`delete from clip_moments where clip_id = ${clipId}`);
  for (const { atMs, label } of moments)
    await tx.run(sql`insert into clip_moments (clip_id, at_ms, label) values (${clipId}, ${atMs}, ${label})`);
}
