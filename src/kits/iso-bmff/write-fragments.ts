// Writes the init and media segments of a track (CMAF: ISO/IEC 23000-19). Decoding starts where showing starts:
// a segment says its times in full, so that one made later joins those before it without a gap.

import { boxesIn, latin1, viewOf, type Box } from './boxes.ts';
import type { Sample } from './fragments.ts';

/** What an init segment is copied with; all else that an encoder writes is left out. */
const OPENED: ReadonlySet<string> = new Set(['moov', 'trak', 'mdia', 'minf', 'dinf', 'stbl', 'mvex']);
const COPIED: ReadonlySet<string> = new Set(
  'ftyp mvhd tkhd mdhd hdlr vmhd smhd dref stsd stts stsc stsz stco trex'.split(' '),
);

/** An encoder's init segment without names, edits, a turn of the picture and whatever else nobody needs. */
export function cleanInit(init: Uint8Array): Uint8Array {
  return Buffer.concat(copied(init, boxesIn(init)));
}

function copied(bytes: Uint8Array, boxes: readonly Box[]): Uint8Array[] {
  return boxes.flatMap((box) => {
    if (OPENED.has(box.type))
      return [boxOf(box.type, ...copied(bytes, boxesIn(bytes, box.contentStart, box.end)))];
    if (!COPIED.has(box.type)) return [];
    const content = bytes.slice(box.contentStart, box.end);
    if (box.type === 'stsd' && isPicture(content)) content.fill(0, NAME_IN_STSD, NAME_IN_STSD + NAME_BYTES);
    if (box.type === 'tkhd') layUpright(content);
    // Version, flags, pre_defined, handler_type, 12 reserved bytes; then the name, left empty.
    return [
      box.type === 'hdlr' ? boxOf('hdlr', content.slice(0, 24), Uint8Array.of(0)) : boxOf(box.type, content),
    ];
  });
}

const UPRIGHT = [0x0001_0000, 0, 0, 0, 0x0001_0000, 0, 0, 0, 0x4000_0000]; // ISO/IEC 14496-12, section 8.3.2

/** Some encoders carry over how the file was turned, although the picture they were given is upright. */
function layUpright(tkhd: Uint8Array): void {
  const at = tkhd[0] === 1 ? 52 : 40;
  if (tkhd.length < at + 36) return;
  UPRIGHT.forEach((value, index) => viewOf(tkhd).setUint32(at + 4 * index, value));
}

/** Of the compressor, in the first entry for pictures: behind the list's 8 bytes, the box's 8 and 42 of fields. */
const NAME_IN_STSD = 8 + 8 + 42;
const NAME_BYTES = 32;

function isPicture(stsd: Uint8Array): boolean {
  return stsd.length > NAME_IN_STSD + NAME_BYTES && ['avc1', 'av01'].includes(latin1(stsd, 12, 16));
}

const KEY_FLAGS = 0x02000000; // depends on no other: ISO/IEC 14496-12, section 8.8.3.1
const OTHER_FLAGS = 0x01010000;

/** Samples with times from the beginning of the clip, in the order of decoding. */
export interface SegmentSamples {
  /** Counts from 1 over the whole track. */
  readonly sequence: number;
  /** When the first of them is shown, in ticks. */
  readonly start: number;
  /** When what comes next is shown. */
  readonly end: number;
  /** `showTime` counts from the same zero as `start`. */
  readonly samples: readonly Pick<Sample, 'showTime' | 'isKey' | 'data'>[];
}

/** A media segment. Samples are decoded at the times at which samples are shown, in that order. */
export function writeSegment({ sequence, start, end, samples }: SegmentSamples): Uint8Array {
  const times = samples.map((sample) => sample.showTime).toSorted((one, other) => one - other);
  const rows = new Uint8Array(samples.length * 16);
  const view = viewOf(rows);
  samples.forEach((sample, index) => {
    const decodeTime = times[index]!;
    view.setUint32(index * 16, (times[index + 1] ?? end) - decodeTime);
    view.setUint32(index * 16 + 4, sample.data.length);
    view.setUint32(index * 16 + 8, sample.isKey ? KEY_FLAGS : OTHER_FLAGS);
    view.setInt32(index * 16 + 12, sample.showTime - decodeTime);
  });
  const data = samples.map((sample) => sample.data);
  const moofOf = (dataOffset: number) =>
    boxOf(
      'moof',
      boxOf('mfhd', numbers(0, sequence)),
      boxOf(
        'traf',
        boxOf('tfhd', numbers(0x020000, 1)), // the base is this moof; track 1
        boxOf('tfdt', numbers(0x01000000, Math.floor(start / 2 ** 32), start % 2 ** 32)),
        boxOf('trun', numbers(0x01000f01, samples.length, dataOffset), rows),
      ),
    );
  const moof = moofOf(moofOf(0).length + 8);
  return Buffer.concat([boxOf('styp', STYP), moof, boxOf('mdat', ...data)]);
}

const STYP = Buffer.from('msdh\0\0\0\0msdhmsix', 'latin1');

function numbers(...values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(values.length * 4);
  values.forEach((value, index) => viewOf(bytes).setUint32(index * 4, value));
  return bytes;
}

function boxOf(type: string, ...parts: readonly Uint8Array[]): Uint8Array {
  const sizeBytes = parts.reduce((sum, part) => sum + part.length, 8);
  return Buffer.concat([numbers(sizeBytes), Buffer.from(type, 'latin1'), ...parts]);
}
