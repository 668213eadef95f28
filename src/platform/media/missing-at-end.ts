// Whether an AVI or Matroska file is as long as its own header says: a transfer that was cut is better sent again.

import { latin1, viewOf, type ByteSource } from '../../kits/iso-bmff/boxes.ts';
import type { Container } from './container.ts';

const HEAD_BYTES = 4096; // the header before the segment has about 50
const LEAST_PART = 0.01; // guess: some programs are some bytes off, a cut loses more

/** How many bytes are missing at least; 0 where nothing is, or where the container does not say. */
export async function missingAtEnd(source: ByteSource, container: Container): Promise<number> {
  const head = await source.read(0, HEAD_BYTES);
  const claimed = container === 'avi' ? riffEnd(head) : isMatroska(container) ? segmentEnd(head) : 0;
  const missing = claimed - source.sizeBytes;
  return missing > claimed * LEAST_PART ? missing : 0;
}

function isMatroska(container: Container): boolean {
  return container === 'webm' || container === 'matroska';
}

/** Where the first RIFF list ends; longer files have more of them behind it. */
function riffEnd(head: Uint8Array): number {
  return head.length < 12 ? 0 : viewOf(head).getUint32(4, true) + 8;
}

const SEGMENT = '\x18\x53\x80\x67'; // RFC 9559, section 5.1

/** Where the segment ends: an id and a size whose length its first byte tells (RFC 8794, section 4); 0 where it is open. */
function segmentEnd(head: Uint8Array): number {
  const at = latin1(head, 0, head.length).indexOf(SEGMENT);
  const first = head[at + 4] ?? 0;
  if (at === -1 || first === 0) return 0;
  const length = Math.clz32(first) - 23;
  const parts = [first & (0xff >> length), ...head.subarray(at + 5, at + 4 + length)];
  // All ones: the size was not known, as in what browsers record.
  const isOpen = parts.every((part, index) => part === (index === 0 ? 0xff >> length : 0xff));
  const sizeBytes = parts.reduce((sum, part) => sum * 256 + part, 0);
  return isOpen || !Number.isSafeInteger(sizeBytes) ? 0 : at + 4 + length + sizeBytes;
}
