// What the reaction bar has to know of a story.

import { readSettings, type ReactionKind, type SiteSettings } from '../newsroom/index.ts';
import type { Reads } from '../platform/capabilities.ts';
import type { StoryId } from '../platform/ids.ts';
import type { StoryDocument } from './document.ts';
import { findRevision, findStory, findStoryBySlug } from './store.ts';

export interface Reactable {
  readonly id: StoryId;
  readonly storyNo: number;
  readonly slug: string;
  readonly state: 'live' | 'withdrawn';
  readonly open: boolean;
  readonly kinds: readonly ReactionKind[];
}

/** A story that takes or took reactions, by id or by any slug it ever had; a draft is none. */
export async function findReactableStory(
  reads: Reads,
  key: { readonly id: string } | { readonly slug: string },
): Promise<Reactable | undefined> {
  const story =
    'id' in key ? await findStory(reads, key.id as StoryId) : await findStoryBySlug(reads, key.slug);
  if (story === undefined || story.liveRevision === null || story.state === 'draft') return undefined;
  const revision = await findRevision(reads, story.id, story.liveRevision);
  if (revision === undefined) return undefined;
  return {
    id: story.id,
    storyNo: story.storyNo,
    slug: story.slug,
    state: story.state === 'withdrawn' ? 'withdrawn' : 'live',
    open: revision.document.reactions.open,
    kinds: kindsOffered(revision.document, await readSettings(reads)),
  };
}

/** The kinds a story offers: those it chose from the site's, in its order, or all of the site's. */
export function kindsOffered(
  document: StoryDocument,
  settings: Pick<SiteSettings, 'reactionKinds'>,
): readonly ReactionKind[] {
  const { kinds } = document.reactions;
  if (kinds === null) return settings.reactionKinds;
  return kinds.flatMap((name) => settings.reactionKinds.find((kind) => kind.kind === name) ?? []);
}
