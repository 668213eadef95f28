// Requests by command: the list, its harmless lines, and taking one off it.

import { expect, test } from 'bun:test';
import { openNewsroom } from '../../test/support/newsroom-process.ts';

test('an empty list says so, and what is no request is refused', async () => {
  await using newsroom = openNewsroom();
  expect(await newsroom.run('requests')).toMatchObject({
    code: 0,
    stdout: 'Nobody is waiting for an answer.\n',
  });
  expect(JSON.parse((await newsroom.run('requests', '--json')).stdout)).toEqual([]);
  const done = await newsroom.run('requests', 'done', 'x');
  expect(done).toMatchObject({
    code: 1,
    stderr: 'There is no request x. `eyewitness requests` lists them.\n',
  });
  for (const args of [['done'], ['done', 'a', 'b'], ['close', 'a']])
    expect((await newsroom.run('requests', ...args)).code).toBe(2);
});
