// The people of invented stories, read from plain paragraphs.

import { expect, test } from 'bun:test';
import { quotedSpans } from '../quotes/quoted.ts';
import { sentencesOf, tokensOf, type ReadableText } from '../tokens.ts';
import { wordsFor } from '../words/index.ts';
import { readCast, type Cast, type Meant } from './cast.ts';

/** A cast with a way to ask for the words between ^ and ^ in its paragraphs. */
function castOf(
  paragraphs: readonly string[],
  language = 'en',
): { readonly cast: Cast; readonly asked: readonly Meant[] } {
  const words = wordsFor(language);
  const mentions: { block: number; start: number; end: number; text: string }[] = [];
  const texts = paragraphs.map((marked, block): ReadableText => {
    const [first, ...rest] = marked.split('^');
    let text = first!;
    rest.forEach((piece, index) => {
      if (index % 2 === 0)
        mentions.push({ block, start: text.length, end: text.length + piece.length, text: piece });
      text += piece;
    });
    const tokens = tokensOf(text);
    return {
      block,
      type: 'paragraph',
      text,
      links: [],
      tokens,
      sentences: sentencesOf(text, tokens, words),
    };
  });
  const cast = readCast(texts, quotedSpans(texts, words), words);
  return { cast, asked: mentions.map((mention) => cast.meant(mention)) };
}

const names = (...paragraphs: readonly string[]): readonly (string | null)[] =>
  castOf(paragraphs).cast.people.map(({ name }) => name);
const meant = (...paragraphs: readonly string[]): readonly (string | null)[] =>
  castOf(paragraphs).asked.map(({ name }) => name);

test('a person is known by title, given name, role or what follows, and has one entry under short and full name', () => {
  expect(names('Jane Roe ran to the river. Roe’s neighbours followed her.')).toEqual(['Jane Roe']);
  expect(names('The harbour master thanked diver Oluwa Adeyx on Friday.')).toEqual(['Oluwa Adeyx']);
  expect(names('On Monday, Zorba Quill, a baker from Leeds, climbed the fence.')).toEqual(['Zorba Quill']);
  expect(names('They met Mr. Quill at noon. Quill smiled.')).toEqual(['Quill']);
  expect(names('Karl von Achenbach waved. “Von Achenbach is late,” a clerk said.')).toEqual([
    'Karl von Achenbach',
  ]);
});

test('days, places, nationalities, gods, outlets and organisations are no people', () => {
  expect(
    names(
      'On Monday the Daily Lantern reported from Paris. The French thanked God.',
      'The Department of Rivers and the Lakeside University closed on Christmas. CBS had it first.',
      'Meanwhile Virginia Beach waited for the Fire Service near Turner Street.',
    ),
  ).toEqual([]);
});

test('a surname alone is nobody where two share it, unless a title or a given name tells', () => {
  const story = [
    'Mary Holm met Peter Holm in Oslo.',
    '“We ran,” ^Holm^ said. “Yes,” ^Mrs. Holm^ said. “No,” ^Peter^ said.',
  ];
  expect(meant(...story)).toEqual([null, 'Mary Holm', 'Peter Holm']);
});

test('ages, roles and descriptions beside a name are told of the person', () => {
  const { people } = castOf([
    'Ada Bell, a 34-year-old nurse from Cork, saw it. President Ivo Marsh thanked her. Tom Fay, 12, was unhurt.',
  ]).cast;
  expect(people).toMatchObject([
    { name: 'Ada Bell', description: 'a 34-year-old nurse from Cork', age: 34, minor: false },
    { name: 'Ivo Marsh', role: 'President' },
    { name: 'Tom Fay', age: 12, minor: true },
  ]);
});

test('aliases come from words that say so, and from a nickname inside the name', () => {
  const { people } = castOf([
    'Ada Bell, dubbed “Gull Woman,” climbed the mast. Rory “The Eel” Finch swam.',
    'Later, “Iron Ada,” as she is also known, slept.',
  ]).cast;
  expect(people.map(({ name, aliases }) => [name, aliases])).toEqual([
    ['Ada Bell', ['Gull Woman', 'Iron Ada']],
    ['Rory Finch', ['The Eel']],
  ]);
});

test('people without a name are one where nothing contradicts, and are told when it matters', () => {
  const { people } = castOf([
    'A 6-year-old girl fell into the lake. A crowd looked on as a diver reached the child.',
    'The girl was unhurt. Her uncle, who had slept, was later arrested for neglect. A boy cried.',
  ]).cast;
  expect(people).toMatchObject([
    { name: null, description: 'A 6-year-old girl', age: 6, minor: true, accused: false },
    { name: null, description: 'Her uncle', minor: false, accused: true },
  ]);
  expect(people.length).toBe(2);
});

test('only the patient of an accusation is accused, and a denial accuses nobody', () => {
  const accused = (text: string): readonly (string | null)[] =>
    castOf([text])
      .cast.people.filter((person) => person.accused)
      .map(({ name }) => name);
  expect(accused('Ada Bell was arrested on Sunday. Officer Tom Fay charged in.')).toEqual(['Ada Bell']);
  expect(accused('Tom Fay said Ada Bell had been charged with theft.')).toEqual(['Ada Bell']);
  expect(accused('Ada Bell was not charged. Tom Fay was never arrested.')).toEqual([]);
  expect(accused('Ada Bell, accused of fraud, pleaded not guilty.')).toEqual(['Ada Bell']);
  expect(accused('Police arrested Tom Fay near the lake as Ada Bell watched.')).toEqual(['Tom Fay']);
});

test('a pronoun after a quote means the subject before it, never an addressee', () => {
  expect(
    meant(
      'Ada Bell met Mayor Nora Finch on Friday. Bell described the climb.',
      '“I ran,” ^she^ told Finch. “I never looked down,” ^she^ said.',
      '“You were brave,” Finch told Bell. “We thank you,” ^she^ added.',
    ),
  ).toEqual(['Ada Bell', 'Ada Bell', 'Nora Finch']);
});

test('a pronoun that two could mean, or that stands in quotation marks, means nobody', () => {
  expect(meant('Ada Bell and Nora Finch met. “Good,” ^she^ said.')).toEqual([null]);
  expect(meant('Ada Bell met Tom Fay. “I heard ^he^ said no,” Bell said.')).toEqual([null]);
  expect(meant('A spokesman met reporters. “No,” ^he^ said.')).toEqual([null]);
});

test('gender keeps a pronoun from the wrong person', () => {
  expect(meant('Ada Bell waved. Tom Fay waved back. “Hello,” ^she^ said.')).toEqual(['Ada Bell']);
});

test('descriptions mean whom the story gave that age or office, or the outlet named before', () => {
  expect(
    meant(
      'Ada Bell, 22, ran. Mayor Nora Finch stayed. The Lantern Times filmed it.',
      '“I ran,” ^the 22-year-old^ said. “I saw,” ^the mayor^ said. ^The daily^ reported more.',
    ),
  ).toEqual(['Ada Bell', 'Nora Finch', 'Lantern Times']);
});

test('a mention is an outlet, a document, an organisation, a person or unnamed by its head', () => {
  const { asked } = castOf([
    'Ada Bell spoke. ^CBS^ reports it. ^The report^ says so. ^Officials^ agreed. ^A spokesman for Ada Bell^ denied it.',
    'As ^the Rivers Department^ said, ^Bell’s lawyer, Tom Fay,^ left. ^The Bell campaign^ stayed.',
    'Then ^police chief Omar Grant^ said so, and ^court records^ show it.',
  ]);
  expect(asked.map(({ kind, name, by }) => `${kind} ${name} ${by}`)).toEqual([
    'outlet CBS outlet-name',
    'document null document',
    'unnamed null unnamed',
    'unnamed null unnamed',
    'unnamed Rivers Department organisation',
    'person Tom Fay full-name',
    'unnamed null unnamed',
    'person Omar Grant full-name',
    'document null document',
  ]);
});

test('French titles, ages, roles, pronouns and accusations are read', () => {
  const { cast, asked } = castOf(
    [
      'Idrissa Kaboré, un jeune homme de 22 ans, a sauvé une fillette de 4 ans. La maire, Anne Lemoine, était là.',
      '« J’ai couru », a raconté ^l’homme de 22 ans^. M. Kaboré, surnommé « le grimpeur », a été reçu par le président Paul Vasseur.',
      'M. Kaboré est reparti. « Merci », a dit-^il^. « L’enfant va bien », a dit ^la maire^.',
      'Le père de la fillette a été placé en garde à vue.',
    ],
    'fr',
  );
  expect(cast.people).toMatchObject([
    { name: 'Idrissa Kaboré', age: 22, aliases: ['le grimpeur'] },
    { name: null, description: 'une fillette de 4 ans', minor: true },
    { name: 'Anne Lemoine' },
    { name: 'Paul Vasseur', role: 'président' },
    { name: null, description: 'Le père de la fillette', accused: true },
  ]);
  expect(asked.map(({ name }) => name)).toEqual(['Idrissa Kaboré', 'Idrissa Kaboré', 'Anne Lemoine']);
});
