// The newsroom's own pages as they are written: what is taken, what is refused, and where none may stand.

import { expect, test } from 'bun:test';
import { join } from 'node:path';
import { AppError } from '../platform/errors.ts';
import { isOwnPath, readSitePage, TAKEN } from './site-pages.ts';

function refusal(path: string, text: string): AppError {
  try {
    readSitePage(path, text);
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown;
  }
  throw new Error(`${path} was taken.`);
}

test('a page has its title from the front matter, or from a heading at its top', () => {
  const written = readSitePage('about', '---\ntitle: "About us"\nlanguage: fr-CA\n---\n\nBonjour.\r\n');
  expect(written).toEqual({
    path: 'about',
    title: 'About us',
    markdown: 'Bonjour.',
    language: 'fr-CA',
    fediverse: null,
  });
  expect(readSitePage('about', '\n# About us #\n\n## Who\n')).toMatchObject({
    title: 'About us',
    markdown: '## Who',
  });
  expect(readSitePage('about', '# Title alone')).toMatchObject({ title: 'Title alone', markdown: '' });
});

test('an author may have an account in the fediverse, and nobody else', () => {
  const of = (account: string) => `---\ntitle: Ana\nfediverse: "${account}"\n---\n`;
  expect(readSitePage('authors/ana-lima', of('@ana@social.example')).fediverse).toBe('@ana@social.example');
  for (const account of [
    'ana@social.example',
    '@ana@localhost',
    '@ana@so cial.example',
    '@a"b@x.example',
    '@a@x.example/y',
  ])
    expect([account, refusal('authors/ana', of(account)).code]).toEqual([account, 'invalid']);
  expect(refusal('about', of('@ana@social.example')).fields[0]!.message).toContain('authors/ana-lima');
});

test('every problem is told at once, with its line', () => {
  const { fields } = refusal('about', '---\nlanguage: English\ncolour: red\nlanguage: en\n---\nText');
  expect(fields.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^line 3: only title/),
    expect.stringMatching(/^line 4: only title/),
    expect.stringMatching(/^title: is missing/),
    expect.stringMatching(/^language: must be/),
  ]);
  expect(refusal('about', '---\ntitle: x').fields[0]!.message).toContain('has no end');
  expect(refusal('about', `# T\n${'é'.repeat(60_000)}`).message).toContain('100 KB');
});

test('no control character is left', () => {
  expect(readSitePage('about', '# A\u0000b\u001b\n\nc\u0000\td\ud800')).toMatchObject({
    title: 'Ab',
    markdown: 'c\td\ufffd',
  });
});

test('a page stands where nothing else does, in small letters', () => {
  expect(['about', 'press-office', '404', 'imprint'].map(isOwnPath)).toEqual([true, true, true, true]);
  for (const path of [
    'About',
    'a/b',
    '',
    'a--b',
    '-a',
    'feed.xml',
    '../x',
    'é',
    'a'.repeat(101),
    'authors/',
    'authors/A',
    'authors/a/b',
  ])
    expect([path, refusal(path, '# T').code]).toEqual([path, 'invalid']);
  for (const path of TAKEN) expect([path, refusal(path, '# T').code]).toEqual([path, 'path_taken']);
});

test('every address that a route has is taken', async () => {
  const src = join(import.meta.dir, '..');
  const heads = new Set<string>();
  for await (const file of new Bun.Glob('**/*.ts').scan(src)) {
    if (file.endsWith('.test.ts')) continue;
    const text = await Bun.file(join(src, file)).text();
    for (const [, head] of text.matchAll(/path: ['`]\/([a-z0-9-]+)(?=['`/])/g)) heads.add(head!);
  }
  expect(heads.size).toBeGreaterThan(6);
  expect([...heads].filter((head) => !TAKEN.has(head))).toEqual([]);
});
