// One process owns a data directory. The lock is SQLite's own on a file in it, so the system lets go of it
// with the process, also after `kill -9`: there is no stale lock to clear.

import { Database } from 'bun:sqlite';
import { accessSync, constants, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from './errors.ts';

export interface Ownership {
  release(): void;
}

/**
 * Takes the data directory, making it when it is not there.
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
  writeFileSync(join(dataDir, 'owner.pid'), `${process.pid}\n`);
  return { release: () => lock.close() };
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
    if (code !== 'SQLITE_BUSY' && code !== 'SQLITE_LOCKED') {
      const message = `The lock in ${dataDir} cannot be written. Is the disk full or the folder read-only?`;
      throw new AppError('data_dir_unwritable', 500, message, { cause });
    }
    const message = `Another Eyewitness process${ownerText(dataDir)} has the data folder ${dataDir}. Stop it first, or use another folder with --data.`;
    throw new AppError('data_dir_owned', 409, message, { cause });
  }
}

function ownerText(dataDir: string): string {
  try {
    return ` (number ${readFileSync(join(dataDir, 'owner.pid'), 'utf8').trim()})`;
  } catch {
    return '';
  }
}
