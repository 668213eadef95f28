// Lines of the page around a story are told from the story's own, and the doubtful ones stay.

import { describe, expect, test } from 'bun:test';
import { furnitureKind } from './furniture.ts';
import { readText } from './index.ts';

describe('a line of the page is left out with its reason:', () => {
  test.each([
    ['share', 'Share on Facebook'],
    ['share', 'Tweet'],
    ['share', 'Share this:'],
    ['share', 'Email Print'],
    ['share', 'Share 12 Tweet 3 Pin it'],
    ['share', 'Partager sur Facebook'],
    ['share', 'Partager cet article'],
    ['related', 'Related:'],
    ['related', 'Related: Two rowers saved at the lower wharf'],
    ['related', 'Read more: Ferry turns back'],
    ['related', 'READ ALSO'],
    ['related', 'READ ALSO Ferry turns back for a boat'],
    ['related', 'À lire aussi : un ferry fait demi-tour'],
    ['related', 'LIRE AUSSI'],
    ['subscribe', 'Sign up for our newsletter'],
    ['subscribe', 'Sign up to get the harbour briefing in your inbox.'],
    ['subscribe', 'Subscribe'],
    ['subscribe', 'Follow us on Twitter'],
    ['subscribe', 'Follow @harbournews'],
    ['subscribe', 'Click here to see all pictures'],
    ['subscribe', 'Abonnez-vous à notre lettre'],
    ['advertisement', 'Advertisement'],
    ['advertisement', 'ADVERTISEMENT'],
    ['advertisement', '- Advertisement -'],
    ['advertisement', 'Story continues below'],
    ['advertisement', 'Article continues below this ad'],
    ['advertisement', 'Publicité'],
    ['rights', '© 2018 Harbour News. All rights reserved.'],
    ['rights', 'All rights reserved.'],
    ['rights', 'Copyright 2018 Harbour News'],
    ['rights', 'Tous droits réservés'],
    ['comments', 'Comments (12)'],
    ['comments', '3 comments'],
    ['comments', 'Laisser un commentaire'],
    ['page', 'Loading...'],
    ['page', '4 min read'],
    ['page', 'Temps de lecture : 3 min'],
    ['credit', 'Photo: Jane Roe/Agency'],
    ['credit', '(AP Photo/Jane Roe)'],
    ['credit', 'Getty Images'],
    ['credit', 'Jane Roe/Getty Images'],
    ['credit', 'Credit: Jane Roe'],
    ['credit', 'Photo by Jane Roe'],
    ['credit', 'Crédit photo : Jeanne Roe'],
  ])('%s: "%s"', (kind, line) => {
    expect(furnitureKind(line)).toBe(kind as never);
  });
});

describe('a line of the story stays:', () => {
  test.each([
    'Share prices fell after the collision.',
    'Print workers went on strike on Friday.',
    'Related: they were cousins. Nobody at the wharf had known of it.',
    'Follow the river for a mile and you reach the wharf.',
    'Subscribe, they told her, and she did.',
    'The advertisement showed the wharf.',
    'Comments by the mayor were met with silence.',
    'Photos by her brother show the wall.',
    'Photo of the day',
    'Loading the ferry took an hour.',
    'Copyright law protects the film.',
    'Crédit agricole annonce un don',
    "S'abonner coûte cher.",
    '"Share this," she told the crew.',
    `Read more: ${'the ferry turned back and '.repeat(6)}left.`,
    `Related: ${'wharf '.repeat(60)}`,
    'Related: The mayor said that the bridge will close in June.',
    'À lire aussi : la maire a annoncé que le pont fermera en juin.',
  ])('"%s"', (line) => {
    expect(furnitureKind(line)).toBeNull();
  });
});

function storyOf(text: string, format: 'text' | 'markdown' | 'html' = 'text') {
  const reading = readText(text, { format });
  if (reading.outcome !== 'read') throw new Error(JSON.stringify(reading.problems));
  return reading.story;
}

test('what is left out keeps its line and its words, and the story closes over it', () => {
  const story = storyOf(
    'Share this:\n\nA ferry turns back\n\nOne.\n\nAdvertisement\n\nTwo.\n\nComments (12)',
  );
  expect(story).toMatchObject({ headline: 'A ferry turns back', standfirst: 'One.' });
  expect(story.blocks.map(({ text }) => text)).toEqual(['Two.']);
  expect(story.leftOut.map(({ line, text }) => `${line} ${text}`)).toEqual([
    '1 Share this:',
    '7 Advertisement',
    '11 Comments (12)',
  ]);
  for (const { reason } of story.leftOut) expect(reason).toEndWith('.');
});

test('a list below a line that leads to other stories goes with it, a list of the story stays', () => {
  const text =
    'H\n\nOne.\n\nTwo.\n\nRelated:\n\n- A boat sinks\n- A wharf burns\n\nThree.\n\n- A rope\n- A ring';
  const story = storyOf(text);
  expect(story.leftOut.map(({ line }) => line)).toEqual([7, 9]);
  expect(story.blocks.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'list']);
});

describe('a paragraph over several lines', () => {
  const body = (paragraph: string) => `# H\n\nOne.\n\nTwo.\n\n${paragraph}\n\nThree.`;
  const left = (paragraph: string, format: 'markdown' | 'text' = 'markdown') =>
    storyOf(body(paragraph), format).leftOut.map(({ text }) => text);

  test.each([
    'Related: Old story\nThe mayor said that the bridge will close in June.',
    'Related: Old story  \nThe mayor said that the bridge will close in June.',
    'À lire aussi : la vieille barque\nLa maire a dit que le pont fermera\nen juin\net que le bac restera à quai',
    'Sign up for our newsletter\nand the crew will write to you, Holm joked.',
    'The harbour is calm again.\nAdvertisement',
    'Related:\nThe mayor said that the bridge will close',
  ])('stays whole where one of its lines may be the story’s: %j', (paragraph) => {
    expect(left(paragraph)).toEqual([]);
    const words = storyOf(body(paragraph), 'markdown')
      .blocks.map(({ text }) => text)
      .join(' ');
    expect(words.replace(/\s+/g, ' ')).toContain(paragraph.replace(/\s+/g, ' '));
  });

  test('is left out where each of its lines is furniture', () => {
    expect(left('Related: Old story\nRelated: Another story')).toEqual([
      'Related: Old story Related: Another story',
    ]);
    expect(left('Advertisement\nStory continues below')).toEqual(['Advertisement Story continues below']);
  });

  test('in plain text keeps the lines that are no furniture', () => {
    expect(left('Related: Old story\nThe mayor said that the bridge will close in June.', 'text')).toEqual([
      'Related: Old story',
    ]);
  });

  test('of a page is one passage with its line breaks', () => {
    const page = `<h1>H</h1><p>One.</p><p>Two.</p><p>Related: Old story<br>The mayor said it will close.</p>`;
    expect(storyOf(page, 'html').leftOut).toEqual([]);
  });
});

describe('a list below "Related:"', () => {
  const left = (list: string, label = 'Related:') =>
    storyOf(`# H\n\nOne.\n\nTwo.\n\n${label}\n\n${list}\n\nThree.`, 'markdown').leftOut.length;

  test('goes with it where it has titles or links', () => {
    expect(left('- A boat sinks\n- A wharf burns')).toBe(2);
    expect(left('- [The boat sank.](https://example.org/a)\n- A wharf burns')).toBe(2);
    expect(left('- Un bac coule\n- Un quai brûle', 'À lire aussi :')).toBe(2);
  });

  test('stays where it has sentences, or where the line has named its story already', () => {
    expect(left('- A boat sinks\n- The wharf burned for two hours.')).toBe(1);
    expect(left('- Blankets\n- Ropes', 'Related: Two rowers saved at the wharf')).toBe(1);
  });
});

test('the first line is a headline where it might be one', () => {
  expect(storyOf('Read more: how a ferry turned back\n\nOne.').headline).toBe(
    'Read more: how a ferry turned back',
  );
  expect(storyOf('Advertisement').headline).toBe('Advertisement');
  expect(storyOf('---\nheadline: A ferry\n---\nAdvertisement').leftOut).toMatchObject([
    { text: 'Advertisement' },
  ]);
});

test('a reaction line above furniture still closes the story', () => {
  const story = storyOf("H\n\nOne.\n\nTwo.\n\nWhat's your reaction?\n\nShare this:");
  expect(story.reactionsAsked).toBe(true);
  expect(story.blocks.map(({ text }) => text)).toEqual(['Two.']);
});
