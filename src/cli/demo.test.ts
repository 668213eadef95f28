// The demo story is there once, however many servers begin on one empty database at the same time.

import { expect, test } from 'bun:test';
import { openNewsroom } from '../../test/support/newsroom-process.ts';
import { freshDatabase } from '../../test/support/postgres.ts';
import { leavesOut, nameWith } from '../../test/support/tools.ts';

const SERVERS = 3;

test.skipIf(leavesOut('postgresql'))(
  nameWith(['postgresql'], 'servers that start together on one empty database plant one demo story'),
  async () => {
    const database = await freshDatabase();
    const newsrooms = Array.from({ length: SERVERS }, () => openNewsroom());
    try {
      const env = { EYEWITNESS_DATABASE_URL: database.url };
      const servers = await Promise.all(newsrooms.map((newsroom) => newsroom.start({ env })));
      // They share the store and so the site's address, which is that of one of them.
      const front = await (await fetch(servers[0]!.url)).text();
      expect(new Set(front.match(/\/stories\/[a-z0-9-]+/g))).toHaveProperty('size', 1);
      for (const { code, stderr } of await Promise.all(servers.map((server) => server.stop()))) {
        expect(stderr).not.toContain('demo.refused');
        expect(code).toBe(0);
      }
    } finally {
      for (const newsroom of newsrooms) await newsroom[Symbol.asyncDispose]();
      database.remove();
    }
  },
  60_000,
);
