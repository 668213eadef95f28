// What counts as the same for a saved page.

import { expect, test } from 'bun:test';
import { overlapOf, sameByline, sameDay, sameHeadline, sameLanguage, wordsOf } from './page-scores.ts';

test('words are counted as a bag, scripts without spaces by the character', () => {
  expect(wordsOf('Ferry: sauvé, 船が')).toEqual(['ferry', 'sauvé', '船', 'が']);
  expect(overlapOf(['a', 'a', 'b'], ['a', 'b', 'b', 'c'])).toMatchObject({ precision: 0.5, recall: 2 / 3 });
  expect(overlapOf([], ['a']).f1).toBe(0);
});

test('a headline is the same without the name of the site, and not with other words', () => {
  expect(sameHeadline('Ferry saved | The Tern Post', 'Ferry  saved', null)).toBe(true);
  expect(sameHeadline('Ferry saved', 'FERRY SAVED - Tern', 'Tern')).toBe(true);
  expect(sameHeadline('Ferry saved', 'Ferry saved again', null)).toBe(false);
  expect(sameHeadline('Ferry saved', '', null)).toBe(false);
});

test('a byline is the same where all our words stand in it, and not where half of them are others', () => {
  expect(sameByline('By Ada Moreau22 Dec 2016651', 'Ada Moreau')).toBe(true);
  expect(sameByline('Ada Moreau', 'Sam Okafor')).toBe(false);
  expect(sameByline('Updated today', '')).toBe(false);
});

test('a day is the same in any zone, a language with or without its region', () => {
  expect(sameDay('2019-05-03T23:30:00-05:00', '2019-05-04T04:30:00Z')).toBe(true);
  expect(sameDay('2019-05-03', '2019-05-04')).toBe(false);
  expect(sameLanguage('en', 'en-GB')).toBe(true);
  expect(sameLanguage('en-US', 'en-GB')).toBe(false);
});
