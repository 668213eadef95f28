// `eyewitness front` from the outside: what it shows, what it changes in a running server, what it refuses.

import { expect, test } from 'bun:test';
import { openNewsroom } from '../../test/support/newsroom-process.ts';

test('the front page is ordered by slugs or addresses, and readers see it at once', async () => {
  await using newsroom = openNewsroom();
  const { url } = await newsroom.start({ flags: ['--no-demo'] });
  expect((await newsroom.run('front')).stdout).toBe('Nothing is published yet.\n');
  for (const name of ['One', 'Two', 'Three'])
    await newsroom.run(
      'publish',
      newsroom.write(`${name}.txt`, `${name}\n\nA standfirst.\n\nWords ${name}.`),
    );
  expect((await newsroom.run('front')).stdout).toBe(
    'The newest first:\n  -  three  Three\n  -  two  Two\n  -  one  One\n',
  );
  const set = await newsroom.run('front', 'set', `${url}/stories/one`, 'two', '--as', 'Ada');
  expect(set.stdout).toBe(
    'The front page is changed.\n  1  one  One\n  2  two  Two\nThen the newest:\n  -  three  Three\n',
  );
  const html = await (await fetch(url)).text();
  expect(html.indexOf('/stories/one')).toBeLessThan(html.indexOf('/stories/three'));
  const lead = await newsroom.run('front', 'lead', 'three', '--json');
  expect(JSON.parse(lead.stdout)).toMatchObject({
    changed: true,
    placed: [{ slug: 'three', headline: 'Three' }, { slug: 'one' }, { slug: 'two' }],
    newest: [],
  });
  expect((await newsroom.run('front', 'lead', 'three')).stdout).toStartWith('The front page was so already.');
  const refused = await newsroom.run('front', 'set', 'nowhere', 'gone');
  expect([refused.code, refused.stderr]).toEqual([
    1,
    'The front page stays as it is:\n  nowhere: there is no such story. Check the slug.\n  gone: there is no such story. Check the slug.\n',
  ]);
  expect((await newsroom.run('front', 'clear')).stdout).toContain('The newest first:\n  -  three');
});

test('odd usage is said to be odd', async () => {
  await using newsroom = openNewsroom();
  for (const args of [['lead'], ['lead', 'a', 'b'], ['set'], ['clear', 'a'], ['top', 'a']]) {
    const ran = await newsroom.run('front', ...args);
    expect({ args, code: ran.code }).toEqual({ args, code: 2 });
    expect(ran.stderr).toContain('Usage: eyewitness front');
  }
});
