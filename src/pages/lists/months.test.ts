// Months in a zone: every instant in one of them, whatever clocks do at midnight.

import { expect, test } from 'bun:test';
import * as fc from 'fast-check';
import { boundsOf, isMonth, monthName, monthsOf } from './months.ts';

const at = (text: string) => Date.parse(text);

test.each([
  ['UTC', '2026-05', '2026-05-01T00:00:00Z', '2026-06-01T00:00:00Z'],
  // Summer time begins within it: 743 hours.
  ['Europe/Paris', '2026-03', '2026-02-28T23:00:00Z', '2026-03-31T22:00:00Z'],
  ['Asia/Kolkata', '2026-05', '2026-04-30T18:30:00Z', '2026-05-31T18:30:00Z'],
  ['Pacific/Kiritimati', '2027-01', '2026-12-31T10:00:00Z', '2027-01-31T10:00:00Z'],
  ['Pacific/Pago_Pago', '2026-12', '2026-12-01T11:00:00Z', '2027-01-01T11:00:00Z'],
  // Clocks went from 00:00 to 01:00 on the first.
  ['Asia/Amman', '2016-04', '2016-03-31T22:00:00Z', '2016-04-30T21:00:00Z'],
  // They were set back at 00:01 on 1 November to 23:01 on 31 October: the month begins when it stays.
  ['America/St_Johns', '2009-11', '2009-11-01T03:30:00Z', '2009-12-01T03:30:00Z'],
  // They left 30 December out.
  ['Pacific/Apia', '2012-01', '2011-12-31T10:00:00Z', '2012-01-31T10:00:00Z'],
])('%s has its own %s', (timeZone, month, from, before) => {
  expect(boundsOf(month, timeZone)).toEqual({ from: at(from), before: at(before) });
});

test('stories are counted in the month that readers had, the newest first', () => {
  const times = ['2026-04-30T22:30:00Z', '2026-04-30T21:59:59Z', '2026-01-15T12:00:00Z'].map(at);
  expect(monthsOf(times, 'Europe/Paris')).toEqual([
    { month: '2026-05', count: 1 },
    { month: '2026-04', count: 1 },
    { month: '2026-01', count: 1 },
  ]);
  expect(monthsOf(times, 'UTC')[0]).toEqual({ month: '2026-04', count: 2 });
  expect(monthsOf([], 'UTC')).toEqual([]);
});

test('what is shown twice when clocks are set back is in one month', () => {
  const times = [at('2009-11-01T03:30:00Z'), at('2009-11-01T02:30:30Z'), at('2009-11-01T02:29:59Z')];
  expect(monthsOf(times, 'America/St_Johns')).toEqual([
    { month: '2009-11', count: 1 },
    { month: '2009-10', count: 2 },
  ]);
});

test('every story is in one month, within its bounds, in any zone', () => {
  const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
  const time = fc.integer({ min: 0, max: at('2100-01-01T00:00:00Z') });
  fc.assert(
    fc.property(zone, fc.array(time, { maxLength: 12 }), (timeZone, unsorted) => {
      const times = unsorted.toSorted((a, b) => b - a);
      const months = monthsOf(times, timeZone);
      for (const { month, count } of months) {
        const { from, before } = boundsOf(month, timeZone);
        expect(times.filter((each) => each >= from && each < before)).toHaveLength(count);
      }
      expect(months.reduce((sum, { count }) => sum + count, 0)).toBe(times.length);
      expect(new Set(months.map(({ month }) => month)).size).toBe(months.length);
    }),
    { numRuns: 200 },
  );
});

test('a month is written so and not otherwise, and named as a language names it', () => {
  expect(['2026-05', '1970-01'].map(isMonth)).toEqual([true, true]);
  expect(['2026-5', '2026-13', '1969-12', '0000-01', '20260-1', '2026-05 '].some(isMonth)).toBe(false);
  expect([monthName('2026-05', 'en'), monthName('2026-05', 'fr')]).toEqual(['May 2026', 'mai 2026']);
});
