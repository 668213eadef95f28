// The report a reporter reads: the story as it will stand, what was found in it, and what to look at and why.

import { expect, test } from 'bun:test';
import { attributionWith, followUpWith, personWith, quoteWith } from '../../test/support/findings.ts';
import type { Findings, Span } from '../kits/text-reader/index.ts';
import { NO_FINDINGS } from '../stories/index.ts';
import { readReport } from './read-report.ts';
import { readingOf } from './reading.ts';

const TEXT = [
  '---',
  'byline: [Ines Carvalho]',
  'date: 2026-05-04',
  '---',
  'HARBOUR: Two rowers are taken on board',
  '',
  'The ferry turned back for them.',
  '',
  '"We had six minutes," Ana Lima told the pilot. "Not more," she said.',
  '',
  'The Post reports that the rowers say they hired the boat at dawn.',
  '',
  'The inquiry opens in September.',
  '',
  "What's your reaction?",
].join('\n');
const TERMINAL = { width: 80, colour: false };

/** Where words stand in the story's blocks. */
function at(block: number, words: string): Span {
  const texts = TEXT.split('\n').filter((_, index) => [8, 10, 12].includes(index));
  const start = texts[block]!.indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in block ${block}.`);
  return { block, start, end: start + words.length };
}
const mention = (block: number, text: string) => ({ text, ...at(block, text) });

function report(findings: Partial<Findings> = {}, terminal = TERMINAL): string {
  const source = { text: TEXT, format: 'text', advice: [] } as const;
  const reading = readingOf('desk/bay.txt', source, undefined);
  const document = { ...reading.document, findings: { ...NO_FINDINGS, ...findings } };
  return readReport({ ...reading, document }, terminal);
}

const SAID = quoteWith({
  text: 'We had six minutes,',
  spans: [at(0, 'We had six minutes,')],
  speaker: 'Ana Lima',
  mention: mention(0, 'Ana Lima'),
  cue: 'told',
  addressee: 'the pilot',
  certain: true,
});
const GOES_ON = quoteWith({
  text: 'Not more,',
  spans: [at(0, 'Not more,')],
  continues: 0,
  speaker: 'Ana Lima',
  mention: mention(0, 'she'),
  cue: 'said',
  found: 'quotes/pronoun-after',
});

test('the story stands as readers will see it, each block with its line', () => {
  const lines = report().split('\n');
  expect(lines.slice(0, 6)).toEqual([
    'Harbour',
    'Two rowers are taken on board',
    '',
    'The ferry turned back for them.',
    '',
    'By Ines Carvalho · dated 2026-05-04 · language en',
  ]);
  expect(lines).toContain('   9  "We had six minutes," Ana Lima told the pilot. "Not more," she said.');
  expect(lines).toContain('      [clip] A clip that comes with the story goes here.');
  expect(lines).toContain('  13  The inquiry opens in September.');
});

test('quotes stand under who says them, with cue, addressee and what they go on from', () => {
  const nobody = quoteWith({ text: 'Not more,', spans: [at(0, 'Not more,')] });
  const said = report({ quotes: [nobody, SAID, { ...GOES_ON, continues: 1 }] });
  expect(said).toContain(
    [
      'Quotes: 3, 2 to check',
      '  Ana Lima (2)',
      '    line 9: “We had six minutes,”: “told”, to the pilot',
      '    line 9: “Not more,”: named as “she”, “said”, goes on from line 9 (to check)',
      '  Nobody could be told (1)',
      '    line 9: “Not more,” (to check)',
    ].join('\n'),
  );
});

const POST = attributionWith({
  source: 'The Post',
  kind: 'outlet',
  secondHand: true,
  cue: 'reports',
  cueAt: at(1, 'reports'),
  text: 'the rowers say they hired the boat',
  spans: [at(1, 'the rowers say')],
  mention: mention(1, 'The Post'),
  certain: true,
});
const ROWERS = attributionWith({
  source: null,
  kind: 'person',
  cue: 'say',
  cueAt: at(1, 'say'),
  text: 'they hired the boat at dawn',
  spans: [at(1, 'they hired')],
  mention: mention(1, 'the rowers'),
  within: 0,
});

test('attributions are nested as the text nests them, and what is second-hand says so', () => {
  const said = report({ attributions: [POST, ROWERS] }, { width: 200, colour: false });
  expect(said).toContain('  line 11: The Post (outlet, second-hand), “reports”: the rowers say');
  expect(said).toContain(
    '    line 11: “the rowers” (person, within what The Post says in line 11), “say”: they',
  );
});

test('attributions that name each other as their frame are told once each', () => {
  const chain = Array.from({ length: 30_000 }, (_, index) => ({
    ...POST,
    within: index === 0 ? null : index - 1,
  }));
  for (const attributions of [
    [
      { ...POST, within: 1 },
      { ...ROWERS, within: 0 },
    ],
    chain,
  ]) {
    const told = report({ attributions }).match(/\(outlet|\(person/g);
    expect(told).toHaveLength(attributions.length);
  }
});

test('people are told with role, age and what asks for care, also those without a name', () => {
  const people = [
    personWith({
      name: 'Ana Lima',
      aliases: ['the Pilot'],
      role: 'ferry captain',
      age: 44,
      certain: true,
      at: at(0, 'Ana'),
    }),
    personWith({ description: 'the 4-year-old girl', age: 4, minor: true, at: at(1, 'the rowers') }),
    personWith({ name: 'Tom Reyes', accused: true, at: at(2, 'The') }),
  ];
  const said = report({ people });
  expect(said).toContain('  line 9: Ana Lima: also “the Pilot”, ferry captain, aged 44\n');
  expect(said).toContain('  line 11: the 4-year-old girl: not named, aged 4, MINOR (to check)');
  expect(said).toContain('  line 13: Tom Reyes: ACCUSED (to check)');
});

test('follow-ups have their date, whose claim it is, and a date without a year is asked about', () => {
  const due = at(2, 'in September');
  const followUps = [
    followUpWith({ due: '2026-09', what: 'the inquiry opens', source: 0, at: due, block: 2, certain: true }),
    followUpWith({ due: '--09', what: 'the inquiry opens', at: due, block: 2 }),
  ];
  const said = report({ attributions: [POST], followUps });
  expect(said).toContain('  line 13: 2026-09 (month): the inquiry opens, says The Post');
  expect(said).toContain('  line 13: 09 of a year that is not told (month): the inquiry opens (to check)');
});

test('what to look at is told with place and reason, and ends the report', () => {
  const said = report({
    quotes: [SAID, GOES_ON, quoteWith({ text: 'more', spans: [at(0, 'more')] })],
    attributions: [attributionWith({ cueAt: at(1, 'say'), text: 'they hired it', cue: 'say' })],
  });
  const look = said.slice(said.indexOf('What to look at'));
  expect(look).toBe(
    [
      'What to look at',
      'Who says this is to be checked; how it was found: pronoun after:',
      '  bay.txt:9: “Not more,”: Ana Lima',
      '',
      'Nobody near these words is said to have said them:',
      '  bay.txt:9: “more”: nobody',
      '',
      'The source is not named:',
      '  bay.txt:11: somebody, “say”: they hired it',
      '',
      'Left out, because it is no part of the story:',
      '  bay.txt:15: It asks readers for their reaction; the reaction bar does that:',
      "              What's your reaction?",
    ].join('\n'),
  );
  expect(look).not.toContain('six minutes');
});

test('colour is where it is wanted, and the words are the same without it', () => {
  const found = { quotes: [SAID, GOES_ON] };
  const coloured = report(found, { width: 80, colour: true });
  expect(coloured).toContain('\u001b[1mWhat was found\u001b[22m');
  expect(Bun.stripANSI(coloured)).toBe(report(found));
});

test('nothing found in a text can act on the terminal', () => {
  const evil = '\u001b]0;owned\u0007\u202eeman';
  const said = report({
    quotes: [{ ...GOES_ON, text: evil, speaker: evil, cue: evil, addressee: evil }],
    attributions: [
      { ...POST, source: evil, cue: evil, text: evil, url: `https://x/${evil}`, certain: false },
    ],
    people: [personWith({ name: evil, aliases: [evil], role: evil, description: evil })],
    followUps: [followUpWith({ what: evil, source: 0 })],
  });
  expect(said).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u);
});
