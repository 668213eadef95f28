// The one place where requests come in: finds the route, answers errors in the asked-for shape, logs, counts.
// The log gets method, path and time; never a query, an address, a cookie or a token.

import type { Config } from '../../config.ts';
import { AppError, toAppError } from '../errors.ts';
import { collectSoon } from '../garbage.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { pathOf, pathToLog } from './address.ts';
import { requireBodyWithin } from './body.ts';
import { hostCheck } from './host.ts';
import { networkOf } from './network.ts';
import { problem } from './respond.ts';
import { routeTable, type Client, type Route } from './route.ts';
import { watchForProxy, type HidesClient } from './unannounced-proxy.ts';

/** What the socket knows of a request; tests give their own. */
export interface Peer {
  address(): string | null;
  keepOpen(quietSeconds?: number): void;
}

export type Handler = (request: Request, peer: Peer) => Response | Promise<Response>;

/** Shows an error to a person who asked for a page; undefined leaves it to problem+json. */
export type ErrorPage = (request: Request, error: AppError) => Response | Promise<Response> | undefined;

interface Needs {
  readonly config: Pick<Config, 'proxyHops' | 'logRequests' | 'slowRequestMs'>;
  readonly log: Log;
  readonly metrics: Metrics;
}

/** Answers. Beside 46 MB of pages, 600,000 of them left 218 MB without this, and 97 MB with it, for 0.1 us each. */
const COLLECT_EVERY = 20_000;

/** What readers send is tiny, and each route that reads it has a lower limit of its own. */
const USUAL_BODY_BYTES = 1024 * 1024;

const BUCKETS_S = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

/** One function from request to answer; it never throws. */
export function createHandler(needs: Needs, routes: readonly Route[], errorPage: ErrorPage): Handler {
  const find = routeTable(routes);
  const record = recorder(needs);
  const requireHost = hostCheck();
  const hides = watchForProxy(needs.config.proxyHops, needs.log);
  const fail = (request: Request, thrown: unknown): Response | Promise<Response> => {
    const error = toAppError(thrown);
    // A refusal for want of room (503 without a cause) is said by metrics: a line each would make a surge worse.
    if (error.status >= 500 && (error.status !== 503 || error.cause !== undefined)) {
      const { method } = request;
      needs.log.error('http.failed', error.cause ?? error, {
        method,
        path: pathToLog(request.url),
        code: error.code,
      });
    }
    return errorPage(request, error) ?? problem(error);
  };
  return (request, peer) => {
    const began = performance.now();
    let answer: Response | Promise<Response>;
    try {
      requireHost(request);
      const path = pathOf(request.url);
      const match = find(request.method, path);
      if (match === undefined) throw new AppError('not_found', 404, 'There is nothing at this address.');
      requireBodyWithin(request, match.route.maxBodyBytes ?? USUAL_BODY_BYTES);
      answer = match.route.run(request, match.params, clientOf(request, peer, needs.config.proxyHops, hides));
    } catch (thrown) {
      answer = fail(request, thrown);
    }
    if (answer instanceof Response) {
      record(request, answer, began);
      return answer;
    }
    return answer
      .catch((thrown: unknown) => fail(request, thrown))
      .then((response) => {
        record(request, response, began);
        return response;
      });
  };
}

function recorder({
  config,
  log,
  metrics,
}: Needs): (request: Request, response: Response, began: number) => void {
  const seconds = metrics.histogram(
    'eyewitness_request_seconds',
    'Time until an answer was ready',
    BUCKETS_S,
  );
  const byClass = [1, 2, 3, 4, 5].map((hundreds) =>
    metrics.counter('eyewitness_requests_total', 'Requests by class of answer', { status: `${hundreds}xx` }),
  );
  const all = config.logRequests === 'all';
  let answered = 0;
  return (request, response, began) => {
    if (++answered % COLLECT_EVERY === 0) collectSoon();
    const tookMs = performance.now() - began;
    seconds.observe(tookMs / 1000);
    byClass[Math.floor(response.status / 100) - 1]?.add();
    const failed = response.status >= 500 && response.status !== 503;
    if (!all && !failed && tookMs < config.slowRequestMs) return;
    const { method, url } = request;
    log.info('http.request', {
      method,
      path: pathToLog(url),
      status: response.status,
      tookMs: Math.round(tookMs * 10) / 10,
    });
  };
}

function clientOf(request: Request, peer: Peer, proxyHops: number, hides: HidesClient): Client {
  return {
    network: () => {
      const address = peer.address();
      const forwardedFor = request.headers.get('x-forwarded-for');
      return hides(address, forwardedFor) ? null : networkOf(address, forwardedFor, proxyHops);
    },
    keepOpen: (quietSeconds) => peer.keepOpen(quietSeconds),
  };
}

export interface Listening {
  readonly port: number;
  /** Takes no new connection, lets requests under way finish for a moment, then closes all. */
  stop(): Promise<void>;
}

const DRAIN_MS = 3000; // guess: longer than any answer but an event stream takes

/** Listens for readers. Errors: `port_in_use` (409), `cannot_listen` (500). */
export function listen(host: string, port: number, handle: Handler): Listening {
  try {
    const server = Bun.serve({
      hostname: host,
      port,
      // Bun would apply one limit to all addresses; ours is each route's, and nothing is read before it was asked.
      maxRequestBodySize: Number.MAX_SAFE_INTEGER,
      idleTimeout: 10,
      fetch: (request, self) =>
        handle(request, {
          address: () => self.requestIP(request)?.address ?? null,
          keepOpen: (quietSeconds = 0) => self.timeout(request, quietSeconds),
        }),
      error: () => problem(toAppError(undefined)),
    });
    return {
      port: server.port ?? port,
      stop: async () => {
        await Promise.race([server.stop(), Bun.sleep(DRAIN_MS)]);
        await server.stop(true);
      },
    };
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    if (code === 'EADDRINUSE')
      throw new AppError(
        'port_in_use',
        409,
        `Port ${port} is in use. Stop the program that has it, or choose another: --port ${port + 1}.`,
        { cause },
      );
    throw new AppError(
      'cannot_listen',
      500,
      `Cannot listen on ${host}:${port}. Is the address this machine's own, and the port allowed?`,
      { cause },
    );
  }
}
