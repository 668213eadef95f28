// The same words said by two people: what is stated of one of them leaves the other as it was found.

import { describe, expect, test } from 'bun:test';
import { readText } from '../index.ts';

const BODY = `Harbour office stays silent

The tide came early on Tuesday.

"No comment today," Mary Holt said.

The pilots met at the wharf.

"No comment today," Carl Fenn said.`;

const stating = (...speakers: readonly string[]) =>
  speakers.map((speaker) => `  - { text: "No comment today", speaker: ${speaker} }`).join('\n');

function read(speakers: readonly string[], body = BODY, people = '') {
  return readText(`---\n${people}quotes:\n${stating(...speakers)}\n---\n${body}`, { format: 'text' });
}

function quotesOf(...given: Parameters<typeof read>) {
  const reading = read(...given);
  if (reading.outcome !== 'read') throw new Error(JSON.stringify(reading.problems));
  const { findings, blocks } = reading.story;
  return findings.quotes.map(({ speaker, found, spans }) => {
    const paragraph = blocks[spans[0]!.block]?.text ?? 'above';
    return [paragraph.split(' ').slice(-3, -1).join(' '), speaker, found === 'stated'];
  });
}

function problemsOf(...given: Parameters<typeof read>) {
  const reading = read(...given);
  return reading.outcome === 'refused' ? reading.problems : [];
}

describe('the same words in two places', () => {
  test.each([[['Mary Holt', 'Carl Fenn']], [['Carl Fenn', 'Mary Holt']], [['Fenn', 'Holt']]])(
    'each keeps its own speaker where %j are stated',
    (speakers) => {
      const [mary, carl] = quotesOf(speakers);
      expect([mary?.[2], carl?.[2]]).toEqual([true, true]);
      expect(mary?.[1]).toEndWith('Holt');
      expect(carl?.[1]).toEndWith('Fenn');
    },
  );

  test('one that is stated is the one whose found speaker agrees', () => {
    expect(quotesOf(['Carl Fenn'])).toEqual([
      ['Mary Holt', 'Mary Holt', false],
      ['Carl Fenn', 'Carl Fenn', true],
    ]);
  });

  test('a speaker that neither was found to have is asked about, with the lines of both', () => {
    const body = `${BODY}\n\nBob Reed was there too.`;
    const problems = problemsOf(['Bob Reed'], body);
    expect(problems.map(({ line, field }) => `${line} ${field}`)).toEqual(['3 quotes']);
    expect(problems[0]!.message).toContain('stand twice, in lines 9 and 13,');
  });

  test('as many as there are places go to them in the order of the text', () => {
    const body = `${BODY}\n\nBob Reed and Ida Stone were there too.`;
    expect(quotesOf(['Bob Reed', 'Ida Stone'], body).map(([, speaker]) => speaker)).toEqual([
      'Bob Reed',
      'Ida Stone',
    ]);
  });

  test('the place that lacks a speaker is the one that is meant', () => {
    const body = BODY.replace('"No comment today," Carl Fenn said.', '"No comment today." Bob Reed left.');
    expect(quotesOf(['Bob Reed'], body).map(([, speaker, stated]) => [speaker, stated])).toEqual([
      ['Mary Holt', false],
      ['Bob Reed', true],
    ]);
  });

  test('two speakers for words that stand once are asked about', () => {
    const body = BODY.replace('"No comment today," Carl', 'Nothing, Carl');
    const problems = problemsOf(['Mary Holt', 'Carl Fenn'], body);
    expect(problems.map(({ line }) => line)).toEqual([4]);
    expect(problems[0]!.message).toContain('stand once, in line 10,');
  });

  test('a headline that repeats the words is no place of its own', () => {
    const body = BODY.replace('Harbour office stays silent', '"No comment today" at the harbour')
      .replace('today," Mary Holt said', 'today." Mary Holt left')
      .replace('"No comment today," Carl', 'Nothing, Carl');
    expect(problemsOf(['Mary Holt'], body)).toEqual([]);
    expect(quotesOf(['Mary Holt'], body).at(-1)).toEqual(['Mary Holt', 'Mary Holt', true]);
  });

  test('a pull-quote that repeats the words is said by whoever said them in the text', () => {
    const markdown = `# Harbour office is silent\n\nThe tide came early.\n\n"No comment today." She left.\n\n> No comment today.\n\nMary Holt and Carl Fenn met.`;
    const reading = readText(`---\nquotes:\n${stating('Mary Holt')}\n---\n${markdown}`, {
      format: 'markdown',
    });
    if (reading.outcome !== 'read') throw new Error(JSON.stringify(reading.problems));
    const { quotes } = reading.story.findings;
    expect(quotes.map(({ speaker, certain }) => [speaker, certain])).toEqual([
      ['Mary Holt', true],
      ['Mary Holt', true],
    ]);
  });

  test('an item without a speaker is told as that alone', () => {
    expect(problemsOf(['""']).map(({ message }) => message)).toEqual([
      expect.stringContaining('needs "speaker"'),
    ]);
  });

  test('a surname is the fuller name that was found, with the words that tell it', () => {
    const reading = read(['Fenn']);
    const quotes = reading.outcome === 'read' ? reading.story.findings.quotes : [];
    expect(quotes[1]).toMatchObject({
      speaker: 'Carl Fenn',
      mention: { text: 'Carl Fenn' },
      found: 'stated',
    });
  });
});
