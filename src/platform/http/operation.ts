// Addresses for whoever runs the machine: is the process up, can it do its work, how is it doing?

import type { Metrics } from '../metrics.ts';
import type { Log } from '../log.ts';
import { json, SECURITY_HEADERS } from './respond.ts';
import type { Route } from './route.ts';

const CHECK_LIMIT_MS = 2000; // guess: shorter than what a load balancer waits

/** `checks` are the parts that have to answer before readers may be sent here, by name. */
export function operationRoutes(needs: {
  readonly log: Log;
  readonly metrics: Metrics;
  readonly isOpen: () => boolean;
  readonly checks: Readonly<Record<string, () => Promise<unknown>>>;
}): readonly Route[] {
  const { log, metrics, isOpen, checks } = needs;
  return [
    { method: 'GET', path: '/healthz', run: () => json({ status: 'up' }) },
    {
      method: 'GET',
      path: '/readyz',
      run: async () => {
        const failed = isOpen() ? await failedChecks(checks, log) : ['stopping or starting'];
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

async function failedChecks(
  checks: Readonly<Record<string, () => Promise<unknown>>>,
  log: Log,
): Promise<string[]> {
  const failed: string[] = [];
  await Promise.all(
    Object.entries(checks).map(async ([name, check]) => {
      try {
        await Promise.race([
          check(),
          Bun.sleep(CHECK_LIMIT_MS).then(() =>
            Promise.reject(new Error(`No answer in ${CHECK_LIMIT_MS} ms.`)),
          ),
        ]);
      } catch (cause) {
        log.error('readiness.failed', cause, { check: name });
        failed.push(name);
      }
    }),
  );
  return failed;
}
