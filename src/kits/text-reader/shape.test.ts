// A plain text without any markup: which lines are kicker, headline, standfirst, byline and paragraphs.

import { describe, expect, test } from 'bun:test';
import { readText } from './index.ts';
import type { ReadStory } from './types.ts';

function storyOf(text: string): ReadStory {
  const reading = readText(text, { format: 'text' });
  if (reading.outcome !== 'read') throw new Error(JSON.stringify(reading.problems));
  return reading.story;
}

const kickerAndHeadline = (text: string) => {
  const { kicker, headline } = storyOf(text);
  return [kicker, headline];
};
const typesAndTexts = (text: string) => storyOf(text).blocks.map((block) => `${block.type}: ${block.text}`);

describe('kicker and headline', () => {
  test('capitals before a colon are the kicker, in sentence case', () => {
    expect(kickerAndHeadline('VIRAL VIDEO: A man climbs\n\nText.')).toEqual(['Viral video', 'A man climbs']);
    expect(kickerAndHeadline('VIDÉO : Un homme grimpe\n\nTexte.')).toEqual(['Vidéo', 'Un homme grimpe']);
  });

  test('capitals on a line above the headline are the kicker, with and without a colon or a gap', () => {
    for (const above of ['VIRAL VIDEO\n', 'VIRAL VIDEO\n\n', 'VIRAL VIDEO:\n']) {
      expect(kickerAndHeadline(`${above}A man climbs\n\nText.`)).toEqual(['Viral video', 'A man climbs']);
    }
  });

  test('abbreviations keep their capitals', () => {
    expect(kickerAndHeadline('BBC VIDEO: A man climbs')).toEqual(['BBC video', 'A man climbs']);
    expect(kickerAndHeadline('U.S. AND EU: A deal holds')).toEqual(['U.S. and EU', 'A deal holds']);
    expect(kickerAndHeadline('NYPD: A man climbs')).toEqual(['NYPD', 'A man climbs']);
    expect(kickerAndHeadline('G7 IN BRIEF: A deal holds')).toEqual(['G7 in brief', 'A deal holds']);
  });

  test('a name keeps its capital where the story writes it so', () => {
    const text = 'RESCUE IN PARIS: A man climbs\n\nHe came to Paris.\n\nA rescue in the north.';
    expect(storyOf(text).kicker).toBe('Rescue in Paris');
  });

  test('a text in capitals throughout has no kicker by capitals', () => {
    expect(kickerAndHeadline('VIDEO: A MAN CLIMBS\n\nHE CLIMBED.')).toEqual([null, 'VIDEO: A MAN CLIMBS']);
    expect(kickerAndHeadline('VIDEO\n\nA MAN CLIMBS\n\nHE CLIMBED.')).toEqual([null, 'VIDEO']);
  });

  test('a short headline in capitals above a sentence stays the headline', () => {
    expect(kickerAndHeadline('MAN CLIMBS\n\nHe climbed in Paris.')).toEqual([null, 'MAN CLIMBS']);
  });

  test('what only looks like a kicker is left in the headline', () => {
    for (const headline of [
      'Paris: a man climbs',
      'At 10:30 a man climbed',
      'VIDEO:nothing',
      'A: b',
      '12: a man',
    ]) {
      expect(kickerAndHeadline(`${headline}\n\nText.`)).toEqual([null, headline]);
    }
    const long = 'ONE TWO THREE FOUR FIVE SIX: a man climbs';
    expect(kickerAndHeadline(long)).toEqual([null, long]);
  });

  test('one line is a headline alone', () => {
    expect(storyOf('A man climbs')).toMatchObject({ headline: 'A man climbs', standfirst: null, blocks: [] });
    expect(storyOf("What's your reaction?").headline).toBe("What's your reaction?");
  });

  test('a first line too long for a headline gives its first sentence, and the writer is told', () => {
    const rest = 'And then he climbed on. '.repeat(40).trim();
    const story = storyOf(`A man climbs four floors. ${rest}`);
    expect(story.headline).toBe('A man climbs four floors.');
    expect(story.blocks.map(({ text }) => text)).toEqual([rest]);
    expect(story.advice).toMatchObject([{ code: 'long_headline', line: 1 }]);
    const words = 'word '.repeat(400).trim();
    expect(`${storyOf(words).headline} ${storyOf(words).blocks[0]?.text}`).toBe(words);
    expect(storyOf('x'.repeat(2000)).headline).toBe('x'.repeat(2000));
  });

  test('a text without a word of its own asks for a headline', () => {
    for (const text of ['', ' \n\t\n', '\u0001\u0002']) {
      const reading = readText(text, { format: 'text' });
      expect(reading).toMatchObject({ outcome: 'refused', problems: [{ line: 1, field: 'headline' }] });
    }
  });
});

describe('standfirst and paragraphs', () => {
  test('the second paragraph is the standfirst only when another follows', () => {
    expect(storyOf('H\n\nOne.\n\nTwo.')).toMatchObject({
      standfirst: 'One.',
      blocks: [{ text: 'Two.', line: 5 }],
    });
    expect(storyOf('H\n\nOne.')).toMatchObject({ standfirst: null, blocks: [{ text: 'One.' }] });
    expect(storyOf('H\n\nOne.\n\nWATCH:').standfirst).toBeNull();
    expect(storyOf("H\n\nOne.\n\nWhat's your reaction?")).toMatchObject({ standfirst: null });
    expect(storyOf('H\n\nWatch the video below:\n\nOne.\n\nTwo.').standfirst).toBeNull();
    expect(storyOf(`H\n\n${'Long. '.repeat(150)}\n\nTwo.`).standfirst).toBeNull();
  });

  test('all kinds of line ends part lines', () => {
    for (const end of ['\n', '\r\n', '\r', '\u2028', '\u2029', '\u0085', '\v', '\f']) {
      const story = storyOf(['H', '', 'One.', '', 'Two.'].join(end));
      expect([story.headline, story.standfirst, story.blocks[0]?.text, story.blocks[0]?.line]).toEqual([
        'H',
        'One.',
        'Two.',
        5,
      ]);
    }
  });

  test('a text wrapped at a width is put together again, and short lines in it stay apart', () => {
    const text = `A man climbs

He climbed four floors of a building in the north of the city
while people below held their breath and somebody filmed it,
and then he took the child.

Ada Moreau
12 Harbour Street

He did not think about it for long, he said, he only saw that
nobody else was going.`;
    expect(storyOf(text).blocks.map(({ text }) => text.split(' ').slice(-2).join(' '))).toEqual([
      'Ada Moreau',
      'Harbour Street',
      'was going.',
    ]);
    expect(storyOf(text).standfirst).toEndWith('took the child.');
  });

  test('lines without gaps between them are paragraphs of their own', () => {
    const text =
      'A man climbs\nHe climbed four floors in the north of the city.\nThe child was safe.\nPeople cheered.';
    expect(storyOf(text).standfirst).toBe('He climbed four floors in the north of the city.');
    expect(typesAndTexts(text)).toEqual(['paragraph: The child was safe.', 'paragraph: People cheered.']);
  });

  test('lines with bullets are a list', () => {
    expect(typesAndTexts('H\n\nOne.\n\n- a\n- b c\n\n- alone\n\nTwo.')).toEqual([
      'list: a\nb c',
      'paragraph: - alone',
      'paragraph: Two.',
    ]);
  });

  test('control characters go and are told, direction marks stay', () => {
    const story = storyOf('He\u0000ad\u0007line\n\n\u200fשלום\u202c \u2067x\u2069\u009b');
    expect(story.headline).toBe('Headline');
    expect(story.blocks[0]?.text).toBe('\u200fשלום\u202c \u2067x\u2069');
    expect(story.advice).toMatchObject([{ code: 'control_characters', line: 1 }]);
    expect(story.advice[0]?.message).toContain('lines 1, 3');
  });

  test('the language is guessed from small words, or left open', () => {
    expect(storyOf('A man climbs\n\nHe was in the north of the city and it was late.').language).toBe('en');
    expect(storyOf('Un homme grimpe\n\nIl est dans la rue avec son frère et les voisins.').language).toBe(
      'fr',
    );
    expect(storyOf('Climb').language).toBeNull();
    expect(storyOf('The man and the boy\n\nLe garçon dans la rue').language).toBeNull();
  });
});

describe('the place of the clip', () => {
  const announcing = [
    'Below is video of the rescue on the balcony:',
    'Below, footage of the rescue.',
    'Watch the video below',
    'Watch the moment here:',
    'Watch what happened below.',
    'See the footage below!',
    'Here’s the clip:',
    'Here is the full video:',
    'In the video below',
    'In the video below, a man climbs up a wall.',
    'WATCH:',
    'Voici la vidéo du sauvetage :',
    'Voici les images :',
    'Regardez la vidéo du sauvetage',
    'Regardez ci-dessous.',
    'Dans la vidéo ci-dessous, un homme grimpe.',
    'VIDÉO :',
  ];
  test.each(announcing)('"%s" is a place for the clip', (line) => {
    expect(typesAndTexts(`H\n\nOne.\n\n${line}\n\nTwo.`)).toEqual([`clip: ${line}`, 'paragraph: Two.']);
  });

  const ordinary = [
    'Below is a list of the streets that are closed.',
    'Watch out for thieves, police say.',
    'The video was watched by millions.',
    'Here is what the police said about the video yesterday.',
    'See what the neighbours said.',
    'Watching the video below his window, he cried.',
    'Voici ce que dit la police de la vidéo qui circule depuis hier soir.',
    'La vidéo a été vue par des millions de personnes.',
    `Below is video of ${'the rescue and '.repeat(20)}more:`,
  ];
  test.each(ordinary)('"%s" is an ordinary paragraph', (line) => {
    expect(typesAndTexts(`H\n\nOne.\n\n${line}\n\nTwo.`)).toEqual([`paragraph: ${line}`, 'paragraph: Two.']);
  });

  test('two announcing lines are two places, and the writer is told', () => {
    const story = storyOf('H\n\nOne.\n\nWATCH:\n\nTwo.\n\nWATCH:\n\nThree.');
    expect(story.blocks.map(({ type }) => type)).toEqual(['clip', 'paragraph', 'clip', 'paragraph']);
    expect(story.advice).toMatchObject([{ code: 'several_clip_places', line: 9 }]);
  });
});

describe('the closing reaction line', () => {
  const asking = [
    "What's Your Reaction?",
    'What’s your reaction ?',
    'WHAT IS YOUR REACTION',
    'Quelle est votre réaction ?',
    'Your reaction:',
  ];
  test.each(asking)('"%s" is left out and opens the reactions', (line) => {
    const story = storyOf(`H\n\nOne.\n\nTwo.\n\n\n${line}\n`);
    expect(story.reactionsAsked).toBe(true);
    expect(story.leftOut).toMatchObject([{ text: line, line: 8 }]);
    expect(story.blocks.map(({ text }) => text)).toEqual(['Two.']);
  });

  test('the same question inside the story stays', () => {
    const story = storyOf("H\n\nOne.\n\nWhat's your reaction?\n\nTwo.");
    expect(story).toMatchObject({ reactionsAsked: false, leftOut: [] });
    expect(story.blocks.length).toBe(2);
  });
});

describe('words that announce the clip inside a paragraph', () => {
  const long = 'The crew had seen the boat at dawn and had not waited for anybody. '.repeat(4).trim();

  test('the last sentence of a long paragraph is the place, and marks go with their words', () => {
    for (const last of [
      'The video is below:',
      'You can watch the turn below.',
      'La vidéo est ci-dessous :',
    ]) {
      expect(typesAndTexts(`H\n\nOne.\n\n${long} ${last}\n\nTwo.`)).toEqual([
        `paragraph: ${long}`,
        `clip: ${last}`,
        'paragraph: Two.',
      ]);
    }
    const marked = readText(`# H\n\nOne.\n\n*${long}* The [video](https://example.org) is below:\n\nTwo.`, {
      format: 'markdown',
    });
    if (marked.outcome !== 'read') throw new Error('refused');
    expect(
      marked.story.blocks
        .slice(0, 2)
        .map(({ text, marks }) => marks.map(({ start, end }) => text.slice(start, end))),
    ).toEqual([[long], ['video']]);
  });

  test('a short paragraph with such a sentence is the place as a whole', () => {
    const text = 'It was filmed from the wharf. The video is below. Many have seen it.';
    expect(typesAndTexts(`H\n\nOne.\n\n${text}\n\nTwo.`)).toEqual([`clip: ${text}`, 'paragraph: Two.']);
  });

  test.each([
    `${long} The crew is below deck.`,
    `${long} "You can watch the video below."`,
    `${long} The video of the turn was below her window.`,
    'It was filmed from the wharf. Watch out for the cranes below.',
    'It was filmed from the wharf. He watched the video below deck.',
  ])('"%s" is an ordinary paragraph', (text) => {
    expect(typesAndTexts(`H\n\nOne.\n\n${text}\n\nTwo.`)).toEqual([`paragraph: ${text}`, 'paragraph: Two.']);
  });

  test('the line below the clip that says whose it is stands with it', () => {
    expect(typesAndTexts('H\n\nOne.\n\nWATCH:\n\nVideo: Jane Roe/Agency\n\nTwo.')).toEqual([
      'clip: WATCH:\nVideo: Jane Roe/Agency',
      'paragraph: Two.',
    ]);
    expect(typesAndTexts('H\n\nOne.\n\nTwo.\n\nVideo: Jane Roe/Agency')).toEqual([
      'paragraph: Two.',
      'paragraph: Video: Jane Roe/Agency',
    ]);
  });
});

describe('subheadings', () => {
  const paragraph = 'The crew saw the boat at dawn and turned back before anybody on board had asked for it.';

  test('a short line without an end mark between paragraphs is one', () => {
    for (const line of ['What the crew saw', 'Two hours of drifting', 'WHAT WE KNOW']) {
      expect(typesAndTexts(`H\n\nOne.\n\nTwo.\n\n${line}\n\n${paragraph}`)).toEqual([
        'paragraph: Two.',
        `heading: ${line}`,
        `paragraph: ${paragraph}`,
      ]);
    }
  });

  test.each([
    '"We turned at once"',
    'He turned back.',
    'and then',
    'Crew:',
    'VIDEO',
    '2018',
    'May 28, 2018',
    'Why did they turn?',
  ])('"%s" is none', (line) => {
    expect(typesAndTexts(`H\n\nOne.\n\nTwo.\n\n${line}\n\n${paragraph}`)[1]).toBe(`paragraph: ${line}`);
  });

  test('an address, a last line, and a line above a short one are none', () => {
    for (const text of [
      `Two.\n\nAna Lima\n12 Harbour Street\n\n${paragraph}`,
      `Two.\n\n${paragraph}\n\nAna Lima`,
      `Two.\n\nAna Lima\n\nThree.`,
    ]) {
      expect(typesAndTexts(`H\n\nOne.\n\n${text}`).filter((block) => block.startsWith('heading'))).toEqual(
        [],
      );
    }
  });
});

describe('pull-quotes', () => {
  const paragraph =
    '“We turned at once, and nobody asked for thanks,” she said. The boat was empty by then. It was cold.';

  test('a line that repeats words of a longer paragraph is one, with and without the name below them', () => {
    for (const line of [
      '“We turned at once, and nobody asked for thanks”',
      '"We turned at once, and nobody asked for thanks" — Rosa Vega',
      'The boat was empty by then.',
    ]) {
      expect(typesAndTexts(`H\n\nOne.\n\n${paragraph}\n\n${line}\n\nTwo.`)[1]).toBe(`quote: ${line}`);
    }
  });

  test('words of its own, few words, and a paragraph said twice are none', () => {
    for (const line of ['“We turned at once, and nobody asked”', 'It was cold.', paragraph]) {
      expect(typesAndTexts(`H\n\nOne.\n\n${paragraph}\n\n${line}\n\nTwo.`)[1]).toBe(`paragraph: ${line}`);
    }
  });
});
