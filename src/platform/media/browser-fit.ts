// Which movies browsers play without encoding them anew, told from the index alone.

import type { Movie, MovieTrack } from '../../kits/iso-bmff/movie.ts';
import { audioCodecName, REFUSALS, videoCodecName, type MediaProblem } from './refusals.ts';

/** What speaks against copying a whole movie's tracks for browsers; empty when nothing does. */
export function copyProblems({ tracks }: Movie): readonly MediaProblem[] {
  const videos = tracks.filter((track) => track.mediaType === 'vide');
  const sounds = tracks.filter((track) => track.mediaType === 'soun');
  return [
    ...(videos.length > 1 ? [REFUSALS.severalVideos(videos.length)] : []),
    ...(videos.length === 1 ? videoProblems(videos[0]!) : []),
    ...soundProblems(sounds),
  ];
}

const H264 = new Set(['avc1', 'avc3']);

function videoProblems(video: MovieTrack): readonly MediaProblem[] {
  const format = video.formats[0] ?? '';
  const problems: MediaProblem[] = [];
  if (!H264.has(format)) problems.push(REFUSALS.videoCodec(videoCodecName(format)));
  // A second description means that the picture changes its kind on the way.
  else if (video.formats.length > 1) problems.push(REFUSALS.damaged);
  if (hasCuts(video)) problems.push(REFUSALS.edited);
  return problems;
}

function soundProblems(sounds: readonly MovieTrack[]): readonly MediaProblem[] {
  if (sounds.length === 0 || sounds.some(isAac)) return [];
  const format = sounds[0]!.formats[0] ?? '';
  return [format === 'enca' ? REFUSALS.isProtected : REFUSALS.audioCodec(audioCodecName(format))];
}

/** Sound that browsers play and that is not an edit. */
export function isAac(track: MovieTrack): boolean {
  return track.formats.length === 1 && track.formats[0] === 'mp4a' && !hasCuts(track);
}

/** One stretch of media, perhaps after an empty one, is a start offset; more than that is an edit. */
export function hasCuts(track: MovieTrack): boolean {
  const shown = track.edits.filter((edit) => edit.mediaTime !== -1);
  return shown.length > 1 || shown.some((edit) => edit.rate !== 1);
}

/** Where the shown stretch of a track starts: behind what its edits leave empty. */
export function shownFromSeconds(track: MovieTrack): number {
  let seconds = 0;
  for (const edit of track.edits) {
    if (edit.mediaTime !== -1) return seconds;
    seconds += edit.durationSeconds;
  }
  return 0;
}

/** Where the shown stretch of a track ends, in seconds of the movie; infinite where no edit says so. */
export function shownUntilSeconds(track: MovieTrack): number {
  let seconds = 0;
  for (const edit of track.edits) {
    seconds += edit.durationSeconds;
    if (edit.mediaTime !== -1) return edit.durationSeconds === 0 ? Infinity : seconds;
  }
  return Infinity;
}
