// What a database looks like, in words that are the same for SQLite and PostgreSQL, so that two can be compared.

import type { Db } from '../../src/platform/capabilities.ts';
import { sql } from '../../src/platform/sql.ts';

/**
 * A line for each table, column, key, unique index and reference, sorted; without the index of stories' words, for which
 * each database has a kind of table of its own.
 */
export type Schema = readonly string[];

/**
 * The kinds of values a column holds. SQLite's INTEGER stands for every whole number and for times in milliseconds,
 * which PostgreSQL keeps as `double precision`, because its driver gives `bigint` back as text. REAL is any number.
 */
const KINDS: Readonly<Record<string, string>> = {
  integer: 'number',
  int: 'number',
  smallint: 'number',
  bigint: 'number',
  real: 'number',
  'double precision': 'number',
  text: 'text',
  blob: 'bytes',
  bytea: 'bytes',
};

/** Reads what stands in the database now. Errors: throws on a column type that is not one of the above. */
export async function schemaOf(db: Db): Promise<Schema> {
  const lines = db.dialect === 'sqlite' ? await sqliteLines(db) : await postgresLines(db);
  return [...new Set(lines)].toSorted();
}

interface Column {
  readonly table_name: string;
  readonly name: string;
  readonly type: string;
  readonly required: number;
  /** Place in the primary key from 1, or 0. */
  readonly key_place: number;
}

interface Index {
  readonly table_name: string;
  readonly columns: string;
  readonly partial: number;
}

interface Reference {
  readonly table_name: string;
  readonly columns: string;
  readonly target: string;
  readonly on_delete: string;
}

async function sqliteLines(db: Db): Promise<string[]> {
  const columns = await db.all<Column>(sql`
    select t.name as table_name, c.name, lower(c.type) as type, c."notnull" as required, c.pk as key_place
    from sqlite_schema t, pragma_table_info(t.name) c
    where t.type = 'table' and t.name not like 'sqlite_%' and t.name not like 'story_words%'`);
  const indexes = await db.all<Index>(sql`
    select t.name as table_name, i.partial,
      (select group_concat(coalesce(x.name, '(expression)'), ', ' order by x.seqno)
        from pragma_index_info(i.name) x) as columns
    from sqlite_schema t, pragma_index_list(t.name) i
    where t.type = 'table' and i."unique" = 1 and i.origin <> 'pk' and t.name not like 'story_words%'`);
  const references = await db.all<Reference>(sql`
    select t.name as table_name, f."table" as target, lower(f.on_delete) as on_delete,
      group_concat(f."from", ', ' order by f.seq) as columns
    from sqlite_schema t, pragma_foreign_key_list(t.name) f
    where t.type = 'table' group by t.name, f.id, f."table", f.on_delete`);
  return linesOf(columns, indexes, references);
}

async function postgresLines(db: Db): Promise<string[]> {
  const columns = await db.all<Column>(sql`
    select c.relname as table_name, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
      cast(a.attnotnull as integer) as required,
      coalesce(cast(array_position(cast(k.conkey as smallint[]), a.attnum) as integer), 0) as key_place
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      left join pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
    where c.relkind in ('r', 'p') and c.relname <> 'story_words' and c.relnamespace = cast('public' as regnamespace)`);
  const indexes = await db.all<Index>(sql`
    select c.relname as table_name, cast(i.indpred is not null as integer) as partial,
      (select string_agg(coalesce(a.attname, '(expression)'), ', ' order by k.place)
        from unnest(i.indkey) with ordinality as k (attnum, place)
          left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum and k.attnum > 0
        where k.place <= i.indnkeyatts) as columns
    from pg_index i join pg_class c on c.oid = i.indrelid
    where i.indisunique and not i.indisprimary and c.relnamespace = cast('public' as regnamespace)`);
  const references = await db.all<Reference>(sql`
    select c.relname as table_name, t.relname as target,
      case f.confdeltype when 'c' then 'cascade' when 'n' then 'set null' when 'r' then 'restrict'
        when 'd' then 'set default' else 'no action' end as on_delete,
      (select string_agg(a.attname, ', ' order by k.place)
        from unnest(f.conkey) with ordinality as k (attnum, place)
          join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.attnum) as columns
    from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_class t on t.oid = f.confrelid
    where f.contype = 'f' and c.relnamespace = cast('public' as regnamespace)`);
  return linesOf(columns, indexes, references);
}

function linesOf(columns: Column[], indexes: Index[], references: Reference[]): string[] {
  return [
    ...columns.map(({ table_name, name, type, required, key_place }) => {
      // SQLite lets most primary keys be null for old mistakes' sake; the stores never write one.
      const nulls = required === 1 || key_place > 0 ? 'required' : 'may be null';
      return `${table_name}.${name}: ${kindOf(type, `${table_name}.${name}`)}, ${nulls}${key_place > 0 ? `, key ${key_place}` : ''}`;
    }),
    ...indexes.map(
      ({ table_name, columns: on, partial }) =>
        `${table_name} unique (${on})${partial === 1 ? ' where ...' : ''}`,
    ),
    ...references.map(
      ({ table_name, columns: on, target, on_delete }) =>
        `${table_name} (${on}) refers to ${target}, on delete ${on_delete}`,
    ),
  ];
}

function kindOf(type: string, column: string): string {
  const kind = KINDS[type];
  if (kind === undefined)
    throw new Error(`${column} has the type "${type}", which the two databases do not share.`);
  return kind;
}
