// What a text states is judged and kept: every mistake is told in one round, what an editor confirms is stored, and
// what cannot be kept is told.

import { describe, expect, test } from 'bun:test';
import { personWith, quoteWith } from '../../test/support/findings.ts';
import type { Findings } from '../kits/text-reader/index.ts';
import { defaultSettings } from '../newsroom/index.ts';
import { MAX_FINDINGS, NO_FINDINGS } from './findings-schema.ts';
import { documentFrom, readStory } from './from-text.ts';

const BODY = `# A ferry turns back

The crew saw the boat first.

The boat had drifted for two hours, the harbour log has it.

Ana Lima brought blankets to the wharf.`;

const read = (front: string) => readStory(`---\n${front}\n---\n${BODY}`, { format: 'markdown' });

function documentOf(front: string) {
  const reading = read(front);
  if (reading.outcome !== 'read') throw new Error(JSON.stringify(reading.problems));
  return documentFrom(reading.story, defaultSettings());
}

describe('what an editor states', () => {
  test('is kept in words of one’s own, with a source or without', () => {
    const { document, advice } = documentOf(
      'attributions:\n  - { source: Log, kind: document, text: had drifted for two hours }\nfollow_ups:\n  - { due: 2026-09-14, what: the hearing, source: Log }\n  - { due: 2027, what: ask again }',
    );
    expect(advice).toEqual([]);
    const { attributions, followUps } = document.findings;
    const kept = attributions.filter(({ certain }) => certain);
    expect(kept).toMatchObject([{ source: 'Log', cue: '', text: 'had drifted for two hours' }]);
    expect(followUps.map(({ what }) => what)).toEqual(['ask again', 'the hearing']);
    expect(attributions[followUps[1]!.source!]?.source).toBe('Log');
  });

  test('of the clip is judged with all else, each mistake in its line', () => {
    const reading = read(
      'ground: maybe\nverdict: { what: sure, who: likely }\nwarnings: [blood]\nquotes:\n  - { text: We sank, speaker: Ana Lima }\ndate: soon',
    );
    const problems = reading.outcome === 'refused' ? reading.problems : [];
    expect(problems.map(({ line, field }) => `${line} ${field}`)).toEqual([
      '2 ground',
      '3 verdict',
      '3 verdict',
      '4 warnings',
      '6 quotes',
      '7 date',
    ]);
  });
});

function adviceFor(findings: Partial<Findings>) {
  const reading = readStory('Ferry towed in\n\nThe quay was full.\n', { format: 'text' });
  if (reading.outcome === 'refused') throw new Error('It was refused.');
  const { advice } = documentFrom(
    { ...reading.story, findings: { ...NO_FINDINGS, ...findings } },
    defaultSettings(),
  );
  return advice.map(({ message }) => message);
}

test('when every finding is kept there is nothing to say', () => {
  expect(adviceFor({ quotes: [quoteWith()] })).toEqual([]);
});

test('how many findings are kept is said, and why the others are not', () => {
  expect(adviceFor({ quotes: [quoteWith(), quoteWith({ speaker: ' ' })] })).toEqual([
    '1 of 2 findings (quotes, attributions, people, follow-ups) are kept with the story. Of the others, 1 has a name, a phrase or a place that cannot be stored. The story’s words are all there, and nothing needs to be done.',
  ]);
  const people = Array.from({ length: MAX_FINDINGS + 3 }, () => personWith());
  const quotes = [quoteWith({ speaker: ' ' }), quoteWith({ cue: '' })];
  expect(adviceFor({ people, quotes })).toEqual([
    '20,000 of 20,005 findings (quotes, attributions, people, follow-ups) are kept with the story. Of the others, 3 stand after the first 20,000 of their kind, and no more are kept; 2 have a name, a phrase or a place that cannot be stored. The story’s words are all there, and nothing needs to be done.',
  ]);
});

test('a section that the site does not have is told, where the site is known', () => {
  const reading = read('section: harbuor');
  if (reading.outcome !== 'read') throw new Error('refused');
  const adviceOf = (sections: { slug: string; name: string }[] | null) =>
    documentFrom(reading.story, { ...defaultSettings(), sections }).advice;
  const [advice] = adviceOf([{ slug: 'harbour', name: 'Harbour' }]);
  expect(advice).toMatchObject({ code: 'section_unknown', level: 'advice', field: 'section' });
  expect(advice!.message).toContain('It has: harbour.');
  expect(adviceOf([{ slug: 'harbuor', name: 'Harbour' }])).toEqual([]);
  expect(adviceOf(null)).toEqual([]);
});
