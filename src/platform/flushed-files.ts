// How bytes get to the disk: hashed and flushed on the way in, and named by their hash once they are whole.

import { chmod, mkdir, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { FileRef, FileSpace, TempFile } from './capabilities.ts';
import { FILE_MODE, flushFolder, FOLDER_MODE, hashAndFlush, writeAll, type Hashed } from './disk.ts';
import { AppError } from './errors.ts';

const FLUSH_EVERY_BYTES = 16 * 1024 * 1024; // guess: a tenth of a second on a small server's disk

/** What a file that was received is, by its path: so that it need not be read once more to be kept. */
const received = new Map<string, Hashed>();

/** Errors: `too_large` (413); what the disk says. Nothing is left of what did not arrive whole. */
export async function receive(
  temp: TempFile,
  body: ReadableStream<Uint8Array>,
  maxBytes: number,
  onBytes: ((received: number) => void) | undefined,
): Promise<TempFile> {
  const whole: TempFile = {
    path: temp.path,
    [Symbol.asyncDispose]: async () => {
      received.delete(temp.path);
      await temp[Symbol.asyncDispose]();
    },
  };
  try {
    received.set(temp.path, await writeStream(temp.path, body, maxBytes, onBytes));
    return whole;
  } catch (thrown) {
    await whole[Symbol.asyncDispose]();
    throw thrown;
  }
}

/** Hashes and flushes on the way: after the last byte there is little left to do. */
async function writeStream(
  path: string,
  body: ReadableStream<Uint8Array>,
  maxBytes: number,
  onBytes: ((received: number) => void) | undefined,
): Promise<Hashed> {
  const file = await open(path, 'wx', FILE_MODE);
  const hash = new Bun.CryptoHasher('sha256');
  let flushing: Promise<unknown> | null = null;
  let failed: unknown = null;
  try {
    let sizeBytes = 0;
    let flushedBytes = 0;
    for await (const part of body) {
      sizeBytes += part.byteLength;
      if (sizeBytes > maxBytes) throw tooLarge(maxBytes);
      hash.update(part);
      await writeAll(file, part);
      onBytes?.(sizeBytes);
      if (flushing !== null || sizeBytes - flushedBytes < FLUSH_EVERY_BYTES) continue;
      flushedBytes = sizeBytes;
      flushing = file
        .datasync()
        .catch((cause: unknown) => (failed ??= cause))
        .finally(() => {
          flushing = null;
        });
    }
    await flushing;
    // A flush that failed reports it once: a later one would say that all is well.
    if (failed !== null) throw failed;
    await file.sync();
    return { sha256: hash.digest('hex'), sizeBytes };
  } finally {
    await flushing;
    await file.close();
  }
}

/** Hashes, flushes and moves files to the places that their hashes name; on disk when it resolves. */
export async function keep(
  paths: readonly string[],
  space: FileSpace,
  pathOf: (ref: FileRef) => string,
): Promise<readonly FileRef[]> {
  const refs: FileRef[] = [];
  const touched = new Set<string>();
  for (const path of paths) {
    const known = received.get(path);
    const ref: FileRef = { space, ...(known ?? (await hashAndFlush(path))) };
    const place = pathOf(ref);
    const folder = dirname(place);
    if ((await mkdir(folder, { recursive: true, mode: FOLDER_MODE })) !== undefined)
      touched.add(dirname(folder));
    // Child processes write with their own idea of who may read.
    if (known === undefined) await chmod(path, FILE_MODE);
    // The same bytes once more take the place of themselves.
    await rename(path, place);
    received.delete(path);
    touched.add(folder);
    refs.push(ref);
  }
  for (const folder of touched) await flushFolder(folder);
  return refs;
}

function tooLarge(maxBytes: number): AppError {
  const most = maxBytes < 1_000_000 ? `${maxBytes} bytes` : `${Math.floor(maxBytes / 1_000_000)} MB`;
  return new AppError(
    'too_large',
    413,
    `This file is larger than ${most}, the limit here. Send a shorter one.`,
  );
}
