// The report of a clip on a machine without ffmpeg: what its index says, which is enough to show it as it is.

import { BrokenBoxes } from '../../kits/iso-bmff/boxes.ts';
import type { Movie, MovieTrack } from '../../kits/iso-bmff/movie.ts';
import { readVisualEntry, soundChannels, type VisualEntry } from '../../kits/iso-bmff/sample-entry.ts';
import { isAac, shownFromSeconds, shownUntilSeconds } from './browser-fit.ts';
import type { Container } from './container.ts';
import type { MediaLimits } from './limits.ts';
import type { Inspected } from './probe.ts';
import { REFUSALS, type MediaProblem } from './refusals.ts';
import type { MediaReport } from './report.ts';
import { turnOf } from './turn.ts';
import { isEdited, MAX_UNEVEN_PART } from './with-index.ts';

/** For a movie without `copyProblems`. Place, device and time are not read here; nor is what lies in fragments. */
export function reportWithoutFfmpeg(
  container: Container,
  movie: Movie,
  sizeBytes: number,
  limits: MediaLimits,
): Inspected {
  const videoStream = movie.tracks.findIndex((track) => track.mediaType === 'vide');
  const track = movie.tracks[videoStream]!;
  const entry = readEntry(track);
  const problem = entry === null ? REFUSALS.damaged : entryProblem(entry, limits);
  if (entry === null || problem !== null)
    return { outcome: 'refused', problems: [problem ?? REFUSALS.damaged] };
  const sounds = movie.tracks.filter((sound) => sound.mediaType === 'soun' && isAac(sound));
  const shown = Math.max(...[track, ...sounds].map(shownSeconds));
  return {
    outcome: 'fit',
    report: {
      container,
      sizeBytes,
      durationMs: Math.round(shown * 1000),
      class: 'A',
      video: pictureOf(track, entry, movie.fragmented),
      audio: sounds.map((sound) => ({
        stream: movie.tracks.indexOf(sound),
        codec: 'aac',
        channels: soundChannels(sound.description),
        sampleRate: sound.timing.timescale,
        layout: null,
      })),
      videoStream,
      otherTracks: movie.tracks.length - 1 - sounds.length,
      origin: 'unknown',
      originSigns: [],
      recordedAt: null,
      device: null,
      location: null,
    },
  };
}

function readEntry(track: MovieTrack): VisualEntry | null {
  try {
    return readVisualEntry(track.description);
  } catch (thrown) {
    if (thrown instanceof BrokenBoxes) return null;
    throw thrown;
  }
}

const TRANSFERS: Readonly<Record<number, 'hlg' | 'pq'>> = { 16: 'pq', 18: 'hlg' }; // ITU-T H.273, table 3

function pictureOf(track: MovieTrack, entry: VisualEntry, isFragmented: boolean): MediaReport['video'] {
  const { rotation, isMirrored } = turnOf(track.matrix);
  const { durationSeconds: seconds, keyframeGapSeconds, unevenPart } = track.timing;
  const sides = [entry.width, entry.height] as const;
  const [width, height] = rotation % 180 === 0 ? sides : sides.toReversed();
  const isKnown = seconds > 0 && !isFragmented;
  return {
    codec: 'h264',
    profile: null,
    pixelFormat: 'yuv420p',
    bitDepth: 8,
    width: width!,
    height: height!,
    rotation,
    isMirrored,
    frameRate: isKnown ? Math.round((track.sampleCount / seconds) * 1000) / 1000 : 0,
    isVariableRate: unevenPart > MAX_UNEVEN_PART,
    range: TRANSFERS[(entry.colour ?? entry.avc?.colour)?.transfer ?? 0] ?? 'sdr',
    primaries: null,
    transfer: null,
    matrix: null,
    bitrateKbps: isKnown ? Math.round((track.sizeBytes * 8) / 1000 / seconds) : null,
    keyframeGapMs: isKnown ? Math.round(Math.min(keyframeGapSeconds, seconds) * 1000) : null,
    hasEdits: isEdited(track),
  };
}

/** From the beginning of the movie to where a track is over. */
function shownSeconds(track: MovieTrack): number {
  const until = shownUntilSeconds(track);
  return Number.isFinite(until) ? until : shownFromSeconds(track) + track.timing.durationSeconds;
}

function entryProblem({ width, height, avc }: VisualEntry, limits: MediaLimits): MediaProblem | null {
  if (avc === null || width === 0 || height === 0) return REFUSALS.damaged;
  if (avc.chroma !== 1 || avc.bitDepth !== 8) return REFUSALS.colourDepth;
  if (Math.min(width, height) < limits.minSide) return REFUSALS.tooSmall(width, height);
  return width * height > limits.maxPixels ? REFUSALS.tooManyPixels(width, height) : null;
}
