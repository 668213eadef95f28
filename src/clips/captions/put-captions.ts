// Captions come, go and are approved: each time it is written down who did it, and what shows the clip is told.

import {
  canonicalLanguage,
  MAX_CAPTION_BYTES,
  readCaptions,
  writeWebVtt,
  type CaptionNote,
} from '../../kits/captions/index.ts';
import { audit } from '../../newsroom/index.ts';
import type { App, Reads, Tx } from '../../platform/capabilities.ts';
import { AppError } from '../../platform/errors.ts';
import type { ClipId } from '../../platform/ids.ts';
import { clipUnknown } from '../answers.ts';
import { clipChanged } from '../events.ts';
import { findVersions } from '../media/store.ts';
import { findClip } from '../store.ts';
import { deleteCaptions, findCaptions, writeCaptions, type Captions } from './captions-store.ts';

type Needs = Pick<App, 'db' | 'events' | 'clock'>;

export interface GivenCaptions {
  /** BCP 47, in any spelling. */
  readonly language: string;
  /** A file, WebVTT or SRT, or its text. */
  readonly source: Uint8Array | string;
  readonly state: Captions['state'];
  /** Who gives them, as named to the newsroom. */
  readonly by: string;
}

export interface PutCaptions {
  readonly outcome: 'stored' | 'kept';
  readonly language: string;
  readonly notes: readonly CaptionNote[];
}

/**
 * Repairs and stores captions for a clip; the times are those of the original. `kept`: a draft changed nothing,
 * because there are checked ones. Errors: `clip_unknown` (404), `bad_language` (422), `captions_refused` (422).
 */
export async function putCaptions(needs: Needs, clipId: ClipId, given: GivenCaptions): Promise<PutCaptions> {
  const language = languageOf(given.language);
  if ((await findClip(needs.db, clipId)) === undefined) throw clipUnknown();
  const read = readCaptions(given.source, await originalLength(needs.db, clipId));
  if (read.outcome === 'refused') throw new AppError('captions_refused', 422, read.problem.message);
  const { state, by } = given;
  const cues = writeWebVtt(read.cues);
  // Signs that stand for markup take more room once they are written as what they are.
  if (cues.length > MAX_CAPTION_BYTES)
    throw new AppError('captions_refused', 422, 'Cleaned, these captions have more than 1 MiB. Send fewer.');
  const outcome = await needs.db.write(async (tx) => {
    if ((await findClip(tx, clipId)) === undefined) throw clipUnknown();
    const before = await findCaptions(tx, clipId, language);
    if (state === 'draft' && before?.state === 'checked') return 'kept' as const;
    await writeCaptions(tx, clipId, { language, state, cues, changedBy: by, changedAt: needs.clock.now() });
    const detail = { language, state, captions: read.cues.length, before: before?.state ?? null };
    await tellChange(needs, tx, clipId, by, 'clips.put_captions', detail);
    return 'stored' as const;
  });
  return { outcome, language, notes: read.notes };
}

/** Errors: `captions_unknown` (404), `bad_language` (422). */
export async function removeCaptions(
  needs: Needs,
  clipId: ClipId,
  asked: { readonly language: string; readonly by: string },
): Promise<void> {
  const language = languageOf(asked.language);
  await needs.db.write(async (tx) => {
    if (!(await deleteCaptions(tx, clipId, language))) throw captionsUnknown(language);
    await tellChange(needs, tx, clipId, asked.by, 'clips.remove_captions', { language });
  });
}

/**
 * A draft becomes what readers get, once somebody has read it. A draft in no known language (`und`) takes the one
 * that is named. Errors: `draft_unknown` (404), `bad_language` (422).
 */
export async function acceptDraft(
  needs: Needs,
  clipId: ClipId,
  asked: { readonly language: string; readonly by: string },
): Promise<void> {
  const language = languageOf(asked.language);
  const { by } = asked;
  await needs.db.write(async (tx) => {
    const draft = await findDraft(tx, clipId, language);
    if (draft === undefined)
      throw new AppError(
        'draft_unknown',
        404,
        `There is no draft of captions in "${language}" for this clip.`,
      );
    await deleteCaptions(tx, clipId, draft.language);
    const accepted = { ...draft, language, state: 'checked' as const, changedBy: by };
    await writeCaptions(tx, clipId, { ...accepted, changedAt: needs.clock.now() });
    await tellChange(needs, tx, clipId, by, 'clips.accept_captions', { language, draftedAs: draft.language });
  });
}

async function findDraft(tx: Tx, clipId: ClipId, language: string): Promise<Captions | undefined> {
  const named = await findCaptions(tx, clipId, language);
  const found = named ?? (await findCaptions(tx, clipId, 'und'));
  return found?.state === 'draft' ? found : undefined;
}

/** In the transaction of the change. */
export async function tellChange(
  needs: Pick<App, 'events' | 'clock'>,
  tx: Tx,
  clipId: ClipId,
  by: string,
  action: string,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  await audit(tx, needs.clock, { actor: by, action, subject: clipId, detail });
  await needs.events.emit(tx, clipChanged, { clipId });
}

/** Errors: `bad_language` (422). */
export function languageOf(written: string): string {
  const language = canonicalLanguage(written);
  if (language !== null) return language;
  const shown = JSON.stringify(written.slice(0, 40));
  throw new AppError('bad_language', 422, `${shown} is no language. Write a tag such as en, fr or pt-BR.`);
}

export function captionsUnknown(language: string): AppError {
  return new AppError('captions_unknown', 404, `This clip has no captions in "${language}".`);
}

/** The clip as it came is its first version; null while it is not prepared. */
async function originalLength(reads: Reads, clipId: ClipId): Promise<number | null> {
  const [first] = await findVersions(reads, clipId);
  return first?.edits.trim === null ? first.durationMs : null;
}
