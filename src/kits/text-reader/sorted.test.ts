// A look into a sorted list finds what a look through all of it finds.

import { expect, test } from 'bun:test';
import fc from 'fast-check';
import { firstFrom } from './sorted.ts';

test('the first item from a place on is found, or the end of the list', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 50 })),
      fc.integer({ min: -1, max: 51 }),
      (list, place) => {
        const sorted = list.toSorted((a, b) => a - b);
        const through = sorted.findIndex((item) => item >= place);
        expect(firstFrom(sorted, (item) => item < place)).toBe(through === -1 ? sorted.length : through);
      },
    ),
  );
});
