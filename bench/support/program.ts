// A program that runs beside the bench: started, watched until it answers, and ended in every case.

import { createServer } from 'node:net';
import { ROOT } from './machine.ts';

export interface Program extends AsyncDisposable {
  readonly pid: number;
  /** Ends it kindly, or at once after a while. */
  stop(): Promise<void>;
  kill(): Promise<void>;
}

const running = new Set<{ kill(signal: 'SIGKILL'): void }>();
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));

const STOP_MS = 10_000; // guess: the server lets answers under way finish for 3 s

export interface ProgramOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Called with every line of standard output. */
  readonly onLine?: (line: string) => void;
  /** Where errors go; they are shown when the program ends by itself. */
  readonly name: string;
}

/** Starts a program in the repository's folder. `ended` rejects with its errors when it ends before it is stopped. */
export function startProgram(
  cmd: readonly string[],
  { env = {}, onLine = () => {}, name }: ProgramOptions,
): Program & { readonly ended: Promise<never> } {
  const child = Bun.spawn({
    cmd: [...cmd],
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  void child.exited.then(() => running.delete(child));
  let wanted = false;
  let errors = '';
  void eachLine(child.stdout, onLine);
  void eachLine(child.stderr, (line) => {
    errors = `${errors}${line}\n`.slice(-4000);
  });
  const ended = child.exited.then((code) => {
    if (!wanted) throw new Error(`${name} ended by itself with code ${code}.\n${errors}`);
    return new Promise<never>(() => {});
  });
  ended.catch(() => {});
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    wanted = true;
    child.kill(signal);
    const forced = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await child.exited;
    clearTimeout(forced);
  };
  return {
    pid: child.pid,
    ended,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    [Symbol.asyncDispose]: () => end('SIGTERM'),
  };
}

async function eachLine(stream: ReadableStream<Uint8Array>, onLine: (line: string) => void): Promise<void> {
  const text = new TextDecoder();
  let rest = '';
  for await (const chunk of stream) {
    const lines = (rest + text.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop()!;
    lines.forEach(onLine);
  }
}

/** Runs a program of this repository to its end with JSON in, JSON out. Errors: throws with what it complained of. */
export async function askProgram<Answer>(script: string, question: unknown): Promise<Answer> {
  const child = Bun.spawn({
    cmd: [process.execPath, script],
    cwd: ROOT,
    stdio: [new Blob([JSON.stringify(question)]), 'pipe', 'inherit'],
  });
  const text = await new Response(child.stdout).text();
  if ((await child.exited) !== 0) throw new Error(`${script} failed.`);
  return JSON.parse(text) as Answer;
}

/** A port of 127.0.0.1 that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address !== null
          ? resolve(address.port)
          : reject(new Error('No free port.')),
      );
    });
  });
}

/** Asks until `try_` answers true. Errors: throws after `limitMs`. */
export async function until(what: string, limitMs: number, try_: () => Promise<boolean>): Promise<void> {
  const began = performance.now();
  while (!(await try_())) {
    if (performance.now() - began > limitMs) throw new Error(`${what} did not come within ${limitMs} ms.`);
    await Bun.sleep(2);
  }
}
