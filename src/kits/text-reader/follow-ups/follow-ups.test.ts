// What is taken for scheduled and what is not, whose claim it is, and that every due date is one the calendar has.

import { expect, test } from 'bun:test';
import fc from 'fast-check';
import { hasReferenceStory, readReferenceStory } from '../../../../test/support/reference-story.ts';
import type { Attribution, FollowUp } from '../findings.ts';
import { sentencesOf, tokensOf, type ReadableText } from '../tokens.ts';
import { wordsFor } from '../words/index.ts';
import { findFollowUps } from './follow-ups.ts';

function readable(text: string, language: string, block = 0): ReadableText {
  const tokens = tokensOf(text);
  const sentences = sentencesOf(text, tokens, wordsFor(language));
  return { block, type: 'paragraph', text, links: [], tokens, sentences };
}

function followUps(text: string, dated: string | null = '2018-05-28', language = 'en'): readonly FollowUp[] {
  return findFollowUps([readable(text, language)], [], dated, wordsFor(language));
}

const told = (text: string, dated?: string | null, language?: string) =>
  followUps(text, dated, language).map(({ due, what }) => `${due} ${what}`);

test.each([
  ['He was held for a night and is scheduled to appear in court in September.', '2018-09 appear in court'],
  ['The trial is set to begin on June 3.', '2018-06-03 The trial is set to begin'],
  ['A hearing is scheduled for June 14 in Leeds.', '2018-06-14 A hearing is scheduled'],
  [
    'The harbour board will vote on the plan next week.',
    '2018-06-04 The harbour board will vote on the plan',
  ],
  ['In July, the diver will face trial.', '2018-07 the diver will face trial'],
  [
    'On Friday, the court will hear the owner of the boat.',
    '2018-06-01 the court will hear the owner of the boat',
  ],
  ['She plans to visit the crew tomorrow.', '2018-05-29 visit the crew'],
  [
    'The report is expected to be released later this month.',
    '2018-05 The report is expected to be released',
  ],
  ['The next vote will be on Friday in Leeds.', '2018-06-01 The next vote will be'],
  ['A vote scheduled for Friday worries the crew.', '2018-06-01 A vote scheduled'],
  [
    'On Friday, Dr. Lee will host a rally for Mrs. Roe in St. Ives.',
    '2018-06-01 Dr. Lee will host a rally for Mrs. Roe in St. Ives',
  ],
  ['A hearing is scheduled for 9 a.m. Tuesday.', '2018-05-29 A hearing is scheduled for 9 a.m.'],
  ['Two men face a hearing next month.', '2018-06 Two men face a hearing'],
  ['He is due in court on Thursday.', '2018-05-31 due in court'],
  ['The divers prepare for a safety hearing next week.', '2018-06-04 safety hearing'],
  ["The crew prepares for next week's safety hearing.", '2018-06-04 safety hearing'],
])('%s', (text, expected) => {
  expect(told(text)).toEqual([expected]);
});

test.each([
  ["L'audience est fixée au 1er juin.", "2018-06-01 L'audience est fixée"],
  ['Le procès s’ouvrira lundi prochain à Lyon.', '2018-06-04 Le procès s’ouvrira'],
  [
    'La maire doit présenter son rapport la semaine prochaine.',
    '2018-06-04 La maire doit présenter son rapport',
  ],
  ['Il comparaîtra en septembre devant le tribunal.', '2018-09 comparaîtra'],
  ['Le verdict sera rendu le 3 janvier.', '2019-01-03 Le verdict sera rendu'],
])('%s', (text, expected) => {
  expect(told(text, '2018-05-28', 'fr')).toEqual([expected]);
});

test.each([
  'The hearing was held in September.',
  'The hearing was scheduled for September.',
  'He is not scheduled to appear in court in September.',
  'He will not appear in court in September.',
  'Neither will appear in court on Friday.',
  'If the judge agrees, he will appear in court in September.',
  'He would appear in court in September.',
  'Will he appear in court in September?',
  'The council will meet every year in September.',
  'Every September, the council will meet.',
  'The hearing on Friday was postponed; it is set for nobody knows when.',
  'He will study a report that the board published in May.',
  'He will meet the men the police arrested on Friday.',
  'The council will meet in the next few weeks.',
  'The council will meet in 2012.',
  'Get up and march tomorrow.',
  'He was scheduled to appear in court in September.',
  'He will speak - the men of the board on Friday.',
  'They will vote for him on Friday.',
  'His mood will be better on Friday.',
  'His birthday will be on Friday.',
  'The men scheduled for Friday are ill.',
  'The town will host this year’s convention.',
  'Trade will return to growth this year.',
  'The owner will give it some thought on Friday.',
  'On Monday, the mayor announced a prize.',
  'Le procès ne commencera pas lundi.',
])('nothing is due: %s', (text) => {
  expect(told(text, '2018-05-28', text.startsWith('Le ') ? 'fr' : 'en')).toEqual([]);
});

// Twenty plain sentences of each language; null is nothing due.
test.each<[language: string, text: string, due: string | null]>([
  ['en', 'The boy is expected to appear before a youth court on 2 July.', '2018-07-02'],
  ['en', 'She said a first answer is due by 30 June.', '2018-06-30'],
  ['en', 'The harbour council meets on Tuesday.', '2018-05-29'],
  ['en', 'The mussel season ends on June 15.', '2018-06-15'],
  ['en', 'The board will decide in July whether to rebuild the pier.', '2018-07'],
  ['en', 'The hearing is on September 14.', '2018-09-14'],
  ['en', 'The lighthouse museum will reopen in 2028.', '2028'],
  ['en', 'The inquest resumes on 4 June.', '2018-06-04'],
  ['en', 'The deadline for claims is 30 June.', '2018-06-30'],
  ['en', 'The ferry returns to service on June 20.', '2018-06-20'],
  ['en', 'The panel is to report in September.', '2018-09'],
  ['en', 'The vote takes place on June 12.', '2018-06-12'],
  ['en', 'The harbour council met on Tuesday.', null],
  ['en', 'The harbour council meets on Tuesday evenings.', null],
  ['en', 'The hearing was on September 14.', null],
  ['en', 'The youth court does not meet on Tuesday.', null],
  ['en', 'If the rain stops, the season ends on June 15.', null],
  ['en', 'It is open whether the season ends on June 15.', null],
  ['en', 'The report is from May 14.', null],
  ['en', 'The repairs will cost more in 2028.', null],
  ['fr', 'Le garçon doit comparaître devant un tribunal pour enfants le 2 juillet.', '2018-07-02'],
  ['fr', 'Elle a dit qu’une première réponse est attendue d’ici le 30 juin.', '2018-06-30'],
  ['fr', 'Le conseil du port se réunit mardi.', '2018-05-29'],
  ['fr', 'La saison des moules se termine le 15 juin.', '2018-06-15'],
  ['fr', 'Le conseil décidera en juillet s’il faut reconstruire la jetée.', '2018-07'],
  ['fr', 'L’audience est le 14 septembre.', '2018-09-14'],
  ['fr', 'Le musée du phare rouvrira en 2028.', '2028'],
  ['fr', 'Les travaux commencent le mois prochain.', '2018-06'],
  ['fr', 'La date limite est le 30 juin.', '2018-06-30'],
  ['fr', 'Le vote a lieu le 12 juin.', '2018-06-12'],
  ['fr', 'Une décision est attendue en septembre.', '2018-09'],
  ['fr', 'L’audience a été renvoyée au 19 juin.', '2018-06-19'],
  ['fr', 'Le rapport sera remis en août.', '2018-08'],
  ['fr', 'Le conseil s’est réuni mardi.', null],
  ['fr', 'Le conseil se réunit tous les mardis.', null],
  ['fr', 'Le conseil se réunit chaque mardi.', null],
  ['fr', 'Le conseil ne se réunit pas mardi.', null],
  ['fr', 'S’il pleut, la saison s’achève le 15 juin.', null],
  ['fr', 'Le conseil se réunira mardi s’il pleut.', null],
  ['fr', 'L’audience était le 14 septembre.', null],
])('%s: %s', (language, text, due) => {
  expect(followUps(text, '2018-05-28', language).map((found) => found.due)).toEqual(
    due === null ? [] : [due],
  );
});

test('a present tense with a day long gone by tells no day of the next year', () => {
  expect(told('The season ends on June 15.', '2018-07-02')).toEqual([]);
  expect(told('The season ends on June 15.', '2018-06-02')).toEqual(['2018-06-15 The season ends']);
});

test('a date that nobody could be reminded of gives none, a month without its year does', () => {
  expect(told('The trial will begin on Monday.', null)).toEqual([]);
  expect(told('The trial will begin next week.', null)).toEqual([]);
  expect(told('The trial will begin in September.', null)).toEqual(['--09 The trial will begin']);
  expect(told('The trial will begin on June 3.', null)).toEqual(['--06-03 The trial will begin']);
});

test('what lies behind is not due, even where no story date says so', () => {
  expect(told("The court will decide on last March's vote.", null)).toEqual([]);
});

test("a headline's present is no plan", () => {
  const text = 'Harbour trial begins Friday';
  const paragraph = readable(text, 'en');
  const due = (type: ReadableText['type']) =>
    findFollowUps([{ ...paragraph, type }], [], '2018-05-30', wordsFor('en')).length;
  expect([due('headline'), due('paragraph')]).toEqual([0, 1]);
});

test('a follow-up in quotation marks is of a class of its own', () => {
  expect(followUps('The trial is set for June 3.')[0]?.found).toBe('follow-ups/scheduled-day');
  expect(followUps('She said: "The trial is set for June 3."')[0]?.found).toBe(
    'follow-ups/quoted-scheduled-day',
  );
});

function attribution(start: number, end: number, block = 0): Attribution {
  const span = { block, start, end };
  return {
    source: 'The Pier Post',
    kind: 'outlet',
    secondHand: true,
    cue: 'reports',
    cueAt: span,
    text: '',
    spans: [span],
    mention: null,
    within: null,
    url: null,
    found: 'attributions/invented',
    certain: false,
  };
}

test('the source is the innermost attribution whose words hold the date', () => {
  const text =
    'The Pier Post reports that, she says, the trial will begin in June. The appeal is set for July.';
  const [inner, outer] = [text.indexOf('the trial'), text.indexOf('she says')];
  const end = text.indexOf('. The');
  const attributions = [attribution(outer, end), attribution(inner, end), attribution(0, 99, 7)];
  const found = findFollowUps([readable(text, 'en')], attributions, '2018-05-28', wordsFor('en'));
  expect(found.map(({ source }) => source)).toEqual([1, null]);
  const nearer = findFollowUps(
    [readable(text, 'en')],
    attributions.toReversed(),
    '2018-05-28',
    wordsFor('en'),
  );
  expect(nearer.map(({ source }) => source)).toEqual([1, null]);
  const outerOnly = findFollowUps(
    [readable(text, 'en')],
    [attribution(outer, end)],
    '2018-05-28',
    wordsFor('en'),
  );
  expect(outerOnly.map(({ source }) => source)).toEqual([0, null]);
});

const pieces = fc.constantFrom(
  'The trial', ' will begin', ' is scheduled to appear', ' is set for', ' in', ' on', ' the', ' Feb. 29', ' June 31', ' Monday', ' next',
  ' week', ' year', ' September', ' 2019', ', 2020', ' and', ',', '.', ' "', ' tomorrow', ' in 99 years', ' later this month', ' mid-May', ' court',
  ' Le procès', ' sera jugé', ' lundi', ' prochain', ' le 1er', ' juin', ' la semaine prochaine', ' dans', ' deux', ' mois', '\n', ' 30', ' of', '\ud800', ' İ',
); // prettier-ignore
const days = fc.constantFrom(
  '2020-02-29',
  '2018-12-31',
  '0001-01-01',
  '9999-12-31',
  '2018-05-28T23:59:59-12:00',
  'x',
);

test('whatever the words, a due date is one the calendar has, and the date stands where it is said to', () => {
  let count = 0;
  const texts = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(texts, fc.option(days), fc.constantFrom('en', 'fr'), (text, dated, language) => {
      for (const { due, precision, what, at } of followUps(text, dated, language)) {
        count += 1;
        expect(due).toMatch(/^(?:\d{4}|(?:\d{4}|-)-\d\d(?:-\d\d)?)$/);
        const [year = '', month = '01', day = '01'] = due.replace(/^--/, '2020-').split('-');
        const date = new Date(0);
        date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
        expect(date.toISOString().slice(-24, -14)).toBe(`${year}-${month}-${day}`);
        expect(precision === 'year').toBe(/^\d{4}$/.test(due));
        expect(text.includes(what)).toBe(true);
        expect(text.slice(at.start, at.end).trim()).toBe(text.slice(at.start, at.end));
        expect(at.end).toBeGreaterThan(at.start);
      }
    }),
    { numRuns: 3000 },
  );
  expect(count).toBeGreaterThan(100);
});

test.skipIf(!hasReferenceStory)('the reference story has one thing due', async () => {
  const { text: whole } = await readReferenceStory();
  const lines = whole.split('\n').filter((line) => line.trim() !== '');
  const texts = lines.map((line, block) => readable(line, 'en', block));
  const block = texts.findLastIndex(({ text }) => text.includes('September'));
  const attributions = [attribution(0, 20, block - 1), attribution(20, texts[block]!.text.length - 1, block)];
  const found = findFollowUps(texts, attributions, '2018-05-28', wordsFor('en'));
  expect(found).toMatchObject([
    { due: '2018-09', precision: 'month', what: 'appear in court', source: 1, block },
  ]);
});
