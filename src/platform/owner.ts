// One process owns a data directory. The lock is SQLite's own on a file in it, so the system lets go of it
// with the process, also after `kill -9`: there is no stale lock to clear.

import { Database } from 'bun:sqlite';
import {
  accessSync,
  chmodSync,
  constants,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { AppError } from './errors.ts';

export interface Ownership {
  release(): void;
}

const FILE_MODE = 0o600;
/** Stores with their journals, and what is written here: they hold drafts and the key that signs readers' cookies. */
const PRIVATE_FILE = /^(?:(?:eyewitness|ledger)\.db|owner\.(?:lock|pid))/;

/**
 * Takes the data directory, making it when it is not there, and its stores away from other users' eyes.
 * Errors: `data_dir_unwritable` (500), `data_dir_owned` (409).
 */
export function ownDataDir(dataDir: string): Ownership {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    const message = ['EEXIST', 'ENOTDIR'].includes(code)
      ? `${dataDir} cannot be the data folder: it is a file, or lies below one. Name a folder with --data.`
      : `The data folder ${dataDir} cannot be written. Give it to the user that runs Eyewitness (chown, chmod u+rwx), or name another one with --data.`;
    throw new AppError('data_dir_unwritable', 500, message, { cause });
  }
  const lock = takeLock(join(dataDir, 'owner.lock'), dataDir);
  const pidPath = join(dataDir, 'owner.pid');
  try {
    // Anew, in case it is a link or somebody else's.
    rmSync(pidPath, { force: true });
    writeFileSync(pidPath, `${process.pid}\n`, { mode: FILE_MODE, flag: 'wx' });
    hideStores(dataDir);
  } catch (cause) {
    lock.close();
    throw cannotWrite(dataDir, cause);
  }
  return {
    release: () => {
      // While the lock is held: later it could be the next owner's.
      rmSync(pidPath, { force: true });
      lock.close();
    },
  };
}

/** Files of a version or a umask that let everybody read: who can open a store can read it, and lock it. */
function hideStores(dataDir: string): void {
  for (const entry of readdirSync(dataDir, { withFileTypes: true })) {
    if (!entry.isFile() || !PRIVATE_FILE.test(entry.name)) continue;
    const path = join(dataDir, entry.name);
    if ((lstatSync(path).mode & 0o777) !== FILE_MODE) chmodSync(path, FILE_MODE);
  }
}

function cannotWrite(dataDir: string, cause: unknown): AppError {
  const message = `The lock in ${dataDir} cannot be written. Is the disk full or the folder read-only?`;
  return new AppError('data_dir_unwritable', 500, message, { cause });
}

function takeLock(path: string, dataDir: string): Database {
  try {
    const lock = new Database(path, { create: true });
    lock.run('pragma busy_timeout = 0');
    lock.run('pragma locking_mode = exclusive');
    lock.run('begin exclusive');
    return lock;
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    if (code !== 'SQLITE_BUSY' && code !== 'SQLITE_LOCKED') throw cannotWrite(dataDir, cause);
    const message = `Another Eyewitness process${ownerText(dataDir)} has the data folder ${dataDir}. Stop it first, or use another folder with --data.`;
    throw new AppError('data_dir_owned', 409, message, { cause });
  }
}

/** The owner's process number, where it left one and still lives: a number from before `kill -9` is nobody's. */
function ownerText(dataDir: string): string {
  try {
    const pid = Number(readFileSync(join(dataDir, 'owner.pid'), 'utf8').trim());
    return Number.isInteger(pid) && pid > 0 && isAlive(pid) ? ` (number ${pid})` : '';
  } catch {
    return '';
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (thrown) {
    // It lives, but is another user's.
    return thrown instanceof Error && 'code' in thrown && thrown.code === 'EPERM';
  }
}
