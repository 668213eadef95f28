// Dates in a reporter's words.

import { expect, test } from 'bun:test';
import { dateInWords } from './date-words.ts';

test.each([
  ['2026-09-04', 'September 4, 2026'],
  ['2026-09', 'September 2026'],
  ['2026', '2026'],
  ['--09', 'September (year not told)'],
  ['--09-14', 'September 14 (year not told)'],
  ['2026-12-31T23:30:00-11:00', 'December 31, 2026'],
  ['2026-13', '2026-13'],
  ['soon', 'soon'],
])('%s is %s', (date, words) => {
  expect(dateInWords(date)).toBe(words);
});
