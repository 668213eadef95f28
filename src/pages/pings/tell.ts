// Tells others that a story came, changed or went: runs as a listener, late or twice, and says what is so then. A refusal is
// logged and not repeated; silence and faults on their side are, by the job runner.

import type { App, Reads } from '../../platform/capabilities.ts';
import type { StoryId } from '../../platform/ids.ts';
import { findStory } from '../../stories/index.ts';
import type { Site } from '../site.ts';
import { hubPings, indexNowKey, searchPings, type Ping } from './rules.ts';

export type Needs = Pick<App, 'db' | 'log' | 'outgoing' | 'secrets'> & {
  readonly site: (reads: Reads) => Promise<Site>;
};

/** IndexNow. Errors: whatever keeps it from being delivered. */
export async function tellSearch(needs: Needs, storyId: StoryId): Promise<void> {
  const key = indexNowKey(needs.secrets.current('indexnow'));
  await tell(needs, storyId, (site, { slug }) => searchPings(site, slug, key));
}

/** WebSub. Errors: as `tellSearch`. */
export async function tellHub(needs: Needs, storyId: StoryId): Promise<void> {
  await tell(needs, storyId, (site, { slug, isLive }) => hubPings(site, slug, isLive));
}

async function tell(
  { db, log, outgoing, site }: Needs,
  storyId: StoryId,
  pingsFor: (site: Site, story: { readonly slug: string; readonly isLive: boolean }) => readonly Ping[],
): Promise<void> {
  const story = await findStory(db, storyId);
  // Nobody is told of what is invented, or of what readers never saw.
  if (story === undefined || story.isDemo || story.state === 'draft') return;
  const { slug } = story;
  for (const { to, body, type } of pingsFor(await site(db), { slug, isLive: story.state === 'published' })) {
    const answer = await outgoing.post(to, body, type);
    if (answer.outcome === 'refused')
      log.warn('pings.not_sent', { to, story: storyId, reason: answer.reason });
    else if (answer.status >= 500) throw new Error(`${to} answered ${answer.status}.`);
    else if (answer.status >= 300) log.warn('pings.refused', { to, story: storyId, status: answer.status });
    else log.info('pings.told', { to, story: storyId });
  }
}
