// Encodes small clips as the pipeline does, and looks at what comes out as a player would.

import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../fixtures/phone-clips.ts';
import { listeningLog } from './stores.ts';
import {
  encode,
  ladderOf,
  type Encoded,
  type EncodeTask,
  type MadeSegment,
  type Still,
} from '../../src/platform/media/encode.ts';
import { NO_EDITS } from '../../src/platform/media/edits.ts';
import type { MediaReport } from '../../src/platform/media/report.ts';

export const needs = { log: listeningLog().log, ffmpeg: 'ffmpeg' };

/** What a file says of itself, for clips that a test made and knows. */
export function reportOf(video: Partial<MediaReport['video']>, durationMs: number): MediaReport {
  return {
    container: 'mp4',
    sizeBytes: 0,
    durationMs,
    class: 'B',
    video: {
      codec: 'h264',
      profile: null,
      pixelFormat: 'yuv420p',
      bitDepth: 8,
      width: 320,
      height: 180,
      rotation: 0,
      isMirrored: false,
      frameRate: 30,
      isVariableRate: false,
      range: 'sdr',
      primaries: null,
      transfer: null,
      matrix: null,
      bitrateKbps: null,
      keyframeGapMs: null,
      hasEdits: false,
      ...video,
    },
    audio: [{ stream: 1, codec: 'aac', channels: 1, sampleRate: 48_000, layout: null }],
    videoStream: 0,
    otherTracks: 0,
    origin: 'unknown',
    originSigns: [],
    recordedAt: null,
    device: null,
    location: null,
  };
}

export interface Made {
  readonly encoded: Encoded;
  readonly folder: string;
  readonly segments: readonly MadeSegment[];
  readonly stills: readonly Still[];
  /** The init segment and all others of a track, in order. */
  track(name: string): { init: string; segments: string[] };
  /** The track as one file. */
  joined(name: string): Promise<string>;
}

type Given = Partial<EncodeTask> & Pick<EncodeTask, 'sourcePath' | 'report'>;

/** Encodes into a new folder `into`. */
export async function encodeInto(into: string, given: Given): Promise<Made> {
  mkdirSync(into, { recursive: true });
  const segments: MadeSegment[] = [];
  const stills: Still[] = [];
  const task: EncodeTask = {
    edits: NO_EDITS,
    rungs: ladderOf(given.report, false),
    hasAudio: true,
    taps: false,
    pace: 'fast',
    firstSegment: 0,
    folder: into,
    ...given,
  };
  const encoded = await encode(needs, task, {
    onSegment: async (made) => void segments.push(made),
    onStill: async (still) => void stills.push(still),
    onProgress: () => undefined,
  });
  const track = (name: string) => {
    const [init, ...rest] = segments.filter((made) => made.track === name).map((made) => made.path);
    if (init === undefined) throw new Error(`There is no track ${name}.`);
    return { init, segments: rest };
  };
  const joined = async (name: string) => {
    const path = join(into, `${name}.joined.mp4`);
    await joinFiles(track(name), path);
    return path;
  };
  return { encoded, folder: into, segments, stills, track, joined };
}

export async function joinFiles(
  { init, segments }: { init: string; segments: readonly string[] },
  path: string,
): Promise<void> {
  await Bun.write(path, Buffer.concat(await Promise.all([init, ...segments].map((part) => readFile(part)))));
}

/** When each frame is shown, in seconds from the first. */
export async function frameTimes(path: string, keyframesOnly = false): Promise<number[]> {
  const text = await run(
    'ffprobe',
    ...'-v error -select_streams v:0 -show_entries packet=pts_time,flags -of csv=p=0'.split(' '),
    path,
  );
  const rows = text
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  const times = rows.map(([time]) => Number(time)).toSorted((one, other) => one - other);
  const keys = rows.filter(([, flags]) => flags?.startsWith('K')).map(([time]) => Number(time));
  return (keyframesOnly ? keys : times).map((time) => Math.round((time - times[0]!) * 1000) / 1000);
}

/** The mean colour of each cell of a grid over each frame: frames, cells row by row, [red, green, blue]. */
export async function cellColours(path: string, columns: number, rows: number): Promise<number[][][]> {
  const filter = `scale=${columns}:${rows}:flags=area:in_color_matrix=bt709,format=rgb24`;
  const bytes = await rawOutput(path, [
    '-map',
    '0:v:0',
    '-fps_mode',
    'passthrough',
    '-vf',
    filter,
    '-f',
    'rawvideo',
  ]);
  const frames: number[][][] = [];
  for (let at = 0; at + columns * rows * 3 <= bytes.length; at += columns * rows * 3)
    frames.push(
      Array.from({ length: columns * rows }, (_, cell) => [
        ...bytes.subarray(at + cell * 3, at + cell * 3 + 3),
      ]),
    );
  return frames;
}

/** The sound as samples of one channel at 48 kHz, from -1 to 1. */
export async function soundOf(path: string): Promise<Float32Array> {
  const bytes = await rawOutput(path, ['-map', '0:a:0', '-ac', '1', '-ar', '48000', '-f', 'f32le']);
  return new Float32Array(bytes.buffer, bytes.byteOffset, Math.floor(bytes.length / 4));
}

async function rawOutput(path: string, args: readonly string[]): Promise<Uint8Array> {
  const child = Bun.spawn(['ffmpeg', '-nostdin', '-v', 'error', '-i', path, ...args, '-'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const bytes = new Uint8Array(await new Response(child.stdout).arrayBuffer());
  if ((await child.exited) !== 0) throw new Error(`ffmpeg could not read ${path}.`);
  return bytes;
}

/** The loudest sample between two moments. */
export function loudest(sound: Float32Array, fromSeconds: number, untilSeconds: number): number {
  return sound
    .subarray(Math.round(fromSeconds * 48_000), Math.round(untilSeconds * 48_000))
    .reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
}
