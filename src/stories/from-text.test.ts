// What a text states is judged and kept: every mistake is told in one round, and what an editor confirms is stored.

import { describe, expect, test } from 'bun:test';
import { defaultSettings } from '../newsroom/index.ts';
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
