// SQL of the lines that lists show: one row for each live story, written in the transaction that makes it live, so
// that a front page, an archive or a feed never reads whole documents.

import type { Reads, Tx } from '../platform/capabilities.ts';
import type { ClipId, StoryId } from '../platform/ids.ts';
import { sql, sqlList, type Sql } from '../platform/sql.ts';

export interface AuthorLine {
  readonly slug: string;
  readonly name: string;
}

/** A live story as lists show it. Times are epoch milliseconds. */
export interface StoryLine {
  readonly id: StoryId;
  readonly storyNo: number;
  readonly slug: string;
  readonly publishedAt: number;
  readonly updatedAt: number;
  readonly language: string;
  readonly section: string | null;
  readonly kicker: string | null;
  readonly headline: string;
  readonly standfirst: string | null;
  /** The first clip the story shows. */
  readonly clipId: ClipId | null;
  /** The story this one is a translation of. */
  readonly originalId: StoryId | null;
  readonly isDemo: boolean;
  readonly authors: readonly AuthorLine[];
}

/** Which lines, the newest first; what is left out does not matter. */
export interface LineQuery {
  readonly section?: string;
  readonly authorSlug?: string;
  /** Published at or after, and before; epoch milliseconds. */
  readonly from?: number;
  readonly before?: number;
  readonly isDemo?: boolean;
  readonly ids?: readonly StoryId[];
  readonly numbers?: readonly number[];
  /** The original with this id and its translations. */
  readonly originalId?: StoryId;
  /** Those that show this clip, first or not. */
  readonly showing?: ClipId;
  readonly limit: number;
  readonly offset?: number;
}

interface Row {
  readonly story_id: string;
  readonly story_no: number;
  readonly slug: string;
  readonly published_at: number;
  readonly updated_at: number;
  readonly language: string;
  readonly section: string | null;
  readonly kicker: string | null;
  readonly headline: string;
  readonly standfirst: string | null;
  readonly clip_id: string | null;
  readonly original_id: string | null;
  readonly is_demo: number;
}

/** Lines, the newest first. */
export async function findLines(reads: Reads, query: LineQuery): Promise<readonly StoryLine[]> {
  const rows = await reads.all<Row>(sql`
    select l.story_id, l.story_no, l.slug, l.published_at, l.updated_at, l.language, l.section, l.kicker, l.headline,
      l.standfirst, l.clip_id, l.original_id, l.is_demo
    from story_lines l where ${conditions(query)}
    order by l.published_at desc, l.story_no desc limit ${query.limit} offset ${query.offset ?? 0}`);
  const authors = await authorsOf(
    reads,
    rows.map((row) => row.story_id),
  );
  return rows.map((row) => toLine(row, authors.get(row.story_id) ?? []));
}

export async function countLines(reads: Reads, query: Omit<LineQuery, 'limit' | 'offset'>): Promise<number> {
  const row = await reads.one<{ lines: number }>(sql`
    select cast(count(*) as integer) as lines from story_lines l where ${conditions(query)}`);
  return row?.lines ?? 0;
}

/** What of a line says which stories are one in several languages. */
export type TranslatedLine = Pick<StoryLine, 'id' | 'slug' | 'language' | 'originalId'>;

/** Every live story that is a translation or has one, by language: what sitemaps pair. */
export async function translatedLines(
  reads: Reads,
  { isDemo }: { readonly isDemo: boolean },
): Promise<readonly TranslatedLine[]> {
  const rows = await reads.all<Pick<Row, 'story_id' | 'slug' | 'language' | 'original_id'>>(sql`
    select story_id, slug, language, original_id from story_lines
    where is_demo = ${isDemo ? 1 : 0} and (original_id is not null
      or story_id in (select original_id from story_lines where original_id is not null))
    order by language, story_no`);
  return rows.map((row) => ({
    id: row.story_id as StoryId,
    slug: row.slug,
    language: row.language,
    originalId: row.original_id as StoryId | null,
  }));
}

/** When every live story was published, the newest first: what an archive by month is drawn from. */
export async function publicationTimes(reads: Reads): Promise<readonly number[]> {
  const rows = await reads.all<{ published_at: number }>(sql`
    select published_at from story_lines order by published_at desc`);
  return rows.map((row) => row.published_at);
}

function conditions(query: Omit<LineQuery, 'limit' | 'offset'>): Sql {
  const { section, authorSlug, from, before, isDemo, ids, numbers, originalId, showing } = query;
  const all: Sql[] = [];
  if (section !== undefined) all.push(sql`l.section = ${section}`);
  if (authorSlug !== undefined)
    all.push(sql`l.story_id in (select story_id from story_authors where author_slug = ${authorSlug})`);
  if (from !== undefined) all.push(sql`l.published_at >= ${from}`);
  if (before !== undefined) all.push(sql`l.published_at < ${before}`);
  if (isDemo !== undefined) all.push(sql`l.is_demo = ${isDemo ? 1 : 0}`);
  if (ids !== undefined) all.push(sql`l.story_id in (${sqlList(ids)})`);
  if (numbers !== undefined) all.push(sql`l.story_no in (${sqlList(numbers)})`);
  if (originalId !== undefined) all.push(sql`(l.story_id = ${originalId} or l.original_id = ${originalId})`);
  if (showing !== undefined)
    all.push(sql`l.story_id in (select story_id from story_clips where clip_id = ${showing})`);
  return all.reduce((one, other) => sql`${one} and ${other}`, sql`1 = 1`);
}

async function authorsOf(
  reads: Reads,
  storyIds: readonly string[],
): Promise<ReadonlyMap<string, AuthorLine[]>> {
  const rows = await reads.all<{ story_id: string; author_slug: string; name: string }>(sql`
    select story_id, author_slug, name from story_authors where story_id in (${sqlList(storyIds)})
    order by story_id, place`);
  const found = new Map<string, AuthorLine[]>();
  for (const { story_id: id, author_slug: slug, name } of rows)
    found.set(id, [...(found.get(id) ?? []), { slug, name }]);
  return found;
}

/** Writes a story's line anew; `originalSlug` is how it names the story it is a translation of. */
export async function putLine(tx: Tx, line: StoryLine, originalSlug: string | null): Promise<void> {
  await removeLine(tx, line.id);
  await tx.run(sql`
    insert into story_lines (story_id, story_no, slug, published_at, updated_at, language, section, kicker, headline,
      standfirst, clip_id, original_slug, original_id, is_demo)
    values (${line.id}, ${line.storyNo}, ${line.slug}, ${line.publishedAt}, ${line.updatedAt}, ${line.language},
      ${line.section}, ${line.kicker}, ${line.headline}, ${line.standfirst}, ${line.clipId}, ${originalSlug}, ${line.originalId},
      ${line.isDemo ? 1 : 0})`);
  for (const [place, { slug, name }] of line.authors.entries())
    await tx.run(sql`
      insert into story_authors (story_id, author_slug, name, place) values (${line.id}, ${slug}, ${name}, ${place})
      on conflict (story_id, author_slug) do nothing`);
}

/** Brings the translations of a story to its original, also those that went live before it did. */
export async function adoptTranslations(tx: Tx, id: StoryId, originalId: StoryId): Promise<void> {
  await tx.run(sql`
    update story_lines set original_id = ${originalId} where story_id <> ${id} and story_id <> ${originalId}
      and (original_id = ${id}
        or original_id is null and original_slug in (select slug from story_slugs where story_id = ${id}))`);
  // Those that came just now may have brought translations of their own.
  await tx.run(sql`
    update story_lines set original_id = ${originalId}
    where original_id in (select story_id from story_lines where original_id = ${originalId})`);
}

export async function removeLine(tx: Tx, storyId: StoryId): Promise<void> {
  await tx.run(sql`delete from story_authors where story_id = ${storyId}`);
  await tx.run(sql`delete from story_lines where story_id = ${storyId}`);
}

/** Live stories that have no line or no words: from before there were any. */
export async function findUnlisted(reads: Reads): Promise<readonly StoryId[]> {
  const rows = await reads.all<{ id: string }>(sql`
    select s.id from stories s where s.state = 'published'
      and (not exists (select 1 from story_lines l where l.story_id = s.id)
        or not exists (select 1 from story_words w where w.rowid = s.story_no))
    order by s.story_no`);
  return rows.map((row) => row.id as StoryId);
}

/** The stories that editors put on top, in their order. */
export async function frontPlaces(reads: Reads): Promise<readonly StoryId[]> {
  const rows = await reads.all<{ story_id: string }>(sql`select story_id from front_places order by place`);
  return rows.map((row) => row.story_id as StoryId);
}

export async function putFrontPlaces(tx: Tx, storyIds: readonly StoryId[]): Promise<void> {
  await tx.run(sql`delete from front_places`);
  for (const [place, id] of storyIds.entries())
    await tx.run(sql`insert into front_places (place, story_id) values (${place}, ${id})`);
}

function toLine(row: Row, authors: readonly AuthorLine[]): StoryLine {
  return {
    id: row.story_id as StoryId,
    storyNo: row.story_no,
    slug: row.slug,
    publishedAt: row.published_at,
    updatedAt: row.updated_at,
    language: row.language,
    section: row.section,
    kicker: row.kicker,
    headline: row.headline,
    standfirst: row.standfirst,
    clipId: row.clip_id as ClipId | null,
    originalId: row.original_id as StoryId | null,
    isDemo: row.is_demo === 1,
    authors,
  };
}
