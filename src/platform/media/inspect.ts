// Looks at a file's structure before any of it is decoded or copied, and says all that speaks against it at once.

import {
  boxesIn,
  BrokenBoxes,
  findBox,
  topLevelBoxes,
  type Box,
  type ByteSource,
} from '../../kits/iso-bmff/boxes.ts';
import { countTracks, readMovie, type Movie } from '../../kits/iso-bmff/movie.ts';
import { containerName, containerOf, HEAD_BYTES } from './container.ts';
import type { MediaLimits } from './limits.ts';
import { REFUSALS, type MediaProblem } from './refusals.ts';

/** What was found: a movie that is whole, or every reason against it. */
export type Inspection =
  | { readonly outcome: 'fit'; readonly movie: Movie }
  | { readonly outcome: 'refused'; readonly problems: readonly MediaProblem[] };

/** Reads the outermost boxes only: cheap enough for the server itself. Null when nothing speaks against it yet. */
export async function inspectOutside(source: ByteSource): Promise<MediaProblem | null> {
  const outside = await readOutside(source);
  return 'code' in outside ? outside : null;
}

/** Reads the whole index of a file. */
export async function inspect(source: ByteSource, limits: MediaLimits): Promise<Inspection> {
  const outside = await readOutside(source);
  if ('code' in outside) return { outcome: 'refused', problems: [outside] };
  if (outside.moov.end - outside.moov.start > limits.maxIndexBytes)
    return { outcome: 'refused', problems: [REFUSALS.tooManySamples] };
  try {
    const bytes = await source.read(outside.moov.start, outside.moov.end - outside.moov.start);
    const trackCount = countTracks(bytes);
    if (trackCount > limits.maxTracks)
      return { outcome: 'refused', problems: [REFUSALS.tooManyTracks(trackCount, limits.maxTracks)] };
    const movie = readMovie(bytes);
    const problems = movieProblems(movie, source.sizeBytes, limits);
    return problems.length === 0 ? { outcome: 'fit', movie } : { outcome: 'refused', problems };
  } catch (thrown) {
    if (thrown instanceof BrokenBoxes) return { outcome: 'refused', problems: [REFUSALS.damaged] };
    throw thrown;
  }
}

async function readOutside(source: ByteSource): Promise<{ moov: Box } | MediaProblem> {
  if (source.sizeBytes === 0) return REFUSALS.empty;
  const container = containerOf(await source.read(0, HEAD_BYTES));
  if (typeof container !== 'string') return container;
  const stranger = containerName(container);
  if (stranger !== null) return REFUSALS.needsFfmpeg(stranger);
  let boxes: readonly Box[];
  try {
    boxes = await topLevelBoxes(source);
  } catch (thrown) {
    if (thrown instanceof BrokenBoxes) return REFUSALS.damaged;
    throw thrown;
  }
  const last = boxes.at(-1);
  if (last !== undefined && last.end > source.sizeBytes) return REFUSALS.cutOff(last.end - source.sizeBytes);
  const moov = findBox(boxes, 'moov');
  // Cameras write the index last: without one the recording or the transfer ended early.
  return moov === undefined ? REFUSALS.cutOff(0) : { moov };
}

function movieProblems(movie: Movie, sizeBytes: number, limits: MediaLimits): readonly MediaProblem[] {
  const { tracks } = movie;
  const end = Math.max(0, ...tracks.map((track) => track.dataEnd));
  if (end > sizeBytes) return [REFUSALS.cutOff(end - sizeBytes)];
  if (tracks.some((track) => track.sampleCount > limits.maxSamples)) return [REFUSALS.tooManySamples];
  const videos = tracks.filter((track) => track.mediaType === 'vide');
  if (videos.length === 0) return [REFUSALS.noVideo(tracks.some((track) => track.mediaType === 'soun'))];
  if (videos.every((track) => track.formats[0] === 'encv')) return [REFUSALS.isProtected];
  const longest = Math.max(...videos.map((track) => track.timing.durationSeconds));
  return longest * 1000 > limits.maxDurationMs ? [REFUSALS.tooLong(limits.maxDurationMs)] : [];
}

/** The file's boxes without its media, one after the other: what the last guard looks at. */
export async function readAllButMedia(source: ByteSource, limits: MediaLimits): Promise<Uint8Array> {
  const boxes = (await topLevelBoxes(source)).filter((box) => box.type !== 'mdat');
  const sizeBytes = boxes.reduce((sum, box) => sum + box.end - box.start, 0);
  if (sizeBytes > limits.maxIndexBytes) throw new BrokenBoxes('The index is too large.');
  const parts: Uint8Array[] = [];
  for (const box of boxes) parts.push(await source.read(box.start, box.end - box.start));
  const bytes = new Uint8Array(Buffer.concat(parts));
  boxesIn(bytes);
  return bytes;
}
