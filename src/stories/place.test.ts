// Addresses of stories on both databases: an address once given leads to its story for good.

import { afterEach, expect, test } from 'bun:test';
import { clockAt } from '../../test/support/clock.ts';
import { personWith } from '../../test/support/findings.ts';
import { draft, publication, published, worded, liveStories } from '../../test/support/publications.ts';
import { onBothStores } from '../../test/support/stores.ts';
import {
  ALL_ANSWERS,
  givenPlayableClip,
  openWholeNewsroom,
  type WholeNewsroom,
} from '../../test/support/whole-newsroom.ts';
import { findClips } from '../clips/index.ts';
import { auditEntriesOf } from '../newsroom/index.ts';
import { saveDraft } from './draft.ts';
import { publish } from './publish.ts';
import { NO_FINDINGS } from './findings-schema.ts';
import { getStory } from './store.ts';
import { storyAt } from './view.ts';
import { placeOf } from './place.ts';
import { publishText, type TextToPublish } from './publish-text.ts';

const newsrooms: WholeNewsroom[] = [];
afterEach(async () => {
  for (const newsroom of newsrooms.splice(0)) await newsroom.stop();
});

onBothStores('addresses of stories', (open) => {
  const opened = async () => {
    const newsroom = await openWholeNewsroom(await open());
    newsrooms.push(newsroom);
    const clock = clockAt();
    return { newsroom, db: newsroom.app.db, clock, needs: { ...newsroom.publishing, clock } };
  };

  test('a story that moves keeps its former address, which no other story can take', async () => {
    const { db, needs } = await opened();
    const { id } = await published(needs, publication());
    await published(needs, publication({ storyId: id, expectedRevision: 1, slug: 'ferry-safe' }));
    expect(await storyAt(db, 'ferry')).toEqual({ found: 'moved', slug: 'ferry-safe' });
    expect(await storyAt(db, 'ferry-safe')).toMatchObject({ found: 'live', view: { id } });
    for (const slug of ['ferry', 'ferry-safe']) {
      const theft = publish(needs, publication({ slug, document: worded('Other.') }));
      await expect(theft).rejects.toMatchObject({ code: 'slug_taken', status: 409 });
    }
    expect(await liveStories(db)).toHaveLength(1);
  });

  test('a published story cannot move to the address of another one, live, former or drafted', async () => {
    const { db, needs } = await opened();
    const { id } = await published(needs, publication());
    await published(needs, publication({ storyId: id, expectedRevision: 1, slug: 'ferry-safe' }));
    await saveDraft(needs, draft({ slug: 'drafted' }));
    const other = await published(needs, publication({ slug: 'other', document: worded('Other.') }));
    for (const slug of ['ferry', 'ferry-safe', 'drafted']) {
      const theft = publish(
        needs,
        publication({ storyId: other.id, expectedRevision: 1, slug, document: worded('More.') }),
      );
      await expect(theft).rejects.toMatchObject({ code: 'slug_taken' });
    }
    expect(await getStory(db, other.id)).toMatchObject({ slug: 'other', headRevision: 1, liveRevision: 1 });
  });

  test('a story can move back to an address it had', async () => {
    const { db, needs } = await opened();
    const { id } = await published(needs, publication());
    await published(needs, publication({ storyId: id, expectedRevision: 1, slug: 'ferry-safe' }));
    await published(needs, publication({ storyId: id, expectedRevision: 1 }));
    expect(await storyAt(db, 'ferry')).toMatchObject({ found: 'live' });
    expect(await storyAt(db, 'ferry-safe')).toEqual({ found: 'moved', slug: 'ferry' });
  });

  test('a text without a slug stands under its headline, and a namesake under the next number', async () => {
    const { db, needs } = await opened();
    await published(needs, publication({ slug: 'ferry-rescued-off-norrum' }));
    expect(await placeOf(db, worded('Other.'), { chosenSlug: null, author: 'Kari' })).toEqual({
      story: null,
      slug: 'ferry-rescued-off-norrum-2',
      namesake: 'ferry-rescued-off-norrum',
    });
    const same = await placeOf(db, worded('First.'), { chosenSlug: null, author: 'Kari' });
    expect(same).toMatchObject({
      slug: 'ferry-rescued-off-norrum',
      namesake: null,
      story: { headRevision: 1 },
    });
  });

  test('nothing can stand at an address that no reader could be led to', async () => {
    const { db, needs } = await opened();
    for (const slug of ['', 'a b', '../x']) {
      await expect(saveDraft(needs, draft({ slug }))).rejects.toMatchObject({
        code: 'slug_invalid',
        status: 422,
      });
      await expect(publish(needs, publication({ slug }))).rejects.toMatchObject({ code: 'slug_invalid' });
    }
    expect(await liveStories(db)).toEqual([]);
  });

  test('the same words are the same story, also when it has moved', async () => {
    const { db, needs } = await opened();
    const { id } = await published(needs, publication({ slug: 'ferry-rescued-off-norrum' }));
    await published(needs, publication({ storyId: id, expectedRevision: 1, slug: 'ferry-safe' }));
    expect(await placeOf(db, worded('First.'), { chosenSlug: null, author: 'Kari' })).toMatchObject({
      slug: 'ferry-safe',
      story: { id },
    });
  });

  test('a text in which the reader of texts has learnt to find more is the same story', async () => {
    const { db, needs } = await opened();
    const { id } = await published(needs, publication({ slug: 'ferry-rescued-off-norrum' }));
    const read = {
      ...worded('First.'),
      dated: '2026-05-04',
      happened: { when: '2026-05', precision: 'month' as const, where: null },
      findings: { ...NO_FINDINGS, people: [personWith()] },
    };
    for (const chosenSlug of [null, 'ferry-rescued-off-norrum', 'elsewhere'])
      expect(await placeOf(db, read, { chosenSlug, author: 'Kari' })).toMatchObject({ story: { id } });
  });

  test('a chosen slug names its story, also a former one, and nothing but a slug is taken', async () => {
    const { db, needs } = await opened();
    const { id } = await published(needs, publication());
    await published(needs, publication({ storyId: id, expectedRevision: 1, slug: 'ferry-safe' }));
    expect(await placeOf(db, worded('Other.'), { chosenSlug: 'ferry', author: 'Kari' })).toMatchObject({
      story: { id },
      slug: 'ferry',
    });
    expect(await placeOf(db, worded('Other.'), { chosenSlug: 'free', author: 'Kari' })).toEqual({
      story: null,
      slug: 'free',
      namesake: null,
    });
    for (const slug of ['', '../x', 'a b', 'a\0'])
      await expect(placeOf(db, worded('Other.'), { chosenSlug: slug, author: 'Kari' })).rejects.toMatchObject(
        { code: 'slug_invalid' },
      );
  });

  test('two new stories under one headline at once both go live, each at an address of its own', async () => {
    const { newsroom, db } = await opened();
    const sent = await Promise.all(
      ['One.', 'Two.', 'Three.'].map((text) => publishText(newsroom.publishing, written(text))),
    );
    expect(sent.map((outcome) => outcome.status)).toEqual(['published', 'published', 'published']);
    expect(sent.map((outcome) => outcome.slug).toSorted()).toEqual(['ferry', 'ferry-2', 'ferry-3']);
    expect(await liveStories(db)).toHaveLength(3);
  });

  test('one text sent three times at once is one story', async () => {
    const { newsroom, db } = await opened();
    const sent = await Promise.all([1, 2, 3].map(() => publishText(newsroom.publishing, written('One.'))));
    expect(new Set(sent.map((outcome) => outcome.id)).size).toBe(1);
    expect(sent.map((outcome) => outcome.slug)).toEqual(['ferry', 'ferry', 'ferry']);
    expect(await liveStories(db)).toMatchObject([{ headRevision: 1 }]);
  });

  test('a date given beside the text is the story’s own where the text has none', async () => {
    const { newsroom, db } = await opened();
    const dated = { ...written('One.'), date: '2026-05-04' };
    const plain = await publishText(newsroom.publishing, dated);
    const stated = await publishText(newsroom.publishing, {
      ...dated,
      text: `---\nslug: stated\ndate: 2025-01-02\n---\n${written('Two.').text}`,
    });
    const dates = (await liveStories(db)).map(({ slug, document }) => [slug, document.dated]);
    expect(Object.fromEntries(dates)).toEqual({ [plain.slug!]: '2026-05-04', [stated.slug!]: '2025-01-02' });
    expect(plain.leftOut).toEqual([]);
  });

  test('two drafts under one headline at once are two drafts', async () => {
    const { newsroom } = await opened();
    const sent = await Promise.all(
      ['One.', 'Two.'].map((text) =>
        publishText(newsroom.publishing, { ...written(text), draft: true, author: text }),
      ),
    );
    expect(sent.map((outcome) => outcome.slug).toSorted()).toEqual(['ferry', 'ferry-2']);
  });

  test('a draft that its author changes stays one story, and goes live where it stands', async () => {
    const { newsroom } = await opened();
    await publishText(newsroom.publishing, { ...written('One.'), draft: true });
    const live = await publishText(newsroom.publishing, written('Two.'));
    expect(live).toMatchObject({ slug: 'ferry', status: 'published', story: { revision: 2 } });
  });

  test('a clip that was forgotten is added to the story, and a text sent without it does not take it out', async () => {
    const { newsroom } = await opened();
    const clipId = await givenPlayableClip(newsroom);
    const first = await publishText(newsroom.publishing, written('One.'));
    const second = await publishText(newsroom.publishing, { ...written('One.'), clipId });
    expect(second).toMatchObject({ id: first.id, slug: 'ferry', status: 'published', clip: { id: clipId } });
    const third = await publishText(newsroom.publishing, written('One.'));
    expect(third).toMatchObject({ id: first.id, clip: { id: clipId }, story: { revision: 2 } });
  });

  test('answers of a draft or a refused story change nothing for a clip that is live', async () => {
    const { newsroom, db } = await opened();
    const clipId = await givenPlayableClip(newsroom);
    await publishText(newsroom.publishing, { ...written('One.'), clipId });
    const answers = { credit: 'Somebody else', verdict: 'what=false' };
    const other = { ...written('Two.'), clipId, answers };
    const draft = await publishText(newsroom.publishing, { ...other, draft: true });
    const refused = await publishText(newsroom.publishing, other);
    expect([draft.status, refused.status]).toEqual(['draft', 'refused']);
    for (const { problems } of [draft, refused])
      expect(problems.map((problem) => problem.code)).toContain('answers_not_kept');
    expect((await findClips(db, [clipId]))[0]?.answers).toMatchObject({ credit: ALL_ANSWERS.credit });
    expect(await auditEntriesOf(db, clipId)).toHaveLength(1);
  });

  test('answers of a refused story are kept while no reader sees the clip, with who gave them', async () => {
    const { newsroom, db } = await opened();
    const clipId = await givenPlayableClip(newsroom, {});
    const refused = await publishText(newsroom.publishing, {
      ...written('One.'),
      clipId,
      answers: { ground: 'own' },
    });
    expect(refused.status).toBe('refused');
    expect((await findClips(db, [clipId]))[0]?.answers.ground).toBe('own');
    expect(await auditEntriesOf(db, clipId)).toMatchObject([{ action: 'clips.answer', actor: 'Kari' }]);
  });

  test('what stands nowhere is not looked for, whatever the address holds', async () => {
    const { db } = await opened();
    for (const slug of ['a\0b', '..', "' or 1=1 --", 'x'.repeat(9000)])
      expect(await storyAt(db, slug)).toEqual({ found: 'nothing' });
  });
});

function written(text: string): TextToPublish {
  return {
    text: `Ferry\n\nThe standfirst of the story stands here.\n\n${text}\n`,
    format: 'markdown',
    clipId: null,
    answers: {},
    override: null,
    draft: false,
    author: 'Kari',
  };
}
