// What is remembered of the store: never older than the last commit of this process, and read once for all who wait.

import { expect, test } from 'bun:test';
import { openRemembered } from './remembered.ts';

function opened({ dialect = 'sqlite' as 'sqlite' | 'postgres', maxWeight = 10 } = {}) {
  let commits = 0;
  const stored = new Map<string, number>();
  const reads: string[] = [];
  const remembered = openRemembered<string, number>({
    db: { dialect, commits: () => commits },
    read: async (key) => {
      reads.push(key);
      const value = stored.get(key);
      await Bun.sleep(0);
      return value;
    },
    weigh: (value) => value,
    maxWeight,
  });
  const commit = (key: string, value: number) => {
    stored.set(key, value);
    commits += 1;
  };
  return { remembered, reads, commit };
}

test('is read once, also for all who ask at the same time', async () => {
  const { remembered, reads, commit } = opened();
  commit('a', 1);
  expect(await Promise.all([remembered.get('a'), remembered.get('a')])).toEqual([1, 1]);
  expect(remembered.get('a')).toBe(1);
  expect(reads).toEqual(['a']);
});

test('is read again after any commit, also by one that began to read before it', async () => {
  const { remembered, commit } = opened();
  commit('a', 1);
  const before = remembered.get('a');
  commit('a', 2);
  expect(await remembered.get('a')).toBe(2);
  expect(await before).toBe(1);
  expect(await remembered.get('a')).toBe(2);
});

test('is nothing where there is nothing, each time', async () => {
  const { remembered, reads } = opened();
  expect([await remembered.get('x'), await remembered.get('x')]).toEqual([undefined, undefined]);
  expect(reads).toEqual(['x', 'x']);
  expect(remembered.weight).toBe(0);
});

test('is forgotten when it has become too much: first what was not asked for lately', async () => {
  const { remembered, reads, commit } = opened();
  commit('a', 4);
  commit('b', 4);
  commit('c', 4);
  for (const key of ['a', 'b', 'a', 'c']) await remembered.get(key);
  expect(remembered.weight).toBe(8);
  reads.length = 0;
  for (const key of ['a', 'c', 'b']) await remembered.get(key);
  expect(reads).toEqual(['b']);
});

test('is kept even where it alone is more than there is room for', async () => {
  const { remembered, reads, commit } = opened({ maxWeight: 1 });
  commit('a', 4);
  await remembered.get('a');
  await remembered.get('a');
  expect(reads).toEqual(['a']);
});
