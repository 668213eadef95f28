// What a text can do to a terminal: be read, and nothing else.

import { expect, test } from 'bun:test';
import * as fc from 'fast-check';
import { columnsOf, hung, printable, styled, wrapped } from './terminal-text.ts';

const TERMINAL = { width: 40, colour: false };

test('controls are shown as pictures and never sent: escapes, bells, backspaces, the C1 sequences', () => {
  expect(printable('a\u001b[31mb\u0007c\u0008d\u007fe\u009bf')).toBe('a␛[31mb␇c␈d␡e\ufffdf');
  expect(printable('a\r\nb\tc\u2028d')).toBe('a b c d');
});

test('a text cannot turn the order of what stands around it', () => {
  expect(printable('a\u202ecod.exe\u202c\u2066b\u2069')).toBe('acod.exeb');
  const [line] = wrapped('line 3: ', 'שלום עולם', TERMINAL);
  expect(line).toBe('line 3: \u2068שלום עולם\u2069');
});

test('lines are as wide as the terminal and hang under their label', () => {
  expect(wrapped('line 3: ', 'one two three four five six seven eight nine', TERMINAL)).toEqual([
    'line 3: one two three four five six',
    '        seven eight nine',
  ]);
});

test('wide characters take two columns, and one character is never broken', () => {
  for (const text of ['新聞'.repeat(60), '👩‍👩‍👧‍👦'.repeat(60), 'e\u0301'.repeat(300), 'x'.repeat(300)]) {
    const lines = wrapped('  ', text, TERMINAL);
    expect(lines.every((line) => columnsOf(line) <= 40)).toBe(true);
    expect(lines.map((line) => line.trim()).join('')).toBe(text);
  }
});

test('words hang behind a place; one too long for that has them below and is never broken', () => {
  expect(hung('  a.txt:9: ', 'one two three four five six seven', TERMINAL)).toEqual([
    '  a.txt:9: one two three four five six',
    '      seven',
  ]);
  const long = `/${'long/'.repeat(12)}a.txt:9: `;
  expect(hung(long, 'one two', TERMINAL)).toEqual([long.trimEnd(), '    one two']);
});

test('a terminal narrower than the label still gets words, not letters', () => {
  expect(wrapped(' '.repeat(30), 'some words', { width: 10 })).toEqual([`${' '.repeat(30)}some words`]);
});

test('whatever a text holds, no control reaches the terminal and every line fits', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const lines = wrapped('  ', text, TERMINAL);
      expect(lines.join('')).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066\u2067]/u);
      expect(lines.every((line) => columnsOf(line) <= 40)).toBe(true);
    }),
  );
});

test('colour is put on where it is wanted and ends with the line', () => {
  expect(styled('Head', 'bold', { colour: true })).toBe('\u001b[1mHead\u001b[22m');
  expect(styled('Head', 'bold', { colour: false })).toBe('Head');
});
