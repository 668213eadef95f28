// What kind of file it is, by its first bytes, never by its name. Programs that read it are told the kind, so that no
// text of a stranger is ever taken for a playlist that names other files.

import { latin1 } from '../../kits/iso-bmff/boxes.ts';
import { REFUSALS, type MediaProblem } from './refusals.ts';

export type Container = 'mp4' | 'mov' | '3gp' | 'matroska' | 'webm' | 'avi' | 'mpegts' | 'mpeg';

/** How many bytes of a file's beginning `containerOf` needs: three packets of a transport stream. */
export const HEAD_BYTES = 600;

/** ffmpeg's name for the reader of a container, for `-f`. */
export function demuxerOf(container: string): string {
  return DEMUXERS[container] ?? 'mov';
}

const DEMUXERS: Readonly<Record<string, string>> = {
  matroska: 'matroska',
  webm: 'matroska',
  avi: 'avi',
  mpegts: 'mpegts',
  mpeg: 'mpeg',
};

/** How people call a container; null for those that need no ffmpeg. */
export function containerName(container: Container): string | null {
  return NAMES[container] ?? null;
}

const NAMES: Readonly<Partial<Record<Container, string>>> = {
  matroska: 'a Matroska file',
  webm: 'a WebM file',
  avi: 'an AVI file',
  mpegts: 'an MPEG transport stream',
  mpeg: 'an MPEG file',
};

/** What people send by mistake, by what stands where in its first bytes (Latin-1). */
const STRANGERS: readonly (readonly [at: number, bytes: string, kind: string])[] = [
  [0, '\xff\xd8\xff', 'a photo'],
  [4, 'ftyphei', 'a photo'],
  [4, 'ftypmif1', 'a photo'],
  [4, 'ftypavif', 'a photo'],
  [0, '\x89PNG', 'a picture'],
  [0, 'GIF8', 'a GIF'],
  [8, 'WEBP', 'a picture'],
  [4, 'ftypM4A ', 'a sound recording'],
  [0, 'ID3', 'a sound recording'],
  [0, 'OggS', 'a sound recording'],
  [0, '#!AMR', 'a sound recording'],
  [8, 'WAVE', 'a sound recording'],
  [0, '%PDF', 'a PDF'],
  [0, 'PK\x03\x04', 'a ZIP archive'],
];
const FIRST_BOXES = new Set(['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip', 'pnot', 'uuid', 'styp']);
const TS_SYNC = 0x47; // ISO/IEC 13818-1, section 2.4.3.2
const TS_PACKETS: readonly (readonly [start: number, bytes: number])[] = [
  [0, 188],
  [4, 192], // with a time before each packet: the MTS files of cameras
];

/** The kind of a file from its first `HEAD_BYTES`, or why it is no video that can be shown. */
export function containerOf(head: Uint8Array): Container | MediaProblem {
  const start = latin1(head, 0, head.length);
  const known = STRANGERS.find(([at, bytes]) => start.startsWith(bytes, at));
  if (known !== undefined) return REFUSALS.notVideo(known[2]);
  if (FIRST_BOXES.has(start.slice(4, 8))) return isoKind(start);
  if (start.startsWith('\x1a\x45\xdf\xa3')) return start.slice(0, 64).includes('webm') ? 'webm' : 'matroska';
  if (start.startsWith('RIFF') && start.startsWith('AVI ', 8)) return 'avi';
  if (start.startsWith('\x00\x00\x01\xba')) return 'mpeg';
  if (isTransportStream(head)) return 'mpegts';
  const isText = head.every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13);
  return isText ? REFUSALS.notVideo('a text') : REFUSALS.unknownFormat;
}

function isoKind(start: string): Container {
  const brand = start.slice(4, 8) === 'ftyp' ? start.slice(8, 12) : 'qt  ';
  if (brand === 'qt  ') return 'mov';
  return brand.startsWith('3g') ? '3gp' : 'mp4';
}

function isTransportStream(head: Uint8Array): boolean {
  return TS_PACKETS.some(([first, bytes]) =>
    [0, 1, 2].every((packet) => head[first + packet * bytes] === TS_SYNC),
  );
}
