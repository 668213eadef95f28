// Walks the boxes of an ISO base media file (MP4, MOV) within bounds: the bytes come from anybody.
// Nothing is read outside the given range, and every walk ends.

/** A box inside bytes at hand; positions count from the start of those bytes. */
export interface Box {
  /** Four characters, read as Latin-1: `moov`, `©xyz`. */
  readonly type: string;
  readonly start: number;
  readonly contentStart: number;
  readonly end: number;
}

/** Sizes that cannot be: a box smaller than its header or larger than what holds it. */
export class BrokenBoxes extends Error {
  override readonly name = 'BrokenBoxes';
}

/** Bytes that are read in pieces: a file on disk, or a buffer in a test. */
export interface ByteSource {
  readonly sizeBytes: number;
  /** Exactly `length` bytes, or fewer where the source ends. */
  read(start: number, length: number): Promise<Uint8Array>;
}

const MAX_BOXES = 100_000; // far above a fragmented hour in pieces of one second: 7,200

/**
 * The boxes between two positions. Layout: ISO/IEC 14496-12, section 4.2.
 * Errors: BrokenBoxes. Four zero bytes at the end of a QuickTime list are not a box.
 */
export function boxesIn(bytes: Uint8Array, start = 0, end = bytes.length): readonly Box[] {
  const found: Box[] = [];
  let at = start;
  while (at < end) {
    if (end - at < 8) {
      if (isZero(bytes, at, end)) break;
      throw new BrokenBoxes(`There are ${end - at} stray bytes at ${at}.`);
    }
    const header = readHeader(bytes.subarray(at, Math.min(at + 16, end)), end - at);
    if (header === null || header.sizeBytes > end - at)
      throw new BrokenBoxes(`The box at ${at} does not fit.`);
    found.push({
      type: header.type,
      start: at,
      contentStart: at + header.headerBytes,
      end: at + header.sizeBytes,
    });
    if (found.length > MAX_BOXES) throw new BrokenBoxes('There are too many boxes.');
    at += header.sizeBytes;
  }
  return found;
}

/**
 * The outermost boxes of a file, by reading their headers only. The last box's `end` may lie behind the end
 * of the file: then the file is cut off. Errors: BrokenBoxes when bytes that are no box follow.
 */
export async function topLevelBoxes(source: ByteSource): Promise<readonly Box[]> {
  const found: Box[] = [];
  let at = 0;
  while (at < source.sizeBytes) {
    const head = await source.read(at, 16);
    if (head.length < 8) {
      if (isZero(head, 0, head.length)) break;
      throw new BrokenBoxes(`There are ${head.length} stray bytes at ${at}.`);
    }
    const header = readHeader(head, source.sizeBytes - at);
    if (header === null || !/^[\x20-\x7e\xa9]{4}$/.test(header.type))
      throw new BrokenBoxes(`There is no box at ${at}.`);
    found.push({
      type: header.type,
      start: at,
      contentStart: at + header.headerBytes,
      end: at + header.sizeBytes,
    });
    if (found.length > MAX_BOXES) throw new BrokenBoxes('There are too many boxes.');
    at += header.sizeBytes;
  }
  return found;
}

/** The first box of a type, or undefined. */
export function findBox(boxes: readonly Box[], type: string): Box | undefined {
  return boxes.find((box) => box.type === type);
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Bytes as characters, one each (Latin-1). */
export function latin1(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}

function readHeader(
  head: Uint8Array,
  restBytes: number,
): { type: string; headerBytes: number; sizeBytes: number } | null {
  const view = viewOf(head);
  const type = latin1(head, 4, 8);
  const short = view.getUint32(0);
  if (short === 0) return { type, headerBytes: 8, sizeBytes: restBytes };
  if (short !== 1) return short < 8 ? null : { type, headerBytes: 8, sizeBytes: short };
  if (head.length < 16) return null;
  const long = Number(view.getBigUint64(8));
  return long < 16 || !Number.isSafeInteger(long) ? null : { type, headerBytes: 16, sizeBytes: long };
}

function isZero(bytes: Uint8Array, start: number, end: number): boolean {
  return bytes.subarray(start, end).every((byte) => byte === 0);
}
