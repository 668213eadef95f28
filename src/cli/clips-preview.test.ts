// Preview links by command: for a clip that is there, and for as long as was asked.

import { expect, test } from 'bun:test';
import { openNewsroom } from '../../test/support/newsroom-process.ts';

test('a clip that is not there has no link, and a wrong line says how it is meant', async () => {
  await using newsroom = openNewsroom();
  const unknown = await newsroom.run('clips', 'preview', '0b6ee2a1-5d0c-7b3f-9c47-2f0e4c1a7d11');
  expect([unknown.code, unknown.stderr]).toEqual([
    1,
    'There is no clip 0b6ee2a1-5d0c-7b3f-9c47-2f0e4c1a7d11.\n',
  ]);
  for (const args of [
    [],
    ['preview'],
    ['preview', 'a', 'b'],
    ['preview', 'a', '--hours', '0'],
    ['show'],
    ['shew', 'a'],
  ])
    expect((await newsroom.run('clips', ...args)).code).toBe(2);
});

test('the link that it prints shows the clip and its media, and says until when', async () => {
  await using newsroom = openNewsroom();
  const server = await newsroom.start();
  const front = await (await fetch(server.url)).text();
  const slug = /href="(\/stories\/[^"]+)"/.exec(front)![1]!;
  const id = /\/clips\/([0-9a-f-]{36})/.exec(await (await fetch(server.url + slug)).text())![1]!;
  const { code, stdout } = await newsroom.run('clips', 'preview', id, '--hours', '1');
  const [link = '', says] = stdout.split('\n');
  expect([code, link.startsWith(`${server.url}/preview/clips/${id}/`)]).toEqual([0, true]);
  expect(says).toMatch(/^It is private, and works until \d{4}-/);
  const page = await fetch(link, { headers: { accept: 'text/html' } });
  expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
  expect(await page.text()).toContain('<video');
  const range = await fetch(`${link}/video.mp4`, { headers: { range: 'bytes=4-7' } });
  expect([range.status, await range.text()]).toEqual([206, 'ftyp']);
});
