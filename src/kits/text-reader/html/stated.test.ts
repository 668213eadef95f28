// Names, dates and addresses as pages write them, cleaned or refused.

import { describe, expect, test } from 'bun:test';
import { linkAddress, webAddress } from './addresses.ts';
import { namesOfByline } from './byline-names.ts';
import { articleInJsonLd } from './json-ld.ts';
import { withFileLines } from './file-lines.ts';
import { dateOfPage } from './published.ts';

describe('a byline', () => {
  test.each([
    ['By Ada Moreau', ['Ada Moreau']],
    ['By ADA MOREAU', ['Ada Moreau']],
    ['Von Ada Moreau', ['Ada Moreau']],
    ['Par Ada Moreau et Sam Okafor', ['Ada Moreau', 'Sam Okafor']],
    ['Ada Moreau, Sam Okafor & Lin Wei', ['Ada Moreau', 'Sam Okafor', 'Lin Wei']],
    ['Ada Moreau, Chief Reporter', ['Ada Moreau']],
    ['Ada Moreau (Geneva)', ['Ada Moreau']],
    ['Ada Moreau in Geneva', ['Ada Moreau']],
    ['By Ada Moreau | 3 May 2019 10:15', ['Ada Moreau']],
    ['Ada Moreau, MD', ['Ada Moreau']],
    ['Ada Moreau, ada@tern.example', ['Ada Moreau']],
    ['Ada Moreau - The Tern Post', ['Ada Moreau', 'The Tern Post']],
    ['Harbour & i', ['Harbour & i']],
    ['Bureau for Harbour Records', ['Bureau for Harbour Records']],
    ['作者：李雷', ['李雷']],
    ['https://tern.example/authors/ada', []],
    ['admin', []],
    ['Follow Author', []],
    ['May 3, 2019', []],
    ['', []],
  ] as const)('"%s" names %j', (written, names) => {
    expect(namesOfByline([written])).toEqual([...names]);
  });

  test('names stand once, and the family name turns round where catalogues are written', () => {
    expect(namesOfByline(['Ada Moreau', 'ada moreau', 'Sam Okafor'])).toEqual(['Ada Moreau', 'Sam Okafor']);
    expect(namesOfByline(['Moreau, Ada'], { familyNameFirst: true })).toEqual(['Ada Moreau']);
  });
});

describe('a date', () => {
  test.each([
    ['2019-05-03', '2019-05-03'],
    ['2019-05-03T08:05:00Z', '2019-05-03T08:05:00Z'],
    ['2019-05-03T08:05:00.123+0200', '2019-05-03T08:05:00+02:00'],
    ['2019-05-03T08:05-05', '2019-05-03T08:05:00-05:00'],
    ['2019-05-03 08:05:00', '2019-05-03'],
    ['20190503', '2019-05-03'],
    ['Fri, 03 May 2019 08:05:00 GMT', '2019-05-03'],
    ['May 3rd, 2019', '2019-05-03'],
    ['3 mai 2019', '2019-05-03'],
    ['2019-02-31', null],
    ['05/03/2019', null],
    ['yesterday', null],
  ])('"%s" is %p', (written, date) => {
    expect(dateOfPage(written)).toBe(date);
  });
});

describe('JSON-LD', () => {
  const headline = (json: string) => articleInJsonLd([json])?.headline ?? null;
  const article = '{"@type": ["Thing", "NewsArticle"], "headline": "Ferry saved"}';

  test('is read in lists, graphs, comments and with trailing commas', () => {
    for (const json of [
      article,
      `[{"@type": "WebSite"}, ${article}]`,
      `{"@graph": [${article}]}`,
      `<!-- ${article} -->`,
      `//<![CDATA[\n${article}\n//]]>`,
      `{ // the story\n"@type": "NewsArticle", /* so */ "headline": "Ferry saved",}`,
      `{"@type": "WebPage", "mainEntity": ${article}}`,
    ])
      expect(headline(json)).toBe('Ferry saved');
  });

  test('is skipped where it cannot be read or is about something else', () => {
    for (const json of [
      '',
      '{',
      'null',
      '[[[',
      '{"@type": "Recipe", "headline": "Soup"}',
      '{"@type": 5}',
      '"x"',
    ])
      expect(headline(json)).toBeNull();
    expect(articleInJsonLd(['{', article])?.headline).toBe('Ferry saved');
  });

  test('finds authors that stand elsewhere in the graph', () => {
    const graph = `{"@graph": [{"@type": "NewsArticle", "headline": "x", "author": {"@id": "#ada"}},
      {"@type": "Person", "@id": "#ada", "name": "Ada Moreau"}]}`;
    expect(articleInJsonLd([graph])?.authors).toEqual(['Ada Moreau']);
  });
});

test('an address leads to the web or to a mail address, is absolute and not too long, or is none', () => {
  expect(linkAddress(' /a?b#c ', 'https://tern.example/x/')).toBe('https://tern.example/a?b#c');
  expect(linkAddress('mailto:a@b.example', null)).toBe('mailto:a@b.example');
  for (const bad of [
    'javascript:x',
    'data:text/html,x',
    'file:///a',
    'ftp://a',
    '/a',
    '',
    `https://a.example/${'x'.repeat(3000)}`,
  ])
    expect(linkAddress(bad, null)).toBeNull();
  expect(webAddress('mailto:a@b.example', null)).toBeNull();
});

test('a passage has the line where its words stand after the passage before, else the one it brings', () => {
  const passage = (text: string, line: number) => ({ type: 'paragraph' as const, text, marks: [], line });
  const page = [
    { text: 'Ferry', line: 3 },
    { text: 'The pilot', line: 10 },
    { text: 'Ferry', line: 12 },
  ];
  const passages = [
    passage('The  pilot\nslept', 1),
    passage('Ferry', 1),
    passage('Unknown', 20),
    passage('Lost', 1),
  ];
  expect(withFileLines(passages, page).map(({ line }) => line)).toEqual([10, 12, 20, 20]);
});
