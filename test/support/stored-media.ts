// A clip whose files are really on the disk: an MP4, a poster and a track of segments, of bytes that name themselves.

import type { Newsroom } from '../../src/app.ts';
import { answerGate } from '../../src/clips/index.ts';
import type { ClipFile } from '../../src/clips/index.ts';
import {
  addSegments,
  addVersion,
  makeCurrent,
  markComplete,
  putFile,
  putRendition,
  putTrack,
} from '../../src/clips/media/store.ts';
import { markPlayable } from '../../src/clips/store.ts';
import type { FileRef, Files } from '../../src/platform/capabilities.ts';
import { newId, type ClipId, type VersionId } from '../../src/platform/ids.ts';
import { NO_EDITS } from '../../src/platform/media/index.ts';
import { ALL_ANSWERS, givenReceivedClip } from './whole-newsroom.ts';

export interface StoredMedia {
  readonly clip: ClipId;
  readonly version: VersionId;
}

export async function keepText(files: Files, text: string): Promise<FileRef> {
  await using temp = await files.receive(new Blob([text]).stream(), { maxBytes: 1e6 });
  return await files.keep(temp, 'public');
}

/** A clip with one version of which everything is made; `mark` makes its bytes its own. */
export async function givenStoredClip({ app }: Pick<Newsroom, 'app'>, mark = 'first'): Promise<StoredMedia> {
  const clip = await givenReceivedClip(app.db);
  await app.db.write(async (tx) => {
    await markPlayable(tx, clip, 0);
    await answerGate(app, tx, clip, ALL_ANSWERS, 'Kari');
  });
  return { clip, version: await givenVersion({ app }, clip, mark) };
}

/** One more version of the clip, which becomes the current one; the former is recalled. */
export async function givenVersion(
  { app }: Pick<Newsroom, 'app'>,
  clip: ClipId,
  mark: string,
): Promise<VersionId> {
  const { db, files } = app;
  const id = newId<VersionId>();
  const file = async (name: string, type: string): Promise<ClipFile> => ({
    name,
    ref: await keepText(files, `${mark} ${name}`),
    type,
    width: 640,
    height: 360,
  });
  const made = await Promise.all([
    file('source.mp4', 'video/mp4'),
    file('360.mp4', 'video/mp4'),
    file('poster.jpg', 'image/jpeg'),
    file('storyboard.vtt', 'text/vtt; charset=utf-8'),
    file('360/init.mp4', 'video/mp4'),
  ]);
  const segments = await Promise.all(
    [0, 1].map(async (number) => ({
      number,
      durationUs: 2_000_000,
      ref: await keepText(files, `${mark} segment ${number}`),
    })),
  );
  const track = { name: '360', codecs: 'avc1.64001e', width: 640, height: 360, frameRate: 30 };
  await db.write(async (tx) => {
    await addVersion(tx, { id, clipId: clip, edits: NO_EDITS, reason: null, madeBy: 'Kari' }, 0);
    for (const each of made) await putFile(tx, id, each);
    await putRendition(tx, id, made[0]!.ref, 0);
    await putTrack(tx, id, { ...track, isComplete: true }, 0);
    await addSegments(tx, id, '360', segments);
    await markComplete(tx, id, 0);
    await makeCurrent(tx, id, { durationMs: 4000, width: 640, height: 360, hasAudio: false }, 0);
  });
  return id;
}
