// Files on the local disk, named by their content. A file is in its place only when it is whole and flushed,
// so a crash leaves nothing but temp files, which the next start sweeps.

import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileRef, Files, FileSpace, TempFile, TempFolder } from './capabilities.ts';
import { asDiskErrors, FOLDER_MODE, makeFolder } from './disk.ts';
import { openFileMemory } from './file-memory.ts';
import { keep, receive } from './flushed-files.ts';
import { openGrowingFiles } from './growing-files.ts';
import { serveFile } from './serve-file.ts';

const FOLDERS: readonly (FileSpace | 'temp' | 'uploads')[] = ['public', 'private', 'temp', 'uploads'];
/** What `temp` names its files: a UUID and the suffix that was asked for. `tempFolder` ends its names in a way of its own. */
const TEMP_NAME = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:\.[a-z0-9.]{1,20})?$/;
const FOLDER_END = '.folder';
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
  const keepTemp = (file: TempFile, space: FileSpace) =>
    asDiskErrors(async () => (await keep([file.path], space, pathOf))[0]!);
  return {
    temp,
    tempFolder: () => asDiskErrors(() => tempFolder(join(tempDir, `${randomUUID()}${FOLDER_END}`))),
    receive: async (body, limits, onBytes) => {
      const file = await temp();
      return asDiskErrors(() => receive(file, body, limits.maxBytes, onBytes));
    },
    keep: keepTemp,
    keepAll: (paths, space) => asDiskErrors(() => keep(paths, space, pathOf)),
    growing: openGrowingFiles(join(root, 'uploads'), { pathOf, temp, keep: keepTemp }),
    pathOf,
    serve: (ref, request, type, also) =>
      serveFile({ path: () => pathOf(ref), memory }, ref, request, type, also),
    get heldBytes() {
      return memory.sizeBytes;
    },
    remove: async (ref) => {
      memory.forget(ref.sha256);
      await rm(pathOf(ref), { force: true });
    },
  };
}

/** Only what was made here, by its name: whatever else is there was put there by a person. */
async function sweep(tempDir: string): Promise<void> {
  for (const entry of await readdir(tempDir, { withFileTypes: true })) {
    if (!TEMP_NAME.test(entry.name)) continue;
    const path = join(tempDir, entry.name);
    if (entry.isFile()) await unlink(path);
    else if (entry.isDirectory() && entry.name.endsWith(FOLDER_END))
      // A program that outlived the server may still write there for a moment: the next start sweeps it.
      await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function tempFolder(path: string): Promise<TempFolder> {
  await mkdir(path, { mode: FOLDER_MODE });
  return {
    path,
    [Symbol.asyncDispose]: async () => {
      await rm(path, { recursive: true, force: true });
    },
  };
}

function tempFile(path: string): TempFile {
  return {
    path,
    [Symbol.asyncDispose]: async () => {
      await rm(path, { force: true });
    },
  };
}
