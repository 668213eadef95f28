import { expect, test } from 'bun:test';
import type { Attribution, Findings, Mention, Quote, Span } from '../../src/kits/text-reader/index.ts';
import { rangeOf } from './invented-article.ts';
import { placeFindings, readOurs } from './ours.ts';

const BODY = '“We all ran away,” said Ann Vale. “It was so late.”';
const RAW = `Old pier falls\n\n   ${BODY}\n`;

function spanOf(words: string): Span {
  return { block: 0, ...rangeOf(BODY, words) };
}

function mentionOf(words: string): Mention {
  return { text: words, ...spanOf(words) };
}

const QUOTE: Quote = {
  text: 'We all ran away,',
  spans: [spanOf('We all ran away,')],
  continues: null,
  speaker: 'Ann Vale',
  mention: mentionOf('Ann Vale'),
  cue: 'said',
  cueAt: spanOf('said'),
  addressee: null,
  found: 'quotes/invented',
  certain: false,
};

const REST: Quote = {
  ...QUOTE,
  text: 'It was so late.',
  spans: [spanOf('It was so late.')],
  continues: 0,
  mention: null,
  cue: null,
  cueAt: null,
};

const ATTRIBUTION: Attribution = {
  source: 'Ann Vale',
  kind: 'person',
  secondHand: false,
  cue: 'said',
  cueAt: spanOf('said'),
  text: '',
  spans: [],
  mention: mentionOf('Vale'),
  within: null,
  url: null,
  found: 'attributions/invented',
  certain: false,
};

function placed(findings: Partial<Findings>) {
  const none = { quotes: [], attributions: [], people: [], followUps: [] };
  const block = { type: 'paragraph', text: BODY, marks: [], line: 3 } as const;
  const story = { headline: 'Old pier falls', standfirst: null, blocks: [block] };
  return placeFindings(RAW, { ...story, findings: { ...none, ...findings } });
}

test('a quote is led back to the raw text, and one that goes on shares the mention of the one before', () => {
  const { quotes, lostFindings } = placed({ quotes: [QUOTE, REST] });
  expect(quotes.map(({ range, mention }) => [range, mention])).toEqual([
    [rangeOf(RAW, 'We all ran away,'), rangeOf(RAW, 'Ann Vale')],
    [rangeOf(RAW, 'It was so late.'), rangeOf(RAW, 'Ann Vale')],
  ]);
  expect(lostFindings).toBe(0);
});

test('a quote that goes on from itself ends the search for a mention', () => {
  expect(placed({ quotes: [{ ...REST, continues: 0 }] }).quotes[0]!.mention).toBeNull();
});

test('a quote and an attribution with one cue and one source are one attribution, the certain one first', () => {
  const { attributions } = placed({ quotes: [{ ...QUOTE, certain: true }], attributions: [ATTRIBUTION] });
  expect(attributions.map(({ found, quoted }) => [found, quoted])).toEqual([['quotes/invented', true]]);
});

test('one cue with two sources is two attributions', () => {
  const other = { ...ATTRIBUTION, mention: mentionOf('We') };
  expect(placed({ attributions: [ATTRIBUTION, other] }).attributions).toHaveLength(2);
});

test('a source is an outlet by its kind, and the source of a quote by its words', () => {
  const outlet = { ...ATTRIBUTION, kind: 'outlet' } as const;
  const quote = { ...QUOTE, speaker: 'The Harbour Post', cueAt: spanOf('ran') };
  const { attributions } = placed({ attributions: [outlet], quotes: [quote] });
  expect(attributions.map(({ outletOrDocument }) => outletOrDocument)).toEqual([true, true]);
});

test('a finding in a block that does not stand in the text is counted as lost', () => {
  expect(placed({ quotes: [{ ...QUOTE, spans: [{ block: 7, start: 0, end: 4 }] }] })).toMatchObject({
    quotes: [],
    lostFindings: 1,
  });
});

test('a text that the reader refuses has no findings', () => {
  expect(readOurs('')).toMatchObject({ refused: true, quotes: [] });
});
