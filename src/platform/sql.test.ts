// Values never become part of a statement's text.

import { expect, test } from 'bun:test';
import { sql, sqlList } from './sql.ts';

test('values stay apart from the text, whatever they hold', () => {
  const query = sql`select * from stories where slug = ${"'; drop table stories; --"} and live = ${1}`;
  expect(query.parts).toEqual(['select * from stories where slug = ', ' and live = ', '']);
  expect(query.values).toEqual(["'; drop table stories; --", 1]);
});

test('a fragment is joined into the text with its values in order', () => {
  const only = sql`live = ${1} and kind = ${'love'}`;
  const query = sql`select id from votes where story = ${7} and ${only} limit ${10}`;
  expect(query.values).toEqual([7, 1, 'love', 10]);
  expect(query.parts.join('?')).toBe(
    'select id from votes where story = ? and live = ? and kind = ? limit ?',
  );
});

test('fragments nest, also empty ones and at the ends', () => {
  const none = sql``;
  const inner = sql`a = ${1}`;
  const query = sql`${none}${sql`(${inner} or ${inner})`}${none}`;
  expect(query.parts.join('?')).toBe('(a = ? or a = ?)');
  expect(query.values).toEqual([1, 1]);
});

test('bytes and null are values, not fragments', () => {
  const bytes = new Uint8Array([1, 2]);
  expect(sql`select ${bytes}, ${null}`.values).toEqual([bytes, null]);
});

test('there is always one part more than values', () => {
  for (const query of [
    sql``,
    sql`${1}`,
    sql`${sql`${1}${2}`}`,
    sqlList([]),
    sqlList([1]),
    sqlList([1, 2, 3]),
  ])
    expect(query.parts).toHaveLength(query.values.length + 1);
});

test('a list becomes one value each, and an empty list matches nothing', () => {
  const query = sql`select 1 where id in (${sqlList(['a', 'b', 'c'])})`;
  expect(query.parts.join('?')).toBe('select 1 where id in (?, ?, ?)');
  expect(query.values).toEqual(['a', 'b', 'c']);
  expect(sql`id in (${sqlList([])})`.parts).toEqual(['id in (null)']);
});
