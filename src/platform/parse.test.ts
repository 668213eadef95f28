// What comes from outside is checked once, and whoever sent it learns everything that is wrong.

import { expect, test } from 'bun:test';
import * as v from 'valibot';
import { AppError } from './errors.ts';
import { parse, parseJson } from './parse.ts';

const STORY = v.strictObject({
  headline: v.pipe(v.string(), v.minLength(1, 'Give the story a headline.')),
  blocks: v.array(v.object({ text: v.string() })),
});

function refused(run: () => unknown): AppError {
  try {
    run();
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown;
    throw thrown;
  }
  throw new Error('nothing was refused');
}

test('what fits comes back with its type', () => {
  const story = parse(STORY, { headline: 'A', blocks: [{ text: 'b' }] });
  expect(story.blocks[0]?.text).toBe('b');
});

test('all problems come at once, each with its place', () => {
  const error = refused(() =>
    parse(STORY, { headline: '', blocks: [{ text: 'a' }, { text: 3 }], extra: 1 }, 'This story'),
  );
  expect(error.code).toBe('invalid');
  expect(error.status).toBe(422);
  expect(error.message).toStartWith('This story cannot be used as it is: ');
  expect(error.fields.map((problem) => problem.field).toSorted()).toEqual([
    'blocks.1.text',
    'extra',
    'headline',
  ]);
  expect(error.fields.find((problem) => problem.field === 'headline')?.message).toContain(
    'Give the story a headline.',
  );
});

test('a problem never gives back at length what was sent', () => {
  const long = 'x'.repeat(100_000);
  const error = refused(() => parse(v.object({ count: v.number() }), { count: long }));
  expect(error.message.length).toBeLessThan(1000);
  const strange = refused(() => parse(v.strictObject({}), { [long]: 1 }));
  expect(JSON.stringify(strange.fields).length).toBeLessThan(2000);
});

test('of very many problems the first hundred are told', () => {
  const error = refused(() =>
    parse(
      v.array(v.string()),
      Array.from({ length: 5000 }, () => 1),
    ),
  );
  expect(error.fields).toHaveLength(100);
});

test('a thing that is wrong as a whole has a problem without a place', () => {
  expect(refused(() => parse(STORY, null)).fields[0]?.field).toBe('');
});

test.each(['', '{', '{"a":1,}', 'undefined', '['.repeat(200_000)])(
  'text that is not JSON is refused as such',
  (text) => {
    const error = refused(() => parseJson(text, 'The vote'));
    expect(error.code).toBe('invalid_json');
    expect(error.status).toBe(400);
    expect(error.message).toBe('The vote is not valid JSON.');
  },
);

test('a key named __proto__ is data and changes no object', () => {
  const value = parseJson('{"__proto__": {"admin": true}}');
  expect(({} as { admin?: boolean }).admin).toBeUndefined();
  expect(() => parse(v.strictObject({}), value)).toThrow(AppError);
});

test('what is too long is told how long it may be, in words for the person who wrote it', () => {
  const schema = v.object({ kicker: v.pipe(v.string(), v.maxLength(5)) });
  expect(refused(() => parse(schema, { kicker: 'too long' })).fields).toEqual([
    { field: 'kicker', message: 'kicker: has 8 characters; at most 5 are possible. Shorten it.' },
  ]);
  const own = v.pipe(v.string(), v.maxLength(5, 'Say it in five letters.'));
  expect(refused(() => parse(own, 'too long')).fields[0]?.message).toBe('Say it in five letters.');
});
