// Time of day and time elapsed are two things: only one of them can be corrected.

import { expect, setSystemTime, test } from 'bun:test';
import { clockAt } from '../../test/support/clock.ts';
import { systemClock } from './clock.ts';

test('what has elapsed does not follow the time of day when somebody sets it', () => {
  const began = systemClock.elapsedMs();
  setSystemTime(new Date('2001-01-01T00:00:00Z'));
  try {
    expect(systemClock.now()).toBe(Date.parse('2001-01-01T00:00:00Z'));
    expect(systemClock.elapsedMs()).toBeGreaterThanOrEqual(began);
    expect(systemClock.elapsedMs() - began).toBeLessThan(60_000);
  } finally {
    setSystemTime();
  }
});

test('the clock of tests tells the two apart in the same way', () => {
  const clock = clockAt();
  clock.passMs(1500);
  clock.setTo('2001-01-01T00:00:00Z');
  expect(clock.elapsedMs()).toBe(1500);
});
