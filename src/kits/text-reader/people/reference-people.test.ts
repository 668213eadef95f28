// Who the reference story speaks of. The story lies outside the repository, so what is expected is said by its shape
// and found in the file's own words.

import { expect, test } from 'bun:test';
import { hasReferenceStory, readReferenceStory } from '../../../../test/support/reference-story.ts';

test.skipIf(!hasReferenceStory)(
  'the reference story has two people by name, a child and an accused without one (skipped where it is absent)',
  async () => {
    const { text, story } = await readReferenceStory();
    const { people, quotes } = story.findings;
    expect(people.map(({ name, age, minor, accused }) => [name !== null, age, minor, accused])).toEqual([
      [false, 4, true, false],
      [true, 22, false, false],
      [true, null, false, false],
      [false, null, false, true],
    ]);
    expect(people.map(({ aliases }) => aliases.length)).toEqual([0, 1, 0, 0]);
    expect(people[2]!.role).toBe('President');
    for (const { name, description, aliases } of people) {
      for (const words of [name, description, ...aliases]) expect(text).toContain(words ?? '');
    }
    const [, rescuer, president] = people.map(({ name }) => name);
    const speakers = quotes.map(({ speaker }) => speaker);
    expect(speakers.filter((name) => name === rescuer).length).toBe(3);
    expect(speakers.filter((name) => name === president).length).toBe(5);
    expect(speakers.length).toBe(8);
  },
);
