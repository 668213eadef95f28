// Totals for everybody: at most one second old, and exact at once where this process took the vote itself.

import type { Clock } from '../platform/clock.ts';
import type { Ledger, StoryTotals } from './ledger/index.ts';
import { toCounts, type Counts, type ReactableStory } from './rules.ts';

export interface Count {
  /** What readers may be shown of a story's votes. */
  of(story: Pick<ReactableStory, 'storyNo' | 'kinds'>): Promise<Counts>;
  /** The same for totals at hand. */
  shown(totals: StoryTotals, story: Pick<ReactableStory, 'kinds'>): Counts;
  /** Takes note of totals that a batch answered. */
  learn(totals: StoryTotals): void;
}

const KEPT_MS = 1000; // public totals are at most one second old (decision 0008)
const MAX_KEPT = 8192; // guess: stories read within one second

interface Kept {
  /** By the clock's elapsed time: a corrected time of day must not freeze a total. */
  readonly until: number;
  readonly totals: StoryTotals | Promise<StoryTotals>;
}

/** `moved` is told each story whose totals this process has changed. */
export function openCount(
  ledger: Pick<Ledger, 'totals' | 'knownKindNo'>,
  clock: Pick<Clock, 'elapsedMs'>,
  moved: (storyNo: number) => void = () => undefined,
): Count {
  const kept = new Map<number, Kept>();
  const keep = (storyNo: number, totals: Kept['totals']) => {
    kept.delete(storyNo);
    kept.set(storyNo, { until: clock.elapsedMs() + KEPT_MS, totals });
    if (kept.size > MAX_KEPT) kept.delete(kept.keys().next().value!);
  };
  const learn = (totals: StoryTotals) => {
    const known = kept.get(totals.storyNo)?.totals;
    // All votes of a batch answer with the same totals.
    if (known === totals) return;
    // Answers of several batches may come late: an older one must not hide a newer.
    if (known !== undefined && !(known instanceof Promise) && known.version > totals.version) return;
    keep(totals.storyNo, totals);
    moved(totals.storyNo);
  };
  const read = async (storyNo: number): Promise<StoryTotals> => {
    const totals = (await ledger.totals([storyNo])).get(storyNo)!;
    const newer = kept.get(storyNo)?.totals;
    if (newer !== undefined && !(newer instanceof Promise) && newer.version > totals.version) return newer;
    keep(storyNo, totals);
    return totals;
  };
  const latest = (storyNo: number): StoryTotals | Promise<StoryTotals> => {
    const known = kept.get(storyNo);
    if (known !== undefined && clock.elapsedMs() < known.until) return known.totals;
    const reading = read(storyNo);
    keep(storyNo, reading);
    reading.catch(() => kept.delete(storyNo));
    return reading;
  };
  // A batch answers many votes of one story with the same totals: they are put under their names once.
  const shownAs = new WeakMap<
    StoryTotals,
    { readonly kinds: ReactableStory['kinds']; readonly counts: Counts }
  >();
  const shown: Count['shown'] = (totals, { kinds }) => {
    const known = shownAs.get(totals);
    if (known?.kinds === kinds) return known.counts;
    const counts = toCounts(totals, kinds, ledger.knownKindNo);
    shownAs.set(totals, { kinds, counts });
    return counts;
  };
  return { of: async (story) => shown(await latest(story.storyNo), story), shown, learn };
}
