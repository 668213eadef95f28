// Calendar days are right over leap years, month ends and centuries, and agree with the platform's own reckoning.

import { expect, test } from 'bun:test';
import fc from 'fast-check';
import { dayNumber, dayOf, daysIn, daysLater, mondayOf, weekdayOf, written } from './calendar.ts';

test('days are counted over leap years, month ends and the turn of the year', () => {
  expect(daysLater({ year: 2020, month: 2, day: 28 }, 1)).toEqual({ year: 2020, month: 2, day: 29 });
  expect(daysLater({ year: 2019, month: 2, day: 28 }, 1)).toEqual({ year: 2019, month: 3, day: 1 });
  expect(daysLater({ year: 1900, month: 2, day: 28 }, 1)).toEqual({ year: 1900, month: 3, day: 1 });
  expect(daysLater({ year: 2018, month: 12, day: 31 }, 1)).toEqual({ year: 2019, month: 1, day: 1 });
  expect(daysLater({ year: 2018, month: 3, day: 1 }, -1)).toEqual({ year: 2018, month: 2, day: 28 });
  expect(daysIn(2, 2000)).toBe(29);
  expect(daysIn(2, 1900)).toBe(28);
  expect(daysIn(2, null)).toBe(29);
});

test('the platform agrees on every day and its weekday', () => {
  fc.assert(
    fc.property(fc.integer({ min: -50_000, max: 200_000 }), (days) => {
      const date = new Date(days * 86_400_000);
      const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      expect(daysLater({ year: 1970, month: 1, day: 1 }, days)).toEqual(day);
      expect(weekdayOf(day)).toBe(((date.getUTCDay() + 6) % 7) + 1);
      expect(dayNumber(day) - dayNumber({ year: 1970, month: 1, day: 1 })).toBe(days);
    }),
    { numRuns: 2000 },
  );
});

test('a week begins on its Monday', () => {
  expect(mondayOf({ year: 2018, month: 6, day: 3 })).toEqual({ year: 2018, month: 5, day: 28 });
  expect(mondayOf({ year: 2018, month: 5, day: 28 })).toEqual({ year: 2018, month: 5, day: 28 });
});

test('a time stands for the day of its own zone, and what is no date for none', () => {
  expect(dayOf('2018-05-28T23:30:00-10:00')).toEqual({ year: 2018, month: 5, day: 28 });
  expect(dayOf('2018-05-28T00:10:00+14:00')).toEqual({ year: 2018, month: 5, day: 28 });
  expect(dayOf('2018-02-29')).toBeNull();
  expect(dayOf('soon')).toBeNull();
  expect(dayOf(null)).toBeNull();
});

test('only what the calendar has is written', () => {
  expect(written(2018, 2, 29)).toBeNull();
  expect(written(null, 2, 29)).toBe('--02-29');
  expect(written(null, 9, null)).toBe('--09');
  expect(written(10_000, 1, 1)).toBeNull();
  expect(written(0, null, null)).toBeNull();
  expect(written(2018, 13, null)).toBeNull();
});
