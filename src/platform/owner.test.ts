// One process owns a data folder, and nobody has to clear a lock after a crash.

import { afterEach, beforeEach, expect, test } from 'bun:test';
import { chmodSync, existsSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder, type Folder } from '../../test/support/folder.ts';
import { AppError } from './errors.ts';
import { ownDataDir } from './owner.ts';

let folder: Folder;
const holders: Bun.Subprocess[] = [];
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => {
  holders.splice(0).forEach((child) => child.kill('SIGKILL'));
  folder.remove();
});

function refusalOf(dataDir: string): AppError {
  try {
    ownDataDir(dataDir).release();
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown;
    throw thrown;
  }
  throw new Error('Nothing was refused.');
}

/** Another process that takes the folder and holds it. */
async function holder(dataDir: string) {
  const code = `
    import { ownDataDir } from ${JSON.stringify(join(import.meta.dir, 'owner.ts'))};
    globalThis.owned = ownDataDir(${JSON.stringify(dataDir)});
    console.log('owned');
    setInterval(() => undefined, 1000);`;
  const child = Bun.spawn([process.execPath, '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  holders.push(child);
  await child.stdout.getReader().read();
  return child;
}

test('a folder that is not there is made, for its owner alone', () => {
  const dataDir = join(folder.path, 'news', 'room');
  ownDataDir(dataDir).release();
  expect(statSync(dataDir).mode & 0o777).toBe(0o700);
});

test('a second owner is refused and told who the first is, until that one lets go', () => {
  const first = ownDataDir(folder.path);
  const refusal = refusalOf(folder.path);
  expect([refusal.code, refusal.status]).toEqual(['data_dir_owned', 409]);
  expect(refusal.message).toContain(`(number ${process.pid})`);
  first.release();
  ownDataDir(folder.path).release();
});

test('an owner in another process is in the way while it lives, and not after kill -9', async () => {
  const child = await holder(folder.path);
  expect(refusalOf(folder.path).message).toContain(`(number ${child.pid})`);
  child.kill('SIGKILL');
  await child.exited;
  ownDataDir(folder.path).release();
});

test('a file in the place of the folder is named as the reason', () => {
  const path = join(folder.path, 'file');
  writeFileSync(path, 'x');
  for (const dataDir of [path, join(path, 'below')]) {
    const refusal = refusalOf(dataDir);
    expect([refusal.code, refusal.status]).toEqual(['data_dir_unwritable', 500]);
    expect(refusal.message).toContain('it is a file, or lies below one');
  }
});

test('what others could read of stores becomes private with ownership, and nothing else changes', () => {
  const names = ['eyewitness.db', 'eyewitness.db-wal', 'eyewitness.db-shm', 'ledger.db', 'owner.lock'];
  for (const name of [...names, 'notes.txt']) {
    writeFileSync(join(folder.path, name), '');
    chmodSync(join(folder.path, name), 0o644);
  }
  const owned = ownDataDir(folder.path);
  const modeOf = (name: string) => statSync(join(folder.path, name)).mode & 0o777;
  for (const name of [...names, 'owner.pid']) expect([name, modeOf(name)]).toEqual([name, 0o600]);
  expect(modeOf('notes.txt')).toBe(0o644);
  owned.release();
});

test('who lets go leaves no number behind', () => {
  const owned = ownDataDir(folder.path);
  const path = join(folder.path, 'owner.pid');
  expect(readFileSync(path, 'utf8')).toBe(`${process.pid}\n`);
  owned.release();
  expect(existsSync(path)).toBe(false);
});

test('the number of a process that is gone, or of none, is not told', async () => {
  const gone = Bun.spawn(['true']);
  await gone.exited;
  const owned = ownDataDir(folder.path);
  for (const left of [String(gone.pid), 'x', '-1', '0', '1e3.5', '']) {
    writeFileSync(join(folder.path, 'owner.pid'), left);
    expect(refusalOf(folder.path).message).toContain('Another Eyewitness process has the data folder');
  }
  owned.release();
});

test('a link in the place of the number is replaced, not followed', () => {
  const precious = join(folder.path, 'precious');
  writeFileSync(precious, 'x');
  symlinkSync(precious, join(folder.path, 'owner.pid'));
  ownDataDir(folder.path).release();
  expect(readFileSync(precious, 'utf8')).toBe('x');
});
