// What a video will take: nothing, an encoding, or an encoding with more to it.

import type { Movie } from '../../kits/iso-bmff/movie.ts';
import { isClassA, MAX_FRAME_RATE } from './quick-class.ts';
import type { MediaReport } from './report.ts';

const MAX_USUAL_SHORT_SIDE = 1440; // above it, decoding alone takes a small server longer than the clip lasts

/** `A` comes from the index of an MP4 alone, so that the quick look and this one never differ. */
export function classOf(video: MediaReport['video'], movie: Movie | null): MediaReport['class'] {
  if (movie !== null && isClassA(movie)) return 'A';
  const isCostly =
    video.range !== 'sdr' ||
    video.frameRate > MAX_FRAME_RATE ||
    Math.min(video.width, video.height) > MAX_USUAL_SHORT_SIDE;
  return isCostly ? 'C' : 'B';
}
