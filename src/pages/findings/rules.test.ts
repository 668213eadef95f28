// What readers see of findings: who stands beside a paragraph, which sources are named, when something is due.

import { expect, test } from 'bun:test';
import { documentWith, paragraph } from '../../../test/support/whole-newsroom.ts';
import type { Attribution, Person, Quote } from '../../kits/text-reader/index.ts';
import { wordsFor } from '../../newsroom/index.ts';
import { NO_FINDINGS } from '../../stories/index.ts';
import { besideBlocks, dueForMachines, dueText, nameOf, sourcesOf } from './rules.ts';

const words = wordsFor('en');
const certainty = { found: 'stated', certain: true };

function quote(block: number, text: string, more: Partial<Quote> = {}): Quote {
  return {
    text,
    spans: [{ block, start: 1, end: 1 + text.length }],
    continues: null,
    speaker: 'Ana Lima',
    mention: null,
    cue: null,
    cueAt: null,
    addressee: null,
    ...certainty,
    ...more,
  };
}

function attribution(more: Partial<Attribution>): Attribution {
  return {
    source: 'CBS',
    kind: 'outlet',
    secondHand: true,
    cue: 'said',
    cueAt: { block: 0, start: 0, end: 1 },
    text: 'x',
    spans: [{ block: 0, start: 0, end: 1 }],
    mention: null,
    within: null,
    url: null,
    ...certainty,
    ...more,
  };
}

function notesOf(quotes: readonly Quote[], attributions: readonly Attribution[] = []) {
  const document = documentWith({
    blocks: [paragraph('"Cold," she said.'), paragraph('"Cold," Ana Lima said.')],
  });
  const beside = besideBlocks(document, { ...NO_FINDINGS, quotes, attributions }, words);
  return [0, 1].map((block) => beside.get(block)?.notes.map(({ text }) => text));
}

test('who speaks stands beside a paragraph that does not name them, once', () => {
  expect(notesOf([quote(0, 'Cold,'), quote(0, 'Cold'), quote(1, 'Cold,')])).toEqual([['Ana Lima'], []]);
  expect(notesOf([quote(0, 'Cold,', { speaker: null })])).toEqual([[], undefined]);
});

test('to whom is said with it where the paragraph does not name them either', () => {
  expect(notesOf([quote(0, 'Cold,', { addressee: 'Macron' })])[0]).toEqual(['Ana Lima to Macron']);
  expect(notesOf([quote(1, 'Cold,', { addressee: 'Macron' })])[1]).toEqual([]);
  const toHer = quote(1, 'Cold,', { speaker: 'Tom Reyes', addressee: 'Ana Lima' });
  expect(notesOf([toHer])[1]).toEqual(['Tom Reyes']);
});

test('what is second-hand says through whom, and a claim within another says both', () => {
  const outer = attribution({});
  expect(notesOf([], [outer])[0]).toEqual(['According to CBS']);
  const inner = attribution({ source: 'Ana Lima', kind: 'person', secondHand: false, within: 0 });
  expect(notesOf([], [{ ...outer, spans: [{ block: 1, start: 0, end: 1 }] }, inner])).toEqual([
    ['According to CBS · Ana Lima says'],
    ['According to CBS'],
  ]);
  expect(notesOf([], [attribution({ secondHand: false })])).toEqual([undefined, undefined]);
});

test('outlets and documents are sources, each once and with the address that any of them has', () => {
  const all = [
    attribution({ secondHand: false }),
    attribution({ source: 'cbs', url: 'https://example.org/' }),
    attribution({ source: 'Log', kind: 'document', secondHand: false }),
    attribution({ source: 'Ana', kind: 'person' }),
    attribution({ source: null }),
  ];
  expect(sourcesOf(all)).toEqual([
    { name: 'CBS', kind: 'outlet', url: 'https://example.org/', secondHand: true },
    { name: 'Log', kind: 'document', url: null, secondHand: false },
  ]);
});

test('a date is as precise as it is known', () => {
  const due = (at: string, precision: 'year' | 'month' | 'week' | 'day', language = 'en-GB') =>
    dueText(at, precision, language, words);
  expect(due('2018', 'year')).toBe('2018');
  expect(due('2018-09', 'month')).toBe('September 2018');
  expect(due('2018-09-14', 'day')).toBe('14 September 2018');
  expect(due('2018-09-10', 'week')).toBe('in the week of 10 September 2018');
  expect(due('--09', 'month')).toBe('September');
  expect(due('--02-29', 'day', 'fr')).toBe('29 février');
  expect(['2018-09', '--09', '--09-14'].map(dueForMachines)).toEqual(['2018-09', undefined, '--09-14']);
});

test('a child is named only by words that the story has', () => {
  const child: Person = {
    name: 'Mia Roe',
    description: 'the girl',
    aliases: [],
    role: null,
    age: 6,
    minor: true,
    accused: false,
    at: { block: 0, start: 0, end: 1 },
    ...certainty,
  };
  expect(nameOf(child, documentWith())).toBe('the girl');
  expect(nameOf(child, documentWith({ headline: 'Mia Roe is well' }))).toBe('Mia Roe');
  expect(nameOf({ ...child, minor: false }, documentWith())).toBe('Mia Roe');
});
