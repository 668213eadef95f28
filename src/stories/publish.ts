// Publication: words become what readers see. Nothing goes live but through here, past the gate. Slow work
// (rendering) comes first; then one transaction checks again, appends the revision and flips the live pointer.

import { audit } from '../newsroom/index.ts';
import { answerGate, answersWith, findClip, type Clip, type GateAnswers } from '../clips/index.ts';
import type { App, Reads, Renderer, Tx } from '../platform/capabilities.ts';
import { newId, type ClipId, type StoryId } from '../platform/ids.ts';
import { findClipsShown } from './clips-shown.ts';
import { clipIdsOf, type StoryDocument } from './document.ts';
import { appendRevision, ownsStory, type Save } from './draft.ts';
import { revisionConflict, withdrawnMeanwhile } from './errors.ts';
import { storyPublished } from './events.ts';
import { sameWords } from './place.ts';
import { listStory, translationLines, translationsOf } from './lines.ts';
import {
  loweredProblems,
  publishProblems,
  refusals,
  withdrawnProblem,
  type PublishProblem,
} from './rules.ts';
import { findRevision, flipLive, getStory, isClipShown, replaceStoryClips } from './store.ts';
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
  /** Answers about a clip that are given with the words: they stand when the words go live, and not before. */
  readonly answers: ClipAnswered | null;
}

export interface ClipAnswered {
  readonly clipId: ClipId;
  readonly answers: Partial<GateAnswers>;
}

export type PublishOutcome =
  | { readonly outcome: 'published'; readonly view: StoryView; readonly problems: readonly PublishProblem[] }
  | { readonly outcome: 'refused'; readonly problems: readonly PublishProblem[] };

/**
 * Publishes words as a new story or as the next revision of one. When the answer is `published`, readers get it.
 * Refused words and answers are not stored. Errors: `story_unknown` (404); `revision_conflict`, `withdrawn_meanwhile`,
 * `slug_taken`, `demo_slug` (409).
 */
export async function publish(needs: PublishNeeds, publication: Publication): Promise<PublishOutcome> {
  const { db, renderer, clock } = needs;
  const { document, override } = publication;
  const target = { id: publication.storyId ?? newId<StoryId>(), nowMs: clock.now() };
  const before = await standing(db, publication, target);
  const clips = answered(await findClipsShown(db, document), publication.answers);
  const problems = [...problemsOf(document, clips, before), ...(await lowered(db, publication))];
  if (refusals(problems, override !== null).length > 0) return { outcome: 'refused', problems };

  const rendered = viewWith(before.view, document, clips);
  const page = await renderer.prepare(rendered);
  return db.write(async (tx) => {
    const now = await standing(tx, publication, target);
    const clipsNow = answered(await findClipsShown(tx, document), publication.answers);
    const problemsNow = [...problemsOf(document, clipsNow, now), ...(await lowered(tx, publication))];
    if (refusals(problemsNow, override !== null).length > 0)
      return { outcome: 'refused', problems: problemsNow } as const;
    // Whoever withdrew it meanwhile must not find it back on the site.
    if (now.withdrawn !== null && before.withdrawn === null) throw withdrawnMeanwhile();
    const { view } = now;
    const save = { ...publication, storyId: view.id, isNew: publication.storyId === null };
    const { revision } = await appendRevision(tx, save, target.nowMs);
    if (revision !== view.revision) throw revisionConflict(view.revision, revision);
    await flipLive(tx, view.id, view);
    await replaceStoryClips(tx, view.id, clipIdsOf(document));
    const former = await translationLines(tx, view.id);
    await listStory(tx, await getStory(tx, view.id), document);
    const translations = [...former, ...(await translationLines(tx, view.id))];
    await recordOverride(tx, needs, view.id, override, problemsNow);
    await renderer.forget(tx, [
      { kind: 'story', id: view.id },
      ...translations.map(({ id }) => ({ kind: 'story' as const, id })),
      { kind: 'front', id: 'front' },
    ]);
    await answer(tx, needs, publication);
    // When something changed while the page was rendered, the first view renders it anew instead.
    const live = viewWith({ ...view, translations: await translationsOf(tx, view.id) }, document, clipsNow);
    if (Bun.deepEquals(live, rendered)) await page.keep(tx);
    await needs.events.emit(tx, storyPublished, { storyId: view.id });
    return { outcome: 'published', view: live, problems: problemsNow } as const;
  });
}

interface Standing {
  /** Id, address, revision and times that the story will have once it is live. */
  readonly view: Omit<StoryView, 'document' | 'clips'>;
  /** Why it is withdrawn; null when it is not. */
  readonly withdrawn: string | null;
}

function problemsOf(
  document: StoryDocument,
  clips: readonly Clip[],
  { withdrawn }: Standing,
): readonly PublishProblem[] {
  const problems = publishProblems(document, clips);
  return withdrawn === null ? problems : [withdrawnProblem(withdrawn), ...problems];
}

/** Whether the answers given with the words warn of less than readers of a live clip are warned of now. */
async function lowered(reads: Reads, { answers }: Publication): Promise<readonly PublishProblem[]> {
  if (answers === null || !(await isClipShown(reads, answers.clipId))) return [];
  const clip = await findClip(reads, answers.clipId);
  return clip === undefined ? [] : loweredProblems(clip, answers.answers);
}

/** Clips as they will be once the answers given with the words stand. */
export function answered(clips: readonly Clip[], given: ClipAnswered | null): readonly Clip[] {
  return clips.map((clip) =>
    clip.id === given?.clipId ? { ...clip, answers: answersWith(clip.answers, given.answers) } : clip,
  );
}

/** Answers change what every page says that shows the clip. */
async function answer(tx: Tx, needs: PublishNeeds, { answers, author }: Publication): Promise<void> {
  if (answers === null) return;
  await answerGate(needs, tx, answers.clipId, answers.answers, author);
  await needs.renderer.forget(tx, [{ kind: 'clip', id: answers.clipId }]);
}

async function standing(
  reads: Reads,
  { slug, storyId, expectedRevision, document, isDemo = false }: Publication,
  { id, nowMs }: { readonly id: StoryId; readonly nowMs: number },
): Promise<Standing> {
  if (storyId === null)
    return {
      view: { id, slug, revision: 1, publishedAt: nowMs, updatedAt: nowMs, ...unlisted(isDemo) },
      withdrawn: null,
    };
  const story = await getStory(reads, storyId);
  ownsStory(story, { isDemo });
  if (story.headRevision !== expectedRevision) throw revisionConflict(expectedRevision, story.headRevision);
  const head = await findRevision(reads, storyId, expectedRevision);
  const isHead = head !== undefined && sameWords(head.document, document);
  const isLive = isHead && story.state === 'published' && story.liveRevision === expectedRevision;
  return {
    view: {
      id: storyId,
      slug,
      revision: isHead ? expectedRevision : expectedRevision + 1,
      publishedAt: story.publishedAt ?? nowMs,
      updatedAt: isLive ? (story.updatedAt ?? nowMs) : nowMs,
      isDemo: story.isDemo,
      translations: await translationsOf(reads, storyId),
      corrections: [],
    },
    withdrawn: story.state === 'withdrawn' ? (story.withdrawnReason ?? '') : null,
  };
}

/** Its fields in one order, whoever makes it: a page's version is made from them. */
function viewWith(view: Standing['view'], document: StoryDocument, clips: readonly Clip[]): StoryView {
  const { isDemo, translations, corrections, ...standing } = view;
  return { ...standing, document, clips, isDemo, translations, corrections };
}

/** What a story that has never been live shows of others. */
function unlisted(isDemo: boolean): Pick<StoryView, 'isDemo' | 'translations' | 'corrections'> {
  return { isDemo, translations: [], corrections: [] };
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
