// Kinds of reactions, named in the story's language where the newsroom gave them no name of its own.

import { expect, test } from 'bun:test';
import { documentWith } from '../../test/support/whole-newsroom.ts';
import { defaultSettings } from '../newsroom/index.ts';
import { kindsOffered } from './reactable.ts';

const settings = defaultSettings();
const labels = (language: string, site = settings) =>
  kindsOffered(documentWith({ language }), site).map((kind) => kind.label);

test('a kind is named in the language of its story', () => {
  expect(labels('fr')).toEqual(['J’adore', 'Waouh', 'Haha', 'Triste', 'En colère']);
  expect(labels('en-GB')).toEqual(['Love', 'Wow', 'Haha', 'Sad', 'Angry']);
});

test('a story in a language that the interface does not speak has the site’s', () => {
  expect(labels('ar', { ...settings, language: 'fr' })[3]).toBe('Triste');
  expect(labels('ar')[3]).toBe('Sad');
});

test('a label that the newsroom chose stays as it is in every language', () => {
  const reactionKinds = [{ kind: 'love', label: 'Bravo', emoji: '👏' }];
  expect(labels('fr', { ...settings, reactionKinds })).toEqual(['Bravo']);
});
