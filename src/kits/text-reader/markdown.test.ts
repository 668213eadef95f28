// Markdown becomes the parts of a story; what readers' pages cannot show is said, never dropped in silence.

import { describe, expect, test } from 'bun:test';
import { readText } from './index.ts';
import type { Block, ReadStory } from './types.ts';

function storyOf(text: string): ReadStory {
  const reading = readText(text, { format: 'markdown' });
  if (reading.outcome !== 'read') throw new Error(JSON.stringify(reading.problems));
  return reading.story;
}

const typesAndTexts = (body: string) =>
  storyOf(`# H\n\nStandfirst.\n\nFirst.\n\n${body}`)
    .blocks.slice(1)
    .map((block) => `${block.type}: ${block.text}`);
const marked = (block: Block | undefined) =>
  block?.marks.map((mark) => [mark.type, block.text.slice(mark.start, mark.end)].join(': '));

describe('blocks', () => {
  test('the first heading is the headline and the paragraph below it the standfirst', () => {
    expect(storyOf('# A *man* climbs\n\nHe\nclimbed.\n\nTwo.')).toMatchObject({
      headline: 'A man climbs',
      standfirst: 'He climbed.',
      blocks: [{ type: 'paragraph', text: 'Two.', line: 6 }],
    });
  });

  test('a kicker stands before the colon or above the heading', () => {
    expect(storyOf('# VIRAL VIDEO: A man climbs')).toMatchObject({
      kicker: 'Viral video',
      headline: 'A man climbs',
    });
    expect(storyOf('VIRAL VIDEO\n\n# A man climbs')).toMatchObject({
      kicker: 'Viral video',
      headline: 'A man climbs',
    });
  });

  test('without a heading the first paragraph is the headline', () => {
    expect(storyOf('A man climbs\n\nHe climbed.')).toMatchObject({ headline: 'A man climbs' });
  });

  test('a list or quotation on top leaves the headline to be asked for', () => {
    const reading = readText('- a\n- b\n\nText', { format: 'markdown' });
    expect(reading).toMatchObject({ outcome: 'refused', problems: [{ line: 1, field: 'headline' }] });
  });

  test('headings, lists, quotations and breaks become blocks', () => {
    expect(
      typesAndTexts('## Two\n\n##### Five\n\n- a\n- b\n  c\n\n> said\n> on\n>\n> again\n\n---\n\none  \ntwo'),
    ).toEqual([
      'heading: Two',
      'heading: Five',
      'list: a\nb c',
      'quote: said on\nagain',
      'paragraph: one\ntwo',
    ]);
  });

  test('nested items become items of the one list', () => {
    expect(typesAndTexts('1. a\n2. b\n   - c\n\n     d')).toEqual(['list: a\nb\nc d']);
    expect(storyOf('# H\n\n1. a\n2. b').blocks[0]).toMatchObject({ type: 'list', ordered: true });
  });

  test('numbers that do not count from 1 are words and stay', () => {
    expect(typesAndTexts('1986. A year to remember.')).toEqual(['paragraph: 1986. A year to remember.']);
    expect(typesAndTexts('1986. One.\n1987. Two.')).toEqual(['list: 1986. One.\n1987. Two.']);
    expect(typesAndTexts('> 1986. A year.')).toEqual(['quote: 1986. A year.']);
  });

  test('a second first-rank heading becomes a subheading and is told', () => {
    const story = storyOf('# H\n\nOne.\n\n# Again\n\nTwo.');
    expect(story.blocks[0]).toMatchObject({ type: 'heading', level: 2, text: 'Again' });
    expect(story.advice).toMatchObject([{ code: 'second_title', line: 5 }]);
  });

  test('code is read as text and told', () => {
    const story = storyOf('# H\n\n```js\nlet a;\nlet b;\n```');
    expect(story.blocks).toMatchObject([{ type: 'paragraph', text: 'let a;\nlet b;' }]);
    expect(story.advice).toMatchObject([{ code: 'code_block', line: 3 }]);
  });

  test('a closing reaction line is left out, also as a heading', () => {
    expect(storyOf("# H\n\nOne.\n\n## What's *your* reaction?")).toMatchObject({
      reactionsAsked: true,
      leftOut: [{ text: "What's your reaction?", line: 5 }],
    });
  });
});

describe('marks', () => {
  test('emphasis and links carry offsets into the plain text', () => {
    const [block] = storyOf(
      '# H\n\nA **strong *and* soft** [link *x*](https://example.org/a?b=1) 🎈 *end*',
    ).blocks;
    expect(block?.text).toBe('A strong and soft link x 🎈 end');
    expect(marked(block)).toEqual([
      'strong: strong and soft',
      'emphasis: and',
      'link: link x',
      'emphasis: x',
      'emphasis: end',
    ]);
    expect(block?.marks.find((mark) => mark.type === 'link')).toMatchObject({
      href: 'https://example.org/a?b=1',
    });
  });

  test('marks in later items and paragraphs are counted from the start of the block', () => {
    expect(marked(storyOf('# H\n\n- a\n- *b*').blocks[0])).toEqual(['emphasis: b']);
    expect(marked(storyOf('# H\n\n> a\n>\n> *b*').blocks[0])).toEqual(['emphasis: b']);
  });

  test('only links to the web and to mail addresses are kept, the others are told', () => {
    const story = storyOf(
      '# H\n\n[a](javascript:alert(1)) [b](/b) [c](data:text/html,x) [d](mailto:d@example.org) <https://example.org> [e](http://[)',
    );
    expect(story.blocks[0]?.text).toBe('a b c d https://example.org e');
    expect(marked(story.blocks[0])).toEqual(['link: d', 'link: https://example.org']);
    expect(story.advice.map(({ code }) => code)).toEqual(Array.from({ length: 4 }, () => 'link_left_out'));
  });

  test('links in headline and standfirst are told to be lost', () => {
    const story = storyOf('# [H](https://example.org)\n\n[S](https://example.org)\n\nOne.');
    expect(story.advice).toMatchObject([
      { code: 'link_left_out', line: 1 },
      { code: 'link_left_out', line: 3 },
    ]);
  });

  test('HTML is text, and entities are what they stand for', () => {
    expect(typesAndTexts('<script>a</script> &amp; &lt;b&gt; <b>c</b>')).toEqual([
      'paragraph: <script>a</script> & <b> <b>c</b>',
    ]);
  });

  test('a sentence that looks like a link definition stays', () => {
    expect(typesAndTexts('[Update]: Rescued')).toEqual(['paragraph: [Update]: Rescued']);
    expect(typesAndTexts('[x] [y]\n\n[y]: https://example.org')).toEqual(['paragraph: [x] y']);
  });

  test('a picture is left out with its description', () => {
    const story = storyOf('# H\n\nA ![man on a wall](https://example.org/a.png) climbs.');
    expect(story.blocks[0]?.text).toBe('A climbs.');
    expect(story.leftOut).toMatchObject([{ text: 'man on a wall', line: 3 }]);
    expect(story.advice).toMatchObject([{ code: 'image_left_out', line: 3 }]);
  });
});

describe('the clip', () => {
  test('a directive places it, with its own text or the line that announces it', () => {
    expect(typesAndTexts('::clip')).toEqual(['clip: ']);
    expect(typesAndTexts('::clip Filmed by *a neighbour*')).toEqual(['clip: Filmed by a neighbour']);
    expect(typesAndTexts('Below is video of it:\n\n::clip')).toEqual(['clip: Below is video of it:']);
    expect(typesAndTexts('Below is video of it:\n\nTwo.\n\n::clip')).toEqual([
      'paragraph: Below is video of it:',
      'paragraph: Two.',
      'clip: ',
    ]);
  });

  test('a directive needs no gaps around it', () => {
    expect(typesAndTexts('Two.\n::clip\nThree.')).toEqual(['paragraph: Two.', 'clip: ', 'paragraph: Three.']);
    expect(typesAndTexts('- a\n::clip\n\n> b\n::clip')).toEqual(['list: a', 'clip: ', 'quote: b', 'clip: ']);
  });

  test('an announcing line is the place where there is no directive', () => {
    expect(typesAndTexts('Below is [video](https://example.org) of it:')).toEqual([
      'clip: Below is video of it:',
    ]);
  });

  test('another directive is kept as text and told', () => {
    const story = storyOf('# H\n\n::poll Someone');
    expect(story.blocks).toMatchObject([{ type: 'paragraph', text: '::poll Someone' }]);
    expect(story.advice).toMatchObject([{ code: 'unknown_directive', line: 3 }]);
    expect(typesAndTexts('A word ::clip inside.\n\n::clipper')).toEqual([
      'paragraph: A word ::clip inside.',
      'paragraph: ::clipper',
    ]);
  });
});

describe('other directives', () => {
  test('a quote takes its words from its own line or from those below, and names the speaker under them', () => {
    for (const directive of [
      '::quote Ana Lima: I saw *the boat* turn.',
      '::quote Ana Lima\nI saw *the boat*\nturn.',
      '::quote Ana Lima:\nI saw *the boat* turn.',
    ]) {
      const story = storyOf(`# H\n\nOne.\n\n${directive}\n\nTwo.`);
      expect(story.blocks[0]).toMatchObject({
        type: 'quote',
        text: 'I saw the boat turn.\n— Ana Lima',
        line: 5,
      });
      expect(marked(story.blocks[0])).toEqual(['emphasis: the boat']);
      expect(story.blocks[1]).toMatchObject({ type: 'paragraph', text: 'Two.' });
    }
  });

  test('directives need no gap between them', () => {
    expect(typesAndTexts('::quote Ana Lima: One.\n::quote Rosa Vega\nTwo.\n::update Three.\n::clip')).toEqual(
      ['quote: One.\n— Ana Lima', 'quote: Two.\n— Rosa Vega', 'update: Three.', 'clip: '],
    );
  });

  test('what a quote directive states goes along, without the marks around the words', () => {
    const { stated } = storyOf('# H\n\n::quote Ana Lima: “I saw it.”');
    expect(stated.quotes).toEqual([
      { text: 'I saw it.', speaker: 'Ana Lima', addressee: null, line: 3, block: 0 },
    ]);
  });

  test('an update is a block with its words as they are written', () => {
    expect(typesAndTexts('Two.\n::update 2026-05-05: The boat\nwas found.\n\nThree.')).toEqual([
      'paragraph: Two.',
      'update: 2026-05-05: The boat was found.',
      'paragraph: Three.',
    ]);
  });

  test('an embed carries its address as a link over its words, or stands for itself', () => {
    const story = storyOf('# H\n\n::embed https://example.org/a Film of *it*\n::embed https://example.org/b');
    expect(story.blocks.map(({ type, text }) => `${type}: ${text}`)).toEqual([
      'embed: Film of it',
      'embed: https://example.org/b',
    ]);
    expect(marked(story.blocks[0])).toEqual(['link: Film of it', 'emphasis: it']);
    expect(story.blocks[1]?.marks).toEqual([
      { type: 'link', start: 0, end: 21, href: 'https://example.org/b' },
    ]);
  });

  test('an embed may say that its post is gone, and keeps the words', () => {
    const story = storyOf(
      '# H\n\n::embed https://example.org/a gone Thank you.\n::embed https://example.org/b GONE\n::embed https://example.org/c goner',
    );
    expect(story.blocks.map((block) => [block.text, block.type === 'embed' && block.gone])).toEqual([
      ['Thank you.', true],
      ['https://example.org/b', true],
      ['goner', undefined],
    ]);
  });

  test.each([
    '::quote Ana Lima',
    '::quote',
    '::quote : words',
    '::update',
    '::embed',
    '::embed http://example.org',
    '::embed javascript:a',
  ])('"%s" lacks something: it stays text and the writer is told what', (line) => {
    const story = storyOf(`# H\n\n${line}`);
    expect(story.blocks).toMatchObject([{ type: 'paragraph', text: line }]);
    expect(story.advice).toMatchObject([{ code: 'incomplete_directive', line: 3 }]);
  });
});

test('HTML stays as text, and the line of the first tag is told once', () => {
  const reading = readText(
    '# H\n\nOne < two, says <somebody>.\n\nThe crew pulled\nthe <b>planks</b> up.\n\nA <br/> here.',
    { format: 'markdown' },
  );
  if (reading.outcome !== 'read') throw new Error('refused');
  expect(reading.story.blocks[0]?.text).toBe('The crew pulled the <b>planks</b> up.');
  const told = reading.story.advice.filter(({ code }) => code === 'html_as_text');
  expect(told.map(({ line }) => line)).toEqual([6]);
  expect(told[0]?.message).toContain('"<b>"');
  const plain = readText('# H\n\nOne < two, says <somebody>.', { format: 'markdown' });
  expect(plain).toMatchObject({ story: { advice: [] } });
});
