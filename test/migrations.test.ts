// The two databases hold the same things, and no migration is forgotten: what a slice stores on one it can on both.

import { describe, expect, test } from 'bun:test';
import { basename, join } from 'node:path';
import { LEDGER_MIGRATIONS, MAIN_MIGRATIONS } from '../migrations/list.ts';
import { migrate, type Migration } from '../src/platform/db/migrate.ts';
import { openPostgres } from '../src/platform/db/postgres.ts';
import { openSqlite } from '../src/platform/db/sqlite.ts';
import { sql } from '../src/platform/sql.ts';
import { clockAt } from './support/clock.ts';
import { temporaryFolder } from './support/folder.ts';
import { freshDatabase } from './support/postgres.ts';
import { schemaOf, type Schema } from './support/schema.ts';
import { listeningLog } from './support/stores.ts';
import { testWith } from './support/tools.ts';

const FOLDER = join(import.meta.dir, '..', 'migrations');

describe.each([
  ['the main store', '', MAIN_MIGRATIONS],
  ['the ledger', 'ledger', LEDGER_MIGRATIONS],
])('the list for %s', (_, folder, list) => {
  test('has every file of its folder, with both texts, in order', async () => {
    const dir = join(FOLDER, folder);
    const files = [...new Bun.Glob('*.sql').scanSync(dir)].toSorted();
    const listed = list.flatMap(({ name }) => [`${name}.postgres.sql`, `${name}.sqlite.sql`]);
    expect(listed).toEqual(files);
    for (const { name, sqlite, postgres } of list) {
      expect(sqlite).toBe(await Bun.file(join(dir, `${name}.sqlite.sql`)).text());
      expect(postgres).toBe(await Bun.file(join(dir, `${name}.postgres.sql`)).text());
    }
  });

  test('numbers its migrations from 1 without a gap', () => {
    const numbers = list.map(({ name }) => /^(\d{4})-[a-z0-9-]+$/.exec(basename(name))?.[1]);
    expect(numbers).toEqual(list.map((__, index) => String(index + 1).padStart(4, '0')));
  });
});

testWith('postgresql', 'both databases end with the same tables, columns, keys and references', async () => {
  const [sqlite, postgres] = await schemasOf(MAIN_MIGRATIONS, LEDGER_MIGRATIONS);
  expect(postgres.length).toBeGreaterThan(10);
  expect(sqlite).toEqual(postgres);
});

testWith(
  'postgresql',
  'times and sizes in bytes fit: no such column on PostgreSQL ends at 2,147,483,647',
  async () => {
    using database = await freshDatabase();
    const db = openPostgres(database.url, listeningLog().log);
    await migrate(db, 'main', MAIN_MIGRATIONS, clockAt());
    await migrate(db, 'ledger', LEDGER_MIGRATIONS, clockAt());
    const columns = await db.all<{ name: string; type: string }>(sql`
    select table_name || '.' || column_name as name, data_type as type
    from information_schema.columns where table_schema = 'public'`);
    await db.close();
    const large = columns.filter(({ name }) => /(\.|_)(at|until|after|since|due|bytes)$/.test(name));
    expect(large.length).toBeGreaterThan(3);
    expect(large.filter(({ type }) => type === 'integer' || type === 'smallint')).toEqual([]);
  },
);

describe('a difference between the databases is seen:', () => {
  const both = 'create table a (id text primary key, n integer not null, t text, b integer);';
  test.each([
    ['a table', both, `${both}\ncreate table more (id text primary key);`],
    ['a column', both, both.replace(', t text', '')],
    ['a type', both, both.replace('n integer', 'n text')],
    ['whether it may be null', both, both.replace(' not null', '')],
    ['a primary key', both, both.replace('primary key', 'not null')],
    [
      'the order of a key',
      'create table a (x text, y text, primary key (x, y));',
      'create table a (x text, y text, primary key (y, x));',
    ],
    ['a unique index', both, `${both}\ncreate unique index a_t on a (t);`],
    [
      'where it holds',
      `${both}\ncreate unique index a_t on a (t);`,
      `${both}\ncreate unique index a_t on a (t) where n > 1;`,
    ],
    ['a reference', both, both.replace('b integer', 'b text references a (id)')],
  ])('%s', async (_, one, other) => {
    const first = await sqliteSchema([{ name: '0001-a', sqlite: one, postgres: one }]);
    const second = await sqliteSchema([{ name: '0001-a', sqlite: other, postgres: other }]);
    expect(first).not.toEqual(second);
  });

  testWith('postgresql', 'and what only looks different is the same', async () => {
    const sqlite = `
      create table a (id text primary key, at integer not null, share real, small integer, key blob unique);
      create table b (x text not null, y text not null references a (id) on delete cascade, primary key (x, y)) without rowid;
      create unique index b_lower on b (lower(x), y) where x <> '';`;
    const postgres = `
      create table a (id text primary key, at double precision not null, share double precision, small smallint, key bytea unique);
      create table b (x text not null, y text not null references a (id) on delete cascade, primary key (x, y));
      create unique index b_lower on b (lower(x), y) where x <> '';`;
    const [one, other] = await schemasOf([{ name: '0001-a', sqlite, postgres }]);
    expect(one).toEqual(other);
    expect(one).toContain('b.y: text, required, key 2');
    expect(one).toContain('b unique ((expression), y) where ...');
    expect(one).toContain('b (y) refers to a, on delete cascade');
  });
});

async function schemasOf(...sets: (readonly Migration[])[]): Promise<readonly [Schema, Schema]> {
  return [await sqliteSchema(...sets), await postgresSchema(...sets)];
}

async function sqliteSchema(...sets: (readonly Migration[])[]): Promise<Schema> {
  using folder = temporaryFolder();
  const db = openSqlite(join(folder.path, 'main.db'), listeningLog().log);
  for (const [index, set] of sets.entries()) await migrate(db, `set-${index}`, set, clockAt());
  const schema = await schemaOf(db);
  await db.close();
  return schema;
}

async function postgresSchema(...sets: (readonly Migration[])[]): Promise<Schema> {
  using database = await freshDatabase();
  const db = openPostgres(database.url, listeningLog().log);
  for (const [index, set] of sets.entries()) await migrate(db, `set-${index}`, set, clockAt());
  const schema = await schemaOf(db);
  await db.close();
  return schema;
}
