// Memory for pages: bounded in bytes, last used stays longest, and nothing survives the change of what it shows.

import { expect, test } from 'bun:test';
import type { PageDependency } from '../platform/capabilities.ts';
import { openPageMemory, type PageEntry } from './memory.ts';

const OVERHEAD = 900;
const CLIP: PageDependency = { kind: 'clip', id: 'one' };

test('pages beyond the cap go, those that nobody asked for meanwhile first', () => {
  const memory = openPageMemory(3 * (OVERHEAD + 1000));
  for (const key of ['a', 'b', 'c']) memory.put(key, entryOf(1000), []);
  memory.get('a');
  memory.put('d', entryOf(1000), []);
  expect(keysIn(memory)).toEqual(['a', 'c', 'd']);
  expect(memory.sizeBytes).toBe(3 * (OVERHEAD + 1000));
});

test('one large page makes room by as many small ones as it takes', () => {
  const memory = openPageMemory(10_000);
  for (const key of ['a', 'b', 'c']) memory.put(key, entryOf(1000), []);
  memory.put('d', entryOf(7301), []);
  expect(keysIn(memory)).toEqual(['d']);
});

test('a page larger than the cap stays until the next one comes', () => {
  const memory = openPageMemory(0);
  memory.put('a', entryOf(1000), []);
  expect(keysIn(memory)).toEqual(['a']);
  memory.put('b', entryOf(1000), []);
  expect(keysIn(memory)).toEqual(['b']);
});

test('a page that is put again counts once, with all its variants', () => {
  const memory = openPageMemory(100_000);
  memory.put('a', entryOf(1000), []);
  memory.put('a', entryOf(1000, 400), []);
  expect(memory.sizeBytes).toBe(OVERHEAD + 1400);
});

test('a change drops the pages that show what changed, and no other', () => {
  const memory = openPageMemory(100_000);
  memory.put('shows', entryOf(10), [CLIP]);
  memory.put('shows another', entryOf(10), [{ kind: 'clip', id: 'two' }]);
  memory.put('shows a story of that id', entryOf(10), [{ kind: 'story', id: 'one' }]);
  memory.drop([CLIP]);
  expect(memory.get('shows')).toBeUndefined();
  expect(memory.sizeBytes).toBe(2 * (OVERHEAD + 10));
});

test('whoever watches sees what is dropped meanwhile, and nothing of before or after', () => {
  const memory = openPageMemory(100_000);
  memory.drop([{ kind: 'front', id: 'front' }]);
  const watch = memory.watchChanges();
  expect(watch.sawDropOf(null)).toBe(false);
  memory.drop([CLIP]);
  expect([watch.sawDropOf(null), watch.sawDropOf([CLIP])]).toEqual([true, true]);
  expect(watch.sawDropOf([{ kind: 'front', id: 'front' }])).toBe(false);
  watch[Symbol.dispose]();
  memory.drop([{ kind: 'story', id: 'x' }]);
  expect(watch.sawDropOf([{ kind: 'story', id: 'x' }])).toBe(false);
});

test('votes mark the pages that show their totals, also while they are composed', () => {
  const memory = openPageMemory(100_000);
  for (const [key, storyNo] of [
    ['a', 1],
    ['a.json', 1],
    ['b', 2],
  ] as const)
    memory.put(key, { ...entryOf(10), storyNo }, []);
  using watch = memory.watchChanges();
  memory.moveTotals(1);
  expect(['a', 'a.json', 'b'].map((key) => memory.get(key)?.totalsMoved)).toEqual([true, true, false]);
  expect([watch.sawTotalsOf(1), watch.sawTotalsOf(2), watch.sawTotalsOf(null)]).toEqual([true, false, false]);
  memory.put('a', { ...entryOf(10), storyNo: 2 }, []);
  memory.moveTotals(1);
  expect(memory.get('a')?.totalsMoved).toBe(false);
});

function entryOf(...sizes: readonly number[]): PageEntry {
  const encodings = ['br', 'gzip', 'zstd'] as const;
  return {
    contentVersion: 'c',
    storyNo: null,
    barVersion: null,
    reactable: null,
    costMs: 1,
    variants: sizes.map((sizeBytes, index) => ({
      etag: '"e"',
      encoding: encodings[index]!,
      bytes: new Uint8Array(sizeBytes),
      shared: {},
      hot: null,
      uses: 0,
    })),
    composedAtMs: 0,
    totalsMoved: false,
    wanted: false,
  };
}

/** Without asking for those that are there in another order than they have. */
function keysIn(memory: ReturnType<typeof openPageMemory>): string[] {
  return ['a', 'b', 'c', 'd'].filter((key) => memory.get(key) !== undefined);
}
