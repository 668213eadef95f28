// When and where it happened is said only where a story's opening leaves no doubt.

import { expect, test } from 'bun:test';
import { sentencesOf, tokensOf, type ReadableText } from '../tokens.ts';
import { wordsFor } from '../words/index.ts';
import { findHappened } from './happened.ts';

function happened(dated: string | null, language: string, ...texts: readonly string[]) {
  const words = wordsFor(language);
  const readable = texts.map((text, index): ReadableText => {
    const tokens = tokensOf(text);
    const type = index === 0 ? 'headline' : 'paragraph';
    return { block: index - 2, type, text, links: [], tokens, sentences: sentencesOf(text, tokens, words) };
  });
  return findHappened(readable, dated, words);
}

test('a lead with a place and a day says where and when', () => {
  const lead = 'A diver pulled a dog from the harbour in Whitby on Saturday.';
  expect(happened('2018-05-28', 'en', 'Dog saved', lead)).toEqual({
    when: '2018-05-26',
    precision: 'day',
    where: 'Whitby',
  });
  expect(happened(null, 'en', 'Dog saved', lead)).toEqual({ when: null, precision: null, where: 'Whitby' });
  const french = 'Un plongeur a sauvé un chien samedi à Brest.';
  expect(happened('2018-05-28', 'fr', 'Un chien sauvé', french)).toEqual({
    when: '2018-05-26',
    precision: 'day',
    where: 'Brest',
  });
});

test('two places or two days leave open which', () => {
  const lead = 'A diver pulled a dog from the harbour in Whitby on Saturday.';
  const more = 'A week before, he slept in Leeds. On Friday he was there.';
  expect(happened('2018-05-28', 'en', 'Dog saved', lead, more).where).toBeNull();
  const other = 'He was ill on Thursday.';
  expect(happened('2018-05-28', 'en', 'Dog saved', lead, other).when).toBeNull();
});

test('a place of another clause, or one of several, is not where it happened', () => {
  const far = 'A diver saved a dog on Saturday after he lost his own in Leeds.';
  expect(happened('2018-05-28', 'en', 'Dog saved', far).where).toBeNull();
  const listed = 'Divers saved dogs in Whitby, Leeds and York on Saturday.';
  expect(happened('2018-05-28', 'en', 'Dogs saved', listed).where).toBeNull();
  const region = 'A diver saved a dog in Whitby, Maine, on Saturday.';
  expect(happened('2018-05-28', 'en', 'Dog saved', region).where).toBe('Whitby');
});

test('without a day only the lead says where', () => {
  const lead = 'A diver saved a dog.';
  const place = 'A second diver saved a cat in Whitby.';
  expect(happened('2018-05-28', 'en', 'Dog saved', lead, place).where).toBeNull();
  expect(happened('2018-05-28', 'en', 'Dog saved', place, lead).where).toBe('Whitby');
});

test('the day of the telling is not the day of the event', () => {
  const lead = 'The mayor said on Saturday that a diver saved a dog.';
  expect(happened('2018-05-28', 'en', 'Dog saved', lead).when).toBeNull();
});

test('an origin, a month, a body and a day to come are neither where nor when', () => {
  expect(happened('2018-05-28', 'en', 'Dog', 'A diver born in Leeds saved a dog in May.').where).toBeNull();
  expect(happened('2018-05-28', 'en', 'Dog', 'The vote in Parliament saved the dog.').where).toBeNull();
  expect(happened('2018-05-28', 'en', 'Dog', 'The diver will get a medal on Saturday.').when).toBeNull();
});

test('further down than the opening nothing is told', () => {
  const filler = 'Nobody knew.';
  expect(happened('2018-05-28', 'en', 'Dog', filler, filler, 'It rained in Whitby on Saturday.')).toEqual({
    when: null,
    precision: null,
    where: null,
  });
});
