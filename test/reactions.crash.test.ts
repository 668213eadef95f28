// A vote that was acknowledged is there after `kill -9`, once and with the right kind; what was under way when the
// server died is there once or not at all, and sending it again settles it.

import { expect, test } from 'bun:test';
import { join } from 'node:path';
import { openPostgresLedger } from '../src/reactions/ledger/postgres.ts';
import { openSqliteLedger } from '../src/reactions/ledger/sqlite.ts';
import { openVoter, type Voter } from './support/browser-voter.ts';
import { clockAt } from './support/clock.ts';
import { startServer, type ServerProcess } from './support/server-process.ts';
import { listeningLog, onBothStores, type OpenStore } from './support/stores.ts';

const AT_ONCE = 64;
const ROUNDS = { sqlite: 5, postgres: 2 };
const KINDS = ['love', 'wow', 'sad', null] as const;

interface Reader {
  readonly browser: Voter;
  /** What the server said last that this reader has. */
  acknowledged: string | null;
  /** What was sent and not answered; undefined when all was. */
  underWay: string | null | undefined;
}

onBothStores('a server that is killed', (open, dialect) => {
  test('has every acknowledged vote once and with its kind', async () => {
    const store = await open();
    const readers: Reader[] = [];
    let server = await startServer(store);
    const storyId = await demoStory(server);
    // The demo's own votes, which have no reader here.
    const invented = await totals(server, storyId);
    const origin = () => server.origin;
    for (let round = 0; round < ROUNDS[dialect]; round++) {
      const until = { stopped: false };
      const voting = Array.from({ length: AT_ONCE }, () => voteUntil(until, storyId, origin, readers));
      await Bun.sleep(100 + Math.random() * 500);
      await server.kill();
      until.stopped = true;
      await Promise.all(voting);
      server = await startServer(store);
      await everyVoteIsThere(server, storyId, readers, invented);
    }
    expect(readers.length).toBeGreaterThan(AT_ONCE);
    await server.kill();
    expect(await recount(store)).toEqual([]);
  }, 180_000);
});

type Counts = Record<string, number>;

/** Votes, changes and removes, as new readers and as ones that voted before, until the server is gone. */
async function voteUntil(
  until: { readonly stopped: boolean },
  storyId: string,
  origin: () => string,
  readers: Reader[],
): Promise<void> {
  let reader: Reader | undefined;
  while (!until.stopped) {
    if (reader === undefined || Math.random() < 0.3) {
      reader = { browser: openVoter(origin), acknowledged: null, underWay: undefined };
      readers.push(reader);
    }
    const kind = KINDS[Math.floor(Math.random() * KINDS.length)]!;
    reader.underWay = kind;
    const lost = Math.random() < 0.2 ? 1 : 0;
    const answer = await reader.browser.press(storyId, kind, lost).catch(() => undefined);
    // No answer: the server is gone.
    if (answer === undefined) return;
    expect(answer).toMatchObject({ status: 200, yours: kind });
    reader.acknowledged = kind;
    reader.underWay = undefined;
  }
}

async function everyVoteIsThere(
  server: ServerProcess,
  storyId: string,
  readers: readonly Reader[],
  invented: Counts,
): Promise<void> {
  const standing: (string | null)[] = [];
  await each(readers, async (reader) => {
    const yours = await reader.browser.yours(storyId);
    const possible =
      reader.underWay === undefined ? [reader.acknowledged] : [reader.acknowledged, reader.underWay];
    expect(possible).toContain(yours);
    standing.push(yours);
  });
  expect(await totals(server, storyId)).toEqual(tally(standing, invented));
  await each(readers, async (reader) => {
    if (reader.underWay === undefined) return;
    const answer = await reader.browser.press(storyId, reader.underWay);
    expect(answer).toMatchObject({ status: 200, yours: reader.underWay });
    reader.acknowledged = reader.underWay;
    reader.underWay = undefined;
  });
  // Public totals are at most one second old.
  await Bun.sleep(1100);
  expect(await totals(server, storyId)).toEqual(
    tally(
      readers.map((reader) => reader.acknowledged),
      invented,
    ),
  );
}

async function each(readers: readonly Reader[], act: (reader: Reader) => Promise<void>): Promise<void> {
  const left = [...readers];
  const work = async () => {
    for (let reader = left.pop(); reader !== undefined; reader = left.pop()) await act(reader);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function totals(server: ServerProcess, storyId: string): Promise<Counts> {
  const response = await fetch(`${server.origin}/api/v1/stories/${storyId}/reactions`);
  const { total, kinds } = (await response.json()) as {
    total: number;
    kinds: { kind: string; count: number }[];
  };
  return { total, ...Object.fromEntries(kinds.map(({ kind, count }) => [kind, count])) };
}

function tally(kinds: readonly (string | null)[], invented: Counts): Counts {
  const counts = { ...invented };
  for (const kind of kinds) {
    if (kind === null) continue;
    counts['total']! += 1;
    counts[kind]! += 1;
  }
  return counts;
}

async function demoStory(server: ServerProcess): Promise<string> {
  const { id } = (await (await fetch(`${server.origin}/stories/ferry-turns-back.json`)).json()) as {
    id: string;
  };
  return id;
}

async function recount({ db, databaseUrl, dataDir }: OpenStore): Promise<unknown> {
  const clock = clockAt();
  const ledger =
    databaseUrl === null
      ? await openSqliteLedger(join(dataDir, 'ledger.db'), { clock, log: listeningLog().log })
      : await openPostgresLedger(databaseUrl, { db, clock });
  try {
    return await ledger.recount();
  } finally {
    await ledger.close();
  }
}
