// The story the product is measured by lies outside the repository; its sentences are compared with the file's own.

import { expect, test } from 'bun:test';
import { readText, decodeText } from './index.ts';

const file = Bun.file(new URL('../../../../shared/input/reference-story.txt', import.meta.url));
const present = await file.exists();

test.skipIf(!present)(
  'the reference story is read into its parts (skipped where ../shared/input is absent)',
  async () => {
    const decoded = decodeText(await file.bytes());
    if (decoded.outcome !== 'decoded') throw new Error(decoded.message);
    const lines = decoded.text.split('\n').filter((line) => line.trim() !== '');
    const reading = readText(decoded.text, { format: 'text' });
    if (reading.outcome !== 'read') throw new Error('refused');
    const { story } = reading;
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
