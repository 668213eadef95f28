// Whatever readers do with the bar, in any order, the ledger agrees with a list of who wants what.
// Over real HTTP, on both databases, with restarts in between.

import { expect, test } from 'bun:test';
import fc from 'fast-check';
import { listen, type Listening } from '../src/platform/http/index.ts';
import { openVoter } from './support/browser-voter.ts';
import { clockAt } from './support/clock.ts';
import { onBothStores, type OpenStore } from './support/stores.ts';
import { liveStory, openVotingSite, type VotingSite } from './support/voting-site.ts';

const VOTERS = 3;
const STORIES = [liveStory(1), liveStory(2)];
const RUNS = { sqlite: 25, postgres: 8 };

const kind = fc.constantFrom('love', 'wow', 'sad', null);
const voter = fc.nat(VOTERS - 1);
const story = fc.nat(STORIES.length - 1);
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ does: fc.constant('press' as const), voter, story, kind, lost: fc.nat(2) }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('press twice' as const), voter, story, kind }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('two tabs' as const), voter, story, kind, other: kind }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constant('form' as const), voter, story, kind, again: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('restart' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

onBothStores('readers who do anything with the bar', (open, dialect) => {
  test('are each counted once, with what they wanted last', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
        await using site = await openSite(await open());
        await play(site, steps);
      }),
      { numRuns: RUNS[dialect], endOnFailure: false },
    );
  }, 120_000);
});

async function play(site: Site, steps: readonly Step[]): Promise<void> {
  const voters = Array.from({ length: VOTERS }, () => openVoter(site.origin));
  const wants = new Map<string, string | null>();
  const want = (voter: number, story: number, kind: string | null) => wants.set(`${voter} ${story}`, kind);
  for (const step of steps) {
    if (step.does === 'restart') {
      await site.restart();
      continue;
    }
    const browser = voters[step.voter]!;
    const { id, slug } = STORIES[step.story]!;
    want(step.voter, step.story, step.kind);
    if (step.does === 'press') {
      const answer = await browser.press(id, step.kind, step.lost);
      expect(answer).toMatchObject({
        status: 200,
        yours: step.kind,
        total: expected(wants, step.story).total,
      });
    } else if (step.does === 'press twice') {
      await Promise.all([browser.press(id, step.kind), browser.press(id, step.kind)]);
    } else if (step.does === 'two tabs') {
      await Promise.all([browser.press(id, step.kind), browser.press(id, step.other)]);
      // Either may have come last; what it is must then be one of them, and counted once.
      const yours = await browser.yours(id);
      expect<(string | null)[]>([step.kind, step.other]).toContain(yours);
      want(step.voter, step.story, yours);
    } else {
      const reached = `/stories/${slug}?reacted=${step.kind ?? 'none'}#reactions`;
      expect(await browser.submit(slug, step.kind)).toBe(reached);
      if (step.again) expect(await browser.submit(slug, step.kind)).toBe(reached);
    }
    await check(site, step.story, wants);
  }
  for (const [index] of STORIES.entries()) await check(site, index, wants);
  for (const [place, kind] of wants) {
    const [voter, story] = place.split(' ').map(Number);
    expect(await voters[voter!]!.yours(STORIES[story!]!.id)).toBe(kind);
  }
  expect(await site.recount()).toEqual([]);
}

async function check(site: Site, story: number, wants: ReadonlyMap<string, string | null>): Promise<void> {
  const response = await fetch(`${site.origin()}/api/v1/stories/${STORIES[story]!.id}/reactions`);
  const { total, kinds } = (await response.json()) as {
    total: number;
    kinds: { kind: string; count: number }[];
  };
  const counts = Object.fromEntries(kinds.map(({ kind, count }) => [kind, count]));
  expect({ total, counts }).toEqual(expected(wants, story));
}

function expected(wants: ReadonlyMap<string, string | null>, story: number) {
  const counts: Record<string, number> = { love: 0, wow: 0, sad: 0 };
  let total = 0;
  for (const [place, kind] of wants) {
    if (kind === null || !place.endsWith(` ${story}`)) continue;
    counts[kind]! += 1;
    total += 1;
  }
  return { total, counts };
}

interface Site extends AsyncDisposable {
  readonly origin: () => string;
  restart(): Promise<void>;
  recount(): Promise<unknown>;
}

async function openSite(store: OpenStore): Promise<Site> {
  const clock = clockAt();
  let site: VotingSite;
  let server: Listening;
  const start = async () => {
    site = await openVotingSite(store, STORIES, { clock });
    server = listen('127.0.0.1', 0, site.handle);
  };
  const stop = async () => {
    await server.stop();
    await site.close();
  };
  await start();
  return {
    origin: () => `http://127.0.0.1:${server.port}`,
    restart: async () => {
      await stop();
      await start();
    },
    recount: () => site.reactions.recount(),
    [Symbol.asyncDispose]: stop,
  };
}
