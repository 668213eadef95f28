// A reader reacts: one changeable vote a reader and story, answered only once it is on disk.

import type { Secrets } from '../platform/capabilities.ts';
import type { Clock } from '../platform/clock.ts';
import type { Counter } from '../platform/metrics.ts';
import type { Count } from './count.ts';
import type { Batch, Ledger } from './ledger/index.ts';
import { ledgerReader, type Reader } from './reader.ts';
import {
  requireRoom,
  requireTakes,
  type Arrival,
  type Arrivals,
  type Counts,
  type ReactableStory,
} from './rules.ts';

export interface TakeNeeds {
  readonly ledger: Pick<Ledger, 'kindNo' | 'yours'>;
  readonly batch: Pick<Batch, 'add'>;
  readonly count: Count;
  readonly secrets: Secrets;
  readonly clock: Pick<Clock, 'elapsedMs'>;
  /** Null where limits are off. */
  readonly arrivals: Arrivals | null;
  /** Counts readers whose first vote on a story was held. */
  readonly heldVotes: Counter;
}

export interface Reaction {
  readonly story: ReactableStory;
  /** Null takes the reader's reaction away. */
  readonly kind: string | null;
  readonly reader: Reader;
  /** An IPv4 /24 or IPv6 /48; counted in memory, never stored and never logged. Null if unknown: no limit applies. */
  readonly network: () => string | null;
}

export interface Taken {
  readonly counts: Counts;
  readonly yours: string | null;
  readonly held: boolean;
}

/**
 * Sets or removes the reader's reaction; on disk when it resolves. Sending the same again changes nothing.
 * Errors: `reactions_closed` (409), `unknown_kind` (422), `too_many_votes` (429), `shedding`, `vote_not_saved` (503).
 */
export async function react(needs: TakeNeeds, reaction: Reaction): Promise<Taken> {
  const { story, kind, network } = reaction;
  const { storyNo } = story;
  requireTakes(story, kind);
  const reader = ledgerReader(needs.secrets, reaction.reader, storyNo);
  const kindNo = kind === null ? null : await needs.ledger.kindNo(kind);
  // Whether this reader is new to the story only the ledger knows: all enter, and those who are not new leave again.
  const arrival = kind === null ? undefined : enter(needs, network, storyNo);
  let first = false;
  try {
    if (arrival !== undefined && arrival.refusedForMs > 0) {
      // Who has a reaction here already adds no row by changing it.
      const { kind, held } = await needs.ledger.yours(storyNo, reader);
      if (kind === null && !held) requireRoom(arrival);
    }
    const outcome = await needs.batch.add({ storyNo, reader, kind: kindNo, held: arrival?.held ?? false });
    first = outcome.first;
    if (first && outcome.held) needs.heldVotes.add();
    needs.count.learn(outcome.totals);
    return { counts: needs.count.shown(outcome.totals, story), yours: kind, held: outcome.held };
  } finally {
    if (!first) arrival?.leave();
  }
}

function enter(
  { arrivals, clock }: TakeNeeds,
  network: Reaction['network'],
  storyNo: number,
): Arrival | undefined {
  if (arrivals === null) return undefined;
  const from = network();
  return from === null ? undefined : arrivals.enter(from, storyNo, clock.elapsedMs());
}
