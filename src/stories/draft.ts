// Drafts: words that are kept and that no reader sees. Every save is a revision with author and time; one that was
// made on top of an older revision than the newest is refused, so no save overwrites another's words.

import type { App, Tx } from '../platform/capabilities.ts';
import { newId, type StoryId } from '../platform/ids.ts';
import type { StoryDocument } from './document.ts';
import { demoSlug, slugTaken } from './errors.ts';
import { sameWords } from './place.ts';
import { addRevision, addSlug, addStory, findRevision, getStory } from './store.ts';
import type { Story } from './story.ts';

export interface Save {
  /** Null for a new story. */
  readonly storyId: StoryId | null;
  readonly slug: string;
  readonly document: StoryDocument;
  /** The newest revision the author saw; 0 for a new story. */
  readonly expectedRevision: number;
  readonly author: string;
  /** Whether it is the demo newsroom that saves: its stories are changed by it alone, and it changes no other. */
  readonly isDemo?: boolean;
}

export interface Saved {
  readonly storyId: StoryId;
  readonly revision: number;
}

/** Saves words as the head revision. Errors: `story_unknown` (404), `revision_conflict` (409), `slug_taken` (409), `demo_slug` (409). */
export async function saveDraft(needs: Pick<App, 'db' | 'clock'>, save: Save): Promise<Saved> {
  const id = save.storyId ?? newId<StoryId>();
  return needs.db.write((tx) =>
    appendRevision(tx, { ...save, storyId: id, isNew: save.storyId === null }, needs.clock.now()),
  );
}

/** The save inside a transaction of the caller's. Words that are the head's already make no new revision. */
export async function appendRevision(
  tx: Tx,
  save: Save & { readonly storyId: StoryId; readonly isNew: boolean },
  nowMs: number,
): Promise<Saved> {
  const { storyId, document, expectedRevision, author } = save;
  if (save.isNew) await addStory(tx, { id: storyId, slug: save.slug, nowMs, isDemo: save.isDemo ?? false });
  const story = await getStory(tx, storyId);
  ownsStory(story, save);
  const { headRevision } = story;
  if (!save.isNew) await addSlug(tx, storyId, save.slug, nowMs);
  const head = await findRevision(tx, storyId, headRevision);
  if (head !== undefined && head.revision === expectedRevision && sameWords(head.document, document))
    return { storyId, revision: head.revision };
  const revision = expectedRevision + 1;
  await addRevision(tx, expectedRevision, { storyId, revision, document, author, at: nowMs });
  return { storyId, revision };
}

/** Errors: `demo_slug` (409) for a newsroom on a demo story, `slug_taken` (409) for the demo on any other. */
export function ownsStory(
  story: Pick<Story, 'isDemo' | 'slug'>,
  { isDemo = false }: Pick<Save, 'isDemo'>,
): void {
  if (story.isDemo && !isDemo) throw demoSlug();
  if (!story.isDemo && isDemo) throw slugTaken(story.slug);
}
