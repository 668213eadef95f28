import { expect, test } from 'bun:test';
import { readText } from '../../src/kits/text-reader/index.ts';
import { alignParts, type Part } from './align.ts';

/** The raw text's words for words of a part. */
function aligned(raw: string, parts: readonly Part[], index: number, words: string): string | null {
  const start = parts[index]!.text.indexOf(words);
  const range = alignParts(raw, parts).locate[index]!({ start, end: start + words.length });
  return range === null ? null : raw.slice(range.start, range.end);
}

test('white space, controls and the case of a kicker do not matter', () => {
  const raw = 'HARBOUR NEWS:  The  pier\u0000 fell\r\n\r\nIt fell   at noon.\r\n';
  const parts = [
    { text: 'Harbour news', line: null },
    { text: 'The pier fell', line: null },
    { text: 'It fell at noon.', line: 3 },
  ];
  expect(aligned(raw, parts, 0, 'Harbour news')).toBe('HARBOUR NEWS');
  expect(aligned(raw, parts, 1, 'pier fell')).toBe('pier\u0000 fell');
  expect(aligned(raw, parts, 2, 'fell at')).toBe('fell   at');
  expect(alignParts(raw, parts).lost).toBe(0);
});

test('words that stand several times are told apart by their line', () => {
  const raw = 'Head\n\nHe waved.\n\nShe left.\n\nHe waved.\n';
  const parts = [
    { text: 'She left.', line: 5 },
    { text: 'He waved.', line: 7 },
  ];
  expect(alignParts(raw, parts).locate[1]!({ start: 0, end: 2 })).toEqual({
    start: raw.lastIndexOf('He'),
    end: raw.lastIndexOf('He') + 2,
  });
});

test('the items of a list are found behind their bullets, and lines wrapped in the file as well', () => {
  const raw = 'Head\n\n- one pier\n- two boats\n\nA long line that\ngoes on here.';
  const parts = [
    { text: 'one pier\ntwo boats', line: 3 },
    { text: 'A long line that goes on here.', line: 6 },
  ];
  expect(aligned(raw, parts, 0, 'boats')).toBe('boats');
  expect(aligned(raw, parts, 0, 'pier\ntwo')).toBe('pier\n- two');
  expect(aligned(raw, parts, 1, 'that goes')).toBe('that\ngoes');
});

test('a text with some characters dropped is walked through step by step', () => {
  const raw = 'The harbour master [pictured] saw it.';
  expect(aligned(raw, [{ text: 'The harbour master saw it.', line: 1 }], 0, 'saw it.')).toBe('saw it.');
});

test('a text that stands nowhere is counted and has no place', () => {
  const { locate, lost } = alignParts('The pier fell.', [{ text: 'Something else altogether', line: 1 }]);
  expect(lost).toBe(1);
  expect(locate[0]!({ start: 0, end: 9 })).toBeNull();
});

test('every text of a story that was read is led back to the same letters', () => {
  const raw = `PIER: The old pier fell on Monday\n\nNobody was hurt – “thank heavens,” said the mayor.\n\nIt 🌊 fell.\n\n- one boat\n- two boats\n\nIt  fell.\n`;
  const reading = readText(raw, { format: 'text' });
  if (reading.outcome === 'refused') throw new Error('refused');
  const { headline, standfirst, blocks } = reading.story;
  const parts = [{ text: headline, line: null }, { text: standfirst ?? '', line: null }, ...blocks];
  const { locate, lost } = alignParts(raw, parts);
  expect(lost).toBe(0);
  const letters = (text: string) => text.replace(/[\s-]/g, '');
  for (const [index, { text }] of parts.entries()) {
    if (text === '') continue;
    const range = locate[index]!({ start: 0, end: text.length })!;
    expect(letters(raw.slice(range.start, range.end))).toBe(letters(text));
  }
});
