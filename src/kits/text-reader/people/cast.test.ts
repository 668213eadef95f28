// The people of invented stories, read from plain paragraphs.

import { expect, test } from 'bun:test';
import fc from 'fast-check';
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

test('a noun of work or age right before a name is no part of it', () => {
  const { people } = castOf([
    'Schoolboy Roy Stark jumped in. Victim Kai Roe thanked him. Caretaker Dev Nair and PC Laura Holt helped.',
  ]).cast;
  expect(people.map(({ name, minor }) => [name, minor])).toEqual([
    ['Roy Stark', true],
    ['Kai Roe', false],
    ['Dev Nair', false],
    ['Laura Holt', false],
  ]);
});

test('an outlet is known by the word its name begins with behind an article', () => {
  const { asked } = castOf(['Le pont tient, écrit ^Le Courrier de Lorne^ lundi.'], 'fr');
  expect(asked.map(({ name, kind }) => [name, kind])).toEqual([['Le Courrier de Lorne', 'outlet']]);
  const english = castOf(['The bridge holds, ^the Times of Lorne^ reports.']);
  expect(english.asked.map(({ kind }) => kind)).toEqual(['outlet']);
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

test('an office is told by the words before it, and another nation’s or a deputy is nobody known', () => {
  expect(
    meant(
      'President Ivo Marsh met Vice President Lena Dorn. Republican nominee Tom Fay and Democratic nominee Ada Bell came.',
      '^The president^ spoke. ^The vice president^ spoke. ^The Republican nominee^ spoke. ^The nominee^ spoke.',
      '^The Danish president^ spoke. ^The former president^ spoke.',
    ),
  ).toEqual(['Ivo Marsh', 'Lena Dorn', 'Tom Fay', null, null, null]);
});

test('of two who share a surname a pronoun tells which', () => {
  expect(
    meant('Mary Holm met Peter Holm in Oslo.', 'Holm waved from the pier. “We ran,” ^she^ said.'),
  ).toEqual(['Mary Holm']);
});

test('a pronoun right after somebody’s own verb of saying is that person', () => {
  expect(meant('Tom Fay praised Omar Grant at the pier, but Grant said ^he^ was late.')).toEqual([
    'Omar Grant',
  ]);
});

test('a pronoun in a clause before the subject is not the last sentence’s subject', () => {
  expect(meant('Omar Grant swam ashore. Back when ^he^ wrote songs, Tom Fay said little.')).toEqual([null]);
});

test('two names joined by "and" are one speaker’s mention of neither', () => {
  expect(meant('Ada Bell sang. Tom Fay sang. “Well,” said ^Ada Bell and Tom Fay^.')).toEqual([null]);
});

test('a name before a noun or behind a preposition is not the speaker', () => {
  expect(
    meant(
      'Ada Bell left. ^The Bell campaign^ stayed. ^Bell communications director Tom Fay^ said so. “No,” ^he^ added.',
      '^Many leaders of the Bell camp^ agreed.',
    ),
  ).toEqual([null, 'Tom Fay', 'Tom Fay', null]);
});

test('the first name of "Roe adviser Jane Poe" is no subject that a pronoun could mean', () => {
  expect(
    meant('Ada Bell left. Bell communications director Nora Finch spoke to reporters. “No,” ^she^ said.'),
  ).toEqual(['Nora Finch']);
});

test('pronouns beside a name tell the gender of a given name that tells none', () => {
  expect(
    meant(
      'Mayor Zorba Quill said she was tired. Tom Fay left. Quill stayed with her dog.',
      'Quill smiled when Fay went. “Good,” ^he^ said. “Bye,” ^she^ said.',
    ),
  ).toEqual(['Tom Fay', 'Zorba Quill']);
});

test('who a sentence is "according to" is its subject, and a participle that opens one is no name', () => {
  expect(
    meant(
      'Ada Bell met Nora Finch. According to Bell, many praised Finch. “She dived fast,” ^she^ said.',
      'Looking ahead to spring, Finch sighed. “We need sun,” ^she^ said.',
    ),
  ).toEqual(['Ada Bell', 'Nora Finch']);
});

test('inside a sentence that names somebody else a pronoun does not reach back', () => {
  expect(
    meant('Omar Grant waved. The book of Tom Fay drew a crowd to the pier, where ^he^ told jokes.'),
  ).toEqual([null]);
});

test('a headline’s name is known from the story, and makes no person by itself', () => {
  const { cast, asked } = castOf([
    '^Bell^ Says Lake Bridge Opens Soon',
    'Ada Bell cut the ribbon on Friday.',
  ]);
  expect(asked[0]).toEqual({ name: 'Ada Bell', kind: 'person', by: 'short-name' });
  expect(cast.people.map(({ name }) => name)).toEqual(['Ada Bell']);
});

test('ranks, file ages, ages of comparison and compound nouns make nobody a child or a person', () => {
  expect(
    castOf([
      'Ada Bell (7.) swam. She felt as good as a 30-year-old. Clerks opened a 25-year-old court file.',
      'The child care centre closed. The child care bill failed. Tom Fay (4) swam.',
    ]).cast.people,
  ).toMatchObject([
    { name: 'Ada Bell', age: null, minor: false },
    { name: 'Tom Fay', age: null, minor: false },
  ]);
});

test('what may happen, what somebody says and what somebody wants accuses nobody', () => {
  const { people } = castOf([
    'Ada Bell could be charged. Tom Fay, the chairman, charged that taxes rose. Critics asked that Omar Grant be prosecuted.',
    'Nora Finch said several people have been arrested. Fay accused Finch of haste.',
  ]).cast;
  expect(people.filter(({ accused }) => accused)).toEqual([]);
});

test('a named child keeps the flag, and the later description is the same child', () => {
  const { cast, asked } = castOf([
    'An 8-year-old girl fell into the lake. Mia Poe, 8, was unhurt. “I am fine,” ^the girl^ said.',
  ]);
  expect(cast.people).toMatchObject([{ name: 'Mia Poe', age: 8, minor: true }]);
  expect(asked[0]!.name).toBe('Mia Poe');
});

test('whatever the text and wherever one asks, reading ends and every span lies in its text', () => {
  const piece = fc.constantFrom(
    'Ada Bell',
    'he',
    'She',
    'the boy',
    'a 4-year-old',
    '“',
    '”',
    '"',
    ',',
    '. ',
    ' said',
    ' was arrested',
    ' dubbed',
    ' as ',
    'known',
    '’s',
    'Mr.',
    'of',
    'the daily',
    '\u0000',
    '\u202e',
    '—',
    '(',
    '\n',
    'Jr.',
    'de',
    ' and ',
    '22',
    'J.',
    'é',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), fc.constantFrom('en', 'fr'), (pieces, language) => {
      const text = pieces.join(pieces.length % 2 === 0 ? ' ' : '').replaceAll('^', '');
      const { cast } = castOf([text, text], language);
      for (const { at } of cast.people) {
        expect(at.start).toBeGreaterThanOrEqual(0);
        expect(at.end).toBeLessThanOrEqual(text.length);
        expect(at.start).toBeLessThan(at.end);
      }
      for (let start = 0; start < text.length; start += 3) {
        cast.meant({ block: 0, start, end: start + 5, text: text.slice(start, start + 5) });
      }
    }),
    { numRuns: 300 },
  );
});

test('a description behind a name and a comma is never told of the subject before', () => {
  const { people } = castOf(
    [
      'Le Premier ministre Julien Laroche a salué lundi Moussa Traoré, l’ouvrier de 31 ans qui a plongé.',
      'La maire de Nantes, Johanna Delorme, a applaudi. L’ancien préfet Paul Vasseur est venu.',
    ],
    'fr',
  ).cast;
  expect(people.map(({ name, role, age }) => [name, role, age])).toEqual([
    ['Julien Laroche', 'Premier ministre', null],
    ['Moussa Traoré', 'ouvrier de 31 ans', 31],
    ['Johanna Delorme', 'maire de Nantes', null],
    ['Paul Vasseur', 'ancien préfet', null],
  ]);
  expect(people[1]!.description).toBe('l’ouvrier de 31 ans');
});

test('French descriptions, outlets and doubtful accusations are told apart', () => {
  const { cast, asked } = castOf(
    [
      'Selon le quotidien Ouest-Matin, Léa Martin, 34 ans, a vu l’incendie. ^Le quotidien^ cite des témoins.',
      '« Tout va bien », a dit Mme Martin. « Merci », a-t-^elle^ ajouté. ^Un porte-parole de la mairie^ confirme.',
      'Hugo Petit aurait été arrêté. Paul Vasseur n’a pas été condamné. Marc Roy a été interpellé. ^Le rapport^ le dit.',
    ],
    'fr',
  );
  expect(cast.people.map(({ name, age, accused }) => [name, age, accused])).toEqual([
    ['Léa Martin', 34, false],
    ['Hugo Petit', null, false],
    ['Paul Vasseur', null, false],
    ['Marc Roy', null, true],
  ]);
  expect(asked.map(({ name, kind }) => [name, kind])).toEqual([
    ['Ouest-Matin', 'outlet'],
    ['Léa Martin', 'person'],
    [null, 'unnamed'],
    [null, 'document'],
  ]);
});

test.each<[text: string, accused: readonly string[]]>([
  ['The father of the boy who was arrested thanked Rosa Vane.', []],
  ['Tom Fay, the father of the boy who was arrested, wept in court.', []],
  ['Tom Fay, a lawyer for Ada Bell, who was charged with fraud, said no.', []],
  ['Ada Bell, mother of Tom Fay, who was jailed, left the court.', []],
  ['The man who attacked Ada Bell was arrested.', []],
  ['The man who shot Ada Bell and Tom Fay was jailed.', []],
  ['Police accused by Ana Lima of violence denied it.', []],
  ['A witness told the accused to sit down. Ivo Marsh watched.', ['the accused']],
  ['The accused, Tom Fay, denied it. The victim, Ana Lima, wept.', ['Tom Fay']],
  ['Ana Lima was cleared of theft after she was arrested in March.', []],
  ['Tom Fay was arrested but was released without charge.', []],
  ['Ivo Marsh was charged in 2016. Marsh was acquitted of fraud in June.', []],
  ['Ada Bell was arrested in May. Charges against Bell were dropped.', []],
  ['Nora Finch was not charged. Her brother Omar Grant was charged with arson.', ['Omar Grant']],
  ['Police have not arrested Ada Bell. If Tom Fay is arrested, all will wait.', []],
  ['Ada Bell, 34, saw it. A 34-year-old man was arrested.', ['A 34-year-old man']],
  ['A 34-year-old man was arrested. Tom Fay, 34, a witness, spoke.', ['A 34-year-old man']],
  ['Ada Bell and Tom Fay were arrested. Omar Grant was not.', ['Ada Bell', 'Tom Fay']],
  ['Lawyer Ada Bell appeared in court over the theft. Tom Fay was charged a fee.', []],
  ['Tom Fay was accused of being slow. Ada Bell was charged with reviewing the rules.', []],
  ['Ada Bell was wrongly accused of theft. Nora Finch denied that Tom Fay was arrested.', []],
  ['Tom Fay appeared in court on Monday charged with arson.', ['Tom Fay']],
])('accused: %s', (text, accused) => {
  const { people } = castOf([text]).cast;
  expect(people.filter((one) => one.accused).map(({ name, description }) => name ?? description)).toEqual([
    ...accused,
  ]);
});

test.each<[text: string, accused: readonly string[]]>([
  ['Le père du garçon qui a été arrêté a parlé à Rosa Vane.', []],
  ['Marc Roy, avocat de Léa Martin, qui a été condamnée, est parti.', []],
  ['L’homme qui a attaqué Léa Martin a été arrêté.', []],
  ['Rosa Vane a été interpellée. Rosa Vane a été relaxée mardi.', []],
  ['La police n’a pas arrêté Léa Martin.', []],
  ['Léa Martin et Marc Roy ont été arrêtés.', ['Léa Martin', 'Marc Roy']],
])('accusés: %s', (text, accused) => {
  const { people } = castOf([text], 'fr').cast;
  expect(people.filter((one) => one.accused).map(({ name }) => name)).toEqual([...accused]);
});

test.each<[text: string, minors: readonly string[]]>([
  ['Mia Poe, 9, was hurt. Her teacher, Nora Finch, called for help.', ['Mia Poe']],
  ['Nora Finch, a teacher of a child who was hurt, spoke.', []],
  ['Omar Grant, a child psychologist, spoke. The youth worker Ivo Marsh agreed.', []],
  ['Boy Scouts leader Ivo Marsh met Girl Guides leader Ada Bell.', []],
  ['Golden boy Tom Fay sang. Omar Grant, a poster child for reform, stayed.', []],
  ['Ivo Marsh, a minor official, left. Teenager Omar Grant, 19, was hurt.', []],
  ['Tom Fay, father of Mia Poe, 9, wept.', ['Mia Poe']],
  ['Teenager Omar Grant, 16, was hurt.', ['Omar Grant']],
])('minors: %s', (text, minors) => {
  const { people } = castOf([text]).cast;
  expect(people.filter(({ minor }) => minor).map(({ name }) => name)).toEqual([...minors]);
});

test('a child of the same age, brought in anew, is not the one the story has named', () => {
  const { people } = castOf(['Mia Poe, 9, was hurt. A 9-year-old was detained.']).cast;
  expect(people.map(({ name, accused }) => [name, accused])).toEqual([
    ['Mia Poe', false],
    [null, true],
  ]);
});

test('what somebody does is told beside the name, known as work or not, and never cut at a point', () => {
  const { people } = castOf([
    'Ana Lima, a deckhand, saw it. Rosa Vane, a welder on the Marlin, agreed. Tom Fay, a surprise to all, won.',
    'Ada Bell, president of Lorne-based Dana F. Holt Inc., spoke. Omar Grant, a child psychologist, left.',
  ]).cast;
  expect(people.map(({ name, role }) => [name, role])).toEqual([
    ['Ana Lima', 'deckhand'],
    ['Rosa Vane', 'welder on the Marlin'],
    ['Tom Fay', null],
    ['Ada Bell', 'president of Lorne-based Dana F. Holt Inc.'],
    ['Omar Grant', 'child psychologist'],
  ]);
});

test('a man of 43 has that age, one of 43 disguises has none', () => {
  const { people } = castOf(['A man of 43 was hurt. Rosa Vane, a woman of 30, was not.']).cast;
  expect(people.map(({ name, age }) => [name, age])).toEqual([
    [null, 43],
    ['Rosa Vane', 30],
  ]);
  expect(castOf(['A man of 43 disguises fled.']).cast.people).toEqual([]);
});

test('who speaks under a full name is a person, whatever the given name; a company behind an article is none', () => {
  expect(names('“It is wet,” said Zorba Quill. Brack Tolley said nothing.')).toEqual([
    'Zorba Quill',
    'Brack Tolley',
  ]);
  expect(names('The Acme Widgets said so. Delta Robotics said more.')).toEqual([]);
});

test('a spokeswoman between commas is who is named; else the body she speaks for is', () => {
  const { asked } = castOf([
    '^A spokeswoman for the auditor, Lena Voss,^ agreed. ^A spokesman for the county water board^ did not.',
    'As ^the county water board^ and ^the Harbour Office^ said, ^the local council^ left. ^A spokesman for Rosa Vane^ stayed.',
    'Then ^the harbour log^ and ^the minutes^ were read to ^Lorne police^ by ^police^.',
  ]);
  expect(asked.map(({ kind, name, by }) => `${kind} ${name} ${by}`)).toEqual([
    'person Lena Voss full-name',
    'unnamed county water board organisation',
    'unnamed county water board organisation',
    'unnamed Harbour Office organisation',
    'unnamed null unnamed',
    'unnamed null unnamed',
    'document null document',
    'document null document',
    'unnamed Lorne police organisation',
    'unnamed null unnamed',
  ]);
});

test('an age and a street may stand before a charge, and a participle behind a clause may be another’s', () => {
  const accused = (text: string): readonly (string | null)[] =>
    castOf([text])
      .cast.people.filter((person) => person.accused)
      .map(({ name }) => name);
  expect(accused('Kevin Dunn, 22, of Pell Street, has been charged with robbery.')).toEqual(['Kevin Dunn']);
  expect(accused('Roy Dale, a baker, accused of fraud, wept.')).toEqual(['Roy Dale']);
  expect(accused('Una Vik, who testified against her boss, accused of fraud, wept.')).toEqual([]);
  expect(accused('Una Vik, a baker and a friend of Roy Dale, accused of fraud, wept.')).toEqual([]);
});
