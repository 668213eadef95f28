// One PostgreSQL for all tests of a process, started when the first test asks; each test gets a database of its own.
// It ends with the process, however that ends: its keeper waits for the end of a pipe that we alone hold open.

import { SQL } from 'bun';
import { spawn } from 'node:child_process';
import { chownSync, closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HOW_TO_INSTALL } from './tools.ts';
import { findPostgres, runnableIn, type PostgresBinaries } from './postgres-binaries.ts';

const READY_MS = 30_000; // guess: a start takes 0.7 s, a loaded machine may need much longer
const START_TRIES = 3; // another program may take the free port between our look and the start

// $1: the temporary folder; the rest: the server. Runs as the server's user, in a process group of its own, and as
// nobody's child: bun ends the children of a test that takes too long, and this one has to outlive us to clean up.
const KEEPER = `
dir=$1; shift
(
  "$@" >"$dir/log" 2>&1 &
  pid=$!
  cat "$dir/alive"
  kill -INT $pid
  wait $pid
  rm -rf "$dir"
) &`;

interface Server {
  readonly admin: SQL;
  /** The connection address of a database on this server. */
  addressOf(database: string): string;
}

let server: Promise<Server> | undefined;
let count = 0;

export interface Database extends Disposable {
  /** `postgres://user:password@127.0.0.1:port/name` */
  readonly url: string;
  /** Has it dropped, with whatever is still connected; does not wait for that (about 0.1 s). */
  remove(): void;
}

/** A fresh database, empty or a copy of `template` (which nobody may be connected to). */
export async function freshDatabase(template = 'template0'): Promise<Database> {
  const { admin, addressOf } = await startedServer();
  const name = `test_${process.pid}_${++count}`;
  await admin.unsafe(`create database ${name} template ${template} strategy file_copy`);
  const remove = () => {
    admin.unsafe(`drop database if exists ${name} with (force)`).catch((cause: unknown) => {
      process.stderr.write(`A test's database was not dropped: ${String(cause)}\n`);
    });
  };
  return { url: addressOf(name), remove, [Symbol.dispose]: remove };
}

const templates = new Map<string, Promise<string>>();

/** The name of a database to copy, filled by `fill` the first time `name` is asked for. */
export function templateDatabase(name: string, fill: (url: string) => Promise<void>): Promise<string> {
  let made = templates.get(name);
  if (made === undefined) {
    made = (async () => {
      const { admin, addressOf } = await startedServer();
      await admin.unsafe(`create database ${name} template template0`);
      await fill(addressOf(name));
      return name;
    })();
    templates.set(name, made);
  }
  return made;
}

function startedServer(): Promise<Server> {
  server ??= start();
  return server;
}

async function start(): Promise<Server> {
  const found = findPostgres();
  if (found === null) throw new Error(`PostgreSQL is missing. To have it: ${HOW_TO_INSTALL.postgresql}.`);
  for (let attempt = 1; ; attempt++) {
    const dir = mkdtempSync(join(tmpdir(), 'eyewitness-postgres-'));
    try {
      return await startIn(dir, found);
    } catch (cause) {
      rmSync(dir, { recursive: true, force: true });
      if (attempt === START_TRIES) throw new Error('PostgreSQL for the tests did not start.', { cause });
    }
  }
}

async function startIn(dir: string, found: PostgresBinaries): Promise<Server> {
  const password = crypto.randomUUID();
  const passwordFile = join(dir, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  const { uid, gid } = found.user;
  if (uid !== undefined) [dir, passwordFile].forEach((path) => chownSync(path, uid, gid));
  const binaries = runnableIn(dir, found);
  const dataDir = join(dir, 'cluster');
  const made = Bun.spawnSync({
    cmd: [
      join(binaries.binDir, 'initdb'),
      '--pgdata',
      dataDir,
      '--username=tests',
      `--pwfile=${passwordFile}`,
      // Clear text on loopback: every connection is to a server of this process, and scram costs milliseconds.
      '--auth=password',
      '--encoding=UTF8',
      '--locale=C',
      '--no-sync',
      '--no-instructions',
    ],
    cwd: dir,
    ...binaries.user,
  });
  if (made.exitCode !== 0) throw new Error(`initdb: ${made.stderr.toString()}`);
  const port = freePort();
  const alive = keep(dir, binaries, [join(binaries.binDir, 'postgres'), '-D', dataDir, ...settings(port)]);
  const addressOf = (database: string) => `postgres://tests:${password}@127.0.0.1:${port}/${database}`;
  const admin = new SQL(addressOf('postgres'), { max: 2 });
  await untilReady(admin, alive, dir);
  return { admin, addressOf };
}

function settings(port: number): string[] {
  const chosen = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    shared_buffers: '32MB',
    // The tests' data may be lost with the machine: no flushes.
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
  };
  return Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Starts the server, to end when the answered file is closed: at the latest with this process. */
function keep(dir: string, binaries: PostgresBinaries, command: readonly string[]): number {
  const pipe = join(dir, 'alive');
  Bun.spawnSync({ cmd: ['mkfifo', pipe], ...binaries.user });
  // For reading too, so that opening does not wait for the keeper.
  const alive = openSync(pipe, 'r+');
  spawn('sh', ['-c', KEEPER, 'keeper', dir, ...command], {
    cwd: '/',
    // Of its own group: Ctrl-C in a terminal must not end the keeper before it has cleaned up.
    detached: true,
    stdio: 'ignore',
    ...binaries.user,
  }).unref();
  return alive;
}

async function untilReady(admin: SQL, alive: number, dir: string): Promise<void> {
  const until = performance.now() + READY_MS;
  for (;;) {
    try {
      await admin.unsafe('select 1');
      return;
    } catch (cause) {
      if (performance.now() > until) {
        const log = await Bun.file(join(dir, 'log'))
          .text()
          .catch(() => '');
        closeSync(alive);
        throw new Error(`PostgreSQL is not ready after ${READY_MS} ms.\n${log}`, { cause });
      }
      await Bun.sleep(50);
    }
  }
}

function freePort(): number {
  const listener = Bun.listen({ hostname: '127.0.0.1', port: 0, socket: { data: () => undefined } });
  const { port } = listener;
  listener.stop(true);
  return port;
}
