import { expect, test } from 'bun:test';
import { brotliCompressSync } from 'node:zlib';
import { parseDocument } from '../../src/stories/index.ts';
import { inventSlug, inventStory } from './invented-story.ts';

const textOf = (number: number) =>
  inventStory(number)
    .blocks.map((block) => block.text)
    .join('\n');

test('an invented story is one the product takes', () => {
  for (let number = 0; number < 50; number++) expect(() => parseDocument(inventStory(number))).not.toThrow();
});

test('the same number gives the same story, another number another one', () => {
  expect(inventStory(7)).toEqual(inventStory(7));
  expect(textOf(7)).not.toBe(textOf(8));
  const slugs = Array.from({ length: 500 }, (_, number) => inventSlug(number, inventStory(number)));
  expect(new Set(slugs).size).toBe(500);
});

test('stories have the length of news and compress like prose', () => {
  for (let number = 0; number < 50; number++) {
    const text = textOf(number);
    expect(text.length).toBeWithin(2400, 5600);
    const part = brotliCompressSync(text).length / text.length;
    // English news of 3 to 5 kB ends between about a third and a half.
    expect(part).toBeWithin(0.3, 0.55);
    expect(text).not.toMatch(/[{}]|undefined/);
  }
});
