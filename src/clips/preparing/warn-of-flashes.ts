// A clip that flashes as WCAG 2.3.1 warns of says so to readers, also where an editor has not seen it.

import type { App, Tx } from '../../platform/capabilities.ts';
import type { ClipId } from '../../platform/ids.ts';
import { answerGate } from '../answers.ts';
import { findClip } from '../store.ts';

/** Whether readers see the clip already. */
export type Live = (clipId: ClipId) => Promise<boolean>;

/**
 * Adds the warning to what an editor answered, or where readers see the clip although nobody did. Where the question
 * is still to be answered it stays so: the answer then gets the warning. Errors: `clip_unknown` (404).
 */
export async function warnOfFlashes(
  needs: Pick<App, 'events' | 'clock'> & { readonly live: Live },
  tx: Tx,
  clipId: ClipId,
): Promise<void> {
  const clip = await findClip(tx, clipId);
  if (clip === undefined) return;
  const { warnings } = clip.answers;
  if (warnings?.includes('flashes') === true) return;
  if (warnings === null && !(await needs.live(clipId))) return;
  await answerGate(needs, tx, clipId, { warnings: [...(warnings ?? []), 'flashes'] }, 'eyewitness');
}
