// What counts as one edit between two names.

import { expect, test } from 'bun:test';
import { editDistance } from './edit-distance.ts';

test.each([
  ['byline', 'byline', 0],
  ['', '', 0],
  ['', 'clip', 4],
  ['clip', '', 4],
  ['byline', 'bylines', 1],
  ['bylines', 'byline', 1],
  ['headline', 'haedline', 2],
  ['port', 'post', 1],
  ['kitten', 'sitting', 3],
])('from %j to %j it takes %d edits, and as many back', (a, b, edits) => {
  expect([editDistance(a, b), editDistance(b, a)]).toEqual([edits, edits]);
});

test('a letter outside the basic plane is one letter', () => {
  expect(editDistance('a😢b', 'ab')).toBe(1);
});
