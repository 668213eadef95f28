// Finding what stands at an address, for readers: a live story, a former address, a withdrawn one, or nothing.

import type { Reads } from '../platform/capabilities.ts';
import type { StoryId } from '../platform/ids.ts';
import { findClipsShown } from './clips-shown.ts';
import { clipIdsOf } from './document.ts';
import { findRevision, findStoryBySlug, liveStories } from './store.ts';
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

/** One line of the front page. */
export interface FrontLine {
  readonly id: StoryId;
  readonly slug: string;
  readonly language: string;
  readonly kicker: string | null;
  readonly headline: string;
  readonly standfirst: string | null;
  readonly publishedAt: number;
  readonly hasClip: boolean;
}

const MAX_FRONT = 50; // guess: what one page of headlines bears before the archive takes over

/** The newest live stories, for the front page. */
export async function frontLines(reads: Reads): Promise<readonly FrontLine[]> {
  const stories = await liveStories(reads, MAX_FRONT);
  return stories.map(({ id, slug, publishedAt, document }) => ({
    id,
    slug,
    language: document.language,
    kicker: document.kicker,
    headline: document.headline,
    standfirst: document.standfirst,
    publishedAt: publishedAt ?? 0,
    hasClip: clipIdsOf(document).length > 0,
  }));
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
  };
}
