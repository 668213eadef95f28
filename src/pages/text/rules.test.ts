// The language of quoted words, as far as letters and small words tell.

import { expect, test } from 'bun:test';
import { foreignLanguage } from './rules.ts';

test.each([
  ['نحن بخير', 'en', 'und-Arab'],
  ['Нас двое', 'en', 'und-Cyrl'],
  ['אנחנו בסדר', 'fr', 'he'],
  ['Είμαστε καλά', 'en', 'el'],
  ['大丈夫です', 'en', 'ja'],
  ['They were cold and they were in the water.', 'ar', 'en'],
  ['Ana Lima', 'ar', 'und-Latn'],
  ['Nous avons eu très peur et nous avons attendu dans le froid.', 'en', 'fr'],
])('%s in a story in %s is in %s', (words, around, language) => {
  expect(foreignLanguage(words, around)).toBe(language);
});

test.each([
  ['They were cold and they were in the water for hours.', 'en'],
  ['كانوا يشعرون بالبرد', 'fa'],
  ['大丈夫です', 'ja'],
  ['C’est la vie', 'en'],
  ['1234 …', 'ar'],
  ['', 'en'],
])('%s in a story in %s is told to be nothing else', (words, around) => {
  expect(foreignLanguage(words, around)).toBeNull();
});
