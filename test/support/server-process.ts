// The real server as a process of its own, for tests that end it the hard way.

import { join } from 'node:path';

export interface ServerProcess extends AsyncDisposable {
  /** `http://127.0.0.1:port` */
  readonly origin: string;
  /** Ends it as a power cut would (SIGKILL); resolves when it is gone. */
  kill(): Promise<void>;
}

export interface ServerOptions {
  readonly dataDir: string;
  /** A PostgreSQL address, or null for SQLite in the data folder. */
  readonly databaseUrl?: string | null;
}

const MAIN = join(import.meta.dir, '..', '..', 'src', 'main.ts');
const READY_MS = 20_000; // guess: a start takes 0.3 s, a loaded machine may need much longer

/** Starts `serve` on a free port with the demo story; resolves when it says that it is live. */
export async function startServer(options: ServerOptions): Promise<ServerProcess> {
  const { dataDir, databaseUrl = null } = options;
  const child = Bun.spawn({
    cmd: [process.execPath, MAIN, 'serve', '--port', '0', '--data', dataDir],
    env: {
      PATH: process.env['PATH'],
      EYEWITNESS_LIMITS: 'off',
      ...(databaseUrl === null ? {} : { EYEWITNESS_DATABASE_URL: databaseUrl }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = new Response(child.stderr).text();
  const kill = async () => {
    child.kill('SIGKILL');
    await child.exited;
  };
  const late = setTimeout(() => child.kill('SIGKILL'), READY_MS);
  const port = await livePort(child.stdout);
  clearTimeout(late);
  if (port === undefined) {
    await kill();
    throw new Error(`The server did not start.\n${await said}`);
  }
  return { origin: `http://127.0.0.1:${port}`, kill, [Symbol.asyncDispose]: kill };
}

async function livePort(stdout: ReadableStream<Uint8Array>): Promise<string | undefined> {
  let text = '';
  const decoder = new TextDecoder();
  const reader = stdout.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return undefined;
    text += decoder.decode(value, { stream: true });
    const port = /live at http:\/\/[^\s/]*:(\d+)/.exec(text)?.[1];
    if (port === undefined) continue;
    // What it says later is read too, or a full pipe would stop it.
    void drain(reader);
    return port;
  }
}

async function drain(reader: { read(): Promise<{ done: boolean }> }): Promise<void> {
  while (!(await reader.read()).done);
}
