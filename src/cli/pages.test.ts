// `eyewitness pages` from the outside: written, listed, shown and taken away, in a running server or without one.

import { expect, test } from 'bun:test';
import { openNewsroom } from '../../test/support/newsroom-process.ts';

test('a page is written, shown to readers at once, listed, shown as written, and taken away', async () => {
  await using newsroom = openNewsroom();
  expect((await newsroom.run('pages')).stdout).toStartWith('There are no pages yet.');
  const { url } = await newsroom.start({ flags: ['--no-demo'] });
  const text = '---\ntitle: "About us"\nlanguage: fr\n---\n\nBonjour.';
  const file = newsroom.write('about.md', text);
  const set = await newsroom.run('pages', 'set', '/about', file, '--as', 'Ada');
  expect(set).toEqual({ code: 0, stdout: '/about is on the site.\n', stderr: '' });
  expect(await (await fetch(`${url}/about`)).text()).toContain('<p>Bonjour.</p>');
  expect((await newsroom.run('pages')).stdout).toBe('/about  About us  (fr)\n');
  expect((await newsroom.run('pages', 'show', 'about')).stdout).toBe(`${text}\n`);
  const listed = await newsroom.run('pages', '--json');
  expect(JSON.parse(listed.stdout)).toMatchObject([{ path: 'about', title: 'About us', language: 'fr' }]);
  expect((await newsroom.run('pages', 'remove', 'about')).stdout).toBe('/about is taken away.\n');
  expect((await fetch(`${url}/about`)).status).toBe(404);
  for (const verb of ['show', 'remove'])
    expect(await newsroom.run('pages', verb, 'about')).toMatchObject({
      code: 1,
      stderr: 'There is no page /about. `eyewitness pages` lists them.\n',
    });
});

test('what cannot be a page is refused with what to do', async () => {
  await using newsroom = openNewsroom();
  const file = newsroom.write('about.md', '# About\n\nText');
  const refused = async (...args: readonly string[]) => {
    const { code, stderr } = await newsroom.run('pages', ...args);
    return { code, stderr };
  };
  expect(await refused('set', 'archive', file)).toEqual({
    code: 1,
    stderr: '/archive is an address of Eyewitness itself. Choose another.\n',
  });
  expect(await refused('set', 'about', newsroom.write('no.md', 'No title'))).toEqual({
    code: 1,
    stderr:
      'This page cannot be used as it is:\n  title: is missing. Write "title: About us" between two lines of --- at the top.\n',
  });
  expect((await refused('set', 'about', newsroom.write('a.txt', 'T'))).code).toBe(2);
  expect((await refused('set', 'about', `${newsroom.folder}/nowhere.md`)).stderr).toContain(
    'There is no file',
  );
  for (const args of [['set'], ['set', 'about'], ['show'], ['remove', 'a', 'b'], ['put', 'a']])
    expect([args, (await refused(...args)).code]).toEqual([args, 2]);
});
