// The hot path: what is composed when, what is shared, and what is never kept. `load` counts who asks the store.

import { expect, test } from 'bun:test';
import type { PageDependency } from '../platform/capabilities.ts';
import { AppError } from '../platform/errors.ts';
import type { StoryId } from '../platform/ids.ts';
import { openMetrics } from '../platform/metrics.ts';
import { openPageMemory } from './memory.ts';
import { openServing, type PageKey } from './serve.ts';
import type { Found } from './source.ts';

const STORY = 'one' as StoryId;
const STORY_NO = 7;
const DEPENDS: readonly PageDependency[] = [{ kind: 'story', id: STORY }];
const CAP = 1024 * 1024;

/** One story whose content, totals and place the test may change; every read of it is counted. */
function openedSite(dialect: 'sqlite' | 'postgres' = 'sqlite') {
  const memory = openPageMemory(CAP);
  const site = {
    memory,
    content: 'first',
    totals: 0,
    reads: 0,
    bodies: 0,
    fails: undefined as unknown,
    movedTo: null as string | null,
    /** Runs while the store is being read, after what is read was read. */
    meanwhile: async (): Promise<void> => undefined,
    /** Whether the stored page is gone when its bytes are asked for. */
    bodyGone: false,
  };
  const load = async (): Promise<Found> => {
    site.reads++;
    const { content, totals, fails, movedTo } = site;
    await site.meanwhile();
    if (fails !== undefined) throw fails;
    if (movedTo !== null) return { found: 'moved', slug: movedTo };
    return {
      found: 'page',
      source: {
        contentVersion: content,
        dependencies: DEPENDS,
        headers: { 'content-type': 'text/html; charset=utf-8' },
        tally: { storyNo: STORY_NO, version: totals },
        reactable: async () => ['none', 'love'],
        body: async (encoding, reacted) => {
          site.bodies++;
          if (site.bodyGone) {
            site.bodyGone = false;
            return undefined;
          }
          return new TextEncoder().encode(`${content} ${totals} ${encoding} ${reacted ?? ''}`);
        },
      },
    };
  };
  const serving = openServing({
    memory,
    metrics: openMetrics(),
    db: { dialect },
  });
  const vote = (totals: number) => {
    site.totals = totals;
    memory.moveTotals(STORY_NO);
  };
  const ask = async (changes: Partial<PageKey> = {}, init: RequestInit = {}) =>
    serving.answer(
      new Request('http://news.example/stories/one?x=1', init),
      { address: '/stories/one', reacted: null, ...changes },
      load,
    );
  const text = async (changes: Partial<PageKey> = {}) => (await ask(changes)).text();
  return { site, ask, text, vote };
}

test('a cold page is composed once for a hundred who wait', async () => {
  const { site, text } = openedSite();
  site.meanwhile = () => Bun.sleep(5);
  const answers = await Promise.all(Array.from({ length: 100 }, () => text()));
  expect(new Set(answers)).toEqual(new Set(['first 0 identity ']));
  expect([site.reads, site.bodies]).toEqual([1, 1]);
});

test('a fresh page is served without asking anybody', async () => {
  const { site, text, ask } = openedSite();
  await text();
  for (let count = 0; count < 50; count++) await text();
  expect(site.reads).toBe(1);
  expect(await ask()).toBeInstanceOf(Response);
});

test('a page that many ask for is the same page, also when others become hot after it', async () => {
  const { ask, text } = openedSite();
  const cold = await ask();
  const tag = cold.headers.get('etag');
  for (let count = 0; count < 300; count++) expect(await text()).toBe('first 0 identity ');
  const hot = await ask();
  expect([hot.headers.get('etag'), [...hot.headers].toString()]).toEqual([tag, [...cold.headers].toString()]);
  for (let page = 0; page < 300; page++)
    for (let count = 0; count < 102; count++) await ask({ address: `/stories/${page}` });
  expect(await text()).toBe('first 0 identity ');
});

test('each encoding is its own bytes under its own tag', async () => {
  const { ask } = openedSite();
  const tags = new Set<string | null>();
  for (const encoding of ['', 'br', 'gzip', 'zstd']) {
    const response = await ask({}, { headers: { 'accept-encoding': encoding } });
    expect(response.headers.get('content-encoding')).toBe(encoding === '' ? null : encoding);
    expect(response.headers.get('vary')).toBe('accept-encoding');
    expect(await response.text()).toContain(encoding);
    tags.add(response.headers.get('etag'));
  }
  expect(tags.size).toBe(4);
});

test('a page whose totals stand is not composed again, however long it lies', async () => {
  const { site, text } = openedSite();
  await text();
  await Bun.sleep(1010);
  await Promise.all(Array.from({ length: 20 }, () => text()));
  expect(site.reads).toBe(1);
});

test('new totals recompose the page once a second at most', async () => {
  const { site, text, vote } = openedSite();
  await text();
  vote(7);
  expect(await text()).toBe('first 0 identity ');
  await Bun.sleep(1010);
  const answers = await Promise.all(Array.from({ length: 20 }, () => text()));
  expect(new Set(answers)).toEqual(new Set(['first 7 identity ']));
  vote(8);
  for (let count = 0; count < 20; count++) await text();
  expect(site.reads).toBe(2);
});

test('votes on another story leave a page as it is', async () => {
  const { site, text } = openedSite();
  await text();
  site.memory.moveTotals(STORY_NO + 1);
  await Bun.sleep(1010);
  await text();
  expect(site.reads).toBe(1);
});

test('a vote while the page is composed is on the next page a second later', async () => {
  const { site, text, vote } = openedSite();
  site.meanwhile = async () => {
    site.meanwhile = async () => undefined;
    vote(3);
  };
  expect(await text()).toBe('first 0 identity ');
  await Bun.sleep(1010);
  expect(await text()).toBe('first 3 identity ');
});

test('on PostgreSQL another server may have changed the page, so it is looked up once a second', async () => {
  const { site, text } = openedSite('postgres');
  await text();
  site.content = 'second';
  await Bun.sleep(1010);
  expect(await text()).toBe('second 0 identity ');
  await Bun.sleep(1010);
  await text();
  expect([site.reads, site.bodies]).toEqual([3, 2]);
});

test('who has just voted by form sees totals of after the vote', async () => {
  const { text, vote } = openedSite();
  await text({ reacted: 'love' });
  vote(1);
  await Bun.sleep(100);
  expect(await text({ reacted: 'love' })).toBe('first 1 identity love');
});

test('kinds that the story does not offer never fill the memory, and ask the store once', async () => {
  const { site, text } = openedSite();
  for (let count = 0; count < 200; count++)
    expect(await text({ reacted: `kind-${count}` })).toBe('first 0 identity ');
  expect(site.reads).toBeLessThanOrEqual(2);
  expect(site.memory.sizeBytes).toBeLessThan(2000);
  expect(await text({ reacted: 'love' })).toBe('first 0 identity love');
});

test('an address that holds a question mark is not taken for a variant', async () => {
  const { site, text, ask } = openedSite();
  await text({ reacted: 'love' });
  site.fails = new AppError('not_found', 404, 'Nothing.');
  await expect(ask({ address: '/stories/one?love' })).rejects.toMatchObject({ code: 'not_found' });
});

test('a change while the page is read makes it read again', async () => {
  const { site, text } = openedSite();
  site.meanwhile = async () => {
    site.meanwhile = async () => undefined;
    site.content = 'second';
    site.memory.drop(DEPENDS);
  };
  expect(await text()).toBe('second 0 identity ');
  expect(site.reads).toBe(2);
  expect(await text()).toBe('second 0 identity ');
});

test('a change of something else while the page is read changes nothing', async () => {
  const { site, text } = openedSite();
  site.meanwhile = async () => site.memory.drop([{ kind: 'clip', id: 'another' }]);
  await text();
  expect(site.reads).toBe(1);
});

test('changes without end do not keep a page from being served, and what is served then is not kept', async () => {
  const { site, text } = openedSite();
  site.meanwhile = async () => site.memory.drop(DEPENDS);
  expect(await text()).toBe('first 0 identity ');
  expect(site.reads).toBe(5);
  expect(site.memory.sizeBytes).toBe(0);
});

test('a publication while nothing was found yet is found', async () => {
  const { site, text } = openedSite();
  site.fails = new AppError('not_found', 404, 'Nothing.');
  site.meanwhile = async () => {
    site.meanwhile = async () => undefined;
    site.fails = undefined;
    site.memory.drop(DEPENDS);
  };
  expect(await text()).toBe('first 0 identity ');
});

test('a stored page that is replaced between its finding and its reading is found again', async () => {
  const { site, text } = openedSite();
  site.bodyGone = true;
  expect(await text()).toBe('first 0 identity ');
  expect(site.reads).toBe(2);
});

test('a withdrawal drops the page at once, also one that was just checked', async () => {
  const { site, text, ask } = openedSite();
  await text();
  site.fails = new AppError('withdrawn', 410, 'Gone.');
  site.memory.drop(DEPENDS);
  await expect(ask()).rejects.toMatchObject({ status: 410 });
});

test('an error reaches all who wait and is not remembered', async () => {
  const { site, text, ask } = openedSite();
  site.fails = new Error('the disk is gone');
  site.meanwhile = () => Bun.sleep(5);
  const answers = await Promise.allSettled(Array.from({ length: 10 }, () => ask()));
  expect(answers.map((answer) => answer.status)).toEqual(Array.from({ length: 10 }, () => 'rejected'));
  expect(site.reads).toBe(1);
  site.fails = undefined;
  expect(await text()).toBe('first 0 identity ');
});

test('a story that moved answers 301 with the query, and its JSON stays JSON', async () => {
  const { site, ask } = openedSite();
  site.movedTo = 'neu-ö';
  const page = await ask();
  expect([page.status, page.headers.get('location')]).toEqual([301, '/stories/neu-%C3%B6?x=1']);
  const json = await ask({ address: '/stories/one.json' });
  expect(json.headers.get('location')).toBe('/stories/neu-%C3%B6.json?x=1');
  expect(site.memory.sizeBytes).toBe(0);
});

test('who has the bytes already gets 304 without them, by any way of naming the tag', async () => {
  const { ask } = openedSite();
  const etag = (await ask()).headers.get('etag')!;
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`, `W/"other",W/${etag}`, '*']) {
    const response = await ask({}, { headers: { 'if-none-match': known } });
    expect([known, response.status, await response.text()]).toEqual([known, 304, '']);
    expect(response.headers.get('etag')).toBe(etag);
    expect(response.headers.get('cache-control')).toContain('must-revalidate');
    expect(response.headers.get('content-encoding')).toBeNull();
  }
  for (const other of ['"other"', etag.slice(1, -1), 'W/*', ''])
    expect((await ask({}, { headers: { 'if-none-match': other } })).status).toBe(200);
});

test('the tag differs by content, totals, encoding and variant', async () => {
  const { site, ask } = openedSite();
  const tags: (string | null)[] = [(await ask()).headers.get('etag')];
  tags.push((await ask({ reacted: 'love' })).headers.get('etag'));
  site.memory.drop(DEPENDS);
  site.totals = 1;
  tags.push((await ask()).headers.get('etag'));
  site.memory.drop(DEPENDS);
  site.content = 'second';
  tags.push((await ask()).headers.get('etag'));
  expect(new Set(tags).size).toBe(4);
});
