// What is held of files: only what many ask for, never more than there is room for, and exactly the bytes of the file.

import { expect, test } from 'bun:test';
import { openFileMemory } from './file-memory.ts';

const PART = 512 * 1024;

function opened({ maxBytes = 4 * PART, size = 3 * PART }: { maxBytes?: number; size?: number } = {}) {
  const file = crypto.getRandomValues(new Uint8Array(65_536));
  const bytes = new Uint8Array(size).map((_, at) => file[at % file.length]! ^ (at >> 16));
  const reads: string[] = [];
  const memory = openFileMemory({
    read: async (name, start, end) => {
      reads.push(`${name}@${start}`);
      if (name === 'gone') throw new Error('No such file.');
      return bytes.slice(start, end).buffer;
    },
    maxBytes,
  });
  /** Asks as often as it takes for something to be held. */
  const warm = async (name: string, start: number, end: number) => {
    for (let asked = 0; asked < 8; asked++) {
      memory.find(name, start, end);
      await Bun.sleep(0);
    }
    return memory.find(name, start, end);
  };
  return { memory, bytes, reads, warm };
}

test('what is asked for once is never read; the second time it is, once', async () => {
  const { memory, reads } = opened();
  expect(memory.find('a', 0, 10)).toBeUndefined();
  await Bun.sleep(0);
  expect(reads).toEqual([]);
  memory.find('a', 0, 10);
  memory.find('a', 0, 10);
  await Bun.sleep(0);
  expect(reads).toEqual(['a@0']);
  expect(memory.find('a', 0, 10)?.size).toBe(10);
});

test.each([
  [0, 1],
  [100, 65_636],
  [PART - 5, PART + 5],
  [PART, 2 * PART],
  [3 * PART - 7, 3 * PART],
])('bytes %d to %d are those of the file', async (start, end) => {
  const { bytes, warm } = opened();
  const found = await warm('a', start, end);
  expect(new Uint8Array(await found!.arrayBuffer())).toEqual(bytes.slice(start, end));
});

test('a long answer and one past the end are left to the file', async () => {
  const { warm } = opened({ size: 2 * PART });
  expect(await warm('a', 0, PART + 1)).toBeUndefined();
  expect(await warm('a', 2 * PART - 5, 2 * PART + 5)).toBeUndefined();
});

test('the least lately asked for goes first, and never more is held than there is room for', async () => {
  const { memory, warm } = opened({ maxBytes: 2 * PART });
  await warm('a', 0, 10);
  await warm('b', 0, 10);
  memory.find('a', 0, 10);
  await warm('c', 0, 10);
  expect(memory.sizeBytes).toBe(2 * PART);
  expect(memory.find('a', 0, 10)?.size).toBe(10);
  expect(memory.find('b', 0, 10)).toBeUndefined();
});

test('a file that was forgotten is not held again by a read that was under way', async () => {
  const { memory } = opened();
  memory.find('a', 0, 10);
  memory.find('a', 0, 10);
  memory.forget('a');
  await Bun.sleep(0);
  expect(memory.sizeBytes).toBe(0);
  expect(memory.find('a', 0, 10)).toBeUndefined();
});

test('a file that cannot be read is left to whoever asks for it', async () => {
  const { memory, warm } = opened();
  expect(await warm('gone', 0, 10)).toBeUndefined();
  expect(memory.sizeBytes).toBe(0);
});
