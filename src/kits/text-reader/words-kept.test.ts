// The reader's promises for any text at all: no word lost, no crash, true offsets.

import { describe, expect, test } from 'bun:test';
import fc from 'fast-check';
import { decodeText, readText } from './index.ts';
import type { Reading } from './types.ts';
import {
  charactersOf,
  cleaned,
  expectCharactersKept,
  expectTrueOffsets,
  expectWordsKept,
} from '../../../test/support/read-texts.ts';

const RUNS = { numRuns: 500 };

const pieces = fc.constantFrom(
  'VIRAL VIDEO: ', 'BREAKING', 'A man climbs', 'Here is what he said. ', '"I ran," he said. ', 'Below is video of it:',
  "What's your reaction?", 'Voici la vidéo :', 'Quelle est votre réaction ?', '- item', '* item', '1986. ', 'ΟΔΟΣ ΑΣ: ', 'ẞ İ: x',
  '\n', '\n\n', '\r\n', '\r', '\u2028', '\u2029', '\u0085', '\t', '\u00a0', ' ', '\u200f', '\u202e', '\0', '\u0007', '\ufeff', '\ud800', '\udc00',
  'Share on Facebook', 'Advertisement', 'Related: ', 'By Jane Roe', 'PARIS — ', 'May 28, 2018', 'Photo: ', 'The video is below:',
  '“', '«', '🎈', '—', ':', 'word '.repeat(30), 'x'.repeat(350), 'é', '---\n', '...',
); // prettier-ignore
const markup = fc.constantFrom(
  '# ', '## ', '> ', '- ', '1. ', '7. ', '*', '**', '_', '`', '```', '    ', '::clip', '::clip text', '::x', '[a](http://b.c)',
  '[a](javascript:b)', '![a](b)', '[a]: http://b.c', '<b>', '&amp;', '&#0;', '\\', '---', '===', '|', '<http://a.b>', ']', '[', '(',
); // prettier-ignore

const plainTexts = fc
  .oneof(
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
    fc
      .array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 20 })
      .map((parts) => parts.join('')),
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
      .map((units) => String.fromCharCode(...units)),
  )
  .filter((text) => !/^\s*---/.test(text.replace(/\p{Cc}|\ufeff/gu, ' ')));
const markdownTexts = fc
  .array(fc.oneof(markup, markup, pieces, fc.string({ unit: 'grapheme' })), { maxLength: 40 })
  .map((parts) => parts.join(''));

function offsetsAreTrue(reading: Reading): void {
  if (reading.outcome === 'read') expectTrueOffsets(reading.story);
}

describe('for any plain text', () => {
  test('every word comes back once, those of the story in their order', () => {
    fc.assert(
      fc.property(plainTexts, (source) => {
        const reading = readText(source, { format: 'text' });
        if (reading.outcome === 'refused') expect(cleaned(source).trim()).toBe('');
        else {
          expectWordsKept(reading.story, source);
          expectCharactersKept(reading.story, source);
        }
      }),
      RUNS,
    );
  });

  test('lines point at where a block starts', () => {
    fc.assert(
      fc.property(plainTexts, (source) => {
        const reading = readText(source, { format: 'text' });
        if (reading.outcome !== 'read' || reading.story.advice.some(({ code }) => code === 'long_headline'))
          return;
        const lines = source.toWellFormed().split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/);
        for (const [index, { text, line }] of reading.story.blocks.entries()) {
          // A paragraph that is parted before its last sentence is one line for two blocks.
          if (reading.story.blocks[index - 1]?.line === line) continue;
          const start = Array.from(charactersOf(text.split('\n')[0] ?? '')).slice(0, 5);
          expect(charactersOf(cleaned(lines[line - 1] ?? '')).startsWith(start.join(''))).toBe(true);
        }
      }),
      RUNS,
    );
  });
});

describe('for any Markdown', () => {
  test('nothing is thrown and offsets are true', () => {
    fc.assert(
      fc.property(markdownTexts, (source) => {
        offsetsAreTrue(readText(source, { format: 'markdown' }));
      }),
      RUNS,
    );
  });

  test('every word of ordinary prose comes back', () => {
    const prose = fc
      .array(
        fc.constantFrom(
          'Para',
          'of',
          'words.',
          '*soft*',
          '**hard**',
          '`code`',
          '\n',
          '\n\n',
          '\n- ',
          '\n> ',
          '\n## ',
          '\n1986. ',
          '\n\n    ',
        ),
        {
          maxLength: 40,
        },
      )
      .map((parts) => `# Headline\n\n${parts.join(' ')}`);
    fc.assert(
      fc.property(prose, (source) => {
        const reading = readText(source, { format: 'markdown' });
        if (reading.outcome !== 'read') throw new Error('refused');
        expectWordsKept(reading.story, source);
      }),
      RUNS,
    );
  });
});

describe('for any input', () => {
  test('front matter of any shape is read or refused with lines that exist', () => {
    const keys = fc.constantFrom(
      'headline',
      'date',
      'happened',
      'verdict',
      'warnings',
      'clip',
      'reactions',
      'slug',
      'byline',
      'x',
    );
    const values = fc.oneof(
      fc.string(),
      fc.json(),
      fc.constantFrom('"a', '[a', '{a: b}', '|', '\n  when: 2018', '&a [*a]', '!!x y', '~', '2018-05-26'),
    );
    const entries = fc.array(fc.tuple(keys, values), { maxLength: 6 });
    fc.assert(
      fc.property(entries, fc.string(), (fields, body) => {
        const source = `---\n${fields.map(([key, value]) => `${key}: ${value}`).join('\n')}\n---\n${body}`;
        const reading = readText(source, { format: 'text' });
        if (reading.outcome !== 'refused') return;
        expect(reading.problems.length).toBeGreaterThan(0);
        const last = source.split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/).length;
        for (const { line } of reading.problems) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(last);
        }
      }),
      RUNS,
    );
  });

  test('bytes of any kind are decoded or refused with a sentence', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const decoded = decodeText(bytes);
        if (decoded.outcome === 'refused') expect(decoded.message).toEndWith('.');
        else offsetsAreTrue(readText(decoded.text, { format: 'markdown' }));
      }),
      RUNS,
    );
  });
});
