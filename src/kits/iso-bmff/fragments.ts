// Reads a movie that comes in fragments, one track in it, as an encoder writes it: the init segment, then samples.
// Every count is checked against the bytes that are there.

import { boxesIn, BrokenBoxes, findBox, latin1, viewOf, type Box } from './boxes.ts';

export interface FragmentTrack {
  /** Ticks in a second. */
  readonly timescale: number;
  /** RFC 6381, for example `avc1.64001f`. */
  readonly codec: string;
  /** The contents of `avcC`, `av1C`, or the AudioSpecificConfig. */
  readonly description: Uint8Array;
  /** Zero for sound. */
  readonly width: number;
  readonly height: number;
  /** Zero for pictures. */
  readonly channels: number;
  readonly sampleRate: number;
  readonly defaults: SampleDefaults;
}

interface SampleDefaults {
  readonly duration: number;
  readonly sizeBytes: number;
  readonly flags: number;
}

export interface Sample {
  /** In ticks of the track. */
  readonly decodeTime: number;
  readonly showTime: number;
  readonly duration: number;
  readonly isKey: boolean;
  readonly data: Uint8Array;
}

const NO_KEY = 0x10000; // sample_is_non_sync_sample: ISO/IEC 14496-12, section 8.8.3.1

/** Reads an init segment with one track. Errors: BrokenBoxes. */
export function readInit(bytes: Uint8Array): FragmentTrack {
  const moov = need(findBox(boxesIn(bytes), 'moov'), 'moov');
  const mdia = within(bytes, within(bytes, moov, 'trak'), 'mdia');
  const mdhd = contentOf(bytes, within(bytes, mdia, 'mdhd'));
  const stsd = within(bytes, within(bytes, within(bytes, mdia, 'minf'), 'stbl'), 'stsd');
  const entry = need(boxesIn(bytes, stsd.contentStart + 8, stsd.end)[0], 'sample entry');
  const trex = contentOf(bytes, within(bytes, within(bytes, moov, 'mvex'), 'trex'));
  return {
    timescale: u32(mdhd, mdhd[0] === 1 ? 20 : 12),
    ...readEntry(bytes, entry),
    defaults: { duration: u32(trex, 12), sizeBytes: u32(trex, 16), flags: u32(trex, 20) },
  };
}

type Entry = Pick<FragmentTrack, 'codec' | 'description' | 'width' | 'height' | 'channels' | 'sampleRate'>;

function readEntry(bytes: Uint8Array, entry: Box): Entry {
  const head = contentOf(bytes, entry);
  if (entry.type === 'mp4a') {
    const esds = contentOf(bytes, childOf(bytes, entry, 28, 'esds'));
    return {
      codec: 'mp4a.40.2',
      description: readAudioConfig(esds),
      width: 0,
      height: 0,
      channels: viewOf(head).getUint16(16),
      sampleRate: viewOf(head).getUint16(24),
    };
  }
  const size = { width: viewOf(head).getUint16(24), height: viewOf(head).getUint16(26) };
  const description = contentOf(bytes, childOf(bytes, entry, 78, entry.type === 'av01' ? 'av1C' : 'avcC'));
  const codec = entry.type === 'av01' ? av1Codec(description) : avcCodec(description);
  return { codec, description, ...size, channels: 0, sampleRate: 0 };
}

function avcCodec(record: Uint8Array): string {
  const hex = [record[1]!, record[2]!, record[3]!].map((byte) => byte.toString(16).padStart(2, '0'));
  return `avc1.${hex.join('')}`;
}

/** AV1 Codec ISO Media File Format Binding, section 5. */
function av1Codec(record: Uint8Array): string {
  const level = String(record[1]! & 31).padStart(2, '0');
  const tier = (record[2]! & 0x80) === 0 ? 'M' : 'H';
  const depth = (record[2]! & 0x40) === 0 ? '08' : '10';
  return `av01.${record[1]! >> 5}.${level}${tier}.${depth}`;
}

const DECODER_SPECIFIC = 5; // ISO/IEC 14496-1, table 1

/** Walks the descriptors of `esds` down to the decoder's own. Errors: BrokenBoxes. */
function readAudioConfig(esds: Uint8Array): Uint8Array {
  const FIELDS: Readonly<Record<number, number>> = { 3: 3, 4: 13 };
  let at = 4;
  while (at < esds.length) {
    const tag = esds[at++]!;
    let length = 0;
    for (let byte = 0x80; (byte & 0x80) !== 0 && at < esds.length;) {
      byte = esds[at++]!;
      length = length * 128 + (byte & 0x7f);
    }
    if (tag === DECODER_SPECIFIC) return esds.slice(at, at + length);
    at += FIELDS[tag] ?? length;
  }
  throw new BrokenBoxes('The sound has no configuration.');
}

/** The samples of one `moof` and the `mdat` behind it, in the order of decoding. Errors: BrokenBoxes. */
export function readFragment(bytes: Uint8Array, track: FragmentTrack): readonly Sample[] {
  const moof = need(findBox(boxesIn(bytes), 'moof'), 'moof');
  const traf = within(bytes, moof, 'traf');
  const tfdt = contentOf(bytes, within(bytes, traf, 'tfdt'));
  const defaults = readHeader(contentOf(bytes, within(bytes, traf, 'tfhd')), track.defaults);
  let decodeTime = tfdt[0] === 1 ? Number(viewOf(tfdt).getBigUint64(4)) : u32(tfdt, 4);
  const samples: Sample[] = [];
  for (const run of boxesIn(bytes, traf.contentStart, traf.end)) {
    if (run.type !== 'trun') continue;
    const found = readRun(bytes, contentOf(bytes, run), moof.start, decodeTime, defaults);
    samples.push(...found);
    decodeTime += found.reduce((sum, sample) => sum + sample.duration, 0);
  }
  return samples;
}

function readHeader(tfhd: Uint8Array, fallback: SampleDefaults): SampleDefaults {
  const flags = u32(tfhd, 0);
  let at = 8 + ((flags & 1) !== 0 ? 8 : 0) + ((flags & 2) !== 0 ? 4 : 0);
  const next = (bit: number, otherwise: number) => {
    if ((flags & bit) === 0) return otherwise;
    at += 4;
    return u32(tfhd, at - 4);
  };
  return {
    duration: next(8, fallback.duration),
    sizeBytes: next(16, fallback.sizeBytes),
    flags: next(32, fallback.flags),
  };
}

function readRun(
  bytes: Uint8Array,
  trun: Uint8Array,
  moofStart: number,
  start: number,
  defaults: SampleDefaults,
): readonly Sample[] {
  const flags = u32(trun, 0);
  const count = u32(trun, 4);
  let at = 8;
  const next = (bit: number, otherwise: number) => {
    if ((flags & bit) === 0) return otherwise;
    at += 4;
    return u32(trun, at - 4);
  };
  let dataAt = moofStart + next(1, 0);
  const firstFlags = next(4, defaults.flags);
  const hasFirstFlags = (flags & 4) !== 0;
  const perSample = [0x100, 0x200, 0x400, 0x800].filter((bit) => (flags & bit) !== 0).length * 4;
  if (count * perSample > trun.length - at) throw new BrokenBoxes('A run is shorter than it says.');
  const samples: Sample[] = [];
  let decodeTime = start;
  for (let index = 0; index < count; index++) {
    const duration = next(0x100, defaults.duration);
    const sizeBytes = next(0x200, defaults.sizeBytes);
    const own = next(0x400, index === 0 && hasFirstFlags ? firstFlags : defaults.flags);
    const shift = next(0x800, 0) | 0; // signed where the version says so; never so large otherwise
    if (dataAt + sizeBytes > bytes.length) throw new BrokenBoxes('A sample lies outside its fragment.');
    const data = bytes.subarray(dataAt, dataAt + sizeBytes);
    samples.push({ decodeTime, showTime: decodeTime + shift, duration, isKey: (own & NO_KEY) === 0, data });
    decodeTime += duration;
    dataAt += sizeBytes;
  }
  return samples;
}

function within(bytes: Uint8Array, parent: Box, type: string): Box {
  return childOf(bytes, parent, 0, type);
}

function childOf(bytes: Uint8Array, parent: Box, fieldBytes: number, type: string): Box {
  return need(findBox(boxesIn(bytes, parent.contentStart + fieldBytes, parent.end), type), type);
}

function need(box: Box | undefined, type: string): Box {
  if (box === undefined) throw new BrokenBoxes(`There is no ${type}.`);
  return box;
}

function contentOf(bytes: Uint8Array, box: Box): Uint8Array {
  return bytes.subarray(box.contentStart, box.end);
}

function u32(bytes: Uint8Array, at: number): number {
  if (at + 4 > bytes.length) throw new BrokenBoxes('A box is too short.');
  return viewOf(bytes).getUint32(at);
}

/** How many bytes at the start of `bytes` are a whole init segment (`ftyp` and `moov`); 0 while it is not whole. */
export function wholeInitBytes(bytes: Uint8Array): number {
  return endOf(bytes, 'moov');
}

/** How many bytes at the start of `bytes` are a whole fragment (up to the end of `mdat`); 0 while it is not whole. */
export function wholeFragmentBytes(bytes: Uint8Array): number {
  return endOf(bytes, 'mdat');
}

function endOf(bytes: Uint8Array, last: string): number {
  let at = 0;
  while (at + 8 <= bytes.length) {
    const sizeBytes = u32(bytes, at);
    if (sizeBytes < 8) throw new BrokenBoxes(`The box at ${at} does not fit.`);
    const type = latin1(bytes, at + 4, at + 8);
    if (at + sizeBytes > bytes.length) return 0;
    at += sizeBytes;
    if (type === last) return at;
  }
  return 0;
}
