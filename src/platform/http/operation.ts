// Addresses for whoever runs the machine: is the process up, can it do its work, how is it doing?

import { systemClock, type Clock } from '../clock.ts';
import type { Metrics } from '../metrics.ts';
import type { Log } from '../log.ts';
import { json, SECURITY_HEADERS } from './respond.ts';
import type { Route } from './route.ts';

const CHECK_LIMIT_MS = 2000; // guess: shorter than what a load balancer waits

const REMEMBER_MS = 1000; // a balancer asks every few seconds; anybody may ask as often as they like

/**
 * `checks` are the parts that have to answer before readers may be sent here, by name. They are asked once a second
 * at most, whoever asks how often.
 */
export function operationRoutes(needs: {
  readonly log: Log;
  readonly metrics: Metrics;
  readonly isOpen: () => boolean;
  readonly checks: Readonly<Record<string, () => Promise<unknown>>>;
  readonly clock?: Pick<Clock, 'elapsedMs'>;
}): readonly Route[] {
  const { log, metrics, isOpen, checks, clock = systemClock } = needs;
  const failedOfLate = remembered(() => failedChecks(checks, log), clock);
  return [
    { method: 'GET', path: '/healthz', run: () => json({ status: 'up' }) },
    {
      method: 'GET',
      path: '/readyz',
      run: async () => {
        const failed = isOpen() ? await failedOfLate() : ['stopping or starting'];
        if (failed.length === 0) return json({ status: 'ready' });
        return new Response(JSON.stringify({ status: 'not ready', failed }), {
          status: 503,
          headers: {
            ...SECURITY_HEADERS,
            'content-type': 'application/json; charset=utf-8',
            'cache-control': 'no-store',
          },
        });
      },
    },
    {
      method: 'GET',
      path: '/metrics',
      run: async () =>
        new Response(await metrics.text(), {
          headers: {
            ...SECURITY_HEADERS,
            'content-type': 'text/plain; version=0.0.4; charset=utf-8',
            'cache-control': 'no-store',
          },
        }),
    },
  ];
}

/** The answer of the last second, or the one on its way, or a new one. `ask` does not throw. */
function remembered<T>(ask: () => Promise<T>, clock: Pick<Clock, 'elapsedMs'>): () => Promise<T> {
  let last: { readonly answer: Promise<T>; endedAtMs: number } | undefined;
  return () => {
    if (last !== undefined && clock.elapsedMs() - last.endedAtMs < REMEMBER_MS) return last.answer;
    const asked = { answer: ask(), endedAtMs: Number.POSITIVE_INFINITY };
    last = asked;
    void asked.answer.finally(() => {
      asked.endedAtMs = clock.elapsedMs();
    });
    return asked.answer;
  };
}

async function failedChecks(
  checks: Readonly<Record<string, () => Promise<unknown>>>,
  log: Log,
): Promise<readonly string[]> {
  const failed: string[] = [];
  await Promise.all(
    Object.entries(checks).map(async ([name, check]) => {
      try {
        await withinLimit(check());
      } catch (cause) {
        log.error('readiness.failed', cause, { check: name });
        failed.push(name);
      }
    }),
  );
  return failed;
}

async function withinLimit(answer: Promise<unknown>): Promise<void> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => late.reject(new Error(`No answer in ${CHECK_LIMIT_MS} ms.`)),
    CHECK_LIMIT_MS,
  );
  try {
    await Promise.race([answer, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
