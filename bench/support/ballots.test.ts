import { expect, test } from 'bun:test';
import { addTally, addTo, compareTallies, makeBallots, type Tally } from './ballots.ts';

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const keyIn = (bytes: Uint8Array) => /Idempotency-Key: ([\w-]{22})\r\n/.exec(textOf(bytes))?.[1];

test('every first vote has a new key of 128 bits', () => {
  const ballots = makeBallots();
  const keys = Array.from({ length: 10_000 }, (_, index) =>
    keyIn(ballots.first('s1', index % 2 ? 'love' : 'wow')),
  );
  expect(keys).not.toContain(undefined);
  expect(new Set(keys).size).toBe(10_000);
});

test('a change carries the cookie of its reader and tells its length right', () => {
  const ballots = makeBallots();
  const reader = (cookie: string) => ({ cookie, storyId: 's1', kind: 'love' });
  ballots.change(reader('eyewitness_reader=1.aaa'), 'wow');
  const text = textOf(ballots.change(reader('eyewitness_reader=1.bbb'), 'wow'));
  expect(text).toContain('PUT /api/v1/stories/s1/reaction HTTP/1.1\r\n');
  expect(text).toContain('\r\nCookie: eyewitness_reader=1.bbb\r\n');
  const [head = '', body = ''] = text.split('\r\n\r\n');
  expect(JSON.parse(body)).toEqual({ kind: 'wow' });
  expect(head).toContain(`Content-Length: ${body.length}`);
});

test('a lost vote and one too many are told apart, also in different kinds of one story', () => {
  const acknowledged: Tally = {};
  addTo(acknowledged, 's1', 'love', 3);
  addTally(acknowledged, { s1: { love: -1, wow: 1 }, s2: { sad: 2 } });
  expect(compareTallies(acknowledged, { s1: { love: 2, wow: 1 }, s2: { sad: 2 } })).toEqual({
    lost: 0,
    extra: 0,
  });
  expect(compareTallies(acknowledged, { s1: { love: 3, wow: 0 }, s2: { sad: 2 } })).toEqual({
    lost: 1,
    extra: 1,
  });
  expect(compareTallies(acknowledged, { s1: { love: 2, wow: 1 } })).toEqual({ lost: 2, extra: 0 });
});
