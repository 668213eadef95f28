// From ffprobe's answer to the picture and sound of a report: which streams are used, how they look and sound.

import type { MediaReport } from './report.ts';
import type { Probed, ProbedStream } from './run-ffprobe.ts';
import { turnOf, type Turn } from './turn.ts';

type Video = MediaReport['video'];

/** The stream that is really video: no cover, no thumbnails. Undefined where there is none. */
export function chooseVideo(streams: readonly ProbedStream[]): ProbedStream | undefined {
  const isMoving = (stream: ProbedStream) => Number(stream.nb_frames ?? '2') !== 1;
  const rank = (stream: ProbedStream) => [
    isMoving(stream) ? 1 : 0,
    stream.disposition?.default ?? 0,
    stream.width * stream.height,
  ];
  return videosIn(streams).toSorted((one, other) => compare(rank(other), rank(one)))[0];
}

/** All streams of pictures that are no covers. */
export function videosIn(streams: readonly ProbedStream[]): readonly ProbedStream[] {
  return streams.filter(
    ({ codec_type, disposition }) =>
      codec_type === 'video' &&
      disposition?.attached_pic !== 1 &&
      disposition?.timed_thumbnails !== 1 &&
      disposition?.still_image !== 1,
  );
}

/** What can be decoded, the best first: what the file plays by default, then AAC, then the order in the file. */
export function chooseAudio(streams: readonly ProbedStream[]): MediaReport['audio'] {
  const rank = (stream: ProbedStream) => [
    stream.disposition?.default ?? 0,
    stream.codec_name === 'aac' ? 1 : 0,
    -stream.index,
  ];
  return streams
    .filter(
      (stream) =>
        stream.codec_type === 'audio' &&
        isKnown(stream.codec_name) &&
        stream.channels > 0 &&
        Number(stream.sample_rate ?? 0) > 0,
    )
    .toSorted((one, other) => compare(rank(other), rank(one)))
    .map((stream) => ({
      stream: stream.index,
      codec: stream.codec_name!,
      channels: stream.channels,
      sampleRate: Number(stream.sample_rate),
      layout: stream.channel_layout ?? null,
    }));
}

/** ffprobe leaves the name out, or says so, where it has no idea of a codec (Apple's `apac`, for example). */
export function isKnown(codec: string | undefined): boolean {
  return codec !== undefined && codec !== 'unknown' && codec !== 'none';
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at === -1 ? 0 : one[at]! - other[at]!;
}

/** The picture as it is shown. What only the index of an MP4 knows is left open. */
export function describeVideo(stream: ProbedStream, probed: Probed, durationMs: number): Video {
  const turn = readTurn(stream);
  const [width, height] = shownSize(stream, turn);
  const average = ratio(stream.avg_frame_rate);
  const base = ratio(stream.r_frame_rate);
  const frames = Number(stream.nb_frames ?? 0);
  const counted = frames > 0 && durationMs > 0 ? (frames * 1000) / durationMs : 0;
  const bitrate = Number(stream.bit_rate ?? probed.format.bit_rate ?? 0);
  return {
    codec: stream.codec_name ?? 'unknown',
    profile: stream.profile ?? null,
    pixelFormat: stream.pix_fmt ?? 'unknown',
    bitDepth: bitDepthOf(stream.pix_fmt ?? ''),
    width,
    height,
    rotation: turn.rotation,
    isMirrored: turn.isMirrored,
    frameRate: round(average || counted || base),
    // guess: the two are equal to rounding for constant rates; phones report bases of 600 or 90,000 ticks
    isVariableRate: average > 0 && base > 0 && Math.abs(base - average) / average > 0.02 && !isFields(stream),
    range: rangeOf(stream),
    primaries: stream.color_primaries ?? null,
    transfer: stream.color_transfer ?? null,
    matrix: stream.color_space ?? null,
    bitrateKbps: bitrate > 0 ? Math.round(bitrate / 1000) : null,
    keyframeGapMs: null,
    hasEdits: false,
  };
}

/** Interlaced video counts two fields a frame. */
function isFields({ field_order }: ProbedStream): boolean {
  return field_order !== undefined && !['progressive', 'unknown'].includes(field_order);
}

function shownSize(
  { width, height, sample_aspect_ratio }: ProbedStream,
  turn: Turn,
): readonly [number, number] {
  const shape = ratio(sample_aspect_ratio?.replace(':', '/')) || 1;
  // guess: what is more extreme comes from a broken header
  const square = shape > 1 / MAX_SHAPE && shape < MAX_SHAPE ? Math.max(1, Math.round(width * shape)) : width;
  return turn.rotation % 180 === 0 ? [square, height] : [height, square];
}

const MAX_SHAPE = 4;

function readTurn(stream: ProbedStream): Turn {
  const rows = stream.side_data_list.find((side) => side.displaymatrix !== undefined)?.displaymatrix ?? '';
  const numbers = [...rows.matchAll(/(?<=[:\s])-?\d+(?=\s|$)/g)].map(([text]) => Number(text) / 65_536);
  if (numbers.length !== 9) return turnOf([1, 0, 0, 1]);
  return turnOf([numbers[0]!, numbers[1]!, numbers[3]!, numbers[4]!]);
}

function rangeOf({ color_transfer, side_data_list }: ProbedStream): Video['range'] {
  if (side_data_list.some((side) => side.side_data_type === 'DOVI configuration record'))
    return 'dolby-vision';
  if (color_transfer === 'arib-std-b67') return 'hlg';
  return color_transfer === 'smpte2084' ? 'pq' : 'sdr';
}

/** Dolby Vision whose first layer alone shows wrong colours (profile 5): nothing here can convert it. */
export function lacksBaseLayer({ side_data_list }: ProbedStream): boolean {
  return side_data_list.some(
    (side) => side.dv_profile !== undefined && side.dv_bl_signal_compatibility_id === 0,
  );
}

function bitDepthOf(pixelFormat: string): number {
  const deep =
    /(?:p|gray)(9|10|12|14|16)(?:le|be)?$/.exec(pixelFormat)?.[1] ?? /^p0(10|12|16)/.exec(pixelFormat)?.[1];
  return deep === undefined ? 8 : Number(deep);
}

/** A fraction as ffprobe writes it; 0 where it is none. */
export function ratio(text: string | undefined): number {
  const [over = 0, under = 0] = (text ?? '').split('/').map(Number);
  const value = under === 0 ? 0 : over / under;
  return Number.isFinite(value) ? value : 0;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
