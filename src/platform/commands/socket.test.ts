// A socket is used only where nobody else could have put it.

import { afterEach, beforeEach, expect, test } from 'bun:test';
import { chmodSync, chownSync, lstatSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { temporaryFolder, type Folder } from '../../../test/support/folder.ts';
import { listeningLog } from '../../../test/support/stores.ts';
import { AppError } from '../errors.ts';
import { callCommand, defineCommand, isServing, serveCommands } from './index.ts';
import { isOwnSocket, makeSocketFolder, socketPath } from './socket.ts';

const isRoot = process.getuid?.() === 0;
let folder: Folder;
let short: string;
let path: string;
beforeEach(() => {
  folder = temporaryFolder();
  short = join(folder.path, 'short');
  path = join(short, 'x.sock');
});
afterEach(() => folder.remove());

function isUnsafe(work: () => unknown): boolean {
  try {
    work();
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'socket_folder_unsafe') return true;
    throw thrown;
  }
  return false;
}

async function listenAt(at: string) {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(at, resolve));
  return server;
}

test('a folder with too long a name has its socket in a folder of our own, always the same, and its own', () => {
  const long = join(folder.path, 'n'.repeat(120));
  expect(socketPath(folder.path)).toBe(join(folder.path, 'eyewitness.sock'));
  expect(Buffer.byteLength(socketPath(long))).toBeLessThanOrEqual(100);
  expect(dirname(socketPath(long))).toBe(`/tmp/eyewitness-${process.getuid!()}`);
  expect(socketPath(long)).toBe(socketPath(long));
  expect(socketPath(long)).not.toBe(socketPath(`${long}x`));
});

test('the folder of our own is for us alone, and used again', async () => {
  expect(isOwnSocket(path, short)).toBe(false);
  makeSocketFolder(path, short);
  makeSocketFolder(path, short);
  expect(lstatSync(short).mode & 0o777).toBe(0o700);
  expect(isOwnSocket(path, short)).toBe(false);
  await using server = await listenAt(path);
  expect([server.listening, isOwnSocket(path, short)]).toEqual([true, true]);
});

test.each<[string, () => void]>([
  ['others can read', () => mkdirSync(short, { mode: 0o755 })],
  ['a group can write', () => (mkdirSync(short), chmodSync(short, 0o770))],
  ['is a link', () => (mkdirSync(`${short}er`, { mode: 0o700 }), symlinkSync(`${short}er`, short))],
  ['is a file', () => writeFileSync(short, 'x', { mode: 0o600 })],
])('a folder that %s is refused by both ends', (_name, make) => {
  make();
  expect(isUnsafe(() => makeSocketFolder(path, short))).toBe(true);
  expect(isUnsafe(() => isOwnSocket(path, short))).toBe(true);
});

test.skipIf(!isRoot)('a folder of somebody else is refused by both ends', () => {
  mkdirSync(short, { mode: 0o700 });
  chownSync(short, 12_345, 12_345);
  expect(isUnsafe(() => makeSocketFolder(path, short))).toBe(true);
  expect(isUnsafe(() => isOwnSocket(path, short))).toBe(true);
});

test('a link or a file in the place of the socket is no socket', async () => {
  makeSocketFolder(path, short);
  const real = join(folder.path, 'real.sock');
  await using server = await listenAt(real);
  expect([server.listening, await isServing(real), isOwnSocket(real)]).toEqual([true, true, true]);
  symlinkSync(real, path);
  expect([await isServing(path), isOwnSocket(path, short)]).toEqual([false, false]);
  rmSync(path);
  writeFileSync(path, 'x');
  expect(isOwnSocket(path, short)).toBe(false);
  expect(isOwnSocket(join(path, 'below'), short)).toBe(false);
});

test.skipIf(!isRoot)('a socket of somebody else hears nothing; one of the folder’s owner does', async () => {
  const at = join(folder.path, 'eyewitness.sock');
  let heard = 0;
  const echo = defineCommand({ name: 'a.echo', parse: (input) => input, run: async () => ++heard });
  const serving = serveCommands(at, [echo], { log: listeningLog().log, maxBodyBytes: 1000 });
  try {
    chownSync(at, 12_345, 12_345);
    expect(await isServing(at)).toBe(false);
    const asked = callCommand(at, 'a.echo', {}, () => undefined, null);
    const code = await asked.then(String, (thrown: unknown) => (thrown as AppError).code);
    expect([code, heard]).toEqual(['server_lost', 0]);
    chownSync(folder.path, 12_345, 12_345);
    expect(await isServing(at)).toBe(true);
  } finally {
    await serving.stop();
  }
});

test('a server at a long path makes the folder and answers there', async () => {
  const at = socketPath(join(folder.path, 'n'.repeat(120)));
  const echo = defineCommand({ name: 'a.echo', parse: (input) => input, run: async (input) => input });
  const serving = serveCommands(at, [echo], { log: listeningLog().log, maxBodyBytes: 1000 });
  try {
    expect(await callCommand(at, 'a.echo', { x: 1 }, () => undefined, null)).toEqual({ x: 1 });
    expect(lstatSync(dirname(at)).mode & 0o777).toBe(0o700);
  } finally {
    await serving.stop();
  }
});
