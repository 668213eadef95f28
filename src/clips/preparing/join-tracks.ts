// The MP4s of a version, joined from the segments that its playlist names: nothing is encoded for them.

import { join } from 'node:path';
import type { App } from '../../platform/capabilities.ts';
import { joinSegments } from '../../platform/media/index.ts';
import type { ClipFile, ClipMedia, ClipRendition } from '../clip.ts';
import type { Keeping } from '../kept-files.ts';
import { initName, LOW_DATA, USUAL } from '../media/names.ts';
import { findMedia, findSegments, type Version } from '../media/store.ts';
import { AUDIO } from './encode-version.ts';

type Needs = Pick<App, 'db' | 'files' | 'log'> & { readonly config: Pick<App['config'], 'ffmpeg'> };

const USUAL_SIDE = 540;

/** What readers are given of one version, whatever its state. */
export async function mediaOf({ db }: Pick<App, 'db'>, version: Version): Promise<ClipMedia> {
  const { id: versionId, clipId, isComplete } = version;
  return (await findMedia(db, [{ clipId, versionId, isComplete }])).get(clipId)!;
}

/**
 * Which rendition each MP4 is made of: the lowest for readers who save data, and the best up to 540 on the short
 * side for all others; where that is the lowest too, it is the only one.
 */
export function planMp4s(renditions: readonly ClipRendition[]): ReadonlyMap<string, ClipRendition> {
  const pictures = renditions.filter(({ name }) => name !== AUDIO && !name.startsWith('av1-'));
  const [lowest] = pictures;
  if (lowest === undefined) return new Map();
  const usual = pictures.findLast(
    ({ width, height }) => Math.min(width ?? Infinity, height ?? Infinity) <= USUAL_SIDE,
  );
  const planned = new Map([[LOW_DATA, lowest]]);
  if (usual !== undefined && usual.name !== lowest.name) planned.set(USUAL, usual);
  return planned;
}

/** Makes those MP4s of a version that it has not yet, and keeps them; the best comes last. */
export async function makeMp4s(
  needs: Needs,
  version: Version,
  folder: string,
  keeping: Keeping,
): Promise<readonly ClipFile[]> {
  const media = await mediaOf(needs, version);
  const segments = await findSegments(needs.db, version.id);
  const pathOf = (file: ClipFile) => needs.files.pathOf(file.ref);
  const trackOf = (name: string) => {
    const init = media.files.find((file) => file.name === initName(name));
    const mine = segments.get(name) ?? [];
    if (init === undefined || mine.length === 0) return [];
    return [{ init: pathOf(init), segments: mine.map(({ ref }) => needs.files.pathOf(ref)) }];
  };
  const made: ClipFile[] = [];
  for (const [name, { name: rendition, width, height }] of planMp4s(media.renditions)) {
    const there = media.files.find((file) => file.name === name);
    if (there !== undefined) {
      made.push(there);
      continue;
    }
    const path = join(folder, name);
    await joinSegments(
      { log: needs.log, ffmpeg: needs.config.ffmpeg },
      [...trackOf(rendition), ...trackOf(AUDIO)],
      path,
    );
    const [ref] = await keeping.keep([path]);
    made.push({ name, ref: ref!, type: 'video/mp4', width, height });
  }
  return made;
}
