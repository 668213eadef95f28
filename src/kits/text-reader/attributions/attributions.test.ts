// Whose claim a text passes on, second-hand or not, and which claim stands inside which other, on invented events.

import { expect, test } from 'bun:test';
import { findIn, type StoryTexts } from '../find.ts';
import type { Attribution } from '../findings.ts';

function attributionsIn(
  text: string,
  marks: StoryTexts['blocks'][number]['marks'] = [],
): readonly Attribution[] {
  return findIn({
    language: 'en',
    headline: 'Dam Holds',
    standfirst: null,
    blocks: [{ type: 'paragraph', text, marks }],
    dated: null,
  }).findings.attributions;
}

test('a cue whose quotation says it all is not repeated as an attribution', () => {
  expect(attributionsIn('"The dam will hold for years," said Ann Lee.')).toEqual([]);
});

test('a quote that is signed with a name is not repeated either', () => {
  expect(attributionsIn('"The dam will hold for years." ― Ann Lee')).toEqual([]);
});

test('a cue with nothing of its own takes the words beside it, and without any is none', () => {
  const found = (text: string) => attributionsIn(text).map((one) => [one.source, one.text]);
  expect(found("''The dam held,'' said Ann Lee.")).toEqual([['Ann Lee', 'The dam held']]);
  expect(found('As Ann Lee pointed out, the dam held.')).toEqual([['Ann Lee', 'the dam held']]);
  expect(found('Ann Lee agreed.')).toEqual([]);
});

test('a partial quotation leaves the indirect words around it as an attribution', () => {
  const [one] = attributionsIn(
    'Ann Lee announced that the town would honour the crew for its "rare courage" in May.',
  );
  expect(one!.text).toBe('the town would honour the crew for its "rare courage" in May');
});

test('what an outlet or document tells is second-hand, and so is what is nested in it', () => {
  const found = attributionsIn(
    'Harbour News reports that while Ann Lee says she was ill, the town moved on.',
  );
  expect(found.map(({ kind, secondHand, within, text }) => ({ kind, secondHand, within, text }))).toEqual([
    {
      kind: 'outlet',
      secondHand: true,
      within: null,
      text: 'while Ann Lee says she was ill, the town moved on',
    },
    { kind: 'person', secondHand: true, within: 0, text: 'she was ill' },
  ]);
});

test('what somebody says is not second-hand unless an outlet was told', () => {
  expect(attributionsIn('Ann Lee said the dam would hold.')[0]!.secondHand).toBe(false);
  expect(attributionsIn('Police said the dam would hold.')[0]!.secondHand).toBe(false);
  expect(attributionsIn('Ann Lee told CNN that the dam would hold.')[0]!.secondHand).toBe(true);
});

test('a thought inside what is said is nested in it, whichever cue comes first', () => {
  const [felt, said] = attributionsIn('Ann Lee feared the flood, she said, after the dam broke.');
  expect([felt!.within, said!.within]).toEqual([1, null]);
});

test('of two claims that hold each other, the first is the outer one, and what closes a sentence holds all of it', () => {
  const within = (text: string) => attributionsIn(text).map((one) => [one.cue, one.within]);
  expect(within('The boy told a neighbour the dam held, according to her account.')).toEqual([
    ['told', 1],
    ['according to', null],
  ]);
  expect(within('Ann Lee said the dam, according to the port, held on.')).toEqual([
    ['said', null],
    ['according to', 0],
  ]);
});

test('a link on the source or the cue gives the address', () => {
  const text = 'Ann Lee said the dam would hold.';
  const link = (start: number, end: number) =>
    [{ type: 'link', start, end, href: 'https://example.org/lee' }] as const;
  expect(attributionsIn(text, link(0, 7))[0]!.url).toBe('https://example.org/lee');
  expect(attributionsIn(text, link(8, 12))[0]!.url).toBe('https://example.org/lee');
  expect(attributionsIn(text, link(17, 20))[0]!.url).toBeNull();
});

test('a dateline is no part of what is said', () => {
  const found = (text: string) => attributionsIn(text).map((one) => [one.mention?.text, one.text]);
  const dateline = 'BRACKWATER, May 4 (Agency) - ';
  const aside = `${dateline}The crew turned back, the harbour office said.`;
  expect(found(aside)).toEqual([['the harbour office', 'The crew turned back']]);
  const told = `${dateline}According to the harbour office, the crew turned back.`;
  expect(found(told)).toEqual([['the harbour office', 'the crew turned back']]);
  expect(found(`${dateline}''The crew turned back,'' said Ann Lee.`)).toEqual([
    ['Ann Lee', 'The crew turned back'],
  ]);
});

test('a source without a name is unnamed', () => {
  const [one] = attributionsIn('Officials said the dam would hold.');
  expect([one!.kind, one!.mention!.text]).toEqual(['unnamed', 'Officials']);
});

test('spans are slices of the text they point into', () => {
  const text = 'The dam would hold, Ann Lee said, until spring. According to the port, it broke.';
  for (const { text: words, spans, mention, cueAt, cue } of attributionsIn(text)) {
    expect(words).toBe(spans.map(({ start, end }) => text.slice(start, end)).join(' '));
    expect(mention!.text).toBe(text.slice(mention!.start, mention!.end));
    expect(cue).toBe(text.slice(cueAt.start, cueAt.end));
  }
});
