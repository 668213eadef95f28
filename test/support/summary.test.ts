// The closing line of `npm test` may be wrong in one direction only: never green without cause.

import { expect, test } from 'bun:test';
import { readSummary } from './summary.ts';

const GREEN =
  'src/a.test.ts:\n(pass) a\n\n 12 pass\n 3 skip\n 1 todo\n 0 fail\n 40 expect() calls\nRan 16 tests across 2 files. [15.00ms]\n';

test('a green run gives its numbers', () => {
  expect(readSummary(GREEN, [], 0)).toMatchObject({ passed: 12, failed: 0, skipped: 4, crashed: null });
});

test('a failed run gives its numbers and no further failure', () => {
  const tail = GREEN.replace('0 fail', '2 fail');
  expect(readSummary(tail, [], 1)).toMatchObject({ passed: 12, failed: 2, crashed: null });
});

test('a run that ends without its closing lines has failed, even with exit code 0', () => {
  expect(readSummary('(pass) a\n(pass) b\n', [], 0)).toMatchObject({ passed: 0, failed: 1 });
  expect(readSummary('panic: Segmentation fault\n', [], 139).crashed).toContain('139');
});

test('a run without a single test has failed', () => {
  expect(readSummary('Test filter "x" had no matches\n', [], 1).failed).toBe(1);
  expect(readSummary('\n\n 0 pass\n 3 skip\n 0 fail\nRan 3 tests across 1 file. [1ms]\n', [], 0).failed).toBe(
    1,
  );
});

test('an exit code that no failed test explains is a failure', () => {
  expect(readSummary(GREEN, [], 1)).toMatchObject({ failed: 1 });
});

test('what a test prints is not taken for the closing lines', () => {
  expect(readSummary(`\n\n 999 pass\n 0 fail\n${GREEN}`, [], 0).passed).toBe(12);
});

test('skipped tests are counted for each tool they wait for', () => {
  const lines = ['(skip) a (needs ffmpeg)', '(skip) b (needs ffmpeg, chromium)', '(skip) c'];
  const summary = readSummary(GREEN, lines, 0);
  expect(summary.skippedFor('ffmpeg')).toBe(2);
  expect(summary.skippedFor('chromium')).toBe(1);
  expect(summary.skippedFor('postgresql')).toBe(0);
});
