// What is kept in memory of totals and stories: never older than a second, never behind a vote taken here.

import { expect, test } from 'bun:test';
import { clockAt } from '../../test/support/clock.ts';
import { liveStory } from '../../test/support/voting-site.ts';
import { openCount } from './count.ts';
import { rememberStories } from './find.ts';
import type { StoryTotals } from './ledger/index.ts';

const story = liveStory(1);

test('totals are read once a second, and once for all who ask at the same time', async () => {
  const { ledger, clock, count } = counting();
  ledger.now = totals(1, 5);
  await Promise.all([count.of(story), count.of(story), count.of(story)]);
  expect(ledger.reads).toBe(1);
  ledger.now = totals(2, 6);
  clock.passMs(999);
  expect((await count.of(story)).total).toBe(5);
  clock.passMs(1);
  expect((await count.of(story)).total).toBe(6);
  expect(ledger.reads).toBe(2);
});

test('a clock that is set back freezes no total and keeps no withdrawn story', async () => {
  const { ledger, clock, count } = counting();
  let state = liveStory(1);
  const find = rememberStories(async () => state, clock);
  ledger.now = totals(1, 5);
  await Promise.all([count.of(story), find({ slug: 'story-1' })]);
  clock.setTo(clock.now() - 3_600_000);
  clock.passMs(1000);
  ledger.now = totals(2, 6);
  state = liveStory(1, { state: 'withdrawn' });
  expect((await count.of(story)).total).toBe(6);
  expect((await find({ slug: 'story-1' }))!.state).toBe('withdrawn');
});

test('a vote taken here shows at once, and an older answer that comes late does not hide it', async () => {
  const { ledger, count } = counting();
  ledger.now = totals(1, 5);
  await count.of(story);
  count.learn(totals(3, 7));
  count.learn(totals(2, 6));
  expect((await count.of(story)).total).toBe(7);
});

test('a read that began before a vote does not hide the vote', async () => {
  const { ledger, count } = counting();
  ledger.now = totals(1, 5);
  const reading = count.of(story);
  count.learn(totals(2, 6));
  expect((await reading).total).toBe(6);
  expect((await count.of(story)).total).toBe(6);
});

test('a failed read is asked again', async () => {
  const { ledger, count } = counting();
  ledger.now = undefined;
  expect(await count.of(story).then(String, String)).toContain('unreadable');
  ledger.now = totals(1, 5);
  expect((await count.of(story)).total).toBe(5);
});

test('a story is looked up once a second, a story that does not exist too, and never for what is no id', async () => {
  const clock = clockAt();
  const asked: string[] = [];
  const find = rememberStories(async (key) => {
    asked.push('id' in key ? key.id : key.slug);
    return 'id' in key && key.id === story.id ? story : undefined;
  }, clock);
  expect(await Promise.all([find({ id: story.id }), find({ id: story.id })])).toEqual([story, story]);
  expect(await find({ slug: 'nothing' })).toBeUndefined();
  expect(await find({ slug: 'nothing' })).toBeUndefined();
  expect(await find({ id: "' or 1=1" })).toBeUndefined();
  for (const slug of ['x'.repeat(201), '', 'a\0', '\n', 'a\u009f'])
    expect(await find({ slug })).toBeUndefined();
  expect(asked).toEqual([story.id, 'nothing']);
  clock.passMs(1000);
  await find({ id: story.id });
  expect(asked).toHaveLength(3);
});

test('a look-up that failed is made again', async () => {
  let fails = true;
  const find = rememberStories(async () => {
    if (fails) throw new Error('unreadable');
    return story;
  }, clockAt());
  expect(await find({ id: story.id }).then(String, String)).toContain('unreadable');
  fails = false;
  expect(await find({ id: story.id })).toBe(story);
});

function counting() {
  const clock = clockAt();
  const ledger = {
    reads: 0,
    now: undefined as StoryTotals | undefined,
    totals: async () => {
      ledger.reads += 1;
      if (ledger.now === undefined) throw new Error('unreadable');
      return new Map([[1, ledger.now]]);
    },
    knownKindNo: () => 1,
  };
  return {
    ledger,
    clock,
    count: openCount(
      { ...ledger, totals: () => ledger.totals(), knownKindNo: (name) => (name === 'love' ? 1 : undefined) },
      clock,
    ),
  };
}

function totals(version: number, love: number): StoryTotals {
  return { storyNo: 1, version, counts: new Map([[1, love]]) };
}
