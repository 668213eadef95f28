// Every class that the finders can give has its meaning, and the meanings stand alone in a table.

import { expect, test } from 'bun:test';
import { CLASS_MEANINGS, isCertain } from './certainty.ts';
import { classOf } from './follow-ups/classes.ts';

test('follow-ups have a meaning whatever announces them, however precise, quoted or not', () => {
  for (const kind of ['scheduled', 'ongoing'] as const) {
    for (const precision of ['day', 'week', 'month', 'year'] as const) {
      for (const isQuoted of [true, false]) {
        const meaning = CLASS_MEANINGS[classOf(kind, precision, isQuoted)];
        expect(meaning).toContain(`with a ${precision}`);
        expect(meaning?.includes('quoted')).toBe(isQuoted);
      }
    }
  }
});

test('a meaning stands alone: it leans on no other row, and no place in it is left open', () => {
  for (const meaning of Object.values(CLASS_MEANINGS)) expect(meaning).not.toMatch(/#|the same|\bhe\b|\|/);
  expect(CLASS_MEANINGS['quotes/then-cue-full-name']).toBe('quote, then verb and full name');
});

test('two classes never have one meaning, so that a table tells them apart', () => {
  const meanings = Object.values(CLASS_MEANINGS);
  const twice = meanings.filter((meaning, index) => meanings.indexOf(meaning) !== index);
  expect(twice).toEqual([]);
});

test('what is held for certain has a meaning', () => {
  const known = Object.keys(CLASS_MEANINGS).filter((found) => isCertain(found));
  expect(known.length).toBeGreaterThan(0);
});
