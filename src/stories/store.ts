// SQL of stories. Rows become domain types here and nowhere else.

import type { Reads, Tx } from '../platform/capabilities.ts';
import { UniqueViolation } from '../platform/errors.ts';
import type { ClipId, StoryId } from '../platform/ids.ts';
import { sql, sqlList, type Sql } from '../platform/sql.ts';
import { parseStored, wordsOf, type StoryDocument } from './document.ts';
import { noSuchStory, revisionConflict, slugInvalid, slugTaken, storyUnreadable } from './errors.ts';
import { isSlug } from './slug.ts';
import type { Revision, Story, StoryState } from './story.ts';

interface StoryRow {
  readonly id: string;
  readonly story_no: number;
  readonly slug: string;
  readonly state: StoryState;
  readonly head_revision: number;
  readonly live_revision: number | null;
  readonly created_at: number;
  readonly published_at: number | null;
  readonly updated_at: number | null;
  readonly withdrawn_reason: string | null;
  readonly is_demo: number;
}

interface RevisionRow {
  readonly story_id: string;
  readonly revision: number;
  readonly document: string;
  readonly author: string;
  readonly at: number;
}

const columns = sql`s.id, s.story_no, s.slug, s.state, s.head_revision, s.live_revision, s.created_at,
  s.published_at, s.updated_at, s.withdrawn_reason, s.is_demo`;

export async function findStory(reads: Reads, id: StoryId): Promise<Story | undefined> {
  return firstStory(reads, sql`select ${columns} from stories s where s.id = ${id}`);
}

/** Errors: `story_unknown` (404). */
export async function getStory(reads: Reads, id: StoryId): Promise<Story> {
  const story = await findStory(reads, id);
  if (story === undefined) throw noSuchStory();
  return story;
}

/** Finds by the current slug or by any former one: compare `slug` to see which. The text may be anything. */
export async function findStoryBySlug(reads: Reads, slug: string): Promise<Story | undefined> {
  // PostgreSQL takes no NUL in a text, and what cannot be a slug stands nowhere.
  if (!isSlug(slug)) return undefined;
  return firstStory(
    reads,
    sql`select ${columns} from story_slugs h join stories s on s.id = h.story_id where h.slug = ${slug}`,
  );
}

/** Finds a story whose newest words are exactly these. Reads every head: only for the rare new address. */
export async function findStoryByWords(reads: Reads, document: StoryDocument): Promise<Story | undefined> {
  return firstStory(
    reads,
    sql`select ${columns} from stories s
      join revisions r on r.story_id = s.id and r.revision = s.head_revision
      where r.document_sha256 in (${sqlList(wordsHashes(document))}) order by s.story_no limit 1`,
  );
}

export async function findRevision(
  reads: Reads,
  id: StoryId,
  revision: number,
): Promise<Revision | undefined> {
  const row = await reads.one<RevisionRow>(sql`
    select story_id, revision, document, author, at from revisions where story_id = ${id} and revision = ${revision}`);
  return row === undefined ? undefined : toRevision(row);
}

/** Adds a draft that has no revision yet. Errors: `slug_taken` (409). */
export async function addStory(
  tx: Tx,
  story: { id: StoryId; slug: string; nowMs: number; isDemo?: boolean },
): Promise<void> {
  const { id, slug, nowMs, isDemo = false } = story;
  if ((await findStoryBySlug(tx, slug)) !== undefined) throw slugTaken(slug);
  const numbered = await tx.one<{ last: number }>(sql`
    update story_numbers set last = last + 1 where name = 'story' returning last`);
  await tx.run(sql`
    insert into stories (id, story_no, slug, state, head_revision, created_at, is_demo)
    values (${id}, ${numbered!.last}, ${slug}, 'draft', 0, ${nowMs}, ${isDemo ? 1 : 0})`);
  await addSlug(tx, id, slug, nowMs);
}

/** Records that a story stands at a slug, which no other may ever take. Errors: `slug_taken` (409), `slug_invalid` (422). */
export async function addSlug(tx: Tx, id: StoryId, slug: string, nowMs: number): Promise<void> {
  if (!isSlug(slug)) throw slugInvalid(slug);
  const holder = await findStoryBySlug(tx, slug);
  if (holder !== undefined && holder.id !== id) throw slugTaken(slug);
  if (holder !== undefined) return;
  try {
    await tx.run(sql`insert into story_slugs (slug, story_id, since) values (${slug}, ${id}, ${nowMs})`);
  } catch (thrown) {
    throw thrown instanceof UniqueViolation ? slugTaken(slug) : thrown;
  }
}

/** Appends a revision on top of `expected`. Errors: `revision_conflict` (409), `story_unknown` (404). */
export async function addRevision(tx: Tx, expected: number, added: Revision): Promise<void> {
  const moved = await tx.run(sql`
    update stories set head_revision = ${added.revision}
    where id = ${added.storyId} and head_revision = ${expected}`);
  if (moved !== 1) throw revisionConflict(expected, (await getStory(tx, added.storyId)).headRevision);
  const text = JSON.stringify(added.document);
  await tx.run(sql`
    insert into revisions (story_id, revision, document, document_sha256, author, at)
    values (${added.storyId}, ${added.revision}, ${text}, ${wordsHash(added.document)}, ${added.author}, ${added.at})`);
}

/** Makes a revision the live one. The first publication's time stays for good. */
export async function flipLive(
  tx: Tx,
  id: StoryId,
  live: { slug: string; revision: number; publishedAt: number; updatedAt: number },
): Promise<void> {
  await tx.run(sql`
    update stories set state = 'published', slug = ${live.slug}, live_revision = ${live.revision},
      published_at = ${live.publishedAt}, updated_at = ${live.updatedAt}, withdrawn_reason = null
    where id = ${id}`);
}

export async function replaceStoryClips(tx: Tx, id: StoryId, clipIds: readonly ClipId[]): Promise<void> {
  await tx.run(sql`delete from story_clips where story_id = ${id}`);
  for (const clipId of clipIds)
    await tx.run(sql`insert into story_clips (story_id, clip_id) values (${id}, ${clipId})`);
}

/** Answers whether it was live. */
export async function markWithdrawn(tx: Tx, id: StoryId, reason: string): Promise<boolean> {
  const changed = await tx.run(sql`
    update stories set state = 'withdrawn', withdrawn_reason = ${reason} where id = ${id} and state = 'published'`);
  return changed === 1;
}

/** Whether there is or was any story. */
export async function hasStories(reads: Reads): Promise<boolean> {
  return (await reads.one(sql`select id from stories limit 1`)) !== undefined;
}

/** Whether a live story shows this clip. */
export async function isClipShown(reads: Reads, clipId: ClipId): Promise<boolean> {
  const row = await reads.one(sql`
    select 1 as shown from story_clips c join stories s on s.id = c.story_id
    where c.clip_id = ${clipId} and s.state = 'published' limit 1`);
  return row !== undefined;
}

async function firstStory(reads: Reads, query: Sql): Promise<Story | undefined> {
  const row = await reads.one<StoryRow>(query);
  return row === undefined ? undefined : toStory(row);
}

function toStory(row: StoryRow): Story {
  return {
    id: row.id as StoryId,
    storyNo: row.story_no,
    slug: row.slug,
    state: row.state,
    headRevision: row.head_revision,
    liveRevision: row.live_revision,
    createdAt: row.created_at,
    publishedAt: row.published_at,
    updatedAt: row.updated_at,
    withdrawnReason: row.withdrawn_reason,
    isDemo: row.is_demo === 1,
  };
}

function toRevision(row: RevisionRow): Revision {
  const { story_id: id, revision, author, at } = row;
  return { storyId: id as StoryId, revision, document: storedDocument(id, row.document), author, at };
}

function storedDocument(id: string, text: string): StoryDocument {
  try {
    return parseStored(JSON.parse(text));
  } catch (cause) {
    throw storyUnreadable(id, cause);
  }
}

/** The same for the same words, whatever was read from them and by whichever version. */
function wordsHash(document: StoryDocument): string {
  return sha256(wordsOf(document));
}

/**
 * Every digest that a revision of these words may carry. Before there were findings, dates were digested with the
 * words, in the order of fields below; only stated ones were known then, so what is read from the words now may not
 * have been among them.
 */
function wordsHashes(document: StoryDocument): readonly string[] {
  const { language, kicker, headline, standfirst, byline, blocks, reactions } = document;
  const former = (dated: StoryDocument['dated'], happened: StoryDocument['happened']) =>
    sha256({ language, kicker, headline, standfirst, byline, dated, happened, blocks, reactions });
  const unstated = { when: null, precision: null, where: null };
  const dates = [document.dated, null];
  const hashes = dates.flatMap((dated) => [former(dated, document.happened), former(dated, unstated)]);
  return [...new Set([wordsHash(document), ...hashes])];
}

function sha256(content: unknown): string {
  return new Bun.CryptoHasher('sha256').update(JSON.stringify(content)).digest('hex');
}
