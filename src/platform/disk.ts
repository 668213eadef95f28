// What writing to a disk takes, for files of every sort: all bytes of a part, folders that are flushed too, and an
// error that says so when the disk is full.

import { lstat, mkdir, open, type FileHandle } from 'node:fs/promises';
import { AppError } from './errors.ts';

export const FOLDER_MODE = 0o700;
export const FILE_MODE = 0o600;
const DISK_CODES = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EFBIG']);
const READ_BYTES = 1024 * 1024;

/** Makes a folder, or takes the one that is there: never through a link, which leads to what is not ours to sweep. */
export async function makeFolder(dataDir: string, path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: FOLDER_MODE }).catch((cause: unknown) => {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause;
  });
  const found = await lstat(path);
  if (found.isDirectory()) return;
  throw new AppError(
    'files_not_a_folder',
    500,
    `${path} is ${found.isSymbolicLink() ? 'a link' : 'a file'}, and has to be a folder. To keep files elsewhere, move the whole data folder ${dataDir} there and name it with --data.`,
  );
}

/**
 * Writes all of a part, from a place in the file on or where the last write ended. A single write may take fewer
 * bytes than it was given, above all on a disk that is filling up.
 */
export async function writeAll(file: FileHandle, part: Uint8Array, fromByte?: number): Promise<void> {
  let at = 0;
  while (at < part.byteLength) {
    const position = fromByte === undefined ? null : fromByte + at;
    at += (await file.write(part, at, part.byteLength - at, position)).bytesWritten;
  }
}

export interface Hashed {
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** Reads a file from its beginning, flushes it, and answers what it holds. */
export async function hashAndFlush(path: string): Promise<Hashed> {
  const file = await open(path, 'r+');
  try {
    // While it is read, the disk writes.
    const flushed = file.datasync();
    flushed.catch(() => undefined);
    const hash = new Bun.CryptoHasher('sha256');
    const buffer = new Uint8Array(READ_BYTES);
    let sizeBytes = 0;
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length, sizeBytes);
      if (bytesRead === 0) break;
      hash.update(buffer.subarray(0, bytesRead));
      sizeBytes += bytesRead;
    }
    await flushed;
    await file.sync();
    return { sha256: hash.digest('hex'), sizeBytes };
  } finally {
    await file.close();
  }
}

/** After it, what was put into the folder or taken out of it stays so through a power cut. */
export async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Errors: `disk_full` (507) for whatever a full or read-only disk answers; all else as it is. */
export async function asDiskErrors<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    if (!DISK_CODES.has(code)) throw cause;
    throw new AppError(
      'disk_full',
      507,
      'The disk is full or cannot be written. Nothing was kept. Free some space and send the file again.',
      { cause },
    );
  }
}
