// Where a new file is written to. Unlike the muxer library's own target it goes on after a short write, so that a
// disk without room is an error and never a file that lacks its end.

import { open, type FileHandle } from 'node:fs/promises';
import { StreamTarget, type StreamTargetChunk } from 'mediabunny';
import { REFUSALS } from './refusals.ts';
import { Refused } from './refused.ts';

const CHUNK_BYTES = 1024 * 1024; // larger ones are slower: their memory is fetched anew each time
const FLUSH_EVERY_BYTES = 16 * 1024 * 1024; // guess: so that little is left to flush at the end

/** A target that writes to `path` and takes at most `maxBytes`. Errors: Refused; what the disk says. */
export function wholeTarget(path: string, maxBytes: number): StreamTarget {
  let file: FileHandle | null = null;
  let unflushedBytes = 0;
  let flushing: Promise<void> | null = null;
  let failed: unknown = null;
  const flush = (open: FileHandle) => {
    unflushedBytes = 0;
    flushing = open
      .datasync()
      .catch((cause: unknown) => void (failed ??= cause))
      .finally(() => {
        flushing = null;
      });
  };
  const writable = new WritableStream<StreamTargetChunk>({
    write: async ({ data, position }) => {
      if (position + data.byteLength > maxBytes) throw new Refused([REFUSALS.damaged]);
      file ??= await open(path, 'w');
      let at = 0;
      while (at < data.byteLength)
        at += (await file.write(data, at, data.byteLength - at, position + at)).bytesWritten;
      unflushedBytes += data.byteLength;
      if (unflushedBytes >= FLUSH_EVERY_BYTES && flushing === null) flush(file);
    },
    close: async () => {
      await flushing;
      await file?.close();
      // The system tells it once: whoever flushes next would hear that all is well.
      if (failed !== null) throw failed;
    },
  });
  return new StreamTarget(writable, { chunked: true, chunkSize: CHUNK_BYTES });
}
