// Looks at a file's structure before any of it is decoded or copied, and says all that speaks against it at once.

import {
  boxesIn,
  BrokenBoxes,
  findBox,
  latin1,
  topLevelBoxes,
  type Box,
  type ByteSource,
} from '../../kits/iso-bmff/boxes.ts';
import { readMovie, type Movie, type MovieTrack } from '../../kits/iso-bmff/movie.ts';
import type { MediaLimits } from './limits.ts';
import { audioCodecName, REFUSALS, videoCodecName, type MediaProblem } from './refusals.ts';

/** What was found: a movie to copy, or every reason not to. */
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
  const stranger = strangerAt(await source.read(0, 64));
  if (stranger !== null) return stranger;
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

/** What people send by mistake, by what stands where in its first bytes (Latin-1). */
const STRANGERS: readonly (readonly [at: number, bytes: string, kind: string])[] = [
  [0, '\x1a\x45\xdf\xa3', 'a WebM or Matroska file'],
  [8, 'AVI ', 'an AVI file'],
  [0, '\xff\xd8\xff', 'a photo'],
  [4, 'ftyphei', 'a photo'],
  [4, 'ftypmif1', 'a photo'],
  [4, 'ftypavif', 'a photo'],
  [0, '\x89PNG', 'a picture'],
  [0, 'GIF8', 'a GIF'],
  [4, 'ftypM4A ', 'a sound recording'],
  [0, 'ID3', 'a sound recording'],
  [0, 'OggS', 'a sound recording'],
  [8, 'WAVE', 'a sound recording'],
  [0, '%PDF', 'a PDF'],
  [0, 'PK\x03\x04', 'a ZIP archive'],
];
const FIRST_BOXES = new Set(['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip', 'pnot', 'uuid', 'styp']);

function strangerAt(head: Uint8Array): MediaProblem | null {
  const start = latin1(head, 0, head.length);
  const known = STRANGERS.find(([at, bytes]) => start.startsWith(bytes, at));
  if (known !== undefined) return REFUSALS.notVideo(known[2]);
  if (FIRST_BOXES.has(start.slice(4, 8))) return null;
  const isText = head.every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13);
  return isText ? REFUSALS.notVideo('a text') : REFUSALS.unknownFormat;
}

function movieProblems(movie: Movie, sizeBytes: number, limits: MediaLimits): readonly MediaProblem[] {
  const { tracks } = movie;
  if (tracks.length > limits.maxTracks) return [REFUSALS.tooManyTracks(tracks.length, limits.maxTracks)];
  const end = Math.max(0, ...tracks.map((track) => track.dataEnd));
  if (end > sizeBytes) return [REFUSALS.cutOff(end - sizeBytes)];
  if (tracks.some((track) => track.sampleCount > limits.maxSamples)) return [REFUSALS.tooManySamples];
  const videos = tracks.filter((track) => track.mediaType === 'vide');
  const sounds = tracks.filter((track) => track.mediaType === 'soun');
  return [
    ...(videos.length === 0 ? [REFUSALS.noVideo(sounds.length > 0)] : []),
    ...(videos.length > 1 ? [REFUSALS.severalVideos(videos.length)] : []),
    ...(videos.length === 1 ? videoProblems(videos[0]!) : []),
    ...soundProblems(sounds),
  ];
}

const H264 = new Set(['avc1', 'avc3']);

function videoProblems(video: MovieTrack): readonly MediaProblem[] {
  const format = video.formats[0] ?? '';
  const problems: MediaProblem[] = [];
  if (format === 'encv') problems.push(REFUSALS.isProtected);
  else if (!H264.has(format)) problems.push(REFUSALS.videoCodec(videoCodecName(format)));
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
function hasCuts(track: MovieTrack): boolean {
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
