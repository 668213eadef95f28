// What is written is read back by a parser that is not ours, whatever the text.

import { expect, test } from 'bun:test';
import fc from 'fast-check';
import { allowedInXml, element, elements, xmlDocument } from './xml.ts';

const HOSTILE = [
  `</a><b x="1">`,
  ']]>&xxe;&amp;',
  '<!--',
  '<?php',
  '\u0000\u0008\u000b\ufffe\uffff',
  '\ud800x\udc00',
  '👩‍🚒 🔥',
  '\u202eسفينة\u202c',
  'a\tb\r\nc\nd',
];

test.each(HOSTILE)('a text is text and nothing else: %j', (text) => {
  const read = Bun.XML.parse(xmlDocument(element('a', { x: text }, element('b', {}, `.${text}.`)))) as {
    a: { '@x': string; b: string };
  };
  expect(read.a.b).toBe(`.${allowedInXml(text)}.`);
  expect(read.a['@x'].replaceAll('\n', ' ')).toBe(allowedInXml(text).replaceAll('\n', ' '));
});

test('any text comes back, without the characters that XML forbids', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const read = Bun.XML.parse(xmlDocument(element('a', {}, `.${text}.`))) as { a: string };
      expect(read.a).toBe(`.${allowedInXml(text)}.`);
    }),
  );
});

test('forbidden characters are left out, and only they', () => {
  expect(allowedInXml('a\u0000b\u000bc\ud800d\ufffee')).toBe('abcde');
  expect(allowedInXml('\t\n\r \u0085\ufffd👩')).toBe('\t\n\r \u0085\ufffd👩');
});

test('null leaves an attribute or a child out', () => {
  expect(element('a', { x: null, y: 1 }, null).xml).toBe('<a y="1"/>');
  expect(element('a', {}, elements(['<', null, element('b')])).xml).toBe('<a>&lt;<b/></a>');
});
