// A poster soon after a clip is playable, from its beginning; the ladder looks at the whole clip and chooses better.

import { open } from 'node:fs/promises';
import type { App } from '../../platform/capabilities.ts';
import type { VersionId } from '../../platform/ids.ts';
import { makePoster } from '../../platform/media/index.ts';
import type { ClipMedia } from '../clip.ts';
import { clipChanged } from '../events.ts';
import { beginKeeping } from '../kept-files.ts';
import { initName, POSTER, SOURCE } from '../media/names.ts';
import { findSegments, findVersion, putFile } from '../media/store.ts';
import { AUDIO } from './encode-version.ts';
import { mediaOf } from './join-tracks.ts';

type Needs = Pick<App, 'db' | 'files' | 'events' | 'log'> & {
  readonly config: Pick<App['config'], 'ffmpeg'>;
};

/** A version that has a poster keeps it; without ffmpeg it gets none. Errors: `disk_full` (507). */
export async function makeEarlyPoster(needs: Needs, versionId: VersionId): Promise<void> {
  const { db, files, log, config } = needs;
  const version = await findVersion(db, versionId);
  if (version?.state !== 'current' || version.durationMs === null) return;
  const media = await mediaOf(needs, version);
  if (hasPoster(media)) return;
  await using beginning = await files.temp('.mp4');
  const source = media.files.find(({ name }) => name === SOURCE);
  const path = source === undefined ? beginning.path : files.pathOf(source.ref);
  if (source === undefined && !(await writeBeginning(needs, versionId, media, path))) return;
  await using picture = await files.temp('.jpg');
  const facts = { durationMs: source === undefined ? 0 : version.durationMs };
  const size = await makePoster({ log, ffmpeg: config.ffmpeg }, path, facts, picture.path);
  if (size === null) return;
  await using keeping = beginKeeping(needs);
  const [ref] = await keeping.keep([picture.path]);
  await db.write(async (tx) => {
    const now = await findVersion(tx, versionId);
    if (now?.state !== 'current' || hasPoster(await mediaOf({ db }, now))) return;
    await putFile(tx, versionId, { name: POSTER, ref: ref!, type: 'image/jpeg', ...size });
    await needs.events.emit(tx, clipChanged, { clipId: now.clipId });
  });
}

function hasPoster(media: ClipMedia): boolean {
  return media.files.some(({ name }) => name === POSTER);
}

/** The first segment behind its init segment is a whole movie. False where there is none. */
async function writeBeginning(
  { db, files }: Pick<Needs, 'db' | 'files'>,
  versionId: VersionId,
  media: ClipMedia,
  path: string,
): Promise<boolean> {
  const track = media.renditions.find(({ name }) => name !== AUDIO)?.name;
  if (track === undefined) return false;
  const init = media.files.find(({ name }) => name === initName(track));
  const [first] = (await findSegments(db, versionId)).get(track) ?? [];
  if (init === undefined || first === undefined) return false;
  const file = await open(path, 'wx');
  try {
    for (const ref of [init.ref, first.ref]) await file.writeFile(await Bun.file(files.pathOf(ref)).bytes());
    return true;
  } finally {
    await file.close();
  }
}
