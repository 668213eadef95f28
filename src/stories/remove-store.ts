// SQL that takes a story out of the store for good, with everything that was ever kept of it.

import type { Reads, Tx } from '../platform/capabilities.ts';
import type { ClipId, StoryId } from '../platform/ids.ts';
import { sql } from '../platform/sql.ts';

export interface DemoStory {
  readonly id: StoryId;
  readonly storyNo: number;
}

/** The stories of the demo newsroom, live or not. */
export async function demoStories(reads: Reads): Promise<readonly DemoStory[]> {
  const rows = await reads.all<{ id: string; story_no: number }>(sql`
    select id, story_no from stories where is_demo = 1 order by story_no`);
  return rows.map((row) => ({ id: row.id as StoryId, storyNo: row.story_no }));
}

/**
 * Removes every row of a story but its line, which `unlistStory` takes; its number is never used again. Translations
 * of it become stories without an original.
 */
export async function deleteStory(tx: Tx, id: StoryId): Promise<void> {
  await tx.run(sql`update story_lines set original_id = null where original_id = ${id}`);
  await tx.run(sql`delete from story_clips where story_id = ${id}`);
  await tx.run(sql`delete from story_slugs where story_id = ${id}`);
  await tx.run(sql`delete from revisions where story_id = ${id}`);
  await tx.run(sql`delete from stories where id = ${id}`);
}

/** Whether any revision of any story, live, former or draft, shows this clip. */
export async function isClipUsed(reads: Reads, clipId: ClipId): Promise<boolean> {
  // Ids are letters, digits and hyphens: nothing in them means anything to `like`.
  const named = `%"${clipId}"%`;
  return (
    (await reads.one(sql`select 1 as used from revisions where document like ${named} limit 1`)) !== undefined
  );
}
