// The reaction bar: the ledger behind it, its addresses, its live totals, its markup, style and script.

import type { App } from '../platform/capabilities.ts';
import type { Route } from '../platform/http/index.ts';
import { openCount } from './count.ts';
import { rememberStories, type FindReactable } from './find.ts';
import { openBatch, openLedger, READER_BYTES, type Drift, type Ledger, type Vote } from './ledger/index.ts';
import { openReadiness } from './readiness.ts';
import { reactionRoutes } from './routes.ts';
import { openArrivals, type Counts, type ReactableStory } from './rules.ts';
import { LIVE_LIMITS, openLive } from './stream.ts';

export { barStyle, loadBarScript } from './bar.ts';
export type { FindReactable, StoryKey } from './find.ts';
export type { Drift } from './ledger/index.ts';
export type { Counts, KindCount, ReactableStory } from './rules.ts';
export { ReactionBar } from './views.tsx';

export interface Reactions {
  readonly routes: readonly Route[];
  /** What readers may be shown of a story's votes: at most one second old; `version` is for ETags. */
  counts(story: Pick<ReactableStory, 'storyNo' | 'kinds'>): Promise<Counts>;
  /** Counts all votes again and answers where totals disagree; see `Ledger.recount`. */
  recount(storyNo?: number): Promise<readonly Drift[]>;
  /** Takes votes of readers who never were, each of a kind: for the demo newsroom, where all is invented. */
  invent(storyNo: number, votes: Readonly<Record<string, number>>): Promise<void>;
  /** Removes every vote on a story that is gone. */
  forget(storyNo: number): Promise<void>;
  /** Resolves when a row could be written where votes are, within the last second; rejects with what keeps it from it. */
  ready(): Promise<void>;
  /** Ends the live streams: before the server is stopped, which waits for answers under way. */
  endStreams(): void;
  /** Waits for votes under way to be on disk, then closes the ledger: after the server has stopped. */
  close(): Promise<void>;
}

const SETTLE_MS = 6000; // guess: longer than the longest statement on PostgreSQL may take, ledger/postgres.ts

type Needs = Pick<App, 'config' | 'db' | 'secrets' | 'clock' | 'log' | 'metrics'> & {
  readonly findReactable: FindReactable;
  /** Told each story whose totals this process has changed, before the vote is answered. */
  readonly totalsMoved: (storyNo: number) => void;
  /** The site's public address as it is now, or null while nobody has set it. */
  readonly siteUrl: () => string | null;
};

/** Opens the ledger and all that counts on it. Errors: those of opening a store. */
export async function openReactions(needs: Needs): Promise<Reactions> {
  const { config, clock, log, secrets } = needs;
  const ledger = await openLedger(needs);
  const batch = openBatch(ledger, needs);
  const count = openCount(ledger, clock, needs.totalsMoved);
  const find = rememberStories(needs.findReactable, clock);
  const live = openLive(
    { count, find, log, clock },
    config.limits ? LIVE_LIMITS : { ...LIVE_LIMITS, maxPerNetwork: Infinity },
  );
  measure(needs, batch.size, live.watchers);
  return {
    routes: reactionRoutes({
      ledger,
      batch,
      count,
      live,
      secrets,
      clock,
      arrivals: config.limits ? openArrivals() : null,
      heldVotes: needs.metrics.counter(
        'eyewitness_votes_held_total',
        'First votes that were kept and not counted: too many newcomers from one network',
      ),
      find,
      siteUrl: needs.siteUrl,
    }),
    counts: count.of,
    recount: ledger.recount,
    invent: async (storyNo, votes) => {
      const outcomes = await ledger.take(await inventedVotes(ledger, storyNo, votes));
      const last = outcomes.at(-1);
      if (last !== undefined) count.learn(last.totals);
    },
    forget: ledger.forget,
    ready: openReadiness(ledger, batch, clock),
    endStreams: live.close,
    close: async () => {
      live.close();
      // A database that does not answer must not keep the process: these votes have not been answered either.
      await Promise.race([batch.settled(), Bun.sleep(SETTLE_MS)]);
      await ledger.close();
    },
  };
}

async function inventedVotes(
  ledger: Pick<Ledger, 'kindNo'>,
  storyNo: number,
  votes: Readonly<Record<string, number>>,
): Promise<readonly Vote[]> {
  const all = await Promise.all(
    Object.entries(votes).map(async ([name, count]) => {
      const kind = await ledger.kindNo(name);
      return Array.from({ length: count }, (): Vote => {
        const reader = crypto.getRandomValues(new Uint8Array(READER_BYTES));
        return { storyNo, reader, kind, held: false };
      });
    }),
  );
  return all.flat();
}

function measure({ metrics }: Pick<Needs, 'metrics'>, waiting: () => number, watchers: () => number): void {
  metrics.gauge('eyewitness_votes_waiting', 'Votes on their way to disk', waiting);
  metrics.gauge('eyewitness_live_watchers', 'Readers who watch live totals', watchers);
}
