// Withdrawal by command: who and why are asked for, and what is not live is not withdrawn.

import { expect, test } from 'bun:test';
import { openNewsroom } from '../../test/support/newsroom-process.ts';

test('a withdrawal needs a story, a reason and a name', async () => {
  await using newsroom = openNewsroom();
  for (const args of [
    [],
    ['a', 'b', '--reason', 'x', '--as', 'Ada'],
    ['a'],
    ['a', '--reason', 'x'],
    ['a', '--as', 'Ada'],
    ['a', '--reason', ' ', '--as', 'Ada'],
    ['a', '--reason', 'x', '--as', ' '],
  ]) {
    const ran = await newsroom.run('withdraw', ...args);
    expect({ args, code: ran.code }).toEqual({ args, code: 2 });
    expect(ran.stderr).toContain('Usage: eyewitness withdraw SLUG');
  }
});

test('what is not there, or only a draft, cannot be withdrawn', async () => {
  await using newsroom = openNewsroom();
  await newsroom.start({ flags: ['--no-demo'] });
  const because = ['--reason', 'It was wrong', '--as', 'Ada'];
  const unknown = await newsroom.run('withdraw', 'nowhere', ...because);
  expect(unknown).toMatchObject({ code: 1, stderr: 'There is no story at /stories/nowhere.\n' });
  await newsroom.run('publish', newsroom.write('a.txt', 'Draft\n\nA standfirst.\n\nWords.'), '--draft');
  const draft = await newsroom.run('withdraw', 'draft', ...because);
  expect(draft).toMatchObject({ code: 1, stderr: 'This story is not live, so it cannot be withdrawn.\n' });
});
