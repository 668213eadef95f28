// A place in a story leads back to the line of the file on which its words stand.

import { expect, test } from 'bun:test';
import { readText, type TextFormat } from '../kits/text-reader/index.ts';
import { sourceLines } from './source-lines.ts';

function linesOf(source: string, format: TextFormat) {
  const reading = readText(source, { format });
  if (reading.outcome === 'refused') throw new Error('refused');
  const { story } = reading;
  const lineOf = sourceLines(source, story);
  return {
    story,
    lineOf,
    /** The line of the words, wherever the story has them. */
    of: (words: string) => {
      const block = story.blocks.findIndex(({ text }) => text.includes(words));
      return lineOf({ block, start: story.blocks[block]!.text.indexOf(words) });
    },
  };
}

const WRAPPED = [
  'Lighthouse keeper finds a bottle with a map of the whole bay',
  '',
  'It had been in the water for eleven years before it came ashore.',
  '',
  'The keeper was walking the north side of the island when he saw',
  'something green between two stones. He thought that it was a net',
  'float and nearly left it where it lay, but then the sun came out.',
  '',
  'Nobody knows who drew the map, and the harbour office says that it',
  'will show it to the public in the first week of the new year.',
].join('\r\n');

test('in a wrapped paragraph it is the line of the words, not of the paragraph', () => {
  const { of, lineOf } = linesOf(WRAPPED, 'text');
  expect([of('The keeper'), of('something green'), of('float and'), of('will show')]).toEqual([5, 6, 7, 10]);
  expect([lineOf({ block: -2, start: 0 }), lineOf({ block: -1, start: 0 })]).toEqual([1, 3]);
});

test('a standfirst that begins with a word of the headline has its own line', () => {
  const source = 'An honour for An Lee\n\nAn act of courage was seen.\n\nIt was long.\n\nIt was late.';
  expect(linesOf(source, 'text').lineOf({ block: -1, start: 0 })).toBe(3);
});

test('in Markdown front matter counts, and so do the items of a list', () => {
  const source =
    '---\nkicker: Bay\n---\n# A map\n\nThe *standfirst* of it.\n\nOne.\n\n- first thing\n- second [thing](https://example.org)\n';
  const { of, lineOf } = linesOf(source, 'markdown');
  expect([of('One'), of('first'), of('second')]).toEqual([8, 10, 11]);
  expect([lineOf({ block: -2, start: 0 }), lineOf({ block: -1, start: 4 })]).toEqual([4, 6]);
});

test('a place that is nowhere is the beginning of the file', () => {
  const { lineOf } = linesOf(WRAPPED, 'text');
  expect(lineOf({ block: 99, start: 0 })).toBe(1);
});

test('the headline of a page is where the page prints it, not where its scripts have it', () => {
  const page =
    '<html><head>\n<script>"A ferry turns back"</script>\n<title>A ferry turns back</title></head><body>\n<article><h1>\nA ferry turns back</h1>\n<p>The crew saw the boat first.</p><p>They turned at once.</p></article></body></html>';
  expect(linesOf(page, 'html').lineOf({ block: -2, start: 0 })).toBe(5);
});
