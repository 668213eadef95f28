// Entity tags, compared weakly: what If-None-Match of any client or cache means.

import { expect, test } from 'bun:test';
import { matchesTag } from './etag.ts';

test.each([
  ['"a"', true],
  ['W/"a"', true],
  ['"x", "a"', true],
  ['"x",W/"a"', true],
  [' * ', true],
  ['"b"', false],
  ['a', false],
  ['"ab"', false],
  ['', false],
  [null, false],
])('If-None-Match: %p', (header, matches) => {
  expect(matchesTag(header, '"a"')).toBe(matches);
});
