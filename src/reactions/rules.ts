// Pure decisions of the bar: what a story takes, what is counted for it, and when a crowd from one network is held.

import type { ReactionKind } from '../newsroom/index.ts';
import { AppError } from '../platform/errors.ts';
import type { StoryId } from '../platform/ids.ts';
import type { StoryTotals } from './ledger/index.ts';

/** What the bar has to know of a story; drafts do not exist for it. */
export interface ReactableStory {
  readonly id: StoryId;
  readonly storyNo: number;
  readonly slug: string;
  readonly state: 'live' | 'withdrawn';
  /** Whether readers may react now. */
  readonly open: boolean;
  /** What this story offers, in order. */
  readonly kinds: readonly ReactionKind[];
}

export interface KindCount extends ReactionKind {
  readonly count: number;
}

/** What readers see of a story's votes; the kinds are those the story offers now, and `total` is their sum. */
export interface Counts {
  /** Grows whenever counts change; for ETags. */
  readonly version: number;
  readonly total: number;
  readonly kinds: readonly KindCount[];
}

/** The story if readers may see its votes. Errors: `story_unknown` (404), `story_withdrawn` (410). */
export function visible(story: ReactableStory | undefined): ReactableStory {
  if (story === undefined)
    throw new AppError('story_unknown', 404, 'There is no such story. Check the address.');
  if (story.state === 'withdrawn')
    throw new AppError('story_withdrawn', 410, 'This story has been withdrawn.');
  return story;
}

/**
 * Passes when the story takes this reaction (null removes one).
 * Errors: `reactions_closed` (409), `unknown_kind` (422).
 */
export function requireTakes(story: ReactableStory, kind: string | null): void {
  if (!story.open)
    throw new AppError('reactions_closed', 409, 'Reactions to this story are closed. Nothing was changed.');
  if (kind === null || story.kinds.some((offered) => offered.kind === kind)) return;
  const offered = story.kinds.map(({ kind }) => kind).join(', ');
  throw new AppError('unknown_kind', 422, `This story does not take that reaction. It takes: ${offered}.`);
}

/** Errors: `too_many_votes` (429) with the time until newcomers of this network are taken again. */
export function requireRoom({ refusedForMs }: Arrival): void {
  if (refusedForMs <= 0) return;
  throw new AppError(
    'too_many_votes',
    429,
    'Too many people of your network have reacted to this story in a short time. Your reaction was not saved. Try again in some minutes.',
    { headers: { 'retry-after': String(Math.ceil(refusedForMs / 1000)) } },
  );
}

/** Puts the ledger's numbers under the names that the story offers. */
export function toCounts(
  totals: StoryTotals,
  kinds: readonly ReactionKind[],
  kindNo: (name: string) => number | undefined,
): Counts {
  let total = 0;
  const counted = kinds.map((kind) => {
    const no = kindNo(kind.kind);
    const count = no === undefined ? 0 : (totals.counts.get(no) ?? 0);
    total += count;
    return { kind: kind.kind, label: kind.label, emoji: kind.emoji, count };
  });
  return { version: totals.version, total, kinds: counted };
}

/**
 * Counts new voters by network and story, in memory, for a window of time; forgets the oldest beyond its bound.
 * Times are elapsed milliseconds, not the time of day: a corrected clock must neither end a window nor hold one open.
 */
export interface Arrivals {
  /** Enters somebody who may be new. */
  enter(network: string, storyNo: number, nowMs: number): Arrival;
}

export interface Arrival {
  /** Whether they are beyond the limit: a first vote is then kept and not counted. */
  readonly held: boolean;
  /** Milliseconds until a new reader could be taken at all; 0 where one is taken now, counted or held. */
  readonly refusedForMs: number;
  /** Takes them back: they turned out to have voted before. */
  leave(): void;
}

export interface ArrivalLimits {
  /** Newcomers whose votes count; the next ones are held. */
  readonly perWindow: number;
  /** Newcomers who are taken at all, counted or held: each is a row on disk. */
  readonly mostPerWindow: number;
  readonly windowMs: number;
  /** Networks and stories remembered at once. */
  readonly maxEntries: number;
}

const LIMITS: ArrivalLimits = {
  perWindow: 600, // guess: one a second for ten minutes; a phone network's shared address stays below it
  mostPerWindow: 6000, // guess: ten times as many; a day of it is 864,000 rows, about 50 MB
  windowMs: 10 * 60_000, // guess
  maxEntries: 50_000, // guess: about 8 MB at most
};

export function openArrivals(limits: ArrivalLimits = LIMITS): Arrivals {
  const windows = new Map<string, { began: number; count: number }>();
  const windowOf = (network: string, storyNo: number, nowMs: number) => {
    const key = `${storyNo} ${network}`;
    const known = windows.get(key);
    if (known !== undefined && nowMs - known.began < limits.windowMs) return known;
    const fresh = { began: nowMs, count: 0 };
    // Put at the end, so that the first entry is always the one that began first.
    windows.delete(key);
    windows.set(key, fresh);
    if (windows.size > limits.maxEntries) windows.delete(windows.keys().next().value!);
    return fresh;
  };
  return {
    enter: (network, storyNo, nowMs) => {
      const window = windowOf(network, storyNo, nowMs);
      window.count += 1;
      return {
        held: window.count > limits.perWindow,
        refusedForMs: window.count > limits.mostPerWindow ? window.began + limits.windowMs - nowMs : 0,
        leave: () => {
          window.count -= 1;
        },
      };
    },
  };
}
