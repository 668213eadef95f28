// What a sequence parameter set of H.264 says of the pictures. It comes from anybody: what is missing reads as zeros.

export interface AvcFormat {
  /** 66 baseline, 77 main, 100 high: ITU-T H.264, annex A. */
  readonly profile: number;
  /** 0 grey, 1 is 4:2:0 (what browsers play), 2 is 4:2:2, 3 is 4:4:4. */
  readonly chroma: number;
  readonly bitDepth: number;
  readonly isProgressive: boolean;
  readonly hasSquarePixels: boolean;
  /** Numbers of ITU-T H.273 (2 is "not said"); null where nothing is said of colour. */
  readonly colour: Colour | null;
}

export interface Colour {
  readonly primaries: number;
  readonly transfer: number;
  readonly matrix: number;
}

const WITH_CHROMA: ReadonlySet<number> = new Set([
  44, 83, 86, 100, 110, 118, 122, 128, 134, 135, 138, 139, 144, 244,
]);
const EXTENDED_SHAPE = 255; // table E-1
const SHAPES = 17; // table E-1: 1 is square

/** Reads the unit of a sequence parameter set: ITU-T H.264, sections 7.3.2.1.1 and E.1.1. */
export function readAvcFormat(set: Uint8Array): AvcFormat {
  const raw = unescape(set.subarray(1));
  const bits = bitReader(raw, 24);
  const profile = raw[0] ?? 0;
  bits.golomb();
  let chroma = 1;
  let bitDepth = 8;
  if (WITH_CHROMA.has(profile)) {
    chroma = bits.golomb();
    if (chroma === 3) bits.read(1);
    bitDepth = 8 + Math.min(bits.golomb(), 6);
    bits.golomb();
    bits.read(1);
    if (bits.read(1) === 1) skipScalingLists(bits, chroma === 3 ? 12 : 8);
  }
  bits.golomb();
  skipPictureOrder(bits);
  bits.golomb();
  bits.read(1);
  bits.golomb();
  bits.golomb();
  const isProgressive = bits.read(1) === 1;
  if (!isProgressive) bits.read(1);
  bits.read(1);
  if (bits.read(1) === 1) for (let side = 0; side < 4; side++) bits.golomb();
  return { profile, chroma: Math.min(chroma, 3), bitDepth, isProgressive, ...readUsability(bits) };
}

function skipPictureOrder(bits: BitReader): void {
  const kind = bits.golomb();
  if (kind === 0) bits.golomb();
  if (kind !== 1) return;
  bits.read(1);
  bits.golomb();
  bits.golomb();
  const cycle = Math.min(bits.golomb(), 255);
  for (let index = 0; index < cycle; index++) bits.golomb();
}

function skipScalingLists(bits: BitReader, lists: number): void {
  for (let list = 0; list < lists; list++) {
    if (bits.read(1) === 0) continue;
    let last = 8;
    let next = 8;
    for (let index = 0; index < (list < 6 ? 16 : 64); index++) {
      if (next !== 0) {
        const code = bits.golomb();
        const delta = code % 2 === 1 ? (code + 1) / 2 : -code / 2;
        next = (last + delta + 256) % 256;
      }
      last = next === 0 ? last : next;
    }
  }
}

function readUsability(bits: BitReader): Pick<AvcFormat, 'hasSquarePixels' | 'colour'> {
  if (bits.read(1) === 0) return { hasSquarePixels: true, colour: null };
  let hasSquarePixels = true;
  if (bits.read(1) === 1) {
    const shape = bits.read(8);
    if (shape === EXTENDED_SHAPE) hasSquarePixels = bits.read(16) === bits.read(16);
    else hasSquarePixels = shape <= 1 || shape >= SHAPES;
  }
  if (bits.read(1) === 1) bits.read(1);
  if (bits.read(1) === 0) return { hasSquarePixels, colour: null };
  bits.read(4);
  if (bits.read(1) === 0) return { hasSquarePixels, colour: null };
  const primaries = bits.read(8);
  const transfer = bits.read(8);
  return { hasSquarePixels, colour: { primaries, transfer, matrix: bits.read(8) } };
}

interface BitReader {
  read(count: number): number;
  /** An unsigned number in the Exp-Golomb code: section 9.1. */
  golomb(): number;
}

/** Behind the end every bit is the stop bit's: a walk over numbers that are not there ends at once. */
function bitReader(raw: Uint8Array, startBit: number): BitReader {
  let bit = startBit;
  const one = () => {
    const value = ((raw[bit >> 3] ?? 0x80) >> (7 - (bit & 7))) & 1;
    bit++;
    return value;
  };
  const read = (count: number) => {
    let value = 0;
    for (let index = 0; index < count; index++) value = value * 2 + one();
    return value;
  };
  const golomb = () => {
    let zeros = 0;
    while (one() === 0 && zeros < 31) zeros++;
    return 2 ** zeros + read(zeros) - 1;
  };
  return { read, golomb };
}

/** Takes the emulation prevention bytes out: ITU-T H.264, section 7.4.1.1. */
export function unescape(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let length = 0;
  let zeros = 0;
  for (const byte of bytes) {
    if (zeros >= 2 && byte === 3) {
      zeros = 0;
      continue;
    }
    zeros = byte === 0 ? zeros + 1 : 0;
    out[length++] = byte;
  }
  return out.subarray(0, length);
}
