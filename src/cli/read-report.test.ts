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
    'By Ines Carvalho · dated May 4, 2026 · language en',
  ]);
  expect(lines).toContain('   9  "We had six minutes," Ana Lima told the pilot. "Not more," she said.');
  expect(lines).toContain('      [clip] A clip that comes with the story goes here.');
  expect(lines).toContain('  13  The inquiry opens in September.');
});

test('quotes stand under who says them, with cue, addressee and what a pronoun was taken for', () => {
  const nobody = quoteWith({ text: 'Not more,', spans: [at(0, 'Not more,')] });
  const said = report({ quotes: [nobody, SAID, { ...GOES_ON, continues: 1 }] });
  expect(said).toContain(
    [
      'What was found, by line (? = please check)',
      'Quotes',
      '  Ana Lima (2)',
      '   9   “We had six minutes” (told, to the pilot)',
      '   9 ? “Not more” (said, “she” was taken for Ana Lima)',
      '  Speaker not told (1)',
      '   9 ? “Not more”',
    ].join('\n'),
  );
});

test('the mark is explained only where it stands', () => {
  expect(report({ quotes: [SAID] })).toContain('What was found, by line\n');
});

test('whoever the text names without a name speaks all the same; a pronoun that could be anybody’s does not', () => {
  const nurse = quoteWith({ mention: mention(1, 'the rowers'), found: 'quotes/then-cue-unnamed' });
  const she = quoteWith({ mention: mention(0, 'she'), found: 'quotes/then-source-pronoun' });
  const said = report({ quotes: [she, nurse] });
  expect(said).toContain('  “the rowers”, without a name (1)\n');
  expect(said).toContain('  Speaker not told (1)\n   1 ? “The” (who is “she”?)'.replace('   1', '   9'));
  expect(said.slice(said.indexOf('Speaker not told. '))).not.toContain('rowers”');
});

test('long words are cut, and a quote that goes on from another line says from which', () => {
  const long = 'word '.repeat(60);
  const [first, second] = [SAID, { ...GOES_ON, spans: [at(1, 'the rowers')], text: long }];
  const said = report({ quotes: [first, second] }, { width: 400, colour: false });
  expect(said).toMatch(/“(?:word )+word…” \(said, goes on from line 9, /);
  expect(Math.max(...said.split('\n').map((line) => line.length))).toBeLessThan(220);
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

test('attributions are nested as the text nests them, and say what is second-hand and who is not told', () => {
  const unnamed = { ...ROWERS, kind: 'unnamed', within: null } as const;
  const known = { ...ROWERS, source: 'Ana Lima', within: null };
  const said = report({ attributions: [POST, ROWERS, unnamed, known] }, { width: 200, colour: false });
  expect(said).toContain(
    [
      'Attributed to others',
      '  11   The Post (outlet, second-hand) reports: the rowers say they hired the boat',
      '  11 ?   “the rowers” (not told who) say: they hired the boat at dawn',
      '  11 ? “the rowers” (no person is named) say: they hired the boat at dawn',
      '  11 ? “the rowers” (taken for Ana Lima) say: they hired the boat at dawn',
    ].join('\n'),
  );
});

test('"according to" stands before whose claim it is, and no comma of the sentence is doubled', () => {
  const attribution = {
    ...POST,
    source: 'The Post,',
    cue: 'According to',
    text: 'they hired it,',
    found: 'attributions/outlet-name-according-to',
  };
  expect(report({ attributions: [attribution] })).toContain(
    '  11   According to The Post (outlet, second-hand): they hired it\n',
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
    const told = report({ attributions }).match(/ reports: | say: /g);
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
  expect(said).toContain('   9   Ana Lima, also “the Pilot”, ferry captain, aged 44\n');
  expect(said).toContain('  11 ? the 4-year-old girl, without a name, A MINOR\n');
  expect(said).toContain('  13 ? Tom Reyes, ACCUSED\n');
});

test('follow-ups have their date, whose claim it is, and a date without a year is asked about', () => {
  const due = at(2, 'in September');
  const followUps = [
    followUpWith({ due: '2026-09', what: 'the inquiry opens', source: 0, at: due, block: 2, certain: true }),
    followUpWith({ due: '--09', what: 'the inquiry opens', at: due, block: 2 }),
  ];
  const said = report({ attributions: [POST], followUps });
  expect(said).toContain('  13   September 2026: the inquiry opens, says The Post\n');
  expect(said).toContain('  13 ? September (year not told): the inquiry opens\n');
});

test('what has to be decided ends the report, by the path as it was typed, and repeats nothing', () => {
  const said = report({
    quotes: [SAID, GOES_ON, quoteWith({ text: 'more', spans: [at(0, 'more')] })],
    attributions: [attributionWith({ cueAt: at(1, 'say'), text: 'they hired it', cue: 'say' })],
    people: [
      personWith({ name: 'Tom Reyes', minor: true, accused: true, at: at(2, 'The') }),
      personWith({ description: 'the girl', minor: true }),
    ],
  });
  const look = said.slice(said.indexOf('What to look at'));
  expect(look).toBe(
    [
      'What to look at',
      'Speaker not told. Name one in the text or in the front matter:',
      '  desk/bay.txt:9: “more”',
      'Named, though a minor or accused. May the name stand?',
      '  desk/bay.txt:13: Tom Reyes, a minor and accused',
      'Left out, because it is no part of the story:',
      "  desk/bay.txt:15: “What's your reaction?” It asks readers for their reaction;",
      '      the reaction bar does that.',
    ].join('\n'),
  );
});

test('what was piped in has lines and no path, and a date without a year is asked for in its own words', () => {
  const text = 'Head\n\nStand here.\n\nOne word.\n\nThe inquiry is scheduled to open in September.';
  const reading = readingOf('-', { text, format: 'text', advice: [] }, undefined);
  const look = readReport(reading, { width: 100, colour: false });
  expect(look).toContain('\nline 7: The year of "in September" is not told: ');
  expect(look).not.toContain('--09');
});

test('an embed with words shows its address too', () => {
  const text = '# Head\n\nStand.\n\nOne.\n\n::embed https://bay.example/post The post\n';
  const reading = readingOf('a.md', { text, format: 'markdown', advice: [] }, undefined);
  expect(readReport(reading, TERMINAL)).toContain('[embed] The post <https://bay.example/post>');
});

test('no line is wider than the terminal, but for a path, which is never broken', () => {
  const findings = { quotes: [SAID, GOES_ON, quoteWith()], attributions: [POST, ROWERS] };
  for (const width of [40, 60, 100]) {
    const lines = report(findings, { width, colour: false }).split('\n');
    expect(lines.filter((line) => line.length > width)).toEqual([]);
  }
});

test('colour is where it is wanted, and the words are the same without it', () => {
  const found = { quotes: [SAID, GOES_ON] };
  const coloured = report(found, { width: 80, colour: true });
  expect(coloured).toContain('\u001b[1mWhat was found, by line (? = please check)\u001b[22m');
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

test('a page is asked for a speaker in its own text, for it has no front matter', () => {
  const text = '<h1>Head</h1><p>First here.</p><p>It took six minutes. "We had no more."</p>';
  const look = (format: 'html' | 'text') => {
    const reading = readingOf('bay.html', { text, format, advice: [] }, undefined);
    const quotes = [quoteWith({ text: 'We', spans: [{ block: 0, start: 0, end: 2 }] })];
    const document = { ...reading.document, findings: { ...NO_FINDINGS, quotes } };
    return readReport({ ...reading, document }, { width: 100, colour: false });
  };
  expect(look('html')).toContain('Speaker not told. Name one in the text of the page:\n');
  expect(look('text')).toContain('Speaker not told. Name one in the text or in the front matter:\n');
});
