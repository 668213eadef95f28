// What a writer states above the text is taken as it was meant, and every mistake is told with its line.

import { describe, expect, test } from 'bun:test';
import { readText } from './index.ts';

function storyOf(frontMatter: string, body = 'Headline\n\nA paragraph.') {
  const reading = readText(`---\n${frontMatter}\n---\n${body}`, { format: 'markdown' });
  if (reading.outcome !== 'read') throw new Error(JSON.stringify(reading.problems));
  return reading.story;
}

function problemsOf(frontMatter: string, body = 'Headline\n\nA paragraph.') {
  const reading = readText(`---\n${frontMatter}\n---\n${body}`, { format: 'markdown' });
  return reading.outcome === 'refused' ? reading.problems : [];
}

const lineAndField = (frontMatter: string) =>
  problemsOf(frontMatter).map(({ line, field }) => `${line} ${field}`);

describe('what front matter states', () => {
  test('every field comes back', () => {
    const story = storyOf(`headline: "Rescue: a man climbs"
kicker: Viral video
standfirst: He climbed four floors.
byline: [Ada Moreau, { name: Sam Okafor }]
language: fr-ca
date: 2018-05-28T18:30:00+02:00
happened:
  when: 2018-05-26
  where: Paris
ground: news-reporting
credit: none
verdict: { what: confirmed, where: likely }
warnings: [graphic, minors]
clip: rescue.mp4
reactions: [love, sad]
slug: balcony-rescue`);
    expect(story).toMatchObject({
      headline: 'Rescue: a man climbs',
      kicker: 'Viral video',
      standfirst: 'He climbed four floors.',
      byline: [{ name: 'Ada Moreau' }, { name: 'Sam Okafor' }],
      language: 'fr-CA',
      date: '2018-05-28T18:30:00+02:00',
      happened: { when: '2018-05-26', precision: 'day', where: 'Paris' },
      ground: 'news-reporting',
      credit: 'none',
      verdict: { what: 'confirmed', where: 'likely' },
      warnings: ['graphic', 'minors'],
      clipFile: 'rescue.mp4',
      kinds: ['love', 'sad'],
      slug: 'balcony-rescue',
    });
    expect(story.blocks.map(({ text }) => text)).toEqual(['Headline', 'A paragraph.']);
  });

  test('a field that is absent, empty or null states nothing', () => {
    const story = storyOf('kicker:\nslug: ~\ndate: null\ncredit: ""');
    expect(story).toMatchObject({
      kicker: null,
      slug: null,
      date: null,
      credit: null,
      byline: [],
      verdict: null,
    });
  });

  test('short forms are understood', () => {
    const story = storyOf(
      'byline: Ada Moreau, Paris\nverdict: what=confirmed, where=likely\nwarnings: graphic, minors\nreactions: off\nhappened: 2018-05',
    );
    expect(story.byline).toEqual([{ name: 'Ada Moreau, Paris' }]);
    expect(story.verdict).toEqual({ what: 'confirmed', where: 'likely' });
    expect(story.warnings).toEqual(['graphic', 'minors']);
    expect(story.kinds).toBe('off');
    expect(story.happened).toEqual({ when: '2018-05', precision: 'month', where: null });
  });

  test('a number in a text field stays as it was written', () => {
    expect(storyOf('headline: 007').headline).toBe('007');
    expect(storyOf('credit: 1e3 # a name').credit).toBe('1e3');
  });

  test('a time is cut to its day and a day to the precision stated', () => {
    expect(storyOf('happened: { when: 2018-05-26T23:30:00-04:00 }').happened?.when).toBe('2018-05-26');
    expect(storyOf('happened: { when: 2018-05-26, precision: year }').happened).toEqual({
      when: '2018',
      precision: 'year',
      where: null,
    });
  });

  test('a headline that the text repeats stands once', () => {
    const story = storyOf('headline: Man climbs', '# Man climbs\n\nFirst.\n\nSecond.');
    expect(story.standfirst).toBe('First.');
    expect(story.blocks.map(({ text }) => text)).toEqual(['Second.']);
  });

  test('it may stand in plain text too, and line numbers stay those of the file', () => {
    const reading = readText('\n---\nkicker: Paris\n---\n\nHeadline\n\nOne.\n\nTwo.', { format: 'text' });
    if (reading.outcome !== 'read') throw new Error('refused');
    expect(reading.story).toMatchObject({ kicker: 'Paris', headline: 'Headline', standfirst: 'One.' });
    expect(reading.story.blocks[0]).toMatchObject({ text: 'Two.', line: 10 });
  });

  test('a line of dashes above ordinary text is no front matter', () => {
    const reading = readText('---\n\nA headline\n\n---\n\nText.', { format: 'markdown' });
    if (reading.outcome !== 'read') throw new Error('refused');
    expect(reading.story.headline).toBe('A headline');
  });
});

describe('what is wrong with it', () => {
  test('an unknown field is a problem that names the nearest one', () => {
    const [problem] = problemsOf('kicker: a\nheadlin: b');
    expect(problem).toMatchObject({ line: 3, field: 'headlin' });
    expect(problem?.message).toContain('Did you mean "headline"?');
    expect(problemsOf('title: b')[0]?.message).toContain('"headline"');
    expect(problemsOf('zzzzzzzz: b')[0]?.message).toContain('Known fields: headline,');
    expect(lineAndField('__proto__: b\nconstructor: c')).toEqual(['2 __proto__', '3 constructor']);
  });

  test('all problems are told at once, in the order of their lines', () => {
    const found = lineAndField(
      'headline: Rescue: a man\ndate: 2018-02-30\nhappened:\n  where: Paris\n  when: soon\n  precsion: day\nclip: ../rescue.mp4\nslug: Über\nwarnings: {}\nlanguage: english\nverdict: certain\nreactions: [Love it]\nbyline: [[]]',
    );
    expect(found).toEqual([
      '2 headline',
      '3 date',
      '6 happened.when',
      '7 happened.precsion',
      '8 clip',
      '9 slug',
      '10 warnings',
      '11 language',
      '12 verdict',
      '13 reactions',
      '14 byline',
    ]);
  });

  test('a colon in an unquoted text is explained', () => {
    expect(problemsOf('headline: Rescue: a man', '').length).toBe(1);
    expect(problemsOf('headline: Rescue: a man')[0]?.message).toContain('Put the text in quotation marks');
  });

  test('broken YAML is told with the line it breaks in', () => {
    expect(lineAndField('kicker: a\nhappened:\n  when: 2018\n  where: "Paris\nslug: b')).toEqual([
      '5 happened',
    ]);
    expect(lineAndField('happened:\n  when: 2018: 5\n  where: Paris\n  precision: day')).toEqual([
      '3 happened',
    ]);
    expect(lineAndField('kicker: a\n\twhen: b')).toEqual(['3 kicker']);
    expect(lineAndField('warnings: [a, b\nslug: c')).toEqual(['2 warnings']);
    expect(lineAndField('kicker: a\njust words here')).toEqual(['3 kicker']);
  });

  test('a field given twice is a problem, not the last one', () => {
    expect(lineAndField('credit: a\nkicker: b\ncredit: c')).toEqual(['4 credit']);
  });

  test('front matter without an end is a problem in its first line', () => {
    const reading = readText('---\nheadline: a\n\nText', { format: 'markdown' });
    expect(reading).toMatchObject({ outcome: 'refused', problems: [{ line: 1, field: '' }] });
  });

  test('dates that do not exist or lack their zone are refused', () => {
    for (const date of [
      '2018-13-01',
      '2019-02-29',
      '28 May 2018',
      '2018',
      '2018-05-28T18:30:00',
      '2018-05-28T25:00:00Z',
    ]) {
      expect(lineAndField(`date: ${date}`)).toEqual(['2 date']);
    }
    for (const date of ['2020-02-29', '2018-05-28T18:30:00Z', '2018-05-28T18:30:00.5-09:30']) {
      expect(storyOf(`date: ${date}`).date).toBe(date);
    }
  });

  test('a precision finer than the date is refused', () => {
    expect(lineAndField('happened: { when: 2018, precision: day }')).toEqual(['2 happened.precision']);
  });

  test('what follows a # is told to be a comment', () => {
    expect(storyOf('headline: Gate #4 opens').advice).toMatchObject([
      { code: 'front_matter_comment', line: 2 },
    ]);
    expect(storyOf('headline: Gate 4 opens').advice).toEqual([]);
    expect(storyOf('headline: "Gate #4 opens"')).toMatchObject({ headline: 'Gate #4 opens', advice: [] });
  });

  test('a comment behind a value that has no free text swallows nothing and is not told', () => {
    const front =
      'date: 2026-05-04 # the story’s own\nslug: ferry # its name\nclip: a.mp4 # a file\nground: own # who\nhappened: 2026 # a year';
    expect(storyOf(front).advice).toEqual([]);
    expect(storyOf('credit: Ana Lima # or none').advice.length).toBe(1);
  });

  test('bombs and depths of YAML are problems, not crashes', () => {
    const aliases = Array.from({ length: 12 }, (_, index) =>
      index === 0 ? 'a0: &a0 [x, x, x, x]' : `a${index}: &a${index} [${`*a${index - 1},`.repeat(9)}]`,
    );
    expect(problemsOf(aliases.join('\n')).length).toBeGreaterThan(0);
    expect(problemsOf(`warnings: ${'['.repeat(30_000)}`)).toMatchObject([{ line: 2, field: 'warnings' }]);
    expect(problemsOf(`credit: ${'x'.repeat(70_000)}`)[0]?.message).toContain('too long');
    expect(problemsOf('warnings: &a [*a]').length).toBe(1);
  });
});
