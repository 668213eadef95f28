// Whether browsers play a movie as it is, from its index alone: a phone's clip must not wait for another program.
// Says `A` only of what is known to be so; every doubt is left to the full look.

import { BrokenBoxes } from '../../kits/iso-bmff/boxes.ts';
import type { Movie, MovieTrack } from '../../kits/iso-bmff/movie.ts';
import { aacObjectType, readVisualEntry, type VisualEntry } from '../../kits/iso-bmff/sample-entry.ts';
import { copyProblems, isAac, shownFromSeconds, shownUntilSeconds } from './browser-fit.ts';
import { withFile } from './file-source.ts';
import { inspect } from './inspect.ts';
import { MEDIA_LIMITS, type MediaLimits } from './limits.ts';
import type { MediaProblem } from './refusals.ts';
import { turnOf } from './turn.ts';

export type QuickLook =
  | { readonly class: 'A' | 'unknown' }
  | { readonly class: 'refused'; readonly problems: readonly MediaProblem[] };

/**
 * Reads the index of an MP4 or MOV, no media and no other program: some 10 ms for a minute from a phone. `unknown` asks
 * for `inspectMedia`, and so does every other container.
 */
export async function inspectQuickly(path: string, limits: MediaLimits = MEDIA_LIMITS): Promise<QuickLook> {
  const inspection = await withFile(path, (source) => inspect(source, limits));
  if (inspection.outcome === 'fit') return { class: isClassA(inspection.movie) ? 'A' : 'unknown' };
  const needsMore = inspection.problems.some((problem) => problem.code === 'needs_ffmpeg');
  return needsMore ? { class: 'unknown' } : { class: 'refused', problems: inspection.problems };
}

/** Above it a phone on an ordinary line stalls; 1080p60 from an iPhone has 16, other phones up to 20. */
export const MAX_BITRATE_KBPS = 25_000;
/** What a seek has to load and decode first. Cameras write 1 s; 5 s is where seeking begins to feel broken (guess). */
export const MAX_KEYFRAME_GAP_MS = 5000;
export const MAX_FRAME_RATE = 60.5; // 59.94 and what counts for 60
/** Of the short side: 1080, with the 8 lines that coding in macroblocks may add. */
export const MAX_SHORT_SIDE = 1088;
/**
 * A longer stretch before or behind what is shown may be what somebody cut away: it must be gone, not just hidden.
 * And a picture that comes later than this leaves readers before nothing.
 */
const MAX_HIDDEN_SECONDS = 0.5; // guess: reordered frames and a decoder's lead take up to 0.3 s

/** Whether browsers play the movie as it is once repackaged, and it is no burden for them. */
export function isClassA(movie: Movie): boolean {
  // Where the samples lie in fragments, the index does not know them.
  if (movie.fragmented || copyProblems(movie).length > 0) return false;
  const video = movie.tracks.find((track) => track.mediaType === 'vide');
  if (video === undefined || video.sampleCount < 1) return false;
  try {
    return (
      isPlainPicture(readVisualEntry(video.description)) &&
      isEasy(video) &&
      isUpright(video) &&
      hidesLittle(video) &&
      shownFromSeconds(video) <= MAX_HIDDEN_SECONDS &&
      isPlainSound(movie.tracks.filter((track) => track.mediaType === 'soun'))
    );
  } catch (thrown) {
    if (thrown instanceof BrokenBoxes) return false;
    throw thrown;
  }
}

const PROFILES: ReadonlySet<number> = new Set([66, 77, 100]); // baseline, main, high
/** BT.709 and BT.601 with their kin, and "not said": ITU-T H.273, table 3. */
const SDR_TRANSFERS: ReadonlySet<number> = new Set([1, 2, 4, 5, 6, 13]);
const SDR_PRIMARIES: ReadonlySet<number> = new Set([1, 2, 5, 6]);

function isPlainPicture(entry: VisualEntry): boolean {
  const { avc } = entry;
  if (avc === null || !PROFILES.has(avc.profile)) return false;
  const colours = [entry.colour, avc.colour].filter((colour) => colour !== null);
  return (
    avc.chroma === 1 &&
    avc.bitDepth === 8 &&
    avc.isProgressive &&
    avc.hasSquarePixels &&
    entry.hasSquarePixels &&
    !entry.hasDolbyVision &&
    Math.min(entry.width, entry.height) >= MEDIA_LIMITS.minSide &&
    Math.min(entry.width, entry.height) <= MAX_SHORT_SIDE &&
    colours.every(({ primaries, transfer }) => SDR_TRANSFERS.has(transfer) && SDR_PRIMARIES.has(primaries))
  );
}

function isEasy({ timing, sizeBytes, sampleCount }: MovieTrack): boolean {
  const seconds = timing.durationSeconds;
  return (
    seconds > 0 &&
    sampleCount / seconds <= MAX_FRAME_RATE &&
    (sizeBytes * 8) / 1000 / seconds <= MAX_BITRATE_KBPS &&
    timing.keyframeGapSeconds * 1000 <= MAX_KEYFRAME_GAP_MS
  );
}

/** Players disagree on mirrored pictures and on angles that are not right. */
function isUpright({ matrix }: MovieTrack): boolean {
  const turn = turnOf(matrix);
  return turn.isExact && !turn.isMirrored;
}

function hidesLittle(track: MovieTrack): boolean {
  const shown = track.edits.find((edit) => edit.mediaTime !== -1);
  if (shown === undefined) return true;
  const { timescale, durationSeconds } = track.timing;
  const before = timescale === 0 ? 0 : shown.mediaTime / timescale;
  const until = before + shownUntilSeconds(track) - shownFromSeconds(track);
  return before <= MAX_HIDDEN_SECONDS && durationSeconds - until <= MAX_HIDDEN_SECONDS;
}

const PLAYABLE_AAC: ReadonlySet<number> = new Set([2, 5, 29]); // AAC-LC, HE-AAC, HE-AAC v2

/** None, or AAC that browsers play; what a phone records beside it (spatial sound) is left behind. */
function isPlainSound(sounds: readonly MovieTrack[]): boolean {
  const first = sounds.find(isAac);
  if (first === undefined) return sounds.length === 0;
  return PLAYABLE_AAC.has(aacObjectType(first.description) ?? 0) && hidesLittle(first);
}
