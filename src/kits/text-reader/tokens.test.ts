// Tokens are what every finder stands on: an age cut in two is a child of two years.

import { expect, test } from 'bun:test';
import { sentencesOf, tokensOf } from './tokens.ts';
import { wordsFor } from './words/index.ts';

const tokens = (text: string): readonly string[] => tokensOf(text).map(({ text: token }) => token);

test('a number that a word goes on from is one token with it, however many digits it has', () => {
  expect(tokens('a 22-year-old, the 100m, 10,000 people, 6.15 pm')).toEqual([
    'a',
    '22-year-old',
    ',',
    'the',
    '100m',
    ',',
    '10,000',
    'people',
    ',',
    '6.15',
    'pm',
  ]);
});

test('initials before a surname end no sentence', () => {
  const text = 'We met J.D. Poe. He ran the F.D.I.C. She left.';
  expect(sentencesOf(text, tokensOf(text), wordsFor('en')).length).toBe(3);
});
