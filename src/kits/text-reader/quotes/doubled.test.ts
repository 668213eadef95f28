// Doubled apostrophes: no quote is made of them, and the writer is told once, by line.

import { expect, test } from 'bun:test';
import { readText } from '../index.ts';

function read(...lines: readonly string[]) {
  const reading = readText(['A dam holds', ...lines].join('\n\n'), { format: 'text' });
  if (reading.outcome !== 'read') throw new Error('refused');
  return reading.story;
}

test('what stands in doubled apostrophes is somebody’s claim, and no quote until real marks are written', () => {
  const story = read(
    'The dam at Lorne was built in 1950 and has been watched ever since.',
    "Mayor Rosa Vane said that ''the dam held all night'' and thanked the crew.",
    "''We were lucky,'' said Rosa Vane.",
    "It is ``a wonder'' to many.",
  );
  const { quotes, attributions } = story.findings;
  expect(quotes).toEqual([]);
  expect(attributions.map(({ source, cue }) => [source, cue])).toContainEqual(['Rosa Vane', 'said']);
  const told = story.advice.filter(({ code }) => code === 'doubled_apostrophes');
  expect(told.map(({ line }) => line)).toEqual([5]);
  expect(told[0]!.message).toContain('2 more paragraphs');
});

test('apostrophes and feet are no doubled marks', () => {
  const story = read(
    "The workers' dam at Lorne is 6' high, it's said, and '50s pumps run it.",
    '“It held,” said Rosa Vane.',
  );
  expect(story.advice.filter(({ code }) => code === 'doubled_apostrophes')).toEqual([]);
  expect(story.findings.quotes.length).toBe(1);
});
