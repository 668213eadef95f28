// The reader's promises for articles as people paste them, whole and damaged, in both languages.

import { describe, expect, test } from 'bun:test';
import fc from 'fast-check';
import { articles, damagedArticles } from '../../../test/support/invented-articles.ts';
import {
  cleaned,
  expectCharactersKept,
  expectTrueOffsets,
  expectWordsKept,
} from '../../../test/support/read-texts.ts';
import { readText } from './index.ts';

const RUNS = { numRuns: 400 };
const PATIENCE_MS = 120_000; // guess: only a reader that never ends takes as long

describe.each([
  ['as they are pasted', articles],
  ['damaged', damagedArticles],
])('articles %s', (_, texts) => {
  test('keep every word and character', () => {
    fc.assert(
      fc.property(texts, (source) => {
        const reading = readText(source, { format: 'text', date: '2026-05-04' });
        if (reading.outcome === 'refused') return expect(cleaned(source).trim()).toBe('');
        expectWordsKept(reading.story, source);
        expectCharactersKept(reading.story, source);
      }),
      RUNS,
    );
  });

  test.each(['text', 'markdown'] as const)('have true offsets, read as %s', (format) => {
    fc.assert(
      fc.property(texts, (source) => {
        const reading = readText(source, { format, date: '2026-05-04' });
        if (reading.outcome === 'read') expectTrueOffsets(reading.story);
      }),
      RUNS,
    );
  });
});

function readsWhole(piece: string, size: number): void {
  const source = piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
  const reading = readText(source, { format: 'text', date: '2026-05-04' });
  if (reading.outcome !== 'read') throw new Error('refused');
  expectWordsKept(reading.story, source);
}

describe('a text on one line', () => {
  const sentence =
    'Captain Rosa Vega said: "We turned at once," and the harbour office reports a hearing in September. ';
  test.each([
    ['of sentences', sentence],
    ['of capitals', sentence.toUpperCase()],
    ['of opening marks', '“« "'],
    ['of dashes', 'BRACKWATER, May 28 (Agency) - '],
    ['without a space', 'x"'],
    ['of full stops', '. '],
    ['of French', 'Selon le port, « nous avons fait demi-tour », a-t-elle dit. '],
  ])('%s is read whole at 100 KB', (_, piece) => readsWhole(piece, 100_000), PATIENCE_MS);

  test('of sentences is read whole at 1 MB', () => readsWhole(sentence, 1_000_000), PATIENCE_MS);
  test('of opening marks is read whole at 1 MB', () => readsWhole('“« "', 1_000_000), PATIENCE_MS);
});
