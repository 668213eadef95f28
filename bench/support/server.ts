// The real server as a child process, as an operator starts it, on a data folder of the bench.

import { freePort, startProgram, type Program } from './program.ts';

export interface Server extends Program {
  readonly port: number;
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** `performance.now()` of the process's start. */
  readonly startedAtMs: number;
  /** Resolves when it says that it is live. Errors: throws what it complained of when it ends instead. */
  readonly live: Promise<void>;
}

/** Pages name the site's address: a fixed one lets pages that were made beforehand stay current. */
export const BENCH_ENV = { EYEWITNESS_URL: 'http://news.example', EYEWITNESS_LIMITS: 'off' } as const;

const LIVE_MS = 30_000; // guess: only a broken server takes longer

/** Starts `eyewitness serve` without waiting for it. */
export async function startServer(dataDir: string, args: readonly string[] = []): Promise<Server> {
  const port = await freePort();
  const said = Promise.withResolvers<void>();
  const startedAtMs = performance.now();
  const program = startProgram(
    [
      process.execPath,
      ...args,
      'src/main.ts',
      'serve',
      '--port',
      String(port),
      '--data',
      dataDir,
      '--no-demo',
    ],
    {
      name: 'eyewitness serve',
      env: BENCH_ENV,
      onLine: (line) => {
        if (line.startsWith('Eyewitness is live at ')) said.resolve();
      },
    },
  );
  const tooLate = Bun.sleep(LIVE_MS).then(() =>
    Promise.reject(new Error('eyewitness serve is not live after 30 s.')),
  );
  const live = Promise.race([said.promise, program.ended, tooLate]);
  live.catch(() => {});
  return { ...program, port, origin: `http://127.0.0.1:${port}`, startedAtMs, live };
}

/** Starts it and waits until it says that it is live. Errors: throws what it complained of. */
export async function startLiveServer(dataDir: string, args: readonly string[] = []): Promise<Server> {
  const server = await startServer(dataDir, args);
  try {
    await server.live;
  } catch (thrown) {
    await server.kill();
    throw thrown;
  }
  return server;
}
