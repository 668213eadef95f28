// What an editor states about quotes, people, attributions and follow-ups stands as a fact, at its true place.

import { describe, expect, test } from 'bun:test';
import { readText } from './index.ts';
import type { Findings } from './findings.ts';
import { NOTHING_STATED, type Stated } from './stated/fields.ts';
import { confirm, statedProblems } from './stated.ts';

const BODY = `A ferry turns back

The crew saw the boat first.

"We turned at once," the captain said. "Nobody asked for thanks."

The harbour office says the boat had drifted for two hours. A hearing is set for 14 September.

Ana Lima brought blankets to the wharf.`;

function read(frontMatter: string, body = BODY, format: 'text' | 'markdown' = 'text') {
  return readText(`---\n${frontMatter}\n---\n${body}`, { format, date: '2018-05-28' });
}

function storyOf(frontMatter: string, body = BODY, format: 'text' | 'markdown' = 'text') {
  const reading = read(frontMatter, body, format);
  if (reading.outcome !== 'read') throw new Error(JSON.stringify(reading.problems));
  return reading.story;
}

function problemsOf(frontMatter: string) {
  const reading = read(frontMatter);
  return reading.outcome === 'refused' ? reading.problems.map(({ line, field }) => `${line} ${field}`) : [];
}

const slice = (
  story: { blocks: readonly { text: string }[] },
  at: { block: number; start: number; end: number },
) => story.blocks[at.block]?.text.slice(at.start, at.end);

describe('front matter that confirms findings', () => {
  test('a stated quote is certain, with the speaker and the place of its words', () => {
    const story = storyOf(
      'quotes:\n  - text: "“We turned at once,”"\n    speaker: Ana Lima\n    addressee: Tom Reyes',
    );
    const quotes = story.findings.quotes.filter(({ found }) => found === 'stated');
    expect(quotes).toMatchObject([{ speaker: 'Ana Lima', addressee: 'Tom Reyes', certain: true }]);
    expect(slice(story, quotes[0]!.spans[0]!)).toBe(quotes[0]!.text);
    expect(quotes[0]!.text).toStartWith('We turned at once');
    expect(story.findings.quotes.filter(({ text }) => text.startsWith('We turned')).length).toBe(1);
  });

  test('a stated person is certain and keeps what the story says', () => {
    const story = storyOf(
      'people:\n  - { name: Ana Lima, role: baker, aliases: [Lima], age: 16 }\n  - the captain',
    );
    const people = story.findings.people.filter(({ found }) => found === 'stated');
    expect(people.map(({ name }) => name)).toEqual(['the captain', 'Ana Lima']);
    const ana = people.find(({ name }) => name === 'Ana Lima');
    expect(ana).toMatchObject({ role: 'baker', aliases: ['Lima'], age: 16, minor: true, certain: true });
    expect(slice(story, ana!.at)).toBe('Ana Lima');
  });

  test('a stated attribution and the follow-up it is the source of', () => {
    const story = storyOf(
      'attributions:\n  - source: Harbour Office\n    kind: document\n    text: the boat had drifted for two hours\n    url: https://example.org/log\nfollow_ups:\n  - due: 2018-09-14\n    what: A hearing\n    source: Harbour Office',
    );
    const index = story.findings.attributions.findIndex(({ found }) => found === 'stated');
    const claim = story.findings.attributions[index];
    expect(claim).toMatchObject({
      source: 'Harbour Office',
      kind: 'document',
      url: 'https://example.org/log',
      certain: true,
    });
    expect(claim!.spans.map((span) => slice(story, span)).join(' ')).toBe(claim!.text);
    const due = story.findings.followUps.filter(({ found }) => found === 'stated');
    expect(due).toMatchObject([
      { due: '2018-09-14', precision: 'day', what: 'A hearing', source: index, state: 'open', certain: true },
    ]);
    expect(story.findings.followUps.length).toBe(1);
  });

  test('words that the story does not have are a problem in their own line', () => {
    expect(
      problemsOf(
        'quotes:\n  - text: We turned at once\n    speaker: Ana Lima\n  - text: We turned at twice\n    speaker: Ana Lima\npeople: [Nobody Here]\nattributions:\n  - { source: A, kind: outlet, text: it sank }',
      ),
    ).toEqual(['5 quotes', '7 people', '9 attributions']);
  });

  test('a speaker is somebody whom the story speaks of, or who is stated under people', () => {
    const quote = (speaker: string) =>
      `quotes:\n  - text: Nobody asked for thanks\n    speaker: Ana Lima\n  - text: We turned at once\n    speaker: ${speaker}`;
    expect(problemsOf(quote('Rosa Vega'))).toEqual(['5 quotes']);
    expect(problemsOf(quote('the captain'))).toEqual([]);
    expect(problemsOf(quote('Dr Lima'))).toEqual([]);
    const people = '\npeople: [{ name: Rosa Vega, description: the captain, aliases: [RV] }]';
    for (const speaker of ['Rosa Vega', 'RV']) expect(problemsOf(quote(speaker) + people)).toEqual([]);
  });

  test.each([
    ['{ name: Ana Lima, accused: false }', '{ name: Lima, accused: true, minor: true }'],
    ['Lima', '{ name: Ana Lima }'],
    ['Ana Lima', '{ name: Ana Lima, age: 40 }'],
    ['{ name: the captain, aliases: [Ana Lima] }', 'Ana Lima'],
    ['{ description: the crew }', '{ description: the crew, minor: true }'],
  ])('people who cannot be told apart, %s and %s, are a problem with both lines', (first, second) => {
    const reading = read(`people:\n  - ${first}\n  - the boat\n  - ${second}`);
    const problems = reading.outcome === 'refused' ? reading.problems : [];
    expect(problems.map(({ line, field }) => `${line} ${field}`)).toEqual(['5 people']);
    expect(problems[0]!.message).toContain('in line 5, and');
    expect(problems[0]!.message).toContain('in line 3:');
  });

  test('two people of one family have names of their own', () => {
    expect(problemsOf('people: [Ana Lima, { name: Rui Lima, description: the captain }]')).toEqual([]);
    expect(problemsOf('people: [{ description: the crew }, { description: the captain }]')).toEqual([]);
  });

  test('an item that is written in another way is a problem in its own line', () => {
    expect(
      problemsOf(
        'quotes:\n  - text: We turned at once\n  - words: x\npeople:\n  - age: old\n  - { name: Ana Lima, minor: maybe }\nattributions: [a]\nfollow_ups:\n  - { due: soon, what: A hearing }',
      ),
    ).toEqual([
      '3 quotes',
      '4 quotes',
      '4 quotes',
      '4 quotes',
      '6 people',
      '7 people',
      '8 attributions',
      '10 follow_ups',
    ]);
    expect(problemsOf(`people: [${'a,'.repeat(101)}]`)).toEqual(['2 people']);
  });

  test('words may open a sentence, and end in another mark, where the story has them', () => {
    const story = storyOf(
      'quotes: [{ text: "Nobody asked for thanks!", speaker: Ana Lima }]\npeople: [{ description: the crew }]',
    );
    const { quotes, people } = story.findings;
    expect(quotes.filter(({ certain }) => certain).map(({ text }) => text)).toEqual([
      'Nobody asked for thanks.',
    ]);
    expect(people.find(({ description }) => description === 'the crew')?.at.block).toBe(-1);
    expect(problemsOf('people: [{ description: THE crew }]')).toEqual(['2 people']);
  });

  test('a part that is wrong is told in its own line, with what else is wrong in the item', () => {
    expect(
      problemsOf(
        'attributions:\n  - source: Log\n    kind: paper\n    text: it sank\n    second_hand: maybe\nquotes:\n  - text: We turned at twice',
      ),
    ).toEqual(['3 attributions', '4 attributions', '6 attributions', '8 quotes', '8 quotes']);
  });

  test('a source that nothing is attributed to is a problem, and one that cannot be read is none', () => {
    const due = 'follow_ups:\n  - { due: 2019-01, what: A hearing, source: The Harbour Log }\n';
    expect(problemsOf(due)).toEqual(['3 follow_ups']);
    const log = 'attributions:\n  - { source: Harbour Log, kind: document, text: the boat had drifted }';
    expect(problemsOf(due + log)).toEqual([]);
    expect(problemsOf(`${due}attributions: [a]`)).toEqual(['4 attributions']);
  });

  test('mistakes of other fields and of words are told together, in the order of their lines', () => {
    expect(
      problemsOf('people: [Nobody Here]\ndate: soon\nquotes:\n  - { text: We sank, speaker: Ana Lima }'),
    ).toEqual(['2 people', '3 date', '5 quotes']);
  });

  test('a follow-up in words of one’s own stands where its source speaks', () => {
    const { findings } = storyOf(
      'attributions: [{ source: Log, kind: document, text: had drifted }]\nfollow_ups: [{ due: 2019-01, what: Ask again, source: log }]',
    );
    const claim = findings.attributions.find(({ found }) => found === 'stated');
    const due = findings.followUps.find(({ what }) => what === 'Ask again');
    expect(due?.at).toEqual(claim!.spans[0]!);
    expect(findings.attributions[due!.source!]).toBe(claim!);
  });

  test('a follow-up in words of one’s own stands for the whole story', () => {
    const { findings } = storyOf('follow_ups: [{ due: 2019-01, what: Ask the crew again }]');
    expect(findings.followUps.filter(({ found }) => found === 'stated')).toMatchObject([
      { due: '2019-01', precision: 'month', block: -2, at: { block: -2, start: 0, end: 18 }, source: null },
    ]);
  });
});

test('a quote directive states its speaker, who is named below the words', () => {
  const body = `# A ferry turns back\n\nOne is here.\n\nTwo is here.\n\n::quote Rosa Vega: “We turned.”`;
  const story = storyOf('kicker: Harbour', body, 'markdown');
  const quote = story.findings.quotes.find(({ found }) => found === 'stated');
  expect(quote).toMatchObject({ text: 'We turned.', speaker: 'Rosa Vega', certain: true });
  expect(slice(story, quote!.spans[0]!)).toBe('We turned.');
  expect(story.findings.quotes.length).toBe(1);
});

describe('merging', () => {
  const texts = {
    headline: 'H',
    standfirst: null,
    blocks: [{ type: 'paragraph', text: '"One," he said. "Two," Roe said. It is "three".' }],
  };
  const at = (start: number, end: number) => ({ block: 0, start, end });
  const quote = {
    continues: null,
    mention: null,
    cue: null,
    cueAt: null,
    addressee: null,
    found: 'x',
    certain: false,
  };
  const findings: Findings = {
    quotes: [
      { ...quote, text: 'One,', spans: [at(1, 5)], speaker: null, mention: { ...at(7, 9), text: 'he' }, cue: 'said' },
      { ...quote, text: 'Two,', spans: [at(17, 21)], speaker: 'Roe', mention: { ...at(23, 26), text: 'Roe' }, cue: 'said', continues: 0 },
    ],
    attributions: [],
    people: [
      {
        name: 'Roe', description: null, aliases: ['R'], role: 'captain', age: null, minor: false, accused: true,
        at: at(23, 26), found: 'x', certain: false,
      },
    ],
    followUps: [],
  }; // prettier-ignore
  const stated = (part: Partial<Stated>): Stated => ({ ...NOTHING_STATED, ...part });
  const said = { addressee: null, line: 1, block: null };

  test('an added quote goes to its place and a continued one still leads to the same quote', () => {
    const { quotes } = confirm(
      findings,
      stated({ quotes: [{ ...said, text: 'three', speaker: 'Doe' }] }),
      texts,
    );
    expect(quotes.map(({ text, speaker }) => `${text} ${speaker}`)).toEqual([
      'One, null',
      'Two, Roe',
      'three Doe',
    ]);
    const before = { ...texts, standfirst: 'three' };
    const first = confirm(findings, stated({ quotes: [{ ...said, text: 'three', speaker: 'Doe' }] }), {
      ...before,
      blocks: [{ type: 'paragraph', text: texts.blocks[0]!.text.replace('three', 'four!') }],
    });
    expect(first.quotes.map(({ continues }) => continues)).toEqual([null, null, 1]);
  });

  test('another speaker takes the words that named the found one away, the same one keeps them', () => {
    const other = confirm(findings, stated({ quotes: [{ ...said, text: 'Two', speaker: 'Doe' }] }), texts)
      .quotes[1];
    expect(other).toMatchObject({ speaker: 'Doe', mention: null, cue: null, found: 'stated' });
    const open = confirm(findings, stated({ quotes: [{ ...said, text: 'One', speaker: 'Doe' }] }), texts)
      .quotes[0];
    expect(open).toMatchObject({ speaker: 'Doe', mention: { text: 'he' }, cue: 'said' });
  });

  test('a fuller name goes to every finding that has the shorter one', () => {
    const person = {
      name: 'Jane Roe',
      description: null,
      aliases: ['JR'],
      role: null,
      age: 40,
      minor: null,
      accused: false,
      line: 1,
    };
    const { people, quotes } = confirm(findings, stated({ people: [person] }), texts);
    expect(people).toMatchObject([
      { name: 'Jane Roe', aliases: ['R', 'JR'], role: 'captain', age: 40, accused: false, certain: true },
    ]);
    expect(quotes[1]?.speaker).toBe('Jane Roe');
  });

  test('words inside a longer word are not the words that are stated', () => {
    const problems = statedProblems(stated({ quotes: [{ ...said, text: 'hree', speaker: 'Roe' }] }), texts);
    expect(problems).toMatchObject([{ line: 1, field: 'quotes' }]);
  });

  const claim = {
    kind: 'outlet' as const, secondHand: false, cue: 'said', cueAt: at(10, 14), mention: null, url: null, found: 'x', certain: false,
  }; // prettier-ignore
  const claims: Findings = {
    ...findings,
    attributions: [
      { ...claim, source: 'Post', text: 'Two', spans: [at(17, 20)], within: null },
      { ...claim, source: 'Roe', cueAt: at(27, 31), text: 'It is', spans: [at(33, 38)], within: 0 },
    ],
    followUps: [
      { due: '2018-09', precision: 'month', what: 'three', source: 1, block: 0, at: at(33, 35), state: 'open', found: 'x', certain: false },
    ],
  }; // prettier-ignore
  const stating = { kind: 'document' as const, url: null, secondHand: null, line: 1 };

  test('an added attribution goes to its place, and what led to the others still does', () => {
    const added = { ...stating, source: 'Log', text: 'One' };
    const { attributions, followUps } = confirm(claims, stated({ attributions: [added] }), texts);
    expect(attributions.map(({ source, within }) => [source, within])).toEqual([
      ['Log', null],
      ['Post', null],
      ['Roe', 1],
    ]);
    expect(followUps[0]?.source).toBe(2);
  });

  test('the same words with another source are the same attribution, a part of them is another claim', () => {
    const same = { ...stating, source: 'Log', text: 'It is' };
    expect(confirm(claims, stated({ attributions: [same] }), texts).attributions).toMatchObject([
      { source: 'Post', certain: false },
      { source: 'Log', kind: 'document', certain: true, within: 0 },
    ]);
    const part = { ...same, text: 'is' };
    expect(confirm(claims, stated({ attributions: [part] }), texts).attributions.length).toBe(3);
  });

  test('a follow-up with the same words takes the stated date, and its source from its own paragraph', () => {
    const due = { due: '2019-01', what: 'three', source: 'Roe', line: 1 };
    const elsewhere = {
      ...claim,
      source: 'Roe',
      cueAt: { block: -2, start: 0, end: 1 },
      text: 'H',
      spans: [],
      within: null,
    };
    const { followUps } = confirm(
      { ...claims, attributions: [elsewhere, ...claims.attributions] },
      stated({ followUps: [due] }),
      texts,
    );
    expect(followUps).toMatchObject([
      { due: '2019-01', precision: 'month', source: 2, certain: true, block: 0 },
    ]);
  });

  test('nothing stated leaves the findings as they are', () => {
    expect(confirm(findings, NOTHING_STATED, texts)).toBe(findings);
  });
});
