// What the movie box (`moov`) says about its tracks, read without trusting any count in it.
// Every loop is bounded by the bytes that are really there.

import { boxesIn, BrokenBoxes, findBox, latin1, type Box } from './boxes.ts';
import { entriesOf, fullBox, type FullBox } from './full-box.ts';
import { readTiming, type Timing } from './timing.ts';

export interface Edit {
  /** In seconds; 0 means "to the end" in fragmented files. */
  readonly durationSeconds: number;
  /** Where in the media it starts, in the track's timescale; -1 is an empty stretch. */
  readonly mediaTime: number;
  readonly rate: number;
}

export interface MovieTrack {
  /** The track's number in this file; 0 where it has none. */
  readonly id: number;
  /** `vide`, `soun`, `meta`, `tmcd`, `text` ... */
  readonly mediaType: string;
  /** Sample descriptions: `avc1`, `hvc1`, `mp4a` ... */
  readonly formats: readonly string[];
  readonly enabled: boolean;
  readonly edits: readonly Edit[];
  readonly sampleCount: number;
  /** Position in the file behind the last sample byte; 0 where the track has no samples here. */
  readonly dataEnd: number;
  /** Bytes of all samples together. */
  readonly sizeBytes: number;
  readonly timing: Timing;
  /** a, b, c and d of the track's matrix, which turn and mirror the picture: ISO/IEC 14496-12, section 8.3.2. */
  readonly matrix: readonly [number, number, number, number];
  /** The content of the first sample description, its fields and its boxes. */
  readonly description: Uint8Array;
}

export interface Movie {
  readonly tracks: readonly MovieTrack[];
  /** Samples follow in fragments (`moof`). */
  readonly fragmented: boolean;
}

/** How many tracks a `moov` box has: to be asked before they are read. Errors: BrokenBoxes. */
export function countTracks(bytes: Uint8Array): number {
  return boxesOfMovie(bytes).filter((box) => box.type === 'trak').length;
}

/** Reads the bytes of a whole `moov` box. Errors: BrokenBoxes. */
export function readMovie(bytes: Uint8Array): Movie {
  const inside = boxesOfMovie(bytes);
  const header = fullBox(bytes, findBox(inside, 'mvhd'));
  const timescale = header === null ? 0 : header.u32(header.version === 1 ? 20 : 12);
  if (timescale === 0) throw new BrokenBoxes('The movie has no timescale.');
  return {
    tracks: inside.filter((box) => box.type === 'trak').map((box) => readTrack(bytes, box, timescale)),
    fragmented: findBox(inside, 'mvex') !== undefined,
  };
}

function boxesOfMovie(bytes: Uint8Array): readonly Box[] {
  const moov = boxesIn(bytes)[0];
  if (moov?.type !== 'moov') throw new BrokenBoxes('There is no moov box.');
  return boxesIn(bytes, moov.contentStart, moov.end);
}

function readTrack(bytes: Uint8Array, trak: Box, movieTimescale: number): MovieTrack {
  const inside = boxesIn(bytes, trak.contentStart, trak.end);
  const within = (parent: Box | undefined, type: string) =>
    parent === undefined ? undefined : findBox(boxesIn(bytes, parent.contentStart, parent.end), type);
  const mdia = findBox(inside, 'mdia');
  const handler = within(mdia, 'hdlr');
  const stbl = within(within(mdia, 'minf'), 'stbl');
  const tables = stbl === undefined ? [] : boxesIn(bytes, stbl.contentStart, stbl.end);
  const sizes = readSizes(bytes, tables);
  const header = fullBox(bytes, findBox(inside, 'tkhd'));
  return {
    id: header?.u32(header.version === 1 ? 20 : 12) ?? 0,
    mediaType:
      handler !== undefined && handler.end - handler.contentStart >= 12
        ? latin1(bytes, handler.contentStart + 8, handler.contentStart + 12)
        : '',
    formats: readFormats(bytes, findBox(tables, 'stsd')),
    enabled: ((header?.u32(0) ?? 0) & 1) === 1,
    edits: readEdits(bytes, within(findBox(inside, 'edts'), 'elst'), movieTimescale),
    sampleCount: sizes.count,
    dataEnd: readDataEnd(bytes, tables, sizes),
    sizeBytes: sizes.sum(0, sizes.count),
    timing: readTiming(bytes, tables, fullBox(bytes, within(mdia, 'mdhd'))),
    matrix: readMatrix(header),
    description: readDescription(bytes, findBox(tables, 'stsd')),
  };
}

function readFormats(bytes: Uint8Array, stsd: Box | undefined): readonly string[] {
  if (stsd === undefined || stsd.end - stsd.contentStart < 8) return [];
  return boxesIn(bytes, stsd.contentStart + 8, stsd.end).map((box) => box.type);
}

function readDescription(bytes: Uint8Array, stsd: Box | undefined): Uint8Array {
  if (stsd === undefined || stsd.end - stsd.contentStart < 8) return new Uint8Array();
  const entry = boxesIn(bytes, stsd.contentStart + 8, stsd.end)[0];
  return entry === undefined ? new Uint8Array() : bytes.subarray(entry.contentStart, entry.end);
}

function readMatrix(header: FullBox | null): MovieTrack['matrix'] {
  const at = header?.version === 1 ? 52 : 40;
  if (header === null || header.length < at + 36) return [1, 0, 0, 1];
  const part = (index: number) => header.i32(at + index * 4) / 65_536;
  return [part(0), part(1), part(3), part(4)];
}

const MAX_EDITS = 10_000; // guess: an editor's list has some hundred

function readEdits(bytes: Uint8Array, elst: Box | undefined, movieTimescale: number): readonly Edit[] {
  const list = fullBox(bytes, elst);
  if (list === null) return [];
  const long = list.version === 1;
  const entryBytes = long ? 20 : 12;
  if (entriesOf(list, 4, 8, entryBytes) > MAX_EDITS) throw new BrokenBoxes('There are too many edits.');
  return Array.from({ length: entriesOf(list, 4, 8, entryBytes) }, (_, index) => {
    const at = 8 + index * entryBytes;
    return {
      durationSeconds: (long ? list.u64(at) : list.u32(at)) / movieTimescale,
      mediaTime: long ? list.i64(at + 8) : list.i32(at + 4),
      rate: list.i32(at + (long ? 16 : 8)) / 65_536,
    };
  });
}

interface SampleSizes {
  readonly count: number;
  /** The bytes of `samples` samples from the one at `from` on. */
  sum(from: number, samples: number): number;
}

const NO_SAMPLES: SampleSizes = { count: 0, sum: () => 0 };

function readSizes(bytes: Uint8Array, tables: readonly Box[]): SampleSizes {
  const table = fullBox(bytes, findBox(tables, 'stsz'));
  if (table === null) return NO_SAMPLES;
  const uniform = table.u32(4);
  if (uniform !== 0) {
    const count = table.u32(8);
    return { count, sum: (from, samples) => Math.max(0, Math.min(samples, count - from)) * uniform };
  }
  const count = entriesOf(table, 8, 12, 4);
  return {
    count,
    sum(from, samples) {
      let total = 0;
      for (let index = from; index < Math.min(from + samples, count); index++)
        total += table.u32(12 + index * 4);
      return total;
    },
  };
}

function readDataEnd(bytes: Uint8Array, tables: readonly Box[], sizes: SampleSizes): number {
  const runs = fullBox(bytes, findBox(tables, 'stsc'));
  const short = fullBox(bytes, findBox(tables, 'stco'));
  const offsets = short ?? fullBox(bytes, findBox(tables, 'co64'));
  if (runs === null || offsets === null || sizes.count === 0) return 0;
  const offsetBytes = short === null ? 8 : 4;
  const chunkCount = entriesOf(offsets, 4, 8, offsetBytes);
  const runCount = entriesOf(runs, 4, 8, 12);
  let end = 0;
  let sample = 0;
  let run = 0;
  for (let chunk = 0; chunk < chunkCount && sample < sizes.count && runCount > 0; chunk++) {
    while (run + 1 < runCount && runs.u32(8 + (run + 1) * 12) <= chunk + 1) run++;
    const samples = runs.u32(8 + run * 12 + 4);
    const at = 8 + chunk * offsetBytes;
    const start = short === null ? offsets.u64(at) : offsets.u32(at);
    end = Math.max(end, start + sizes.sum(sample, samples));
    sample += samples;
  }
  return end;
}
