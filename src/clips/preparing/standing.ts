// How a clip stands, for whoever runs the newsroom: what is made of it, what is still to come, and why it waits.

import type { App } from '../../platform/capabilities.ts';
import { AppError } from '../../platform/errors.ts';
import type { ClipId, VersionId } from '../../platform/ids.ts';
import type { MediaReport } from '../../platform/media/index.ts';
import type { ClipState } from '../clip.ts';
import { findClip } from '../store.ts';
import { firstKind, ladderKind } from './kinds.ts';
import { hasEncoder } from './prepare.ts';
import { findClipLine, findClipLines, findInspection, type ClipLine } from './preparing-store.ts';
import { progressOf, type Progress } from './progress.ts';
import { isPreparing } from './wait.ts';

type Needs = Pick<App, 'db' | 'jobs'> & { readonly config: Pick<App['config'], 'ffmpeg'> };

export interface ClipStanding {
  readonly id: ClipId;
  readonly fileName: string;
  readonly sizeBytes: number;
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
  readonly state: ClipState;
  readonly isComplete: boolean;
  /** One sentence: why it was refused, or what is still to come. */
  readonly says: string;
  readonly progress: Progress | null;
  readonly durationMs: number | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly renditions: readonly { readonly name: string; readonly isComplete: boolean }[];
  readonly files: readonly string[];
  /** Null until the whole file was looked at. */
  readonly seen: Pick<MediaReport, 'class' | 'origin' | 'originSigns'> | null;
  /** Everything the file says of itself, place and device among it; null unless it was asked for. */
  readonly report: MediaReport | null;
}

const MOST_LISTED = 100;

/** The newest clips first, at most 100. */
export async function listClipStandings(needs: Needs): Promise<readonly ClipStanding[]> {
  const standings: ClipStanding[] = [];
  for (const line of await findClipLines(needs.db, MOST_LISTED))
    standings.push(await standingOf(needs, line, false));
  return standings;
}

/** `idOrSha256`: the clip's id, or the hash of its original. Errors: `clip_unknown` (404). */
export async function clipStanding(
  needs: Needs,
  idOrSha256: string,
  { withReport }: { readonly withReport: boolean },
): Promise<ClipStanding> {
  const line = await findClipLine(needs.db, idOrSha256);
  if (line === undefined) throw new AppError('clip_unknown', 404, 'There is no such clip.');
  return standingOf(needs, line, withReport);
}

async function standingOf(needs: Needs, line: ClipLine, withReport: boolean): Promise<ClipStanding> {
  const clip = await findClip(needs.db, line.id);
  if (clip === undefined) throw new AppError('clip_unknown', 404, 'There is no such clip.');
  const report = (await findInspection(needs.db, line.id)) ?? null;
  const progress = progressOf(line.id);
  const isComplete = clip.media?.isComplete ?? false;
  return {
    id: line.id,
    fileName: line.fileName,
    sizeBytes: line.sizeBytes,
    receivedAt: line.createdAt,
    state: clip.state,
    isComplete,
    says:
      clip.state === 'refused'
        ? (clip.reason ?? '')
        : isComplete
          ? 'All its renditions are there.'
          : await whatIsToCome(needs, line.id, clip.media?.versionId ?? null, progress),
    progress,
    durationMs: clip.durationMs,
    width: clip.width,
    height: clip.height,
    renditions: (clip.media?.renditions ?? []).map(({ name, isComplete }) => ({ name, isComplete })),
    files: (clip.media?.files ?? []).map(({ name }) => name),
    seen:
      report === null
        ? null
        : { class: report.class, origin: report.origin, originSigns: report.originSigns },
    report: withReport ? report : null,
  };
}

async function whatIsToCome(
  needs: Needs,
  id: ClipId,
  versionId: VersionId | null,
  progress: Progress | null,
): Promise<string> {
  const { jobs, db, config } = needs;
  if (progress !== null && progress.waitsFor !== null) return `It waits: ${progress.waitsFor}.`;
  if (progress !== null)
    return progress.work === 'first' ? 'It is being prepared.' : 'It gets better renditions.';
  if (versionId === null)
    return (await isPreparing(needs, db, id))
      ? 'It waits to be prepared.'
      : 'Preparing it failed too often and was given up. The log says why. Send it again.';
  if (!hasEncoder(needs))
    return `It gets no better renditions: there is no ffmpeg here (${config.ffmpeg}). Install it, then restart the server.`;
  for (const kind of [firstKind, ladderKind])
    if (await jobs.isPending(db, kind, { versionId })) return 'It waits for its better renditions.';
  return 'Its better renditions were given up. The log says why. A restart of the server tries them again.';
}
