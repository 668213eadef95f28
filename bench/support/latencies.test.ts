import { expect, test } from 'bun:test';
import { addLatencies, percentileMs, recordLatencies } from './latencies.ts';

test('a percentile is never better than what was measured, and at most 1.6 % worse', () => {
  const recorder = recordLatencies();
  for (let micros = 1; micros <= 100_000; micros++) recorder.add(micros / 1000);
  const latencies = recorder.result();
  for (const part of [0.001, 0.01, 0.5, 0.9, 0.99, 0.999]) {
    const exact = part * 100;
    expect(percentileMs(latencies, part)).toBeGreaterThanOrEqual(exact);
    expect(percentileMs(latencies, part)).toBeLessThanOrEqual(exact * 1.016 + 0.001);
  }
  expect(percentileMs(latencies, 1)).toBe(100);
});

test('the slowest of all is kept exactly, also beyond the last bucket', () => {
  const recorder = recordLatencies();
  recorder.add(0.1);
  recorder.add(90_000);
  expect(percentileMs(recorder.result(), 0.5)).toBe(0.1);
  expect(recorder.result().maxMs).toBe(90_000);
});

test('recordings of several connections add up to one', () => {
  const fast = recordLatencies();
  const slow = recordLatencies();
  for (let index = 0; index < 99; index++) fast.add(1);
  slow.add(50);
  const all = addLatencies([fast.result(), slow.result()]);
  expect(all.total).toBe(100);
  expect(percentileMs(all, 0.99)).toBeLessThan(1.02);
  expect(percentileMs(all, 1)).toBe(50);
});

test('no latency at all has no percentile', () => {
  expect(percentileMs(recordLatencies().result(), 0.99)).toBeNaN();
});
