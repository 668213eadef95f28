// The head of a story's page: who wrote it, when, in which other languages; and the links that share it.

import { expect, test } from 'bun:test';
import { brotliCompressSync } from 'node:zlib';
import { wordsFor } from '../../newsroom/index.ts';
import { renderDocument } from '../../platform/html.ts';
import { loadPageScripts } from '../scripts.ts';
import { SAMPLE_SITE, SAMPLE_VIEW } from '../sample.ts';
import { isLongHeadline, listedInline } from './rules.ts';
import { BAR_SLOT, StoryPage } from './views.tsx';

const html = renderDocument(
  StoryPage({ site: SAMPLE_SITE, look: { style: 'p{}', scripts: [] }, view: SAMPLE_VIEW }),
);

test('authors lead to their pages, and the line reads as a sentence', () => {
  expect(html).toContain(
    'By <a href="/authors/one" rel="author">One</a> and <a href="/authors/two" rel="author">Two</a>',
  );
  const said = listedInline(['A', 'B', 'C'], wordsFor('fr')).map(({ text }) => text);
  expect(said.join('')).toBe('Par A, B et C');
});

test('a translation is named in its own language, and the page itself is not among them', () => {
  expect(html).toContain('<a href="/stories/exemple" hreflang="fr" lang="fr" dir="ltr">français</a>');
  expect(html).not.toContain('<a href="/stories/sample"');
});

test('sharing needs no script: what needs one is hidden until there is one', () => {
  expect(html).toContain(
    '<a href="mailto:?subject=Headline&amp;body=https%3A%2F%2Fexample.org%2Fstories%2Fsample">',
  );
  expect(html).toContain('<a href="/clips/shown#embed">Embed</a>');
  const share = html.slice(html.indexOf('class="share"'));
  expect(share.slice(0, share.indexOf('</p>')).match(/<button[^>]* hidden>/g)).toHaveLength(2);
});

test('a long headline is set smaller', () => {
  expect(isLongHeadline('Fire')).toBe(false);
  expect(isLongHeadline('word '.repeat(60))).toBe(true);
  expect(html).toContain('<h1>Headline</h1>');
});

test('there is one place for the bar', () => {
  expect(html.split(BAR_SLOT)).toHaveLength(2);
});

test('the scripts of a page weigh less than a picture of an icon', async () => {
  const { clip, posts, story } = await loadPageScripts();
  const together = brotliCompressSync([clip!, posts!, story!].join('\n')).length;
  // Together with the bar’s 1.5 KB, which shares words with them, they keep below 3 KB.
  expect(together).toBeLessThan(1700);
});
