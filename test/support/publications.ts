// Words on their way to readers: what tests save and publish, and what may come between.

import type { Save } from '../../src/stories/draft.ts';
import { publish, type Publication, type PublishNeeds } from '../../src/stories/publish.ts';
import { findLines } from '../../src/stories/lines-store.ts';
import { findRevision, getStory } from '../../src/stories/store.ts';
import type { StoryId } from '../../src/platform/ids.ts';
import { sql } from '../../src/platform/sql.ts';
import { documentWith, paragraph } from './whole-newsroom.ts';

type Db = PublishNeeds['db'];

export function draft(changes: Partial<Save> = {}): Save {
  return {
    storyId: null,
    slug: 'ferry',
    document: worded('First.'),
    expectedRevision: 0,
    author: 'Kari',
    ...changes,
  };
}

export function publication(changes: Partial<Publication> = {}): Publication {
  return { ...draft(), override: null, answers: null, ...changes };
}

export function worded(text: string) {
  return documentWith({ blocks: [paragraph(text)] });
}

export function showing(...clipIds: readonly string[]) {
  return documentWith({ blocks: clipIds.map((clipId) => ({ type: 'clip', text: '', clipId })) });
}

export async function published(needs: PublishNeeds, asked: Publication) {
  const outcome = await publish(needs, asked);
  if (outcome.outcome !== 'published') throw new Error(JSON.stringify(outcome.problems));
  return outcome.view;
}

/** Lets something happen after the page was rendered and before the transaction begins. */
export function betweenRenderAndCommit(needs: PublishNeeds, happens: () => Promise<unknown>): PublishNeeds {
  const { renderer } = needs;
  return {
    ...needs,
    renderer: {
      forget: renderer.forget,
      prepare: async (view) => {
        const page = await renderer.prepare(view);
        await happens();
        return page;
      },
    },
  };
}

/** What PostgreSQL does after a conflict: the first run is rolled back, the second one commits. */
export function runningTwice(db: Db): Db {
  const conflict = new Error('conflict');
  return {
    ...db,
    write: async (work, options) => {
      await db
        .write(async (tx) => {
          await work(tx);
          throw conflict;
        }, options)
        .catch((thrown: unknown) => {
          if (thrown !== conflict) throw thrown;
        });
      return db.write(work, options);
    },
  };
}

/** The first block of every revision, in order. */
export async function wordsOf(db: Db, id: StoryId): Promise<(string | undefined)[]> {
  const { headRevision } = await getStory(db, id);
  const found = await Promise.all(
    Array.from({ length: headRevision }, (_, index) => findRevision(db, id, index + 1)),
  );
  const rows = await db.all(sql`select revision from revisions where story_id = ${id}`);
  if (rows.length !== headRevision)
    throw new Error(`${rows.length} revisions, and the head is ${headRevision}.`);
  return found.map((revision) => revision?.document.blocks[0]?.text);
}

export async function pagesOf(db: Db, id: StoryId): Promise<string[]> {
  const rows = await db.all<{ address: string }>(sql`select address from pages where story_id = ${id}`);
  return rows.map((row) => row.address);
}

/** All that is live, the newest first, with its words. */
export async function liveStories(db: Db) {
  const lines = await findLines(db, { limit: 100 });
  return Promise.all(
    lines.map(async ({ id }) => {
      const story = await getStory(db, id);
      const revision = await findRevision(db, id, story.liveRevision!);
      return { ...story, document: revision!.document };
    }),
  );
}
