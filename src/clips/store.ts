// All SQL about clips. States change only from the one that is expected, so a job that runs twice changes nothing.

import type { Reads, Tx } from '../platform/capabilities.ts';
import type { ClipId, VersionId } from '../platform/ids.ts';
import { sql, sqlList } from '../platform/sql.ts';
import type {
  Clip,
  ClipAnswers,
  ClipMedia,
  ClipState,
  GateAnswers,
  Ground,
  Verdict,
  Warning,
} from './clip.ts';
import { POSTER } from './media/names.ts';
import { findMedia } from './media/store.ts';

interface Row {
  readonly id: ClipId;
  readonly state: ClipState;
  readonly reason: string | null;
  readonly version_id: VersionId | null;
  readonly is_complete: number | null;
  readonly rendition_sha256: string | null;
  readonly rendition_bytes: number | null;
  readonly duration_ms: number | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly has_audio: number | null;
  readonly ground: Ground | null;
  readonly credit: string | null;
  readonly credit_none: number | null;
  readonly verdict_what: Verdict | null;
  readonly verdict_where: Verdict | null;
  readonly verdict_when: Verdict | null;
  readonly warnings: string | null;
  readonly shows: string | null;
  readonly warning_reason: string | null;
}

const SELECT = sql`
  select c.id, c.state, c.reason, r.id as version_id, r.is_complete, r.rendition_sha256, r.rendition_bytes,
    r.duration_ms, r.width, r.height, r.has_audio,
    a.ground, a.credit, a.credit_none, a.verdict_what, a.verdict_where, a.verdict_when, a.warnings,
    a.shows, a.warning_reason
  from clips c left join clip_versions r on r.clip_id = c.id and r.state = 'current'
    left join clip_answers a on a.clip_id = c.id`;

/** Those of the clips that exist, in no particular order. */
export async function findClips(reads: Reads, ids: readonly ClipId[]): Promise<readonly Clip[]> {
  if (ids.length === 0) return [];
  return toClips(reads, await reads.all<Row>(sql`${SELECT} where c.id in (${sqlList(ids)})`));
}

export async function findClip(reads: Reads, id: ClipId): Promise<Clip | undefined> {
  return (await toClips(reads, await reads.all<Row>(sql`${SELECT} where c.id = ${id}`)))[0];
}

export async function findClipByBytes(reads: Reads, sha256: string): Promise<Clip | undefined> {
  return (await toClips(reads, await reads.all<Row>(sql`${SELECT} where c.original_sha256 = ${sha256}`)))[0];
}

export interface Original {
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** Where a clip's original is kept, or undefined when there is no such clip. */
export async function findOriginal(reads: Reads, id: ClipId): Promise<Original | undefined> {
  const row = await reads.one<{ original_sha256: string; original_bytes: number }>(
    sql`select original_sha256, original_bytes from clips where id = ${id}`,
  );
  return row === undefined ? undefined : { sha256: row.original_sha256, sizeBytes: row.original_bytes };
}

/** Errors: UniqueViolation when the same bytes are a clip already. */
export async function addClip(
  tx: Tx,
  clip: { readonly id: ClipId; readonly fileName: string; readonly original: Original },
  nowMs: number,
): Promise<void> {
  await tx.run(sql`
    insert into clips (id, state, file_name, original_sha256, original_bytes, created_at, changed_at)
    values (${clip.id}, 'received', ${clip.fileName}, ${clip.original.sha256}, ${clip.original.sizeBytes},
      ${nowMs}, ${nowMs})`);
}

/** `received` to `playable`; false when it was not `received` any more. */
export async function markPlayable(tx: Tx, id: ClipId, nowMs: number): Promise<boolean> {
  const changed = await tx.run(sql`
    update clips set state = 'playable', reason = null, changed_at = ${nowMs}
    where id = ${id} and state = 'received'`);
  return changed === 1;
}

/** `received` to `refused`; false when it was not `received` any more. */
export async function markRefused(tx: Tx, id: ClipId, reason: string, nowMs: number): Promise<boolean> {
  const changed = await tx.run(sql`
    update clips set state = 'refused', reason = ${reason}, changed_at = ${nowMs}
    where id = ${id} and state = 'received'`);
  return changed === 1;
}

/** `refused` to `received`, for a second try; false when it was not `refused`. */
export async function markReceivedAgain(tx: Tx, id: ClipId, nowMs: number): Promise<boolean> {
  const changed = await tx.run(sql`
    update clips set state = 'received', reason = null, changed_at = ${nowMs}
    where id = ${id} and state = 'refused'`);
  return changed === 1;
}

/** Answers that are given replace what was there; the others stay. */
export async function putAnswers(
  tx: Tx,
  id: ClipId,
  answers: Partial<GateAnswers>,
  by: string,
  nowMs: number,
): Promise<void> {
  const { ground, credit, verdicts, warnings, shows, warningReason } = answers;
  const creditText = credit === undefined ? null : credit === 'none' ? '' : credit;
  await tx.run(sql`
    insert into clip_answers (clip_id, ground, credit, credit_none, verdict_what, verdict_where, verdict_when,
      warnings, shows, warning_reason, answered_by, answered_at)
    values (${id}, ${ground ?? null}, ${creditText}, ${credit === 'none' ? 1 : 0}, ${verdicts?.what ?? null},
      ${verdicts?.where ?? null}, ${verdicts?.when ?? null},
      ${warnings === undefined ? null : JSON.stringify(warnings)}, ${shows ?? null}, ${warningReason ?? null}, ${by}, ${nowMs})
    on conflict (clip_id) do update set
      ground = coalesce(excluded.ground, clip_answers.ground),
      credit_none = case when excluded.credit is null then clip_answers.credit_none else excluded.credit_none end,
      credit = coalesce(excluded.credit, clip_answers.credit),
      verdict_what = coalesce(excluded.verdict_what, clip_answers.verdict_what),
      verdict_where = coalesce(excluded.verdict_where, clip_answers.verdict_where),
      verdict_when = coalesce(excluded.verdict_when, clip_answers.verdict_when),
      warnings = coalesce(excluded.warnings, clip_answers.warnings),
      shows = coalesce(excluded.shows, clip_answers.shows),
      warning_reason = coalesce(excluded.warning_reason, clip_answers.warning_reason),
      answered_by = excluded.answered_by, answered_at = excluded.answered_at`);
}

async function toClips(reads: Reads, rows: readonly Row[]): Promise<readonly Clip[]> {
  const media = await findMedia(
    reads,
    rows.flatMap((row) =>
      row.version_id === null
        ? []
        : [{ clipId: row.id, versionId: row.version_id, isComplete: row.is_complete === 1 }],
    ),
  );
  return rows.map((row) => toClip(row, media.get(row.id) ?? null));
}

function toClip(row: Row, media: ClipMedia | null): Clip {
  return {
    id: row.id,
    state: row.state,
    reason: row.reason,
    rendition: publicFile(row.rendition_sha256, row.rendition_bytes),
    poster: toPoster(media),
    durationMs: row.duration_ms,
    width: row.width,
    height: row.height,
    hasAudio: row.has_audio === null ? null : row.has_audio === 1,
    answers: toAnswers(row),
    media,
  };
}

function publicFile(sha256: string | null, sizeBytes: number | null): Clip['rendition'] {
  return sha256 === null || sizeBytes === null ? null : { space: 'public', sha256, sizeBytes };
}

function toPoster(media: ClipMedia | null): Clip['poster'] {
  const file = media?.files.find(({ name }) => name === POSTER);
  if (file === undefined || file.width === null || file.height === null) return null;
  return { ref: file.ref, width: file.width, height: file.height };
}

function toAnswers(row: Row): ClipAnswers {
  return {
    ground: row.ground,
    credit: row.credit_none === 1 ? 'none' : row.credit,
    verdicts: { what: row.verdict_what, where: row.verdict_where, when: row.verdict_when },
    warnings: row.warnings === null ? null : (JSON.parse(row.warnings) as Warning[]),
    shows: row.shows,
    warningReason: row.warning_reason,
  };
}
