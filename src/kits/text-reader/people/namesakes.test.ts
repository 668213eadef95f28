// Two people of an invented story whom one name could mean.

import { expect, test } from 'bun:test';
import { readText } from '../index.ts';

const START = 'A day of talk in Lorne\n\nThe town looks back at a long week.\n\n';

function found(text: string): {
  readonly people: readonly (readonly [string | null, number | null, boolean, boolean])[];
  readonly speakers: readonly (string | null)[];
} {
  const reading = readText(`${START}Mary Holt met Carl Fenn. ${text}`, {
    format: 'text',
    date: '2026-05-04',
  });
  if (reading.outcome === 'refused') throw new Error('refused');
  const { people, quotes } = reading.story.findings;
  return {
    people: people
      .filter(({ name }) => name !== 'Mary Holt' && name !== 'Carl Fenn')
      .map(({ name, age, minor, accused }) => [name, age, minor, accused] as const),
    speakers: quotes.map(({ speaker }) => speaker),
  };
}

test('two ages make two people, and what is told of one is not told of the other', () => {
  const middle = found(
    'Ana Maria Lopez, 40, was jailed. Her daughter Ana Lopez, 9, wept. “It hurt a lot,” Ana Lopez said.',
  );
  expect(middle.people).toEqual([
    ['Ana Maria Lopez', 40, false, true],
    ['Ana Lopez', 9, true, false],
  ]);
  expect(middle.speakers).toEqual(['Ana Lopez']);
  const same = found(
    'Roy Stark, 15, and his grandfather Roy Stark, 71, met. The elder Roy Stark is accused of theft. ' +
      '“We met here,” Roy Stark said.',
  );
  expect(same.people).toEqual([
    ['Roy Stark', 15, true, false],
    ['Roy Stark', 71, false, false],
  ]);
  expect(same.speakers).toEqual([null]);
});

test('nobody is kin to themselves, and a middle name alone makes nobody another', () => {
  expect(found('Roy Stark fell. His father Roy Stark ran. “I ran,” Roy Stark said.').speakers).toEqual([
    null,
  ]);
  expect(found('Roy Adam Stark fell. “I ran,” Roy Stark said.').speakers).toEqual(['Roy Adam Stark']);
});

test('a pope or a prince is somebody apart, and the given name alone is then nobody’s', () => {
  const story = found(
    'Pope Leo met Leo Varga. Leo Varga is charged with theft. “I ran a lot,” Pope Leo said. “I pray,” Leo said.',
  );
  expect(story.people).toEqual([
    ['Pope Leo', null, false, false],
    ['Leo Varga', null, false, true],
  ]);
  expect(story.speakers).toEqual(['Pope Leo', null]);
  expect(found('Prince Harry fell. “I ran a lot,” Harry said.').speakers).toEqual(['Prince Harry']);
});

test('a surname that is another’s family name put first, or a company’s, is nobody’s', () => {
  const speakers = (text: string): readonly (string | null)[] => found(text).speakers;
  expect(speakers('Lee Ann Park met Park Min-ho. “Song is good,” Park said.')).toEqual([null]);
  expect(speakers('Ford Motor will go. Its critic Jim Ford is sad. “We build,” Ford said.')).toEqual([null]);
  expect(speakers('The Ford campaign met. Its critic Jim Ford is sad. “We build,” Ford said.')).toEqual([
    'Jim Ford',
  ]);
});

test('a noun behind a possessor is whom the name beside it names, and never the possessor', () => {
  const said = 'said: “Jamie was my world.”';
  expect(found(`Jamie Holt, 15, died. The boy’s mother, Anna Holt, ${said}`).speakers).toEqual(['Anna Holt']);
  expect(found(`Jamie Holt, 15, died. The boy’s mother ${said}`).speakers).toEqual([null]);
});
