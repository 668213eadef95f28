// Where a text that comes without an id belongs: to a story that is there, or to a new one.

import type { Reads } from '../platform/capabilities.ts';
import { wordsOf, type Block, type StoryDocument } from './document.ts';
import { slugInvalid } from './errors.ts';
import { isSlug, slugOf } from './slug.ts';
import { findRevision, findStoryBySlug, findStoryByWords } from './store.ts';
import type { Story } from './story.ts';

export interface Place {
  /** The story these words are a revision of, or null for a new one. */
  readonly story: Story | null;
  readonly slug: string;
  /** The address of another story under the same headline, which this one does not touch. */
  readonly namesake: string | null;
}

/**
 * A slug that somebody chose names the story: the words become its next revision. When the slug is free but a story
 * has exactly these words, that story moves there. Without one the headline gives the slug, and a story is only
 * taken to be the same when its text is, or when it is a draft of the same author: two stories may share a headline,
 * and neither may overwrite the other. Errors: `slug_invalid` (422). Source: docs/decisions/0007.
 */
export async function placeOf(
  reads: Reads,
  document: StoryDocument,
  { chosenSlug, author }: { readonly chosenSlug: string | null; readonly author: string },
): Promise<Place> {
  if (chosenSlug !== null) {
    if (!isSlug(chosenSlug)) throw slugInvalid(chosenSlug);
    const story =
      (await findStoryBySlug(reads, chosenSlug)) ?? (await findStoryByWords(reads, document)) ?? null;
    return { story, slug: chosenSlug, namesake: null };
  }
  for (let number = 1, namesake: string | null = null; ; number++) {
    const slug = slugOf(document.headline, number);
    const story = await findStoryBySlug(reads, slug);
    if (story === undefined) return { story: null, slug, namesake };
    const head = await findRevision(reads, story.id, story.headRevision);
    const isOwnDraft = story.state === 'draft' && head?.author === author;
    if (isOwnDraft || (head !== undefined && sameText(head.document, document)))
      return { story, slug: story.slug, namesake: null };
    namesake ??= slug;
  }
}

/** Whether two documents say the same in every field. */
export function sameWords(one: StoryDocument, other: StoryDocument): boolean {
  return Bun.deepEquals(one, other, true);
}

/** Whether two documents have the same words apart from the clips they show: a clip is often added later. */
function sameText(one: StoryDocument, other: StoryDocument): boolean {
  return Bun.deepEquals(withoutClips(one), withoutClips(other), true);
}

function withoutClips(document: StoryDocument) {
  const blocks = document.blocks.flatMap((block): Block[] => {
    if (block.type !== 'clip') return [block];
    return block.text === '' ? [] : [{ ...block, clipId: null }];
  });
  return { ...wordsOf(document), blocks };
}
