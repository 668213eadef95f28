// Where a new file is written to. Unlike the muxer library's own target it goes on after a short write, so that a
// disk without room is an error and never a file that lacks its end.

import { open, type FileHandle } from 'node:fs/promises';
import { StreamTarget, type StreamTargetChunk } from 'mediabunny';
import { REFUSALS } from './refusals.ts';
import { Refused } from './refused.ts';

const CHUNK_BYTES = 4 * 1024 * 1024; // guess: few writes, little memory

/** A target that writes to `path` and takes at most `maxBytes`. Errors: Refused; what the disk says. */
export function wholeTarget(path: string, maxBytes: number): StreamTarget {
  let file: FileHandle | null = null;
  const writable = new WritableStream<StreamTargetChunk>({
    write: async ({ data, position }) => {
      if (position + data.byteLength > maxBytes) throw new Refused([REFUSALS.damaged]);
      file ??= await open(path, 'w');
      let at = 0;
      while (at < data.byteLength)
        at += (await file.write(data, at, data.byteLength - at, position + at)).bytesWritten;
    },
    close: async () => {
      await file?.close();
    },
  });
  return new StreamTarget(writable, { chunked: true, chunkSize: CHUNK_BYTES });
}
