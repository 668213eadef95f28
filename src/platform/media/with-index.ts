// What an MP4's own index knows of the picture better than a program that has to guess from the first frames.

import type { Movie, MovieTrack } from '../../kits/iso-bmff/movie.ts';
import { hasCuts } from './browser-fit.ts';
import type { MediaReport } from './report.ts';
import type { ProbedStream } from './run-ffprobe.ts';

export const MAX_UNEVEN_PART = 0.02; // guess: a dropped frame now and then is no varying rate

/** The description with rates, keyframes and edits from the index; as it is for other files and for fragments. */
export function withIndex(
  video: MediaReport['video'],
  movie: Movie | null,
  stream: ProbedStream,
): MediaReport['video'] {
  const track = movie?.tracks[stream.index];
  // ffprobe numbers tracks in their order in the file; where it does not, the index is left out.
  if (movie === null || track === undefined || track.mediaType !== 'vide') return video;
  const hasEdits = isEdited(track);
  if (movie.fragmented || track.sampleCount === 0) return { ...video, hasEdits };
  const { durationSeconds, keyframeGapSeconds, unevenPart } = track.timing;
  const gapMs = Math.round(keyframeGapSeconds * 1000);
  return {
    ...video,
    hasEdits,
    isVariableRate: unevenPart > MAX_UNEVEN_PART,
    keyframeGapMs: Number.isFinite(gapMs) ? gapMs : Math.round(durationSeconds * 1000),
    bitrateKbps:
      durationSeconds > 0 ? Math.round((track.sizeBytes * 8) / 1000 / durationSeconds) : video.bitrateKbps,
  };
}

const REORDER_SECONDS = 0.5; // guess: up to here, an offset is what reordered frames need

/** Whether what is shown is not simply the whole track from its start. */
export function isEdited(track: MovieTrack): boolean {
  const start = track.edits.find((edit) => edit.mediaTime !== -1);
  const hidden =
    start === undefined || track.timing.timescale === 0 ? 0 : start.mediaTime / track.timing.timescale;
  return hasCuts(track) || hidden > REORDER_SECONDS || track.edits.some((edit) => edit.mediaTime === -1);
}
