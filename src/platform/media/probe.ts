// Says of any file whether it is a video that can be shown, what it is like and what it will take; or all that speaks
// against it. First our own look at its structure, then ffprobe's. Nothing is decoded beyond what ffprobe needs.

import { stat } from 'node:fs/promises';
import type { Movie } from '../../kits/iso-bmff/movie.ts';
import type { Log } from '../log.ts';
import { copyProblems } from './browser-fit.ts';
import { classOf } from './classify.ts';
import { containerName, containerOf, HEAD_BYTES, type Container } from './container.ts';
import { chooseAudio, chooseVideo, describeVideo, isKnown, lacksBaseLayer } from './describe-streams.ts';
import { findDurationMs } from './find-duration.ts';
import { missingAtEnd } from './missing-at-end.ts';
import { withFile } from './file-source.ts';
import { inspect } from './inspect.ts';
import { MEDIA_LIMITS, type MediaLimits } from './limits.ts';
import { originOf } from './origin.ts';
import { readPrivateDetails, tagsOf } from './private-details.ts';
import { REFUSALS, videoCodecName, type MediaProblem } from './refusals.ts';
import type { MediaReport } from './report.ts';
import { reportWithoutFfmpeg } from './report-without-ffmpeg.ts';
import { findFfprobe, runFfprobe, type Probed, type ProbedStream } from './run-ffprobe.ts';
import { withIndex } from './with-index.ts';

export type Inspected =
  | { readonly outcome: 'fit'; readonly report: MediaReport }
  | { readonly outcome: 'refused'; readonly problems: readonly MediaProblem[] };

/**
 * Looks at a whole file. The report is private: it never leaves the newsroom and is never logged.
 * Errors: `media_interrupted` (503) when something else ended the look: try again.
 */
export async function inspectMedia(
  needs: { readonly log: Log; readonly ffmpeg: string },
  path: string,
  limits: MediaLimits = MEDIA_LIMITS,
): Promise<Inspected> {
  const structure = await lookInside(path, limits);
  if (structure.outcome === 'refused') return structure;
  const { container, movie } = structure;
  const { size: sizeBytes } = await stat(path);
  const ffprobe = findFfprobe(needs.ffmpeg);
  if (ffprobe === null) return withoutFfmpeg(container, movie, sizeBytes, limits);
  const answer = await runFfprobe({ log: needs.log, ffprobe }, path, container);
  if (answer.outcome === 'too_slow') return refused(REFUSALS.tookTooLong);
  if (answer.outcome !== 'probed') return refused(REFUSALS.unreadable);
  const { probed } = answer;
  const video = chooseVideo(probed.streams);
  const problem = streamProblem(probed, video, limits);
  if (problem !== null) return refused(problem);
  if (video === undefined) return refused(REFUSALS.unreadable);
  const durationMs = await findDurationMs(ffprobe, path, container, probed, video, movie);
  if (durationMs === null) return refused(REFUSALS.unreadable);
  if (durationMs > limits.maxDurationMs) return refused(REFUSALS.tooLong(limits.maxDurationMs));
  return { outcome: 'fit', report: reportOf({ container, movie, sizeBytes, durationMs, probed, video }) };
}

type Structure =
  | { readonly outcome: 'fit'; readonly container: Container; readonly movie: Movie | null }
  | { readonly outcome: 'refused'; readonly problems: readonly MediaProblem[] };

async function lookInside(path: string, limits: MediaLimits): Promise<Structure> {
  return await withFile(path, async (source) => {
    if (source.sizeBytes === 0) return refused(REFUSALS.empty);
    const container = containerOf(await source.read(0, HEAD_BYTES));
    if (typeof container !== 'string') return refused(container);
    if (containerName(container) !== null) {
      const missingBytes = await missingAtEnd(source, container);
      return missingBytes > 0
        ? refused(REFUSALS.cutOff(missingBytes))
        : { outcome: 'fit', container, movie: null };
    }
    const inspection = await inspect(source, limits);
    return inspection.outcome === 'fit' ? { ...inspection, container } : inspection;
  });
}

function withoutFfmpeg(
  container: Container,
  movie: Movie | null,
  sizeBytes: number,
  limits: MediaLimits,
): Inspected {
  if (movie === null) return refused(REFUSALS.needsFfmpeg(containerName(container) ?? 'a rare kind of file'));
  const problems = copyProblems(movie);
  if (problems.length > 0) return { outcome: 'refused', problems };
  return reportWithoutFfmpeg(container, movie, sizeBytes, limits);
}

function streamProblem(
  { streams }: Probed,
  video: ProbedStream | undefined,
  limits: MediaLimits,
): MediaProblem | null {
  if (streams.length > limits.maxTracks) return REFUSALS.tooManyTracks(streams.length, limits.maxTracks);
  if (video === undefined) return REFUSALS.noVideo(streams.some((stream) => stream.codec_type === 'audio'));
  if (!isKnown(video.codec_name)) return REFUSALS.unknownCodec(videoCodecName(video.codec_tag_string ?? ''));
  const { width, height } = video;
  if (width === 0 || height === 0) return REFUSALS.damaged;
  if (Math.min(width, height) < limits.minSide) return REFUSALS.tooSmall(width, height);
  if (width * height > limits.maxPixels || Math.max(width, height) > limits.maxSide)
    return REFUSALS.tooManyPixels(width, height);
  // Its decoder got nothing out of the first seconds: broken pictures, or ones that claim to be gigantic.
  if (video.pix_fmt === undefined || video.pix_fmt === 'unknown') return REFUSALS.unreadable;
  return lacksBaseLayer(video) ? REFUSALS.noBaseLayer : null;
}

interface Looked {
  readonly container: Container;
  readonly movie: Movie | null;
  readonly sizeBytes: number;
  readonly durationMs: number;
  readonly probed: Probed;
  readonly video: ProbedStream;
}

function reportOf({ container, movie, sizeBytes, durationMs, probed, video }: Looked): MediaReport {
  const picture = withIndex(describeVideo(video, probed, durationMs), movie, video);
  const audio = chooseAudio(probed.streams);
  const tags = tagsOf(probed);
  const details = readPrivateDetails(tags);
  const isNamed = Boolean(details.device?.make ?? details.device?.model);
  return {
    container,
    sizeBytes,
    durationMs,
    class: classOf(picture, movie),
    video: picture,
    audio,
    videoStream: video.index,
    otherTracks: probed.streams.length - 1 - audio.length,
    ...originOf(tags, isNamed, details.recordedAt !== null),
    ...details,
  };
}

function refused(problem: MediaProblem): Extract<Inspected, { outcome: 'refused' }> {
  return { outcome: 'refused', problems: [problem] };
}
