// The gate's answers as people write them: what is right is taken, everything wrong is named at once.

import { describe, expect, test } from 'bun:test';
import { cleanFileName, readAnswers, unanswered } from './rules.ts';
import type { ClipAnswers } from './clip.ts';

describe('answers at the gate', () => {
  test('are read from flags', () => {
    const read = readAnswers({
      ground: 'news-reporting',
      credit: '  Anna   Lee ',
      verdict: 'what=confirmed, where=likely,when=unclear',
      warnings: 'minors,graphic',
    });
    expect(read).toEqual({
      answers: {
        ground: 'news-reporting',
        credit: 'Anna Lee',
        verdicts: { what: 'confirmed', where: 'likely', when: 'unclear' },
        warnings: ['graphic', 'minors'],
      },
      problems: [],
    });
  });

  test('are read from front matter with its own mappings and lists', () => {
    const read = readAnswers({ verdict: { what: 'false' }, warnings: ['death', 'Death'] });
    expect(read).toEqual({ answers: { verdicts: { what: 'false' }, warnings: ['death'] }, problems: [] });
    expect(readAnswers({ warnings: [] }).answers).toEqual({ warnings: [] });
  });

  test('may be none: nobody is named, nothing to warn of', () => {
    expect(readAnswers({ credit: 'None', warnings: 'none' })).toEqual({
      answers: { credit: 'none', warnings: [] },
      problems: [],
    });
  });

  test('that are not given stay unanswered', () => {
    expect(readAnswers({})).toEqual({ answers: {}, problems: [] });
  });

  test('name every problem at once, by the name that the person used', () => {
    const { answers, problems } = readAnswers(
      {
        ground: 'theirs',
        credit: ' ',
        verdict: 'what=sure,who=likely,when=likely,when=false',
        warnings: 'none,blood',
      },
      (question) => `clip.${question}`,
    );
    expect(problems.map((problem) => problem.field)).toEqual([
      'clip.ground',
      'clip.credit',
      'clip.verdict',
      'clip.verdict',
      'clip.verdict',
      'clip.warnings',
    ]);
    expect(problems[0]?.message).toContain('permission, own, licence, public-domain, news-reporting');
    expect(answers).toEqual({ verdicts: { when: 'likely' } });
  });

  test.each([['confirmed'], ['what'], [''], ['what=a=b'], [7], [[]]])(
    'cannot be a verdict such as %j',
    (verdict) => {
      expect(readAnswers({ verdict }).problems).toHaveLength(1);
    },
  );

  test.each([[''], [','], ['blood'], [7], [['none', 'death']], [[7]]])(
    'cannot be a warning such as %j',
    (warnings) => {
      expect(readAnswers({ warnings }).problems).toHaveLength(1);
    },
  );

  test.each(['x'.repeat(201), 'a\u0007b', 7])('cannot be a credit such as %j', (credit) => {
    expect(readAnswers({ credit }).problems).toHaveLength(1);
  });
});

test('the questions that nobody has answered are named', () => {
  const answers: ClipAnswers = {
    ground: null,
    credit: 'none',
    verdicts: { what: 'confirmed', where: null, when: 'false' },
    warnings: null,
    shows: null,
    warningReason: null,
  };
  expect(unanswered(answers)).toEqual(['ground', 'verdict.where', 'warnings']);
});

test.each([
  ['/tmp/anna/IMG 1.MOV', 'IMG 1.MOV'],
  ['C:\\Users\\anna\\a.mp4', 'a.mp4'],
  ['..', '..'],
  ['\u202eabc\u0000.mp4', 'abc.mp4'],
  ['', 'clip'],
])('of the file name %j only %j is kept', (name, kept) => {
  expect(cleanFileName(name)).toBe(kept);
});
