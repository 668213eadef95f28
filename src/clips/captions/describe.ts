// Audio descriptions: what is seen in a clip, told as sound. Public, so nothing of the file but its sound is kept.

import type { App, Reads, Tx } from '../../platform/capabilities.ts';
import { AppError } from '../../platform/errors.ts';
import type { ClipId } from '../../platform/ids.ts';
import { cleanSound } from '../../platform/media/index.ts';
import { clipUnknown } from '../answers.ts';
import { beginKeeping, removeUnnamed } from '../kept-files.ts';
import { findClip } from '../store.ts';
import { allDescriptions, deleteDescription, writeDescription, type Description } from './captions-store.ts';
import { languageOf, tellChange } from './put-captions.ts';

type Needs = Pick<App, 'db' | 'files' | 'events' | 'clock' | 'log'> & {
  readonly config: Pick<App['config'], 'ffmpeg'>;
};

export const MAX_DESCRIPTION_BYTES = 128 * 1024 * 1024; // guess: two hours at 128 kbit/s

/**
 * Keeps an MP3, AAC, M4A or Opus file as the clip's description in a language; it takes the place of a former one.
 * Errors: `clip_unknown` (404), `bad_language` (422), `description_unreadable` (422), `no_ffmpeg` (503), `too_large` (413).
 */
export async function putDescription(
  needs: Needs,
  clipId: ClipId,
  given: { readonly language: string; readonly by: string },
  body: ReadableStream<Uint8Array>,
): Promise<Description> {
  const language = languageOf(given.language);
  if ((await findClip(needs.db, clipId)) === undefined) throw clipUnknown();
  await using source = await needs.files.receive(body, { maxBytes: MAX_DESCRIPTION_BYTES });
  await using target = await needs.files.temp('.sound');
  const cleaned = await cleanSound({ log: needs.log, ffmpeg: needs.config.ffmpeg }, source.path, target.path);
  if (cleaned.outcome === 'no_ffmpeg')
    throw new AppError(
      'no_ffmpeg',
      503,
      'A description is cleaned of names and places by ffmpeg, and this machine has none. Install ffmpeg, then send it again.',
    );
  if (cleaned.outcome === 'unreadable')
    throw new AppError(
      'description_unreadable',
      422,
      'This is no sound that browsers play. Export it as MP3, M4A (AAC) or Opus, and send it again.',
    );
  await using keeping = beginKeeping(needs);
  const ref = (await keeping.keep([target.path]))[0]!;
  const description = { language, ref, type: cleaned.type };
  await replace(needs, clipId, language, async (tx) => {
    if ((await findClip(tx, clipId)) === undefined) throw clipUnknown();
    await writeDescription(tx, clipId, description, given.by, needs.clock.now());
    const detail = { language, sha256: ref.sha256 };
    await tellChange(needs, tx, clipId, given.by, 'clips.put_description', detail);
  });
  return description;
}

/** Errors: `description_unknown` (404), `bad_language` (422). */
export async function removeDescription(
  needs: Pick<App, 'db' | 'files' | 'events' | 'clock'>,
  clipId: ClipId,
  asked: { readonly language: string; readonly by: string },
): Promise<void> {
  const language = languageOf(asked.language);
  await replace(needs, clipId, language, async (tx) => {
    if (!(await deleteDescription(tx, clipId, language)))
      throw new AppError('description_unknown', 404, `This clip has no description in "${language}".`);
    await tellChange(needs, tx, clipId, asked.by, 'clips.remove_description', { language });
  });
}

/** One language's description; undefined where there is none. `language` may come from an address. */
export async function findDescription(
  reads: Reads,
  clipId: ClipId,
  language: string,
): Promise<Description | undefined> {
  return (await allDescriptions(reads, clipId)).find((description) => description.language === language);
}

/** Runs `change` in a transaction; then the bytes go that it left without a clip. */
async function replace(
  needs: Pick<App, 'db' | 'files'>,
  clipId: ClipId,
  language: string,
  change: (tx: Tx) => Promise<void>,
): Promise<void> {
  const former = await needs.db.write(async (tx) => {
    const there = await findDescription(tx, clipId, language);
    await change(tx);
    return there;
  });
  if (former !== undefined) await removeUnnamed(needs, [former.ref]);
}
