// Stories of the demo and a newsroom's own stand beside each other: neither is written over, and only the demo's go.

import { afterEach, expect, test } from 'bun:test';
import { draft, publication, published, wordsOf, worded } from '../../test/support/publications.ts';
import { onBothStores } from '../../test/support/stores.ts';
import { documentWith, openWholeNewsroom, type WholeNewsroom } from '../../test/support/whole-newsroom.ts';
import { saveDraft } from './draft.ts';
import { findLines } from './lines-store.ts';
import { publish } from './publish.ts';
import { removeDemoStories } from './remove-demo.ts';
import { getStory } from './store.ts';

const newsrooms: WholeNewsroom[] = [];
afterEach(async () => {
  for (const newsroom of newsrooms.splice(0)) await newsroom.stop();
});

onBothStores('demo stories', (open) => {
  const opened = async () => {
    const newsroom = await openWholeNewsroom(await open());
    newsrooms.push(newsroom);
    return { needs: newsroom.publishing, db: newsroom.app.db };
  };

  test('nobody but the demo publishes or saves a draft over a demo story', async () => {
    const { needs, db } = await opened();
    const { id } = await published(needs, publication({ isDemo: true }));
    const over = { storyId: id, expectedRevision: 1, document: worded('Ours.') };
    const refusal = { code: 'demo_slug', status: 409 };
    await expect(publish(needs, publication(over))).rejects.toMatchObject(refusal);
    await expect(saveDraft(needs, draft(over))).rejects.toMatchObject(refusal);
    expect(await wordsOf(db, id)).toEqual(['First.']);
    await published(needs, publication({ ...over, isDemo: true }));
    expect(await wordsOf(db, id)).toEqual(['First.', 'Ours.']);
  });

  test('the demo writes over no story of the newsroom', async () => {
    const { needs, db } = await opened();
    const { id } = await published(needs, publication());
    const over = { storyId: id, expectedRevision: 1, document: worded('Demo.'), isDemo: true };
    await expect(publish(needs, publication(over))).rejects.toMatchObject({ code: 'slug_taken' });
    expect(await wordsOf(db, id)).toEqual(['First.']);
  });

  test('a translation of a demo story stays without an original when the demo goes', async () => {
    const { needs, db } = await opened();
    const demo = await published(needs, publication({ isDemo: true }));
    const document = documentWith({ language: 'fr', translationOf: 'ferry' });
    const own = await published(needs, publication({ slug: 'le-bac', document }));
    const line = async () => (await findLines(db, { ids: [own.id], limit: 1 }))[0];
    expect((await line())?.originalId).toBe(demo.id);
    await db.write((tx) => removeDemoStories(tx, needs));
    expect((await line())?.originalId).toBeNull();
    expect((await getStory(db, own.id)).state).toBe('published');
  });
});
