// The order of the front page, on both databases: what editors put on top, then the newest.

import { afterEach, expect, test } from 'bun:test';
import { publication, published, worded } from '../../test/support/publications.ts';
import { textOf } from '../../test/support/reading.ts';
import { onBothStores } from '../../test/support/stores.ts';
import { openWholeNewsroom, type WholeNewsroom } from '../../test/support/whole-newsroom.ts';
import { auditEntriesOf } from '../newsroom/index.ts';
import { saveDraft } from './draft.ts';
import { arrangeFront } from './front.ts';
import { withdraw } from './withdraw.ts';

const newsrooms: WholeNewsroom[] = [];
afterEach(async () => {
  for (const newsroom of newsrooms.splice(0)) await newsroom.stop();
});

onBothStores('the front page’s order', (open) => {
  const opened = async () => {
    const newsroom = await openWholeNewsroom(await open());
    newsrooms.push(newsroom);
    const needs = newsroom.publishing;
    const ids = new Map<string, string>();
    for (const slug of ['one', 'two', 'three'])
      ids.set(slug, (await published(needs, publication({ slug, document: worded(slug) }))).id);
    const front = async () => {
      const html = await textOf(newsroom, '/');
      return [...html.matchAll(/href="\/stories\/(\w+)"/g)].map(([, slug]) => slug);
    };
    const arrange = (slugs: readonly string[], keepOthers = false) =>
      arrangeFront(needs, { slugs, keepOthers, by: 'Kari' });
    return { newsroom, needs, ids, front, arrange };
  };

  test('what editors name stands on top in their order, the newest below, at once', async () => {
    const { front, arrange, newsroom } = await opened();
    expect(await front()).toEqual(['three', 'two', 'one']);
    expect(await arrange(['one', 'three', 'one'])).toBe(true);
    expect(await front()).toEqual(['one', 'three', 'two']);
    expect(await arrange(['two'], true)).toBe(true);
    expect(await front()).toEqual(['two', 'one', 'three']);
    expect(await arrange([])).toBe(true);
    expect(await front()).toEqual(['three', 'two', 'one']);
    expect(await auditEntriesOf(newsroom.app.db, 'front')).toHaveLength(3);
  });

  test('the same order again changes nothing and is not recorded twice', async () => {
    const { arrange, newsroom } = await opened();
    expect([await arrange(['one']), await arrange(['one']), await arrange(['one'], true)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(await auditEntriesOf(newsroom.app.db, 'front')).toHaveLength(1);
  });

  test('what is not live is refused, all of it at once, and the order stays', async () => {
    const { needs, front, arrange, ids } = await opened();
    await arrange(['one']);
    await saveDraft(needs, { ...publication({ slug: 'draft' }), document: worded('draft') });
    await withdraw(needs, { storyId: ids.get('two') as never, reason: 'wrong', by: 'Kari' });
    const refused = (await arrange(['nowhere', 'three', 'draft', 'two', 'a\0b']).catch(
      (thrown: unknown) => thrown,
    )) as { fields: { message: string }[] };
    expect(refused.fields.map(({ message }) => message)).toEqual([
      'nowhere: there is no such story. Check the slug.',
      'draft: this story is not live. Publish it first.',
      'two: this story is not live. Publish it first.',
      'a\0b: there is no such story. Check the slug.',
    ]);
    expect(await front()).toEqual(['one', 'three']);
  });

  test('a withdrawn story leaves its place, and a former slug names the story', async () => {
    const { needs, front, arrange, ids } = await opened();
    const storyId = ids.get('one') as never;
    await published(
      needs,
      publication({ storyId, slug: 'uno', expectedRevision: 1, document: worded('one') }),
    );
    await arrange(['one', 'two']);
    expect(await front()).toEqual(['uno', 'two', 'three']);
    await withdraw(needs, { storyId, reason: 'wrong', by: 'Kari' });
    expect(await front()).toEqual(['two', 'three']);
    expect(await arrange(['two'])).toBe(false);
  });
});
