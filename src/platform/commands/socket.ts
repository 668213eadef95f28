// Where the socket lies, and whether what lies there is ours: a path in a folder that others can write to could be
// taken before us, by somebody who would like to read a newsroom's texts.

import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError } from '../errors.ts';

const MAX_SOCKET_PATH_BYTES = 100; // sun_path holds 104 on macOS and 108 on Linux
const ourId = process.getuid?.() ?? 0;
/** Not `tmpdir()`: a server and a command have to agree, whatever their environments say. */
const SHORT_FOLDER = `/tmp/eyewitness-${ourId}`;

/** A path for the socket that the system accepts: in the data directory, or a short one where that is too long. */
export function socketPath(dataDir: string): string {
  const path = join(dataDir, 'eyewitness.sock');
  if (Buffer.byteLength(path) <= MAX_SOCKET_PATH_BYTES) return path;
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 32);
  return join(SHORT_FOLDER, `${name}.sock`);
}

/** Makes the folder of a short path, for us alone. Errors: `socket_folder_unsafe` (409) where somebody else has it. */
export function makeSocketFolder(path: string, shortFolder = SHORT_FOLDER): void {
  if (dirname(path) !== shortFolder) return;
  try {
    mkdirSync(shortFolder, { mode: 0o700 });
    // Whatever the umask took away: the server takes more than is good for a folder.
    chmodSync(shortFolder, 0o700);
  } catch (thrown) {
    if (!hasCode(thrown, 'EEXIST')) throw thrown;
  }
  requireOwnFolder(shortFolder);
}

/**
 * Whether a socket lies at the path that we, or the owner of its folder, made: the data folder's owner has the texts
 * anyway. Errors: `socket_folder_unsafe` (409).
 */
export function isOwnSocket(path: string, shortFolder = SHORT_FOLDER): boolean {
  const folder = dirname(path);
  const [atFolder, atPath] = [found(folder), found(path)];
  if (atFolder === undefined) return false;
  if (folder === shortFolder) requireOwnFolder(folder);
  return atPath?.isSocket() === true && (atPath.uid === ourId || atPath.uid === atFolder.uid);
}

function requireOwnFolder(folder: string): void {
  const at = lstatSync(folder);
  if (at.isDirectory() && at.uid === ourId && (at.mode & 0o077) === 0) return;
  throw new AppError(
    'socket_folder_unsafe',
    409,
    `${folder} is not a folder of yours alone, so commands cannot go through it. Remove it, or use a data folder with a shorter path.`,
  );
}

function found(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    // It lies below a file, or where we may not look: nothing of ours.
    return undefined;
  }
}

function hasCode(thrown: unknown, code: string): boolean {
  return thrown instanceof Error && 'code' in thrown && thrown.code === code;
}
