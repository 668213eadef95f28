// Planting and taking out on both databases: killed, failing or crossed by what editors do, the demo is whole or gone.

import { afterEach, expect, test } from 'bun:test';
import { join } from 'node:path';
import { publication, published } from '../../test/support/publications.ts';
import { listeningLog, onBothStores, type OpenStore } from '../../test/support/stores.ts';
import { openWholeNewsroom, type WholeNewsroom } from '../../test/support/whole-newsroom.ts';
import { audit, auditEntriesOf, demoMark } from '../newsroom/index.ts';
import { openSqlite } from '../platform/db/sqlite.ts';
import { sql } from '../platform/sql.ts';
import { endDemoRemoval } from './demo-clear.ts';
import { DEMO_STORIES } from './demo-content.ts';
import { plantDemo } from './demo-plant.ts';
import { removeDemo } from './demo.ts';

const MINUTE_MS = 60_000;
const CLIP_BYTES = 4 * 1024 * 1024;
const killed = async () => Promise.reject(new Error('killed'));

const newsrooms: WholeNewsroom[] = [];
afterEach(async () => {
  for (const newsroom of newsrooms.splice(0)) await newsroom.stop();
});

/** Lets something happen when the votes of a demo story are put in: the story is live by then. */
function atVotes(newsroom: WholeNewsroom, number: number, happens: () => Promise<unknown>): WholeNewsroom {
  let stories = 0;
  const invent: WholeNewsroom['votes']['invent'] = async (storyNo, votes) => {
    if (++stories === number) await happens();
    await newsroom.votes.invent(storyNo, votes);
  };
  return { ...newsroom, votes: { ...newsroom.votes, invent } };
}

const laterBy = (newsroom: WholeNewsroom, ms: number): WholeNewsroom => ({
  ...newsroom,
  app: { ...newsroom.app, clock: { ...newsroom.app.clock, now: () => newsroom.app.clock.now() + ms } },
});

async function votesIn({ app }: WholeNewsroom, store: OpenStore): Promise<number> {
  const count = sql`select cast(count(*) as integer) as votes from reaction_votes`;
  if (store.databaseUrl !== null) return (await app.db.one<{ votes: number }>(count))!.votes;
  const ledger = openSqlite(join(store.dataDir, 'ledger.db'), listeningLog().log);
  try {
    return (await ledger.one<{ votes: number }>(count))!.votes;
  } finally {
    await ledger.close();
  }
}

onBothStores('the demo newsroom', (open, dialect) => {
  const opened = async () => {
    const store = await open();
    const newsroom = await openWholeNewsroom(store, { maxClipBytes: CLIP_BYTES });
    newsrooms.push(newsroom);
    await newsroom.start();
    const { db } = newsroom.app;
    const slugs = async () =>
      (await db.all<{ slug: string }>(sql`select slug from stories order by slug`)).map(({ slug }) => slug);
    const left = async () => ({
      stories: (await slugs()).length,
      clips: (await db.all(sql`select id from clips`)).length,
      pages: (await db.all(sql`select path from site_pages`)).length,
      entries: (await db.all(sql`select id from audit_entries`)).length,
      votes: await votesIn(newsroom, store),
    });
    return { newsroom, db, slugs, left };
  };
  const NOTHING = { stories: 0, clips: 0, pages: 0, entries: 0, votes: 0 };

  test('taken out while it is put in, it stops, and nothing of it stays or comes back', async () => {
    const { newsroom, left } = await opened();
    let removing: Promise<unknown> = Promise.resolve();
    const crossed = atVotes(newsroom, 2, async () => {
      removing = removeDemo(newsroom);
    });
    expect(await plantDemo(crossed)).toBe(false);
    expect(await removing).toMatchObject({ found: true, stories: 2, clips: 1 });
    expect(await left()).toEqual(NOTHING);
    expect(await plantDemo(newsroom)).toBe(false);
    expect(await left()).toEqual(NOTHING);
    expect(newsroom.logged.filter((line) => line.startsWith('error'))).toEqual([]);
  });

  test('a story of the newsroom’s own at a demo slug stays as it is, and the others are put in', async () => {
    const { newsroom, slugs } = await opened();
    const crossed = atVotes(newsroom, 1, async () =>
      published(newsroom.publishing, publication({ slug: 'night-buses-return' })),
    );
    expect(await plantDemo(crossed)).toBe(true);
    expect(newsroom.logged).toContain('warn demo.slug_taken');
    expect(await slugs()).toHaveLength(DEMO_STORIES.length);
    await removeDemo(newsroom);
    expect(await slugs()).toEqual(['night-buses-return']);
  });

  test('what fails is logged, and the next start puts the whole demo in', async () => {
    const { newsroom, slugs, left } = await opened();
    expect(await plantDemo(atVotes(newsroom, 3, killed))).toBe(false);
    expect(newsroom.logged).toContain('error demo.failed');
    expect(await slugs()).toHaveLength(3);
    if (dialect === 'postgres') {
      // Another server may be at it still.
      expect(await plantDemo(laterBy(newsroom, 4 * MINUTE_MS))).toBe(false);
      expect(await slugs()).toHaveLength(3);
    }
    expect(await plantDemo(laterBy(newsroom, dialect === 'postgres' ? 6 * MINUTE_MS : 0))).toBe(true);
    const all = DEMO_STORIES.flatMap(({ votes }) => Object.values(votes)).reduce(
      (sum, many) => sum + many,
      0,
    );
    expect(await left()).toMatchObject({ stories: DEMO_STORIES.length, clips: 1, votes: all });
    expect(await plantDemo(laterBy(newsroom, 60 * MINUTE_MS))).toBe(false);
    await removeDemo(newsroom);
    expect(await left()).toEqual(NOTHING);
  });

  test.each(['asked for again', 'left to the next start'])(
    'a removal that was killed is ended when %s',
    async (when) => {
      const { newsroom, db, left } = await opened();
      await plantDemo(newsroom);
      const dying = { ...newsroom, votes: { ...newsroom.votes, forget: killed } };
      await expect(removeDemo(dying)).rejects.toThrow('killed');
      expect(await left()).toMatchObject({ stories: 0, clips: 1 });
      if (when === 'asked for again')
        expect(await removeDemo(newsroom)).toEqual({ found: true, stories: DEMO_STORIES.length, clips: 1 });
      else await endDemoRemoval(newsroom);
      expect(await left()).toEqual(NOTHING);
      expect((await demoMark(db))?.state).toBe('removed');
      expect(await removeDemo(newsroom)).toEqual({ found: false, stories: 0, clips: 0 });
    },
  );

  test('only its own entries go, whoever others name, and only settings that nobody chose since', async () => {
    const { newsroom, db } = await opened();
    await plantDemo(newsroom);
    expect(await auditEntriesOf(db, 'front')).toEqual([]);
    const actor = 'Eyewitness demo desk';
    const entry = { actor, action: 'newsroom.page', subject: 'imprint', detail: {} };
    await db.write((tx) => audit(tx, newsroom.app.clock, entry));
    const planted = (await demoMark(db))!;
    const chosen = { name: planted.set['name'] as string };
    await newsroom.changeSettings(chosen);
    await removeDemo(newsroom);
    expect(await auditEntriesOf(db, 'imprint')).toMatchObject([entry]);
    const rows = await db.all<{ name: string }>(sql`select name from settings order by name`);
    const names = rows.map(({ name }) => name);
    expect(names).toContain('name');
    expect(names).not.toContain('tagline');
  });
});
