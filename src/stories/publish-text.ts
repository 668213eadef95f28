// A reporter's text and clip become a story in one go: what the command line does, and others that bring a text.

import { readText, type TextFormat } from '../kits/text-reader/index.ts';
import { answerGate, readAnswers, type GateAnswers, type WrittenAnswers } from '../clips/index.ts';
import { readSettings } from '../newsroom/index.ts';
import { AppError } from '../platform/errors.ts';
import type { ClipId, StoryId } from '../platform/ids.ts';
import { findClipsShown } from './clips-shown.ts';
import { placeClip, type StoryDocument } from './document.ts';
import { saveDraft, type Saved } from './draft.ts';
import { documentFrom } from './from-text.ts';
import { placeOf, type Place } from './place.ts';
import { publish, type Override, type PublishNeeds } from './publish.ts';
import { publishProblems, type PublishProblem } from './rules.ts';
import { structuredStory } from './structured.ts';

export interface TextToPublish {
  readonly text: string;
  readonly format: TextFormat;
  readonly clipId: ClipId | null;
  /** The gate's answers as they were typed; they win over the front matter's. */
  readonly answers: WrittenAnswers;
  readonly override: Override | null;
  readonly draft: boolean;
  readonly author: string;
}

/** The object that `publish --json` prints (CONTRACT, "Commands"). */
export interface TextOutcome {
  readonly id: string | null;
  readonly slug: string | null;
  readonly url: string | null;
  readonly status: 'published' | 'draft' | 'refused';
  readonly story: ReturnType<typeof structuredStory>;
  readonly clip: { readonly id: string; readonly state: string } | null;
  readonly problems: readonly PublishProblem[];
}

type Needs = PublishNeeds & { readonly siteUrl: () => Promise<string> };

/**
 * Reads, places, answers the gate and publishes (or keeps a draft). Answers given for the clip stay, also when the
 * story is refused. Errors: `text_refused` (422) with every line's problem, `invalid` (422), as `publish`.
 */
export async function publishText(needs: Needs, request: TextToPublish): Promise<TextOutcome> {
  const reading = readText(request.text, { format: request.format });
  if (reading.outcome === 'refused') {
    const fields = reading.problems.map(({ line, field, message }) => ({
      field,
      message: `Line ${line}: ${message}`,
    }));
    throw new AppError('text_refused', 422, 'This text cannot become a story yet.', { fields });
  }
  const answers = answersFrom(reading.story, request.answers);
  const read = documentFrom(reading.story, await readSettings(needs.db));
  const document = request.clipId === null ? read : placeClip(read, request.clipId);
  if (request.clipId !== null) {
    const { clipId } = request;
    await needs.db.write(async (tx) => {
      await answerGate(needs, tx, clipId, answers, request.author);
      await needs.renderer.forget(tx, [{ kind: 'clip', id: clipId }]);
    });
  }
  const advice = reading.story.advice.map(({ code, line, message }): PublishProblem => ({
    code,
    level: 'advice',
    field: line === null ? 'text' : `line ${line}`,
    message,
  }));
  const { outcome, place } = await storePlaced(needs, request, document, reading.story.slug);
  return { ...outcome, problems: [...outcome.problems, ...advice, ...namesakeAdvice(place)] };
}

const PLACE_TRIES = 20; // guess: as many texts under one headline at once as nobody sends

/** A slug that another text under the same headline took first is no error where nobody chose it: the next is free. */
async function storePlaced(
  needs: Needs,
  request: TextToPublish,
  document: StoryDocument,
  chosenSlug: string | null,
): Promise<{ outcome: TextOutcome; place: Place }> {
  for (let tries = 1; ; tries++) {
    const place = await placeOf(needs.db, document, chosenSlug);
    try {
      const store = request.draft ? keepDraft : goLive;
      return { outcome: await store(needs, request, document, place), place };
    } catch (thrown) {
      const taken = thrown instanceof AppError && thrown.code === 'slug_taken';
      if (!taken || chosenSlug !== null || tries === PLACE_TRIES) throw thrown;
    }
  }
}

async function goLive(
  needs: Needs,
  request: TextToPublish,
  document: StoryDocument,
  place: Place,
): Promise<TextOutcome> {
  const { author, override } = request;
  const { storyId, expectedRevision } = standsAt(place);
  const published = await publish(needs, {
    storyId,
    slug: place.slug,
    document,
    expectedRevision,
    author,
    override,
  });
  if (published.outcome === 'refused')
    return { ...(await unpublished(needs, document, 'refused', null, place)), problems: published.problems };
  const { view, problems } = published;
  const url = await urlOf(needs, view.slug);
  const story = structuredStory(document, view.clips, { ...view, url }, 'published');
  return {
    id: view.id,
    slug: view.slug,
    url,
    status: 'published',
    story,
    clip: clipLine(view.clips),
    problems,
  };
}

async function keepDraft(
  needs: Needs,
  request: TextToPublish,
  document: StoryDocument,
  place: Place,
): Promise<TextOutcome> {
  const saved = await saveDraft(needs, {
    ...standsAt(place),
    slug: place.slug,
    document,
    author: request.author,
  });
  const clips = await findClipsShown(needs.db, document);
  return {
    ...(await unpublished(needs, document, 'draft', saved, place)),
    problems: publishProblems(document, clips),
  };
}

async function unpublished(
  needs: Needs,
  document: StoryDocument,
  status: 'draft' | 'refused',
  saved: Saved | null,
  place: Place,
): Promise<TextOutcome> {
  const clips = await findClipsShown(needs.db, document);
  const story = structuredStory(document, clips, null, status === 'draft' ? 'draft' : null);
  const slug = saved === null ? null : place.slug;
  return { id: saved?.storyId ?? null, slug, url: null, status, story, clip: clipLine(clips), problems: [] };
}

function standsAt({ story }: Place): { storyId: StoryId | null; expectedRevision: number } {
  return { storyId: story?.id ?? null, expectedRevision: story?.headRevision ?? 0 };
}

/** Each question is answered by its flag, or else by the front matter. Errors: `bad_answers` (422) with all problems. */
function answersFrom(stated: WrittenAnswers, flags: WrittenAnswers): Partial<GateAnswers> {
  const fromFlags = readAnswers(flags);
  const fromText = readAnswers(stated, (question) => question);
  const fields = [...fromFlags.problems, ...fromText.problems];
  if (fields.length > 0)
    throw new AppError('bad_answers', 422, 'Some answers about the clip cannot be read:', { fields });
  const verdicts = { ...fromText.answers.verdicts, ...fromFlags.answers.verdicts };
  return {
    ...fromText.answers,
    ...fromFlags.answers,
    ...(Object.keys(verdicts).length === 0 ? {} : { verdicts }),
  };
}

async function urlOf(needs: Needs, slug: string): Promise<string> {
  return `${await needs.siteUrl()}/stories/${encodeURIComponent(slug)}`;
}

function clipLine(clips: readonly { readonly id: string; readonly state: string }[]): TextOutcome['clip'] {
  const first = clips[0];
  return first === undefined ? null : { id: first.id, state: first.state };
}

function namesakeAdvice({ namesake, slug }: Place): PublishProblem[] {
  if (namesake === null) return [];
  const message = `Another story stands at /stories/${namesake} under this headline; this one is at /stories/${slug}. To change the other instead, begin the text with "---", "slug: ${namesake}", "---".`;
  return [{ code: 'namesake', level: 'advice', field: 'slug', message }];
}
