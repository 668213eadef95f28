// Starts a program on bytes from strangers: no environment, no input, little priority, and an end in sight.

import { readFile } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';

export interface ProcessLimits {
  /** Work on the processor, by all its threads: says something of the bytes, however busy the machine is. */
  readonly maxCpuMs: number;
  /** Time on the wall. */
  readonly maxMs: number;
  /** Resident memory; watched where the system tells it (Linux). */
  readonly maxMemoryBytes: number;
  /** Somebody waits for its end, and it is short: it need not give way to other work. */
  readonly isAwaited?: boolean;
}

export interface ProcessEnd {
  /** Why it ended: by itself, over a limit, or killed by someone else. `kept_waiting`: over `maxMs` with little work done. */
  readonly ending: 'exited' | 'too_slow' | 'kept_waiting' | 'too_large' | 'killed';
  readonly exitCode: number | null;
  /** The last of what it wrote to standard error: for the log only. */
  readonly complaint: string;
  readonly tookMs: number;
  /** Highest resident memory while it was watched, five times a second; 0 where the system does not tell it. */
  readonly peakMemoryBytes: number;
}

const WATCH_EVERY_MS = 200;
const MAX_COMPLAINT_CHARS = 4000;
const MAX_LINE_CHARS = 64 * 1024;

export interface ProcessListeners {
  /** Takes standard output as it comes, instead of its lines. */
  readonly onBytes?: (bytes: Uint8Array) => void;
  /** Sees each line of standard error; true says that it is no complaint. */
  readonly onErrorLine?: (line: string) => boolean;
  /** Ends the program: `killed`. */
  readonly signal?: AbortSignal | undefined;
}

/** Runs `command` in `folder` until it ends; each line of its standard output goes to `onLine`. */
export async function runBounded(
  command: readonly string[],
  folder: string,
  limits: ProcessLimits,
  onLine: (line: string) => void = () => undefined,
  { onBytes, onErrorLine, signal }: ProcessListeners = {},
): Promise<ProcessEnd> {
  const began = performance.now();
  let over: Over | null = null;
  let peakMemoryBytes = 0;
  const child = Bun.spawn([...command], {
    cwd: folder,
    env: {},
    stdin: 'ignore',
    stdout: 'pipe',
    stderr: 'pipe',
  });
  if (limits.isAwaited !== true) yieldToReaders(child.pid);
  const kill = (why: Over) => {
    over ??= why;
    child.kill('SIGKILL');
  };
  // What `wait4` says of a child counts this process before `exec`, too.
  const sawBytes = (bytes: number): void => {
    peakMemoryBytes = Math.max(peakMemoryBytes, bytes);
    if (bytes > limits.maxMemoryBytes) kill('too_large');
  };
  const timer = setTimeout(() => kill('too_late'), limits.maxMs);
  const watch = setInterval(() => {
    void residentBytes(child.pid).then(sawBytes);
    void cpuMs(child.pid).then((workedMs) => workedMs > limits.maxCpuMs && kill('too_slow'));
  }, WATCH_EVERY_MS);
  const stop = () => child.kill('SIGKILL');
  signal?.addEventListener('abort', stop);
  if (signal?.aborted === true) stop();
  try {
    const output = onBytes === undefined ? eachLine(child.stdout, onLine) : eachPart(child.stdout, onBytes);
    const [complaint] = await Promise.all([complaintIn(child.stderr, onErrorLine), output]);
    await child.exited;
    const workedMs = Number(child.resourceUsage()?.cpuTime.total ?? 0) / 1000;
    return {
      ending: endingOf(over, workedMs > limits.maxCpuMs, child.signalCode),
      exitCode: child.exitCode,
      complaint,
      tookMs: performance.now() - began,
      peakMemoryBytes,
    };
  } finally {
    clearTimeout(timer);
    clearInterval(watch);
    signal?.removeEventListener('abort', stop);
    child.kill('SIGKILL');
  }
}

type Over = 'too_slow' | 'too_late' | 'too_large';

function endingOf(over: Over | null, hasWorkedLong: boolean, signal: unknown): ProcessEnd['ending'] {
  if (over === 'too_late') return hasWorkedLong ? 'too_slow' : 'kept_waiting';
  return over ?? (signal === null ? 'exited' : 'killed');
}

function yieldToReaders(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_LOW);
  } catch {
    // It has ended already, or the system does not allow it: then it runs like any other.
  }
}

/** Zero where the system does not say. */
async function residentBytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
}

const TICK_MS = 10; // USER_HZ is 100 wherever Linux runs Bun

/** User and system time of the process (proc_pid_stat(5), fields 14 and 15). Zero where the system does not say. */
async function cpuMs(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The second field is the program's name in brackets, which may hold anything.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * TICK_MS;
}

async function lastOf(stream: ReadableStream<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const part of stream)
    text = (text + decoder.decode(part, { stream: true })).slice(-MAX_COMPLAINT_CHARS);
  return text.trim();
}

async function complaintIn(
  stream: ReadableStream<Uint8Array>,
  isNone: ProcessListeners['onErrorLine'],
): Promise<string> {
  if (isNone === undefined) return lastOf(stream);
  let text = '';
  await eachLine(stream, (line) => {
    if (!isNone(line)) text = `${text}${line}\n`.slice(-MAX_COMPLAINT_CHARS);
  });
  return text.trim();
}

async function eachPart(
  stream: ReadableStream<Uint8Array>,
  onBytes: (bytes: Uint8Array) => void,
): Promise<void> {
  for await (const part of stream) onBytes(part);
}

async function eachLine(stream: ReadableStream<Uint8Array>, onLine: (line: string) => void): Promise<void> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const part of stream) {
    const lines = (rest + decoder.decode(part, { stream: true })).split('\n');
    rest = (lines.pop() ?? '').slice(-MAX_LINE_CHARS);
    for (const line of lines) if (line.length <= MAX_LINE_CHARS) onLine(line);
  }
}
