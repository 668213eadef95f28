import { expect, test } from 'bun:test';
import { classTable } from './classes.ts';
import { inventedArticle, oursOf, ourAttribution, ourQuote, rangeOf } from './invented-article.ts';
import { scoreArticle } from './score.ts';

const TEXT = '“We all ran away,” said Ann Vale. “It was so late.” The sign read “Keep off the grass” then.';
const ARTICLE = inventedArticle(TEXT, [
  { source: 'Ann Vale', cue: 'said', content: ['“We all ran away,”', '“It was so late.”'] },
]);

function precisions(found: Parameters<typeof oursOf>[0]): readonly string[] {
  const table = classTable([scoreArticle(ARTICLE, oursOf(found), { doubled: false })], 0);
  return table
    .split('\n')
    .slice(2)
    .map((row) => row.split(' | ').toSpliced(1, 1).join(' | '));
}

test('a quote of a class is right when its words and its speaker are, or when it asserts no speaker', () => {
  const mention = rangeOf(TEXT, 'Ann Vale');
  expect(
    precisions({
      quotes: [
        ourQuote(TEXT, 'We all ran away,', { found: 'quotes/named', mention }),
        ourQuote(TEXT, 'It was so late.', { found: 'quotes/named', speaker: 'Bo Lind' }),
        ourQuote(TEXT, 'Keep off the grass', { found: 'quotes/bare' }),
      ],
    }),
  ).toEqual(['| `quotes/named` | 0.500 | 2 | no |', '| `quotes/bare` | 0.000 | 1 | no |']);
});

test('quotes that count as attributions do not count in a class twice, and people are not measured', () => {
  expect(
    precisions({
      attributions: [
        ourAttribution(TEXT, 'said', 'Ann Vale'),
        ourAttribution(TEXT, 'read', 'The sign', { quoted: true, found: 'quotes/named' }),
      ],
      unscored: ['people/role', 'people/role'],
    }),
  ).toEqual(['| `attributions/invented` | 1.000 | 1 | no |', '| `people/role` | not measured | - | no |']);
});

test('a quote that names nobody is right by its words, also where the gold names nobody', () => {
  const text = '“We all ran away.” “It was so late.”';
  const article = inventedArticle(text, [{ content: text }]);
  const quotes = [
    ourQuote(text, 'We all ran away.', { found: 'quotes/bare' }),
    ourQuote(text, 'It was so late.', { found: 'quotes/named', speaker: 'Ann Vale' }),
  ];
  const table = classTable([scoreArticle(article, oursOf({ quotes }), { doubled: false })], 0);
  expect(table).toContain('| 1.000 | 1 | no |');
  expect(table).not.toContain('quotes/named');
});

test('classes with few findings share a row', () => {
  const quotes = [
    ourQuote(TEXT, 'We all ran away,', { found: 'quotes/one' }),
    ourQuote(TEXT, 'Keep off the grass', { found: 'quotes/other' }),
  ];
  const table = classTable([scoreArticle(ARTICLE, oursOf({ quotes }), { doubled: false })], 2);
  expect(table.split('\n').slice(2)).toEqual([
    '| | 2 classes with fewer than 2 findings each | 0.500 | 2 | no |',
  ]);
});
