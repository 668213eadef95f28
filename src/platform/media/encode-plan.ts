// What ffmpeg is told for one run: inputs, filters, and one output for each track and tap. Pure; nothing is run here.

import { join } from 'node:path';
import { SEGMENT_MS, type EncodeTask, type Rung } from './encoding.ts';
import { demuxerOf } from './container.ts';
import { asFraction, gridOf, ratesOf, startOfSegment, type Grid } from './ladder.ts';
import { MEDIA_LIMITS } from './limits.ts';
import { planPicture, type PictureTaps } from './picture-graph.ts';
import { planSound } from './sound-graph.ts';

/** A file that grows while a track is made. */
export interface TrackStream {
  readonly track: string;
  readonly path: string;
  readonly kind: 'picture' | 'sound';
  /** Of pictures; 48,000 / 1024 for sound. */
  readonly samplesPerSecond: number;
}

export interface EncodePlan {
  /** What follows the program's name; it runs in the task's folder. */
  readonly args: readonly string[];
  readonly streams: readonly TrackStream[];
  readonly grid: Grid;
  readonly durationMs: number;
  /** What is skipped because it is there already. */
  readonly startSeconds: number;
  readonly taps: PictureTaps | null;
  readonly loudnessFile: string | null;
}

/** Samples in a packet of AAC: ISO/IEC 14496-3. */
const AAC_SAMPLES = 1024;
/** Decoding starts so much before what is wanted: whatever stands at its beginning has then been seen. */
const RUN_UP_SECONDS = 1;
const MAX_ALLOCATION_BYTES = 512 * 1024 * 1024; // guess: an 8K frame of 10 bits takes 100 MB
const STILL_NAMES = 'still-%06d.jpg';

export function planEncode(task: EncodeTask, threads: number): EncodePlan {
  const { report, edits } = task;
  const grid = gridOf(report);
  const zero = (edits.trim?.fromMs ?? 0) / 1000;
  const durationMs = shownMs(task);
  const startSeconds = startOfSegment(grid, task.firstSegment);
  const seekSeconds = Math.max(0, zero + startSeconds - RUN_UP_SECONDS);
  const endSeconds = durationMs / 1000;
  const isApart = task.hasAudio && seekSeconds > zero;
  const picture = planPicture({
    ...task,
    shiftSeconds: seekSeconds - zero,
    startSeconds,
    endSeconds,
  });
  // Sound is always made from its beginning, so that it comes out the same however often work is taken up again.
  const soundSeekSeconds = isApart ? Math.max(0, zero - RUN_UP_SECONDS) : seekSeconds;
  const loudnessFile = task.taps && task.hasAudio ? 'loudness.txt' : null;
  const graphs = [picture.text];
  if (task.hasAudio)
    graphs.push(
      planSound({
        input: `${isApart ? 1 : 0}:${report.audio[0]?.stream ?? 'a:0'}`,
        edits,
        shiftSeconds: soundSeekSeconds - zero,
        endSeconds,
        loudnessFile,
      }),
    );
  const untilSeconds = zero + endSeconds + RUN_UP_SECONDS;
  const streams = [
    ...task.rungs.map((rung) => streamOf(task, rung)),
    ...(task.hasAudio ? [sound(task)] : []),
  ];
  return {
    args: [
      ...words('-nostdin -hide_banner -v error -progress pipe:2 -stats_period 0.25 -y'),
      ...words(`-max_alloc ${MAX_ALLOCATION_BYTES}`),
      ...inputOf(task, seekSeconds, untilSeconds, threads),
      ...(isApart ? [...words('-vn'), ...inputOf(task, soundSeekSeconds, untilSeconds, threads)] : []),
      '-filter_complex',
      graphs.join(';'),
      ...task.rungs.flatMap((rung) => pictureOutput(task, rung, picture.pads.get(rung.name)!, grid, threads)),
      ...(task.hasAudio ? soundOutput(task) : []),
      ...(picture.taps === null ? [] : tapOutputs(picture.taps)),
    ],
    streams,
    grid,
    durationMs,
    startSeconds,
    taps: picture.taps,
    loudnessFile,
  };
}

/** How long the result is: what is kept of the original. */
function shownMs({ report, edits }: EncodeTask): number {
  if (edits.trim === null) return report.durationMs;
  return Math.max(0, Math.min(edits.trim.untilMs, report.durationMs) - edits.trim.fromMs);
}

const AAC_RATE = 48_000;

function sound(task: EncodeTask): TrackStream {
  return {
    track: 'audio',
    path: join(task.folder, 'audio.stream'),
    kind: 'sound',
    samplesPerSecond: AAC_RATE / AAC_SAMPLES,
  };
}

function streamOf(task: EncodeTask, rung: Rung): TrackStream {
  const path = join(task.folder, `${rung.name}.stream`);
  return { track: rung.name, path, kind: 'picture', samplesPerSecond: rung.frameRate };
}

function inputOf(task: EncodeTask, from: number, until: number, threads: number): readonly string[] {
  return [
    // One kind of file, and the picture is turned by the report: what the file says once more is not asked.
    ...words(`-protocol_whitelist file -f ${demuxerOf(task.report.container)} -noautorotate`),
    ...words(`-max_pixels ${MEDIA_LIMITS.maxPixels} -threads ${threads} -sn -dn`),
    ...(from > 0 ? ['-ss', from.toFixed(6)] : []),
    ...['-t', (until - from).toFixed(6), '-i', `file:${task.sourcePath}`],
  ];
}

const PRESETS = { fast: 'superfast', good: 'veryfast' } as const;
const AV1_PRESET = 10; // guess
/** One fragment for each keyframe, or each second of sound; nothing waits for the end of the file. */
const FRAGMENTS = '-map_metadata -1 -map_chapters -1 -fflags +bitexact -flush_packets 1 -f mp4 -movflags';

function pictureOutput(
  task: EncodeTask,
  rung: Rung,
  pad: string,
  grid: Grid,
  threads: number,
): readonly string[] {
  const { crf, maxKbps } = ratesOf(rung);
  const encoder =
    rung.codec === 'av1'
      ? `-c:v libsvtav1 -preset ${AV1_PRESET} -crf ${crf} -g ${framesOfSegment(rung)}`
      : `-c:v libx264 -preset ${PRESETS[task.pace]} -profile:v high -crf ${crf} -maxrate ${maxKbps}k ` +
        `-bufsize ${maxKbps}k -x264-params b-pyramid=none -sc_threshold 0 -forced-idr 1 -g ${framesOfSegment(rung) * 3} ` +
        // Without what the encoder says of itself in every stream.
        '-bsf:v filter_units=remove_types=6';
  return [
    ...['-map', pad],
    ...words(`${encoder} -threads ${threads} -pix_fmt yuv420p -fps_mode passthrough -flags:v +bitexact+cgop`),
    ...words('-color_primaries bt709 -color_trc bt709 -colorspace bt709 -color_range tv'),
    ...['-force_key_frames', `expr:${keyframes(grid, task.firstSegment)}`],
    ...words(`${FRAGMENTS} +frag_keyframe+empty_moov+default_base_moof ${rung.name}.stream`),
  ];
}

function framesOfSegment(rung: Rung): number {
  return Math.ceil((rung.frameRate * SEGMENT_MS) / 1000);
}

/** When the next keyframe is due, as `startOfSegment` says it. To ffmpeg the first frame of a run is at `t` = 0. */
function keyframes(grid: Grid, firstSegment: number): string {
  const rate = `(${asFraction(grid.frameRate)})`;
  const start = startOfSegment(grid, firstSegment).toFixed(6);
  return `gte(t+${start}+0.002,ceil((n_forced+${firstSegment})*${SEGMENT_MS / 1000}*${rate}-0.001)/${rate})`;
}

function soundOutput(task: EncodeTask): readonly string[] {
  const kbps = (task.report.audio[0]?.channels ?? 2) > 1 ? 128 : 96;
  return words(
    `-map [sound] -c:a aac -b:a ${kbps}k -ar ${AAC_RATE} -ac 2 -flags:a +bitexact ${FRAGMENTS} ` +
      '+empty_moov+default_base_moof -frag_duration 1000000 audio.stream',
  );
}

function tapOutputs(taps: PictureTaps): readonly string[] {
  return [
    ...words(
      `-map ${taps.stills} -fps_mode passthrough -c:v mjpeg -q:v 3 -flags:v +bitexact -map_metadata -1`,
    ),
    ...words(`-f image2 -atomic_writing 1 -start_number 0 ${STILL_NAMES}`),
    ...words(`-map ${taps.frames} -fps_mode passthrough -c:v rawvideo -f rawvideo pipe:1`),
  ];
}

/** The file of a still, by its number in this run. */
export function stillName(number: number): string {
  return STILL_NAMES.replace('%06d', String(number).padStart(6, '0'));
}

function words(text: string): readonly string[] {
  return text.split(' ');
}
