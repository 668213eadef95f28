// Tokens are what every finder stands on: an age cut in two is a child of two years.

import { expect, test } from 'bun:test';
import { tokensOf } from './tokens.ts';

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
