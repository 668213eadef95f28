// Cuts a track into segments while an encoder still writes it. A segment has exactly the samples that belong to its
// time, and says times that follow from their numbers: so work that was taken up again gives the same.

import { open, rename, writeFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import {
  readFragment,
  readInit,
  wholeFragmentBytes,
  wholeInitBytes,
  type FragmentTrack,
  type Sample,
} from '../../kits/iso-bmff/fragments.ts';
import { cleanInit, writeSegment } from '../../kits/iso-bmff/write-fragments.ts';
import type { TrackStream } from './encode-plan.ts';
import type { MadeSegment } from './encoding.ts';
import { startOfSegment, type Grid } from './ladder.ts';

export interface Cutter {
  /** Takes what has been written since, and hands on each segment that is whole. */
  advance(): Promise<void>;
  /** Hands on what is left, and closes the file. */
  finish(): Promise<void>;
  close(): Promise<void>;
  /** RFC 6381; null before the encoder began. */
  readonly codec: string | null;
  /** When the last segment that was handed on ends. */
  readonly endUs: number;
}

interface CutTask {
  readonly stream: TrackStream;
  readonly grid: Grid;
  readonly firstSegment: number;
  readonly folder: string;
  readonly onSegment: (made: MadeSegment) => Promise<void>;
}

/** Packets of AAC before the first that is heard: the encoder runs in. */
const PRIMING_PACKETS = 1;
const READ_BYTES = 4 * 1024 * 1024;

/** Cuts one track. */
export function cutSegments({ stream, grid, firstSegment, folder, onSegment }: CutTask): Cutter {
  let file: FileHandle | null = null;
  let unread: Uint8Array = new Uint8Array(0);
  let position = 0;
  let track: FragmentTrack | null = null;
  let waiting: Sample[] = [];
  let number = firstSegment;
  let endUs = 0;
  /** Of the first sample in the stream: its place among all, and when the encoder says that it is shown. */
  const firstPlace = stream.kind === 'sound' ? -PRIMING_PACKETS : placeOf(firstSegment);
  let firstShown: number | null = null;
  let toDrop = placeOf(firstSegment) - firstPlace;

  function placeOf(segment: number): number {
    return Math.ceil(startOfSegment(grid, segment) * stream.samplesPerSecond - 0.001);
  }

  async function put(name: string, bytes: Uint8Array): Promise<string> {
    const path = join(folder, name);
    await writeFile(`${path}.part`, bytes);
    await rename(`${path}.part`, path);
    return path;
  }

  async function begin(bytes: Uint8Array): Promise<void> {
    track = readInit(bytes);
    const path = await put(`${stream.track}-init.mp4`, cleanInit(bytes));
    await onSegment({ track: stream.track, number: -1, path, durationUs: 0 });
  }

  async function cut(count: number, { timescale }: FragmentTrack): Promise<void> {
    const mine = waiting.slice(0, count);
    waiting = waiting.slice(count);
    const step = timescale / stream.samplesPerSecond;
    const ticksOf = (place: number) => Math.round(place * step);
    const place = placeOf(number);
    const start = ticksOf(place);
    const end = ticksOf(place + count);
    if (stream.kind === 'picture' && !mine[0]!.isKey)
      throw new Error(`Segment ${number} of ${stream.track} does not start with a keyframe.`);
    const samples = mine.map((sample, index) => ({
      ...sample,
      showTime:
        stream.kind === 'sound'
          ? ticksOf(place + index)
          : ticksOf(firstPlace + Math.round((sample.showTime - firstShown!) / step)),
    }));
    const bytes = writeSegment({ sequence: number + 1, start, end, samples });
    const path = await put(`${stream.track}-${number}.m4s`, bytes);
    const durationUs = Math.round((end * 1e6) / timescale) - Math.round((start * 1e6) / timescale);
    endUs = Math.round((end * 1e6) / timescale);
    await onSegment({ track: stream.track, number, path, durationUs });
    number++;
  }

  async function take(): Promise<boolean> {
    if (track === null) {
      const bytes = wholeInitBytes(unread);
      if (bytes === 0) return false;
      await begin(unread.slice(0, bytes));
      unread = unread.subarray(bytes);
      return true;
    }
    const bytes = wholeFragmentBytes(unread);
    if (bytes === 0) return false;
    const samples = readFragment(unread.slice(0, bytes), track);
    unread = unread.subarray(bytes);
    firstShown ??= samples[0]?.showTime ?? null;
    waiting.push(...samples.slice(toDrop));
    toDrop = Math.max(0, toDrop - samples.length);
    for (;;) {
      const count = placeOf(number + 1) - placeOf(number);
      if (waiting.length < count) return true;
      await cut(count, track);
    }
  }

  async function advance(): Promise<void> {
    file ??= await open(stream.path, 'r').catch(() => null);
    if (file === null) return;
    for (;;) {
      const more = new Uint8Array(READ_BYTES);
      const { bytesRead } = await file.read(more, 0, more.length, position);
      if (bytesRead === 0) return;
      position += bytesRead;
      unread = Buffer.concat([unread, more.subarray(0, bytesRead)]);
      while (await take());
    }
  }

  async function close(): Promise<void> {
    await file?.close();
    file = null;
  }

  return {
    advance,
    close,
    async finish() {
      await advance();
      if (track !== null && waiting.length > 0) await cut(waiting.length, track);
      await close();
    },
    get codec() {
      return track?.codec ?? null;
    },
    get endUs() {
      return endUs;
    },
  };
}
