// A disk without room takes no vote: the ledger says so when it is asked to prove a write, and recovers by itself.

import { expect, test } from 'bun:test';
import { join } from 'node:path';
import { clockAt } from '../../../test/support/clock.ts';
import { nameWithMounts, noMounts, smallDisk } from '../../../test/support/disks.ts';
import { listeningLog } from '../../../test/support/stores.ts';
import { openSqliteLedger } from './sqlite.ts';

test.skipIf(noMounts !== null)(
  nameWithMounts('on a full disk no write is proven, and one is when there is room again'),
  async () => {
    using disk = smallDisk(2 * 1024 * 1024);
    const ledger = await openSqliteLedger(join(disk.path, 'ledger.db'), {
      clock: clockAt(),
      log: listeningLog().log,
    });
    await ledger.proveWrite();
    disk.fill();
    // What the last write left of its page of disk may take one more.
    const proofs = await Promise.allSettled(Array.from({ length: 20 }, () => ledger.proveWrite()));
    expect(proofs.at(-1)!.status).toBe('rejected');
    disk.free();
    await ledger.proveWrite();
    await ledger.close();
  },
);
