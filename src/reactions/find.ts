// Finds a story for each vote without asking the store for each: an answer is remembered for a second at most,
// so a story that closes or is withdrawn takes its last votes within that second.

import type { Clock } from '../platform/clock.ts';
import { looksLikeId } from '../platform/ids.ts';
import type { ReactableStory } from './rules.ts';

export type StoryKey = { readonly id: string } | { readonly slug: string };

/** How the stories slice answers for the bar; undefined for drafts and unknown ones. */
export type FindReactable = (key: StoryKey) => Promise<ReactableStory | undefined>;

const KEPT_MS = 1000; // what readers see is at most one second old (decision 0008)
const MAX_KEPT = 4096; // guess: stories that are voted on within one second
/** What can be a slug; PostgreSQL cannot even look for one with a NUL. 200 is a guess, above any that we make. */
const SLUG = /^[^\p{Cc}]{1,200}$/u;

interface Kept {
  /** By the clock's elapsed time: a corrected time of day must not keep a withdrawn story. */
  readonly until: number;
  readonly story: Promise<ReactableStory | undefined>;
}

/** The same question asked again within a second, also at the same time, is answered from memory. */
export function rememberStories(find: FindReactable, clock: Pick<Clock, 'elapsedMs'>): FindReactable {
  const kept = new Map<string, Kept>();
  return (key) => {
    if ('id' in key ? !looksLikeId(key.id) : !SLUG.test(key.slug)) return Promise.resolve(undefined);
    const name = 'id' in key ? key.id : `/${key.slug}`;
    const nowMs = clock.elapsedMs();
    const known = kept.get(name);
    if (known !== undefined && nowMs < known.until) return known.story;
    const story = find(key);
    kept.delete(name);
    kept.set(name, { until: nowMs + KEPT_MS, story });
    // A failure is not an answer to remember.
    story.catch(() => kept.delete(name));
    if (kept.size > MAX_KEPT) kept.delete(kept.keys().next().value!);
    return story;
  };
}
