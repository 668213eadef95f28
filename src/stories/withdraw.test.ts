// Withdrawal on both databases: gone at once, with its reason, and not undone by what was under way.

import { afterEach, expect, test } from 'bun:test';
import { clockAt } from '../../test/support/clock.ts';
import {
  betweenRenderAndCommit,
  draft,
  publication,
  published,
  worded,
  wordsOf,
  liveStories,
} from '../../test/support/publications.ts';
import { onBothStores } from '../../test/support/stores.ts';
import { openWholeNewsroom, type WholeNewsroom } from '../../test/support/whole-newsroom.ts';
import { auditEntriesOf } from '../newsroom/index.ts';
import { saveDraft } from './draft.ts';
import { publish } from './publish.ts';
import { getStory } from './store.ts';
import { storyAt } from './view.ts';
import { withdraw } from './withdraw.ts';

const newsrooms: WholeNewsroom[] = [];
afterEach(async () => {
  for (const newsroom of newsrooms.splice(0)) await newsroom.stop();
});

onBothStores('withdrawal', (open) => {
  const opened = async () => {
    const newsroom = await openWholeNewsroom(await open());
    newsrooms.push(newsroom);
    const clock = clockAt();
    return { newsroom, db: newsroom.app.db, clock, needs: { ...newsroom.publishing, clock } };
  };

  test('a withdrawn story is gone with its reason, and comes back by a named person under its first time', async () => {
    const { db, needs, clock } = await opened();
    const first = await published(needs, publication());
    await withdraw(needs, { storyId: first.id, reason: 'Not ours to show.', by: 'Kari' });
    expect(await storyAt(db, 'ferry')).toEqual({ found: 'withdrawn', reason: 'Not ours to show.' });
    expect(await liveStories(db)).toEqual([]);
    expect(await auditEntriesOf(db, first.id)).toMatchObject([
      { actor: 'Kari', action: 'stories.withdraw', detail: { reason: 'Not ours to show.' } },
    ]);
    clock.passMs(60_000);
    const same = publication({ storyId: first.id, expectedRevision: 1 });
    const refused = await publish(needs, same);
    expect(refused).toMatchObject({ outcome: 'refused', problems: [{ code: 'withdrawn', level: 'answer' }] });
    const override = { reason: 'The family agrees now.', name: 'Kari' };
    const again = await published(needs, { ...same, override });
    expect(again).toMatchObject({ revision: 1, publishedAt: first.publishedAt, updatedAt: clock.now() });
    expect(await getStory(db, first.id)).toMatchObject({ state: 'published', withdrawnReason: null });
  });

  test('only a live story can be withdrawn, and once', async () => {
    const { db, needs } = await opened();
    const { storyId } = await saveDraft(needs, draft());
    const withdrawal = { storyId, reason: 'x', by: 'Kari' };
    await expect(withdraw(needs, withdrawal)).rejects.toMatchObject({ code: 'not_live', status: 409 });
    await published(needs, publication({ storyId, expectedRevision: 1 }));
    const outcomes = await Promise.allSettled([withdraw(needs, withdrawal), withdraw(needs, withdrawal)]);
    expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await auditEntriesOf(db, storyId)).toHaveLength(1);
  });

  test('a publication that was under way does not undo a withdrawal', async () => {
    const { db, needs } = await opened();
    const { id } = await published(needs, publication());
    const late = publish(
      betweenRenderAndCommit(needs, () => withdraw(needs, { storyId: id, reason: 'Recalled.', by: 'Kari' })),
      publication({
        storyId: id,
        expectedRevision: 1,
        document: worded('Second.'),
        override: { reason: 'x', name: 'Ola' },
      }),
    );
    await expect(late).rejects.toMatchObject({ code: 'withdrawn_meanwhile', status: 409 });
    expect(await storyAt(db, 'ferry')).toMatchObject({ found: 'withdrawn' });
    expect(await wordsOf(db, id)).toEqual(['First.']);
  });
});
