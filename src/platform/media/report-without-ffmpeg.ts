// The report of a clip on a machine without ffmpeg: what its index says, which is enough to show it as it is.

import { BrokenBoxes } from '../../kits/iso-bmff/boxes.ts';
import type { Movie, MovieTrack } from '../../kits/iso-bmff/movie.ts';
import { readVisualEntry } from '../../kits/iso-bmff/sample-entry.ts';
import { hasCuts, isAac, shownFromSeconds, shownUntilSeconds } from './browser-fit.ts';
import type { Container } from './container.ts';
import type { MediaLimits } from './limits.ts';
import type { Inspected } from './probe.ts';
import { REFUSALS, type MediaProblem } from './refusals.ts';
import { turnOf } from './turn.ts';

/** For a movie without `copyProblems`. Place, device and time are not read here. */
export function reportWithoutFfmpeg(
  container: Container,
  movie: Movie,
  sizeBytes: number,
  limits: MediaLimits,
): Inspected {
  const videoStream = movie.tracks.findIndex((track) => track.mediaType === 'vide');
  const track = movie.tracks[videoStream]!;
  try {
    const entry = readVisualEntry(track.description);
    const problem = entryProblem(entry, limits);
    if (problem !== null) return { outcome: 'refused', problems: [problem] };
    const { rotation, isMirrored } = turnOf(track.matrix);
    const seconds = track.timing.durationSeconds;
    const gapMs = Math.round(track.timing.keyframeGapSeconds * 1000);
    const sides = rotation % 180 === 0 ? [entry.width, entry.height] : [entry.height, entry.width];
    const audio = movie.tracks.flatMap((sound, stream) =>
      sound.mediaType === 'soun' && isAac(sound)
        ? [{ stream, codec: 'aac', channels: 0, sampleRate: sound.timing.timescale, layout: null }]
        : [],
    );
    return {
      outcome: 'fit',
      report: {
        container,
        sizeBytes,
        durationMs: Math.round(
          Math.max(shownSeconds(track), ...audio.map(({ stream }) => shownSeconds(movie.tracks[stream]!))) *
            1000,
        ),
        class: 'A',
        video: {
          codec: 'h264',
          profile: null,
          pixelFormat: 'yuv420p',
          bitDepth: 8,
          width: sides[0]!,
          height: sides[1]!,
          rotation,
          isMirrored,
          frameRate: seconds > 0 ? Math.round((track.sampleCount / seconds) * 1000) / 1000 : 0,
          isVariableRate: track.timing.unevenPart > 0,
          range: 'sdr',
          primaries: null,
          transfer: null,
          matrix: null,
          bitrateKbps: seconds > 0 ? Math.round((track.sizeBytes * 8) / 1000 / seconds) : null,
          keyframeGapMs: Number.isFinite(gapMs) && !movie.fragmented ? gapMs : null,
          hasEdits: hasCuts(track),
        },
        audio,
        videoStream,
        otherTracks: movie.tracks.length - 1 - audio.length,
        origin: 'unknown',
        originSigns: [],
        recordedAt: null,
        device: null,
        location: null,
      },
    };
  } catch (thrown) {
    if (thrown instanceof BrokenBoxes) return { outcome: 'refused', problems: [REFUSALS.damaged] };
    throw thrown;
  }
}

/** From the beginning of the movie to where a track is over. */
function shownSeconds(track: MovieTrack): number {
  const until = shownUntilSeconds(track);
  return Number.isFinite(until) ? until : shownFromSeconds(track) + track.timing.durationSeconds;
}

function entryProblem(
  { width, height, avc }: ReturnType<typeof readVisualEntry>,
  limits: MediaLimits,
): MediaProblem | null {
  if (avc === null || width === 0 || height === 0) return REFUSALS.damaged;
  if (avc.chroma !== 1 || avc.bitDepth !== 8) return REFUSALS.colourDepth;
  if (Math.min(width, height) < limits.minSide) return REFUSALS.tooSmall(width, height);
  return width * height > limits.maxPixels ? REFUSALS.tooManyPixels(width, height) : null;
}
