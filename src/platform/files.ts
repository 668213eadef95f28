// Files on the local disk, named by their content. A file is in its place only when it is whole and flushed,
// so a crash leaves nothing but temp files, which the next start sweeps.

import { randomUUID } from 'node:crypto';
import { chmod, mkdir, open, readdir, rename, rm, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileRef, Files, FileSpace, TempFile } from './capabilities.ts';
import {
  asDiskErrors,
  FILE_MODE,
  flushFolder,
  FOLDER_MODE,
  hashAndFlush,
  makeFolder,
  writeAll,
} from './disk.ts';
import { AppError } from './errors.ts';
import { openFileMemory } from './file-memory.ts';
import { openGrowingFiles } from './growing-files.ts';
import { serveFile } from './serve-file.ts';

const FOLDERS: readonly (FileSpace | 'temp' | 'uploads')[] = ['public', 'private', 'temp', 'uploads'];
/** What `temp` names its files: a UUID and the suffix that was asked for. */
const TEMP_NAME = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:\.[a-z0-9.]{1,20})?$/;
const HELD_BYTES = 48 * 1024 * 1024; // one clip that everybody watches, as MP4s and segments (decision 0015)

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
  const memory = openFileMemory({
    read: (sha256, start, end) =>
      Bun.file(pathOf({ space: 'public', sha256, sizeBytes: 0 }))
        .slice(start, end)
        .arrayBuffer(),
    maxBytes: HELD_BYTES,
  });
  const temp = async (suffix = '') => tempFile(join(tempDir, `${randomUUID()}${suffix}`));
  const keepTemp = (file: TempFile, space: FileSpace) => asDiskErrors(() => keep(file, space, pathOf));
  return {
    temp,
    receive: async (body, limits, onBytes) => receive(await temp(), body, limits.maxBytes, onBytes),
    keep: keepTemp,
    growing: openGrowingFiles(join(root, 'uploads'), { pathOf, temp, keep: keepTemp }),
    pathOf,
    serve: (ref, request, type, also) => serveFile({ path: pathOf(ref), memory }, ref, request, type, also),
    get heldBytes() {
      return memory.sizeBytes;
    },
    remove: async (ref) => {
      memory.forget(ref.sha256);
      await rm(pathOf(ref), { force: true });
    },
  };
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

function tooLarge(maxBytes: number): AppError {
  const most = maxBytes < 1_000_000 ? `${maxBytes} bytes` : `${Math.floor(maxBytes / 1_000_000)} MB`;
  return new AppError(
    'too_large',
    413,
    `This file is larger than ${most}, the limit here. Send a shorter one.`,
  );
}
