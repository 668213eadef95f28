import { expect, test } from 'bun:test';
import { parseBrat } from './brat.ts';

const TEXT = 'The pier 🌊 fell, the mayor said.';

test('offsets count code points in the file and units here', () => {
  const { events } = parseBrat(
    ['T1\tSource 17 26\tthe mayor', 'T2\tCue 27 31\tsaid', 'E1\tCue:T2 Source:T1'].join('\n'),
    TEXT,
  );
  const [source] = events[0]!.source!.parts;
  expect(TEXT.slice(source!.start, source!.end)).toBe('the mayor');
});

test('a discontinuous content has its parts, and a second content belongs to its event', () => {
  const { events } = parseBrat(
    ['T1\tContent 0 3;4 8\tThe pier', 'T2\tContent 11 15\tfell', 'E1\tContent:T1 Content2:T2'].join('\n'),
    TEXT,
  );
  expect(events[0]!.contents.map(({ parts }) => parts.length)).toEqual([2, 1]);
  expect(events[0]!.cue).toBeNull();
});

test('a content without an event is kept apart, and discarded text is out of scope', () => {
  const { events, looseContents, outOfScope } = parseBrat(
    ['T1\tContent 0 3\tThe', 'T2\tDiscard 4 8\tpier', 'T3\tDiscuss 9 10\t🌊', '#1\tNote T1\thm'].join('\n'),
    TEXT,
  );
  expect(events).toEqual([]);
  expect(looseContents.map(({ id }) => id)).toEqual(['T1']);
  expect(outOfScope).toEqual([
    { start: 4, end: 8 },
    { start: 9, end: 11 },
  ]);
});
