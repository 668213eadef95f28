// What stands in quotation marks, whoever set them and however badly. Property tests at the end.

import { expect, test } from 'bun:test';
import fc from 'fast-check';
import { sentencesOf, tokensOf, type ReadableText } from '../tokens.ts';
import { wordsFor } from '../words/index.ts';
import { quotedSpans, type QuotedSpan } from './quoted.ts';

function read(language: string, type: ReadableText['type'], ...paragraphs: string[]) {
  const words = wordsFor(language);
  const texts = paragraphs.map((text, block) => {
    const tokens = tokensOf(text);
    return { block, type, text, links: [], tokens, sentences: sentencesOf(text, tokens, words) };
  });
  return quotedSpans(texts, words);
}

/** Spans written as depth, mark, words, and an arrow where they go on. */
function told(paragraphs: readonly string[], spans: readonly QuotedSpan[]): readonly string[] {
  return spans.map(
    ({ block, start, end, depth, mark, goesOn }) =>
      `${depth}${mark}${paragraphs[block]!.slice(start, end)}${goesOn ? '→' : ''}`,
  );
}

const english = (...paragraphs: string[]) => told(paragraphs, read('en', 'paragraph', ...paragraphs));
const french = (...paragraphs: string[]) => told(paragraphs, read('fr', 'paragraph', ...paragraphs));

test('curly and straight double marks open and close by what stands beside them', () => {
  expect(english('“I ran,” she said. “It was cold.”')).toEqual(['0“I ran,', '0“It was cold.']);
  expect(english('"I ran," she said. "It was cold."')).toEqual(['0"I ran,', '0"It was cold.']);
  expect(english('So ("very much so")—"indeed"—it went.')).toEqual(['0"very much so', '0"indeed']);
  expect(english("''It's off,'' she said of ''the plan.''")).toEqual(['0"It\'s off,', '0"the plan.']);
});

test('offsets reach from the opening to behind the closing mark, and the words leave both out', () => {
  expect(read('en', 'paragraph', 'He said “no.”')).toEqual([
    { block: 0, start: 9, end: 12, openAt: 8, closeAt: 13, depth: 0, goesOn: false, mark: '“' },
  ]);
});

test('single marks are told from apostrophes', () => {
  expect(english("'I don't know,' he said. 'The workers' rights are gone.'")).toEqual([
    "0'I don't know,",
    "0'The workers' rights are gone.",
  ]);
  expect(english('‘I don’t know. The boys’ club is “gone”,’ he said.')).toEqual([
    '0‘I don’t know. The boys’ club is “gone”,',
    '1“gone',
  ]);
  expect(english("Rock 'n' roll of the '90s, the boys' club, the girls' room: 'tis gone.")).toEqual([]);
  expect(english('Rock ’n’ roll of the ’90s, the boys’ club.')).toEqual([]);
});

test('quotes inside quotes are one deeper, whichever marks are outside', () => {
  expect(english('"He told me \'go away\' and I went."')).toEqual([
    "0\"He told me 'go away' and I went.",
    "1'go away",
  ]);
  expect(english('‘She shouted “fire” twice,’ he said.')).toEqual(['0‘She shouted “fire” twice,', '1“fire']);
  expect(english('“He said “go” and “stay” then,” she said.')).toEqual([
    '0“He said “go” and “stay” then,',
    '1“go',
    '1“stay',
  ]);
});

test('guillemets and low-high marks pair, with or without spaces inside', () => {
  expect(french('« Il a dit “non” hier » et «oui».')).toEqual(['0«Il a dit “non” hier', '1“non', '0«oui']);
  expect(english('He said „so geht das“ and »so auch«.')).toEqual(['0„so geht das', '0»so auch']);
});

test('curly marks that look the wrong way still pair', () => {
  expect(english('”Fear is a river.” ― Rosa Vane')).toEqual(['0“Fear is a river.']);
  expect(english('“I ran“, she said. “Fast.”')).toEqual(['0“I ran', '0“Fast.']);
});

test('feet and inches are no quotes', () => {
  expect(english('He is 6\'2" tall and the gun a 5" one, she said.')).toEqual([]);
  expect(english('"He\'s 6\'2"," she said.')).toEqual(['0"He\'s 6\'2",']);
});

test('a quote over several paragraphs goes on, whether each opens again or only the last closes', () => {
  expect(english('“One.', '“Two.', '“Three,” he said.')).toEqual(['0“One.→', '0“Two.→', '0“Three,']);
  expect(english('He said: “One.', 'Two.', 'Three.” Then he left.')).toEqual([
    '0“One.→',
    '0“Two.→',
    '0“Three.',
  ]);
  expect(french('« Un.', '» Deux.', '» Trois », dit-il.')).toEqual(['0«Un.→', '0»Deux.→', '0»Trois']);
  expect(english('“One.\n“Two,” he said.')).toEqual(['0“One.→', '0“Two,']);
  expect(english('"Words of an excerpt.', '“It never,” she said.')).toEqual(['0“It never,']);
  const block = '“One.\n“Two.”';
  expect(told(['“One.'], read('en', 'quote', block)).length).toBe(2);
});

test('a forgotten closing mark ends the quote at its paragraph only where all speaks for it', () => {
  expect(english('He said: "There is no end here.', 'She left.')).toEqual(['0"There is no end here.']);
  expect(english('The "end of it was near and all went home', 'She left.')).toEqual([]);
  expect(english('“I ran, he said. “Then I walked.”')).toEqual(['0“Then I walked.']);
});

test('a dash opens dialogue in French alone, and only beside other dialogue or with a speaker', () => {
  expect(french('— Tu viens ? dit-il.', '— Oui.')).toEqual(['0—Tu viens ? dit-il.', '0—Oui.']);
  expect(french('— Un point de la liste.', 'Autre chose.')).toEqual([]);
  expect(english('— Are you coming? he said.', '— Yes.')).toEqual([]);
});

const MARKS = ['"', '“', '”', '‘', '’', "'", "''", '„', '«', '»', '‹', '›', '``', '`'];
const piece = fc.oneof(
  fc.constantFrom(...MARKS),
  fc.constantFrom(' ', ' ', '\n', ', ', '. ', '6', 'don', 's', 'He said', '— ', 'n', '\u0000', '😀', 'é'),
);
const paragraph = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

test('on any text: spans lie inside it, hold their own words, and those of depth 0 never overlap', () => {
  fc.assert(
    fc.property(
      fc.array(paragraph, { minLength: 1, maxLength: 4 }),
      fc.constantFrom('en', 'fr'),
      fc.constantFrom('paragraph' as const, 'quote' as const, 'headline' as const),
      (paragraphs, language, type) => {
        let block = -1;
        let edge = 0;
        for (const span of read(language, type, ...paragraphs)) {
          const text = paragraphs[span.block]!;
          if (span.block !== block) edge = 0;
          block = span.block;
          expect(span.openAt <= span.start && span.start < span.end && span.end <= span.closeAt).toBe(true);
          expect(span.closeAt).toBeLessThanOrEqual(text.length);
          expect(text.slice(span.start, span.end).trim()).toBe(text.slice(span.start, span.end));
          if (span.depth === 0) expect(span.openAt).toBeGreaterThanOrEqual(edge);
          if (span.depth === 0) edge = span.closeAt;
        }
      },
    ),
    { numRuns: 500 },
  );
});

test('tens of thousands of marks of any kind are read', () => {
  for (const mark of [...MARKS, ' "a', '" ', ' “a', ' «a', "a' ", ' ‘a "b', '“a ‘b «c ']) {
    const spans = read('en', 'paragraph', mark.repeat(20_000), 'x”');
    expect(spans.length).toBeLessThanOrEqual(40_000);
  }
});
