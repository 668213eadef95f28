// Ends the server or its ffmpeg the hard way while clips are sent and prepared, again and again, and then counts what
// is there. For the test in CI, and for the bench with more rounds.

import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { callCommand, socketPath } from '../../src/platform/commands/index.ts';
import { openSqlite } from '../../src/platform/db/sqlite.ts';
import { sql } from '../../src/platform/sql.ts';
import type { RunningServer, TestNewsroom } from './newsroom-process.ts';
import { listeningLog } from './stores.ts';

export interface Killed {
  readonly servers: number;
  readonly encoders: number;
  /** Hashes of clips of which the server said that it has them. */
  readonly acknowledged: readonly string[];
}

export interface Counted {
  readonly clips: number;
  readonly complete: number;
  /** Acknowledged clips that are not there. */
  readonly lost: number;
  /** Files that a row names: those that are not there, and those with other bytes. */
  readonly named: number;
  readonly missing: number;
  readonly broken: number;
  /** Tracks whose segments have gaps. */
  readonly gaps: number;
  /** Half-written files. */
  readonly left: number;
}

const FLAGS = { flags: ['--no-demo'] } as const;

/** `send` answers the clips of a round; a random moment within `withinMs` is the one. */
export async function killWhilePreparing(
  newsroom: TestNewsroom,
  rounds: number,
  withinMs: number,
  clipsOf: (round: number) => Promise<readonly string[]>,
): Promise<Killed> {
  const acknowledged = new Set<string>();
  let servers = 0;
  let encoders = 0;
  let server = await newsroom.start(FLAGS);
  for (let round = 0; round < rounds; round++) {
    const paths = await clipsOf(round);
    const sending = paths.map((path) => send(newsroom.dataDir, path, acknowledged));
    await Bun.sleep(Math.random() * withinMs);
    if (round % 2 === 1 && (await killEncoder(server))) encoders++;
    else {
      await server.kill();
      servers++;
      server = await newsroom.start(FLAGS);
    }
    await Promise.all(sending);
  }
  await untilComplete(newsroom.dataDir);
  await server.stop();
  // Programs that outlived their server may have written after the sweep: a start takes that away too.
  await (await newsroom.start(FLAGS)).stop();
  return { servers, encoders, acknowledged: [...acknowledged] };
}

/** Sends a clip; notes its hash once the server has it for good. */
async function send(dataDir: string, path: string, acknowledged: Set<string>): Promise<void> {
  const bytes = await readFile(path);
  const sha256 = new Bun.CryptoHasher('sha256').update(bytes).digest('hex');
  const input = { fileName: basename(path), sizeBytes: bytes.byteLength };
  const body = new Blob([new Uint8Array(bytes)]).stream();
  await callCommand(
    socketPath(dataDir),
    'clips.receive',
    input,
    (told) => {
      if (told.says.startsWith('Preparing')) acknowledged.add(sha256);
    },
    body,
  ).then(
    () => acknowledged.add(sha256),
    // The server is gone.
    () => undefined,
  );
}

/** Kills one ffmpeg of the server's; false where none is at work. */
async function killEncoder({ pid }: RunningServer): Promise<boolean> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  const all = await Promise.all(
    threads.map((thread) => readFile(`/proc/${pid}/task/${thread}/children`, 'utf8').catch(() => '')),
  );
  for (const child of [children, ...all]
    .join(' ')
    .split(' ')
    .filter((id) => id !== '')) {
    const command = await readFile(`/proc/${child}/cmdline`, 'utf8').catch(() => '');
    if (!command.split('\0')[0]!.endsWith('ffmpeg')) continue;
    process.kill(Number(child), 'SIGKILL');
    return true;
  }
  return false;
}

const COMPLETE_MS = 240_000; // guess: a loaded machine, and waits after failures that double

async function untilComplete(dataDir: string): Promise<void> {
  const until = performance.now() + COMPLETE_MS;
  for (;;) {
    const clips = (await callCommand(socketPath(dataDir), 'clips.list', {}, () => undefined, null)) as {
      isComplete: boolean;
    }[];
    if (clips.every(({ isComplete }) => isComplete) || performance.now() > until) return;
    await Bun.sleep(200);
  }
}

/** Looks at the rows and the files of a newsroom that nobody runs. */
export async function countClips(dataDir: string, acknowledged: readonly string[]): Promise<Counted> {
  const db = openSqlite(join(dataDir, 'eyewitness.db'), listeningLog().log);
  try {
    const originals = await db.all<{ sha256: string }>(sql`select original_sha256 as sha256 from clips`);
    const made = await db.all<{ sha256: string }>(
      sql`select sha256 from clip_files union select sha256 from clip_segments`,
    );
    const complete = await db.all(
      sql`select id from clip_versions where state = 'current' and is_complete = 1`,
    );
    const gaps = await db.all(sql`
      select version_id, rendition from clip_segments group by version_id, rendition
      having count(*) <> max(number) + 1`);
    const states = await Promise.all([
      ...originals.map(({ sha256 }) => stateOf(dataDir, 'private', sha256)),
      ...made.map(({ sha256 }) => stateOf(dataDir, 'public', sha256)),
    ]);
    const known = new Set(originals.map(({ sha256 }) => sha256));
    return {
      clips: originals.length,
      complete: complete.length,
      lost: acknowledged.filter((sha256) => !known.has(sha256)).length,
      named: states.length,
      missing: states.filter((state) => state === 'missing').length,
      broken: states.filter((state) => state === 'broken').length,
      gaps: gaps.length,
      left: (await readdir(join(dataDir, 'files', 'temp'))).length,
    };
  } finally {
    await db.close();
  }
}

async function stateOf(
  dataDir: string,
  space: string,
  sha256: string,
): Promise<'whole' | 'missing' | 'broken'> {
  const bytes = await readFile(join(dataDir, 'files', space, sha256.slice(0, 2), sha256)).catch(() => null);
  if (bytes === null) return 'missing';
  return new Bun.CryptoHasher('sha256').update(bytes).digest('hex') === sha256 ? 'whole' : 'broken';
}
