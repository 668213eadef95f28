// Who may run an encoder: as many at once as the operator allows, and a clip that nobody can watch yet before all
// that only gets better. Work that is put off ends its program, and goes on later from its last whole segment.

import { AppError } from '../../platform/errors.ts';

/** Does one piece of work with an encoder; ends early when `signal` aborts. */
type Work<Result> = (signal: AbortSignal) => Promise<Result>;

export interface Encoders {
  /** Puts off what can wait when no encoder is free. `called` ends the waiting and the work. */
  atOnce<Result>(called: AbortSignal, work: Work<Result>): Promise<Result>;
  /** When there is room and no pressure; anew when it was put off. `onWait` is told why it does not go on. */
  whenCalm<Result>(called: AbortSignal, onWait: (why: string) => void, work: Work<Result>): Promise<Result>;
}

const LOOK_EVERY_MS = 1000;
const PRESSED_LOOKS = 10; // guess: a page that is rendered late is no surge
const OTHERS_FIRST = 'other clips come first';

/** `pressure` says why what can wait should, or null. */
export function openEncoders(limit: number, pressure: () => Promise<string | null>): Encoders {
  const running = new Map<AbortController, 'at once' | 'when calm'>();
  let urgent = 0;
  let change = Promise.withResolvers<void>();

  const changed = () => {
    change.resolve();
    change = Promise.withResolvers();
  };

  const untilChange = async (called: AbortSignal) => {
    const wake = Promise.withResolvers<void>();
    called.addEventListener('abort', () => wake.resolve(), { signal: AbortSignal.timeout(LOOK_EVERY_MS) });
    if (!called.aborted) await Promise.race([change.promise, Bun.sleep(LOOK_EVERY_MS), wake.promise]);
    if (called.aborted) throw calledOff();
  };

  const run = async <Result>(
    kind: 'at once' | 'when calm',
    called: AbortSignal,
    work: Work<Result>,
  ): Promise<{ readonly outcome: 'done'; readonly result: Result } | { readonly outcome: 'put off' }> => {
    const putOff = new AbortController();
    running.set(putOff, kind);
    try {
      return { outcome: 'done', result: await work(AbortSignal.any([called, putOff.signal])) };
    } catch (thrown) {
      if (putOff.signal.aborted && !called.aborted) return { outcome: 'put off' };
      throw thrown;
    } finally {
      running.delete(putOff);
      changed();
    }
  };

  const makeRoom = () => {
    for (const [putOff, kind] of running) {
      if (kind !== 'when calm') continue;
      putOff.abort();
      return;
    }
  };

  const reasonToWait = async () => {
    if (urgent > 0 || running.size >= limit) return OTHERS_FIRST;
    return pressure();
  };

  return {
    atOnce: async (called, work) => {
      urgent++;
      try {
        while (running.size >= limit) {
          makeRoom();
          await untilChange(called);
        }
      } finally {
        urgent--;
      }
      const ended = await run('at once', called, work);
      if (ended.outcome === 'put off') throw new Error('Urgent work was put off.');
      return ended.result;
    },
    whenCalm: async (called, onWait, work) => {
      for (;;) {
        for (let why = await reasonToWait(); why !== null; why = await reasonToWait()) {
          onWait(why);
          await untilChange(called);
        }
        // Somebody may have come first while it was asked.
        if (urgent > 0 || running.size >= limit) continue;
        const watched = run('when calm', called, work);
        const stopWatching = watch(pressure, makeRoom);
        const ended = await watched.finally(stopWatching);
        if (ended.outcome === 'done') return ended.result;
      }
    },
  };
}

/** Calls `act` once there was pressure for a while. */
function watch(pressure: () => Promise<string | null>, act: () => void): () => void {
  let pressed = 0;
  const look = async () => {
    pressed = (await pressure()) === null ? 0 : pressed + 1;
    if (pressed === PRESSED_LOOKS) act();
  };
  // A look that fails says nothing: the work goes on.
  const timer = setInterval(() => void look().catch(() => undefined), LOOK_EVERY_MS);
  return () => clearInterval(timer);
}

function calledOff(): AppError {
  return new AppError(
    'media_interrupted',
    503,
    'Preparing the clip was interrupted. It starts again by itself.',
  );
}
