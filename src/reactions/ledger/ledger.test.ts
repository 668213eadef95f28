// The promises of a ledger, on both databases.

import { afterEach, expect, test } from 'bun:test';
import { SQL } from 'bun';
import { join } from 'node:path';
import { clockAt, type SetClock } from '../../../test/support/clock.ts';
import { freshDatabase } from '../../../test/support/postgres.ts';
import { leavesOut, nameWith } from '../../../test/support/tools.ts';
import { openPostgres } from '../../platform/db/postgres.ts';
import { listeningLog, onBothStores, type OpenStores } from '../../../test/support/stores.ts';
import { openPostgresLedger } from './postgres.ts';
import { openSqliteLedger } from './sqlite.ts';
import type { Ledger, Vote } from './ledger.ts';

const opened: Ledger[] = [];
afterEach(async () => {
  for (const ledger of opened.splice(0)) await ledger.close();
});

interface Ready {
  readonly ledger: Ledger;
  readonly clock: SetClock;
  readonly love: number;
  readonly sad: number;
  /** Another ledger on the same store, as after a restart or on another server. */
  reopen(): Promise<Ledger>;
}

onBothStores('the ledger', (open, dialect) => {
  test('a second vote of the same kind by the same reader counts once', async () => {
    const { ledger, love } = await ready(open);
    await ledger.take([vote(1, love)]);
    const [outcome] = await ledger.take([vote(1, love)]);
    expect(outcome).toMatchObject({ first: false, held: false });
    expect([...outcome!.totals.counts]).toEqual([[love, 1]]);
    expect(outcome!.totals.version).toBe(1);
  });

  test('a change moves the vote and a removal takes it out', async () => {
    const { ledger, love, sad } = await ready(open);
    await ledger.take([vote(1, love), vote(2, love)]);
    await ledger.take([vote(1, sad)]);
    expect([...(await ledger.totals([7])).get(7)!.counts]).toEqual([
      [love, 1],
      [sad, 1],
    ]);
    await ledger.take([vote(2, null)]);
    const totals = (await ledger.totals([7])).get(7)!;
    expect([...totals.counts]).toEqual([[sad, 1]]);
    expect(totals.version).toBe(3);
    expect(await ledger.yours(7, reader(1))).toEqual({ kind: sad, held: false });
    expect(await ledger.yours(7, reader(2))).toEqual({ kind: null, held: false });
    expect(await ledger.recount()).toEqual([]);
  });

  test('a reader twice in one batch counts once, with the last choice', async () => {
    const { ledger, love, sad } = await ready(open);
    const outcomes = await ledger.take([vote(1, love), vote(2, love), vote(1, sad)]);
    expect(outcomes).toHaveLength(3);
    expect([...outcomes[0]!.totals.counts]).toEqual([
      [love, 1],
      [sad, 1],
    ]);
    expect(await ledger.yours(7, reader(1))).toEqual({ kind: sad, held: false });
    expect(await ledger.recount()).toEqual([]);
  });

  test('of a reader twice in one batch the first vote decides whether they are new and held', async () => {
    const { ledger, love, sad } = await ready(open);
    const outcomes = await ledger.take([
      { ...vote(1, love), held: true },
      vote(1, sad),
      vote(2, love),
      { ...vote(2, sad), held: true },
    ]);
    expect(outcomes.map(({ first, held }) => ({ first, held }))).toEqual([
      { first: true, held: true },
      { first: false, held: true },
      { first: true, held: false },
      { first: false, held: false },
    ]);
    expect([...(await ledger.totals([7])).get(7)!.counts]).toEqual([[sad, 1]]);
  });

  test('a removal by somebody who never voted leaves no trace', async () => {
    const { ledger, love } = await ready(open);
    const [outcome] = await ledger.take([vote(1, null)]);
    expect(outcome).toMatchObject({ first: false, held: false, totals: { version: 0 } });
    const [later] = await ledger.take([{ ...vote(1, love), held: true }]);
    expect(later).toMatchObject({ first: true, held: true });
  });

  test('a held vote is kept and not counted, and stays held when it changes', async () => {
    const { ledger, love, sad } = await ready(open);
    const [held] = await ledger.take([{ ...vote(1, love), held: true }]);
    expect(held).toMatchObject({ first: true, held: true });
    expect(held!.totals.counts.size).toBe(0);
    const [changed] = await ledger.take([vote(1, sad)]);
    expect(changed).toMatchObject({ first: false, held: true });
    expect(await ledger.yours(7, reader(1))).toEqual({ kind: sad, held: true });
    const [counted] = await ledger.take([vote(2, love)]);
    expect(counted!.held).toBe(false);
    expect((await ledger.take([{ ...vote(2, sad), held: true }]))[0]!.held).toBe(false);
    expect(await ledger.recount()).toEqual([]);
  });

  test('stories in one batch are counted apart', async () => {
    const { ledger, love, sad } = await ready(open);
    const outcomes = await ledger.take([
      vote(1, love),
      { ...vote(1, sad), storyNo: 4_000_000_000 },
      { ...vote(2, sad), storyNo: 4_000_000_000 },
    ]);
    expect([...outcomes[0]!.totals.counts]).toEqual([[love, 1]]);
    expect([...outcomes[2]!.totals.counts]).toEqual([[sad, 2]]);
    const totals = await ledger.totals([7, 8, 4_000_000_000]);
    expect([...totals.values()].map((story) => [story.storyNo, story.version])).toEqual([
      [7, 1],
      [8, 0],
      [4_000_000_000, 1],
    ]);
  });

  test('what was taken is there after the ledger was opened again, under the same kind numbers', async () => {
    const { ledger, love, reopen } = await ready(open);
    await ledger.take([vote(1, love), vote(2, love)]);
    const again = await reopen();
    expect(await again.kindNo('love')).toBe(love);
    expect(again.kindName(love)).toBe('love');
    expect(again.knownKindNo('nothing')).toBeUndefined();
    expect([...(await again.totals([7])).get(7)!.counts]).toEqual([[love, 2]]);
  });

  test('minutes keep the differences and a recount finds what does not agree', async () => {
    const { ledger, love, sad, clock } = await ready(open);
    await ledger.take([vote(1, love), vote(2, love)]);
    clock.passMs(60_000);
    await ledger.take([vote(1, sad)]);
    expect(await ledger.recount(7)).toEqual([]);
    expect(await ledger.recount(8)).toEqual([]);
    await spoil(open, 'update reaction_totals set count = count + 5 where kind = 1');
    const drift = [{ storyNo: 7, kind: 1, votes: 1, total: 6, minutes: 1 }];
    expect(await ledger.recount()).toEqual(drift);
    expect(await ledger.recount(7)).toEqual(drift);
    expect(await ledger.recount(8)).toEqual([]);
  });

  test('a recount of many votes keeps nobody waiting on this thread', async () => {
    const { ledger, love } = await ready(open);
    const length = dialect === 'sqlite' ? 150_000 : 5000;
    const many = Array.from({ length }, (_, number) => vote(number, love));
    for (let from = 0; from < many.length; from += 5000) await ledger.take(many.slice(from, from + 5000));
    let longestMs = 0;
    let lastMs = performance.now();
    const beat = setInterval(() => {
      longestMs = Math.max(longestMs, performance.now() - lastMs);
      lastMs = performance.now();
    }, 1);
    const began = performance.now();
    expect(await ledger.recount()).toEqual([]);
    const tookMs = performance.now() - began;
    clearInterval(beat);
    longestMs = Math.max(longestMs, performance.now() - lastMs);
    expect(longestMs).toBeLessThan(Math.max(30, tookMs * 0.6));
  }, 20_000);

  test('an empty batch is nothing', async () => {
    const { ledger } = await ready(open);
    expect(await ledger.take([])).toEqual([]);
  });

  test('a ledger proves that it can write by writing, and cannot where nothing can be written', async () => {
    const { ledger } = await ready(open);
    await ledger.proveWrite();
    await ledger.proveWrite();
    await spoil(open, 'alter table reaction_probe rename to reaction_gone');
    expect(await ledger.proveWrite().then(String, String)).toContain('reaction_probe');
  });

  test('many batches at once, with the same readers in them, stay exact', async () => {
    const { ledger, love, sad, reopen } = await ready(open);
    // On PostgreSQL two servers; on SQLite one process owns the file.
    const other = dialect === 'postgres' ? await reopen() : ledger;
    await other.kindNo('sad');
    const kinds = [love, sad, null];
    const batches = Array.from({ length: 60 }, (_, round) =>
      (round % 2 === 0 ? ledger : other).take(
        Array.from({ length: 20 }, (_, index) => ({
          ...vote((index * 7 + round * 3) % 31, kinds[(index + round) % 3]!),
          storyNo: 1 + ((index * 5 + round) % 3),
          held: index % 5 === 0,
        })),
      ),
    );
    await Promise.all(batches);
    expect(await ledger.recount()).toEqual([]);
  });
});

test.skipIf(leavesOut('postgresql'))(
  nameWith(
    ['postgresql'],
    'a lock that stays fails a batch after two seconds; totals and the end do not wait for it',
  ),
  async () => {
    const database = await freshDatabase();
    const clock = clockAt();
    const db = openPostgres(database.url, listeningLog().log);
    const ledger = await openPostgresLedger(database.url, { db, clock });
    const love = await ledger.kindNo('love');
    const other = await new SQL(database.url, { max: 1 }).reserve();
    await other.unsafe('begin');
    await other.unsafe('lock table reaction_votes in access exclusive mode');
    const began = performance.now();
    const taking = ledger.take([vote(1, love)]).then(String, String);
    // More of them than connections: none may take the votes' own.
    await Promise.all(Array.from({ length: 8 }, () => ledger.totals([7])));
    expect(performance.now() - began).toBeLessThan(1000);
    expect(await taking).toContain('lock timeout');
    expect(performance.now() - began).toBeLessThan(4000);
    void ledger.take([vote(2, love)]).catch(() => undefined);
    await Bun.sleep(20);
    const closing = performance.now();
    await ledger.close();
    expect(performance.now() - closing).toBeLessThan(6000); // the batch under way ends by itself before
    await other.unsafe('rollback');
    await other.close();
    await db.close();
    database.remove();
  },
  20_000,
);

let path = '';
let databaseUrl: string | null = null;

async function ready(open: OpenStores): Promise<Ready> {
  const store = await open();
  const { log } = listeningLog();
  const clock = clockAt();
  path = join(store.dataDir, 'ledger.db');
  databaseUrl = store.databaseUrl;
  const reopen = async () => {
    const ledger =
      store.databaseUrl === null
        ? await openSqliteLedger(path, { clock, log })
        : await openPostgresLedger(store.databaseUrl, { db: store.db, clock });
    opened.push(ledger);
    return ledger;
  };
  const ledger = await reopen();
  const love = await ledger.kindNo('love');
  return { ledger, clock, love, sad: await ledger.kindNo('sad'), reopen };
}

async function spoil(_open: OpenStores, statement: string): Promise<void> {
  const direct = databaseUrl === null ? new SQL(`sqlite://${path}`) : new SQL(databaseUrl, { max: 1 });
  await direct.unsafe(statement);
  await direct.close();
}

function reader(number: number): Uint8Array {
  return new Bun.CryptoHasher('sha256').update(String(number)).digest().subarray(0, 16);
}

function vote(number: number, kind: number | null): Vote {
  return { storyNo: 7, reader: reader(number), kind, held: false };
}
