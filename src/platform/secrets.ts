// Keys with versions, kept in the store so that a backup has them: what was signed with a former one stays valid.

import type { Db, SecretKey, SecretName, Secrets } from './capabilities.ts';
import type { Clock } from './clock.ts';
import { sql } from './sql.ts';

const NAMES: readonly SecretName[] = ['reader', 'indexnow', 'preview'];
const KEY_BYTES = 32;

interface Row {
  readonly name: string;
  readonly version: number;
  readonly key: Uint8Array;
}

/** Loads all keys, making the first version of each that is missing. */
export async function openSecrets(db: Db, clock: Clock): Promise<Secrets> {
  const load = sql`select name, version, key from secrets order by name, version`;
  const rows = await db.write(async (tx) => {
    const known = await tx.all<Row>(load);
    for (const name of NAMES) {
      if (known.some((row) => row.name === name)) continue;
      const key = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
      await tx.run(
        sql`insert into secrets (name, version, key, created_at) values (${name}, 1, ${key}, ${clock.now()})`,
      );
    }
    return tx.all<Row>(load);
  });
  const keys = new Map<string, Map<number, SecretKey>>();
  const newest = new Map<string, SecretKey>();
  for (const row of rows) {
    const secret = { version: row.version, key: new Uint8Array(row.key) };
    const versions = keys.get(row.name) ?? new Map<number, SecretKey>();
    keys.set(row.name, versions.set(row.version, secret));
    newest.set(row.name, secret);
  }
  return {
    current: (name) => newest.get(name)!,
    version: (name, version) => keys.get(name)?.get(version),
  };
}
