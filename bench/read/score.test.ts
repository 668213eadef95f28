import { describe, expect, test } from 'bun:test';
import { inventedArticle, oursOf, ourAttribution, ourQuote, rangeOf } from './invented-article.ts';
import { certainAlone, judgeAttributions, judgeBarePattern, judgeQuotes, scoreArticle } from './score.ts';

const MARKS = { doubled: false };
const TEXT = [
  'Old pier falls into the sea',
  '“I saw the whole thing fall,” said Ann Vale, a baker. “Then it was quiet.”',
  'She called it “a miracle” and read “The Long Road Home” that night.',
  'The Harbour Post reported that nobody was hurt.',
].join('\n');

const ARTICLE = inventedArticle(
  TEXT,
  [
    {
      source: 'Ann Vale, a baker',
      cue: 'said',
      content: ['“I saw the whole thing fall,”', '“Then it was quiet.”'],
    },
    { source: 'She', cue: 'called', content: '“a miracle”' },
    { source: 'The Harbour Post', cue: 'reported', content: 'that nobody was hurt' },
  ],
  ['The Long Road Home'],
);

describe('quotes', () => {
  test('gold are the quoted stretches of three words that lie in a content, each part of it', () => {
    const { gold } = judgeQuotes(ARTICLE, [], MARKS);
    expect(gold.map(({ range }) => TEXT.slice(range.start, range.end))).toEqual([
      'I saw the whole thing fall,',
      'Then it was quiet.',
    ]);
  });

  test('one is right at nine tenths of its characters, and only once', () => {
    const almost = ourQuote(TEXT, 'I saw the whole thing fall');
    const half = ourQuote(TEXT, 'Then it was');
    const { pairs, missed } = judgeQuotes(ARTICLE, [almost, { ...almost }, half], MARKS);
    expect(pairs.map(({ gold }) => gold !== null)).toEqual([true, false, false]);
    expect(missed.map(({ range }) => TEXT.slice(range.start, range.end))).toEqual(['Then it was quiet.']);
  });

  test('short ones are not counted, and titles outside every content are wrong', () => {
    const { pairs } = judgeQuotes(
      ARTICLE,
      [ourQuote(TEXT, 'a miracle'), ourQuote(TEXT, 'The Long Road Home')],
      MARKS,
    );
    expect(pairs.map(({ gold, outOfScope }) => [gold, outOfScope])).toEqual([[null, true]]);
  });

  test('the bare pattern is scored on the same gold', () => {
    expect(judgeBarePattern(ARTICLE, MARKS)).toEqual({ ours: 3, right: 2, gold: 2 });
  });

  test('with two apostrophes as a mark the gold has what stands in them', () => {
    const text = "''We saw it all,'' he said.";
    const article = inventedArticle(text, [{ source: 'he', cue: 'said', content: 'We saw it all,' }]);
    const ours = [ourQuote(text, 'We saw it all,')];
    expect(judgeQuotes(article, ours, MARKS).pairs[0]).toMatchObject({ gold: null, doubled: true });
    expect(judgeQuotes(article, ours, { doubled: true }).pairs[0]!.gold).not.toBeNull();
  });
});

describe('who is quoted', () => {
  const verdict = (rest: Parameters<typeof ourQuote>[2]) =>
    judgeQuotes(ARTICLE, [ourQuote(TEXT, 'Then it was quiet.', rest)], MARKS).pairs[0]!.source;

  test('a mention is right where it meets the source of the content, and its name then does not matter', () => {
    expect(verdict({ mention: rangeOf(TEXT, 'Vale'), speaker: 'Somebody Else' })).toBe('right');
    expect(verdict({ mention: rangeOf(TEXT, 'She'), speaker: 'Ann Vale' })).toBe('wrong');
  });

  test('without a mention the name decides, in whole words', () => {
    expect(verdict({ speaker: 'Ann Vale' })).toBe('right');
    expect(verdict({ speaker: 'Ann Valentine' })).toBe('wrong');
    expect(verdict({})).toBe('none');
  });

  test('the narrowest content around a quote says whose it is', () => {
    const text = 'CBX reported that Bo Lind said “we all ran away” on Monday.';
    const article = inventedArticle(text, [
      { source: 'CBX', cue: 'reported', content: 'that Bo Lind said “we all ran away” on Monday' },
      { source: 'Bo Lind', cue: 'said', content: '“we all ran away”' },
    ]);
    const ours = ourQuote(text, 'we all ran away', { mention: rangeOf(text, 'Bo Lind') });
    expect(judgeQuotes(article, [ours], MARKS).pairs[0]!.source).toBe('right');
  });

  test('a quote whose gold names no source is not judged', () => {
    const article = inventedArticle('“We all ran away.”', [{ content: '“We all ran away.”' }]);
    const ours = ourQuote(article.text, 'We all ran away.', { speaker: 'Ann Vale' });
    expect(judgeQuotes(article, [ours], MARKS).pairs[0]!.source).toBe('unjudged');
  });
});

describe('attributions', () => {
  test('both the cue and the source have to meet', () => {
    const { pairs, gold } = judgeAttributions(ARTICLE, [
      ourAttribution(TEXT, 'said', 'Ann Vale'),
      ourAttribution(TEXT, 'reported', 'She'),
      ourAttribution(TEXT, 'read', 'She'),
    ]);
    expect(pairs.map((pair) => pair.gold !== null)).toEqual([true, false, false]);
    expect(pairs.map(({ cueMet }) => cueMet)).toEqual([true, true, false]);
    expect(gold.map(({ direct }) => direct)).toEqual([true, true, false]);
  });

  test('outlets alone leave persons out on both sides', () => {
    const { pairs, gold } = judgeAttributions(
      ARTICLE,
      [
        ourAttribution(TEXT, 'said', 'Ann Vale'),
        ourAttribution(TEXT, 'reported', 'The Harbour Post', { outletOrDocument: true }),
      ],
      { outletsAlone: true },
    );
    expect(pairs.map((pair) => pair.gold !== null)).toEqual([true]);
    expect(gold).toHaveLength(1);
  });

  test('an event without a source is no gold', () => {
    const article = inventedArticle('It fell, it was said.', [{ cue: 'said', content: 'It fell' }]);
    expect(judgeAttributions(article, []).gold).toEqual([]);
  });
});

test('of certain findings alone the uncertain ones are gone and the gold stays', () => {
  const ours = oursOf({
    quotes: [
      ourQuote(TEXT, 'I saw the whole thing fall,', { certain: true }),
      ourQuote(TEXT, 'Then it was quiet.'),
    ],
    attributions: [ourAttribution(TEXT, 'said', 'Ann Vale')],
  });
  const { quotes, attributions } = scoreArticle(ARTICLE, certainAlone(ours), MARKS);
  expect([quotes.pairs.length, quotes.gold.length]).toEqual([1, 2]);
  expect([attributions.pairs.length, attributions.gold.length]).toEqual([0, 3]);
});
