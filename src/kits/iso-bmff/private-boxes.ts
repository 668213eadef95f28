// Finds what a file for the public must not carry. It names what is allowed and reports all else, so that a
// kind of box nobody has thought of counts as private.

import { boxesIn, BrokenBoxes, latin1, viewOf, type Box } from './boxes.ts';

export interface PrivateFinding {
  /** Where: `moov/udta/©xyz`. */
  readonly path: string;
  readonly why: string;
}

/** What may stand in what; a box without an entry of its own is a leaf. ISO/IEC 14496-12, table 1. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  '': ['ftyp', 'moov', 'mdat', 'free'],
  moov: ['mvhd', 'trak', 'mvex'],
  mvex: ['trex'],
  trak: ['tkhd', 'edts', 'mdia'],
  edts: ['elst'],
  mdia: ['mdhd', 'hdlr', 'minf'],
  minf: ['vmhd', 'smhd', 'dinf', 'stbl'],
  dinf: ['dref'],
  stbl: ['stsd', 'stts', 'ctts', 'cslg', 'stsc', 'stsz', 'stco', 'co64', 'stss'],
  stsd: ['avc1', 'av01', 'mp4a'],
  avc1: ['avcC', 'pasp', 'colr', 'btrt'],
  av01: ['av1C', 'pasp', 'colr', 'btrt'],
  mp4a: ['esds', 'btrt'],
};

/** Bytes before the first child: version, flags and fields. */
const FIELD_BYTES: Readonly<Record<string, number>> = { stsd: 8, avc1: 78, av01: 78, mp4a: 28 };
/** Lists that are opened to name what is in them. */
const OPENED: ReadonlySet<string> = new Set(['udta', 'ilst']);
/** Names that the muxer writes itself; any other name of a handler or compressor came with the clip. */
const OWN_NAME = /^$|^Mediabunny(VideoHandler|SoundHandler| v\d+\.\d+\.\d+)$/;
const LANGUAGE_UNDETERMINED = 0x55c4; // `und`, ISO 639-2 in three times five bits

/**
 * Everything in the boxes of `bytes` that a public file must not carry: places, names, devices, times, unknown
 * boxes. The contents of `mdat` are not looked at; it may be left out of `bytes`.
 */
export function findPrivateBoxes(bytes: Uint8Array): readonly PrivateFinding[] {
  const found: PrivateFinding[] = [];
  walk(bytes, '', 0, bytes.length, '', found);
  return found;
}

function walk(
  bytes: Uint8Array,
  parent: string,
  start: number,
  end: number,
  path: string,
  found: PrivateFinding[],
): void {
  let boxes: readonly Box[];
  try {
    boxes = boxesIn(bytes, start, end);
  } catch (thrown) {
    if (!(thrown instanceof BrokenBoxes)) throw thrown;
    found.push({ path, why: 'bytes that are no box' });
    return;
  }
  for (const box of boxes) {
    const here = path === '' ? box.type : `${path}/${box.type}`;
    if (!(ALLOWED[parent] ?? []).includes(box.type)) {
      found.push({ path: here, why: 'a box that the public does not need' });
      if (OPENED.has(box.type)) walk(bytes, box.type, box.contentStart, box.end, here, found);
      continue;
    }
    const why = contentProblem(bytes, box);
    if (why !== null) found.push({ path: here, why });
    if (ALLOWED[box.type] !== undefined && why !== 'too short')
      walk(bytes, box.type, box.contentStart + (FIELD_BYTES[box.type] ?? 0), box.end, here, found);
  }
}

/** What is wrong with an allowed box, or null. */
function contentProblem(bytes: Uint8Array, box: Box): string | null {
  const content = bytes.subarray(box.contentStart, box.end);
  if (content.length < (LEAST_BYTES[box.type] ?? FIELD_BYTES[box.type] ?? 0)) return 'too short';
  switch (box.type) {
    case 'mvhd':
    case 'tkhd':
      return hasTimes(content) ? 'a time of recording' : null;
    case 'mdhd':
      if (hasTimes(content)) return 'a time of recording';
      return languageOf(content) === LANGUAGE_UNDETERMINED ? null : 'a language';
    case 'hdlr':
      return OWN_NAME.test(textIn(content, 24, content.length)) && isZero(content, 12, 24) ? null : 'a name';
    case 'avc1':
    case 'av01':
      return OWN_NAME.test(textIn(content, 43, 43 + Math.min(31, content[42]!))) ? null : 'a name';
    case 'colr':
      return latin1(content, 0, 4) === 'nclx' && content.length === 11 ? null : 'a colour profile';
    case 'free':
      return isZero(content, 0, content.length) ? null : 'left-over bytes';
    case 'dref':
      // One entry, `url `, flagged as this very file: 8 + 12 bytes; more would be an address.
      return content.length === 20 ? null : 'an address';
    case 'esds':
      return content.length <= 128 ? null : 'left-over bytes'; // the muxer's is about 40
    default:
      return null;
  }
}

const LEAST_BYTES: Readonly<Record<string, number>> = { mvhd: 36, tkhd: 36, mdhd: 24, hdlr: 24, colr: 4 };

/** Of a media header; -1 where it is too short to have one. */
function languageOf(content: Uint8Array): number {
  const at = content[0] === 1 ? 32 : 20;
  return content.length >= at + 2 ? viewOf(content).getUint16(at) : -1;
}

function hasTimes(content: Uint8Array): boolean {
  return !isZero(content, 4, content[0] === 1 ? 20 : 12);
}

function isZero(bytes: Uint8Array, start: number, end: number): boolean {
  // A plain loop: the room that a muxer leaves free can be megabytes.
  for (let at = start; at < end; at++) if (bytes[at] !== 0) return false;
  return true;
}

const MAX_NAME_BYTES = 256; // the names this program writes have 22

function textIn(bytes: Uint8Array, start: number, end: number): string {
  return latin1(bytes, start, Math.min(end, start + MAX_NAME_BYTES)).replace(/\0+$/, '');
}

/** Positions of the creation and modification times in a file's `moov` bytes: where to write zeros. */
export function timeFields(bytes: Uint8Array): readonly { readonly start: number; readonly end: number }[] {
  const fields: { start: number; end: number }[] = [];
  const visit = (start: number, end: number) => {
    for (const box of boxesIn(bytes, start, end)) {
      if (['moov', 'trak', 'mdia'].includes(box.type)) visit(box.contentStart, box.end);
      if (!['mvhd', 'tkhd', 'mdhd'].includes(box.type)) continue;
      const first = box.contentStart + 4;
      fields.push({ start: first, end: first + (bytes[box.contentStart] === 1 ? 16 : 8) });
    }
  };
  visit(0, bytes.length);
  return fields;
}
