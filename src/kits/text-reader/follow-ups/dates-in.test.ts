// What date phrases mean, in both languages: resolved where the words allow one reading, left open where they allow two.

import { expect, test } from 'bun:test';
import { tokensOf } from '../tokens.ts';
import { wordsFor } from '../words/index.ts';
import { datesIn } from './dates-in.ts';

/** The dates of a sentence: the words, what they mean, and which way the clause looks. */
function dates(language: string, dated: string | null, text: string) {
  const found = datesIn(text, tokensOf(text), dated, wordsFor(language));
  return found.map(({ start, end, value, tense }) => [text.slice(start, end), value, tense]);
}

const value = (language: string, dated: string | null, text: string) => dates(language, dated, text)[0]?.[1];

test.each([
  ['The bridge will open in September.', 'in September', '2018-09'],
  ['The bridge will open in late September.', 'in late September', '2018-09'],
  ['The bridge will open mid-October.', 'mid-October', '2018-10'],
  ['The bridge will open on June 3.', 'on June 3', '2018-06-03'],
  ['The bridge will open on June 3, 2019, in the rain.', 'on June 3, 2019', '2019-06-03'],
  ['The bridge will open next May.', 'next May', '2019-05'],
  ['The bridge will open 3 June.', '3 June', '2018-06-03'],
  ['The bridge will open on Sept. 14.', 'on Sept. 14', '2018-09-14'],
  ['The bridge will open on the 11th of June.', 'on the 11th of June', '2018-06-11'],
  ['The bridge will open Tuesday, June 5.', 'Tuesday, June 5', '2018-06-05'],
  ['The bridge will open on Thursday night.', 'on Thursday night', '2018-05-31'],
  ['The bridge will open tomorrow.', 'tomorrow', '2018-05-29'],
  ['The bridge will open next week.', 'next week', '2018-06-04'],
  ['The bridge will open next month.', 'next month', '2018-06'],
  ['The bridge will open early next year.', 'early next year', '2019'],
  ['The bridge will open later this year.', 'later this year', '2018'],
  ['The bridge will open this fall.', 'this fall', '2018'],
  ['The bridge will open by the end of the month.', 'by the end of the month', '2018-05'],
  ['The bridge will open at the end of 2019.', 'at the end of 2019', '2019'],
  ['The bridge will open in two weeks.', 'in two weeks', '2018-06-11'],
  ['The bridge will open in the second quarter of 2019.', 'in the second quarter of 2019', '2019'],
  ['The bridge will open in March of next year.', 'in March of next year', '2019-03'],
])('English: %s', (text, words, due) => {
  expect(dates('en', '2018-05-28', text)).toEqual([[words, due, 'future']]);
});

test.each([
  ['Le pont ouvrira en septembre.', 'en septembre', '2018-09'],
  ['Le pont ouvrira le 3 juin.', 'le 3 juin', '2018-06-03'],
  ['Le pont ouvrira le 1er juin 2019.', 'le 1er juin 2019', '2019-06-01'],
  ['Le pont ouvrira lundi prochain.', 'lundi prochain', '2018-06-04'],
  ['Le pont ouvrira samedi soir.', 'samedi soir', '2018-06-02'],
  ['Le pont ouvrira la semaine prochaine.', 'la semaine prochaine', '2018-06-04'],
  ["Le pont ouvrira d'ici la fin de l'année.", "d'ici la fin de l'année", '2018'],
  ['Le pont ouvrira dans deux semaines.', 'dans deux semaines', '2018-06-11'],
  ['Le pont ouvrira après-demain.', 'après-demain', '2018-05-30'],
  ['Le pont ouvrira à la mi-octobre.', 'mi-octobre', '2018-10'],
  ['Le pont ouvrira le 3 mai prochain.', 'le 3 mai prochain', '2019-05-03'],
  ['Le pont ouvrira en mars prochain.', 'en mars prochain', '2019-03'],
])('French: %s', (text, words, due) => {
  const [found] = dates('fr', '2018-05-28', text);
  expect(found?.[0]).toEndWith(words);
  expect(found?.slice(1)).toEqual([due, 'future']);
});

test('a weekday is the last one where the clause looks back, the coming one where it looks ahead', () => {
  expect(dates('en', '2018-05-30', 'Police arrested two men on Monday.')[0]).toEqual([
    'on Monday',
    '2018-05-28',
    'past',
  ]);
  expect(value('en', '2018-05-28', 'Police arrested two men on Monday.')).toBe('2018-05-28');
  expect(value('en', '2018-05-30', 'On Friday, the mayor said nothing.')).toBe('2018-05-25');
  expect(value('en', '2018-05-30', 'On Friday, the mayor will speak.')).toBe('2018-06-01');
  expect(value('fr', '2018-05-30', 'La police a arrêté deux hommes lundi.')).toBe('2018-05-28');
  expect(value('en', '2018-05-30', 'Friday at noon')).toBeNull();
});

test('each date of a sentence follows its own verb', () => {
  const text = 'The mayor said on Monday that the council will vote on Friday.';
  expect(dates('en', '2018-05-30', text)).toEqual([
    ['on Monday', '2018-05-28', 'past'],
    ['on Friday', '2018-06-01', 'future'],
  ]);
});

test('a month without its year is the coming one, over the turn of the year too', () => {
  expect(value('en', '2018-12-20', 'The trial will begin in January.')).toBe('2019-01');
  expect(value('en', '2018-12-20', 'The trial will begin in December.')).toBe('2018-12');
  expect(value('en', '2018-12-31', 'The trial will begin tomorrow.')).toBe('2019-01-01');
  expect(value('en', '2018-12-31', 'The trial will begin next month.')).toBe('2019-01');
  expect(value('en', '2019-01-02', 'He was arrested in December.')).toBe('2018-12');
  expect(value('en', '2018-01-31', 'The trial will begin next month.')).toBe('2018-02');
});

test('a leap day is written only in a year that has one', () => {
  expect(value('en', '2020-02-10', 'The trial will begin on Feb. 29.')).toBe('2020-02-29');
  expect(value('en', '2018-05-28', 'The trial will begin on Feb. 29.')).toBe('--02-29');
  expect(value('en', '2018-05-28', 'The trial will begin on Feb. 29, 2019.')).toBeNull();
  expect(value('en', '2020-02-28', 'The trial will begin tomorrow.')).toBe('2020-02-29');
  expect(value('en', '2018-05-28', 'The trial will begin on April 31.')).toBeNull();
});

test("the day is that of the zone the story's date is written in", () => {
  const text = 'The trial will begin tomorrow.';
  expect(value('en', '2018-05-28T23:59:59-11:00', text)).toBe('2018-05-29');
  expect(value('en', '2018-05-28T00:00:01+14:00', text)).toBe('2018-05-29');
});

test("without the story's date only months and days of months are told, without their year", () => {
  expect(value('en', null, 'The trial will begin in September.')).toBe('--09');
  expect(value('en', null, 'The trial will begin on June 3.')).toBe('--06-03');
  expect(value('en', null, 'The trial will begin on June 3, 2019.')).toBe('2019-06-03');
  expect(value('en', null, 'The trial will begin on Monday.')).toBeNull();
  expect(value('en', null, 'The trial will begin next week.')).toBeNull();
  expect(value('fr', null, 'Le procès commencera demain.')).toBeNull();
});

test('what can mean two dates is left open', () => {
  expect(value('en', '2018-05-30', 'The trial will begin next Friday.')).toBeNull();
  expect(value('en', '2018-05-30', 'The trial will begin next Tuesday.')).toBe('2018-06-05');
  expect(value('en', '2018-05-27', 'The trial will begin next week.')).toBeNull();
  expect(value('fr', '2018-05-27', 'Le procès commencera la semaine prochaine.')).toBe('2018-05-28');
  expect(value('en', '2018-02-10', 'The trial will begin next March.')).toBe('--03');
  expect(value('en', '2018-05-28', 'A vote in September on June 3.')).toBe('--09');
  expect(value('en', '2018-05-28', 'The show will open this winter.')).toBeNull();
});

test('words that only look like dates are none', () => {
  expect(dates('en', '2018-05-28', "It was signed by May, and May's friends will meet.")).toEqual([]);
  expect(dates('fr', '2018-05-28', 'Ils ont gagné en sept jours. Elle a été jugée.')).toEqual([]);
  expect(dates('en', '2018-05-28', "He will host the ''Today'' show.")).toEqual([]);
  expect(dates('en', '2018-05-28', 'They may march on the square.')).toEqual([]);
  expect(dates('en', '2018-05-28', 'She won on Super Tuesday and in 2016-17 as well.')).toEqual([]);
  expect(dates('en', '2018-05-28', 'It fell by 2018 votes to 3.5 percent.').map(([words]) => words)).toEqual([
    'by 2018',
  ]);
  expect(value('en', '2018-05-28', 'He fell three times in two weeks.')).toBeNull();
});
