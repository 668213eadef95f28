// Files on the local disk, named by their content. A file is in its place only when it is whole and flushed,
// so a crash leaves nothing but temp files, which the next start sweeps.

import { randomUUID } from 'node:crypto';
import { chmod, lstat, mkdir, open, readdir, rename, rm, unlink, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileRef, Files, FileSpace, TempFile } from './capabilities.ts';
import { AppError } from './errors.ts';
import { serveFile } from './serve-file.ts';

const FOLDERS: readonly (FileSpace | 'temp')[] = ['public', 'private', 'temp'];
/** What `temp` names its files: a UUID and the suffix that was asked for. */
const TEMP_NAME = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:\.[a-z0-9.]{1,20})?$/;
const READ_BYTES = 1024 * 1024;
const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;
const DISK_CODES = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EFBIG']);

/**
 * Opens the files under `dataDir/files` and clears what a crash left in `temp`: one process owns the folder.
 * Errors: `disk_full` (507) when the folders cannot be made; `files_not_a_folder` (500) where something else stands.
 */
export async function openFiles(dataDir: string): Promise<Files> {
  const root = join(dataDir, 'files');
  const tempDir = join(root, 'temp');
  await asDiskErrors(async () => {
    await makeFolder(dataDir, root);
    for (const name of FOLDERS) await makeFolder(dataDir, join(root, name));
    await sweep(tempDir);
  });
  const pathOf = (ref: FileRef) => {
    // A name from outside never gets here, and if it did, it would lead nowhere.
    if (!/^[0-9a-f]{64}$/.test(ref.sha256)) throw new Error('This is no content hash.');
    return join(root, ref.space, ref.sha256.slice(0, 2), ref.sha256);
  };
  const temp = async (suffix = '') => tempFile(join(tempDir, `${randomUUID()}${suffix}`));
  return {
    temp,
    receive: async (body, limits, onBytes) => receive(await temp(), body, limits.maxBytes, onBytes),
    keep: (file, space) => asDiskErrors(() => keep(file, space, pathOf)),
    pathOf,
    serve: (ref, request, type) => serveFile(pathOf(ref), ref, request, type),
    remove: async (ref) => {
      await rm(pathOf(ref), { force: true });
    },
  };
}

/** Makes a folder, or takes the one that is there: never through a link, which leads to what is not ours to sweep. */
async function makeFolder(dataDir: string, path: string): Promise<void> {
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

/** Only files that `temp` could have made: whatever else is there was put there by a person. */
async function sweep(tempDir: string): Promise<void> {
  for (const entry of await readdir(tempDir, { withFileTypes: true }))
    if (entry.isFile() && TEMP_NAME.test(entry.name)) await unlink(join(tempDir, entry.name));
}

function tempFile(path: string): TempFile {
  return {
    path,
    [Symbol.asyncDispose]: async () => {
      await rm(path, { force: true });
    },
  };
}

async function receive(
  temp: TempFile,
  body: ReadableStream<Uint8Array>,
  maxBytes: number,
  onBytes: ((received: number) => void) | undefined,
): Promise<TempFile> {
  try {
    await asDiskErrors(async () => {
      const file = await open(temp.path, 'wx', FILE_MODE);
      try {
        let received = 0;
        for await (const part of body) {
          received += part.byteLength;
          if (received > maxBytes) throw tooLarge(maxBytes);
          await writeAll(file, part);
          onBytes?.(received);
        }
        await file.sync();
      } finally {
        await file.close();
      }
    });
    return temp;
  } catch (thrown) {
    await temp[Symbol.asyncDispose]();
    throw thrown;
  }
}

/** A single write may take fewer bytes than it was given, above all on a disk that is filling up. */
async function writeAll(file: FileHandle, part: Uint8Array): Promise<void> {
  let at = 0;
  while (at < part.byteLength) at += (await file.write(part, at, part.byteLength - at)).bytesWritten;
}

async function keep(temp: TempFile, space: FileSpace, pathOf: (ref: FileRef) => string): Promise<FileRef> {
  const ref: FileRef = { space, ...(await hashAndFlush(temp.path)) };
  const path = pathOf(ref);
  if ((await mkdir(dirname(path), { recursive: true, mode: FOLDER_MODE })) !== undefined)
    await flushFolder(dirname(dirname(path)));
  // Child processes write with their own idea of who may read.
  await chmod(temp.path, FILE_MODE);
  // The same bytes once more take the place of themselves.
  await rename(temp.path, path);
  await flushFolder(dirname(path));
  return ref;
}

async function hashAndFlush(path: string): Promise<{ sha256: string; sizeBytes: number }> {
  const file = await open(path, 'r+');
  try {
    const hash = new Bun.CryptoHasher('sha256');
    const buffer = new Uint8Array(READ_BYTES);
    let sizeBytes = 0;
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length, null);
      if (bytesRead === 0) break;
      hash.update(buffer.subarray(0, bytesRead));
      sizeBytes += bytesRead;
    }
    await file.sync();
    return { sha256: hash.digest('hex'), sizeBytes };
  } finally {
    await file.close();
  }
}

async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function asDiskErrors<Result>(work: () => Promise<Result>): Promise<Result> {
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

function tooLarge(maxBytes: number): AppError {
  const most = maxBytes < 1_000_000 ? `${maxBytes} bytes` : `${Math.floor(maxBytes / 1_000_000)} MB`;
  return new AppError(
    'too_large',
    413,
    `This file is larger than ${most}, the limit here. Send a shorter one.`,
  );
}
