// Finding what stands at an address, for readers: a live story, a former address, a withdrawn one, or nothing.

import type { Reads } from '../platform/capabilities.ts';
import { findClipsShown } from './clips-shown.ts';
import { translationsOf } from './lines.ts';
import { findRevision, findStoryBySlug } from './store.ts';
import type { Story, StoryView } from './story.ts';

export type AtSlug =
  | { readonly found: 'live'; readonly view: StoryView }
  | { readonly found: 'moved'; readonly slug: string }
  | { readonly found: 'withdrawn'; readonly reason: string }
  | { readonly found: 'nothing' };

/** What readers get at `/stories/{slug}`; a draft is nothing. */
export async function storyAt(reads: Reads, slug: string): Promise<AtSlug> {
  const story = await findStoryBySlug(reads, slug);
  if (story === undefined || story.state === 'draft') return { found: 'nothing' };
  if (story.state === 'withdrawn') return { found: 'withdrawn', reason: story.withdrawnReason ?? '' };
  if (story.slug !== slug) return { found: 'moved', slug: story.slug };
  const view = await viewOf(reads, story);
  return view === undefined ? { found: 'nothing' } : { found: 'live', view };
}

async function viewOf(reads: Reads, story: Story): Promise<StoryView | undefined> {
  const revision =
    story.liveRevision === null ? undefined : await findRevision(reads, story.id, story.liveRevision);
  if (revision === undefined) return undefined;
  return {
    id: story.id,
    slug: story.slug,
    revision: revision.revision,
    publishedAt: story.publishedAt ?? revision.at,
    updatedAt: story.updatedAt ?? revision.at,
    document: revision.document,
    clips: await findClipsShown(reads, revision.document),
    isDemo: story.isDemo,
    translations: await translationsOf(reads, story.id),
    corrections: [],
  };
}
