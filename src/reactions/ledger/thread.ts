// Questions and answers between this thread and a worker thread that may die: whoever waits is told at once,
// and a new worker is started, so that votes are refused for a moment instead of hanging for ever.

import type { Log } from '../../platform/log.ts';

/** A question on its way to the worker. */
export interface Asked<Question> {
  readonly nr: number;
  readonly question: Question;
}

export type WorkerAnswer =
  | { readonly nr: number; readonly value: ArrayBuffer | number }
  | { readonly nr: number; readonly failed: string };

export interface Thread<Question> {
  /** Errors: what the worker says failed, or that it ended: then what was asked may have been done or not. */
  ask(question: Question, transfer?: ArrayBuffer[]): Promise<ArrayBuffer | number>;
  end(): Promise<void>;
}

interface Waiting {
  readonly resolve: (value: ArrayBuffer | number) => void;
  readonly reject: (cause: Error) => void;
}

const FIRST_PAUSE_MS = 100; // guess: at once for a reader's retry, slow enough not to spin
const MAX_PAUSE_MS = 5000; // guess
const END_MS = 2000; // guess: the end of a thread takes 2 ms

/** Starts a worker; `opening` is the first thing each worker is asked, also after a restart. */
export async function openThread<Question>(
  script: URL,
  opening: Question,
  log: Log,
): Promise<Thread<Question>> {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let restart: ReturnType<typeof setTimeout> | undefined;
  let pauseMs = FIRST_PAUSE_MS;
  let lastNr = 0;
  let inService = false;

  const ask = (question: Question, transfer: ArrayBuffer[] = []): Promise<ArrayBuffer | number> => {
    const to = worker;
    if (to === undefined) return Promise.reject(new Error('The worker thread is being started again.'));
    return new Promise((resolve, reject) => {
      const asked: Asked<Question> = { nr: ++lastNr, question };
      waiting.set(asked.nr, { resolve, reject });
      to.postMessage(asked, transfer);
    });
  };

  const died = (which: Worker) => {
    if (which !== worker) return;
    worker = undefined;
    const left = [...waiting.values()];
    waiting.clear();
    for (const one of left) one.reject(new Error('The worker thread ended.'));
    if (!inService) return;
    log.error('ledger.thread_ended', new Error('The worker thread ended.'), { restartInMs: pauseMs });
    restart = setTimeout(() => {
      start().catch((cause: unknown) => log.error('ledger.thread_restart_failed', cause));
    }, pauseMs);
    pauseMs = Math.min(pauseMs * 2, MAX_PAUSE_MS);
  };

  const start = async () => {
    const started = new Worker(script);
    worker = started;
    started.addEventListener('message', (event: MessageEvent<WorkerAnswer>) => {
      const reply = event.data;
      const one = waiting.get(reply.nr);
      waiting.delete(reply.nr);
      if ('failed' in reply) one?.reject(new Error(reply.failed));
      else one?.resolve(reply.value);
    });
    started.addEventListener('error', (event) => {
      event.preventDefault();
      log.error('ledger.thread_failed', new Error(event.message));
      started.terminate();
      died(started);
    });
    started.addEventListener('close', () => died(started));
    try {
      await ask(opening);
      pauseMs = FIRST_PAUSE_MS;
    } catch (cause) {
      started.terminate();
      died(started);
      throw cause;
    }
  };

  const end = async () => {
    inService = false;
    clearTimeout(restart);
    const last = worker;
    if (last === undefined) return;
    const closed = new Promise((resolve) => last.addEventListener('close', resolve));
    last.terminate();
    await Promise.race([closed, Bun.sleep(END_MS)]);
  };

  // A worker that cannot even open is the caller's to know, not to be started again for ever.
  await start();
  inService = true;
  return { ask, end };
}
