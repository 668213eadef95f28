// The bar's addresses through the real request handler, on both databases.

import { afterEach, expect, test } from 'bun:test';
import { clockAt } from '../../test/support/clock.ts';
import { onBothStores } from '../../test/support/stores.ts';
import {
  liveStory,
  openVotingSite,
  type SiteOptions,
  type VotingSite,
} from '../../test/support/voting-site.ts';

const KEY = 'AAECAwQFBgcICQoLDA0ODw';
const OTHER_KEY = 'BAECAwQFBgcICQoLDA0ODw';
const STORIES = [
  liveStory(1),
  liveStory(2, { open: false }),
  liveStory(3, { state: 'withdrawn' }),
  liveStory(4, { kinds: [{ kind: 'sad', label: 'Sad', emoji: '😢' }] }),
];
const UNKNOWN = liveStory(99).id;

const sites: VotingSite[] = [];
afterEach(async () => {
  for (const site of sites.splice(0)) await site.close();
});

onBothStores('the addresses of the bar', (open) => {
  const opened = async (options: Partial<SiteOptions> = {}) => {
    const site = await openVotingSite(await open(), STORIES, { clock: clockAt(), ...options });
    sites.push(site);
    return site;
  };

  test('a first vote by key is counted, sets the cookie, and the cookie then says what is yours', async () => {
    const site = await opened();
    const response = await put(site, 'love', { key: KEY });
    expect(response.status).toBe(200);
    const cookie = cookieOf(response)!;
    expect(cookie).toStartWith('eyewitness_reader=1.');
    expect(await response.json()).toEqual({
      total: 1,
      kinds: [
        { kind: 'love', label: 'Love', emoji: '❤️', count: 1 },
        { kind: 'wow', label: 'Wow', emoji: '😮', count: 0 },
        { kind: 'sad', label: 'Sad', emoji: '😢', count: 0 },
      ],
      yours: 'love',
      held: false,
    });
    expect(await yours(site, { cookie })).toEqual({ yours: 'love', held: false });
    expect(await yours(site, { key: KEY })).toEqual({ yours: 'love', held: false });
    expect(await yours(site, {})).toEqual({ yours: null, held: false });
    expect(await yours(site, { cookie }, 4)).toEqual({ yours: null, held: false });
  });

  test('the same vote sent four times at once, with the key or with the cookie, counts once', async () => {
    const site = await opened();
    const first = await Promise.all([1, 2, 3, 4].map(() => put(site, 'love', { key: KEY })));
    expect(new Set(first.map(cookieOf)).size).toBe(1);
    const cookie = cookieOf(first[0]!)!;
    const again = await put(site, 'love', { cookie, key: OTHER_KEY });
    expect(again.headers.has('set-cookie')).toBe(false);
    expect(await again.json()).toMatchObject({ total: 1, yours: 'love' });
    expect(await site.reactions.recount()).toEqual([]);
  });

  test('a change moves the vote, DELETE removes it, and everybody sees it', async () => {
    const site = await opened();
    const cookie = cookieOf(await put(site, 'love', { key: KEY }))!;
    await put(site, 'wow', { key: OTHER_KEY });
    await put(site, 'sad', { cookie });
    const counts = await site.ask(`/api/v1/stories/${STORIES[0]!.id}/reactions`);
    expect(counts.headers.get('cache-control')).toBe('public, max-age=1');
    expect(await counts.json()).toMatchObject({
      total: 2,
      kinds: [{ count: 0 }, { count: 1 }, { count: 1 }],
    });
    const removed = await site.ask(`/api/v1/stories/${STORIES[0]!.id}/reaction`, {
      method: 'DELETE',
      headers: { cookie },
    });
    expect(await removed.json()).toMatchObject({ total: 1, yours: null, held: false });
    expect((await site.reactions.counts(STORIES[0]!)).total).toBe(1);
  });

  test('what cannot be taken says so: unknown, closed, withdrawn, another kind, no reader, bad key', async () => {
    const site = await opened();
    expect(await refused(await put(site, 'love', { key: KEY }, 99))).toBe('404 story_unknown');
    expect(await refused(await put(site, 'love', { key: KEY }, 2))).toBe('409 reactions_closed');
    expect(await refused(await put(site, 'love', { key: KEY }, 3))).toBe('410 story_withdrawn');
    expect(await refused(await put(site, 'love', { key: KEY }, 4))).toBe('422 unknown_kind');
    expect(await refused(await put(site, 'none', { key: KEY }))).toBe('422 unknown_kind');
    expect(await refused(await put(site, 'love', {}))).toBe('422 reader_unknown');
    expect(await refused(await put(site, 'love', { key: 'guess' }))).toBe('422 bad_key');
    expect(await refused(await send(site, 'PUT', '{"kind":', { key: KEY }))).toBe('400 invalid_json');
    expect(await refused(await send(site, 'PUT', '{"kind":null}', { key: KEY }))).toBe('422 invalid');
    expect(await refused(await send(site, 'PUT', '{"kind":["love"]}', { key: KEY }))).toBe('422 invalid');
    expect(await refused(await send(site, 'PUT', `"${'x'.repeat(1100)}"`, { key: KEY }))).toBe(
      '413 too_large',
    );
    for (const path of ['reactions', 'reaction', 'live']) {
      expect(await refused(await site.ask(`/api/v1/stories/${UNKNOWN}/${path}`))).toBe('404 story_unknown');
      expect(await refused(await site.ask(`/api/v1/stories/${STORIES[2]!.id}/${path}`))).toBe(
        '410 story_withdrawn',
      );
    }
    expect((await site.reactions.counts(STORIES[0]!)).total).toBe(0);
  });

  test('a forged cookie is refused and cleared, with a key beside it too', async () => {
    const site = await opened();
    const forged = 'eyewitness_reader=1.AAECAwQFBgcICQoLDA0ODw.AAECAwQFBgcICQoLDA0ODw';
    const response = await put(site, 'love', { cookie: forged, key: KEY });
    expect(response.status).toBe(401);
    expect(response.headers.get('set-cookie')).toStartWith('eyewitness_reader=; Path=/; Max-Age=0');
    const asked = await site.ask(`/api/v1/stories/${STORIES[0]!.id}/reaction`, {
      headers: { cookie: forged },
    });
    expect(asked.status).toBe(401);
    const form = await post(site, 'love', { cookie: forged });
    expect(form.status).toBe(401);
    expect((await site.reactions.counts(STORIES[0]!)).total).toBe(0);
  });

  test('another site cannot vote with our readers', async () => {
    const site = await opened();
    const cookie = cookieOf(await put(site, 'love', { key: KEY }))!;
    for (const foreign of [
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'null' },
    ]) {
      const headers = { cookie, ...foreign };
      const init = { method: 'PUT', headers, body: '{"kind":"sad"}' };
      expect((await site.ask(`/api/v1/stories/${STORIES[0]!.id}/reaction`, init)).status).toBe(403);
      expect((await post(site, 'sad', headers)).status).toBe(403);
      expect(
        (await site.ask(`/api/v1/stories/${STORIES[0]!.id}/reaction`, { method: 'DELETE', headers })).status,
      ).toBe(403);
    }
    expect(await yours(site, { cookie })).toMatchObject({ yours: 'love' });
  });

  test('a form without a cookie is sent round once with one, and counts when it comes back', async () => {
    const site = await opened();
    const asked = await post(site, 'love', {});
    expect(asked.status).toBe(307);
    expect(asked.headers.get('location')).toBe('/stories/story-1/reaction?cookie=asked');
    expect((await site.reactions.counts(STORIES[0]!)).total).toBe(0);
    const cookie = cookieOf(asked)!;
    const counted = await post(site, 'love', { cookie }, '?cookie=asked');
    expect(counted.status).toBe(303);
    expect(counted.headers.get('location')).toBe('/stories/story-1?reacted=love#reactions');
    const again = await post(site, 'love', { cookie });
    expect(again.status).toBe(303);
    expect((await site.reactions.counts(STORIES[0]!)).total).toBe(1);
    const removed = await post(site, 'none', { cookie });
    expect(removed.headers.get('location')).toBe('/stories/story-1?reacted=none#reactions');
    expect((await site.reactions.counts(STORIES[0]!)).total).toBe(0);
  });

  test('a form whose cookie does not come back is not counted and says what is needed', async () => {
    const site = await opened();
    const response = await post(site, 'love', {}, '?cookie=asked');
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'cookies_needed' });
    expect(response.headers.has('set-cookie')).toBe(false);
    expect((await site.reactions.counts(STORIES[0]!)).total).toBe(0);
  });

  test('a form sent to an address without a host is answered as any other', async () => {
    const site = await opened();
    const route = site.reactions.routes.find(({ path }) => path === '/stories/:slug/reaction')!;
    const client = { network: () => null, keepOpen: () => undefined };
    const sent = async (address: string) => {
      const request = new Request('http://news.example/', formOf('love', {}));
      Object.defineProperty(request, 'url', { value: address });
      return route.run(request, { slug: 'story-1' }, client);
    };
    expect((await sent('/stories/story-1/reaction')).status).toBe(307);
    expect((await sent('/stories/story-1/reaction?cookie=no')).status).toBe(307);
    for (const address of [
      '/stories/story-1/reaction?cookie=asked',
      'http://a b/stories/story-1/reaction?cookie=asked',
    ])
      expect(await sent(address).then(String, (error: { code: string }) => error.code)).toBe(
        'cookies_needed',
      );
  });

  test('a name with control characters is that of no story', async () => {
    const site = await opened();
    for (const name of ['%00', 'story-1%00', 'story-1%0A', '%7F']) {
      const form = await site.ask(`/stories/${name}/reaction`, formOf('love', {}));
      expect([400, 404]).toContain(form.status);
      const init = { method: 'PUT', headers: { 'idempotency-key': KEY }, body: '{"kind":"love"}' };
      expect([400, 404]).toContain((await site.ask(`/api/v1/stories/${name}/reaction`, init)).status);
    }
  });

  test('a form that cannot be taken is refused before it is sent round', async () => {
    const site = await opened();
    expect((await post(site, 'haha', {})).status).toBe(422);
    expect((await post(site, '', {})).status).toBe(422);
    expect((await site.ask('/stories/story-2/reaction', formOf('love', {}))).status).toBe(409);
    expect((await site.ask('/stories/story-3/reaction', formOf('love', {}))).status).toBe(410);
    expect((await site.ask('/stories/nothing/reaction', formOf('love', {}))).status).toBe(404);
    const json = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } };
    expect((await site.ask('/stories/story-1/reaction', json)).status).toBe(415);
  });

  test('a crowd of newcomers from one network is held beyond the limit, told so, and not counted', async () => {
    const site = await opened({ limits: true });
    for (let round = 0; round < 6; round++)
      await Promise.all(Array.from({ length: 100 }, () => put(site, 'wow', { key: randomKey() })));
    const held = await put(site, 'love', { key: KEY });
    expect(await held.json()).toMatchObject({ total: 600, yours: 'love', held: true });
    expect(await yours(site, { key: KEY })).toEqual({ yours: 'love', held: true });
    const elsewhere = await send(site, 'PUT', '{"kind":"love"}', { key: OTHER_KEY }, 1, '198.51.100.1');
    expect(await elsewhere.json()).toMatchObject({ total: 601, held: false });
    expect(await site.reactions.recount()).toEqual([]);
    expect(await site.metrics.text()).toContain('\neyewitness_votes_held_total 1\n');
  });

  test('a flood of newcomers from one network is refused, and adds nothing to the ledger', async () => {
    const site = await opened({ limits: true });
    const early = cookieOf(await put(site, 'wow', { key: KEY }))!;
    for (let round = 0; round < 60; round++)
      await Promise.all(Array.from({ length: 100 }, () => put(site, 'wow', { key: randomKey() })));
    const late = await put(site, 'love', { key: OTHER_KEY });
    expect(late.headers.get('retry-after')).toBe('600');
    expect(await refused(late)).toBe('429 too_many_votes');
    expect(await yours(site, { key: OTHER_KEY })).toEqual({ yours: null, held: false });
    expect(await (await put(site, 'sad', { cookie: early })).json()).toMatchObject({
      yours: 'sad',
      total: 600,
    });
    const elsewhere = await send(site, 'PUT', '{"kind":"love"}', { key: OTHER_KEY }, 1, '198.51.100.1');
    expect(elsewhere.status).toBe(200);
  }, 20_000);

  test('behind a proxy that nobody told us of no reader is held, and the operator is warned once', async () => {
    const site = await opened({ limits: true });
    const throughProxy = async (index: number) => {
      const headers = { 'idempotency-key': randomKey(), 'x-forwarded-for': `198.51.${index % 200}.1` };
      const init = { method: 'PUT', headers, body: '{"kind":"wow"}' };
      return (await site.ask(`/api/v1/stories/${STORIES[0]!.id}/reaction`, init, '127.0.0.1')).json();
    };
    const answers = await Promise.all(Array.from({ length: 650 }, (_, index) => throughProxy(index)));
    expect(answers.filter((answer) => (answer as { held: boolean }).held)).toEqual([]);
    expect((await site.reactions.counts(STORIES[0]!)).total).toBe(650);
    expect(site.logged).toEqual(['warn http.proxy_not_counted']);
  });

  test('a restart keeps votes and readers', async () => {
    const store = await open();
    const before = await openVotingSite(store, STORIES, { clock: clockAt() });
    const cookie = cookieOf(await put(before, 'love', { key: KEY }))!;
    await before.close();
    const after = await openVotingSite(store, STORIES, { clock: clockAt() });
    sites.push(after);
    expect(await yours(after, { cookie })).toMatchObject({ yours: 'love' });
    expect(await (await put(after, 'love', { key: KEY })).json()).toMatchObject({ total: 1 });
  });

  test('on an https site the cookie is for https only', async () => {
    const site = await opened({ siteUrl: 'https://news.example' });
    expect((await put(site, 'love', { key: KEY })).headers.get('set-cookie')).toEndWith('; Secure');
  });
});

async function refused(response: Response): Promise<string> {
  expect(response.headers.get('content-type')).toStartWith('application/problem+json');
  expect(response.headers.has('set-cookie')).toBe(false);
  const { code } = (await response.json()) as { code: string };
  return `${response.status} ${code}`;
}

interface Who {
  readonly key?: string;
  readonly cookie?: string;
}

function put(site: VotingSite, kind: string, who: Who, storyNo = 1): Promise<Response> {
  return send(site, 'PUT', JSON.stringify({ kind }), who, storyNo);
}

function send(
  site: VotingSite,
  method: string,
  body: string,
  { key, cookie }: Who,
  storyNo = 1,
  network?: string,
): Promise<Response> {
  const headers: Record<string, string> = {};
  if (key !== undefined) headers['idempotency-key'] = key;
  if (cookie !== undefined) headers['cookie'] = cookie;
  return site.ask(`/api/v1/stories/${liveStory(storyNo).id}/reaction`, { method, headers, body }, network);
}

async function yours(site: VotingSite, { key, cookie }: Who, storyNo = 1): Promise<unknown> {
  const headers: Record<string, string> = {};
  if (key !== undefined) headers['idempotency-key'] = key;
  if (cookie !== undefined) headers['cookie'] = cookie;
  return (await site.ask(`/api/v1/stories/${liveStory(storyNo).id}/reaction`, { headers })).json();
}

function post(
  site: VotingSite,
  kind: string,
  headers: Record<string, string>,
  query = '',
): Promise<Response> {
  return site.ask(`/stories/story-1/reaction${query}`, formOf(kind, headers));
}

function formOf(kind: string, headers: Record<string, string>): RequestInit {
  return { method: 'POST', headers, body: new URLSearchParams({ kind }), redirect: 'manual' };
}

function cookieOf(response: Response): string | undefined {
  return response.headers.get('set-cookie')?.split(';')[0];
}

function randomKey(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64url');
}
