// The real program as a child process over a data folder of the test's own: what people and their scripts meet.
// Nothing it starts outlives the test that opened it: `await using newsroom = openNewsroom()`.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from './folder.ts';

/** How a command ended. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunningServer {
  /** `http://localhost:N`, as it said itself. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** What it has written on standard error so far. */
  said(): string;
  /** SIGTERM, and how it ended. */
  stop(): Promise<Ran>;
  /** `kill -9`. */
  kill(): Promise<void>;
}

export interface TestNewsroom extends AsyncDisposable {
  /** A folder for texts and clips. */
  readonly folder: string;
  readonly dataDir: string;
  /** Starts the server on a free port and waits until it says that it is live. Errors: throws with what it said. */
  start(options?: StartOptions): Promise<RunningServer>;
  /** Runs a command that takes `--data` on this newsroom. */
  run(...args: readonly string[]): Promise<Ran>;
  /** Writes a file into the folder; answers its path. */
  write(name: string, content: string | Uint8Array): string;
}

export interface StartOptions {
  readonly flags?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

const MAIN = join(import.meta.dir, '..', '..', 'src', 'main.ts');
const START_LIMIT_MS = 20_000; // guess: a hundred times what it takes here, for a loaded machine

/** The environment without settings of whoever runs the tests. */
function cleanEnv(extra: Readonly<Record<string, string>> = {}): Record<string, string | undefined> {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('EYEWITNESS_') && name !== 'PORT',
  );
  return { ...Object.fromEntries(inherited), ...extra };
}

export interface RunFrom {
  /** The folder it is run in. */
  readonly cwd?: string;
  /** What is piped in. */
  readonly input?: string;
}

/** Starts the program; for what has to be watched while it runs. */
export function spawnEyewitness(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  { cwd, input }: RunFrom = {},
): Bun.Subprocess<'ignore' | Blob, 'pipe', 'pipe'> {
  return Bun.spawn({
    cmd: [process.execPath, MAIN, ...args],
    env: cleanEnv(env),
    stdio: [input === undefined ? 'ignore' : new Blob([input]), 'pipe', 'pipe'],
    ...(cwd === undefined ? {} : { cwd }),
  });
}

/** Runs the program to its end. */
export async function runEyewitness(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  from: RunFrom = {},
): Promise<Ran> {
  const child = spawnEyewitness(args, env, from);
  const [stdout, stderr, code] = await Promise.all([
    new Response(child.stdout).text(),
    new Response(child.stderr).text(),
    child.exited,
  ]);
  return { code, stdout, stderr };
}

/** An empty newsroom; nothing is in the data folder before the first command. `dataDir` may lie elsewhere. */
export function openNewsroom(elsewhere: { readonly dataDir?: string } = {}): TestNewsroom {
  const folder = temporaryFolder();
  const dataDir = elsewhere.dataDir ?? join(folder.path, 'newsroom');
  const servers: RunningServer[] = [];
  return {
    folder: folder.path,
    dataDir,
    start: async ({ flags = [], env = {} } = {}) => {
      const server = await startServer(['--data', dataDir, '--port', '0', ...flags], env);
      servers.push(server);
      return server;
    },
    run: (...args) => runEyewitness([...args, '--data', dataDir]),
    write: (name, content) => {
      const path = join(folder.path, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
      return path;
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all(servers.map((server) => server.kill()));
      folder.remove();
    },
  };
}

async function startServer(
  flags: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<RunningServer> {
  const child = spawnEyewitness(['serve', ...flags], env);
  const stdout = listenTo(child.stdout);
  const stderr = listenTo(child.stderr);
  const ended = async (): Promise<Ran> => {
    const code = await child.exited;
    await Promise.all([stdout.done, stderr.done]);
    return { code, stdout: stdout.text(), stderr: stderr.text() };
  };
  const kill = async () => {
    child.kill('SIGKILL');
    await ended();
  };
  const url = await Promise.race([
    stdout.find(/^Eyewitness is live at (http:\S+)$/m),
    Bun.sleep(START_LIMIT_MS).then(() => undefined),
  ]);
  if (url === undefined) {
    await kill();
    throw new Error(`The server did not start: ${stdout.text()}${stderr.text()}`);
  }
  return {
    url,
    port: Number(new URL(url).port),
    pid: child.pid,
    said: stderr.text,
    stop: () => {
      child.kill('SIGTERM');
      return ended();
    },
    kill,
  };
}

/** Reads a stream as it comes. `find` resolves with the first group of a match, undefined when the stream ends. */
function listenTo(stream: ReadableStream<Uint8Array>) {
  const decoder = new TextDecoder();
  let heard = '';
  let tell: () => void = () => undefined;
  let ended = false;
  const done = (async () => {
    for await (const part of stream) {
      heard += decoder.decode(part, { stream: true });
      tell();
    }
    ended = true;
    tell();
  })();
  return {
    done,
    text: () => heard,
    find: (pattern: RegExp) =>
      new Promise<string | undefined>((resolve) => {
        tell = () => {
          const found = pattern.exec(heard)?.[1];
          if (found !== undefined || ended) resolve(found);
        };
        tell();
      }),
  };
}
