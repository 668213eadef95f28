// Keys on both databases: made once, the same after every start, and former ones still known.

import { expect, test } from 'bun:test';
import { clockAt } from '../../test/support/clock.ts';
import { onBothStores } from '../../test/support/stores.ts';
import { openSecrets } from './secrets.ts';
import { sql } from './sql.ts';

onBothStores('secrets', (open) => {
  test('are 32 random bytes, made at the first start and kept', async () => {
    const { db } = await open();
    const first = (await openSecrets(db, clockAt())).current('reader');
    expect(first.version).toBe(1);
    expect(first.key).toHaveLength(32);
    expect(new Set(first.key).size).toBeGreaterThan(8);
    expect((await openSecrets(db, clockAt())).current('reader')).toEqual(first);
    const { db: other } = await open();
    expect((await openSecrets(other, clockAt())).current('reader').key).not.toEqual(first.key);
  });

  test('with a newer version sign with that, and still know the former one', async () => {
    const { db } = await open();
    const former = (await openSecrets(db, clockAt())).current('reader');
    // Ten comes after two as a number, not as a text.
    for (const version of [2, 10])
      await db.write((tx) =>
        tx.run(sql`
          insert into secrets (name, version, key, created_at)
          values ('reader', ${version}, ${new Uint8Array(32).fill(version)}, 0)`),
      );
    const secrets = await openSecrets(db, clockAt());
    expect(secrets.current('reader')).toEqual({ version: 10, key: new Uint8Array(32).fill(10) });
    expect(secrets.version('reader', 1)).toEqual(former);
    expect(secrets.version('reader', 2)?.key).toEqual(new Uint8Array(32).fill(2));
  });

  test.each([0, -1, 2, 1.5, Number.NaN])('have no version %p', async (version) => {
    const secrets = await openSecrets((await open()).db, clockAt());
    expect(secrets.version('reader', version)).toBeUndefined();
  });

  test('are the same for servers that start at once', async () => {
    const { db } = await open();
    const opened = await Promise.all([1, 2, 3, 4].map(() => openSecrets(db, clockAt())));
    const keys = opened.map((secrets) => Buffer.from(secrets.current('reader').key).toString('hex'));
    expect(new Set(keys).size).toBe(1);
  });
});
