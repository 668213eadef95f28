// Readers' addresses through the real product, on both databases: what stands there, and what does not.

import { afterEach, expect, test } from 'bun:test';
import { personWith, quoteWith } from '../../test/support/findings.ts';
import { publication, published, worded } from '../../test/support/publications.ts';
import { jsonOf, textOf } from '../../test/support/reading.ts';
import { onBothStores, type OpenStore } from '../../test/support/stores.ts';
import {
  documentWith,
  givenPlayableClip,
  openWholeNewsroom,
  SITE,
  type WholeNewsroom,
} from '../../test/support/whole-newsroom.ts';
import { systemClock } from '../platform/clock.ts';
import { listen } from '../platform/http/index.ts';
import { NO_FINDINGS } from '../stories/index.ts';

const newsrooms: WholeNewsroom[] = [];
afterEach(async () => {
  for (const newsroom of newsrooms.splice(0)) await newsroom.stop();
});

onBothStores('pages', (open) => {
  const openedOn = async (store: OpenStore) => {
    const newsroom = await openWholeNewsroom(store);
    newsrooms.push(newsroom);
    return newsroom;
  };
  const opened = async () => openedOn(await open());

  test('the front page has the newest first, and a story keeps its place when it is corrected', async () => {
    const newsroom = await opened();
    let nowMs = 1_800_000_000_000;
    const needs = { ...newsroom.publishing, clock: { ...systemClock, now: () => (nowMs += 60_000) } };
    const { id } = await published(needs, publication({ slug: 'one' }));
    await published(needs, publication({ slug: 'two' }));
    await published(needs, publication({ slug: 'three' }));
    await published(
      needs,
      publication({ storyId: id, slug: 'one', expectedRevision: 1, document: worded('x') }),
    );
    const links = (await textOf(newsroom, '/')).matchAll(/<a href="\/stories\/(\w+)"/g);
    expect([...links].map(([, slug]) => slug)).toEqual(['three', 'two', 'one']);
  });

  test('the JSON of a story has every documented field', async () => {
    const newsroom = await opened();
    const clip = await givenPlayableClip(newsroom, {
      ground: 'own',
      credit: 'Ola',
      verdicts: { what: 'confirmed', where: 'likely', when: 'unclear' },
      warnings: ['minors'],
    });
    const mark = { type: 'strong', start: 0, end: 3 };
    const document = documentWith({
      kicker: 'Video',
      byline: [{ name: 'Kari' }],
      happened: { when: '2018-05-26', precision: 'day', where: 'Norrum' },
      blocks: [
        { type: 'paragraph', text: 'One two', marks: [mark] },
        { type: 'clip', text: 'Below:', clipId: clip },
        { type: 'heading', level: 2, text: 'Three', marks: [] },
      ],
      reactions: { open: true, kinds: ['sad', 'love'] },
    });
    const view = await published(newsroom.publishing, publication({ document }));
    const response = await newsroom.ask('/stories/ferry.json');
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(await response.json()).toEqual({
      id: view.id,
      slug: 'ferry',
      url: `${SITE}/stories/ferry`,
      language: 'en',
      status: 'published',
      kicker: 'Video',
      headline: 'Ferry rescued off Norrum',
      standfirst: 'A fishing boat towed the ferry in.',
      byline: [{ name: 'Kari' }],
      publishedAt: new Date(view.publishedAt).toISOString(),
      updatedAt: new Date(view.publishedAt).toISOString(),
      revision: 1,
      happened: { when: '2018-05-26', precision: 'day', where: 'Norrum' },
      blocks: [
        { type: 'paragraph', text: 'One two', marks: [mark] },
        { type: 'clip', text: 'Below:', clipId: clip },
        { type: 'heading', level: 2, text: 'Three' },
      ],
      quotes: [],
      attributions: [],
      people: [],
      followUps: [],
      corrections: [],
      warnings: ['minors'],
      clips: [{ id: clip, state: 'playable', credit: 'Ola' }],
      reactions: {
        open: true,
        total: 0,
        kinds: [
          { kind: 'sad', label: 'Sad', emoji: '😢', count: 0 },
          { kind: 'love', label: 'Love', emoji: '❤️', count: 0 },
        ],
      },
    });
  });

  test('readers get what is certain of the findings, and no trace of the rest', async () => {
    const newsroom = await opened();
    const people = [personWith({ name: 'Unsure Person' }), personWith({ name: 'Ana Lima', certain: true })];
    const quotes = [
      quoteWith({ speaker: 'Unsure Person' }),
      quoteWith({ speaker: 'Ana Lima', certain: true, continues: 0 }),
    ];
    const document = documentWith({ findings: { ...NO_FINDINGS, quotes, people } });
    await published(newsroom.publishing, publication({ document }));
    const told = await jsonOf(newsroom, '/stories/ferry.json');
    expect(told).toMatchObject({
      quotes: [{ speaker: 'Ana Lima', continues: null, certain: true }],
      people: [{ name: 'Ana Lima' }],
    });
    for (const address of ['/stories/ferry.json', '/stories/ferry', '/'])
      expect(await textOf(newsroom, address)).not.toContain('Unsure Person');
  });

  test('every reader gets the same bytes, whatever they send, and no cookie', async () => {
    const newsroom = await opened();
    await published(newsroom.publishing, publication());
    for (const address of ['/', '/stories/ferry', '/stories/ferry.json']) {
      const plain = await newsroom.ask(address);
      const known = await newsroom.ask(`${address}?utm_source=x&reacted=<b>`, {
        headers: { cookie: 'eyewitness_reader=1.x', 'accept-language': 'fr', 'user-agent': 'x' },
      });
      expect(await known.text()).toBe(await plain.text());
      expect(known.headers.get('etag')).toBe(plain.headers.get('etag'));
      expect([plain.headers.get('set-cookie'), known.headers.get('set-cookie')]).toEqual([null, null]);
    }
  });

  test('a story that moved leads from its former address, with the query', async () => {
    const newsroom = await opened();
    const { id } = await published(newsroom.publishing, publication());
    await textOf(newsroom, '/stories/ferry');
    await published(
      newsroom.publishing,
      publication({ storyId: id, expectedRevision: 1, slug: 'ferry-safe' }),
    );
    const page = await newsroom.ask('/stories/ferry?reacted=love');
    expect([page.status, page.headers.get('location')]).toEqual([301, '/stories/ferry-safe?reacted=love']);
    expect((await newsroom.ask('/stories/ferry.json')).headers.get('location')).toBe(
      '/stories/ferry-safe.json',
    );
    expect((await newsroom.ask('/stories/ferry-safe')).status).toBe(200);
  });

  test('an address that cannot be a story is not found, whatever it holds', async () => {
    const newsroom = await opened();
    await published(newsroom.publishing, publication());
    await textOf(newsroom, '/stories/ferry?reacted=love');
    for (const slug of ['%3Flove', 'ferry%3Flove', '.json', '..%2Fferry', '%F0%9F%8E%89'])
      expect([slug, (await newsroom.ask(`/stories/${slug}`)).status]).toEqual([slug, 404]);
    for (const slug of ['%00', 'a%00b.json', '%E0%A4'])
      expect([slug, (await newsroom.ask(`/stories/${slug}`)).status]).toEqual([slug, 400]);
  });

  test('HEAD has the headers of GET and no body', async () => {
    const newsroom = await opened();
    await published(newsroom.publishing, publication());
    const server = listen('127.0.0.1', 0, newsroom.handle);
    try {
      const address = `http://127.0.0.1:${server.port}/stories/ferry`;
      const get = await fetch(address);
      const head = await fetch(address, { method: 'HEAD' });
      expect([head.status, await head.text()]).toEqual([200, '']);
      for (const name of ['etag', 'content-type', 'content-security-policy', 'cache-control', 'vary'])
        expect(head.headers.get(name)).toBe(get.headers.get(name)!);
    } finally {
      await server.stop();
    }
  });

  test('the site has the address of the server it stands on, until somebody gives it one', async () => {
    const store = await open();
    const local = await openWholeNewsroom(store, { siteUrl: null });
    await published(local.publishing, publication());
    await local.standAt(4100);
    expect(await textOf(local, '/stories/ferry')).toContain('href="http://localhost:4100/stories/ferry"');
    await local.standAt(4200);
    expect(await textOf(local, '/stories/ferry')).toContain('href="http://localhost:4200/stories/ferry"');
    await local.stop();
    const named = await openWholeNewsroom(store);
    await named.standAt(4300);
    expect(await textOf(named, '/stories/ferry')).toContain(`href="${SITE}/stories/ferry"`);
    await named.stop();
    const later = await openWholeNewsroom(store, { siteUrl: null });
    newsrooms.push(later);
    await later.standAt(4400);
    expect(await textOf(later, '/stories/ferry')).toContain(`href="${SITE}/stories/ferry"`);
  });
});
