// H.264 as it lies in MP4: what the decoder needs is kept, everything else in the samples is dropped.
// Supplemental messages may carry a camera's place, time and owner; so only those that change the picture stay.

import { readAvcFormat, unescape, type AvcFormat } from './avc-format.ts';
import { viewOf } from './boxes.ts';

const SEI = 6;
/** Slices, parameter sets, delimiters and ends of sequence: ITU-T H.264, table 7-1. */
const KEPT_UNITS: ReadonlySet<number> = new Set([1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 13]);
/**
 * Recovery point, frame packing, display orientation, mastering display, light level, transfer function:
 * ITU-T H.264, annex D. Picture timing (1) is not here: it can hold the time of day.
 */
const KEPT_MESSAGES: ReadonlySet<number> = new Set([6, 45, 47, 137, 144, 147]);

const MAX_MESSAGE_BYTES = 1024; // the longest of these takes 50

/**
 * A sample without what viewers do not need, in the same framing (`lengthBytes` before each unit).
 * A broken unit ends the sample; one that holds no slice any more comes back as null. The same array when
 * nothing was dropped.
 */
export function cleanSample(sample: Uint8Array, lengthBytes: 1 | 2 | 4): Uint8Array | null {
  const kept: Uint8Array[] = [];
  let keptBytes = 0;
  let slices = 0;
  let at = 0;
  while (at + lengthBytes < sample.length) {
    const length = readLength(sample, at, lengthBytes);
    const start = at + lengthBytes;
    if (length === 0 || start + length > sample.length) break;
    const unit = cleanUnit(sample.subarray(start, start + length));
    at = start + length;
    if (unit === null) continue;
    const type = unit[0]! & 31;
    if (type >= 1 && type <= 5) slices++;
    kept.push(unit);
    keptBytes += unit.length + lengthBytes;
  }
  if (slices === 0) return null;
  return keptBytes === sample.length ? sample : join(kept, keptBytes, lengthBytes);
}

function cleanUnit(unit: Uint8Array): Uint8Array | null {
  const type = unit[0]! & 31;
  if (type === SEI) return cleanSei(unit);
  return KEPT_UNITS.has(type) ? unit : null;
}

function join(units: readonly Uint8Array[], sizeBytes: number, lengthBytes: number): Uint8Array {
  const out = new Uint8Array(sizeBytes);
  const view = viewOf(out);
  let at = 0;
  for (const unit of units) {
    if (lengthBytes === 4) view.setUint32(at, unit.length);
    else if (lengthBytes === 2) view.setUint16(at, unit.length);
    else out[at] = unit.length;
    out.set(unit, at + lengthBytes);
    at += lengthBytes + unit.length;
  }
  return out;
}

function readLength(sample: Uint8Array, at: number, lengthBytes: number): number {
  let length = 0;
  for (let index = 0; index < lengthBytes; index++) length = length * 256 + sample[at + index]!;
  return length;
}

/** The SEI unit with the kept messages only, or null when none is left. ITU-T H.264, section 7.3.2.3. */
function cleanSei(unit: Uint8Array): Uint8Array | null {
  const raw = unescape(unit.subarray(1));
  const kept: number[] = [unit[0]!];
  let dropped = false;
  let at = 0;
  while (at < raw.length && raw[at] !== 0x80) {
    const start = at;
    const type = readRun(raw, at);
    const size = readRun(raw, type.next);
    at = size.next + size.value;
    if (at > raw.length) {
      dropped = true;
      break;
    }
    if (KEPT_MESSAGES.has(type.value) && size.value <= MAX_MESSAGE_BYTES)
      kept.push(...raw.subarray(start, at));
    else dropped = true;
  }
  if (kept.length === 1) return null;
  if (!dropped && at === raw.length - 1) return unit;
  return escape([...kept, 0x80]);
}

/** A number written as bytes of 255 and a last one below. */
function readRun(raw: Uint8Array, start: number): { value: number; next: number } {
  let value = 0;
  let at = start;
  while (raw[at] === 255) {
    value += 255;
    at++;
  }
  return { value: value + (raw[at] ?? 0), next: at + 1 };
}

function escape(bytes: readonly number[]): Uint8Array {
  const out: number[] = [];
  let zeros = 0;
  for (const byte of bytes) {
    if (zeros >= 2 && byte <= 3) {
      out.push(3);
      zeros = 0;
    }
    zeros = byte === 0 ? zeros + 1 : 0;
    out.push(byte);
  }
  return new Uint8Array(out);
}

export interface AvcConfiguration extends AvcFormat {
  readonly lengthBytes: 1 | 2 | 4;
  /** The record again, with parameter sets only and nothing behind them. */
  readonly record: Uint8Array;
}

/** Reads an `avcC` record (ISO/IEC 14496-15, section 5.3.3.1); null when it is broken. */
export function readAvcConfiguration(record: Uint8Array): AvcConfiguration | null {
  const lengthBytes = ((record[4] ?? 0) & 3) + 1;
  if (record[0] !== 1 || lengthBytes === 3) return null;
  const sps = readSets(record, 5, 0x1f);
  const pps = sps === null ? null : readSets(record, sps.next, 0xff);
  const first = sps?.sets[0];
  if (sps === null || pps === null || first === undefined) return null;
  const format = readAvcFormat(first);
  const high = [100, 110, 122, 144].includes(record[1]!);
  const tail = high
    ? [0xfc | Math.min(format.chroma, 3), 0xf8 | (format.bitDepth - 8), 0xf8 | (format.bitDepth - 8), 0]
    : [];
  return {
    lengthBytes: lengthBytes as 1 | 2 | 4,
    ...format,
    record: new Uint8Array([...record.subarray(0, pps.next), ...tail]),
  };
}

function readSets(record: Uint8Array, at: number, mask: number): { sets: Uint8Array[]; next: number } | null {
  const count = (record[at] ?? 0) & mask;
  const sets: Uint8Array[] = [];
  let next = at + 1;
  for (let index = 0; index < count; index++) {
    const length = ((record[next] ?? 0) << 8) | (record[next + 1] ?? 0);
    if (length === 0 || next + 2 + length > record.length) return null;
    sets.push(record.subarray(next + 2, next + 2 + length));
    next += 2 + length;
  }
  return { sets, next };
}
