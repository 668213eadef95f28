// Migrations: forward only, once, whoever starts first.

import { describe, expect, test } from 'bun:test';
import { clockAt } from '../../../test/support/clock.ts';
import { listeningLog, onBothStores } from '../../../test/support/stores.ts';
import { AppError } from '../errors.ts';
import { sql } from '../sql.ts';
import { migrate, statements, type Migration } from './migrate.ts';
import { openPostgres } from './postgres.ts';

const migration = (name: string, text: string): Migration => ({ name, sqlite: text, postgres: text });
const FIRST = migration('0001-stories', 'create table stories (id text primary key);\n');
const SECOND = migration(
  '0002-clips',
  "-- a comment; with a semicolon\ncreate table clips (id text primary key);\ninsert into clips (id) values ('a;b');\n",
);

onBothStores('migrate', (open, dialect) => {
  test('applies what is missing, in order, and then nothing', async () => {
    const { db } = await open({ empty: true });
    expect(await migrate(db, 'main', [FIRST], clockAt())).toEqual(['0001-stories']);
    expect(await migrate(db, 'main', [FIRST, SECOND], clockAt())).toEqual(['0002-clips']);
    expect(await migrate(db, 'main', [FIRST, SECOND], clockAt())).toEqual([]);
    expect(await db.one<{ id: string }>(sql`select id from clips`)).toEqual({ id: 'a;b' });
  });

  test('applies each once when several start at the same moment', async () => {
    const { db, databaseUrl } = await open({ empty: true });
    const others =
      databaseUrl === null ? [db, db] : [1, 2].map(() => openPostgres(databaseUrl, listeningLog().log));
    const applied = await Promise.all(
      [db, ...others].map((each) => migrate(each, 'main', [FIRST, SECOND], clockAt())),
    );
    expect(applied.flat().toSorted()).toEqual(['0001-stories', '0002-clips']);
    if (dialect === 'postgres') await Promise.all(others.map((each) => each.close()));
  });

  test('refuses a store that a newer program has written, and changes nothing', async () => {
    const { db } = await open({ empty: true });
    await migrate(db, 'main', [FIRST, SECOND], clockAt());
    const older = migrate(
      db,
      'main',
      [FIRST, migration('0003-other', 'create table other (id text);')],
      clockAt(),
    );
    const thrown = await older.catch((cause: unknown) => cause);
    expect(thrown).toBeInstanceOf(AppError);
    expect(thrown).toMatchObject({ code: 'store_newer' });
    expect((thrown as AppError).message).toContain('0002-clips');
    await expect(db.all(sql`select id from other`)).rejects.toThrow();
  });

  test('leaves nothing of a migration that fails, and can be tried again', async () => {
    const { db } = await open({ empty: true });
    const broken = migration(
      '0002-clips',
      'create table clips (id text primary key);\ncreate table clips (id text);\n',
    );
    await expect(migrate(db, 'main', [FIRST, broken], clockAt())).rejects.toThrow();
    expect(await migrate(db, 'main', [FIRST, SECOND], clockAt())).toEqual(['0001-stories', '0002-clips']);
  });

  test('keeps several sets in one store apart', async () => {
    const { db } = await open({ empty: true });
    await migrate(db, 'main', [FIRST], clockAt());
    const other = migration('0001-ledger', 'create table votes (id text primary key);');
    expect(await migrate(db, 'ledger', [other], clockAt())).toEqual(['0001-ledger']);
  });
});

describe('a migration is cut into statements', () => {
  test('at semicolons that end a line, with a comment behind it or not', () => {
    const text = [
      'create table a (x text); -- one; two',
      '-- three;',
      'create table b (',
      "  x text, -- isn't; four",
      "  y text default '--;'",
      ');',
      '',
    ].join('\n');
    expect(statements(text)).toEqual([
      'create table a (x text)',
      "create table b (\n  x text,\n  y text default '--;'\n)",
    ]);
  });

  test('and the body of a PostgreSQL function stays whole', () => {
    const body = 'create function f() returns void as $$\nbegin\n  perform 1;\nend;\n$$ language plpgsql';
    expect(statements(`${body};\nselect 1;`)).toEqual([body, 'select 1']);
  });

  test('and an empty one gives none', () => {
    expect(statements('')).toEqual([]);
    expect(statements('-- nothing yet\n')).toEqual([]);
  });
});
