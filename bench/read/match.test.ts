import { expect, test } from 'bun:test';
import { added, f1Of, pairUp, precisionOf, recallOf } from './match.ts';

test('each gold one is taken once, by the best of ours', () => {
  const weights: Readonly<Record<string, number>> = { 'near gold': 1, 'nearer gold': 2 };
  expect(pairUp(['near', 'nearer'], ['gold'], (a, b) => weights[`${a} ${b}`] ?? 0)).toEqual([null, 'gold']);
});

test('what weighs nothing is no pair', () => {
  expect(pairUp(['a'], ['b'], () => 0)).toEqual([null]);
});

test('precision, recall and F1 follow from the counts', () => {
  const tally = added({ ours: 4, right: 3, gold: 6 }, { ours: 1, right: 0, gold: 0 });
  expect(precisionOf(tally)).toBe(3 / 5);
  expect(recallOf(tally)).toBe(3 / 6);
  expect(f1Of(tally)).toBe(6 / 11);
  expect(precisionOf({ ours: 0, right: 0, gold: 3 })).toBeNaN();
});
