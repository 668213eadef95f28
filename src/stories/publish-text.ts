// A reporter's text and clip become a story in one go: what the command line does, and others that bring a text.

import { type Advice, type LeftOut, type TextFormat } from '../kits/text-reader/index.ts';
import { answerGate, asField, readAnswers, type GateAnswers, type WrittenAnswers } from '../clips/index.ts';
import { readSettings } from '../newsroom/index.ts';
import { AppError } from '../platform/errors.ts';
import type { ClipId, StoryId } from '../platform/ids.ts';
import { findClipsShown } from './clips-shown.ts';
import { clipIdsOf, placeClip, type StoryDocument } from './document.ts';
import { saveDraft, type Saved } from './draft.ts';
import { documentFrom, readStory } from './from-text.ts';
import { placeOf, type Place } from './place.ts';
import { answered, publish, type ClipAnswered, type Override, type PublishNeeds } from './publish.ts';
import { publishProblems, type PublishProblem } from './rules.ts';
import { findRevision, isClipShown } from './store.ts';
import { structuredStory } from './structured.ts';

export interface TextToPublish {
  readonly text: string;
  readonly format: TextFormat;
  /** The story's own date where the text gives none: imprecise dates in its words are resolved from it. */
  readonly date?: string | undefined;
  readonly clipId: ClipId | null;
  /** The gate's answers as they were typed; they win over the front matter's. */
  readonly answers: WrittenAnswers;
  readonly override: Override | null;
  readonly draft: boolean;
  readonly author: string;
  readonly isDemo?: boolean;
}

/** The object that `publish --json` prints: its fields stay, for whoever reads it by program. */
export interface TextOutcome {
  readonly id: string | null;
  readonly slug: string | null;
  readonly url: string | null;
  readonly status: 'published' | 'draft' | 'refused';
  readonly story: ReturnType<typeof structuredStory>;
  readonly clip: { readonly id: string; readonly state: string } | null;
  readonly problems: readonly PublishProblem[];
  /** Text that was taken to be no part of the story; nothing else is missing. */
  readonly leftOut: readonly LeftOut[];
}

type Needs = PublishNeeds & { readonly siteUrl: () => Promise<string> };

/**
 * Reads, places, and publishes (or keeps a draft). Answers given for the clip stand once the story is live; those of a
 * draft or a refused story are kept too, unless readers see the clip already: then nothing changes for them.
 * Errors: `text_refused` (422) with every line's problem, `invalid` (422), as `publish`.
 */
export async function publishText(needs: Needs, request: TextToPublish): Promise<TextOutcome> {
  const reading = readStory(request.text, request);
  if (reading.outcome === 'refused') {
    const fields = reading.problems.map(({ line, field, message }) => ({
      field,
      message: `Line ${line}: ${message}`,
    }));
    throw new AppError('text_refused', 422, 'This text cannot become a story yet.', { fields });
  }
  const { story } = reading;
  const given = answersFrom(story, request.answers);
  const read = documentFrom(story, await readSettings(needs.db));
  const document = request.clipId === null ? read.document : placeClip(read.document, request.clipId);
  const text: Text = {
    document,
    slug: story.slug,
    answers: request.clipId === null ? null : { clipId: request.clipId, answers: given },
  };
  const { outcome, place } = await storePlaced(needs, request, text);
  const problems = [
    ...outcome.problems,
    ...story.advice.map(textAdvice),
    ...read.advice,
    ...(request.clipId === null ? strayAnswers(given) : []),
    ...namesakeAdvice(place),
  ];
  return { ...outcome, problems, leftOut: story.leftOut };
}

/** What became of the words, before what the text itself leaves to say. */
type Stored = Omit<TextOutcome, 'leftOut'>;

interface Text {
  readonly document: StoryDocument;
  /** As somebody chose it, or null. */
  readonly slug: string | null;
  readonly answers: ClipAnswered | null;
}

const PLACE_TRIES = 20; // guess: as many texts under one headline at once as nobody sends

/** A slug that another text under the same headline took first is no error where nobody chose it: the next is free. */
async function storePlaced(
  needs: Needs,
  request: TextToPublish,
  text: Text,
): Promise<{ outcome: Stored; place: Place }> {
  for (let tries = 1; ; tries++) {
    const place = await placeOf(needs.db, text.document, { chosenSlug: text.slug, author: request.author });
    try {
      const store = request.draft ? keepDraft : goLive;
      return {
        outcome: await store(
          needs,
          request,
          { ...text, document: await withItsClips(needs, text, place) },
          place,
        ),
        place,
      };
    } catch (thrown) {
      const taken = thrown instanceof AppError && thrown.code === 'slug_taken';
      if (!taken || text.slug !== null || tries === PLACE_TRIES) throw thrown;
    }
  }
}

/** Words that come without a clip do not take the clips out of a story that has some. */
async function withItsClips({ db }: Needs, { document }: Text, { story }: Place): Promise<StoryDocument> {
  if (story === null || clipIdsOf(document).length > 0) return document;
  const head = await findRevision(db, story.id, story.headRevision);
  const clipIds = head === undefined ? [] : clipIdsOf(head.document);
  return clipIds.reduce(placeClip, document);
}

async function goLive(needs: Needs, request: TextToPublish, text: Text, place: Place): Promise<Stored> {
  const { author, override } = request;
  const { document, answers } = text;
  const save = { ...standsAt(place), slug: place.slug, document, author, isDemo: request.isDemo ?? false };
  const published = await publish(needs, { ...save, override, answers });
  if (published.outcome === 'refused') {
    const kept = await keepAnswers(needs, request, answers);
    const problems = [...published.problems, ...kept];
    return { ...(await unpublished(needs, document, 'refused', null, place)), problems };
  }
  const { view, problems } = published;
  const url = await urlOf(needs, view.slug);
  const story = structuredStory(document, view.clips, { ...view, url }, 'published');
  const clip = clipLine(view.clips);
  return { id: view.id, slug: view.slug, url, status: 'published', story, clip, problems };
}

async function keepDraft(needs: Needs, request: TextToPublish, text: Text, place: Place): Promise<Stored> {
  const { document, answers } = text;
  const saved = await saveDraft(needs, {
    ...standsAt(place),
    slug: place.slug,
    document,
    author: request.author,
    isDemo: request.isDemo ?? false,
  });
  const kept = await keepAnswers(needs, request, answers);
  const clips = answered(await findClipsShown(needs.db, document), answers);
  const problems = [...publishProblems(document, clips), ...kept];
  return { ...(await unpublished(needs, document, 'draft', saved, place)), problems };
}

/** Keeps answers of words that are not live, where no reader sees the clip. */
async function keepAnswers(
  needs: Needs,
  { author }: TextToPublish,
  given: ClipAnswered | null,
): Promise<PublishProblem[]> {
  if (given === null || Object.keys(given.answers).length === 0) return [];
  const isKept = await needs.db.write(async (tx) => {
    if (await isClipShown(tx, given.clipId)) return false;
    await answerGate(needs, tx, given.clipId, given.answers, author);
    return true;
  });
  if (isKept) return [];
  const message =
    'The clip is live in a story already, so the answers given here were not kept. Give them again when you publish.';
  return [{ code: 'answers_not_kept', level: 'advice', field: '--clip', message }];
}

async function unpublished(
  needs: Needs,
  document: StoryDocument,
  status: 'draft' | 'refused',
  saved: Saved | null,
  place: Place,
): Promise<Stored> {
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
  const fromText = readAnswers(stated, asField);
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

/** What reading the text left to look at, as any other advice. */
export function textAdvice({ code, line, message }: Advice): PublishProblem {
  return { code, level: 'advice', field: line === null ? 'text' : `line ${line}`, message };
}

function strayAnswers(given: Partial<GateAnswers>): PublishProblem[] {
  if (Object.keys(given).length === 0) return [];
  const message =
    'Answers about a clip were given, but no clip came with the text. Did you forget --clip FILE?';
  return [{ code: 'answers_without_clip', level: 'advice', field: '--clip', message }];
}

function namesakeAdvice({ namesake, slug }: Place): PublishProblem[] {
  if (namesake === null) return [];
  const message = `Another story stands at /stories/${namesake} under this headline; this one is at /stories/${slug}. If you meant to change the other: withdraw this one (eyewitness withdraw ${slug} --reason TEXT --as NAME), begin the text with the lines "---", "slug: ${namesake}", "---", and publish again.`;
  return [{ code: 'namesake', level: 'advice', field: 'slug', message }];
}
