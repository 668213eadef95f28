// The structured story has the fields that programs rely on in an order that stays; what is added comes after them.

import { expect, test } from 'bun:test';
import { attributionWith, followUpWith, personWith, quoteWith } from '../../test/support/findings.ts';
import { documentWith } from '../../test/support/whole-newsroom.ts';
import { publicStory, structuredStory } from './structured.ts';

const mention = { text: 'The', block: 0, start: 0, end: 3 };
const document = documentWith({
  findings: {
    quotes: [
      quoteWith({ speaker: 'Ana Lima', mention, cue: 'said', cueAt: { block: 0, start: 4, end: 10 } }),
    ],
    attributions: [attributionWith({ source: 'The Norrum Post', certain: true, mention })],
    people: [personWith({ name: 'Ana Lima', age: 42 })],
    followUps: [followUpWith({ source: 0, certain: true })],
  },
});

test('every finding is told, certain or not, to whoever makes the story', () => {
  const told = structuredStory(document, [], null, null);
  const { quotes, attributions, people, followUps } = told;
  expect([quotes, attributions, people, followUps].map((list) => list.length)).toEqual([1, 1, 1, 1]);
  expect(told).toMatchObject({ id: null, slug: null, url: null, status: null, revision: null });
});

test('fields come in their order, and what is added after them', () => {
  const { quotes, attributions, people, followUps } = structuredStory(document, [], null, null);
  expect([quotes, attributions, people, followUps].map(([first]) => Object.keys(first!).join(' '))).toEqual([
    'text spans continues speaker mention cue addressee certain cueAt found',
    'source kind secondHand cue text spans mention within url certain cueAt found',
    'name description aliases role minor accused certain age at found',
    'due precision what source block state certain at found',
  ]);
  expect(quotes[0]?.mention).toEqual(mention);
});

test('readers are told what is certain alone', () => {
  const standing = { id: 'x', slug: 'x', url: 'x', revision: 1, publishedAt: 0, updatedAt: 0 } as never;
  const { quotes, attributions, people, followUps } = publicStory(document, [], standing);
  expect([quotes.length, attributions.length, people.length, followUps.length]).toEqual([0, 1, 0, 1]);
});
