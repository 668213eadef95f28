// Findings made by hand, for tests of what happens to them afterwards.

import type { Attribution, FollowUp, Person, Quote } from '../../src/kits/text-reader/index.ts';

export function quoteWith(changes: Partial<Quote> = {}): Quote {
  return {
    text: 'The',
    spans: [{ block: 0, start: 0, end: 3 }],
    continues: null,
    speaker: null,
    mention: null,
    cue: null,
    cueAt: null,
    addressee: null,
    found: 'quotes/by-hand',
    certain: false,
    ...changes,
  };
}

export function attributionWith(changes: Partial<Attribution> = {}): Attribution {
  return {
    source: null,
    kind: 'unnamed',
    secondHand: false,
    cue: 'said',
    cueAt: { block: 0, start: 4, end: 6 },
    text: 'The',
    spans: [{ block: 0, start: 0, end: 3 }],
    mention: null,
    within: null,
    url: null,
    found: 'attributions/by-hand',
    certain: false,
    ...changes,
  };
}

export function personWith(changes: Partial<Person> = {}): Person {
  return {
    name: null,
    description: null,
    aliases: [],
    role: null,
    age: null,
    minor: false,
    accused: false,
    at: { block: 0, start: 0, end: 3 },
    found: 'people/by-hand',
    certain: false,
    ...changes,
  };
}

export function followUpWith(changes: Partial<FollowUp> = {}): FollowUp {
  return {
    due: '2026-09',
    precision: 'month',
    what: 'the hearing',
    source: null,
    block: 0,
    at: { block: 0, start: 0, end: 3 },
    state: 'open',
    found: 'follow-ups/by-hand',
    certain: false,
    ...changes,
  };
}
