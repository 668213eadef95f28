// Stories in several languages name each other, in whichever order they go live, and only while they are live.

import { afterEach, expect, test } from 'bun:test';
import { publication, published } from '../../test/support/publications.ts';
import { onBothStores } from '../../test/support/stores.ts';
import { documentWith, openWholeNewsroom, type WholeNewsroom } from '../../test/support/whole-newsroom.ts';
import { translatedLines } from './lines-store.ts';
import { translationsOf } from './lines.ts';
import { storyAt } from './view.ts';
import { withdraw } from './withdraw.ts';

onBothStores('translations', (open) => {
  const newsrooms: WholeNewsroom[] = [];
  afterEach(async () => {
    for (const newsroom of newsrooms.splice(0)) await newsroom.stop();
  });
  const opened = async () => {
    const newsroom = await openWholeNewsroom(await open());
    newsrooms.push(newsroom);
    return newsroom;
  };
  const english = publication({ slug: 'ferry', document: documentWith({ language: 'en' }) });
  const french = publication({
    slug: 'bac',
    document: documentWith({ language: 'fr', headline: 'Le bac', translationOf: 'ferry' }),
  });
  const both = [
    { slug: 'ferry', language: 'en' },
    { slug: 'bac', language: 'fr' },
  ];

  test.each([
    ['the original first', [english, french]],
    ['the translation first', [french, english]],
  ])('both name both, %s', async (_, order) => {
    const { app, publishing, ask } = await opened();
    for (const story of order) {
      const { slug } = await published(publishing, story);
      // A page that was read before must not stay as it was.
      await ask(`/stories/${slug}`);
    }
    for (const slug of ['ferry', 'bac']) {
      expect(await storyAt(app.db, slug)).toMatchObject({ found: 'live', view: { translations: both } });
      expect(await (await ask(`/stories/${slug}`)).text()).toContain('/stories/bac');
    }
  });

  test('a story that stands alone, or names one that is not there, has none', async () => {
    const { app, publishing } = await opened();
    const { id } = await published(publishing, french);
    expect(await translationsOf(app.db, id)).toEqual([]);
  });

  test('a withdrawn original leaves its translation alone', async () => {
    const { app, publishing, ask } = await opened();
    const original = await published(publishing, english);
    const { id } = await published(publishing, french);
    await ask('/stories/bac');
    await withdraw(publishing, { storyId: original.id, reason: 'Wrong', by: 'Kari' });
    expect(await translationsOf(app.db, id)).toEqual([]);
    expect(await (await ask('/stories/bac')).text()).not.toContain('/stories/ferry');
  });

  test('a translation of a translation is one of the original, whichever goes live first', async () => {
    const german = publication({
      slug: 'faehre',
      document: documentWith({ language: 'de', headline: 'Die Fähre', translationOf: 'bac' }),
    });
    for (const order of [
      [english, french, german],
      [german, french, english],
    ]) {
      const { app, publishing, ask } = await opened();
      for (const story of order) await published(publishing, story);
      for (const slug of ['ferry', 'bac', 'faehre']) {
        const at = await storyAt(app.db, slug);
        expect(at.found === 'live' && at.view.translations.map(({ language }) => language)).toEqual([
          'de',
          'en',
          'fr',
        ]);
        await ask(`/stories/${slug}`);
      }
      const middle = await storyAt(app.db, 'bac');
      if (middle.found !== 'live') throw new Error(middle.found);
      await withdraw(publishing, { storyId: middle.view.id, reason: 'Wrong', by: 'Kari' });
      for (const slug of ['ferry', 'faehre'])
        expect(await (await ask(`/stories/${slug}`)).text()).not.toContain('/stories/bac');
    }
  });

  test('a story is no translation of itself', async () => {
    const { app, publishing } = await opened();
    const { id } = await published(
      publishing,
      publication({ slug: 'ferry', document: documentWith({ translationOf: 'ferry' }) }),
    );
    expect(await translationsOf(app.db, id)).toEqual([]);
    expect(await translatedLines(app.db, { isDemo: false })).toEqual([]);
  });
});
