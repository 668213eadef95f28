// The demo newsroom is there once, however many servers begin on one empty database at the same time.

import { expect, test } from 'bun:test';
import { openNewsroom } from '../../test/support/newsroom-process.ts';
import { freshDatabase } from '../../test/support/postgres.ts';
import { DEMO_STORIES } from './demo-content.ts';
import { leavesOut, nameWith } from '../../test/support/tools.ts';

const SERVERS = 3;

test.skipIf(leavesOut('postgresql'))(
  nameWith(['postgresql'], 'servers that start together on one empty database plant one demo newsroom'),
  async () => {
    const database = await freshDatabase();
    const newsrooms = Array.from({ length: SERVERS }, () => openNewsroom());
    try {
      const env = { EYEWITNESS_DATABASE_URL: database.url };
      const servers = await Promise.all(newsrooms.map((newsroom) => newsroom.start({ env })));
      // They share the store and so the site's address, which is that of one of them.
      const front = await (await fetch(servers[0]!.url)).text();
      const slugs = DEMO_STORIES.map(({ text }) => /^slug: (.*)$/m.exec(text)![1]!);
      const listed = new Set([...front.matchAll(/\/stories\/([a-z0-9-]+)/g)].map((found) => found[1]!));
      expect([...listed].toSorted()).toEqual(slugs.toSorted());
      const story = (await (await fetch(`${servers[0]!.url}/stories/ferry-turns-back.json`)).json()) as {
        revision: number;
        reactions: { total: number };
      };
      expect(story).toMatchObject({ revision: 1, reactions: { total: 625 } });
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
