// What a track's sample description says beside its name: the picture's size and colour, the kind of sound.

import { boxesIn, BrokenBoxes, findBox, latin1, viewOf, type Box } from './boxes.ts';
import { readAvcConfiguration, type AvcConfiguration } from './avc.ts';
import type { Colour } from './avc-format.ts';

export interface VisualEntry {
  readonly width: number;
  readonly height: number;
  readonly hasSquarePixels: boolean;
  readonly colour: Colour | null;
  readonly hasDolbyVision: boolean;
  readonly avc: AvcConfiguration | null;
}

const VISUAL_FIELD_BYTES = 78; // ISO/IEC 14496-12, section 12.1.3

/** Reads the content of a `VisualSampleEntry`. Errors: BrokenBoxes. */
export function readVisualEntry(content: Uint8Array): VisualEntry {
  if (content.length < VISUAL_FIELD_BYTES) throw new BrokenBoxes('A sample description is too short.');
  const view = viewOf(content);
  const boxes = boxesIn(content, VISUAL_FIELD_BYTES);
  const inside = (type: string) => contentOf(content, findBox(boxes, type));
  const shape = inside('pasp');
  const avc = inside('avcC');
  return {
    width: view.getUint16(24),
    height: view.getUint16(26),
    hasSquarePixels: shape.length < 8 || viewOf(shape).getUint32(0) === viewOf(shape).getUint32(4),
    colour: readColour(inside('colr')),
    hasDolbyVision: boxes.some((box) => /^d[vw][vcw]C$/.test(box.type)),
    avc: avc.length === 0 ? null : readAvcConfiguration(avc),
  };
}

function readColour(content: Uint8Array): Colour | null {
  if (content.length < 10 || !/^ncl[xc]$/.test(latin1(content, 0, 4))) return null;
  const view = viewOf(content);
  return { primaries: view.getUint16(4), transfer: view.getUint16(6), matrix: view.getUint16(8) };
}

function contentOf(bytes: Uint8Array, box: Box | undefined): Uint8Array {
  return box === undefined ? new Uint8Array() : bytes.subarray(box.contentStart, box.end);
}

const MPEG4_AUDIO = 0x40; // ISO/IEC 14496-1, table 5: object type indication
const DECODER_CONFIG = 4; // the same, table 1: tags of descriptors
const DECODER_SPECIFIC = 5;

/**
 * The audio object type of an `mp4a` description (ISO/IEC 14496-3, table 1.17: 2 is AAC-LC, 5 and 29 are HE-AAC);
 * null when it is something else, such as MP3, or cannot be told.
 */
export function aacObjectType(content: Uint8Array): number | null {
  // QuickTime puts fields and a `wave` box around it; the tag's four bytes are found wherever they lie.
  const at = latin1(content, 0, Math.min(content.length, MAX_ENTRY_BYTES)).indexOf('esds');
  if (at === -1) return null;
  const esds = content.subarray(at + 8);
  const config = descriptorsIn(esds, esds[0] === 3 ? lengthAt(esds, 1).next + 3 : 0, DECODER_CONFIG);
  if (config?.[0] !== MPEG4_AUDIO) return null;
  const specific = descriptorsIn(config, 13, DECODER_SPECIFIC);
  return specific?.[0] === undefined ? null : specific[0] >> 3;
}

/** How many channels an `AudioSampleEntry` names (ISO/IEC 14496-12, section 12.2.3); AAC's own number may differ. */
export function soundChannels(content: Uint8Array): number {
  return content.length < 18 ? 0 : viewOf(content).getUint16(16);
}

const MAX_ENTRY_BYTES = 2048; // descriptions of sound have about 100

function descriptorsIn(bytes: Uint8Array, start: number, tag: number): Uint8Array | null {
  let at = start;
  while (at < bytes.length) {
    const { value, next } = lengthAt(bytes, at + 1);
    if (bytes[at] === tag) return bytes.subarray(next, next + value);
    at = next + value;
  }
  return null;
}

/** Seven bits a byte, four bytes at most: ISO/IEC 14496-1, section 8.3.3. */
function lengthAt(bytes: Uint8Array, start: number): { value: number; next: number } {
  let value = 0;
  let at = start;
  for (let index = 0; index < 4; index++) {
    const byte = bytes[at++] ?? 0;
    value = value * 128 + (byte & 127);
    if (byte < 128) break;
  }
  return { value, next: at };
}
