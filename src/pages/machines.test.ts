// The addresses that machines read, on the whole product and both databases: what is there, what is left out, what goes.

import { afterEach, expect, test } from 'bun:test';
import { publication, published, showing, worded } from '../../test/support/publications.ts';
import { textOf } from '../../test/support/reading.ts';
import { onBothStores } from '../../test/support/stores.ts';
import {
  ALL_ANSWERS,
  givenPlayableClip,
  openWholeNewsroom,
  type WholeNewsroom,
} from '../../test/support/whole-newsroom.ts';
import { withdraw } from '../stories/index.ts';

const LISTS = ['/feed.xml', '/atom.xml', '/feed.json', '/sitemap.xml', '/news-sitemap.xml'];

const newsrooms: WholeNewsroom[] = [];
afterEach(async () => {
  for (const newsroom of newsrooms.splice(0)) await newsroom.stop();
});

onBothStores('what machines read', (open) => {
  const opened = async () => {
    const newsroom = await openWholeNewsroom(await open());
    newsrooms.push(newsroom);
    return newsroom;
  };

  test('a story is in every list the moment it is published, and gone the moment it is withdrawn', async () => {
    const newsroom = await opened();
    for (const list of LISTS) expect(await textOf(newsroom, list)).not.toContain('/stories/ferry');
    const { id } = await published(newsroom.publishing, publication());
    for (const list of LISTS)
      expect(await textOf(newsroom, list)).toContain('https://news.example/stories/ferry');
    expect(await textOf(newsroom, '/stories/ferry/feed.xml')).toContain(`urn:uuid:${id}`);
    await withdraw(newsroom.publishing, { storyId: id, reason: 'Not ours', by: 'Kari' });
    for (const list of LISTS) expect(await textOf(newsroom, list)).not.toContain('/stories/ferry');
    expect((await newsroom.ask('/stories/ferry/feed.xml')).status).toBe(410);
    expect((await newsroom.ask('/stories/none/feed.xml')).status).toBe(404);
  });

  test('an invented story is in no list and has no feed', async () => {
    const newsroom = await opened();
    await published(newsroom.publishing, publication({ isDemo: true }));
    for (const list of [...LISTS, '/video-sitemap.xml'])
      expect(await textOf(newsroom, list)).not.toContain('/stories/ferry');
    expect((await newsroom.ask('/stories/ferry/feed.xml')).status).toBe(404);
    expect(await textOf(newsroom, '/stories/ferry')).toContain('content="noindex"');
  });

  test('new words are in the feeds at once, and what did not change is not sent again', async () => {
    const newsroom = await opened();
    const { id } = await published(newsroom.publishing, publication());
    const first = await newsroom.ask('/feed.xml');
    const etag = first.headers.get('etag')!;
    expect((await newsroom.ask('/feed.xml', { headers: { 'if-none-match': etag } })).status).toBe(304);
    await textOf(newsroom, '/stories/ferry/feed.xml');
    const second = publication({ storyId: id, expectedRevision: 1, document: worded('Second.') });
    await published(newsroom.publishing, second);
    for (const feed of ['/feed.xml', '/atom.xml', '/feed.json', '/stories/ferry/feed.xml'])
      expect(await textOf(newsroom, feed)).toContain('Second.');
  });

  test('a former address leads to the feed of the story that moved', async () => {
    const newsroom = await opened();
    const { id } = await published(newsroom.publishing, publication());
    await published(newsroom.publishing, publication({ storyId: id, expectedRevision: 1, slug: 'boat' }));
    const moved = await newsroom.ask('/stories/ferry/feed.xml');
    expect([moved.status, moved.headers.get('location')]).toEqual([301, '/stories/boat/feed.xml']);
    expect((await newsroom.ask('/stories/ferry.json')).headers.get('location')).toBe('/stories/boat.json');
  });

  test('no machine is told where the picture or file of a warned clip lies', async () => {
    const newsroom = await opened();
    const clip = await givenPlayableClip(newsroom, { ...ALL_ANSWERS, warnings: ['graphic'] });
    await published(newsroom.publishing, publication({ document: showing(clip) }));
    for (const address of [...LISTS, '/video-sitemap.xml', '/stories/ferry/feed.xml']) {
      const text = await textOf(newsroom, address);
      expect(text).not.toContain('poster.jpg');
      expect(text).not.toContain('video.mp4');
    }
    expect(await textOf(newsroom, '/video-sitemap.xml')).toContain(`https://news.example/clips/${clip}`);
    expect(await textOf(newsroom, '/stories/ferry')).not.toContain('poster.jpg');
  });

  test('each is sent as what it is', async () => {
    const newsroom = await opened();
    await newsroom.changeSettings({
      contactEmail: 'desk@news.example',
      trust: ['member=https://association.example/'],
    });
    for (const [address, type] of [
      ['/feed.xml', 'application/rss+xml'],
      ['/atom.xml', 'application/atom+xml'],
      ['/feed.json', 'application/feed+json'],
      ['/sitemap.xml', 'application/xml'],
      ['/sitemaps/videos-1.xml', 'application/xml'],
      ['/robots.txt', 'text/plain'],
      ['/.well-known/security.txt', 'text/plain'],
      ['/trust.txt', 'text/plain'],
      ['/.well-known/trust.txt', 'text/plain'],
    ] as const) {
      const response = await newsroom.ask(address);
      expect([address, response.status, response.headers.get('content-type')]).toEqual([
        address,
        200,
        `${type}; charset=utf-8`,
      ]);
    }
    expect((await newsroom.ask('/security.txt')).headers.get('location')).toBe('/.well-known/security.txt');
  });

  test('whoever looks for somebody to tell of a hole learns how the newsroom can name one', async () => {
    const newsroom = await opened();
    const missing = await newsroom.ask('/.well-known/security.txt');
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain('eyewitness settings securityContact');
    expect((await newsroom.ask('/trust.txt')).status).toBe(404);
    expect((await newsroom.ask('/sitemaps/stories-9.xml')).status).toBe(404);
    expect((await newsroom.ask('/sitemaps/else-1.xml')).status).toBe(404);
  });
});
