// Slugs: readable in every script, never half a character, never longer than a link shows.

import { expect, test } from 'bun:test';
import fc from 'fast-check';
import { isSlug, slugOf } from './slug.ts';

test('a headline becomes small words with hyphens', () => {
  expect(slugOf('Ferry rescued: 12 people safe!')).toBe('ferry-rescued-12-people-safe');
  expect(slugOf("It's 5 o’clock – somewhere")).toBe('its-5-oclock-somewhere');
});

test('accents are left away in Latin and Greek, and letters without a plain form stay', () => {
  expect(slugOf('Élysée: Łódź, Ωραία Αθήνα, İstanbul')).toBe('elysee-łodz-ωραια-αθηνα-istanbul');
  expect(slugOf('Ｆｕｌｌ ｗｉｄｔｈ ﬁsh')).toBe('full-width-fish');
});

test('a mark that makes another letter stays where it is', () => {
  expect(slugOf('Украинский подъём')).toBe('украинский-подъём');
  expect(slugOf('ガス爆発')).toBe('ガス爆発');
  expect(slugOf('हिन्दी में')).toBe('हिन्दी-में');
});

test('other scripts keep their own letters', () => {
  expect(slugOf('إنقاذ طفل')).toBe('إنقاذ-طفل');
  expect(slugOf('救助された 少年')).toBe('救助された-少年');
  expect(slugOf('서울 화재')).toBe('서울-화재');
});

test('a long headline is cut between words, one long word inside it', () => {
  const slug = slugOf('word '.repeat(40));
  expect(slug).toBe(Array.from({ length: 16 }, () => 'word').join('-'));
  expect(slugOf('x'.repeat(200))).toHaveLength(80);
});

test('a word is never cut through a character of two units', () => {
  const slug = slugOf(`a${'𠮷'.repeat(60)}`);
  expect(slug.isWellFormed()).toBe(true);
  expect(encodeURIComponent(slug)).not.toBe('');
  expect(slug).toHaveLength(79);
});

test('a headline without letters or digits is called story', () => {
  for (const headline of ['', '!!!', '🎉🎉', ' – ']) expect(slugOf(headline)).toBe('story');
});

test('a number for a namesake fits into the length', () => {
  expect(slugOf('Fire', 2)).toBe('fire-2');
  expect(slugOf('x'.repeat(200), 12)).toBe(`${'x'.repeat(77)}-12`);
});

test('every headline gives a slug that somebody could have chosen', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.integer({ min: 1, max: 999 }),
      (text, number) => {
        const slug = slugOf(text, number);
        expect(isSlug(slug)).toBe(true);
        expect(slug.length).toBeLessThanOrEqual(80);
      },
    ),
  );
});

test('what leads elsewhere or nowhere is no slug', () => {
  for (const text of [
    '',
    '-',
    'a--b',
    '-a',
    'a-',
    'a/b',
    'a.json',
    '..',
    'a b',
    'a\0b',
    '\ud800',
    'x'.repeat(101),
  ])
    expect(isSlug(text)).toBe(false);
  for (const text of ['a', '2018', 'x'.repeat(100), 'подъём-2']) expect(isSlug(text)).toBe(true);
});
