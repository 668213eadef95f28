// What the reaction bar has to know of a story.

import { readSettings, wordsFor, type ReactionKind, type SiteSettings } from '../newsroom/index.ts';
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
  /** BCP 47 tags of the story and of the site. */
  readonly language: string;
  readonly siteLanguage: string;
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
  const settings = await readSettings(reads);
  return {
    id: story.id,
    storyNo: story.storyNo,
    slug: story.slug,
    state: story.state === 'withdrawn' ? 'withdrawn' : 'live',
    open: revision.document.reactions.open,
    kinds: kindsOffered(revision.document, settings),
    language: revision.document.language,
    siteLanguage: settings.language,
  };
}

/**
 * The kinds a story offers: those it chose from the site's, in its order, or all of the site's. Where the newsroom gave
 * a kind no label of its own, it is named in the story's language.
 */
export function kindsOffered(
  document: StoryDocument,
  settings: Pick<SiteSettings, 'reactionKinds' | 'language'>,
): readonly ReactionKind[] {
  const { kinds } = document.reactions;
  const offered =
    kinds === null
      ? settings.reactionKinds
      : kinds.flatMap((name) => settings.reactionKinds.find((kind) => kind.kind === name) ?? []);
  const names = wordsFor(document.language, settings.language).reactions.kinds;
  return offered.map((kind) => ({
    ...kind,
    label: kind.label === USUAL[kind.kind] ? (names[kind.kind] ?? kind.label) : kind.label,
  }));
}

/** The labels of the kinds that a newsroom has before it chose any. */
const USUAL = wordsFor('en').reactions.kinds;
