// The last step of a version: what was made becomes what readers get, in one transaction after all files are kept.

import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import type { App } from '../../platform/capabilities.ts';
import type { VersionId } from '../../platform/ids.ts';
import {
  chooseStill,
  makePosters,
  makeStoryboard,
  type Encoded,
  type MadePicture,
  type Still,
} from '../../platform/media/index.ts';
import { draftCaptionsLater } from '../captions/draft.ts';
import type { ClipFile } from '../clip.ts';
import { clipChanged } from '../events.ts';
import { POSTER, SPRITE, STORYBOARD } from '../media/names.ts';
import {
  findVersion,
  markComplete,
  putFile,
  putLoudness,
  putRendition,
  type Version,
} from '../media/store.ts';
import { beginKeeping, removeUnnamed, type Keeping } from '../kept-files.ts';
import { makeMp4s, mediaOf } from './join-tracks.ts';
import { expectWanted, Superseded } from './keep-segments.ts';
import { completeTracks, putFlashes } from './preparing-store.ts';
import { warnOfFlashes, type Live } from './warn-of-flashes.ts';

export type EndNeeds = Pick<App, 'db' | 'files' | 'events' | 'jobs' | 'clock' | 'log'> & {
  readonly config: Pick<App['config'], 'ffmpeg' | 'av1' | 'captioner'>;
  readonly live: Live;
};

interface Ladder {
  readonly ended: Encoded;
  readonly stills: readonly Still[];
  /** Names of all its tracks. */
  readonly tracks: readonly string[];
}

/** Errors: Superseded; `disk_full` (507). */
export async function endLadder(needs: EndNeeds, id: VersionId, ladder: Ladder): Promise<void> {
  const version = await findVersion(needs.db, id);
  if (version === undefined) throw new Superseded();
  await using folder = await needs.files.tempFolder();
  await using keeping = beginKeeping(needs);
  const mp4s = await makeMp4s(needs, version, folder.path, keeping);
  const pictures = await keepPictures(keeping, version, ladder, folder.path);
  const before = (await mediaOf(needs, version)).files;
  const { loudnessLufs, hasFlashes } = ladder.ended;
  await needs.db.write(async (tx) => {
    await expectWanted(tx, id);
    const nowMs = needs.clock.now();
    for (const file of [...mp4s, ...pictures]) await putFile(tx, id, file);
    const best = mp4s.at(-1);
    if (best !== undefined) await putRendition(tx, id, best.ref, nowMs);
    await completeTracks(tx, id, ladder.tracks);
    if (loudnessLufs !== null) await putLoudness(tx, id, loudnessLufs);
    if (hasFlashes !== null) await putFlashes(tx, id, hasFlashes);
    if (hasFlashes === true) await warnOfFlashes(needs, tx, version.clipId);
    await markComplete(tx, id, nowMs);
    if (version.number === 1) await draftCaptionsLater(needs, tx, version.clipId);
    await needs.events.emit(tx, clipChanged, { clipId: version.clipId });
  });
  await removeUnnamed(
    needs,
    before.filter(({ name }) => pictures.some((file) => file.name === name)).map(({ ref }) => ref),
  );
}

async function keepPictures(
  keeping: Keeping,
  version: Version,
  { ended, stills }: Ladder,
  folder: string,
): Promise<readonly ClipFile[]> {
  const made: {
    readonly name: string;
    readonly picture: Omit<MadePicture, 'type'> & { readonly type: string };
  }[] = [];
  const still =
    version.posterAtMs === null ? await chooseStill(stills) : nearestTo(stills, version.posterAtMs);
  const posters = still === null ? [] : await makePosters(still.path, folder);
  for (const [index, picture] of posters.entries()) made.push({ name: posterName(picture, index), picture });
  const board = await makeStoryboard(stills, ended.durationMs, folder);
  if (board !== null) made.push({ name: SPRITE, picture: board.sprite });
  const path = join(folder, STORYBOARD);
  if (board !== null) await writeFile(path, board.vtt);
  const refs = await keeping.keep([
    ...made.map(({ picture }) => picture.path),
    ...(board === null ? [] : [path]),
  ]);
  const files = made.map(({ name, picture: { type, width, height } }, index) => ({
    name,
    ref: refs[index]!,
    type,
    width,
    height,
  }));
  if (board === null) return files;
  return [...files, { name: STORYBOARD, ref: refs.at(-1)!, type: 'text/vtt', width: null, height: null }];
}

/** The first is the one that every browser and every other site shows. */
function posterName({ type, width }: MadePicture, index: number): string {
  if (index === 0) return POSTER;
  return `poster-${width}.${type === 'image/avif' ? 'avif' : 'jpg'}`;
}

function nearestTo(stills: readonly Still[], atMs: number): Still | null {
  const distance = (still: Still) => Math.abs(still.atMs - atMs);
  return stills.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}
