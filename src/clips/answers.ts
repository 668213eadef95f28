// Writes down what an editor answers at the gate: on what ground a clip is shown, who is credited, what is verified.

import { audit } from '../newsroom/index.ts';
import type { App, Tx } from '../platform/capabilities.ts';
import { AppError } from '../platform/errors.ts';
import type { ClipId } from '../platform/ids.ts';
import type { ClipAnswers, GateAnswers } from './clip.ts';
import { clipChanged } from './events.ts';
import { hasCurrentFlashes } from './preparing/preparing-store.ts';
import { answersWith } from './rules.ts';
import { findClip, putAnswers } from './store.ts';

/**
 * Adds answers to a clip, in the transaction of what they are given for; those not given stay as they were. What
 * changes is in the audit log. `by` is who answers, as named to the newsroom. Errors: `clip_unknown` (404).
 */
export async function answerGate(
  needs: Pick<App, 'events' | 'clock'>,
  tx: Tx,
  clipId: ClipId,
  answers: Partial<GateAnswers>,
  by: string,
): Promise<void> {
  const clip = await findClip(tx, clipId);
  if (clip === undefined) throw clipUnknown();
  const before = clip.answers;
  const given = await withFlashes(tx, clipId, before, answers);
  const after = answersWith(before, given);
  if (Bun.deepEquals(before, after)) return;
  await putAnswers(tx, clipId, given, by, needs.clock.now());
  await audit(tx, needs.clock, {
    actor: by,
    action: 'clips.answer',
    subject: clipId,
    detail: { before, after },
  });
  await needs.events.emit(tx, clipChanged, { clipId });
}

/** The first answer about warnings names what was seen without anybody; later an editor may take it off. */
async function withFlashes(
  tx: Tx,
  clipId: ClipId,
  before: ClipAnswers,
  answers: Partial<GateAnswers>,
): Promise<Partial<GateAnswers>> {
  const { warnings } = answers;
  if (warnings === undefined || before.warnings !== null || warnings.includes('flashes')) return answers;
  return (await hasCurrentFlashes(tx, clipId)) ? { ...answers, warnings: [...warnings, 'flashes'] } : answers;
}

export function clipUnknown(): AppError {
  return new AppError('clip_unknown', 404, 'There is no such clip.');
}
