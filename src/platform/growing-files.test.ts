// Files that grow: what was told of is on disk, whatever breaks; what is kept is whole; nothing else is touched.

import { afterEach, describe, expect, test } from 'bun:test';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nameWithMounts, noMounts, smallDisk, type Disk } from '../../test/support/disks.ts';
import { temporaryFolder, type Folder } from '../../test/support/folder.ts';
import { AppError } from './errors.ts';
import { openFiles } from './files.ts';

const ID = '01890000-0000-7000-8000-000000000001';
const bytes = (length: number, seed = 7) => new Uint8Array(length).map((_, index) => (index * seed) % 253);
const sha256 = (content: Uint8Array) => new Bun.CryptoHasher('sha256').update(content).digest('hex');

async function* parts(...given: readonly (Uint8Array | Error)[]): AsyncGenerator<Uint8Array> {
  for (const part of given) {
    if (part instanceof Error) throw part;
    yield part;
  }
}

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
  } catch (thrown) {
    return thrown instanceof AppError ? thrown.code : String(thrown);
  }
  return 'done';
};

describe('a growing file', () => {
  const folders: Folder[] = [];
  afterEach(() => folders.splice(0).forEach((folder) => folder.remove()));
  const open = async () => {
    const folder = temporaryFolder();
    folders.push(folder);
    return { dataDir: folder.path, growing: (await openFiles(folder.path)).growing };
  };
  const all = { maxBytes: 1000 };

  test('keeps what came before a cut, and its hash is that of all its bytes', async () => {
    const { dataDir, growing } = await open();
    await growing.begin(ID, 1000);
    const whole = bytes(900);
    const cut = parts(whole.slice(0, 300), whole.slice(300, 400), new Error('reset'));
    expect(await codeOf(growing.append(ID, cut, { fromByte: 0, ...all }))).toBe('Error: reset');
    expect(await growing.sizeOf(ID)).toBe(400);
    expect(await growing.append(ID, parts(whole.slice(400)), { fromByte: 400, ...all })).toBe(900);
    const ref = await growing.keep(ID, 'private');
    expect(ref).toEqual({ space: 'private', sha256: sha256(whole), sizeBytes: 900 });
    // A crash between keeping and removing leaves both, and the same again is the same.
    expect(await growing.list()).toEqual([ID]);
    expect(await growing.keep(ID, 'private')).toEqual(ref);
    await growing.remove(ID);
    const place = join(dataDir, 'files', 'private', ref.sha256.slice(0, 2), ref.sha256);
    expect(new Uint8Array(await readFile(place))).toEqual(whole);
    expect(await growing.sizeOf(ID)).toBeUndefined();
    expect(await codeOf(growing.append(ID, parts(), { fromByte: 0, ...all }))).toBe('upload_gone');
  });

  test('goes on in another process, which reads it again for its hash', async () => {
    const { dataDir, growing } = await open();
    await growing.begin(ID, 1000);
    await growing.append(ID, parts(bytes(500)), { fromByte: 0, ...all });
    const { growing: next } = await openFiles(dataDir);
    expect(await next.sizeOf(ID)).toBe(500);
    await next.append(ID, parts(bytes(100, 3)), { fromByte: 500, ...all });
    const both = new Uint8Array([...bytes(500), ...bytes(100, 3)]);
    expect((await next.keep(ID, 'private')).sha256).toBe(sha256(both));
  });

  test('takes nothing from a wrong place or past its length, and one writer at a time', async () => {
    const { growing } = await open();
    await growing.begin(ID, 1000);
    expect(await codeOf(growing.append(ID, parts(bytes(9)), { fromByte: 5, ...all }))).toBe(
      'offset_conflict',
    );
    const long = parts(bytes(600), bytes(600));
    expect(await codeOf(growing.append(ID, long, { fromByte: 0, ...all }))).toBe('too_large');
    expect(await growing.sizeOf(ID)).toBe(600);
    const two = [1, 2].map((seed) => growing.append(ID, parts(bytes(50, seed)), { fromByte: 600, ...all }));
    const codes = await Promise.all(two.map(codeOf));
    expect(codes.toSorted()).toEqual(['done', 'offset_conflict']);
    expect(await growing.sizeOf(ID)).toBe(650);
  });

  test('survives a start, which sweeps what is temporary; what a person put beside it is not one', async () => {
    const { dataDir, growing } = await open();
    await growing.begin(ID, 10);
    await writeFile(join(dataDir, 'files', 'uploads', 'notes.txt'), 'mine');
    const { growing: next } = await openFiles(dataDir);
    expect(await next.list()).toEqual([ID]);
    expect((await readdir(join(dataDir, 'files', 'uploads'))).toSorted()).toEqual([ID, 'notes.txt']);
    expect(await codeOf(next.begin('../x', 1))).toContain('no id');
  });

  test.skipIf(noMounts !== null)(
    nameWithMounts('on a full disk says so, is what was told before, and goes on once there is room'),
    async () => {
      using disk: Disk = smallDisk(4 * 1024 * 1024);
      const { growing } = await openFiles(disk.path);
      expect(await codeOf(growing.begin(ID, 8 * 1024 * 1024))).toBe('disk_full');
      expect(await growing.list()).toEqual([]);
      await growing.begin(ID, 1024 * 1024);
      const limits = { maxBytes: 1024 * 1024 };
      const half = bytes(512 * 1024);
      await growing.append(ID, parts(half), { fromByte: 0, ...limits });
      disk.fill();
      expect(await codeOf(growing.append(ID, parts(half), { fromByte: half.length, ...limits }))).toBe(
        'disk_full',
      );
      expect(await growing.sizeOf(ID)).toBe(half.length);
      disk.free();
      await growing.append(ID, parts(half), { fromByte: half.length, ...limits });
      expect((await growing.keep(ID, 'private')).sha256).toBe(sha256(new Uint8Array([...half, ...half])));
    },
  );
});
