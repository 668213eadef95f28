// Live totals stay within their bounds: messages, watchers, and what lies unread.

import { afterEach, expect, test } from 'bun:test';
import { clockAt } from '../../test/support/clock.ts';
import { listeningLog } from '../../test/support/stores.ts';
import { liveStory } from '../../test/support/voting-site.ts';
import { listen } from '../platform/http/index.ts';
import type { LiveLimits } from './audience.ts';
import { openCount } from './count.ts';
import type { StoryTotals } from './ledger/index.ts';
import type { ReactableStory } from './rules.ts';
import { LIVE_LIMITS, openLive, type Live } from './stream.ts';

const story = liveStory(1);
const QUICK: LiveLimits = {
  maxWatchers: 100,
  maxPerNetwork: 100,
  beatMs: 20,
  maxMessagesPerSecond: 1_000_000,
  heartbeatMs: 60_000,
  maxBehind: 16,
};
const opened: Live[] = [];
afterEach(() => opened.splice(0).forEach((live) => live.close()));

test('a watcher gets the totals at once and again only when they changed', async () => {
  const { live, vote } = watched(QUICK);
  const watcher = await reading(live);
  await watcher.until(1);
  vote(1);
  await watcher.until(2);
  await Bun.sleep(100);
  expect(watcher.events()).toEqual([
    '{"total":0,"counts":{"love":0,"wow":0,"sad":0}}',
    '{"total":1,"counts":{"love":1,"wow":0,"sad":0}}',
  ]);
  expect(watcher.text()).toMatch(/^retry: \d{4}\nevent: reactions\ndata: \{/);
});

test('many votes between two beats are one message', async () => {
  const { live, vote } = watched({ ...QUICK, beatMs: 100 });
  const watcher = await reading(live);
  await watcher.until(1);
  const began = performance.now();
  let love = 0;
  while (performance.now() - began < 450) {
    vote(++love);
    await Bun.sleep(1);
  }
  await Bun.sleep(150);
  expect(watcher.events().length).toBeLessThanOrEqual(1 + 6);
  expect(watcher.events().at(-1)).toContain(`"total":${love},`);
});

test('whenever a watcher comes, they get four messages in any second at most, and the last news', async () => {
  const { live, vote } = watched(LIVE_LIMITS);
  const early = await reading(live);
  await early.until(1);
  // Just before a beat of the ones who were there.
  await Bun.sleep(230);
  const watcher = await reading(live);
  const heardAtMs: number[] = [];
  const began = performance.now();
  let love = 0;
  while (performance.now() - began < 1900) {
    vote(++love);
    while (heardAtMs.length < watcher.events().length) heardAtMs.push(performance.now());
    await Bun.sleep(2);
  }
  expect(heardAtMs.length).toBeGreaterThanOrEqual(5);
  for (const [index, atMs] of heardAtMs.entries())
    // 20 ms: this test's own timer.
    expect((heardAtMs[index + 4] ?? Infinity) - atMs).toBeGreaterThanOrEqual(1000 - 20);
  await Bun.sleep(600);
  expect(watcher.events().at(-1)).toContain(`"total":${love},`);
});

test('when the story is withdrawn its streams end', async () => {
  const { live, become } = watched(QUICK);
  const watchers = [await reading(live), await reading(live)];
  become(liveStory(1, { state: 'withdrawn' }));
  await Promise.all(watchers.map((watcher) => watcher.ended));
  expect(live.watchers()).toBe(0);
});

test('a story that offers other kinds is shown with them', async () => {
  const { live, become } = watched(QUICK);
  const watcher = await reading(live);
  become(liveStory(1, { kinds: story.kinds.slice(2) }));
  await watcher.until(2);
  expect(watcher.events()[1]).toBe('{"total":0,"counts":{"sad":0}}');
});

test('one network has so many watchers and no more, and others have theirs', async () => {
  const { live } = watched({ ...QUICK, maxPerNetwork: 2 });
  const first = await reading(live, '192.0.2.0/24');
  await reading(live, '192.0.2.0/24');
  expect(await live.watch(story, '192.0.2.0/24').then(String, (error: { code: string }) => error.code)).toBe(
    'too_many_watchers',
  );
  await reading(live, '198.51.100.0/24');
  for (let hidden = 0; hidden < 3; hidden++) await reading(live);
  await first.leave();
  await reading(live, '192.0.2.0/24');
});

test('with many watchers the beat is slower', async () => {
  const { live, vote } = watched({ ...QUICK, maxMessagesPerSecond: 40 });
  const watchers = await Promise.all(Array.from({ length: 10 }, () => reading(live)));
  await watchers[9]!.until(1);
  const began = performance.now();
  let love = 0;
  while (performance.now() - began < 600) {
    vote(++love);
    await Bun.sleep(2);
  }
  // 10 watchers at 40 messages a second: one each 250 ms.
  for (const watcher of watchers) expect(watcher.events().length).toBeLessThanOrEqual(1 + 4);
});

test('a quiet stream is kept alive by comments', async () => {
  const { live } = watched({ ...QUICK, heartbeatMs: 40 });
  const watcher = await reading(live);
  await Bun.sleep(200);
  expect(watcher.text().match(/\n:\n\n/g)!.length).toBeGreaterThanOrEqual(2);
  expect(watcher.events()).toHaveLength(1);
});

test('beyond the limit of watchers it refuses with 503, and takes one again when one has left', async () => {
  const { live } = watched({ ...QUICK, maxWatchers: 2 });
  const first = await reading(live);
  await reading(live);
  const refused = await live.watch(story, null).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(refused).toMatchObject({ code: 'too_many_watchers', status: 503, headers: { 'retry-after': '60' } });
  await first.leave();
  expect(live.watchers()).toBe(1);
  await reading(live);
});

test('a watcher who does not read is let go, the others are not', async () => {
  const { live, vote } = watched({ ...QUICK, beatMs: 2, maxBehind: 4 });
  const asleep = await live.watch(story, null);
  const awake = await reading(live);
  for (let love = 1; live.watchers() > 1 && love < 500; love++) {
    vote(love);
    await Bun.sleep(3);
  }
  expect(live.watchers()).toBe(1);
  const seen = awake.events().length;
  vote(10_000);
  await awake.until(seen + 1);
  expect(await asleep.text().then(String, String)).toContain('does not read');
});

test('over real connections: who goes away leaves nothing behind', async () => {
  const { live, vote } = watched({ ...QUICK, beatMs: 5 });
  const server = listen('127.0.0.1', 0, async (_, peer) => {
    const response = await live.watch(story, null);
    peer.keepOpen();
    return response;
  });
  for (let round = 0; round < 5; round++) {
    const aborts = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const abort = new AbortController();
        const response = await fetch(`http://127.0.0.1:${server.port}/`, { signal: abort.signal });
        const reader = response.body!.getReader();
        await reader.read();
        return () => abort.abort();
      }),
    );
    expect(live.watchers()).toBe(20);
    aborts.forEach((abort) => abort());
    for (let tries = 0; live.watchers() > 0 && tries < 200; tries++) {
      vote(round * 1000 + tries);
      await Bun.sleep(5);
    }
    expect(live.watchers()).toBe(0);
  }
  live.close();
  await server.stop();
});

test('closing ends every stream', async () => {
  const { live } = watched(QUICK);
  const watchers = [await reading(live), await reading(live)];
  live.close();
  await Promise.all(watchers.map((watcher) => watcher.ended));
  expect(live.watchers()).toBe(0);
});

function watched(limits: LiveLimits) {
  const clock = clockAt();
  let now: StoryTotals = { storyNo: 1, version: 0, counts: new Map() };
  const names = ['love', 'wow', 'sad'];
  const ledger = {
    totals: async () => new Map([[1, now]]),
    knownKindNo: (name: string) => names.indexOf(name) + 1,
  };
  const count = openCount(ledger, clock);
  let stands = story as ReactableStory | undefined;
  const find = async () => stands;
  const live = openLive({ count, find, log: listeningLog().log, clock }, limits);
  opened.push(live);
  const vote = (love: number) => {
    now = { storyNo: 1, version: now.version + 1, counts: new Map([[1, love]]) };
    count.learn(now);
  };
  const become = (next: ReactableStory | undefined) => {
    stands = next;
  };
  return { live, vote, become };
}

async function reading(live: Live, network: string | null = null) {
  const response = await live.watch(story, network);
  expect(response.headers.get('content-type')).toStartWith('text/event-stream');
  expect(response.headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const ended = (async () => {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      text += value;
    }
  })();
  const events = () => [...text.matchAll(/^data: (.*)$/gm)].map((match) => match[1]!);
  return {
    text: () => text,
    events,
    ended,
    until: async (count: number) => {
      for (let tries = 0; events().length < count && tries < 500; tries++) await Bun.sleep(5);
      expect(events().length).toBeGreaterThanOrEqual(count);
    },
    leave: () => reader.cancel(),
  };
}
