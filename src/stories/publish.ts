// Publication: words become what readers see. Nothing goes live but through here, past the gate. Slow work
// (rendering) comes first; then one transaction checks again, appends the revision and flips the live pointer.

import { audit } from '../newsroom/index.ts';
import { findClips } from '../clips/index.ts';
import type { App, Renderer, Tx } from '../platform/capabilities.ts';
import { newId, type StoryId } from '../platform/ids.ts';
import { clipIdsOf } from './document.ts';
import { appendRevision, type Save } from './draft.ts';
import { revisionConflict } from './errors.ts';
import { storyPublished } from './events.ts';
import { sameWords } from './place.ts';
import { publishProblems, refusals, type PublishProblem } from './rules.ts';
import { findRevision, flipLive, getStory, replaceStoryClips } from './store.ts';
import type { StoryView } from './story.ts';

export type PublishNeeds = Pick<App, 'db' | 'events' | 'clock' | 'log'> & {
  readonly renderer: Renderer<StoryView>;
};

/** A person who takes open answers of the gate on themselves. */
export interface Override {
  readonly reason: string;
  readonly name: string;
}

export interface Publication extends Save {
  readonly override: Override | null;
}

export type PublishOutcome =
  | { readonly outcome: 'published'; readonly view: StoryView; readonly problems: readonly PublishProblem[] }
  | { readonly outcome: 'refused'; readonly problems: readonly PublishProblem[] };

/**
 * Publishes words as a new story or as the next revision of one. When the answer is `published`, readers get it.
 * Refused words are not stored. Errors: `story_unknown` (404), `revision_conflict` (409), `slug_taken` (409).
 */
export async function publish(needs: PublishNeeds, publication: Publication): Promise<PublishOutcome> {
  const { db, renderer } = needs;
  const { document } = publication;
  const clips = await findClips(db, clipIdsOf(document));
  const problems = publishProblems(document, clips);
  if (refusals(problems, publication.override !== null).length > 0) return { outcome: 'refused', problems };

  const view: StoryView = { ...(await standing(needs, publication)), document, clips };
  const page = await renderer.prepare(view);
  return db.write(async (tx) => {
    const clipsNow = await findClips(tx, clipIdsOf(document));
    const problemsNow = publishProblems(document, clipsNow);
    if (refusals(problemsNow, publication.override !== null).length > 0)
      return { outcome: 'refused', problems: problemsNow } as const;
    const save = { ...publication, storyId: view.id, isNew: publication.storyId === null };
    const { revision } = await appendRevision(tx, save, view.updatedAt);
    if (revision !== view.revision) throw revisionConflict(view.revision, revision);
    await flipLive(tx, view.id, view);
    await replaceStoryClips(tx, view.id, clipIdsOf(document));
    await recordOverride(tx, needs, view.id, publication.override, problemsNow);
    await renderer.forget(tx, [
      { kind: 'story', id: view.id },
      { kind: 'front', id: 'front' },
    ]);
    // When a clip changed while the page was rendered, the first view renders it anew instead.
    if (Bun.deepEquals(clipsNow, clips)) await page.keep(tx);
    await needs.events.emit(tx, storyPublished, { storyId: view.id });
    return { outcome: 'published', view: { ...view, clips: clipsNow }, problems: problemsNow } as const;
  });
}

/** Id, address, revision and times that the story will have once it is live. */
async function standing(
  { db, clock }: PublishNeeds,
  publication: Publication,
): Promise<Pick<StoryView, 'id' | 'slug' | 'revision' | 'publishedAt' | 'updatedAt'>> {
  const { slug, storyId, expectedRevision, document } = publication;
  const nowMs = clock.now();
  if (storyId === null)
    return { id: newId<StoryId>(), slug, revision: 1, publishedAt: nowMs, updatedAt: nowMs };
  const story = await getStory(db, storyId);
  if (story.headRevision !== expectedRevision) throw revisionConflict(expectedRevision, story.headRevision);
  const head = await findRevision(db, storyId, expectedRevision);
  const isHead = head !== undefined && sameWords(head.document, document);
  const isLive = isHead && story.state === 'published' && story.liveRevision === expectedRevision;
  return {
    id: storyId,
    slug,
    revision: isHead ? expectedRevision : expectedRevision + 1,
    publishedAt: story.publishedAt ?? nowMs,
    updatedAt: isLive ? (story.updatedAt ?? nowMs) : nowMs,
  };
}

async function recordOverride(
  tx: Tx,
  { clock, log }: PublishNeeds,
  storyId: StoryId,
  override: Override | null,
  problems: readonly PublishProblem[],
): Promise<void> {
  const open = problems.filter((problem) => problem.level === 'answer').map((problem) => problem.code);
  if (override === null || open.length === 0) return;
  const detail = { reason: override.reason, open };
  await audit(tx, clock, { actor: override.name, action: 'stories.override', subject: storyId, detail });
  tx.afterCommit(() => log.warn('stories.override', { story: storyId, open: open.join(',') }));
}
