// An accent that is read on every ground, and still is the newsroom's colour where it can be.

import { expect, test } from 'bun:test';
import { contrast, NIGHT, PAPER, readableAccent } from './colours.ts';

test('contrast is what the guidelines say', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

test.each(['#a11d21', '#ffe14d', '#1a0033', '#000000', '#ffffff', '#808080', '#00ff00', '#0000ff'])(
  '%s is read on paper and on a picture',
  (accent) => {
    for (const ground of [PAPER, NIGHT])
      expect(contrast(readableAccent(accent, ground), ground)).toBeGreaterThanOrEqual(4.5);
  },
);

test('a colour that is read already is left alone', () => {
  expect(readableAccent('#A11D21', PAPER)).toBe('#a11d21');
});

test('what is no colour becomes ink', () => {
  expect(readableAccent('red"/><script>', PAPER)).toBe('#1a1a18');
  expect(readableAccent('', NIGHT)).toBe('#fffdf9');
});
