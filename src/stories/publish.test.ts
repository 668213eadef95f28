// Publication on both databases: all of it or nothing, and never unasked.

import { afterEach, expect, test } from 'bun:test';
import { clockAt } from '../../test/support/clock.ts';
import {
  betweenRenderAndCommit,
  draft,
  pagesOf,
  publication,
  published,
  runningTwice,
  showing,
  worded,
  wordsOf,
} from '../../test/support/publications.ts';
import { onBothStores } from '../../test/support/stores.ts';
import {
  givenPlayableClip,
  givenReceivedClip,
  openWholeNewsroom,
  type WholeNewsroom,
} from '../../test/support/whole-newsroom.ts';
import { auditEntriesOf, changeSettings } from '../newsroom/index.ts';
import { answerGate } from '../clips/index.ts';
import { sql } from '../platform/sql.ts';
import { saveDraft } from './draft.ts';
import { publish } from './publish.ts';
import { findStoryBySlug, getStory, isClipShown } from './store.ts';
import { storyAt } from './view.ts';
import { withdraw } from './withdraw.ts';

const newsrooms: WholeNewsroom[] = [];
afterEach(async () => {
  for (const newsroom of newsrooms.splice(0)) await newsroom.stop();
});

onBothStores('publication', (open) => {
  const opened = async () => {
    const newsroom = await openWholeNewsroom(await open());
    newsrooms.push(newsroom);
    const clock = clockAt();
    return { newsroom, db: newsroom.app.db, clock, needs: { ...newsroom.publishing, clock } };
  };

  test('publishing appends exactly one revision and makes it live', async () => {
    const { db, needs, clock } = await opened();
    const first = await published(needs, publication());
    clock.passMs(60_000);
    const again = await published(
      needs,
      publication({ storyId: first.id, expectedRevision: 1, document: worded('Second.') }),
    );
    expect([first.revision, again.revision]).toEqual([1, 2]);
    expect(await wordsOf(db, first.id)).toEqual(['First.', 'Second.']);
    expect(again.publishedAt).toBe(first.publishedAt);
    expect(again.updatedAt).toBe(first.publishedAt + 60_000);
    expect(await storyAt(db, 'ferry')).toEqual({ found: 'live', view: again });
  });

  test('publishing the same words again changes nothing, not even the time of the update', async () => {
    const { db, needs, clock } = await opened();
    const first = await published(needs, publication());
    clock.passMs(60_000);
    const again = await published(needs, publication({ storyId: first.id, expectedRevision: 1 }));
    expect(again).toEqual(first);
    expect(await wordsOf(db, first.id)).toHaveLength(1);
  });

  test('a draft goes live under the revision it has', async () => {
    const { db, needs, clock } = await opened();
    const { storyId } = await saveDraft(needs, draft());
    clock.passMs(60_000);
    const live = await published(needs, publication({ storyId, expectedRevision: 1 }));
    expect(live).toMatchObject({
      id: storyId,
      revision: 1,
      publishedAt: clock.now(),
      updatedAt: clock.now(),
    });
    expect(await wordsOf(db, storyId)).toHaveLength(1);
  });

  test('refused words are not stored', async () => {
    const { db, needs } = await opened();
    const clip = await givenReceivedClip(db);
    const outcome = await publish(needs, publication({ document: showing(clip) }));
    expect(outcome.outcome).toBe('refused');
    expect(await findStoryBySlug(db, 'ferry')).toBeUndefined();
    expect(await db.all(sql`select 1 from revisions`)).toEqual([]);
  });

  test('a clip that is refused between rendering and commit keeps the story from going live', async () => {
    const { newsroom, db, needs } = await opened();
    const clip = await givenPlayableClip(newsroom);
    const outcome = await publish(
      betweenRenderAndCommit(needs, () =>
        db.write((tx) =>
          tx.run(sql`update clips set state = 'refused', reason = 'recalled' where id = ${clip}`),
        ),
      ),
      publication({ document: showing(clip) }),
    );
    expect(outcome).toMatchObject({ outcome: 'refused', problems: [{ code: 'clip_refused' }] });
    expect(await findStoryBySlug(db, 'ferry')).toBeUndefined();
  });

  test('an override leaves an entry with who, why and which questions were open', async () => {
    const { newsroom, db, needs } = await opened();
    const clip = await givenPlayableClip(newsroom, { ground: 'own', verdicts: { what: 'likely' } });
    const asked = publication({ document: showing(clip) });
    expect((await publish(needs, asked)).outcome).toBe('refused');
    const live = await published(needs, { ...asked, override: { reason: 'On air already.', name: 'Kari' } });
    expect(await auditEntriesOf(db, live.id)).toMatchObject([
      {
        actor: 'Kari',
        action: 'stories.override',
        detail: {
          reason: 'On air already.',
          open: ['credit_missing', 'verdict_where_missing', 'verdict_when_missing', 'warnings_missing'],
        },
      },
    ]);
    expect(newsroom.logged).toContain('warn stories.override');
  });

  test('an override that was not needed leaves no entry', async () => {
    const { db, needs } = await opened();
    const live = await published(needs, publication({ override: { reason: 'Just in case.', name: 'Kari' } }));
    expect(await auditEntriesOf(db, live.id)).toEqual([]);
  });

  test('two first publications of one draft at once agree on when it was published', async () => {
    const { db, needs, clock } = await opened();
    const { storyId } = await saveDraft(needs, draft());
    const asked = publication({ storyId, expectedRevision: 1 });
    let first = 0;
    const late = await published(
      betweenRenderAndCommit(needs, async () => {
        clock.passMs(1000);
        first = (await published(needs, asked)).publishedAt;
      }),
      asked,
    );
    expect(late.publishedAt).toBe(first);
    // The page that was rendered has the other time.
    expect(await pagesOf(db, storyId)).toEqual([]);
    expect((await getStory(db, storyId)).publishedAt).toBe(first);
    expect(await storyAt(db, 'ferry')).toEqual({ found: 'live', view: late });
  });

  test('a clip that changes between rendering and commit: the story is live and its page is not stored', async () => {
    const { newsroom, db, needs } = await opened();
    const clip = await givenPlayableClip(newsroom);
    const view = await published(
      betweenRenderAndCommit(needs, () =>
        db.write((tx) => answerGate(needs, tx, clip, { credit: 'Somebody else' }, 'Kari')),
      ),
      publication({ document: showing(clip) }),
    );
    expect(view.clips[0]?.answers.credit).toBe('Somebody else');
    expect(await pagesOf(db, view.id)).toEqual([]);
    expect(await storyAt(db, 'ferry')).toMatchObject({ found: 'live' });
    expect(await (await newsroom.ask('/stories/ferry')).text()).toContain('Video: Somebody else');
  });

  test('settings that change between rendering and commit are on the page that readers get', async () => {
    const { newsroom, db, needs } = await opened();
    const rename = () =>
      db.write(async (tx) => {
        await changeSettings(tx, needs.clock, { name: 'The Norrum Post' });
        await needs.renderer.forget(tx, [{ kind: 'settings', id: 'site' }]);
      });
    const { id } = await published(betweenRenderAndCommit(needs, rename), publication());
    expect(await pagesOf(db, id)).toEqual([]);
    expect(await (await newsroom.ask('/stories/ferry')).text()).toContain('The Norrum Post');
  });

  test('a page that nothing disturbed is stored with the publication', async () => {
    const { db, needs } = await opened();
    const { id } = await published(needs, publication());
    expect(await pagesOf(db, id)).toEqual(['/stories/ferry']);
    await published(needs, publication({ storyId: id, expectedRevision: 1, slug: 'ferry-safe' }));
    expect(await pagesOf(db, id)).toEqual(['/stories/ferry-safe']);
  });

  test('the clips of a story are listed in the order of its words, however the database answers', async () => {
    const { newsroom, db, needs } = await opened();
    const clips = [
      await givenPlayableClip(newsroom),
      await givenPlayableClip(newsroom),
      await givenPlayableClip(newsroom),
    ];
    const ids = [clips[2]!, clips[0]!, clips[1]!];
    await published(needs, publication({ document: showing(...ids) }));
    // An update moves a row to another place on PostgreSQL.
    await db.write((tx) => tx.run(sql`update clips set changed_at = 1 where id = ${ids[0]!}`));
    const at = await storyAt(db, 'ferry');
    expect(at.found === 'live' && at.view.clips.map((clip) => clip.id)).toEqual(ids);
  });

  test('a clip is shown only while a live story shows it', async () => {
    const { newsroom, db, needs } = await opened();
    const clip = await givenPlayableClip(newsroom);
    await saveDraft(needs, draft({ slug: 'draft', document: showing(clip) }));
    expect(await isClipShown(db, clip)).toBe(false);
    const { id } = await published(needs, publication({ document: showing(clip) }));
    expect(await isClipShown(db, clip)).toBe(true);
    await published(
      needs,
      publication({ storyId: id, expectedRevision: 1, document: worded('Without it.') }),
    );
    expect(await isClipShown(db, clip)).toBe(false);
    await published(needs, publication({ storyId: id, expectedRevision: 2, document: showing(clip) }));
    expect(await isClipShown(db, clip)).toBe(true);
    await withdraw(needs, { storyId: id, reason: 'x', by: 'Kari' });
    expect(await isClipShown(db, clip)).toBe(false);
  });

  test('what happens to a story is told to each listener once', async () => {
    const { db, needs } = await opened();
    const { id } = await published(needs, publication());
    await withdraw(needs, { storyId: id, reason: 'x', by: 'Kari' });
    const jobs = await db.all<{ kind: string }>(sql`select kind from jobs order by kind`);
    expect(jobs.map(({ kind }) => kind)).toEqual([
      'stories.published>pages.tell-hub',
      'stories.published>pages.tell-search',
      'stories.withdrawn>pages.tell-hub',
      'stories.withdrawn>pages.tell-search',
    ]);
  });

  test('a publication whose transaction runs twice is there once', async () => {
    const { newsroom, db, needs } = await opened();
    const clip = await givenPlayableClip(newsroom, { ground: 'own' });
    const asked = publication({ document: showing(clip), override: { reason: 'On air.', name: 'Kari' } });
    const view = await published({ ...needs, db: runningTwice(db) }, asked);
    expect(await storyAt(db, 'ferry')).toEqual({ found: 'live', view });
    expect(await wordsOf(db, view.id)).toHaveLength(1);
    expect(await auditEntriesOf(db, view.id)).toHaveLength(1);
    expect(await pagesOf(db, view.id)).toEqual(['/stories/ferry']);
    expect(newsroom.logged.filter((line) => line === 'warn stories.override')).toHaveLength(1);
    await withdraw({ ...needs, db: runningTwice(db) }, { storyId: view.id, reason: 'x', by: 'Kari' });
    expect(await auditEntriesOf(db, view.id)).toHaveLength(2);
  });
});
