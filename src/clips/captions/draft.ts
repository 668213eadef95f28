// Drafts of captions by a program that the newsroom chose. Off without one. A draft is for editors: no reader gets it,
// and it takes the place of nothing that anybody checked.

import type { App, Tx } from '../../platform/capabilities.ts';
import { AppError } from '../../platform/errors.ts';
import type { ClipId } from '../../platform/ids.ts';
import { draftSpeech } from '../../platform/media/index.ts';
import { readCaptions } from '../../kits/captions/index.ts';
import { clipUnknown } from '../answers.ts';
import { findClip, findOriginal } from '../store.ts';
import { allCaptions } from './captions-store.ts';
import { draftKind, type DraftTask } from './draft-kind.ts';
import { languageOf, putCaptions } from './put-captions.ts';

export type DraftNeeds = Pick<App, 'db' | 'files' | 'events' | 'clock' | 'log'> & {
  readonly config: Pick<App['config'], 'ffmpeg' | 'captioner'>;
};

const DRAFTED_BY = 'captioner';
/** No language is called so: the program finds out. */
const AUTO = 'auto';

/** Enqueues a draft for a clip that is complete; does nothing without a captioner. */
export async function draftCaptionsLater(
  needs: Pick<App, 'jobs'> & { readonly config: Pick<App['config'], 'captioner'> },
  tx: Tx,
  clipId: ClipId,
): Promise<void> {
  if (needs.config.captioner !== null)
    await needs.jobs.enqueue(tx, draftKind, { clipId, language: null }, LAST);
}

/** Behind all that readers wait for. */
const LAST = { priority: 1000 };

/** Enqueues a draft that an editor asks for. Errors: `clip_unknown` (404), `no_captioner` (409), `bad_language` (422). */
export async function askForDraft(
  needs: Pick<App, 'db' | 'jobs'> & { readonly config: Pick<App['config'], 'captioner'> },
  clipId: ClipId,
  language: string | null,
): Promise<void> {
  const task: DraftTask = { clipId, language: language === null ? AUTO : languageOf(language) };
  if (needs.config.captioner === null)
    throw new AppError(
      'no_captioner',
      409,
      'No program drafts captions here. Name one by EYEWITNESS_CAPTIONER; docs/operating.md says how.',
    );
  await needs.db.write(async (tx) => {
    if ((await findClip(tx, clipId)) === undefined) throw clipUnknown();
    if (!(await needs.jobs.isPending(tx, draftKind, task)))
      await needs.jobs.enqueue(tx, draftKind, task, LAST);
  });
}

/** Drafts; what cannot be drafted is logged and left. An automatic draft (`language` null) needs a clip without captions. */
export async function draftCaptions(needs: DraftNeeds, { clipId, language }: DraftTask): Promise<void> {
  const { db, files, log, config } = needs;
  const clip = await findClip(db, clipId);
  const original = await findOriginal(db, clipId);
  if (config.captioner === null || original === undefined || clip?.state !== 'playable') return;
  if (clip.hasAudio === false || (language === null && (await allCaptions(db, clipId)).length > 0)) return;
  await using wav = await files.temp('.wav');
  const drafted = await draftSpeech(
    { log, ffmpeg: config.ffmpeg, captioner: config.captioner },
    files.pathOf({ space: 'private', ...original }),
    wav.path,
    language ?? AUTO,
  );
  const failed = (reason: string) => log.warn('clips.no_draft', { clip: clipId, reason });
  if (drafted.outcome === 'failed') return failed(drafted.reason);
  const read = readCaptions(drafted.bytes);
  if (read.outcome === 'refused') return failed(read.problem.message);
  try {
    await putCaptions(needs, clipId, {
      language: (language === AUTO ? null : language) ?? read.language ?? 'und',
      source: drafted.bytes,
      state: 'draft',
      by: DRAFTED_BY,
    });
  } catch (thrown) {
    // The clip went away in the meantime, or what was heard lies beyond its end.
    if (!(thrown instanceof AppError) || thrown.status >= 500) throw thrown;
    failed(thrown.message);
  }
}
