// Brings a store to this program's schema, forward only, and refuses a store that a newer program has written.

import type { Db } from '../capabilities.ts';
import type { Clock } from '../clock.ts';
import { AppError } from '../errors.ts';
import { sql } from '../sql.ts';

export interface Migration {
  /** `NNNN-name`, applied in order. */
  readonly name: string;
  readonly sqlite: string;
  readonly postgres: string;
}

/**
 * Applies what is missing, all in one transaction. `set` keeps several schemas in one PostgreSQL database apart.
 * Errors: `store_newer` (500) when the store has a migration that this program does not know.
 */
export async function migrate(
  db: Db,
  set: string,
  migrations: readonly Migration[],
  clock: Clock,
): Promise<readonly string[]> {
  await makeTable(db);
  return db.write(
    async (tx) => {
      // Two servers that start at once on one database take turns. A lock on the table and not an advisory one:
      // it takes no snapshot, so the one that waited sees what the other has applied.
      if (db.dialect === 'postgres') await tx.run(sql`lock table migrations in exclusive mode`);
      const rows = await tx.all<{ name: string }>(
        sql`select name from migrations where set_name = ${set} order by name`,
      );
      const applied = new Set(rows.map((row) => row.name));
      const unknown = rows.find((row) => !migrations.some((migration) => migration.name === row.name));
      if (unknown !== undefined)
        throw new AppError(
          'store_newer',
          500,
          `The store was written by a newer version of Eyewitness (it has "${unknown.name}"). Nothing was changed. Start that version, or restore a backup made with this one.`,
        );
      const missing = migrations.filter((migration) => !applied.has(migration.name));
      for (const migration of missing) {
        for (const statement of statements(migration[db.dialect]))
          await tx.run({ parts: [statement], values: [] });
        await tx.run(
          sql`insert into migrations (set_name, name, applied_at) values (${set}, ${migration.name}, ${clock.now()})`,
        );
      }
      return missing.map((migration) => migration.name);
    },
    { patient: true },
  );
}

async function makeTable(db: Db): Promise<void> {
  const make = () =>
    db.write((tx) =>
      tx.run(sql`
        create table if not exists migrations (
          set_name text not null, name text not null, applied_at double precision not null,
          primary key (set_name, name))`),
    );
  try {
    await make();
  } catch {
    // PostgreSQL's `if not exists` looks before it makes. When another server was quicker it fails in one of several
    // ways (23505, 42P07, 42710); the second look finds the table, and tells any real fault.
    await make();
  }
}

/** Cuts a migration at semicolons that end a line; a function body in `$$ ... $$` stays whole. */
export function statements(text: string): readonly string[] {
  const found: string[] = [];
  let current = '';
  let inBody = false;
  for (const line of text.split('\n')) {
    const code = withoutComment(line).trimEnd();
    if (code === '') continue;
    if ((code.match(/\$\$/g)?.length ?? 0) % 2 === 1) inBody = !inBody;
    current += `${code}\n`;
    if (!inBody && code.endsWith(';')) {
      found.push(current.trim().replace(/;$/, ''));
      current = '';
    }
  }
  if (current.trim() !== '') found.push(current.trim());
  return found;
}

/** Cuts `-- ...` off a line, unless it stands in a text. */
function withoutComment(line: string): string {
  for (let at = line.indexOf('--'); at !== -1; at = line.indexOf('--', at + 2))
    if (line.slice(0, at).split("'").length % 2 === 1) return line.slice(0, at);
  return line;
}
