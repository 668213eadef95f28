// Transcripts beside marks: a labelled line is one saying, whatever stands in marks inside it.

import { expect, test } from 'bun:test';
import { readText } from '../index.ts';

function found(lines: readonly string[]) {
  const reading = readText(['The bridge talks', ...lines].join('\n\n'), { format: 'text' });
  if (reading.outcome !== 'read') throw new Error('refused');
  return reading.story.findings.quotes;
}

const quotesOf = (...lines: readonly string[]) => found(lines).map(({ text }) => text);
const spansOf = (...lines: readonly string[]) => found(lines).flatMap(({ spans }) => [...spans]);

test('quoted words inside a labelled line belong to that line', () => {
  const lines = [
    'The council met on the bridge.',
    'VANE: We called it “the long wait” for years.',
    'ORTEGA: I called it ‘a scandal’ and still do.',
    'VANE: You did, “and loudly so,” in March.',
    'ORTEGA: I did.',
  ];
  expect(quotesOf(...lines)).toEqual([
    'We called it “the long wait” for years.',
    'I called it ‘a scandal’ and still do.',
    'You did, “and loudly so,” in March.',
    'I did.',
  ]);
});

test('no quote goes on beyond a labelled line', () => {
  const lines = ['ORTEGA: “We ', '“Dams wo“rld 85,000.', 'ORTEGA: accepted.', '"That he said.', 'VANE: this'];
  const spans = spansOf('June rain.', ...lines);
  expect(spans.map(({ block }) => block)).toEqual(spans.map(({ block }) => block).toSorted());
});
