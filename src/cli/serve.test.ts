// A machine that is not as the server needs it: each fault has words that say what to do, and harms nothing.

import { expect, test } from 'bun:test';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SLUG, TEXT } from '../../test/fixtures/flood-story.ts';
import { nameWithMounts, noMounts, smallDisk } from '../../test/support/disks.ts';
import { openNewsroom, runEyewitness, type Ran } from '../../test/support/newsroom-process.ts';
import { listeningLog } from '../../test/support/stores.ts';
import { openSqlite } from '../platform/db/sqlite.ts';
import { ownDataDir } from '../platform/owner.ts';

const PAGE = `/stories/${SLUG}`;

function expectRefusal(ran: Ran, ...says: readonly string[]): void {
  for (const words of says) expect(ran.stderr).toContain(words);
  expect(ran.code).toBe(1);
  expect(ran.stdout).not.toContain('Eyewitness is live');
  expect(ran.stderr).not.toMatch(/^\s+at .*:\d+:\d+/m);
}

test('a port in use is named, with another to try, and the one who has it goes on', async () => {
  await using newsroom = openNewsroom();
  const server = await newsroom.start();
  const second = await runEyewitness([
    ...['serve', '--port', String(server.port), '--data', join(newsroom.folder, 'second')],
  ]);
  expectRefusal(second, `Port ${server.port} is in use`, `--port ${server.port + 1}`);
  expect((await fetch(server.url)).status).toBe(200);
});

test('an address of another machine cannot be listened on', async () => {
  await using newsroom = openNewsroom();
  // 203.0.113.0/24 is for documentation (RFC 5737): no machine has it.
  expectRefusal(
    await newsroom.run('serve', '--port', '0', '--host', '203.0.113.9'),
    'Cannot listen on 203.0.113.9',
  );
});

test('a data folder that a server has is not opened by a second one', async () => {
  await using newsroom = openNewsroom();
  const server = await newsroom.start();
  const second = await newsroom.run('serve', '--port', '0');
  expectRefusal(second, `Another Eyewitness process (number ${server.pid}) has the data folder`, '--data');
  expect((await newsroom.run('publish', newsroom.write('flood.txt', TEXT))).code).toBe(0);
  expect((await fetch(server.url + PAGE)).status).toBe(200);
});

test('a command waits a moment for an owner that does not answer, then says who it is', async () => {
  await using newsroom = openNewsroom();
  const owned = ownDataDir(newsroom.dataDir);
  try {
    const ran = await newsroom.run('publish', newsroom.write('flood.txt', TEXT));
    expectRefusal(ran, `Another Eyewitness process (number ${process.pid})`, 'Stop it first');
  } finally {
    owned.release();
  }
  expect((await newsroom.run('publish', newsroom.write('flood.txt', TEXT))).code).toBe(0);
});

test('a store of a newer version is left alone', async () => {
  await using newsroom = openNewsroom();
  expect((await newsroom.run('publish', newsroom.write('flood.txt', TEXT))).code).toBe(0);
  const path = join(newsroom.dataDir, 'eyewitness.db');
  const change = async (statement: string) => {
    const db = openSqlite(path, listeningLog().log);
    await db.write((tx) => tx.run({ parts: [statement], values: [] }));
    await db.close();
  };
  await change("insert into migrations values ('main', '9999-from-tomorrow', 0)");
  for (const args of [
    ['serve', '--port', '0'],
    ['publish', newsroom.write('b.txt', 'Other\n\nS.\n\nWords.')],
  ])
    expectRefusal(await newsroom.run(...args), 'newer version of Eyewitness', '"9999-from-tomorrow"');
  await change("delete from migrations where name = '9999-from-tomorrow'");
  const server = await newsroom.start();
  expect((await fetch(server.url + PAGE)).status).toBe(200);
  expect((await fetch(`${server.url}/stories/other`)).status).toBe(404);
});

test.each(['eyewitness.db', 'ledger.db'])('a damaged %s is told, not overwritten', async (name) => {
  await using newsroom = openNewsroom();
  mkdirSync(newsroom.dataDir);
  const damage = 'This is no database. '.repeat(400);
  writeFileSync(join(newsroom.dataDir, name), damage);
  expectRefusal(await newsroom.run('serve', '--port', '0'), join(newsroom.dataDir, name), 'backup');
  expect(await Bun.file(join(newsroom.dataDir, name)).text()).toBe(damage);
});

test('a file in the place of the data folder, or above it, is named as the reason', async () => {
  await using newsroom = openNewsroom();
  const file = newsroom.write('taken', 'x');
  for (const dataDir of [file, join(file, 'below')]) {
    const ran = await runEyewitness(['serve', '--port', '0', '--data', dataDir]);
    expectRefusal(ran, `${dataDir} cannot be the data folder: it is a file, or lies below one.`);
  }
});

test("a socket that a killed server left behind is in nobody's way", async () => {
  await using newsroom = openNewsroom();
  const first = await newsroom.start({ flags: ['--no-demo'] });
  await first.kill();
  expect(readdirSync(newsroom.dataDir)).toContain('eyewitness.sock');
  expect((await newsroom.run('publish', newsroom.write('flood.txt', TEXT))).code).toBe(0);
  const second = await newsroom.start();
  expect((await fetch(second.url + PAGE)).status).toBe(200);
  expect(await second.stop()).toMatchObject({ code: 0 });
  expect(readdirSync(newsroom.dataDir)).not.toContain('eyewitness.sock');
});

test.skipIf(noMounts !== null)(
  nameWithMounts('a read-only data folder is told, to a server and to a command'),
  async () => {
    using disk = smallDisk(4 * 1024 * 1024);
    await using newsroom = openNewsroom({ dataDir: join(disk.path, 'newsroom') });
    expect((await newsroom.run('publish', newsroom.write('flood.txt', TEXT))).code).toBe(0);
    disk.setReadOnly(true);
    for (const args of [
      ['serve', '--port', '0'],
      ['publish', newsroom.write('b.txt', 'Other\n\nS.\n\nWords.')],
    ])
      expectRefusal(await newsroom.run(...args), `${newsroom.dataDir} cannot be written`, '--data');
    disk.setReadOnly(false);
    const server = await newsroom.start();
    expect((await fetch(server.url + PAGE)).status).toBe(200);
  },
);

test.skipIf(noMounts !== null)(
  nameWithMounts('a full disk keeps a server from starting, with the reason'),
  async () => {
    using disk = smallDisk(1024 * 1024);
    await using newsroom = openNewsroom({ dataDir: join(disk.path, 'newsroom') });
    for (const leaveBytes of [0, 20_000, 200_000]) {
      disk.free();
      disk.fill(leaveBytes);
      expectRefusal(await newsroom.run('serve', '--port', '0'), 'disk');
    }
  },
);

test.skipIf(noMounts !== null)(
  nameWithMounts(
    'on a full disk nothing is published by half, readers still read, and space is all that is needed',
  ),
  async () => {
    using disk = smallDisk(12 * 1024 * 1024);
    await using newsroom = openNewsroom({ dataDir: join(disk.path, 'newsroom') });
    const server = await newsroom.start({ flags: ['--no-demo'] });
    const long = newsroom.write(
      'long.txt',
      `Long read\n\nA standfirst.\n\n${'Many words, all alike. '.repeat(20_000)}`,
    );
    disk.fill();
    expectRefusal(await newsroom.run('publish', long), 'The disk is full', 'Free some space');
    const clip = newsroom.write('clip.mp4', new Uint8Array(2 * 1024 * 1024));
    expectRefusal(await newsroom.run('publish', long, '--clip', clip), 'The disk is full');
    expect((await fetch(`${server.url}/stories/long-read`)).status).toBe(404);
    expect(await (await fetch(server.url)).text()).toContain('Nothing is published here yet.');
    await server.kill();
    disk.free();
    const next = await newsroom.start({ flags: ['--no-demo'] });
    expect((await fetch(`${next.url}/stories/long-read`)).status).toBe(404);
    expect((await newsroom.run('publish', long)).code).toBe(0);
    expect((await fetch(`${next.url}/stories/long-read`)).status).toBe(200);
    expect(readdirSync(join(newsroom.dataDir, 'files', 'temp'))).toEqual([]);
  },
);
