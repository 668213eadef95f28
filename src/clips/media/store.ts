// All SQL about the versions of clips and their public files. A version's state changes only from the one expected.

import type { FileRef, Reads, Tx } from '../../platform/capabilities.ts';
import type { ClipId, VersionId } from '../../platform/ids.ts';
import type { Edits } from '../../platform/media/index.ts';
import { sql, sqlList } from '../../platform/sql.ts';
import type { ClipFile, ClipMedia, ClipRendition, RenditionName } from '../clip.ts';
import { readStoredEdits } from '../versions/edits.ts';

/** `preparing`: nothing to show yet. `current`: what readers get. `recalled`: its addresses answer 410. */
export type VersionState = 'preparing' | 'current' | 'failed' | 'recalled';

/** Instead of a time: the poster is a picture that the editor gave, and no other takes its place. */
export const OWN_PICTURE = -1;

export interface Version {
  readonly id: VersionId;
  readonly clipId: ClipId;
  /** From 1. */
  readonly number: number;
  readonly edits: Edits;
  readonly reason: string | null;
  readonly madeBy: string;
  readonly state: VersionState;
  readonly isComplete: boolean;
  readonly durationMs: number | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly hasAudio: boolean | null;
  /** Where the editor's poster stands, from the beginning of this version, or OWN_PICTURE; null where the choice is ours. */
  readonly posterAtMs: number | null;
  readonly createdAt: number;
}

interface VersionRow {
  readonly id: VersionId;
  readonly clip_id: ClipId;
  readonly number: number;
  readonly edits: string;
  readonly reason: string | null;
  readonly made_by: string;
  readonly state: VersionState;
  readonly is_complete: number;
  readonly duration_ms: number | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly has_audio: number | null;
  readonly poster_at_ms: number | null;
  readonly created_at: number;
}

const SELECT_VERSION = sql`
  select id, clip_id, number, edits, reason, made_by, state, is_complete, duration_ms, width, height, has_audio,
    poster_at_ms, created_at
  from clip_versions`;

export async function findVersion(reads: Reads, id: VersionId): Promise<Version | undefined> {
  const row = await reads.one<VersionRow>(sql`${SELECT_VERSION} where id = ${id}`);
  return row === undefined ? undefined : toVersion(row);
}

/** Every version of a clip, the oldest first. */
export async function findVersions(reads: Reads, clipId: ClipId): Promise<readonly Version[]> {
  const rows = await reads.all<VersionRow>(sql`${SELECT_VERSION} where clip_id = ${clipId} order by number`);
  return rows.map(toVersion);
}

/** Adds a version that is still to be prepared; answers its number. */
export async function addVersion(
  tx: Tx,
  version: Pick<Version, 'id' | 'clipId' | 'edits' | 'reason' | 'madeBy'>,
  nowMs: number,
): Promise<number> {
  const last = await tx.one<{ number: number | null }>(
    sql`select max(number) as number from clip_versions where clip_id = ${version.clipId}`,
  );
  const number = (last?.number ?? 0) + 1;
  await tx.run(sql`
    insert into clip_versions (id, clip_id, number, edits, reason, made_by, state, is_complete, created_at, changed_at)
    values (${version.id}, ${version.clipId}, ${number}, ${JSON.stringify(version.edits)}, ${version.reason},
      ${version.madeBy}, 'preparing', 0, ${nowMs}, ${nowMs})`);
  return number;
}

/** What is shown of a version, known once its first rendition is begun. */
export interface ShownFacts {
  readonly durationMs: number;
  /** After rotation, in square pixels. */
  readonly width: number;
  readonly height: number;
  readonly hasAudio: boolean;
}

/** `preparing` to `current`; the one that was current is recalled. False when it was not `preparing` any more. */
export async function makeCurrent(tx: Tx, id: VersionId, facts: ShownFacts, nowMs: number): Promise<boolean> {
  const version = await findVersion(tx, id);
  if (version?.state !== 'preparing') return false;
  await tx.run(sql`
    update clip_versions set state = 'recalled', changed_at = ${nowMs}
    where clip_id = ${version.clipId} and state = 'current'`);
  await tx.run(sql`
    update clip_versions set state = 'current', duration_ms = ${facts.durationMs}, width = ${facts.width},
      height = ${facts.height}, has_audio = ${facts.hasAudio ? 1 : 0}, changed_at = ${nowMs}
    where id = ${id}`);
  return true;
}

/** `preparing` or `current` to another state; false when it was in neither. */
export async function endVersion(
  tx: Tx,
  id: VersionId,
  state: 'failed' | 'recalled',
  nowMs: number,
): Promise<boolean> {
  const changed = await tx.run(sql`
    update clip_versions set state = ${state}, changed_at = ${nowMs}
    where id = ${id} and state in ('preparing', 'current')`);
  return changed === 1;
}

export async function markComplete(tx: Tx, id: VersionId, nowMs: number): Promise<void> {
  await tx.run(sql`update clip_versions set is_complete = 1, changed_at = ${nowMs} where id = ${id}`);
}

/** Which of its MP4s `video.mp4` is from now on. */
export async function putRendition(tx: Tx, id: VersionId, file: FileRef, nowMs: number): Promise<void> {
  await tx.run(sql`
    update clip_versions set rendition_sha256 = ${file.sha256}, rendition_bytes = ${file.sizeBytes},
      changed_at = ${nowMs}
    where id = ${id}`);
}

/** Integrated loudness (EBU R 128), in LUFS. */
export async function putLoudness(tx: Tx, id: VersionId, lufs: number): Promise<void> {
  await tx.run(sql`update clip_versions set loudness_lufs = ${lufs} where id = ${id}`);
}

export async function putPosterAt(tx: Tx, id: VersionId, atMs: number | null): Promise<void> {
  await tx.run(sql`update clip_versions set poster_at_ms = ${atMs} where id = ${id}`);
}

/** Adds a file to a version, or puts it in the place of one of the same name. */
export async function putFile(tx: Tx, id: VersionId, file: ClipFile): Promise<void> {
  await tx.run(sql`
    insert into clip_files (version_id, name, sha256, bytes, type, width, height)
    values (${id}, ${file.name}, ${file.ref.sha256}, ${file.ref.sizeBytes}, ${file.type}, ${file.width}, ${file.height})
    on conflict (version_id, name) do update set sha256 = excluded.sha256, bytes = excluded.bytes,
      type = excluded.type, width = excluded.width, height = excluded.height`);
}

export async function removeFiles(tx: Tx, id: VersionId, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  await tx.run(sql`delete from clip_files where version_id = ${id} and name in (${sqlList(names)})`);
}

/** Adds a track to the version's playlist, or changes one that is there. */
export async function putTrack(tx: Tx, id: VersionId, track: ClipRendition, nowMs: number): Promise<void> {
  await tx.run(sql`
    insert into clip_renditions (version_id, name, codecs, width, height, frame_rate, is_complete, created_at)
    values (${id}, ${track.name}, ${track.codecs}, ${track.width}, ${track.height}, ${track.frameRate},
      ${track.isComplete ? 1 : 0}, ${nowMs})
    on conflict (version_id, name) do update set codecs = excluded.codecs, width = excluded.width,
      height = excluded.height, frame_rate = excluded.frame_rate, is_complete = excluded.is_complete`);
}

export interface Segment {
  /** From 0, without gaps. */
  readonly number: number;
  readonly durationUs: number;
  readonly ref: FileRef;
}

/** Adds segments to a track; one that is there already stays as it is. */
export async function addSegments(
  tx: Tx,
  id: VersionId,
  rendition: RenditionName,
  segments: readonly Segment[],
): Promise<void> {
  for (const { number, durationUs, ref } of segments)
    await tx.run(sql`
      insert into clip_segments (version_id, rendition, number, duration_us, sha256, bytes)
      values (${id}, ${rendition}, ${number}, ${durationUs}, ${ref.sha256}, ${ref.sizeBytes})
      on conflict (version_id, rendition, number) do nothing`);
}

/** Takes away what comes after a break, so that work goes on from the last segment that all tracks have. */
export async function dropSegmentsFrom(
  tx: Tx,
  id: VersionId,
  rendition: RenditionName,
  number: number,
): Promise<void> {
  await tx.run(sql`
    delete from clip_segments where version_id = ${id} and rendition = ${rendition} and number >= ${number}`);
}

interface SegmentRow {
  readonly rendition: RenditionName;
  readonly number: number;
  readonly duration_us: number;
  readonly sha256: string;
  readonly bytes: number;
}

/** The segments of every track of a version, in order. */
export async function findSegments(
  reads: Reads,
  id: VersionId,
): Promise<ReadonlyMap<RenditionName, readonly Segment[]>> {
  const rows = await reads.all<SegmentRow>(sql`
    select rendition, number, duration_us, sha256, bytes from clip_segments
    where version_id = ${id} order by rendition, number`);
  const found = new Map<RenditionName, Segment[]>();
  for (const row of rows) {
    const segments = found.get(row.rendition) ?? [];
    segments.push({
      number: row.number,
      durationUs: row.duration_us,
      ref: { space: 'public', sha256: row.sha256, sizeBytes: row.bytes },
    });
    found.set(row.rendition, segments);
  }
  return found;
}

interface FileRow {
  readonly version_id: VersionId;
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly type: string;
  readonly width: number | null;
  readonly height: number | null;
}

interface TrackRow {
  readonly version_id: VersionId;
  readonly name: RenditionName;
  readonly codecs: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly frame_rate: number | null;
  readonly is_complete: number;
}

interface Wanted {
  readonly clipId: ClipId;
  readonly versionId: VersionId;
  readonly isComplete: boolean;
}

/** What readers are given of clips, by clip. */
export async function findMedia(
  reads: Reads,
  wanted: readonly Wanted[],
): Promise<ReadonlyMap<ClipId, ClipMedia>> {
  if (wanted.length === 0) return new Map();
  const versions = sqlList(wanted.map(({ versionId }) => versionId));
  const clips = sqlList(wanted.map(({ clipId }) => clipId));
  const files = await reads.all<FileRow>(sql`
    select version_id, name, sha256, bytes, type, width, height from clip_files
    where version_id in (${versions}) order by name`);
  const tracks = await reads.all<TrackRow>(sql`
    select version_id, name, codecs, width, height, frame_rate, is_complete from clip_renditions
    where version_id in (${versions})`);
  const captions = await reads.all<{ clip_id: ClipId; language: string }>(sql`
    select clip_id, language from clip_captions
    where clip_id in (${clips}) and state = 'checked' order by language`);
  const descriptions = await reads.all<{ clip_id: ClipId; language: string }>(sql`
    select clip_id, language from clip_descriptions where clip_id in (${clips}) order by language`);
  const languagesOf = (rows: readonly { clip_id: ClipId; language: string }[], id: ClipId) =>
    rows.filter((row) => row.clip_id === id).map((row) => row.language);
  return new Map(
    wanted.map(({ clipId, versionId, isComplete }) => [
      clipId,
      {
        versionId,
        isComplete,
        files: files.filter((row) => row.version_id === versionId).map(toFile),
        renditions: tracks
          .filter((row) => row.version_id === versionId)
          .map(toRendition)
          .toSorted((a, b) => shortSide(a) - shortSide(b) || (a.name < b.name ? -1 : 1)),
        captions: languagesOf(captions, clipId),
        descriptions: languagesOf(descriptions, clipId),
      },
    ]),
  );
}

/** Sound comes last. */
function shortSide({ width, height }: ClipRendition): number {
  return width === null || height === null ? Infinity : Math.min(width, height);
}

function toFile(row: FileRow): ClipFile {
  return {
    name: row.name,
    ref: { space: 'public', sha256: row.sha256, sizeBytes: row.bytes },
    type: row.type,
    width: row.width,
    height: row.height,
  };
}

function toRendition(row: TrackRow): ClipRendition {
  return {
    name: row.name,
    codecs: row.codecs,
    width: row.width,
    height: row.height,
    frameRate: row.frame_rate,
    isComplete: row.is_complete === 1,
  };
}

function toVersion(row: VersionRow): Version {
  return {
    id: row.id,
    clipId: row.clip_id,
    number: row.number,
    edits: readStoredEdits(row.edits),
    reason: row.reason,
    madeBy: row.made_by,
    state: row.state,
    isComplete: row.is_complete === 1,
    durationMs: row.duration_ms,
    width: row.width,
    height: row.height,
    hasAudio: row.has_audio === null ? null : row.has_audio === 1,
    posterAtMs: row.poster_at_ms,
    createdAt: row.created_at,
  };
}
