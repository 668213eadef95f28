// Lines of about the same length, from any text. One letter is 10 px wide here.

import { expect, test } from 'bun:test';
import fc from 'fast-check';
import { cutLines, fittingLines } from './lines.ts';

const breaking = (maxWidthPx: number, maxLines: number) => ({
  maxWidthPx,
  maxLines,
  widthPx: (text: string) => Array.from(text).length * 10,
});

test('no word is left alone on the last line', () => {
  const text = 'Young man climbs four floors to save a child';
  const even = ['Young man climbs four', 'floors to save a child'];
  expect(fittingLines(text, breaking(400, 3))).toEqual(even);
  expect(cutLines(text, breaking(400, 3))).toEqual(even);
});

test('a no-break space keeps words together, a hyphen lets them part', () => {
  expect(fittingLines('aaaa «\u00a0bbbb\u00a0»', breaking(90, 2))).toEqual(['aaaa', '«\u00a0bbbb\u00a0»']);
  expect(fittingLines('lighthouse-keeper', breaking(120, 2))).toEqual(['lighthouse-', 'keeper']);
});

test('what does not fit whole is said, and fits cut', () => {
  expect(fittingLines('aaaa bbbb cccc', breaking(50, 2))).toBeUndefined();
  expect(fittingLines('aaaaaaaa', breaking(50, 2))).toBeUndefined();
  expect(cutLines('aaaa bbbb cccc', breaking(50, 2))).toEqual(['aaaa', 'bbbb…']);
  expect(cutLines('aaaaaaaa', breaking(50, 2))).toEqual(['aaaaa', 'aaa']);
});

test('any text fits its measure, and loses nothing but its end', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 120 }),
      fc.integer({ min: 1, max: 9 }),
      (any, maxLines) => {
        const text = any.replace(/\s+/g, ' ').trim();
        const lines = cutLines(text, { ...breaking(200, maxLines), widthPx: (line) => line.length * 5 });
        expect(lines.length).toBeLessThanOrEqual(Math.max(1, maxLines));
        for (const line of lines) expect(line.length * 5).toBeLessThanOrEqual(200);
        const bare = (of: string) => of.replaceAll(' ', '');
        const kept = bare(lines.join(''));
        expect(kept === bare(text) || bare(text).startsWith(kept.replace(/…$/, ''))).toBe(true);
      },
    ),
  );
});
