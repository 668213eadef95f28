// Changes to the bytes of a file that no encoder makes by itself: matrices, tracks without number, damage.

import { boxesIn, findBox, type Box } from '../../../src/kits/iso-bmff/boxes.ts';
import type { Change } from './entry.ts';

/** Turns the first track: mirrored left to right first, then clockwise. */
export function turned(rotation: number, isMirrored = false): Change {
  const [cos, sin] = [Math.cos((rotation * Math.PI) / 180), Math.sin((rotation * Math.PI) / 180)];
  const flip = isMirrored ? -1 : 1;
  return withMatrix([flip * cos, flip * sin, -sin, cos]);
}

/** Writes a, b, c and d of the first track's matrix, which has to be that of the picture. */
export function withMatrix(parts: readonly [number, number, number, number]): Change {
  return (bytes) => {
    const matrix = bytes.indexOf('tkhd') + 4 + (bytes[bytes.indexOf('tkhd') + 4] === 1 ? 52 : 40);
    [0, 4, 12, 16].forEach((at, index) =>
      bytes.writeInt32BE(Math.round(parts[index]! * 65_536), matrix + at),
    );
    return bytes;
  };
}

/** Puts other letters in place of some at the `count`-th place where they stand. */
export function renamed(from: string, to: string, count = 1): Change {
  return (bytes) => {
    let at = -1;
    for (let index = 0; index < count; index++) at = bytes.indexOf(from, at + 1, 'latin1');
    bytes.write(to, at, 'latin1');
    return bytes;
  };
}

export function cutTo(part: number): Change {
  return (bytes) => bytes.subarray(0, Math.floor(bytes.length * part));
}

/** Without the box `moov`, as a recording that was never ended. */
export const withoutIndex: Change = (bytes) => {
  const moov = boxOf(bytes, 'moov');
  return Buffer.concat([bytes.subarray(0, moov.start), bytes.subarray(moov.end)]);
};

/** The last track again and again. The index has to stand at the end of the file. */
export function withTracks(count: number): Change {
  return (bytes) => {
    const moov = boxOf(bytes, 'moov');
    const tracks = boxesIn(bytes, moov.contentStart, moov.end).filter((box) => box.type === 'trak');
    const last = tracks.at(-1)!;
    const track = bytes.subarray(last.start, last.end);
    const more = Array.from({ length: count - tracks.length }, () => track);
    const whole = Buffer.concat([bytes.subarray(0, moov.end), ...more]);
    whole.writeUInt32BE(whole.length - moov.start, moov.start);
    return whole;
  };
}

/** The media's box with a 64-bit size, in the room of the empty box before it. */
export const withLongMedia: Change = (bytes) => {
  const [free, mdat] = [boxOf(bytes, 'free'), boxOf(bytes, 'mdat')];
  bytes.writeUInt32BE(1, free.start);
  bytes.write('mdat', free.start + 4);
  bytes.writeBigUInt64BE(BigInt(mdat.end - free.start), free.start + 8);
  return bytes;
};

/** Flips single bits in a box, `every` so many bytes. */
export function flipped(type: string, every: number): Change {
  return (bytes) => {
    const box = boxOf(bytes, type);
    // The same places each time; a step that is prime to most sizes in a file.
    for (let at = box.contentStart + every; at < box.end; at += every) bytes[at]! ^= 1 << (at % 8);
    return bytes;
  };
}

/** A JPEG in the file says that it is larger than it is: width and height in its frame header (ITU-T T.81, B.2.2). */
export function withJpegSize(width: number, height: number): Change {
  return (bytes) => {
    const marker = Buffer.from([0xff, 0xc0, 0x00]);
    for (let at = bytes.indexOf(marker); at !== -1; at = bytes.indexOf(marker, at + 3)) {
      bytes.writeUInt16BE(height, at + 5);
      bytes.writeUInt16BE(width, at + 7);
    }
    return bytes;
  };
}

/** A box behind all others. */
export function withBox(type: string, content: Buffer): Change {
  return (bytes) => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(8 + content.length);
    head.write(type, 4, 'latin1');
    return Buffer.concat([bytes, head, content]);
  };
}

function boxOf(bytes: Buffer, type: string): Box {
  const box = findBox(boxesIn(bytes), type);
  if (box === undefined) throw new Error(`There is no ${type} in the file.`);
  return box;
}
