// What readers of a live clip are warned of is not lowered by publishing the clip again elsewhere.

import { afterEach, expect, test } from 'bun:test';
import { publication, published, showing } from '../../test/support/publications.ts';
import { onBothStores } from '../../test/support/stores.ts';
import {
  ALL_ANSWERS,
  clipNow,
  givenPlayableClip,
  openWholeNewsroom,
  type WholeNewsroom,
} from '../../test/support/whole-newsroom.ts';
import { publish } from './publish.ts';

onBothStores('a warning', (open) => {
  const newsrooms: WholeNewsroom[] = [];
  afterEach(async () => {
    for (const newsroom of newsrooms.splice(0)) await newsroom.stop();
  });
  const opened = async () => {
    const newsroom = await openWholeNewsroom(await open());
    newsrooms.push(newsroom);
    const clipId = await givenPlayableClip(newsroom, { ...ALL_ANSWERS, warnings: ['graphic', 'injury'] });
    const again = (warnings: ('graphic' | 'injury' | 'minors')[]) =>
      publication({ slug: 'other', document: showing(clipId), answers: { clipId, answers: { warnings } } });
    return { newsroom, clipId, again };
  };

  test('of a live clip is taken away only by a named person', async () => {
    const { newsroom, clipId, again } = await opened();
    await published(newsroom.publishing, publication({ document: showing(clipId) }));
    const refused = await publish(newsroom.publishing, again(['injury']));
    expect(refused.outcome).toBe('refused');
    expect(refused.problems).toMatchObject([{ code: 'warnings_lowered', level: 'answer' }]);
    expect(refused.problems[0]!.message).toContain('graphic');
    expect((await clipNow(newsroom, clipId)).answers.warnings).toEqual(['graphic', 'injury']);
    const override = { reason: 'Blurred now.', name: 'Kari' };
    await published(newsroom.publishing, { ...again(['injury']), override });
    expect((await clipNow(newsroom, clipId)).answers.warnings).toEqual(['injury']);
  });

  test('may be added, and of a clip that nobody sees yet it may change', async () => {
    const { newsroom, clipId, again } = await opened();
    await published(newsroom.publishing, again(['graphic']));
    await published(newsroom.publishing, { ...again(['graphic', 'minors']), slug: 'third' });
    expect((await clipNow(newsroom, clipId)).answers.warnings).toEqual(['graphic', 'minors']);
  });
});
