// Whom a newsroom tells of a change, on both databases: what is sent, what never is, what is sent again.

import { afterEach, expect, test } from 'bun:test';
import { NEWS_SITE } from '../../../test/support/machine-stories.ts';
import { publication, published } from '../../../test/support/publications.ts';
import { textOf } from '../../../test/support/reading.ts';
import { onBothStores } from '../../../test/support/stores.ts';
import { openWholeNewsroom, type WholeNewsroom } from '../../../test/support/whole-newsroom.ts';
import type { Outgoing, OutgoingAnswer } from '../../platform/capabilities.ts';
import { withdraw } from '../../stories/index.ts';
import { hubPings, searchPings } from './rules.ts';
import { tellHub } from './tell.ts';

const HUB = 'https://hub.example.org/';
const INDEX_NOW = 'https://api.indexnow.org/indexnow';

const newsrooms: WholeNewsroom[] = [];
afterEach(async () => {
  for (const newsroom of newsrooms.splice(0)) await newsroom.stop();
});

test.each([
  ['http://news.example', 'without TLS'],
  ['https://localhost:4000', 'on this machine'],
  ['https://192.168.1.4', 'by a number'],
  ['https://newsroom.local', 'in a network of its own'],
])('nobody is told of a site at %s, %s', (url) => {
  const site = { ...NEWS_SITE, url, indexNow: true };
  expect([...searchPings(site, 'ferry', 'k'), ...hubPings(site, 'ferry', true)]).toEqual([]);
});

onBothStores('pings', (open) => {
  const opened = async (answer: OutgoingAnswer = { outcome: 'answered', status: 202 }) => {
    const sent: { to: string; body: string; type: string }[] = [];
    const outgoing: Outgoing = {
      post: async (to, body, type) => {
        sent.push({ to, body, type });
        return answer;
      },
    };
    const newsroom = await openWholeNewsroom(await open(), {}, outgoing);
    newsrooms.push(newsroom);
    await newsroom.changeSettings({ indexNow: true, webSubHub: HUB, url: 'https://news.example' });
    await newsroom.start();
    const told = async (to: string) => {
      await newsroom.finish();
      return sent.filter((ping) => ping.to === to).map(({ body }) => body);
    };
    return { newsroom, sent, told };
  };
  const feedsIn = (bodies: readonly string[]) =>
    bodies.map((body) => new URLSearchParams(body).get('hub.url'));

  test('search engines are told which address changed, with a key that the site shows', async () => {
    const { newsroom, told, sent } = await opened();
    await published(newsroom.publishing, publication());
    const [body, ...others] = (await told(INDEX_NOW)).map((text) => JSON.parse(text));
    expect(others).toEqual([]);
    expect(body).toEqual({
      host: 'news.example',
      key: expect.stringMatching(/^[0-9a-f]{64}$/),
      keyLocation: `https://news.example/${body.key}.txt`,
      urlList: ['https://news.example/stories/ferry'],
    });
    expect(sent.find(({ to }) => to === INDEX_NOW)?.type).toBe('application/json; charset=utf-8');
    expect(await textOf(newsroom, `/${body.key}.txt`)).toBe(body.key);
    await newsroom.changeSettings({ indexNow: false });
    expect((await newsroom.ask(`/${body.key}.txt`)).status).toBe(404);
  });

  test('the hub is told of every feed that is another now', async () => {
    const { newsroom, told } = await opened();
    await published(newsroom.publishing, publication());
    const bodies = await told(HUB);
    expect(feedsIn(bodies)).toEqual([
      'https://news.example/feed.xml',
      'https://news.example/atom.xml',
      'https://news.example/feed.json',
      'https://news.example/stories/ferry/feed.xml',
    ]);
    expect(bodies[0]).toBe('hub.mode=publish&hub.url=https%3A%2F%2Fnews.example%2Ffeed.xml');
  });

  test('a withdrawal is told as well, but of the feed that is gone', async () => {
    const { newsroom, told, sent } = await opened();
    const { id } = await published(newsroom.publishing, publication());
    await newsroom.finish();
    sent.length = 0;
    await withdraw(newsroom.publishing, { storyId: id, reason: 'Not ours', by: 'Kari' });
    expect((await told(INDEX_NOW)).map((body) => JSON.parse(body).urlList)).toEqual([
      ['https://news.example/stories/ferry'],
    ]);
    expect(feedsIn(await told(HUB))).toHaveLength(3);
  });

  test('nobody is told of an invented story', async () => {
    const { newsroom, sent } = await opened();
    await published(newsroom.publishing, publication({ isDemo: true }));
    await newsroom.finish();
    expect(sent).toEqual([]);
  });

  test('nobody is told who was not chosen', async () => {
    const { newsroom, sent } = await opened();
    await newsroom.changeSettings({ indexNow: false, webSubHub: null });
    await published(newsroom.publishing, publication());
    await newsroom.finish();
    expect(sent).toEqual([]);
  });

  test.each([400, 403, 422, 429, 302])('an answer of %d is logged and not repeated', async (status) => {
    const { newsroom, told } = await opened({ outcome: 'answered', status });
    await published(newsroom.publishing, publication());
    expect(await told(INDEX_NOW)).toHaveLength(1);
    expect(newsroom.logged).toContain('warn pings.refused');
    expect(newsroom.logged).not.toContain('error jobs.failed');
  });

  test('what the seam refuses to send is logged and not repeated', async () => {
    const { newsroom, told } = await opened({ outcome: 'refused', reason: 'private' });
    await published(newsroom.publishing, publication());
    expect(await told(INDEX_NOW)).toHaveLength(1);
    expect(newsroom.logged).toContain('warn pings.not_sent');
  });

  test('a fault on their side is left to the job runner, which comes back', async () => {
    const { newsroom, told } = await opened({ outcome: 'answered', status: 503 });
    const { id } = await published(newsroom.publishing, publication());
    await told(HUB);
    expect(newsroom.logged).toContain('error jobs.failed');
    const outgoing = { post: async () => ({ outcome: 'answered' as const, status: 500 }) };
    const telling = tellHub(
      { ...newsroom.app, outgoing, site: async () => ({ ...NEWS_SITE, webSubHub: HUB }) },
      id,
    );
    expect(telling).rejects.toThrow('answered 500');
  });
});
