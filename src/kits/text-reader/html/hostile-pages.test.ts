// Any page at all is read or refused with a sentence: no crash, no tag in the text, no word lost, no long wait.

import { describe, expect, test } from 'bun:test';
import fc from 'fast-check';
import { decodeText, readText } from '../index.ts';
import type { ReadStory } from '../types.ts';
import { piecesOf } from './elsewhere.ts';
import { parseDocument } from './document.ts';
import { plainMarkup } from './plain-markup.ts';
import { removeUnseen } from './places.ts';

const RUNS = { numRuns: 200 };
const WAIT_MS = 20_000; // a quadratic step takes minutes; nothing here is measured

const read = (html: string) => readText(html, { format: 'html' });

const tags = fc.constantFrom(
  '<p>', '</p>', '<div>', '</div>', '<div class="sidebar">', '<article>', '</article>', '<h1>', '</h1>', '<h2>', '<ul>', '<li>', '</ul>',
  '<ol start=3>', '<blockquote>', '</blockquote>', '<blockquote class="twitter-tweet">', '<a href="https://tern.example/a">',
  '<a href="javascript:alert(1)">', '<a href=x>', '</a>', '<b>', '</b>', '<em>', '<i>', '</i>', '<br>', '</br>', '<br/><br>', '<hr>', '<table>',
  '<tr>', '<td>', '</table>', '<figure>', '<figcaption>', '</figure>', '<video src=a.mp4>', '</video>', '<img src=x onerror=alert(1)>',
  '<iframe src="https://www.youtube.com/embed/x"></iframe>', '<pre>', '</pre>', '<form>', '<button>', '</form>', '<p class="standfirst">',
  '<p class=caption>', '<span hidden>', '</span>', '<body>', '</body>', '<html lang=fr>', '</html>', '<head>', '<title>A title</title>', '<svg>',
  '</svg>', '<meta name=author content="Ada Moreau">', '<base href="https://tern.example/">', '<!-- c -->', '<!doctype html>', '<?php x ?>',
  '<![CDATA[ x ]]>', '<script>alert("<p>bought</p>")</script>', '<style>p{}</style>', '<x-y z>', '<p title="a > b">', "<p title='", '<', '</', '<!', '&lt;',
  '&amp;', '&#0;', '&#7;', '&#xD800;', '&#x202e;', '&nbsp;', '&bogus;', '\n', '\0', '\ud800', '\u2028',
); // prettier-ignore
const words = fc.constantFrom(
  'The ferry came home, ', 'late, ', 'and the pilot slept. ', '"We held on," he said. ', 'Photo: A. Moreau ', 'By Ada Moreau ', 'x ',
  'The harbour office, which keeps the records of the port, said on Tuesday that nobody was hurt, and that the ferry sails again. ',
); // prettier-ignore
const pages = fc.array(fc.oneof(tags, words), { maxLength: 80 }).map((parts) => parts.join(''));

/** Without tags that hide, and none unclosed: what such a page shows is beyond doubt. */
const visible = fc.constantFrom(
  '<p>', '</p>', '<div>', '</div>', '<div class="sidebar">', '<h2>', '</h2>', '<ul>', '<li>', '</ul>', '<blockquote>', '</blockquote>', '<b>',
  '</b>', '<a href="https://tern.example/a">', '</a>', '<br>', '<table>', '<tr>', '<td>', '</table>', '<figcaption>', '</figcaption>',
); // prettier-ignore
const shownPages = fc
  .array(
    fc.oneof(
      visible,
      words,
      fc.integer({ min: 100, max: 999 }).map((n) => `word${n} `),
    ),
    { maxLength: 80 },
  )
  .map((parts) => `<html><head><title>Ferry saved</title></head><body>${parts.join('')}</body></html>`);

function textsOf(story: ReadStory): readonly string[] {
  const { headline, standfirst, blocks, leftOut, byline } = story;
  return [
    headline,
    standfirst ?? '',
    ...blocks.map(({ text }) => text),
    ...leftOut.map(({ text }) => text),
    ...byline.map(({ name }) => name),
  ];
}

function countsOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of texts.join('\n').match(/[\p{L}\p{N}]+/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

describe('for any page', () => {
  test('nothing is thrown, marks are true, and no tag, script or control character is in the text', () => {
    fc.assert(
      fc.property(pages, (html) => {
        const reading = read(html);
        if (reading.outcome === 'refused') {
          expect(reading.problems.length).toBeGreaterThan(0);
          return;
        }
        for (const text of textsOf(reading.story)) {
          expect(text).not.toMatch(/<(?:p|div|script|img|iframe|a|b)[\s>]|onerror|data-line/);
          expect(text).not.toContain('bought');
          expect(text).not.toMatch(/[[\p{Cc}]--[\n]]/v);
        }
        for (const { text, marks } of reading.story.blocks) {
          for (const mark of marks) {
            expect(text.slice(mark.start, mark.end).trim()).not.toBe('');
            if (mark.type === 'link') expect(mark.href).toMatch(/^(?:https?:\/\/|mailto:)/);
          }
        }
      }),
      RUNS,
    );
  });

  test('each visible word comes back at least as often as the page shows it', () => {
    fc.assert(
      fc.property(shownPages, (html) => {
        const document = parseDocument(plainMarkup(html).markup);
        removeUnseen(document);
        const shown = countsOf(piecesOf(document.body).map(({ text }) => text));
        const reading = read(html);
        if (reading.outcome === 'refused') throw new Error('refused');
        const kept = countsOf(textsOf(reading.story));
        for (const [word, count] of shown)
          expect([word, (kept.get(word) ?? 0) >= count]).toEqual([word, true]);
      }),
      RUNS,
    );
  });
});

describe('a page made to hurt', () => {
  const long: readonly (readonly [string, string])[] = [
    ['a hundred thousand nested blocks', '<div>'.repeat(100_000)],
    ['nested lists', '<ul><li>a'.repeat(20_000)],
    ['nested quotes', '<blockquote>a'.repeat(20_000)],
    ['an attribute of a megabyte', `<p title="${'a'.repeat(1_000_000)}">`],
    [
      'a hundred thousand attributes',
      `<p ${Array.from({ length: 100_000 }, (_, n) => `a${n}=1`).join(' ')}>`,
    ],
    ['closing tags alone', '</div>'.repeat(200_000)],
    ['tags that never end', '<a b="'.repeat(50_000)],
    ['comments that never end', '<!-- '.repeat(100_000)],
    ['a megabyte on one line', 'word, word. '.repeat(90_000)],
    ['a megabyte of white space', ' '.repeat(1_000_000)],
    ['nested JSON', `<script type="application/ld+json">${'['.repeat(300_000)}</script>`],
  ];
  test.each(long)(
    '%s is read',
    (_name, html) => {
      const reading = read(`<html><body><h1>Ferry saved</h1>${html}`);
      expect(reading).toMatchObject({ outcome: 'read', story: { headline: 'Ferry saved' } });
    },
    WAIT_MS,
  );

  test('blocks nested beyond any use are flattened, and their words stay', () => {
    const reading = read(
      `<h1>Ferry saved</h1>${'<div>'.repeat(5000)}one${'</div>'.repeat(4000)}two${'</div>'.repeat(1000)}three`,
    );
    if (reading.outcome === 'refused') throw new Error('refused');
    expect(
      textsOf(reading.story)
        .join(' ')
        .match(/one|two|three/g),
    ).toEqual(['one', 'two', 'three']);
  });

  test('a tag that nothing closes ends before the next one, so that a script never becomes text', () => {
    const reading = read(
      '<h1>Ferry saved</h1><p>All </the <script>alert("x>y")</script>are well</p><p>So <b class="they say</p>',
    );
    if (reading.outcome === 'refused') throw new Error('refused');
    expect(textsOf(reading.story).join(' ').trim()).toMatch(/^Ferry saved\s+All are well\s+So$/);
  });

  test('nor does one in a declaration or in CDATA', () => {
    const script = '<script>alert("x>y")</script>';
    const reading = read(
      `<h1>Ferry saved</h1><p>All <!${script}are <![CDATA[ ${script}well, ]]>he says.</p>`,
    );
    if (reading.outcome === 'refused') throw new Error('refused');
    expect(textsOf(reading.story).join(' ').trim()).toMatch(/^Ferry saved\s+All are well, he says\.$/);
  });

  test.each([
    ['elements', '<b>x</b>'.repeat(70_000)],
    ['character references', '&amp;'.repeat(500_000)],
  ])('too many %s are refused with what to do', (_name, html) => {
    const reading = read(`<h1>Ferry saved</h1>${html}`);
    expect(reading.outcome).toBe('refused');
    if (reading.outcome === 'refused') expect(reading.problems[0]!.message).toContain('Copy the story');
  });

  test('archives and zero bytes named as pages are refused as no text', () => {
    for (const start of ['PK\u0003\u0004', '\u001f\u008b\u0008', '<html>\0']) {
      const bytes = Uint8Array.from(start + '\u0001\u0002'.repeat(50), (letter) => letter.charCodeAt(0));
      expect(decodeText(bytes)).toMatchObject({ outcome: 'refused', reason: 'binary' });
    }
  });
});

describe('the encoding a page declares', () => {
  const page = (declared: string, bytes: readonly number[]) =>
    new Uint8Array([
      ...new TextEncoder().encode(`${declared}<p>`),
      ...bytes,
      ...new TextEncoder().encode('</p>'),
    ]);

  test.each([
    ['<meta charset="windows-1252">', [0x93, 0xe9, 0x94], '“é”'],
    ['<html><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-15">', [0xa4], '€'],
    ['<meta charset=Shift_JIS>', [0x82, 0xa0], 'あ'],
    ['<meta charset="gb2312">', [0xb4, 0xac], '船'],
    ['<?xml version="1.0" encoding="windows-1251"?><html>', [0xcf], 'П'],
    ['<meta charset="iso-8859-1">', [0xc3, 0xa9], 'é'],
    ['<meta charset="no-such">', [0xe9, 0x20, 0xe9], 'é é'],
  ])('%s is believed, but for bytes that are UTF-8', (declared, bytes, text) => {
    const decoded = decodeText(page(declared, bytes));
    expect(decoded).toMatchObject({ outcome: 'decoded' });
    if (decoded.outcome === 'decoded') expect(decoded.text).toContain(`<p>${text}</p>`);
  });

  test('bytes that mean nothing in it are told, and too many are refused', () => {
    const stray = decodeText(
      page('<meta charset="shift_jis">', [...new TextEncoder().encode('word '.repeat(100)), 0xff, 0x20]),
    );
    expect(stray).toMatchObject({ outcome: 'decoded', advice: [{ code: 'characters_unreadable' }] });
    expect(
      decodeText(
        page(
          '<meta charset="shift_jis">',
          Array.from({ length: 200 }, () => 0xff),
        ),
      ),
    ).toMatchObject({ reason: 'binary' });
  });

  test('a text that only mentions a meta element declares nothing', () => {
    const bytes = new Uint8Array([
      ...new TextEncoder().encode('Il faut <meta charset="koi8-r"> pour dire '),
      0xe9,
      0x74,
      0xe9,
    ]);
    expect(decodeText(bytes)).toMatchObject({ encoding: 'windows-1252' });
  });
});
