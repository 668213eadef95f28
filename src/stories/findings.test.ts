// Findings that are left out take no other with them, and none points at the wrong one afterwards.

import { expect, test } from 'bun:test';
import * as fc from 'fast-check';
import { attributionWith, followUpWith, personWith, quoteWith } from '../../test/support/findings.ts';
import type { Findings } from '../kits/text-reader/index.ts';
import { findingsStand, MAX_FINDINGS, NO_FINDINGS } from './findings-schema.ts';
import { certainOnly, storable, withBlockPutIn } from './findings.ts';

const TEXTS = { headline: 'Head', standfirst: null, blocks: [{ text: 'The one.' }, { text: 'Two.' }] };

test('what is not certain is left out, and what is left names each other by the new numbers', () => {
  const only = certainOnly({
    quotes: [
      quoteWith({ text: 'unsure' }),
      quoteWith({ text: 'first', certain: true }),
      quoteWith({ text: 'on from the unsure one', certain: true, continues: 0 }),
      quoteWith({ text: 'on from the first', certain: true, continues: 1 }),
    ],
    attributions: [
      attributionWith({ source: 'unsure' }),
      attributionWith({ source: 'outer', certain: true, within: 0 }),
      attributionWith({ source: 'inner', certain: true, within: 1 }),
    ],
    people: [personWith(), personWith({ name: 'Ana', certain: true })],
    followUps: [
      followUpWith({ what: 'said by one who is sure', source: 2, certain: true }),
      followUpWith({ what: 'said by one who is not', source: 0, certain: true }),
      followUpWith({ what: 'the story’s own', certain: true }),
      followUpWith({ what: 'unsure', source: 1 }),
    ],
  });
  expect(only.quotes.map(({ text, continues }) => [text, continues])).toEqual([
    ['first', null],
    ['on from the unsure one', null],
    ['on from the first', 0],
  ]);
  expect(only.attributions.map(({ source, within }) => [source, within])).toEqual([
    ['outer', null],
    ['inner', 0],
  ]);
  expect(only.people.map(({ name }) => name)).toEqual(['Ana']);
  expect(only.followUps.map(({ source }) => source)).toEqual([1, null]);
  expect(only.followUps.map(({ what }) => what)).toEqual(['said by one who is sure', 'the story’s own']);
});

const index = fc.option(fc.nat(12));
const span = fc.record({ block: fc.integer({ min: -3, max: 3 }), start: fc.nat(9), end: fc.nat(9) });
const anyFindings: fc.Arbitrary<Findings> = fc.record({
  quotes: fc.array(
    fc
      .record({
        certain: fc.boolean(),
        continues: index,
        spans: fc.array(span, { minLength: 1, maxLength: 2 }),
      })
      .map(quoteWith),
    { maxLength: 10 },
  ),
  attributions: fc.array(
    fc.record({ certain: fc.boolean(), within: index, cueAt: span }).map(attributionWith),
    { maxLength: 10 },
  ),
  people: fc.array(fc.record({ certain: fc.boolean(), at: span }).map(personWith), { maxLength: 5 }),
  followUps: fc.array(
    fc
      .record({ certain: fc.boolean(), source: index, block: fc.integer({ min: -3, max: 3 }) })
      .map(followUpWith),
    { maxLength: 10 },
  ),
});

test('whatever is found, what is stored lies inside the texts and no index dangles', () => {
  fc.assert(
    fc.property(anyFindings, (findings) => {
      const { findings: kept, dropped, beyond } = storable(TEXTS, findings);
      expect(findingsStand(TEXTS, kept)).toBe(true);
      expect(findingsStand(TEXTS, certainOnly(kept))).toBe(true);
      const count = (all: Findings) => Object.values(all).flat().length;
      expect(count(kept) + dropped).toBe(count(findings));
      expect(beyond).toBe(0);
    }),
  );
});

test('findings that stand are stored as they are', () => {
  const findings: Findings = {
    quotes: [quoteWith(), quoteWith({ continues: 0, mention: { text: 'one', block: 0, start: 4, end: 7 } })],
    attributions: [attributionWith(), attributionWith({ within: 0, url: 'https://example.org/' })],
    people: [personWith({ at: { block: -2, start: 0, end: 4 } })],
    followUps: [followUpWith({ source: 1, due: '--09' })],
  };
  expect(storable(TEXTS, findings)).toEqual({ findings, dropped: 0, beyond: 0 });
});

test('what no finding holds is not stored: an address that runs, a broken character, an invented date', () => {
  const findings: Findings = {
    quotes: [quoteWith({ text: 'half \ud83d' }), quoteWith({ speaker: ' ' })],
    attributions: [attributionWith({ url: 'javascript:alert(1)' })],
    people: [personWith({ age: -1 }), personWith({ name: 'a\0b' })],
    followUps: [followUpWith({ due: 'soon' })],
  };
  expect(storable(TEXTS, findings)).toEqual({ findings: NO_FINDINGS, dropped: 6, beyond: 0 });
});

test('of each kind as many are stored as a story may have, and the others are counted for themselves', () => {
  const people = Array.from({ length: MAX_FINDINGS + 2 }, () => personWith());
  const quotes = [quoteWith(), quoteWith({ speaker: ' ' })];
  const { findings, dropped, beyond } = storable(TEXTS, { ...NO_FINDINGS, quotes, people });
  expect(findings.people).toHaveLength(MAX_FINDINGS);
  expect(findings.quotes).toHaveLength(1);
  expect({ dropped, beyond }).toEqual({ dropped: 1, beyond: 2 });
});

test('a block put in moves what stands below it, and nothing above', () => {
  const at = (block: number) => ({ block, start: 0, end: 3 });
  const moved = withBlockPutIn(
    {
      quotes: [
        quoteWith({ spans: [at(-2), at(0), at(1)], mention: { text: 'The', ...at(1) }, cueAt: at(2) }),
        quoteWith({ spans: [at(-1)] }),
      ],
      attributions: [attributionWith({ spans: [at(1)], mention: { text: 'The', ...at(0) }, cueAt: at(1) })],
      people: [personWith({ at: at(3) })],
      followUps: [followUpWith({ block: 1, at: at(1) }), followUpWith({ block: 0, at: at(0) })],
    },
    1,
  );
  expect(moved.quotes[0]).toMatchObject({
    spans: [at(-2), at(0), at(2)],
    mention: { text: 'The', ...at(2) },
    cueAt: at(3),
  });
  expect(moved.quotes[1]).toMatchObject({ spans: [at(-1)], mention: null, cueAt: null });
  expect(moved.attributions[0]).toMatchObject({ spans: [at(2)], mention: at(0), cueAt: at(2) });
  expect(moved.people[0]?.at).toEqual(at(4));
  expect(moved.followUps).toMatchObject([
    { block: 2, at: at(2) },
    { block: 0, at: at(0) },
  ]);
});
