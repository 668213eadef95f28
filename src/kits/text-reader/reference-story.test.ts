// The reference story, part by part: it lies outside the repository, and its sentences are compared with the file's own.

import { expect, test } from 'bun:test';
import { hasReferenceStory, readReferenceStory } from '../../../test/support/reference-story.ts';

test.skipIf(!hasReferenceStory)(
  'the reference story is read into its parts (skipped where ../shared/input is absent)',
  async () => {
    const { text, story } = await readReferenceStory();
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    expect(story.kicker).toBe('Viral video');
    expect(story.headline).toBe(lines[0]!.slice(lines[0]!.indexOf(':') + 2));
    expect(story.standfirst).toBe(lines[1]!);
    expect(story.blocks.map(({ text }) => text)).toEqual(lines.slice(2, -1));
    expect(story.blocks.map(({ type }) => type).indexOf('clip')).toBe(1);
    expect(story.blocks.filter(({ type }) => type === 'clip').length).toBe(1);
    expect(story.leftOut.map(({ text }) => text)).toEqual(lines.slice(-1));
    expect(story).toMatchObject({ reactionsAsked: true, language: 'en', advice: [] });
  },
);
