// The rules of voting without I/O: what may be voted on, what is counted, who is held.

import { expect, test } from 'bun:test';
import { liveStory } from '../../test/support/voting-site.ts';
import { openArrivals, requireRoom, requireTakes, toCounts, visible } from './rules.ts';

test('an unknown story is 404, a withdrawn one 410, a live one is shown', () => {
  expect(() => visible(undefined)).toThrow(expect.objectContaining({ status: 404 }));
  expect(() => visible(liveStory(1, { state: 'withdrawn' }))).toThrow(
    expect.objectContaining({ status: 410 }),
  );
  expect(visible(liveStory(1)).storyNo).toBe(1);
});

test('a closed story takes nothing, also no removal; an open one takes its own kinds', () => {
  const closed = liveStory(1, { open: false });
  expect(() => requireTakes(closed, 'love')).toThrow(expect.objectContaining({ status: 409 }));
  expect(() => requireTakes(closed, null)).toThrow(expect.objectContaining({ status: 409 }));
  expect(() => requireTakes(liveStory(1), 'haha')).toThrow(
    'This story does not take that reaction. It takes: love, wow, sad.',
  );
  requireTakes(liveStory(1), 'sad');
  requireTakes(liveStory(1), null);
});

test('counts are those of the kinds that the story offers, and the total is their sum', () => {
  const numbers: Record<string, number> = { love: 1, sad: 3, haha: 4 };
  const totals = {
    storyNo: 1,
    version: 9,
    counts: new Map([
      [1, 10],
      [3, 5],
      [4, 100],
    ]),
  };
  const counts = toCounts(totals, liveStory(1).kinds, (name) => numbers[name]);
  expect(counts.total).toBe(15);
  expect(counts.version).toBe(9);
  expect(counts.kinds.map(({ kind, count }) => `${kind} ${count}`)).toEqual(['love 10', 'wow 0', 'sad 5']);
});

test('newcomers from one network to one story beyond the limit are held, others are not', () => {
  const arrivals = openArrivals({ perWindow: 2, mostPerWindow: 9, windowMs: 1000, maxEntries: 100 });
  expect([1, 2, 3].map(() => arrivals.enter('192.0.2.0/24', 1, 0).held)).toEqual([false, false, true]);
  expect(arrivals.enter('192.0.2.0/24', 2, 0).held).toBe(false);
  expect(arrivals.enter('198.51.100.0/24', 1, 0).held).toBe(false);
});

test('newcomers far beyond the limit are refused until the window ends, and leave room when they leave', () => {
  const arrivals = openArrivals({ perWindow: 1, mostPerWindow: 2, windowMs: 90_000, maxEntries: 100 });
  for (let newcomer = 0; newcomer < 2; newcomer++) requireRoom(arrivals.enter('n', 1, 0));
  const third = arrivals.enter('n', 1, 500);
  expect(() => requireRoom(third)).toThrow(
    expect.objectContaining({ code: 'too_many_votes', status: 429, headers: { 'retry-after': '90' } }),
  );
  third.leave();
  arrivals.enter('n', 1, 600).leave();
  requireRoom(arrivals.enter('m', 1, 600));
  requireRoom(arrivals.enter('n', 2, 600));
  requireRoom(arrivals.enter('n', 1, 90_000));
});

test('who turned out not to be new does not use up the limit', () => {
  const arrivals = openArrivals({ perWindow: 1, mostPerWindow: 9, windowMs: 1000, maxEntries: 100 });
  for (let vote = 0; vote < 10; vote++) {
    const arrival = arrivals.enter('n', 1, 0);
    expect(arrival.held).toBe(false);
    arrival.leave();
  }
});

test('a new window begins when the time is over', () => {
  const arrivals = openArrivals({ perWindow: 1, mostPerWindow: 9, windowMs: 1000, maxEntries: 100 });
  expect(arrivals.enter('n', 1, 0).held).toBe(false);
  expect(arrivals.enter('n', 1, 999).held).toBe(true);
  expect(arrivals.enter('n', 1, 1000).held).toBe(false);
});

test('memory for networks is bounded: the oldest is forgotten first', () => {
  const arrivals = openArrivals({ perWindow: 1, mostPerWindow: 9, windowMs: 1000, maxEntries: 2 });
  arrivals.enter('a', 1, 0);
  arrivals.enter('b', 1, 1);
  arrivals.enter('c', 1, 2);
  expect(arrivals.enter('c', 1, 3).held).toBe(true);
  expect(arrivals.enter('b', 1, 3).held).toBe(true);
  expect(arrivals.enter('a', 1, 3).held).toBe(false);
});
