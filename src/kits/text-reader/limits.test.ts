// However long a text is: it is refused in words before the work begins, or read with every word.

import { describe, expect, test } from 'bun:test';
import { expectWordsKept } from '../../../test/support/read-texts.ts';
import { readText } from './index.ts';
import { MAX_PASSAGES, MAX_READ_UNITS } from './limits.ts';

const HEADLINE = 'Ferry towed in';
const SAID = '“We saw the ferry drift,” said Rosa Vane, a deckhand.';

describe('a text of more paragraphs than a story may have', () => {
  const short = { text: 'a\n', markdown: 'a\n\n' };

  for (const format of ['text', 'markdown'] as const) {
    test(`is refused at the first paragraph that is too much, as ${format}`, () => {
      const source = `# ${HEADLINE}\n\n${short[format].repeat(MAX_PASSAGES)}`;
      const reading = readText(source, { format });
      if (reading.outcome === 'read') throw new Error('It was read.');
      const line = format === 'text' ? MAX_PASSAGES + 2 : 2 * MAX_PASSAGES + 1;
      expect(reading.problems).toMatchObject([{ line, field: '' }]);
      expect(reading.problems[0]?.message).toBe(
        'The text has 25,001 paragraphs, headings and lists; a story may have 25,000, and this is the first beyond them. Cut the text into several stories, or join lines that belong to one paragraph.',
      );
    });
  }

  test('is read when it has just as many', () => {
    const source = `${HEADLINE}\n\n${'a\n'.repeat(MAX_PASSAGES - 1)}`;
    expect(readText(source, { format: 'text' }).outcome).toBe('read');
  });

  test('is refused together with what is wrong in its front matter', () => {
    const source = `---\ndate: soon\n---\n${HEADLINE}\n\n${short.text.repeat(MAX_PASSAGES)}`;
    const reading = readText(source, { format: 'text' });
    if (reading.outcome === 'read') throw new Error('It was read.');
    expect(reading.problems.map(({ field }) => field)).toEqual(['date', '']);
  });

  test('is not even taken apart when its lines are too many', () => {
    for (const format of ['text', 'markdown'] as const) {
      const reading = readText(`${HEADLINE}\n${'\n'.repeat(200_000)}`, { format });
      if (reading.outcome === 'read') throw new Error('It was read.');
      expect(reading.problems.map(({ line }) => line)).toEqual([200_001]);
      expect(reading.problems[0]?.message).toContain('has 200,002 lines; a story may have 200,000');
    }
  });
});

describe('a text too long for findings', () => {
  const paragraphs = (units: number) => `${SAID}\n\n`.repeat(Math.ceil(units / SAID.length));

  test('is read with every word, and an advice says that nothing was looked for', () => {
    const source = `${HEADLINE}\n\n${paragraphs(MAX_READ_UNITS)}`;
    const reading = readText(source, { format: 'text' });
    if (reading.outcome === 'refused') throw new Error('It was refused.');
    const { findings, happened, advice } = reading.story;
    expectWordsKept(reading.story, source);
    expect(findings).toEqual({ quotes: [], attributions: [], people: [], followUps: [] });
    expect(happened).toBeNull();
    const told = advice.find(({ code }) => code === 'too_long_for_findings');
    expect(told?.message).toContain('up to 200,000');
    expect(told?.line).toBeNull();
  });

  test('has what its front matter states all the same', () => {
    const stated = `---\nquotes:\n  - text: Nobody was hurt\n    speaker: Rosa Vane\n---\n`;
    const source = `${stated}${HEADLINE}\n\n${paragraphs(MAX_READ_UNITS)}\n\nNobody was hurt.\n`;
    const reading = readText(source, { format: 'text' });
    if (reading.outcome === 'refused') throw new Error(JSON.stringify(reading.problems));
    expect(reading.story.findings.quotes).toMatchObject([{ speaker: 'Rosa Vane', certain: true }]);
  });

  test('is one character longer than the longest that is looked through', () => {
    const longest = 'x'.repeat(MAX_READ_UNITS - SAID.length - HEADLINE.length);
    for (const [filler, quotes] of [
      [longest, 1],
      [`${longest}x`, 0],
    ] as const) {
      const reading = readText(`${HEADLINE}\n\n${SAID}\n\n${filler}\n`, { format: 'text' });
      if (reading.outcome === 'refused') throw new Error('It was refused.');
      expect(reading.story.findings.quotes).toHaveLength(quotes);
      expect(reading.story.advice.some(({ code }) => code === 'too_long_for_findings')).toBe(quotes === 0);
    }
  });
});
