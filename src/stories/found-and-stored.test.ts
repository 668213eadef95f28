// What the reader finds can be stored as it is: a reporter is never told that something found was lost.

import { expect, test } from 'bun:test';
import fc from 'fast-check';
import { readText, type TextFormat } from '../kits/text-reader/index.ts';
import { articles, damagedArticles } from '../../test/support/invented-articles.ts';
import { storable } from './findings.ts';

function droppedFrom(source: string, format: TextFormat): number {
  const reading = readText(source, { format, date: '2018-05-28' });
  return reading.outcome === 'read' ? storable(reading.story, reading.story.findings).dropped : 0;
}

test.each([
  ['as they are pasted', articles],
  ['damaged', damagedArticles],
])('of articles %s, storage takes every finding', (_, texts) => {
  fc.assert(
    fc.property(texts, fc.constantFrom('text', 'markdown'), (source, format) => {
      expect(droppedFrom(source, format)).toBe(0);
    }),
    { numRuns: 400 },
  );
});

const LONG = 'Xy'.repeat(1500);
test.each([
  [
    'a cue with no words of its own beside it',
    'He told Vane. As Ana Lima pointed out, it held. Ana Lima agreed.',
  ],
  ['a name without an end', `"We turned," said ${LONG}. ${'Rosa '.repeat(700)}said the dam held.`],
  ['a description without an end', `According to ${'the port of '.repeat(300)}Lorne, the dam held.`],
  [
    'an adverb without an end',
    `"It held," Ana Lima ${'very'.repeat(900)}ly said. ${'also '.repeat(900)}said it held.`,
  ],
  ['a place without an end', `Ana Lima said in a ${LONG} that the dam held.`],
  ['a link without an end', `[Ana Lima](http://example.org/${'a'.repeat(3000)}) said the dam held.`],
  ['a verb that no list has', `"We turned," ${LONG} ${'harrumph'.repeat(300)}ed.`],
])('%s leaves nothing that storage refuses', (_, paragraph) => {
  for (const format of ['text', 'markdown'] as const) {
    expect(droppedFrom(`A dam holds\n\nThe town slept.\n\n${paragraph}`, format)).toBe(0);
  }
});
