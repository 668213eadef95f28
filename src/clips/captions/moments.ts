// Moments of a clip that an editor named, so that readers and search engines find them.

import type { App, Reads } from '../../platform/capabilities.ts';
import { AppError } from '../../platform/errors.ts';
import type { ClipId } from '../../platform/ids.ts';
import { clipUnknown } from '../answers.ts';
import type { Clip } from '../clip.ts';
import { findVersion, findVersions } from '../media/store.ts';
import { findClip } from '../store.ts';
import { findMoments, writeMoments } from './captions-store.ts';
import { tellChange } from './put-captions.ts';

export interface Moment {
  readonly atMs: number;
  /** Plain, on one line. */
  readonly label: string;
}

const MAX_MOMENTS = 50; // guess: more are no key moments
const MAX_LABEL_CHARS = 100; // guess: a line of a list
const MOMENT = /^\s*(?:(\d{1,2}):)?(\d{1,2}):(\d{2})(?:\.(\d{1,3}))?\s+(\S.*)$/;

/** Reads `1:05 The rope is thrown`. Errors: `bad_moment` (422). */
export function readMoment(written: string): Moment {
  const [, hours = '0', minutes = '', seconds = '', fraction = '', said = ''] = MOMENT.exec(written) ?? [];
  const label = said.trim().replaceAll(/\s+/g, ' ');
  const shown = JSON.stringify(written.slice(0, 60));
  if (label === '' || Number(seconds) > 59)
    throw badMoment(`${shown} is no moment. Write its time and what happens: "0:05 The rope is thrown".`);
  if (label.length > MAX_LABEL_CHARS || /\p{Cc}/u.test(label))
    throw badMoment(`${shown} has to be plain text of at most ${MAX_LABEL_CHARS} characters.`);
  const whole = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
  return { atMs: whole + Number(fraction.padEnd(3, '0')), label };
}

/** All moments of a clip anew; none takes them away. Times are of the original. Errors: `clip_unknown` (404), `bad_moment` (422). */
export async function nameMoments(
  needs: Pick<App, 'db' | 'events' | 'clock'>,
  clipId: ClipId,
  moments: readonly Moment[],
  by: string,
): Promise<void> {
  const ordered = moments.toSorted((a, b) => a.atMs - b.atMs);
  if (moments.length > MAX_MOMENTS) throw badMoment(`A clip has ${MAX_MOMENTS} moments at most.`);
  const twice = ordered.find(({ atMs }, index) => atMs === ordered[index + 1]?.atMs);
  if (twice !== undefined) throw badMoment(`Two moments begin where "${twice.label}" does.`);
  await needs.db.write(async (tx) => {
    if ((await findClip(tx, clipId)) === undefined) throw clipUnknown();
    const [first] = await findVersions(tx, clipId);
    const endMs = first?.edits.trim === null ? first.durationMs : null;
    const late = ordered.find(({ atMs }) => atMs >= (endMs ?? Infinity));
    if (late !== undefined) throw badMoment(`"${late.label}" lies after the end of the clip.`);
    const before = await findMoments(tx, clipId);
    if (Bun.deepEquals(before, ordered)) return;
    await writeMoments(tx, clipId, ordered);
    await tellChange(needs, tx, clipId, by, 'clips.name_moments', { before, after: ordered });
  });
}

/** With the times of the original: for editors. */
export async function storedMoments(reads: Reads, clipId: ClipId): Promise<readonly Moment[]> {
  return findMoments(reads, clipId);
}

/** With the times of the version that readers get; those that were cut off are left out. */
export async function momentsOf(
  reads: Reads,
  { id, media }: Pick<Clip, 'id' | 'media'>,
): Promise<readonly Moment[]> {
  const moments = media === null ? [] : await findMoments(reads, id);
  if (media === null || moments.length === 0) return [];
  const trim = (await findVersion(reads, media.versionId))?.edits.trim ?? null;
  if (trim === null) return moments;
  return moments
    .filter(({ atMs }) => atMs >= trim.fromMs && atMs < trim.untilMs)
    .map(({ atMs, label }) => ({ atMs: atMs - trim.fromMs, label }));
}

function badMoment(message: string): AppError {
  return new AppError('bad_moment', 422, message);
}
