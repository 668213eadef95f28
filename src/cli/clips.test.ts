// Upload links by command: made, listed, closed, and what is no number refused.

import { expect, test } from 'bun:test';
import { openNewsroom } from '../../test/support/newsroom-process.ts';

test('a link is made, listed without its token, and closed', async () => {
  await using newsroom = openNewsroom();
  expect((await newsroom.run('clips', 'links')).stdout).toContain('There is no upload link');
  const made = await newsroom.run('clips', 'link', '--note', 'The ferry', '--days', '2', '--as', 'Kari');
  expect([made.code, made.stderr]).toEqual([0, '']);
  const token = /\/send\/([\w-]{24})\n/.exec(made.stdout)?.[1] ?? 'none';
  const id = /close-link ([0-9a-f-]{36})/.exec(made.stdout)?.[1] ?? 'none';
  const listed = await newsroom.run('clips', 'links');
  expect(listed.stdout).toContain(`${id}  open`);
  expect(listed.stdout).toContain('asked by Kari');
  expect(listed.stdout).not.toContain(token);
  expect((await newsroom.run('clips', 'close-link', id)).stdout).toContain('Closed');
  expect((await newsroom.run('clips', 'close-link', id)).stdout).toContain('already');
  expect(JSON.parse((await newsroom.run('clips', 'links', '--json')).stdout)).toMatchObject([
    { id, state: 'closed', arrived: [] },
  ]);
  expect(await newsroom.run('clips', 'close-link', 'x')).toMatchObject({
    code: 1,
    stderr: 'There is no upload link x. `eyewitness clips links` lists them.\n',
  });
});

test.each([
  [[]],
  [['nothing']],
  [['link', '--days', '0']],
  [['link', '--clips', 'many']],
  [['link', '--max-mb', '-1']],
  [['link', 'x']],
  [['close-link']],
])('%j is wrong usage', async (args) => {
  await using newsroom = openNewsroom();
  expect((await newsroom.run('clips', ...args)).code).toBe(2);
});
