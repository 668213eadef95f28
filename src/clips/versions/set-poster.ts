// The poster that an editor wants: a moment of the clip, or a picture of their own. It takes the place of the former
// one under the same addresses, and the former one's bytes are deleted.

import { existsSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { audit } from '../../newsroom/index.ts';
import type { App, TempFile } from '../../platform/capabilities.ts';
import { AppError } from '../../platform/errors.ts';
import type { ClipId } from '../../platform/ids.ts';
import { makePosters, takeStills } from '../../platform/media/index.ts';
import { clipUnknown } from '../answers.ts';
import type { Clip, ClipFile } from '../clip.ts';
import { clipChanged, mediaWithdrawn } from '../events.ts';
import { beginKeeping, removeUnnamed, type Keeping } from '../kept-files.ts';
import { OWN_PICTURE, putFile, putPosterAt, removeFiles } from '../media/store.ts';
import { findClip } from '../store.ts';

export type PosterNeeds = Pick<App, 'db' | 'files' | 'events' | 'clock' | 'log'> & {
  readonly config: Pick<App['config'], 'ffmpeg'>;
};

/** A moment, from the beginning of what readers see, or a JPEG, PNG or WebP on disk. */
export type PosterChoice = { readonly atMs: number } | { readonly picture: TempFile };

export const MOST_PICTURE_BYTES = 20 * 1024 * 1024; // guess: an editor's photograph has 10 MB

/**
 * Errors: `clip_unknown` (404); `clip_not_playable`, `clip_changed` (409); `outside_clip`, `picture_unreadable` (422);
 * `no_encoder` (503).
 */
export async function setPoster(
  needs: PosterNeeds,
  clipId: ClipId,
  choice: PosterChoice,
  by: string,
): Promise<void> {
  const clip = await findClip(needs.db, clipId);
  if (clip === undefined) throw clipUnknown();
  await using keeping = beginKeeping(needs);
  const made = await ('atMs' in choice
    ? fromClip(needs, clip, choice.atMs, keeping)
    : fromPicture(needs, choice.picture, keeping));
  const atMs = 'atMs' in choice ? choice.atMs : OWN_PICTURE;
  const former = await replace(needs, clip, made, atMs, by);
  await removeUnnamed(
    needs,
    former.map(({ ref }) => ref),
  );
}

async function fromClip(
  needs: PosterNeeds,
  clip: Clip,
  atMs: number,
  keeping: Keeping,
): Promise<readonly ClipFile[]> {
  if (clip.rendition === null || clip.durationMs === null)
    throw new AppError(
      'clip_not_playable',
      409,
      'There is no whole rendition of this clip yet. Try again later.',
    );
  if (atMs < 0 || atMs >= clip.durationMs)
    throw new AppError('outside_clip', 422, 'This moment is not in the clip as readers see it.');
  await using still = await needs.files.temp('.jpg');
  const pattern = `${still.path}.s%d.jpg`;
  const taken = pattern.replace('%d', '1');
  try {
    const ffmpeg = { log: needs.log, ffmpeg: needs.config.ffmpeg };
    // The last frame begins a little before the end: from there, ffmpeg would find none.
    const fromMs = Math.max(0, Math.min(atMs, clip.durationMs - 100));
    await takeStills(ffmpeg, needs.files.pathOf(clip.rendition), { fromMs, most: 1 }, pattern);
    if (!existsSync(taken))
      throw new AppError(
        'no_encoder',
        503,
        'The picture could not be taken: is ffmpeg here? The log says more.',
      );
    return await keepPosters(needs, taken, keeping);
  } finally {
    await rm(taken, { force: true });
  }
}

async function fromPicture(
  needs: PosterNeeds,
  picture: TempFile,
  keeping: Keeping,
): Promise<readonly ClipFile[]> {
  // By its first bytes: what the picture library could read besides these is nothing an editor sends.
  await using file = await open(picture.path);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(12), 0, 12, 0);
  const begins = buffer.toString('latin1', 0, bytesRead);
  if (!/^(\xff\xd8\xff|\x89PNG|RIFF[^]{4}WEBP)/.test(begins)) throw pictureUnreadable();
  return keepPosters(needs, picture.path, keeping).catch((cause: unknown) => {
    throw cause instanceof AppError ? cause : pictureUnreadable(cause);
  });
}

async function keepPosters(
  { files }: PosterNeeds,
  still: string,
  keeping: Keeping,
): Promise<readonly ClipFile[]> {
  await using folder = await files.tempFolder();
  const made = await makePosters(still, folder.path);
  const refs = await keeping.keep(made.map(({ path }) => path));
  return made.map(({ path, type, width, height }, index) => ({
    name: basename(path),
    ref: refs[index]!,
    type,
    width,
    height,
  }));
}

/** Answers the posters whose place was taken. */
async function replace(
  needs: PosterNeeds,
  clip: Clip,
  made: readonly ClipFile[],
  atMs: number,
  by: string,
): Promise<readonly ClipFile[]> {
  return needs.db.write(async (tx) => {
    const media = (await findClip(tx, clip.id))?.media;
    if (media == null || (clip.media !== null && media.versionId !== clip.media.versionId))
      throw new AppError(
        'clip_changed',
        409,
        'Another version of the clip took over meanwhile. Choose again.',
      );
    const former = media.files.filter(({ name }) => isPoster(name));
    await removeFiles(
      tx,
      media.versionId,
      former.map(({ name }) => name),
    );
    for (const file of made) await putFile(tx, media.versionId, file);
    await putPosterAt(tx, media.versionId, atMs);
    await audit(tx, needs.clock, {
      actor: by,
      action: 'clips.poster',
      subject: clip.id,
      detail: atMs === OWN_PICTURE ? { picture: made[0]?.ref.sha256 } : { atMs },
    });
    await needs.events.emit(tx, clipChanged, { clipId: clip.id });
    await needs.events.emit(tx, mediaWithdrawn, { clipId: clip.id, versionId: media.versionId });
    return former;
  });
}

/** `poster.jpg`, `poster-480.avif`. */
function isPoster(name: string): boolean {
  return /^poster(-\d+)?\.(jpg|avif)$/.test(name);
}

function pictureUnreadable(cause?: unknown): AppError {
  const extra = cause === undefined ? {} : { cause };
  return new AppError(
    'picture_unreadable',
    422,
    'This picture is no JPEG, PNG or WebP that could be read. Send another.',
    extra,
  );
}
