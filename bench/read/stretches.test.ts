import { describe, expect, test } from 'bun:test';
import { quotedStretches } from './stretches.ts';

function stretches(text: string, doubled = false): readonly string[] {
  return quotedStretches(text, { doubled }).map(({ start, end }) => text.slice(start, end));
}

describe('what stands inside double marks:', () => {
  test.each([
    ['straight marks', '"We saw it," he said. "It fell."', ['We saw it,', 'It fell.']],
    ['curly marks', '“We saw it,” he said.', ['We saw it,']],
    ['one of each', '"We saw it,” he said of “the pier".', ['We saw it,', 'the pier']],
    ['a closing mark where an opening one belongs', '”We saw it,” he said.', ['We saw it,']],
    ['an opening mark where a closing one belongs', 'He called it “a miracle.“', ['a miracle.']],
    [
      'marks inside marks',
      '“He cried “go back now” to us,” she said.',
      ['He cried “go back now” to us,', 'go back now'],
    ],
    ['marks among white space', 'It was " a miracle " to him.', ['a miracle']],
    [
      'straight marks inside straight ones',
      '"He cried "go back" to us," she said.',
      ['He cried "go back" to us,', 'go back'],
    ],
    ['a measure', '"He is 6\'3" tall," she said.', ['He is 6\'3" tall,']],
    ['no marks', 'Nobody spoke.', []],
  ])('%s', (_, text, expected) => {
    expect(stretches(text)).toEqual(expected);
  });
});

test('a paragraph that begins with a mark and never closes it runs to its end', () => {
  expect(stretches('"We saw it fall.\nNobody spoke.')).toEqual(['We saw it fall.']);
});

test('a mark left open inside a paragraph counts when the next paragraph opens again', () => {
  expect(stretches('He said: “We saw it fall.\n\n“It was late,” he said.')).toEqual([
    'We saw it fall.',
    'It was late,',
  ]);
  expect(stretches('He said: “We saw it fall.\n\nIt was late.')).toEqual([]);
});

test('a stray closing mark opens nothing', () => {
  expect(stretches('We saw it fall," he said.\n"It was late."')).toEqual(['It was late.']);
});

test('two apostrophes are a mark only where that is asked for', () => {
  const text = "''We saw it,'' he said.";
  expect(stretches(text)).toEqual([]);
  expect(stretches(text, true)).toEqual(['We saw it,']);
});
