import { expect, test } from 'bun:test';
import { agreementOf } from './agreement.ts';
import { inventedArticle } from './invented-article.ts';
import { f1Of } from './match.ts';

const TEXT = 'It fell, Ann Vale said. It was late, Bo Lind added.';
const ANN = { source: 'Ann Vale', cue: 'said', content: 'It fell' };
const BO = { source: 'Bo Lind', cue: 'added', content: 'It was late' };

test('annotators are scored against one another, in both directions', () => {
  const both = inventedArticle(TEXT, [ANN, BO]);
  const one = inventedArticle(TEXT, [ANN]);
  expect(agreementOf({ ...both, others: [one.gold] })).toEqual({ ours: 3, right: 2, gold: 3 });
  expect(f1Of(agreementOf({ ...both, others: [both.gold] }))).toBe(1);
});

test('an article with one annotator says nothing on agreement', () => {
  expect(agreementOf(inventedArticle(TEXT, [ANN]))).toEqual({ ours: 0, right: 0, gold: 0 });
});
