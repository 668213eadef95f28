// The catalogue: whole in every language, and nothing of one left in another.

import { expect, test } from 'bun:test';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** What is written the same in both. */
const SAME = new Set([
  'lists.page',
  'story.sources',
  'story.sourceDocument',
  'story.corrections',
  'story.correction',
  'reactions.kinds.haha',
]);

test('every word of the interface is French in French', () => {
  const same = [...leaves(en)].filter(([path, text]) => french.get(path) === text && !SAME.has(path));
  expect(same).toEqual([]);
});

test('what is said to be the same is', () => {
  const english = new Map(leaves(en));
  for (const path of SAME) expect([path, french.get(path)]).toEqual([path, english.get(path)!]);
});

test('both have the same entries, none of them empty', () => {
  expect([...french.keys()].toSorted()).toEqual([...leaves(en)].map(([path]) => path).toSorted());
  for (const [path, text] of [...leaves(en), ...leaves(fr)])
    expect([path, text.trim() === '']).toEqual([path, false]);
});

const french = new Map(leaves(fr));

/** Every text with its path; what takes values is asked with some that neither language has. */
function* leaves(words: object, path = ''): Generator<readonly [string, string]> {
  for (const [key, value] of Object.entries(words) as [string, unknown][]) {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') yield [at, value];
    else if (typeof value === 'function') {
      yield [at, String((value as (...given: unknown[]) => unknown)(7, 7, 7))];
    } else if (typeof value === 'object' && value !== null) yield* leaves(value, at);
  }
}
