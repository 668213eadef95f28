// The outbox: an event becomes one job for each listener, in the transaction of the change itself.
// Listeners may run late, twice or out of order: they read what is so now and act on that.

import type { EventKind, Events, JobKind } from './capabilities.ts';
import type { JobRunner } from './jobs.ts';

export interface EventBoard extends Events {
  /** `listener` is `slice.verb`: what it does about the event. */
  on<Payload>(event: EventKind<Payload>, listener: string, act: (payload: Payload) => Promise<void>): void;
}

const MAX_ATTEMPTS = 20;
const LEASE_MS = 30_000;

/** Events over the given jobs; `app.ts` alone says who listens. */
export function openEvents(jobs: JobRunner): EventBoard {
  const listeners = new Map<string, JobKind<unknown>[]>();
  return {
    on: (event, listener, act) => {
      const job = {
        kind: `${event.name}>${listener}`,
        parse: event.parse,
        maxAttempts: MAX_ATTEMPTS,
        leaseMs: LEASE_MS,
        run: act,
      };
      jobs.register(job);
      listeners.set(event.name, [...(listeners.get(event.name) ?? []), job]);
    },
    emit: async (tx, event, payload) => {
      for (const job of listeners.get(event.name) ?? [])
        await jobs.enqueue(tx, job, payload, { priority: 10 });
    },
  };
}
