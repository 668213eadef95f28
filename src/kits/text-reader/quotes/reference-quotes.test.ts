// The quotes of the reference story. It lies outside the repository, so speakers are told by their
// order alone.

import { expect, test } from 'bun:test';
import { hasReferenceStory, readReferenceStory } from '../../../../test/support/reference-story.ts';

test.skipIf(!hasReferenceStory)(
  'the reference story has eight quotes of two speakers (skipped where ../shared/input is absent)',
  async () => {
    const { story } = await readReferenceStory();
    const { quotes } = story.findings;
    const official = quotes[0]?.speaker ?? null;
    const hero = quotes[1]?.speaker ?? null;
    expect(official?.split(' ').length).toBe(2);
    expect(hero?.split(' ').length).toBe(2);
    const named = quotes.map(({ speaker }) =>
      speaker === hero ? 'hero' : speaker === official ? 'official' : null,
    );
    expect<(string | null)[]>(named).toEqual([
      'official',
      ...['hero', 'hero', 'hero'],
      ...['official', 'official', 'official', 'official'],
    ]);
    expect(quotes.map(({ continues }) => continues)).toEqual([null, null, 1, null, null, 4, null, 6]);
    expect(quotes.map(({ cue }) => cue)).toEqual([
      'announced',
      ...['told', null, 'said'],
      ...['told', null, 'said', 'said'],
    ]);
    expect(quotes.map(({ addressee }) => addressee)).toEqual([
      null,
      ...[official, official, null],
      ...[hero, hero, null, null],
    ]);
    expect(quotes.map(({ mention }) => mention?.text.length)).toEqual([25, 2, 2, 2, 6, 6, 6, 6]);
  },
);
