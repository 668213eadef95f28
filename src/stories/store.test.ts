// Revisions that an earlier version wrote, on both databases: found by their words, and read for them.

import { afterEach, expect, test } from 'bun:test';
import { attributionWith, followUpWith, quoteWith } from '../../test/support/findings.ts';
import { publication, published, worded } from '../../test/support/publications.ts';
import { onBothStores } from '../../test/support/stores.ts';
import { documentWith, openWholeNewsroom, type WholeNewsroom } from '../../test/support/whole-newsroom.ts';
import type { StoryId } from '../platform/ids.ts';
import { sql } from '../platform/sql.ts';
import type { StoryDocument } from './document.ts';
import { NO_FINDINGS } from './findings-schema.ts';
import { placeOf } from './place.ts';
import { findRevision, findStoryByWords } from './store.ts';
import { storyAt } from './view.ts';

const newsrooms: WholeNewsroom[] = [];
afterEach(async () => {
  for (const newsroom of newsrooms.splice(0)) await newsroom.stop();
});

const DATED = {
  dated: '2026-05-04',
  happened: { when: '2026-05-03', precision: 'day' as const, where: null },
};
const UNDATED = { dated: null, happened: { when: null, precision: null, where: null } };

onBothStores('revisions of earlier versions', (open) => {
  const opened = async () => {
    const newsroom = await openWholeNewsroom(await open());
    newsrooms.push(newsroom);
    return { db: newsroom.app.db, needs: newsroom.publishing };
  };
  type Db = Awaited<ReturnType<typeof opened>>['db'];

  /** The row as the first version wrote it: no findings, no section, and a digest of the whole document. */
  const writtenBefore = async (db: Db, id: StoryId, written: StoryDocument) => {
    const { findings: _, section: _section, translationOf: _original, ...document } = written;
    const text = JSON.stringify(document);
    const digest = new Bun.CryptoHasher('sha256').update(text).digest('hex');
    const rows = await db.write((tx) =>
      tx.run(
        sql`update revisions set document = ${text}, document_sha256 = ${digest} where story_id = ${id} and revision = 1`,
      ),
    );
    expect(rows).toBe(1);
  };
  const foundIn = async (db: Db, id: StoryId, findings: object) => {
    const text = JSON.stringify({ ...worded('The quay was full.'), findings });
    await db.write((tx) => tx.run(sql`update revisions set document = ${text} where story_id = ${id}`));
    return (await findRevision(db, id, 1))?.document;
  };

  test('a story is found by its words, whether its dates were stated then or are read from them now', async () => {
    const { db, needs } = await opened();
    const { id } = await published(needs, publication());
    for (const before of [UNDATED, DATED, { ...DATED, dated: null }, { ...UNDATED, dated: DATED.dated }]) {
      await writtenBefore(db, id, { ...worded('First.'), ...before });
      for (const found of [NO_FINDINGS, { ...NO_FINDINGS, quotes: [quoteWith()] }]) {
        const now = { ...worded('First.'), ...DATED, findings: found };
        expect(await findStoryByWords(db, now)).toMatchObject({ id });
        expect(await placeOf(db, now, { chosenSlug: 'elsewhere', author: 'Kari' })).toMatchObject({
          story: { id },
        });
      }
    }
    expect(await findStoryByWords(db, { ...worded('Second.'), ...DATED })).toBeUndefined();
    expect(await findStoryByWords(db, { ...documentWith({ headline: 'Other' }), ...DATED })).toBeUndefined();
  });

  test('findings that do not stand any more are dropped, and the words and the other findings are read', async () => {
    const { db, needs } = await opened();
    const { id } = await published(needs, publication());
    const kept = quoteWith({ text: 'kept' });
    const document = await foundIn(db, id, {
      quotes: [{ ...quoteWith(), certain: 'perhaps' }, kept, { ...kept, continues: 0 }],
      attributions: [{ ...attributionWith(), kind: 'rumour' }, attributionWith({ within: 0 })],
      people: 'nobody',
      followUps: [followUpWith({ source: 0 }), null],
    });
    expect(document?.blocks).toMatchObject([{ text: 'The quay was full.' }]);
    expect(document?.findings).toEqual({
      quotes: [kept, { ...kept, continues: null }],
      attributions: [attributionWith()],
      people: [],
      followUps: [followUpWith()],
    });
    expect(await storyAt(db, 'ferry')).toMatchObject({ found: 'live' });
  });

  test('whatever stands in the place of the findings, the story is read', async () => {
    const { db, needs } = await opened();
    const { id } = await published(needs, publication());
    for (const findings of [[], { quotes: 7 }, { claims: [] }])
      expect((await foundIn(db, id, findings))?.findings).toEqual(NO_FINDINGS);
  });
});
