// Who says, thinks or reports something, by which words, and what: in English and French, on invented events.

import { expect, test } from 'bun:test';
import { quotedSpans } from '../quotes/quoted.ts';
import { sentencesOf, tokensOf, type ReadableText } from '../tokens.ts';
import { wordsFor } from '../words/index.ts';
import { findCues, type Cue } from './cues.ts';

function cuesIn(text: string, language = 'en', type: ReadableText['type'] = 'paragraph'): readonly Cue[] {
  const words = wordsFor(language);
  const tokens = tokensOf(text);
  const texts = [{ block: 0, type, text, links: [], tokens, sentences: sentencesOf(text, tokens, words) }];
  return findCues(texts, quotedSpans(texts, words), words);
}

/** "source | cue | content", one line a cue. */
function read(text: string, language = 'en', type: ReadableText['type'] = 'paragraph'): readonly string[] {
  const slice = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  return cuesIn(text, language, type).map(
    ({ source, at, content }) =>
      `${source === null ? '-' : slice(source)} | ${slice(at)} | ${content.map(slice).join(' ... ')}`,
  );
}

test('who says it stands before the verb, with title and apposition', () => {
  expect(read('Mayor Ann Lee said that the dam would hold.')).toEqual([
    'Mayor Ann Lee | said | the dam would hold',
  ]);
  expect(read('Lee, 56, the chief engineer of the port, told reporters that the dam would hold.')).toEqual([
    'Lee, 56, the chief engineer of the port | told | the dam would hold',
  ]);
  expect(read('A spokesman for the port has repeatedly said the dam would hold.')).toEqual([
    'A spokesman for the port | has repeatedly said | the dam would hold',
  ]);
});

test('who says it stands behind the verb after a quotation or a comma', () => {
  expect(read('"The dam will hold," said Ann Lee, the chief engineer.')).toEqual([
    'Ann Lee, the chief engineer | said | ',
  ]);
  expect(read('The dam would hold, said Mayor Ann Lee.')).toEqual([
    'Mayor Ann Lee | said | The dam would hold',
  ]);
  expect(read('Because of its "rare strength," said Lee, "the dam will hold."')).toEqual([
    'Lee | said | Because of its "rare strength,"',
  ]);
});

test('a clause on both sides of its cue is one content in two parts', () => {
  expect(read('The dam would hold, Lee said, until the spring.')).toEqual([
    'Lee | said | The dam would hold ... until the spring',
  ]);
});

test('participles behind a comma share the subject of the main clause', () => {
  expect(read('Lee walked along the dam on Monday, saying it would hold.')).toEqual([
    'Lee | saying | it would hold',
  ]);
  expect(read('"It holds," he said, adding that the town was safe.')).toEqual([
    'he | said | ',
    'he | adding | the town was safe',
  ]);
  expect(
    read('While his rivals called for calm, Lee raised his hand, noting that the dam had cracks.').at(-1),
  ).toBe('Lee | noting | the dam had cracks');
});

test('conjoined verbs share their subject, and the first content ends where the second cue begins', () => {
  expect(read('Lee laughed and said the dam would hold.')).toEqual(['Lee | said | the dam would hold']);
  expect(read('Lee said the dam would hold and denied that it had cracks.')).toEqual([
    'Lee | said | the dam would hold',
    'Lee | denied | it had cracks',
  ]);
});

test('a relative is the source, and goes with the words it stands for', () => {
  const [cue] = cuesIn('Ann Lee, who said the dam would hold, left the town.');
  expect(cue!.source!.text).toBe('who');
  expect(cue!.antecedent!.text).toBe('Ann Lee');
  expect(read('Ann Lee, who said the dam would hold, left the town.')).toEqual([
    'who | said | the dam would hold',
  ]);
});

test('a relative clause between a subject and its verb is passed over', () => {
  expect(read('Engineers who have seen the dam say that it will hold.')).toEqual([
    'Engineers who have seen the dam | say | it will hold',
  ]);
});

test('according to, a colon, a name behind a quotation and the passive are cues', () => {
  expect(read('According to the port authority, the dam would hold.')).toEqual([
    'the port authority | According to | the dam would hold',
  ]);
  expect(read('The dam would hold, according to Ann Lee.')).toEqual([
    'Ann Lee | according to | The dam would hold',
  ]);
  expect(read('Lee: Dam will hold', 'en', 'headline')).toEqual(['Lee | : | Dam will hold']);
  expect(read('Lee: Dam will hold')).toEqual([]);
  expect(read('"The dam will hold." — Ann Lee')).toEqual(['Ann Lee | — | ']);
  expect(read('The plan was criticized by Mayor Ann Lee.')[0]).toStartWith(
    'Mayor Ann Lee | was criticized | ',
  );
});

test('a possessive before a noun of claiming is its source', () => {
  expect(read("The mayor's claim that the dam would hold was wrong.")).toEqual([
    'The mayor | claim | the dam would hold was wrong',
  ]);
});

test('who is told is the addressee and no source', () => {
  const [cue] = cuesIn('"It holds," Lee told the council.');
  expect([cue!.source!.text, cue!.addressee!.text]).toEqual(['Lee', 'the council']);
});

test('places of a statement belong to the cue when a clause follows them', () => {
  expect(read('Lee said in a statement on Monday that the dam would hold.')).toEqual([
    'Lee | said in a statement on Monday | the dam would hold',
  ]);
});

test('nouns and other verbs are no cues', () => {
  expect(read('The state of the report and the plan of the city were on the table.')).toEqual([]);
  expect(read('Lee visited the dam on Monday and walked home.')).toEqual([]);
  expect(read('The crowd hung in the balance and found its way.')).toEqual([]);
});

test('abbreviations do not part a name from its verb', () => {
  expect(read('Mr. Lee, R-Ky., said the dam would hold.')).toEqual([
    'Mr. Lee, R-Ky. | said | the dam would hold',
  ]);
});

test('a place inside what describes the source is no source', () => {
  expect(
    read('Ann Lee, speaking at a rally in Port Clear, West Virginia, said the dam would hold.')[0],
  ).toStartWith('Ann Lee, speaking at a rally in Port Clear, West Virginia | said |');
});

test('headlines with capitals throughout are read', () => {
  expect(read('Lee Says Dam Will Hold', 'en', 'headline')[0]).toStartWith('Lee | Says | ');
});

test('French verbs, inversion, elision and source phrases are read', () => {
  expect(read('« Nous avons eu peur », a-t-elle dit.', 'fr')).toEqual(['elle | a-t-elle dit | ']);
  expect(read('Le barrage tiendra, explique-t-elle.', 'fr')).toEqual([
    'elle | explique | Le barrage tiendra',
  ]);
  expect(read('« Tout va bien », assure Paul Vidal, le directeur du port.', 'fr')).toEqual([
    'Paul Vidal, le directeur du port | assure | ',
  ]);
  expect(read("Vidal estime qu'il faut attendre.", 'fr')).toEqual(['Vidal | estime | il faut attendre']);
  expect(read('Les pompiers affirment que le feu est éteint.', 'fr')).toEqual([
    'Les pompiers | affirment | le feu est éteint',
  ]);
  expect(read('Selon la préfecture, deux ponts sont fermés.', 'fr')).toEqual([
    'la préfecture | Selon | deux ponts sont fermés',
  ]);
  expect(read("D'après le journal, deux ponts sont fermés.", 'fr')).toEqual([
    "le journal | D'après | deux ponts sont fermés",
  ]);
  expect(read('Elle a confié au quotidien que son fils allait bien.', 'fr')).toEqual([
    'Elle | a confié | son fils allait bien',
  ]);
  expect(read("Vidal a raconté la scène, ajoutant qu'il avait couru.", 'fr').at(-1)).toBe(
    'Vidal | ajoutant | il avait couru',
  );
});

test('a French source phrase runs to its comma', () => {
  expect(read('Selon le bureau du port, la barque dérivait depuis deux heures.', 'fr')).toEqual([
    'le bureau du port | Selon | la barque dérivait depuis deux heures',
  ]);
  expect(read("D'après Rosa Vane, la maire de Lorne, la barque a coulé.", 'fr')).toEqual([
    "Rosa Vane, la maire de Lorne | D'après | la barque a coulé",
  ]);
});

test('French infinitives and a source between commas are read', () => {
  expect(read('Elle dit avoir eu peur.', 'fr')).toEqual(['Elle | dit | avoir eu peur']);
  expect(read('Le Courrier rapporte que, selon le parquet, le père a été entendu.', 'fr').at(-1)).toBe(
    'le parquet | selon | le père a été entendu',
  );
});

test('mentions are slices of their text, on broken text too', () => {
  const broken = [
    'said said said, said that "said Lee said, and said',
    '"" said : — said , , who who that according to',
    'Lee said that Lee said that Lee said that.',
    '\u0000\u202e Lee\u00a0said “that‘ … according to according to Lee',
  ];
  for (const text of broken) {
    for (const language of ['en', 'fr']) {
      for (const { at, source, addressee, antecedent, content } of cuesIn(text, language)) {
        for (const mention of [source, addressee, antecedent])
          if (mention !== null) expect(mention.text).toBe(text.slice(mention.start, mention.end));
        for (const { start, end } of [at, ...content]) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }
    }
  }
});

test('verbs that say little by themselves are cues of names only', () => {
  expect(read('Ann Lee supports the new dam.')).toEqual(['Ann Lee | supports | the new dam']);
  expect(read('A wall, which supports the new dam, was built.')).toEqual([]);
});

test('a light verb takes its noun, and a verb of being its adjective, into the cue', () => {
  expect(read('Ann Lee made clear that the dam would hold.')).toEqual([
    'Ann Lee | made clear | the dam would hold',
  ]);
  expect(read('Ann Lee is hopeful that the dam will hold.')).toEqual([
    'Ann Lee | is hopeful | the dam will hold',
  ]);
});

test('"Will" is a name and about half of a group a subject', () => {
  expect(read('"It holds," said Will Lee.')).toEqual(['Will Lee | said | ']);
  expect(read('About four in 10 voters said the dam would hold.')).toEqual([
    'four in 10 voters | said | the dam would hold',
  ]);
});

test('a subject before a verb behind a comma wins over the words behind it', () => {
  expect(read('Ann Lee, who built the dam, said Mayor Roe was tired.')).toEqual([
    'Ann Lee, who built the dam | said | Mayor Roe was tired',
  ]);
});

test('a verb of saying from the one list works before, behind and around what is said', () => {
  expect(read('Quint groused that the dam would hold.')).toEqual(['Quint | groused | the dam would hold']);
  expect(read('Quint grouses the dam will hold.')).toEqual(['Quint | grouses | the dam will hold']);
  expect(read('The dam would hold, Quint groused.')).toEqual(['Quint | groused | The dam would hold']);
  expect(read('"The dam will hold," groused Quint.')).toEqual(['Quint | groused | ']);
  expect(read('Lee walked home, grousing that the dam would hold.')).toEqual([
    'Lee | grousing | the dam would hold',
  ]);
});

test('verbs of doing and showing pass nothing on where no clause or quotation follows', () => {
  expect(read('The firm, which makes boats, offers a lot of money.')).toEqual([]);
  expect(read('The crew knows the harbour, and the storm pushes the boats.')).toEqual([]);
  expect(read('The map shows a road.')).toEqual([]);
  expect(read('The crew knows that the dam will hold.')).toEqual(['The crew | knows | the dam will hold']);
});

test('"that", a "which" that stands for no name, a mark and a bare noun are no sources', () => {
  expect(read('A standfirst that says why the dam held.')).toEqual([]);
  expect(read('It stood beside a wall which says the dam will hold.')).toEqual([]);
  expect(read('They read Harbour News, which says the dam will hold.')).toEqual([
    'which | says | the dam will hold',
  ]);
  expect(read('A picture to illustrate says the dam will hold.')).toEqual([]);
});
