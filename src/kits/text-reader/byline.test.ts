// Who wrote a story and when, as the lines below its headline say it, and where it was sent from.

import { describe, expect, test } from 'bun:test';
import { bylineOf } from './byline.ts';
import { datelineOf } from './dateline.ts';
import { readText } from './index.ts';
import { publicationLine } from './publication-line.ts';

function storyOf(text: string) {
  const reading = readText(text, { format: 'text' });
  if (reading.outcome !== 'read') throw new Error(JSON.stringify(reading.problems));
  return reading.story;
}

describe('a byline', () => {
  test.each([
    ['By Jane Roe', ['Jane Roe']],
    ['By Jane Roe and John Doe', ['Jane Roe', 'John Doe']],
    ['By Jane Roe, John Doe and Ana B. Lima', ['Jane Roe', 'John Doe', 'Ana B. Lima']],
    ['By JANE ROE, Staff Writer', ['Jane Roe']],
    ['BY JANE ROE AND JOHN DOE', ['Jane Roe', 'John Doe']],
    ['By Jane Roe, Harbour Tribune', ['Jane Roe']],
    ['By Jane Roe, New Harbour', ['Jane Roe']],
    ['By Jane Roe, Brackwater', ['Jane Roe']],
    ['By Jane Roe and John Doe, The Harbour Post', ['Jane Roe', 'John Doe']],
    ['By Jane Roe in Brackwater', ['Jane Roe']],
    ['By Anne de la Tour and Sean O’Brien', ['Anne de la Tour', 'Sean O’Brien']],
    ['By Reuters', ['Reuters']],
    ['By The Associated Press', ['The Associated Press']],
    ['By staff reporters', []],
    ['Par Jeanne Roe', ['Jeanne Roe']],
    ['Par Jeanne Roe et Jean-Paul Doe (avec AFP)', ['Jeanne Roe', 'Jean-Paul Doe']],
    ['Par Jeanne Roe, envoyée spéciale à Brackwater', ['Jeanne Roe']],
  ])('"%s" names who wrote it', (line, names) => {
    expect(bylineOf(line, null)).toEqual({ names, date: null });
  });

  test.each([
    ['Jane Roe | May 28, 2018', ['Jane Roe']],
    ['By Jane Roe - May 28, 2018 at 4:14 p.m. EDT', ['Jane Roe']],
    ['By Jane Roe Updated 28 May 2018', ['Jane Roe']],
    ['By Jane Roe, Staff Writer | Published 28 May 2018, updated 30 May 2018', ['Jane Roe']],
    ['Par Jeanne Roe, publié le 28 mai 2018 à 14h30', ['Jeanne Roe']],
  ])('"%s" says when, too', (line, names) => {
    expect(bylineOf(line, null)).toEqual({ names, date: '2018-05-28' });
  });

  test.each([
    'By Sunday night everyone had left.',
    'By Sunday',
    'By the river',
    'By hand',
    'Jane Roe',
    'Jane Roe climbed on May 28, 2018',
    'New Harbour, May 28, 2018',
    'By Jane Roe, who has covered the harbour for more than twenty years and knows it well',
    'Par la fenêtre',
  ])('"%s" is none', (line) => {
    expect(bylineOf(line, null)).toBeNull();
  });

  test('stands above or below the standfirst and is left out with its line', () => {
    for (const text of [
      'A ferry turns back\nBy Jane Roe\n\nOne.\n\nTwo.',
      'A ferry turns back\n\nOne.\n\nBy Jane Roe\n\nTwo.',
      'A FERRY TURNS BACK\nBy Jane Roe\n\nOne.\n\nTwo.',
    ]) {
      const story = storyOf(text);
      expect(story).toMatchObject({ byline: [{ name: 'Jane Roe' }], standfirst: 'One.' });
      expect(story.headline.toLowerCase()).toBe('a ferry turns back');
      expect(story.leftOut).toMatchObject([{ text: 'By Jane Roe' }]);
      expect(story.blocks.map((block) => block.text)).toEqual(['Two.']);
    }
  });

  test('stands above the headline in some texts', () => {
    for (const above of ['By Jane Roe', 'Jane Roe | May 28, 2018', 'By Jane Roe\n28 May 2018']) {
      expect(storyOf(`${above}\nA ferry turns back\n\nOne.\n\nTwo.`)).toMatchObject({
        headline: 'A ferry turns back',
        byline: [{ name: 'Jane Roe' }],
        standfirst: 'One.',
      });
    }
    const two = storyOf('By Jane Roe\nBy John Doe and Jane Roe\nA ferry turns back\n\nOne.\n\nTwo.');
    expect(two.byline.map(({ name }) => name)).toEqual(['Jane Roe', 'John Doe']);
    expect(storyOf('By Royal Appointment\n\nThe crew turned back.\n\nTwo.').headline).toBe(
      'By Royal Appointment',
    );
  });

  test('a name alone counts above a publication line and nowhere else', () => {
    expect(storyOf('H\n\nJane Roe\nMay 28, 2018\n\nOne.\n\nTwo.')).toMatchObject({
      byline: [{ name: 'Jane Roe' }],
      date: '2018-05-28',
      standfirst: 'One.',
    });
    expect(storyOf('H\n\nJane Roe\n\nOne.\n\nTwo.').byline).toEqual([]);
  });

  test('what front matter states wins, and the line is left out all the same', () => {
    const story = storyOf(
      '---\nbyline: Ana Lima\ndate: 2018-06-01\n---\nH\nJane Roe | May 28, 2018\n\nOne.\n\nTwo.',
    );
    expect(story).toMatchObject({ byline: [{ name: 'Ana Lima' }], date: '2018-06-01' });
    expect(story.leftOut.length).toBe(1);
  });

  test('deep in the story such a line is text', () => {
    const text = 'H\n\nOne is here.\n\nTwo is here.\n\nThree is here.\n\nBy Jane Roe\n\nFour.';
    expect(storyOf(text)).toMatchObject({ byline: [], leftOut: [] });
  });
});

describe('a publication line', () => {
  test.each([
    ['Published May 28, 2018', '2018-05-28'],
    ['Updated 30 May 2018 | Published 28 May 2018', '2018-05-28'],
    ['Updated: Mon., May 28th, 2018 at 10:30 a.m. EDT', '2018-05-28'],
    ['10:30 AM EDT, Mon May 28, 2018', '2018-05-28'],
    ['2018-05-28T10:30:00+02:00', '2018-05-28'],
    ['Publié le 28/05/2018 à 10h30 - Mis à jour le 30/05/2018', '2018-05-28'],
    ['Lundi 28 mai 2018', '2018-05-28'],
    ['Updated 3 hours ago', null],
    ['Published May 28', null],
    ['Published 04/05/2018', null],
  ])('"%s" gives %p', (line, date) => {
    expect(publicationLine(line, null)).toEqual({ date });
  });

  test('a numeric date that could be read in two ways is told by the language', () => {
    expect(publicationLine('Publié le 04/05/2018', true)).toEqual({ date: '2018-05-04' });
    expect(
      storyOf('Un ferry fait demi-tour\n\nPublié le 04/05/2018\n\nLe ferry est dans la rade.').date,
    ).toBe('2018-05-04');
  });

  test.each([
    'May 28',
    '2018',
    'Updated',
    'On May 28, 2018 the ferry turned back',
    'May 32, 2018',
    '12 Harbour Street',
  ])('"%s" is none', (line) => {
    expect(publicationLine(line, null)).toBeNull();
  });
});

describe('a dateline', () => {
  test.each([
    ['BRACKWATER, May 28 (Agency) - A ferry turned back.', 'BRACKWATER', '--05-28', 'Agency'],
    ['BRACKWATER (Reuters) - A ferry turned back.', 'BRACKWATER', null, 'Reuters'],
    ['BRACKWATER — A ferry turned back.', 'BRACKWATER', null, null],
    [
      'BRACKWATER, N.Y., Sept. 26, 2016 (Agency) — A ferry turned back.',
      'BRACKWATER, N.Y.',
      '2016-09-26',
      'Agency',
    ],
    ['NEW BRACKWATER, Iowa (AP) -- “It turned,” she said.', 'NEW BRACKWATER, Iowa', null, 'AP'],
    ['Brackwater, le 28 mai – Un ferry a fait demi-tour.', 'Brackwater', '--05-28', null],
    ['Brackwater, 28 mai 2018 (AFP) - Un ferry a fait demi-tour.', 'Brackwater', '2018-05-28', 'AFP'],
  ])('"%s" is read', (text, place, date, agency) => {
    expect(datelineOf(text, null)).toEqual({ place, date, agency });
  });

  test.each([
    'BREAKING — A ferry turned back.',
    'US — A ferry turned back.',
    'THE FERRY TURNED — AND CAME BACK.',
    'FERRIES DO NOT TURN BACK OFTEN — The crew did.',
    'Brackwater — a harbour without boats.',
    'Brackwater - The ferry turned back.',
    'The ferry turned back - Nobody was hurt.',
    'The crew, on May 28, turned back — It was late.',
    'A ferry turned back.',
  ])('"%s" has none', (text) => {
    expect(datelineOf(text, null)).toBeNull();
  });

  test('stays in the text, is no standfirst, and dates the story where it has a year', () => {
    const story = storyOf('A ferry turns back\n\nBRACKWATER, May 28, 2018 (Agency) - It turned.\n\nTwo.');
    expect(story).toMatchObject({ standfirst: null, date: '2018-05-28', dateline: { place: 'BRACKWATER' } });
    expect(story.blocks[0]?.text).toBe('BRACKWATER, May 28, 2018 (Agency) - It turned.');
  });

  test('without a year it dates nothing and takes the year nearest to the story’s date', () => {
    const text = 'H\n\nBRACKWATER, Dec. 31 (Agency) - It turned.\n\nTwo.';
    expect(storyOf(text)).toMatchObject({ date: null, dateline: { date: '--12-31' } });
    expect(storyOf(`---\ndate: 2019-01-02\n---\n${text}`)).toMatchObject({
      date: '2019-01-02',
      dateline: { date: '2018-12-31' },
    });
    const told = readText(text, { format: 'text', date: '2018-12-31T23:00:00Z' });
    expect(told).toMatchObject({ story: { dateline: { date: '2018-12-31' } } });
  });
});
