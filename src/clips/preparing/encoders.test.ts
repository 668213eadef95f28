// Who gets an encoder: clips that nobody can watch yet before all others, and no more at once than is allowed.

import { describe, expect, test } from 'bun:test';
import { secondsLeftAt } from './progress.ts';
import { openEncoders } from './encoders.ts';

const never = new AbortController().signal;
const calm = async () => null;

/** Work that goes on until it is let go, or ends with an error when it is called off. */
function held(signal: AbortSignal): { readonly done: Promise<void>; readonly letGo: () => void } {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  signal.addEventListener('abort', () => reject(new Error('Called off.')));
  return { done: promise, letGo: resolve };
}

describe('encoders', () => {
  test('put off what can wait for what cannot, and take it up again afterwards', async () => {
    const encoders = openEncoders(1, calm);
    const order: string[] = [];
    const begun = Promise.withResolvers<void>();
    let tries = 0;
    const ladder = encoders.whenCalm(
      never,
      () => undefined,
      async (signal) => {
        order.push(`ladder ${++tries}`);
        begun.resolve();
        if (tries === 1) await held(signal).done;
      },
    );
    await begun.promise;
    await encoders.atOnce(never, async () => void order.push('first'));
    await ladder;
    expect(order).toEqual(['ladder 1', 'first', 'ladder 2']);
  });

  test('never run more at once than is allowed', async () => {
    const encoders = openEncoders(2, calm);
    let atOnce = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, ++atOnce);
      await Bun.sleep(5);
      atOnce--;
    };
    await Promise.all([
      ...Array.from({ length: 4 }, () => encoders.atOnce(never, work)),
      ...Array.from({ length: 2 }, () => encoders.whenCalm(never, () => undefined, work)),
    ]);
    expect(most).toBe(2);
  });

  test('leave what can wait while there is pressure, and say why', async () => {
    let why: string | null = 'the disk is nearly full';
    const encoders = openEncoders(1, async () => why);
    const said: string[] = [];
    const ladder = encoders.whenCalm(
      never,
      (reason) => {
        said.push(reason);
        why = null;
      },
      async () => 'made',
    );
    expect(await ladder).toBe('made');
    expect(said).toEqual(['the disk is nearly full']);
  });

  test('end waiting and work when the server stops, and hand on what work fails of', async () => {
    const encoders = openEncoders(1, calm);
    const stop = new AbortController();
    const working = encoders.atOnce(stop.signal, (signal) => held(signal).done);
    const waiting = encoders.atOnce(stop.signal, async () => undefined);
    working.catch(() => undefined);
    waiting.catch(() => undefined);
    stop.abort();
    await expect(working).rejects.toThrow('Called off.');
    await expect(waiting).rejects.toThrow('interrupted');
    await expect(
      encoders.whenCalm(
        never,
        () => undefined,
        () => Promise.reject(new Error('Full.')),
      ),
    ).rejects.toThrow('Full.');
  });
});

describe('the time that is left', () => {
  test('is told at the pace so far, and not before there is one', () => {
    expect(secondsLeftAt(0.5, 0.5, 10)).toBe(10);
    expect(secondsLeftAt(0.75, 0.25, 10)).toBe(10);
    expect(secondsLeftAt(0.01, 0.01, 10)).toBeNull();
    expect(secondsLeftAt(0.5, 0.5, 0.1)).toBeNull();
    expect(secondsLeftAt(1, 1, 10)).toBe(0);
  });
});
