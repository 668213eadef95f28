// Which words are drawn and by what; never a box for a missing letter.

import { expect, test } from 'bun:test';
import { plainLine, systemTextsOf, wordingOf } from './wording.ts';

const latin = { has: (letter: string) => /^[\u0020-\u007e\u00a0-\u017f…“”’–—©]$/u.test(letter) };
const MEASURE = { width: 1, height: 1, leading: 1 };
const withFonts = () => MEASURE;
const bare = () => undefined;

test('control characters, hidden marks and half characters are no words', () => {
  expect(plainLine(' a\u0000b\tc\r\nd\u202e e\u200b\ufefff\ud800 ')).toBe('ab c d ef');
  expect(plainLine('e\u0301')).toBe('é');
  expect(plainLine('x'.repeat(10_000)).length).toBe(400);
});

test('spaces and dashes that the font lacks become the nearest it has', () => {
  expect(plainLine('«\u202fOui\u202f»\u2009!')).toBe('«\u00a0Oui\u00a0»\u00a0!');
  expect(plainLine('a\u2011b \u2015 c')).toBe('a-b — c');
});

test('pictures beside words are left out, and what the font has of them stays', () => {
  expect(wordingOf('🔥 Fire 🚒 at 🇫🇷 the mill 👨‍👩‍👧‍👦 ©', latin, bare)).toEqual({
    by: 'typeface',
    text: 'Fire at the mill ©',
  });
});

test('words that the font lacks are set by the system, whole', () => {
  expect(wordingOf('شاب يتسلق', latin, withFonts)).toEqual({
    by: 'system',
    text: 'شاب يتسلق',
    measure: MEASURE,
  });
  expect(wordingOf('Москва says no', latin, withFonts)?.by).toBe('system');
});

test('without fonts, a headline loses a word at most, or is not drawn', () => {
  expect(wordingOf('President says Москва will answer within a week', latin, bare)?.text).toBe(
    'President says will answer within a week',
  );
  expect(wordingOf('Москва говорит no', latin, bare)).toBeNull();
  expect(wordingOf('شاب يتسلق', latin, bare)).toBeNull();
  expect(wordingOf('🔥🔥', latin, bare)).toBeNull();
  expect(wordingOf('', latin, withFonts)).toBeNull();
  expect(wordingOf('\u0000\u200b', latin, withFonts)).toBeNull();
});

test('the system is asked only for what the font lacks, in the words it will draw', () => {
  const card = { headline: 'Пожар 🔥', kicker: 'Fire 🔥', siteName: '男', warning: null, demoLabel: 'Demo' };
  const asked = systemTextsOf({ ...CARD, ...card }, latin);
  expect(asked).toEqual(['Пожар', '男']);
  for (const text of asked)
    expect(wordingOf(text, latin, withFonts)).toEqual({ by: 'system', text, measure: MEASURE });
});

const CARD = {
  accent: '#000000',
  language: 'en',
  isRightToLeft: false,
  hasClip: false,
  durationText: null,
  poster: null,
} as const;
