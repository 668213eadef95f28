// The lines of lists: kept with what is live, read by everything that shows more than one story.

import { findClips, type Clip } from '../clips/index.ts';
import type { App, Reads, Tx } from '../platform/capabilities.ts';
import type { StoryId } from '../platform/ids.ts';
import { clipIdsOf, type StoryDocument } from './document.ts';
import {
  adoptTranslations,
  findLines,
  findUnlisted,
  frontPlaces,
  putFrontPlaces,
  putLine,
  removeLine,
  type LineQuery,
  type StoryLine,
} from './lines-store.ts';
import { putWords, removeWords } from './search-store.ts';
import { textsOf, wordsIn } from './search-words.ts';
import { slugOf } from './slug.ts';
import { findRevision, findStory, findStoryBySlug } from './store.ts';
import type { Story } from './story.ts';

/** A line with the clip whose picture it may show. */
export interface ListedStory extends StoryLine {
  readonly clip: Clip | null;
}

export async function listedStories(reads: Reads, query: LineQuery): Promise<readonly ListedStory[]> {
  return withClips(reads, await findLines(reads, query));
}

/** Lines with the clips they show, which are read at once. */
export async function withClips(reads: Reads, lines: readonly StoryLine[]): Promise<readonly ListedStory[]> {
  const ids = [...new Set(lines.flatMap((line) => line.clipId ?? []))];
  const clips = new Map((await findClips(reads, ids)).map((clip) => [clip.id, clip]));
  return lines.map((line) => ({
    ...line,
    clip: line.clipId === null ? null : (clips.get(line.clipId) ?? null),
  }));
}

export const MAX_FRONT = 50; // guess: what one page of headlines bears before the archive takes over

/** What the front page shows: the stories that editors put on top, in their order, then the newest. */
export async function frontStories(reads: Reads): Promise<readonly ListedStory[]> {
  const placed = await frontPlaces(reads);
  const top = await findLines(reads, { ids: placed, limit: placed.length });
  const newest = await findLines(reads, { limit: MAX_FRONT });
  const ordered = [
    ...placed.flatMap((id) => top.find((line) => line.id === id) ?? []),
    ...newest.filter((line) => !placed.includes(line.id)),
  ];
  return withClips(reads, ordered.slice(0, MAX_FRONT));
}

/** What the front page shows, and how many of it editors put on top. */
export async function frontOrder(
  reads: Reads,
): Promise<{ readonly stories: readonly StoryLine[]; readonly placed: number }> {
  return { stories: await frontStories(reads), placed: (await frontPlaces(reads)).length };
}

/** An author's address: what follows `/authors/`. */
export function authorSlug(name: string): string {
  return slugOf(name);
}

/** Writes the line and the words of a story that goes live, in the transaction that makes it live. */
export async function listStory(tx: Tx, story: Story, document: StoryDocument): Promise<void> {
  const { language, section, kicker, headline, standfirst, byline } = document;
  const line: StoryLine = {
    id: story.id,
    storyNo: story.storyNo,
    slug: story.slug,
    publishedAt: story.publishedAt ?? 0,
    updatedAt: story.updatedAt ?? 0,
    language,
    section,
    kicker,
    headline,
    standfirst,
    clipId: clipIdsOf(document)[0] ?? null,
    originalId: await originalOf(tx, story.id, document),
    isDemo: story.isDemo,
    authors: byline.map(({ name }) => ({ slug: authorSlug(name), name })),
  };
  await putLine(tx, line, document.translationOf);
  await adoptTranslations(tx, story.id, line.originalId ?? story.id);
  const texts = textsOf(document);
  await putWords(tx, story.storyNo, wordsIn(texts.headline).join(' '), wordsIn(texts.body).join(' '));
}

export async function unlistStory(tx: Tx, id: StoryId): Promise<void> {
  await removeLine(tx, id);
  await removeWords(tx, id);
  const placed = await frontPlaces(tx);
  if (placed.includes(id))
    await putFrontPlaces(
      tx,
      placed.filter((other) => other !== id),
    );
}

/**
 * The first of the stories that a document is a translation of: a translation of a translation is one of the original.
 * Null where there is none, or it is the story itself.
 */
async function originalOf(
  reads: Reads,
  id: StoryId,
  { translationOf }: StoryDocument,
): Promise<StoryId | null> {
  if (translationOf === null) return null;
  const original = await findStoryBySlug(reads, translationOf);
  if (original === undefined) return null;
  const [line] = await findLines(reads, { ids: [original.id], limit: 1 });
  const first = line?.originalId ?? original.id;
  return first === id ? null : first;
}

/** Writes the lines and the words of live stories that have none: at the start, after an update that brought lines. */
export async function listUnlisted({ db }: Pick<App, 'db'>): Promise<number> {
  const ids = await findUnlisted(db);
  for (const id of ids)
    await db.write(async (tx) => {
      const story = await findStory(tx, id);
      if (story?.state !== 'published' || story.liveRevision === null) return;
      const revision = await findRevision(tx, id, story.liveRevision);
      if (revision !== undefined) await listStory(tx, story, revision.document);
    });
  return ids.length;
}

/** A story in another language, as pages link it. */
export interface Translation {
  readonly slug: string;
  readonly language: string;
}

const MAX_TRANSLATIONS = 50; // guess: more languages than any newsroom writes

/** All live stories that say the same in several languages, this one among them; none where there is only this one. */
export async function translationsOf(reads: Reads, id: StoryId): Promise<readonly Translation[]> {
  const lines = await translationLines(reads, id);
  return lines.length < 2 ? [] : lines.map(({ slug, language }) => ({ slug, language }));
}

/** The same as lines: their pages name each other, so they are stale together. */
export async function translationLines(reads: Reads, id: StoryId): Promise<readonly StoryLine[]> {
  const [own] = await findLines(reads, { ids: [id], limit: 1 });
  if (own === undefined) return [];
  const lines = await findLines(reads, { originalId: own.originalId ?? id, limit: MAX_TRANSLATIONS });
  return lines.toSorted((a, b) => (a.language < b.language ? -1 : a.language > b.language ? 1 : 0));
}
