// Files that grow over many requests: an upload that is cut stays here until its sender comes back. Bytes are told of
// only once they are flushed. The hash grows along, so that a file this process saw whole is not read again.

import { link, mkdir, open, readdir, rm, statfs, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileRef, Files, GrowingFiles, TempFile } from './capabilities.ts';
import { asDiskErrors, FILE_MODE, flushFolder, FOLDER_MODE, hashAndFlush, writeAll } from './disk.ts';
import { AppError } from './errors.ts';
import { collectSoon } from './garbage.ts';

interface Growing {
  /** What is flushed. */
  sizeBytes: number;
  /** Over just those bytes; null where this process did not see them all. */
  hash: Bun.CryptoHasher | null;
  sha256: string | null;
}

type Needs = Pick<Files, 'pathOf' | 'temp' | 'keep'>;

const ID = /^[0-9a-f-]{36}$/;
/**
 * Flushing on the way leaves little to wait for at the end, when somebody does wait; what was written is garbage then,
 * and outside the heap that the runtime watches.
 */
const FLUSH_EVERY_BYTES = 16 * 1024 * 1024; // guess
const SPARE_BYTES = 64 * 1024 * 1024; // guess: room that the store and renditions need to go on

/** Growing files in one folder, which belongs to one process. */
export function openGrowingFiles(folder: string, needs: Needs): GrowingFiles {
  const known = new Map<string, Growing>();
  const turns = new Map<string, Promise<void>>();
  const pathOf = (id: string) => {
    if (!ID.test(id)) throw new Error('This is no id of an upload.');
    return join(folder, id);
  };
  /** One after the other for one file: whoever asks for the size waits for what is still being written. */
  const inTurn = <Result>(id: string, work: () => Promise<Result>): Promise<Result> => {
    const turn = (turns.get(id) ?? Promise.resolve()).then(work);
    const over = turn.then(
      () => undefined,
      () => undefined,
    );
    turns.set(id, over);
    return turn.finally(() => {
      if (turns.get(id) === over) turns.delete(id);
    });
  };
  const find = async (id: string): Promise<Growing | undefined> => {
    const growing = known.get(id) ?? (await seenBefore(pathOf(id)));
    if (growing !== undefined) known.set(id, growing);
    return growing;
  };
  const get = async (id: string): Promise<Growing> => {
    const growing = await find(id);
    if (growing === undefined) throw gone();
    return growing;
  };
  return {
    begin: (id, expectedBytes) =>
      asDiskErrors(async () => {
        await requireRoom(folder, expectedBytes);
        await (await open(pathOf(id), 'wx', FILE_MODE)).close();
        await flushFolder(folder);
        known.set(id, { sizeBytes: 0, hash: new Bun.CryptoHasher('sha256'), sha256: null });
      }),
    sizeOf: (id) => inTurn(id, async () => (await find(id))?.sizeBytes),
    append: (id, body, limits) =>
      inTurn(id, () => asDiskErrors(async () => append(pathOf(id), await get(id), body, limits))),
    keep: (id, space) =>
      inTurn(id, () => asDiskErrors(async () => keep(pathOf(id), await get(id), space, needs))),
    remove: (id) =>
      inTurn(id, async () => {
        known.delete(id);
        await rm(pathOf(id), { force: true });
      }),
    // Whatever else is there was put there by a person.
    list: async () => (await readdir(folder)).filter((name) => ID.test(name)),
  };
}

/** A file of a former process: what its last one wrote may not be flushed yet. */
async function seenBefore(path: string): Promise<Growing | undefined> {
  const file = await open(path, 'r+').catch((cause: unknown) => {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw cause;
  });
  if (file === undefined) return undefined;
  try {
    await file.sync();
    return { sizeBytes: (await file.stat()).size, hash: null, sha256: null };
  } finally {
    await file.close();
  }
}

async function requireRoom(folder: string, expectedBytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize >= expectedBytes + Math.min(SPARE_BYTES, expectedBytes)) return;
  throw new AppError(
    'disk_full',
    507,
    'There is no room for this file here now. Nothing was kept. Try again later.',
  );
}

async function append(
  path: string,
  growing: Growing,
  body: AsyncIterable<Uint8Array>,
  { fromByte, maxBytes }: { readonly fromByte: number; readonly maxBytes: number },
): Promise<number> {
  if (fromByte !== growing.sizeBytes)
    throw new AppError(
      'offset_conflict',
      409,
      `This upload has ${growing.sizeBytes} bytes. Go on from there.`,
    );
  const file = await open(path, 'r+');
  const writer = openWriter(file, growing, fromByte);
  try {
    try {
      for await (const part of body) {
        if (writer.takenTo() + part.byteLength > maxBytes) throw tooLong(maxBytes);
        await writer.take(part);
      }
    } finally {
      await writer.finish();
    }
    return growing.sizeBytes;
  } finally {
    await file.close();
  }
}

interface Writer {
  /** Where the file ends once all that was taken is written. */
  takenTo(): number;
  /** Waits only while the part before it is on its way to the disk. Errors: those of an earlier write. */
  take(part: Uint8Array): Promise<void>;
  /** Writes and flushes all that was taken. Errors: those of the disk; the file is then what was flushed before. */
  finish(): Promise<void>;
}

/** One part is on its way to the disk while the next one is waited for: the line and the disk do not take turns. */
function openWriter(file: FileHandle, growing: Growing, fromByte: number): Writer {
  let at = fromByte;
  let flushedTo = fromByte;
  let underWay = Promise.resolve();
  return {
    takenTo: () => at,
    take: async (part) => {
      await underWay;
      const from = at;
      at += part.byteLength;
      const isTimeToFlush = at - flushedTo >= FLUSH_EVERY_BYTES;
      if (isTimeToFlush) flushedTo = at;
      underWay = writeAll(file, part, from).then(() => (isTimeToFlush ? file.datasync() : undefined));
      // It is awaited before the next write, or at the end.
      underWay.catch(() => undefined);
      growing.hash?.update(part);
      if (isTimeToFlush) collectSoon();
    },
    finish: () =>
      settle(file, growing, async () => {
        await underWay;
        return at;
      }),
  };
}

/**
 * Waits for the last write and flushes. Where anything failed, the file is what was flushed before: a disk tells of a
 * failed flush once, and another one would pass.
 */
async function settle(file: FileHandle, growing: Growing, written: () => Promise<number>): Promise<void> {
  try {
    const sizeBytes = await written();
    await file.sync();
    growing.sizeBytes = sizeBytes;
  } catch (thrown) {
    growing.hash = null;
    await file.truncate(growing.sizeBytes);
    throw thrown;
  }
}

async function keep(
  path: string,
  growing: Growing,
  space: FileRef['space'],
  { pathOf, temp, keep: keepTemp }: Needs,
): Promise<FileRef> {
  growing.sha256 ??= growing.hash?.digest('hex') ?? (await hashAndFlush(path)).sha256;
  growing.hash = null;
  const ref: FileRef = { space, sha256: growing.sha256, sizeBytes: growing.sizeBytes };
  const place = pathOf(ref);
  if ((await mkdir(dirname(place), { recursive: true, mode: FOLDER_MODE })) !== undefined)
    await flushFolder(dirname(dirname(place)));
  try {
    await link(path, place);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    if (NO_LINKS.has(code)) return copyAndKeep(path, space, temp, keepTemp);
    // The same bytes once more are there already.
    if (code !== 'EEXIST') throw cause;
  }
  await flushFolder(dirname(place));
  return ref;
}

const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/** For disks without a second name for a file. */
async function copyAndKeep(
  path: string,
  space: FileRef['space'],
  temp: Files['temp'],
  keepTemp: (file: TempFile, space: FileRef['space']) => Promise<FileRef>,
): Promise<FileRef> {
  await using copy = await temp();
  await Bun.write(copy.path, Bun.file(path));
  return keepTemp(copy, space);
}

function gone(): AppError {
  return new AppError('upload_gone', 410, 'This upload is not here any more. Begin it again.');
}

function tooLong(maxBytes: number): AppError {
  return new AppError('too_large', 413, `This upload runs past the ${maxBytes} bytes it was to have.`);
}
