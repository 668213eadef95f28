// What every page has around it: the site's name or logo, where to go, and what the newsroom says of itself.

import { expect, test } from 'bun:test';
import { defaultSettings } from '../../newsroom/index.ts';
import { renderDocument, renderFragment } from '../../platform/html.ts';
import { openLooks } from '../looks.ts';
import type { Site } from '../site.ts';
import { footTree, markdownTree } from '../markdown/tree.ts';
import { MarkdownText } from '../markdown/views.tsx';
import { iconSource, lengthOf, logoAddress } from './rules.ts';
import { Page } from './views.tsx';

const footHtml = (text: string) => renderFragment(MarkdownText({ text: footTree(text) }));
const look = { style: '', scripts: [] };
const site: Site = {
  ...defaultSettings(),
  name: 'The Post',
  url: 'https://news.example',
  ownPages: [],
  mediaUrl: '',
};
const pageOf = (changes: Partial<Site> = {}, here?: string) =>
  renderDocument(
    Page({
      site: { ...site, ...changes },
      look,
      title: 'T',
      language: 'en',
      children: 'x',
      ...(here === undefined ? {} : { here }),
    }),
  );

test('the name leads home and is the first heading on the front page alone', () => {
  expect(pageOf()).toContain('<p class="name"><a href="/">The Post</a></p>');
  expect(pageOf({}, '/')).toContain('<h1 class="name"><a href="/">The Post</a></h1>');
});

test('a logo stands for the name, which it says to whoever cannot see it', () => {
  const logo = {
    sha256: 'a'.repeat(64),
    sizeBytes: 9,
    type: 'image/svg+xml',
    width: 200,
    height: 50,
  } as const;
  expect(pageOf({ logo })).toContain(
    `<img src="/logo/${'a'.repeat(16)}.svg" width="176" height="44" alt="The Post"/>`,
  );
  expect(logoAddress({ ...logo, type: 'image/jpeg' })).toBe(`/logo/${'a'.repeat(16)}.jpg`);
});

test('the navigation leads to sections, archive and search, and says where one is', () => {
  const html = pageOf({ sections: [{ slug: 'harbour', name: 'Harbour' }] }, '/sections/harbour');
  expect(html).toContain('<a href="/sections/harbour" aria-current="page">Harbour</a>');
  for (const path of ['/archive', '/search']) expect(html).toContain(`<a href="${path}">`);
  expect(html.match(/aria-current/g)).toHaveLength(1);
});

test('the foot has the pages of the newsroom, not those of its authors, and how to reach it', () => {
  const own = { language: null, fediverse: null, isDemo: false };
  const html = pageOf({
    ownPages: [
      { ...own, path: 'imprint', title: 'Imprint' },
      { ...own, path: 'authors/ana', title: 'Ana' },
    ],
    contactEmail: 'desk@news.example',
    contactPhone: '+351 (0)21 00',
    footer: 'Printed by **nobody**.',
  });
  expect(html).toContain('<a href="/imprint">Imprint</a>');
  expect(html).not.toContain('Ana');
  expect(html).toContain('href="mailto:desk@news.example"');
  expect(html).toContain('href="tel:+35102100"');
  expect(html).toContain('<div class="said"><p>Printed by <strong>nobody</strong>.</p>');
});

test('Markdown brings no HTML, no picture and no address that runs', () => {
  const hostile =
    '<script>a</script> <b onclick=x>b</b>\n\n![p](https://x.example/p.png) [a](javascript:x) [b](data:text/html,x) [c](//x.example) [e](vbscript:x)';
  for (const html of [footHtml(hostile), renderFragment(MarkdownText({ text: markdownTree(hostile) }))]) {
    expect(html).not.toMatch(/<(script|b|img)\b/);
    expect(html).not.toContain('href=');
  }
  const links = footHtml('[a](https://a.example) [b](mailto:b@c.example) [c](/imprint)');
  expect(links.match(/href="[^"]*"/g)).toHaveLength(3);
});

test('the foot has no headings, a page of its own has', () => {
  expect(footHtml('# Imprint')).not.toContain('<h');
  expect(renderFragment(MarkdownText({ text: markdownTree('# Imprint') }))).toContain('<h2>Imprint</h2>');
});

test('the length of a clip reads as on a clock', () => {
  expect([1, 400, 42_000, 61_000, 725_400, 3_729_000].map(lengthOf)).toEqual([
    '0:01',
    '0:01',
    '0:42',
    '1:01',
    '12:05',
    '1:02:09',
  ]);
});

test('the icon has the colour of the site', () => {
  expect(iconSource('#00aa55').match(/#00aa55/g)).toHaveLength(2);
});

test('styles lose their comments and line ends and nothing else', () => {
  const { style } = openLooks('/* why */\n.a {\n  color: red;\n}\n.b,\n.c > d {\n  margin: 0 1px;\n}\n', {
    bar: '',
  }).look(['bar'], '#a11d21');
  expect(style).toContain('.a {color: red}.b,.c > d {margin: 0 1px}');
  expect(style).not.toContain('/*');
});
