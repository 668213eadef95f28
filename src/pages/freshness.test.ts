// Readers get what is live now, on both databases: after a publication, a vote, a change, a withdrawal, a restart.

import { afterEach, expect, test } from 'bun:test';
import { publication, published, showing, worded } from '../../test/support/publications.ts';
import { jsonOf, tagsOf, textOf, until } from '../../test/support/reading.ts';
import { onBothStores, type OpenStore } from '../../test/support/stores.ts';
import {
  givenPlayableClip,
  openWholeNewsroom,
  type WholeNewsroom,
} from '../../test/support/whole-newsroom.ts';
import { answerGate } from '../clips/index.ts';
import { sql } from '../platform/sql.ts';
import { withdraw } from '../stories/index.ts';
import { EVERY_PAGE } from './renderer.ts';

const newsrooms: WholeNewsroom[] = [];
afterEach(async () => {
  for (const newsroom of newsrooms.splice(0)) await newsroom.stop();
});

onBothStores('fresh pages', (open, dialect) => {
  const openedOn = async (store: OpenStore) => {
    const newsroom = await openWholeNewsroom(store);
    newsrooms.push(newsroom);
    return newsroom;
  };
  const opened = async () => openedOn(await open());

  test('a story is live the moment its publication answers, also where nothing stood', async () => {
    const newsroom = await opened();
    expect((await newsroom.ask('/stories/ferry')).status).toBe(404);
    expect(await textOf(newsroom, '/')).toContain('Nothing is published here yet.');
    await published(newsroom.publishing, publication());
    expect(await textOf(newsroom, '/stories/ferry')).toContain('<p>First.</p>');
    expect(await textOf(newsroom, '/')).toContain('href="/stories/ferry"');
  });

  test('a new revision is what readers get the moment its publication answers', async () => {
    const newsroom = await opened();
    const { id } = await published(newsroom.publishing, publication());
    await textOf(newsroom, '/stories/ferry');
    await textOf(newsroom, '/stories/ferry.json');
    const second = publication({ storyId: id, expectedRevision: 1, document: worded('Second.') });
    await published(newsroom.publishing, second);
    expect(await textOf(newsroom, '/stories/ferry')).toContain('<p>Second.</p>');
    expect(await textOf(newsroom, '/stories/ferry.json')).toContain('Second.');
  });

  test('after a restart the stored page is served, in the stored bytes', async () => {
    const store = await open();
    const first = await openWholeNewsroom(store);
    await published(first.publishing, publication());
    const before = await first.ask('/stories/ferry', { headers: { 'accept-encoding': 'br' } });
    await first.stop();
    const second = await openedOn(store);
    await second.app.db.write((tx) => tx.run(sql`update pages set before_bar = 'STORED'`));
    const after = await second.ask('/stories/ferry', { headers: { 'accept-encoding': 'br' } });
    expect(await after.bytes()).toEqual(await before.bytes());
    expect(after.headers.get('etag')).toBe(before.headers.get('etag'));
    expect(await textOf(second, '/stories/ferry')).toStartWith('STORED');
  });

  test('a stored page of another renderer is made anew and replaced', async () => {
    const newsroom = await opened();
    const { db } = newsroom.app;
    await published(newsroom.publishing, publication());
    await db.write((tx) => tx.run(sql`update pages set renderer_version = 'old', before_bar = 'OLD'`));
    expect(await textOf(newsroom, '/stories/ferry')).toContain('<p>First.</p>');
    const replaced = await until(() =>
      db.one<{ before_bar: string }>(sql`select before_bar from pages where renderer_version <> 'old'`),
    );
    expect(replaced.before_bar).toContain('<p>First.</p>');
  });

  test('a page made anew from the same words is the same page', async () => {
    const newsroom = await opened();
    const clips = [await givenPlayableClip(newsroom), await givenPlayableClip(newsroom)];
    await published(newsroom.publishing, publication({ document: showing(clips[1]!, clips[0]!) }));
    const first = await newsroom.ask('/stories/ferry');
    await newsroom.app.db.write(async (tx) => {
      await tx.run(sql`delete from pages`);
      await newsroom.publishing.renderer.forget(tx, [EVERY_PAGE]);
    });
    const again = await newsroom.ask('/stories/ferry');
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
    expect(await again.text()).toBe(await first.text());
  });

  test('a page shows a clip as it is now', async () => {
    const newsroom = await opened();
    const clip = await givenPlayableClip(newsroom);
    await newsroom.start();
    await published(newsroom.publishing, publication({ document: showing(clip) }));
    expect(await textOf(newsroom, '/stories/ferry')).toContain('Video: Ola Nordmann');
    await newsroom.app.db.write((tx) =>
      answerGate(newsroom.app, tx, clip, { credit: 'none', warnings: ['minors'] }, 'Kari'),
    );
    await newsroom.finish();
    const page = await textOf(newsroom, '/stories/ferry');
    expect(page).not.toContain('Ola Nordmann');
    expect(page).toContain('Warning: children');
    expect(await jsonOf(newsroom, '/stories/ferry.json')).toMatchObject({
      clips: [{ credit: null }],
      warnings: ['minors'],
    });
  });

  test('changed settings are on every page, and in its tag', async () => {
    const newsroom = await opened();
    await published(newsroom.publishing, publication());
    const before = await tagsOf(newsroom, ['/', '/stories/ferry', '/stories/ferry.json']);
    await newsroom.changeSettings({ name: 'The Norrum Post', url: 'https://norrum.example' });
    for (const address of ['/', '/stories/ferry'])
      expect(await textOf(newsroom, address)).toContain('<a href="/">The Norrum Post</a>');
    expect(await textOf(newsroom, '/stories/ferry')).toContain('https://norrum.example/stories/ferry');
    const named = await tagsOf(newsroom, ['/', '/stories/ferry', '/stories/ferry.json']);
    named.forEach((tag, index) => expect(tag).not.toBe(before[index]!));
    await newsroom.changeSettings({ reactionKinds: [{ kind: 'love', label: 'Adore', emoji: '❤️' }] });
    // What the bar remembers of a story is a second old at most.
    await Bun.sleep(1010);
    for (const address of ['/stories/ferry', '/stories/ferry.json'])
      expect(await textOf(newsroom, address)).toContain('Adore');
    const labelled = await tagsOf(newsroom, ['/stories/ferry', '/stories/ferry.json']);
    labelled.forEach((tag, index) => expect(tag).not.toBe(named[index + 1]!));
  });

  test('a withdrawn story is gone at once from its page, its JSON and the front page', async () => {
    const newsroom = await opened();
    const { id } = await published(newsroom.publishing, publication());
    for (const address of ['/', '/stories/ferry', '/stories/ferry.json', '/stories/ferry?reacted=love'])
      await textOf(newsroom, address);
    await withdraw(newsroom.publishing, { storyId: id, reason: '<b>Not ours</b>', by: 'Kari' });
    for (const address of ['/stories/ferry', '/stories/ferry.json', '/stories/ferry?reacted=love'])
      expect((await newsroom.ask(address)).status).toBe(410);
    expect(await textOf(newsroom, '/')).toContain('Nothing is published here yet.');
    const page = await newsroom.ask('/stories/ferry', { headers: { accept: 'text/html' } });
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await page.text()).toContain('&lt;b>Not ours&lt;/b>');
    const override = { reason: 'Ours after all.', name: 'Kari' };
    await published(newsroom.publishing, publication({ storyId: id, expectedRevision: 1, override }));
    expect((await newsroom.ask('/stories/ferry')).status).toBe(200);
  });

  test('reactions that were just closed are closed on the page, also for who read it a moment before', async () => {
    const newsroom = await opened();
    const { id } = await published(newsroom.publishing, publication());
    const address = `/api/v1/stories/${id}/reactions`;
    expect(await textOf(newsroom, '/stories/ferry')).toContain('<button');
    await newsroom.ask(address);
    const closed = { ...worded('First.'), reactions: { open: false, kinds: null } };
    await published(newsroom.publishing, publication({ storyId: id, expectedRevision: 1, document: closed }));
    for (const query of ['', '?reacted=love']) {
      const page = await textOf(newsroom, `/stories/ferry${query}`);
      expect(page).toContain('Reactions to this story are closed.');
      expect(page).not.toContain('name="kind"');
    }
    expect(await jsonOf(newsroom, '/stories/ferry.json')).toMatchObject({ reactions: { open: false } });
    const [plain, reacted] = await tagsOf(newsroom, ['/stories/ferry', '/stories/ferry?reacted=love']);
    expect(reacted).toBe(plain!);
  });

  test('a vote is on the page within a second, at once for who voted by form, and in the tag', async () => {
    const newsroom = await opened();
    const { id } = await published(newsroom.publishing, publication());
    const before = await newsroom.ask('/stories/ferry');
    await newsroom.ask('/stories/ferry?reacted=love');
    const vote = await newsroom.ask(`/api/v1/stories/${id}/reaction`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'AAECAwQFBgcICQoLDA0ODw' },
      body: '{"kind":"love"}',
    });
    expect(vote.status).toBe(200);
    await Bun.sleep(200);
    expect(await textOf(newsroom, '/stories/ferry?reacted=love')).toMatch(
      /aria-pressed="true".*data-count="1"/,
    );
    await Bun.sleep(1010);
    const after = await newsroom.ask('/stories/ferry', { headers: { 'accept-encoding': 'gzip' } });
    expect(after.headers.get('etag')?.replace('-gzip', '')).not.toBe(
      before.headers.get('etag')?.replace('-identity', ''),
    );
    const page = new TextDecoder().decode(Bun.gunzipSync(await after.bytes()));
    expect(page).toContain('data-count="1"');
    expect(page).not.toContain('aria-pressed="true"');
    expect(await jsonOf(newsroom, '/stories/ferry.json')).toMatchObject({
      reactions: { total: 1, kinds: [{ kind: 'love', count: 1 }, {}, {}, {}, {}] },
    });
  });

  test('publications and readers at once: when all is quiet, memory and store have the last revision', async () => {
    const store = await open();
    const newsroom = await openedOn(store);
    const { id } = await published(newsroom.publishing, publication());
    let done = false;
    const readers = [1, 2, 3].map(async () => {
      while (!done) {
        await textOf(newsroom, '/stories/ferry');
        await newsroom.app.db.write((tx) => newsroom.publishing.renderer.forget(tx, [EVERY_PAGE]));
        await Bun.sleep(3);
      }
    });
    for (let revision = 1; revision <= 8; revision++) {
      const document = worded(`Revision ${revision + 1}.`);
      await published(
        newsroom.publishing,
        publication({ storyId: id, expectedRevision: revision, document }),
      );
      expect(await textOf(newsroom, '/stories/ferry')).toContain(`Revision ${revision + 1}.`);
    }
    done = true;
    await Promise.all(readers);
    expect(await textOf(newsroom, '/stories/ferry')).toContain('Revision 9.');
    await newsroom.stop();
    newsrooms.splice(newsrooms.indexOf(newsroom), 1);
    const again = await openedOn(store);
    expect(await textOf(again, '/stories/ferry')).toContain('Revision 9.');
    expect(newsroom.logged.filter((line) => line.startsWith('error'))).toEqual([]);
  });

  test('pages on their way into the store are there before it closes', async () => {
    const store = await open();
    const first = await openWholeNewsroom(store);
    await published(first.publishing, publication());
    await textOf(first, '/');
    await first.stop();
    expect(first.logged.filter((line) => line.startsWith('error'))).toEqual([]);
    const second = await openedOn(store);
    expect(await second.app.db.one(sql`select address from pages where address = '/'`)).toEqual({
      address: '/',
    });
  });

  if (dialect === 'postgres')
    test('what one server publishes or withdraws, another one shows within a second', async () => {
      const store = await open();
      const other = await open();
      const writing = await openedOn(store);
      const reading = await openedOn({ ...other, databaseUrl: store.databaseUrl });
      const { id } = await published(writing.publishing, publication());
      expect(await textOf(reading, '/stories/ferry')).toContain('First.');
      const second = publication({ storyId: id, expectedRevision: 1, document: worded('Second.') });
      await published(writing.publishing, second);
      await Bun.sleep(1010);
      expect(await textOf(reading, '/stories/ferry')).toContain('Second.');
      await withdraw(writing.publishing, { storyId: id, reason: 'x', by: 'Kari' });
      await Bun.sleep(1010);
      expect((await reading.ask('/stories/ferry')).status).toBe(410);
    });
});
