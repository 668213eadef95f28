// Numbers out of a box that begins with version and flags, never read behind its end.

import { BrokenBoxes, viewOf, type Box } from './boxes.ts';

export interface FullBox {
  readonly version: number;
  /** Bytes of content, version and flags among them. */
  readonly length: number;
  /** A number at a position that counts from version and flags. Errors: BrokenBoxes behind the end. */
  u32(at: number): number;
  i32(at: number): number;
  u64(at: number): number;
  i64(at: number): number;
}

/** Null where there is no such box or nothing in it. */
export function fullBox(bytes: Uint8Array, box: Box | undefined): FullBox | null {
  if (box === undefined || box.end - box.contentStart < 4) return null;
  const content = bytes.subarray(box.contentStart, box.end);
  const view = viewOf(content);
  const need = (at: number, size: number) => {
    if (at + size > content.length) throw new BrokenBoxes(`The ${box.type} box is too short.`);
    return at;
  };
  return {
    version: content[0]!,
    length: content.length,
    u32: (at) => view.getUint32(need(at, 4)),
    i32: (at) => view.getInt32(need(at, 4)),
    u64: (at) => Number(view.getBigUint64(need(at, 8))),
    i64: (at) => Number(view.getBigInt64(need(at, 8))),
  };
}

/** How many entries a table says it has; one that says more than it holds is broken. */
export function entriesOf(table: FullBox, countAt: number, firstAt: number, entryBytes: number): number {
  const count = table.u32(countAt);
  if (firstAt + count * entryBytes > table.length) throw new BrokenBoxes('A table is shorter than it says.');
  return count;
}
