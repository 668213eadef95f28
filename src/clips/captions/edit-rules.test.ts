// What is left of captions after a trim and a mute.

import { describe, expect, test } from 'bun:test';
import { NO_EDITS } from '../../platform/media/index.ts';
import { cuesAfter } from './edit-rules.ts';

describe('captions of a version', () => {
  const cue = (startMs: number, endMs: number, text: string) => ({
    ...{ startMs, endMs, parts: [{ text, isItalic: false, isBold: false, speaker: 'Anna' }] },
  });
  const cues = [
    cue(0, 1000, 'one'),
    cue(2000, 4000, 'two'),
    cue(4000, 6000, 'three'),
    cue(8000, 9000, 'four'),
  ];
  const after = (edits: Partial<typeof NO_EDITS>) =>
    cuesAfter(cues, { ...NO_EDITS, ...edits }).map(
      ({ startMs, endMs, parts }) => `${startMs} ${endMs} ${parts.map(({ text }) => text).join('')}`,
    );

  test('begin with what is kept of it; one of which most was cut off is gone', () => {
    expect(after({ trim: { fromMs: 2500, untilMs: 8400 } })).toEqual(['0 1500 two', '1500 3500 three']);
    expect(after({ trim: { fromMs: 3500, untilMs: 9000 } })).toEqual(['500 2500 three', '4500 5500 four']);
    expect(after({})).toEqual(['0 1000 one', '2000 4000 two', '4000 6000 three', '8000 9000 four']);
  });

  test('do not tell in writing what was muted, and say that something is missing', () => {
    const gone = ['0 1000 one', '2000 6000 […]', '8000 9000 four'];
    expect(after({ mutes: [{ fromMs: 3800, untilMs: 4200 }] })).toEqual(gone);
    expect(after({ mutes: [{ fromMs: 1000, untilMs: 2050 }] })).toHaveLength(4);
    expect(after({ mutes: [{ fromMs: 0, untilMs: 90_000 }], trim: { fromMs: 1000, untilMs: 5000 } })).toEqual(
      ['1000 4000 […]'],
    );
    expect(
      JSON.stringify(cuesAfter(cues, { ...NO_EDITS, mutes: [{ fromMs: 0, untilMs: 9000 }] })),
    ).not.toContain('Anna');
  });
});
