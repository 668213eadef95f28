// Moments that an editor named: as they are written, kept, moved with a trim, and told to search engines.

import { afterEach, expect, test } from 'bun:test';
import { givenClipStory } from '../../../test/support/clip-story.ts';
import { textOf } from '../../../test/support/reading.ts';
import { onBothStores } from '../../../test/support/stores.ts';
import {
  clipNow,
  openWholeNewsroom,
  SITE,
  type WholeNewsroom,
} from '../../../test/support/whole-newsroom.ts';
import type { ClipId } from '../../platform/ids.ts';
import { sql } from '../../platform/sql.ts';
import { momentsOf, nameMoments, readMoment, removeClip } from '../index.ts';

const newsrooms: WholeNewsroom[] = [];
afterEach(async () => {
  for (const newsroom of newsrooms.splice(0)) await newsroom.stop();
});

test('a moment is written as its time and what happens', () => {
  expect(readMoment(' 0:05  The rope\tis thrown ')).toEqual({ atMs: 5000, label: 'The rope is thrown' });
  expect(readMoment('1:02:03.5 End')).toEqual({ atMs: 3_723_500, label: 'End' });
  for (const written of ['', '0:05', 'The rope', '0:61 Late', `0:01 ${'x'.repeat(101)}`, '0:01 a\u0007b'])
    expect(() => readMoment(written)).toThrow();
});

onBothStores('moments of a clip', (open) => {
  test('are put in order, replaced as a whole, and moved with a trim', async () => {
    const newsroom = await openWholeNewsroom(await open());
    newsrooms.push(newsroom);
    const { app } = newsroom;
    const { clip } = await givenClipStory(newsroom);
    const name = (...written: string[]) => nameMoments(app, clip, written.map(readMoment), 'Kari');
    await name('0:01 Old');
    await name('0:06 Two', '0:03 One');
    const found = async () =>
      (await momentsOf(app.db, await clipNow(newsroom, clip))).map(({ atMs, label }) => `${atMs} ${label}`);
    expect(await found()).toEqual(['3000 One', '6000 Two']);
    const trim = JSON.stringify({ trim: { fromMs: 4000, untilMs: 8000 } });
    await app.db.write((tx) => tx.run(sql`update clip_versions set edits = ${trim} where clip_id = ${clip}`));
    expect(await found()).toEqual(['2000 Two']);
    await name();
    expect(await found()).toEqual([]);
    await removeClip(app, clip);
  });

  test('twice at a time, after the end or of no clip are refused; search engines are told of the others', async () => {
    const newsroom = await openWholeNewsroom(await open());
    newsrooms.push(newsroom);
    const { app } = newsroom;
    const { clip } = await givenClipStory(newsroom);
    const name = (id: ClipId, ...written: string[]) =>
      nameMoments(app, id, written.map(readMoment), 'Kari').catch((thrown: unknown) => String(thrown));
    expect(await name(clip, '0:01 One', '0:01 Two')).toContain('Two moments begin');
    expect(await name(clip, '0:09 After')).toContain('after the end');
    expect(await name('nobody' as ClipId, '0:01 One')).toContain('no such clip');
    await name(clip, '0:03 One', '0:06 Two');
    const html = await textOf(newsroom, `/clips/${clip}`);
    const data: unknown = JSON.parse(
      /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? '',
    );
    expect(data).toMatchObject({
      hasPart: [
        { '@type': 'Clip', name: 'One', startOffset: 3, endOffset: 6, url: `${SITE}/clips/${clip}?t=3` },
        { '@type': 'Clip', name: 'Two', startOffset: 6, endOffset: 9 },
      ],
    });
  });
});
