// A file on disk as bytes that are read in pieces.

import { open } from 'node:fs/promises';
import type { ByteSource } from '../../kits/iso-bmff/boxes.ts';

/** Opens a file for `work` and closes it afterwards. */
export async function withFile<Result>(
  path: string,
  work: (source: ByteSource) => Promise<Result>,
): Promise<Result> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    return await work({
      sizeBytes: size,
      read: async (start, length) => {
        const bytes = new Uint8Array(Math.max(0, Math.min(length, size - start)));
        const { bytesRead } = await file.read(bytes, 0, bytes.length, start);
        return bytes.subarray(0, bytesRead);
      },
    });
  } finally {
    await file.close();
  }
}
