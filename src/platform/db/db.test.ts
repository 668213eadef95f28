// What every slice relies on when it stores something, on both databases.

import { describe, expect, test } from 'bun:test';
import { freshDatabase } from '../../../test/support/postgres.ts';
import { listeningLog, onBothStores } from '../../../test/support/stores.ts';
import { testWith } from '../../../test/support/tools.ts';
import type { Db } from '../capabilities.ts';
import { AppError, UniqueViolation } from '../errors.ts';
import { sql } from '../sql.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';

async function withCounter(db: Db): Promise<Db> {
  await db.write(async (tx) => {
    await tx.run(sql`create table counters (name text primary key, value integer not null)`);
    await tx.run(sql`insert into counters (name, value) values ('votes', 0)`);
  });
  return db;
}

const valueOf = async (db: Pick<Db, 'one'>) =>
  (await db.one<{ value: number }>(sql`select value from counters where name = 'votes'`))?.value;

async function refusal(promise: Promise<unknown>): Promise<string> {
  const thrown = await promise.then(
    () => 'nothing was thrown',
    (cause: unknown) => cause,
  );
  return thrown instanceof AppError ? thrown.code : String(thrown);
}

onBothStores('a write', (open, dialect) => {
  test('is not seen by a read while its transaction is open', async () => {
    const db = await withCounter((await open()).db);
    await db.write(async (tx) => {
      await tx.run(sql`update counters set value = 7`);
      expect(await valueOf(tx)).toBe(7);
      expect(await valueOf(db)).toBe(0);
    });
    expect(await valueOf(db)).toBe(7);
  });

  test('takes its turn: 50 at once that read and then write count to 50', async () => {
    const db = await withCounter((await open()).db);
    const increment = () =>
      db.write(async (tx) => {
        const before = (await valueOf(tx))!;
        await Bun.sleep(0);
        await tx.run(sql`update counters set value = ${before + 1}`);
      });
    await Promise.all(Array.from({ length: 50 }, increment));
    expect(await valueOf(db)).toBe(50);
  });

  test('is undone when its work throws, and the thrown error comes back', async () => {
    const db = await withCounter((await open()).db);
    const work = db.write(async (tx) => {
      await tx.run(sql`update counters set value = 1`);
      throw new Error('changed my mind');
    });
    await expect(work).rejects.toThrow('changed my mind');
    expect(await valueOf(db)).toBe(0);
  });

  test('that takes over 2 s is undone with store_busy, and its late writes reach nothing', async () => {
    const { db, logged } = await open();
    await withCounter(db);
    let late: Promise<string> | undefined;
    const slow = db.write(async (tx) => {
      await tx.run(sql`update counters set value = 100`);
      late = Bun.sleep(2300).then(() => refusal(tx.run(sql`update counters set value = value + 1000`)));
      await late;
    });
    expect(await refusal(slow)).toBe('store_busy');
    await db.write(async (tx) => {
      await tx.run(sql`update counters set value = value + 1`);
      expect(await late).toBe('store_busy');
    });
    expect(await valueOf(db)).toBe(1);
    expect(logged).toContain('warn store.slow_transaction');
  });

  test('may take longer when it is patient', async () => {
    const db = await withCounter((await open()).db);
    await db.write(
      async (tx) => {
        await Bun.sleep(2100);
        await tx.run(sql`update counters set value = 1`);
      },
      { patient: true },
    );
    expect(await valueOf(db)).toBe(1);
  });

  test('of a taken key throws UniqueViolation, for a primary key and for a unique index', async () => {
    const db = await withCounter((await open()).db);
    await db.write((tx) => tx.run(sql`create unique index counters_value on counters (value)`));
    const add = (name: string, value: number) =>
      db.write((tx) => tx.run(sql`insert into counters (name, value) values (${name}, ${value})`));
    await expect(add('votes', 1)).rejects.toBeInstanceOf(UniqueViolation);
    await expect(add('views', 0)).rejects.toBeInstanceOf(UniqueViolation);
    expect(await add('views', 1)).toBe(1);
  });

  test('with a failed statement never half commits, even when its work swallows the error', async () => {
    const db = await withCounter((await open()).db);
    const work = db.write(async (tx) => {
      await tx.run(sql`update counters set value = 5`);
      await tx.run(sql`insert into counters (name, value) values ('votes', 1)`).catch(() => 0);
      return 'as if nothing had happened';
    });
    await expect(work).rejects.toBeInstanceOf(UniqueViolation);
    expect(await valueOf(db)).toBe(0);
  });

  test('that finds or adds never meets a taken key, however many do so at once', async () => {
    const db = await withCounter((await open()).db);
    const findOrAdd = () =>
      db.write(async (tx) => {
        const found = await tx.one(sql`select name from counters where name = 'shares'`);
        if (found === undefined) await tx.run(sql`insert into counters (name, value) values ('shares', 1)`);
      });
    await Promise.all(Array.from({ length: 12 }, findOrAdd));
    const rows = await db.all(sql`select name from counters where name = 'shares'`);
    expect(rows).toHaveLength(1);
  });

  test('answers how many rows it changed', async () => {
    const db = await withCounter((await open()).db);
    await db.write((tx) =>
      tx.run(sql`insert into counters (name, value) values ('views', 3), ('shares', 4)`),
    );
    expect(await db.write((tx) => tx.run(sql`update counters set value = 0 where value > 2`))).toBe(2);
    expect(await db.write((tx) => tx.run(sql`delete from counters where name = 'nobody'`))).toBe(0);
  });

  test('tells those who wait for its commit once it is readable, and nobody after a rollback', async () => {
    const db = await withCounter((await open()).db);
    const seen: string[] = [];
    let readable: Promise<number | undefined> | undefined;
    await db.write(async (tx) => {
      tx.afterCommit(() => {
        seen.push('committed');
        readable = valueOf(db);
      });
      await tx.run(sql`update counters set value = 1`);
      expect(seen).toEqual([]);
    });
    const undone = db.write(async (tx) => {
      tx.afterCommit(() => seen.push('never'));
      throw new Error('no');
    });
    await expect(undone).rejects.toThrow('no');
    expect(seen).toEqual(['committed']);
    expect(await readable).toBe(1);
  });

  test('that is on disk counts as done, even when what follows the commit throws', async () => {
    const { db, logged } = await open();
    await withCounter(db);
    const seen: string[] = [];
    await db.write(async (tx) => {
      await tx.run(sql`update counters set value = 1`);
      tx.afterCommit(() => {
        throw new Error('the listener is broken');
      });
      tx.afterCommit(() => seen.push('the next one hears it'));
    });
    expect(await valueOf(db)).toBe(1);
    expect(seen).toEqual(['the next one hears it']);
    expect(logged).toContain('error store.after_commit');
  });

  test('keeps texts, numbers, bytes and nulls exactly', async () => {
    const { db } = await open();
    const bytes = dialect === 'sqlite' ? 'blob' : 'bytea';
    await db.write((tx) =>
      tx.run({
        parts: [
          `create table things (id integer primary key, t text, d double precision, b ${bytes}, s smallint)`,
        ],
        values: [],
      }),
    );
    const rows = [
      {
        id: 1,
        t: `héadline "quoted" 'twice' ? $1 👩‍👧`,
        d: 1_772_600_767_123,
        b: new Uint8Array([0, 255, 39, 92]),
        s: 1,
      },
      { id: 2, t: '', d: -0.1, b: new Uint8Array(0), s: 0 },
      { id: 3, t: null, d: null, b: null, s: null },
      { id: 4, t: 'x'.repeat(300_000), d: 1e-9, b: new Uint8Array(200_000).fill(7), s: -32_768 },
    ];
    await db.write(async (tx) => {
      for (const { id, t, d, b, s } of rows)
        await tx.run(sql`insert into things (id, t, d, b, s) values (${id}, ${t}, ${d}, ${b}, ${s})`);
    });
    const kept = await db.all<(typeof rows)[number]>(sql`select id, t, d, b, s from things order by id`);
    expect(kept.map((row) => ({ ...row }))).toEqual(rows);
    expect(kept[0]!.b).not.toBeInstanceOf(Buffer);
    expect({ ...(await db.one<object>(sql`select b from things where id = 1`)) }).toEqual({ b: rows[0]!.b });
  });

  test('counts and sums come back as numbers where they are cast', async () => {
    const db = await withCounter((await open()).db);
    const row = await db.one<{ n: number; total: number }>(
      sql`select cast(count(*) as integer) as n, cast(sum(value) as double precision) as total from counters`,
    );
    expect(row).toEqual({ n: 1, total: 0 });
  });

  test('a row that is not there is undefined', async () => {
    const { db } = await open();
    expect(await db.one(sql`select 1 as one where 1 = 0`)).toBeUndefined();
    expect(await db.all(sql`select 1 as one where 1 = 0`)).toHaveLength(0);
  });
});

describe('a store that cannot be reached', () => {
  test('on SQLite is refused with what to check', async () => {
    expect(await refusal((async () => openSqlite('/nowhere/main.db', listeningLog().log))())).toBe(
      'store_unreadable',
    );
  });

  test('on PostgreSQL answers store_unreachable, for a read and for a write', async () => {
    const db = openPostgres('postgres://nobody:secret@127.0.0.1:1/none', listeningLog().log);
    expect(await refusal(db.all(sql`select 1 as one`))).toBe('store_unreachable');
    expect(await refusal(db.write((tx) => tx.run(sql`select 1 as one`)))).toBe('store_unreachable');
    await db.close();
  });

  testWith('postgresql', 'a lock that another program holds is given up after 2 s', async () => {
    using database = await freshDatabase();
    const db = openPostgres(database.url, listeningLog().log);
    const other = openPostgres(database.url, listeningLog().log);
    await withCounter(db);
    const release = Promise.withResolvers<void>();
    const locked = Promise.withResolvers<void>();
    const holder = other.write(
      async (tx) => {
        await tx.run(sql`update counters set value = 1`);
        locked.resolve();
        await release.promise;
      },
      { patient: true },
    );
    await locked.promise;
    const began = performance.now();
    expect(await refusal(db.write((tx) => tx.run(sql`update counters set value = 2`)))).toBe('store_busy');
    expect(performance.now() - began).toBeLessThan(4000);
    release.resolve();
    await holder;
    expect(await valueOf(db)).toBe(1);
    await Promise.all([db.close(), other.close()]);
  });
});
