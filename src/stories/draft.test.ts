// Drafts on both databases: no save overwrites another.

import { afterEach, expect, test } from 'bun:test';
import { clockAt } from '../../test/support/clock.ts';
import { draft, publication, worded, wordsOf, liveStories } from '../../test/support/publications.ts';
import { onBothStores } from '../../test/support/stores.ts';
import { openWholeNewsroom, type WholeNewsroom } from '../../test/support/whole-newsroom.ts';
import type { StoryId } from '../platform/ids.ts';
import { sql } from '../platform/sql.ts';
import { saveDraft } from './draft.ts';
import { publish } from './publish.ts';
import { findRevision, findStory, findStoryBySlug, getStory } from './store.ts';
import { storyAt } from './view.ts';

const newsrooms: WholeNewsroom[] = [];
afterEach(async () => {
  for (const newsroom of newsrooms.splice(0)) await newsroom.stop();
});

onBothStores('drafts', (open) => {
  const opened = async () => {
    const newsroom = await openWholeNewsroom(await open());
    newsrooms.push(newsroom);
    const clock = clockAt();
    return { newsroom, db: newsroom.app.db, clock, needs: { ...newsroom.publishing, clock } };
  };

  test('a draft is a story with a number and one revision, and no reader sees it', async () => {
    const { db, needs } = await opened();
    const saved = await saveDraft(needs, draft());
    expect(saved.revision).toBe(1);
    expect(await findStory(db, saved.storyId)).toMatchObject({
      state: 'draft',
      headRevision: 1,
      liveRevision: null,
    });
    expect(await storyAt(db, 'ferry')).toEqual({ found: 'nothing' });
    expect(await liveStories(db)).toEqual([]);
  });

  test('a save on top of an older revision is refused and overwrites nothing', async () => {
    const { db, needs } = await opened();
    const { storyId } = await saveDraft(needs, draft());
    await saveDraft(needs, draft({ storyId, expectedRevision: 1, document: worded('Second.') }));
    const late = saveDraft(needs, draft({ storyId, expectedRevision: 1, document: worded('Late.') }));
    await expect(late).rejects.toMatchObject({ code: 'revision_conflict', status: 409 });
    expect((await getStory(db, storyId)).headRevision).toBe(2);
    expect(await wordsOf(db, storyId)).toEqual(['First.', 'Second.']);
  });

  test('who saw an older revision is told, even when the words are by chance those that stand', async () => {
    const { needs } = await opened();
    const { storyId } = await saveDraft(needs, draft());
    const second = draft({ storyId, expectedRevision: 1, document: worded('Second.') });
    await saveDraft(needs, second);
    await expect(saveDraft(needs, second)).rejects.toMatchObject({ code: 'revision_conflict' });
  });

  test('of two saves at once one wins and the other is told', async () => {
    const { db, needs } = await opened();
    const { storyId } = await saveDraft(needs, draft());
    const outcomes = await Promise.allSettled(
      ['One.', 'Other.'].map((text) =>
        saveDraft(needs, draft({ storyId, expectedRevision: 1, document: worded(text) })),
      ),
    );
    expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const lost = outcomes.find((outcome) => outcome.status === 'rejected');
    expect(lost?.reason).toMatchObject({ code: 'revision_conflict' });
    expect(await wordsOf(db, storyId)).toHaveLength(2);
  });

  test('saving the same words again makes no revision', async () => {
    const { db, needs } = await opened();
    const { storyId } = await saveDraft(needs, draft());
    expect(await saveDraft(needs, draft({ storyId, expectedRevision: 1 }))).toEqual({ storyId, revision: 1 });
    expect(await wordsOf(db, storyId)).toHaveLength(1);
  });

  test('a save of a story that is not there is refused as such', async () => {
    const { needs } = await opened();
    const storyId = '01890a5d-ac96-7000-8000-00000000beef' as StoryId;
    await expect(saveDraft(needs, draft({ storyId }))).rejects.toMatchObject({
      code: 'story_unknown',
      status: 404,
    });
    await expect(publish(needs, publication({ storyId }))).rejects.toMatchObject({ code: 'story_unknown' });
  });

  test('a new story cannot be saved on top of revisions that it does not have', async () => {
    const { db, needs } = await opened();
    for (const store of [
      saveDraft(needs, draft({ expectedRevision: 3 })),
      publish(needs, publication({ expectedRevision: 3 })),
    ]) {
      await expect(store).rejects.toMatchObject({ code: 'revision_conflict' });
    }
    expect(await findStoryBySlug(db, 'ferry')).toBeUndefined();
  });

  test('a stored story that cannot be read is a fault of ours, not of who asks', async () => {
    const { db, needs } = await opened();
    const { storyId } = await saveDraft(needs, draft());
    await db.write((tx) => tx.run(sql`update revisions set document = '{"headline": 1}'`));
    await expect(findRevision(db, storyId, 1)).rejects.toMatchObject({
      code: 'story_unreadable',
      status: 500,
    });
  });

  test('numbers of stories are given once each, also to stories made at once', async () => {
    const { db, needs } = await opened();
    const saved = await Promise.all(
      Array.from({ length: 8 }, (_, index) => saveDraft(needs, draft({ slug: `story-${index}` }))),
    );
    const numbers = await Promise.all(
      saved.map(async ({ storyId }) => (await getStory(db, storyId)).storyNo),
    );
    expect(new Set(numbers).size).toBe(8);
    const last = saved.at(-1)!.storyId;
    await db.write(async (tx) => {
      for (const table of [sql`story_slugs`, sql`revisions`])
        await tx.run(sql`delete from ${table} where story_id = ${last}`);
      await tx.run(sql`delete from stories where id = ${last}`);
    });
    const { storyId } = await saveDraft(needs, draft({ slug: 'later' }));
    expect((await getStory(db, storyId)).storyNo).toBe(Math.max(...numbers) + 1);
  });
});
