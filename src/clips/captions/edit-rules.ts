// What is left of captions once their clip was trimmed and muted. Words that were muted on purpose are not told in
// writing: a caption that a mute touches is only a sign that something is missing. Pure.

import type { Cue } from '../../kits/captions/index.ts';
import type { Edits, Span } from '../../platform/media/index.ts';

/** In every language. */
const MUTED = '[…]';
/** Times of captions and of mutes are set by hand: so little is no word yet. */
const TOUCH_MS = 100; // guess

/** `cues` have the times of the original; what is returned has those of the version that `edits` made. */
export function cuesAfter(
  cues: readonly Cue[],
  { trim, mutes }: Pick<Edits, 'trim' | 'mutes'>,
): readonly Cue[] {
  const heard: Cue[] = [];
  for (const cue of cues) {
    const isMuted = mutes.some((mute) => sharedMs(cue, mute) > TOUCH_MS || isWithin(cue, mute));
    if (!isMuted) heard.push(cue);
    else heard.push({ ...cue, parts: [{ text: MUTED, isItalic: false, isBold: false, speaker: null }] });
  }
  return joinSigns(trim === null ? heard : heard.flatMap((cue) => trimmed(cue, trim)));
}

/** One sign for one silence, however many captions it took. */
function joinSigns(cues: readonly Cue[]): readonly Cue[] {
  const joined: Cue[] = [];
  for (const cue of cues) {
    const last = joined.at(-1);
    if (last !== undefined && isSign(last) && isSign(cue) && cue.startMs - last.endMs < TOUCH_MS)
      joined[joined.length - 1] = { ...last, endMs: Math.max(last.endMs, cue.endMs) };
    else joined.push(cue);
  }
  return joined;
}

function isSign({ parts }: Cue): boolean {
  return parts.length === 1 && parts[0]?.text === MUTED;
}

/** A caption of which most was cut off goes with it. */
function trimmed(cue: Cue, trim: Span): readonly Cue[] {
  if (!isSign(cue) && sharedMs(cue, trim) * 2 < cue.endMs - cue.startMs) return [];
  const startMs = Math.max(cue.startMs, trim.fromMs) - trim.fromMs;
  const endMs = Math.min(cue.endMs, trim.untilMs) - trim.fromMs;
  return endMs > startMs ? [{ ...cue, startMs, endMs }] : [];
}

function sharedMs({ startMs, endMs }: Cue, { fromMs, untilMs }: Span): number {
  return Math.min(endMs, untilMs) - Math.max(startMs, fromMs);
}

function isWithin({ startMs, endMs }: Cue, { fromMs, untilMs }: Span): boolean {
  return startMs >= fromMs && endMs <= untilMs;
}
