// A saved page becomes a story: what it states, the part that is the story, and nothing of its machinery.

import { describe, expect, test } from 'bun:test';
import { formatOfFileName, readText } from '../index.ts';

function read(html: string) {
  const reading = readText(html, { format: 'html' });
  if (reading.outcome === 'refused')
    throw new Error(reading.problems.map(({ message }) => message).join(' '));
  return reading.story;
}

const sentence = (about: string) =>
  `The ${about} was told on Tuesday, and the harbour office, which keeps the records, had nothing to add to it.`;
const body = ['ferry', 'rope', 'pilot', 'lighthouse', 'storm', 'crew', 'tide']
  .map((about) => `<p>${sentence(about)}</p>`)
  .join('\n');

const page = (inside: string, head = '') => `<!DOCTYPE html>
<html lang="en-gb"><head><meta charset="utf-8">
<title>Harbour pilot saves ferry | The Tern Post</title>
${head}
</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<article><h1>Harbour pilot saves ferry</h1>
${inside}
</article>
<footer><p>About the Tern Post</p></footer>
<script>document.write('<p>Bought words</p>')</script>
</body></html>`;

describe('a saved page', () => {
  test('gives its headline once, its paragraphs in order, and lists what stands around them', () => {
    const story = read(page(body));
    expect(story.headline).toBe('Harbour pilot saves ferry');
    expect(story.blocks.map(({ type }) => type)).toEqual(Array.from({ length: 7 }, () => 'paragraph'));
    expect(story.blocks[0]!.text).toBe(sentence('ferry'));
    expect(story.standfirst).toBeNull();
    const aside = story.leftOut.map(({ text }) => text).join('\n');
    for (const words of ['Home', 'World', 'About the Tern Post']) expect(aside).toContain(words);
    expect(JSON.stringify(story)).not.toContain('Bought words');
  });

  test('says in which line of the file each block starts', () => {
    const html = page(body);
    for (const { text, line } of read(html).blocks) expect(html.split('\n')[line - 1]).toContain(text);
  });

  test('knows the lines also where the page writes its paragraphs as bare text', () => {
    const bare = ['ferry', 'rope', 'pilot', 'storm', 'tide'].map(
      (about) => `<div><div><span>${sentence(about)}</span></div></div>`,
    );
    const html = page(`<div>\n${bare.join('\n\n')}\n</div>`);
    const { blocks } = read(html);
    expect(blocks).toHaveLength(5);
    for (const { text, line } of blocks) expect(html.split('\n')[line - 1]).toContain(text);
  });

  test('states date, names, language and its own address', () => {
    const head = `<meta name="author" content="By Ada Moreau, Chief Reporter and Sam Okafor">
<meta property="article:published_time" content="2019-05-03T08:05:00+0200">
<link rel="canonical" href="https://tern.example/2019/ferry#top">`;
    const story = read(page(body, head));
    expect(story.byline).toEqual([{ name: 'Ada Moreau' }, { name: 'Sam Okafor' }]);
    expect(story.date).toBe('2019-05-03T08:05:00+02:00');
    expect(story.language).toBe('en-GB');
    expect(story.sourceUrl).toBe('https://tern.example/2019/ferry');
  });

  test('is no author of its own story beside a person', () => {
    const head =
      '<meta property="og:site_name" content="Tern Post"><meta name="author" content="Ada Moreau, Tern Post">';
    expect(read(page(body, head)).byline).toEqual([{ name: 'Ada Moreau' }]);
    expect(read(page(body, head.replace('Ada Moreau, ', ''))).byline).toEqual([{ name: 'Tern Post' }]);
  });

  test('believes JSON-LD over meta elements', () => {
    const head = `<meta name="author" content="Web Desk"><script type="application/ld+json">
{"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "The Tern Post"},
 {"@type": "ReportageNewsArticle", "headline": "Pilot saves ferry in the harbour", "datePublished": "2019-05-03",
  "author": [{"@type": "Person", "name": "Ada Moreau"},],}]}</script>`;
    const story = read(page(body, head));
    expect(story.headline).toBe('Pilot saves ferry in the harbour');
    expect(story.byline).toEqual([{ name: 'Ada Moreau' }]);
    expect(story.date).toBe('2019-05-03');
  });

  test('with too little text to choose from is read whole, or as its only article, and that is told', () => {
    const short = read(page('<p>Nobody was hurt.</p>'));
    expect(short.blocks.map(({ text }) => text)).toEqual(['Nobody was hurt.']);
    expect(short.advice.map(({ code }) => code)).toContain('page_read_whole');
    expect(short.leftOut.map(({ text }) => text).join('\n')).toContain('About the Tern Post');
    expect(read(page(body)).advice).toEqual([]);
  });

  test('believes no script of another kind', () => {
    const head =
      '<script type="application/json">{"@type": "NewsArticle", "headline": "Bought headline"}</script>';
    expect(read(page(body, head)).headline).toBe('Harbour pilot saves ferry');
  });

  test('lists its headline where it stands once more above the story', () => {
    const story = read(page(`<p><strong>Harbour pilot saves ferry</strong></p>${body}`));
    expect(story.blocks[0]!.text).toBe(sentence('ferry'));
    expect(story.leftOut.map(({ reason }) => reason)).toContain('It repeats the headline.');
  });

  test('takes a kicker off its headline', () => {
    const html = page(body).replaceAll('Harbour pilot saves ferry', 'VIRAL VIDEO: Harbour pilot saves ferry');
    expect(read(html)).toMatchObject({ kicker: 'Viral video', headline: 'Harbour pilot saves ferry' });
  });

  test('takes its description for the standfirst only where readers see it and the story does not repeat it', () => {
    const described = 'A pilot of the harbour office brought a ferry home through the storm.';
    const head = `<meta property="og:description" content="${described}">`;
    expect(read(page(body, head)).standfirst).toBeNull();
    const shown = page(body, head).replace('<article>', `<div class="banner">${described}</div><article>`);
    expect(read(shown).standfirst).toBe(described);
    const copied = `<meta property="og:description" content="${sentence('ferry')}">`;
    const story = read(page(body, copied));
    expect(story.standfirst).toBeNull();
    expect(story.blocks[0]!.text).toBe(sentence('ferry'));
  });

  test('marks its own standfirst by its class', () => {
    const story = read(
      page(`<p class="standfirst">Nobody aboard was hurt, says the harbour office.</p>${body}`),
    );
    expect(story.standfirst).toBe('Nobody aboard was hurt, says the harbour office.');
    expect(story.blocks[0]!.text).toBe(sentence('ferry'));
  });
});

describe('the parts of a story', () => {
  test('headings, lists, quotes and emphasis keep what they are', () => {
    const parts = `<h2>The rescue</h2><ul><li>one <b>rope</b></li><li>two men</li></ul>
<blockquote><p>We held on.</p><p>And on.</p></blockquote><p>They <em>held</em>.</p>`;
    const { blocks } = read(page(`${body}${parts}${body}`));
    expect(blocks.slice(7, 11).map(({ type, text }) => [type, text])).toEqual([
      ['heading', 'The rescue'],
      ['list', 'one rope\ntwo men'],
      ['quote', 'We held on.\nAnd on.'],
      ['paragraph', 'They held.'],
    ]);
    expect(blocks[8]!.marks).toEqual([{ type: 'strong', start: 4, end: 8 }]);
    expect(blocks[10]!.marks).toEqual([{ type: 'emphasis', start: 5, end: 9 }]);
  });

  test('a row of a table is a line, and words beside its cells stay', () => {
    const rows = '<tr><td>Ferry</td><td>12 aboard</td></tr><tr>Tide<td>low</td><td>at noon</td></tr>';
    const { blocks } = read(`<h1>Ferry saved</h1><p>One.</p><p>Two.</p><table>${rows}</table>`);
    expect(blocks.map(({ text }) => text).slice(-4)).toEqual(['Ferry | 12 aboard', 'Tide', 'low', 'at noon']);
  });

  test('links are absolute, also those that start from the page or its base', () => {
    const link =
      '<p>See <a href="../log?a=1&amp;b=2">the log</a>, <a href="mailto:a@b.example">write</a>.</p>';
    const canonical = '<link rel="canonical" href="https://tern.example/2019/ferry">';
    const [plain] = read(page(link + body, canonical)).blocks;
    expect(plain!.marks).toEqual([
      { type: 'link', start: 4, end: 11, href: 'https://tern.example/log?a=1&b=2' },
      { type: 'link', start: 13, end: 18, href: 'mailto:a@b.example' },
    ]);
    const based = read(page(link + body, `${canonical}<base href="/a/b/">`)).blocks[0]!;
    expect(based.marks[0]).toMatchObject({ href: 'https://tern.example/a/log?a=1&b=2' });
  });

  test('links to scripts and data are dropped, their words stay', () => {
    const bad = [
      'javascript:alert(1)',
      'JaVaScRiPt:x',
      'data:text/html,x',
      ' vbscript:x',
      'file:///etc/passwd',
      '//[',
    ];
    const links = bad.map((href) => `<a href="${href}">words</a>`).join(' ');
    const [block] = read(
      page(`<p>Here are ${links} and more of it, with commas, to be long enough.</p>${body}`),
    ).blocks;
    expect(block!.marks).toEqual([]);
    expect(block!.text).toStartWith('Here are words words words words words words and more');
  });

  test('a caption is left out with its reason', () => {
    const figure =
      '<figure><img src="a.jpg"><figcaption>The ferry at noon. Photo: A. Moreau</figcaption></figure>';
    const story = read(page(`${body}${figure}${body}`));
    expect(story.leftOut.find(({ reason }) => reason.includes('caption'))?.text).toContain(
      'The ferry at noon',
    );
    expect(story.blocks.some(({ text }) => text.includes('at noon'))).toBe(false);
  });

  test('a video is the place of the clip, with the words below it', () => {
    const video =
      '<figure><video src="a.mp4">No video here</video><figcaption>The ferry turns</figcaption></figure>';
    const clips = read(page(`${body}${video}${body}`)).blocks.filter(({ type }) => type === 'clip');
    expect(clips.map(({ text }) => text)).toEqual(['The ferry turns']);
  });

  test('posts and players of other platforms are embeds with their address', () => {
    const post = `<blockquote class="twitter-tweet"><p>Ferry is safe</p><a href="https://twitter.com/tern/status/9">May 3</a></blockquote>`;
    const player = '<iframe src="https://www.youtube.com/embed/abc"></iframe>';
    const embeds = read(page(`${body}${post}<div>${player}</div>${body}`)).blocks.filter(
      ({ type }) => type === 'embed',
    );
    expect(embeds.map(({ marks }) => marks)).toEqual([
      [{ type: 'link', start: 0, end: embeds[0]!.text.length, href: 'https://twitter.com/tern/status/9' }],
      [{ type: 'link', start: 0, end: embeds[1]!.text.length, href: 'https://www.youtube.com/embed/abc' }],
    ]);
    expect(embeds[0]!.text).toContain('Ferry is safe');
  });

  test('an advice says how many words the page hides', () => {
    const hiddenIn = (inside: string) =>
      read(page(body + inside))
        .advice.filter(({ code }) => code === 'page_hidden')
        .map(({ message }) => message);
    expect(hiddenIn('')).toEqual([]);
    expect(hiddenIn('<p hidden><svg><title>Close</title></svg> — </p>')).toEqual([]);
    const nested =
      '<div hidden>Two words <p style="display:none">and <b aria-hidden="true">three more</b></p></div>';
    expect(hiddenIn(nested)).toEqual([expect.stringContaining('5 words that the page hides were not read.')]);
    expect(hiddenIn(`${nested}<p hidden>Six.</p>`)[0]).toStartWith('6 words');
    expect(hiddenIn('<p hidden>Six.</p>')[0]).toStartWith('One word');
  });

  test('a title in the body is the headline only where the page has no other', () => {
    const inBody = (inside: string, head = '') =>
      read(
        `<html><head>${head}</head><body><title>x</title><article>${inside}${body}</article></body></html>`,
      );
    const story = inBody('<h1>Harbour pilot saves ferry</h1>');
    expect(story.headline).toBe('Harbour pilot saves ferry');
    expect(story.blocks.some(({ type }) => type === 'heading')).toBe(false);
    expect(story.advice.map(({ code }) => code)).not.toContain('second_title');
    expect(inBody('').headline).toBe('x');
    expect(inBody('', '<title>Harbour pilot saves ferry</title>').headline).toBe('Harbour pilot saves ferry');
    const stated = '<meta property="og:title" content="Harbour pilot saves ferry">';
    expect(inBody('', stated).headline).toBe('Harbour pilot saves ferry');
    expect(read(`<h1>Ferry saved</h1><title>x</title><p>Short.</p>`).headline).toBe('Ferry saved');
    // A picture for counting readers stands in many heads and ends none.
    const counted = '<html><head><noscript><img></noscript><title>Ferry is safe</title></head>';
    expect(read(`${counted}<body><h1>Ferry saved</h1>${body}</body></html>`).headline).toBe('Ferry is safe');
  });

  test('what is hidden, commented or scripted is no word of the story', () => {
    const unseen = `<p hidden>secret a</p><p style="display: none">secret b</p><p aria-hidden="true">secret c</p>
<!-- secret d --><script>secret e</script><style>secret f</style><noscript>secret g</noscript><template>secret h</template>`;
    for (const html of [page(body + unseen), `<p>A fragment</p>${unseen}`])
      expect(JSON.stringify(read(html))).not.toContain('secret');
  });
});

describe('a pasted fragment', () => {
  test('is read whole, its first line being the headline, its links marks', () => {
    const story = read(
      '<h1>Ferry saved</h1><p>Short.</p><p>By <a href="https://tern.example/a">the pilot</a>.</p>',
    );
    expect(story.headline).toBe('Ferry saved');
    const texts = [story.standfirst, ...story.blocks.map(({ text }) => text)].filter((text) => text !== null);
    expect(texts).toEqual(['Short.', 'By the pilot.']);
    expect(story.blocks.at(-1)!.marks).toEqual([
      { type: 'link', start: 3, end: 12, href: 'https://tern.example/a' },
    ]);
  });

  test('keeps the links of its lead, which is no standfirst then', () => {
    const story = read(
      '<p>Ferry saved</p><p>The <a href="https://tern.example/a">crew</a> came.</p><p>It was late.</p>',
    );
    expect([story.standfirst, story.blocks.map(({ text }) => text)]).toEqual([
      null,
      ['The crew came.', 'It was late.'],
    ]);
    expect(story.blocks[0]!.marks).toMatchObject([{ type: 'link', href: 'https://tern.example/a' }]);
  });

  test('without any markup is paragraphs of text', () => {
    const story = read('Ferry saved<br><br>It was late &amp; dark, 3 < 4.<br>Nobody slept.');
    expect([story.headline, ...story.blocks.map(({ text }) => text)].join('\n')).toBe(
      'Ferry saved\nIt was late & dark, 3 < 4.\nNobody slept.',
    );
  });
});

test('files that end in .html, .htm or .xhtml are pages', () => {
  expect(['a.html', 'B.HTM', 'c.xhtml', 'd.html.txt'].map(formatOfFileName)).toEqual([
    'html',
    'html',
    'html',
    'text',
  ]);
});

test('a passage stands in the line of its first words, not of the tag above them', () => {
  const page =
    '<article>\n<h1>\nA ferry\n</h1>\n<p>\n\nOne is here.</p>\n<p>\n<b>Two</b> is\nhere.</p><ul>\n<li>Three</li></ul><p>Four.</p></article>';
  const reading = readText(page, { format: 'html' });
  if (reading.outcome !== 'read') throw new Error('refused');
  const { standfirst, blocks } = reading.story;
  expect(standfirst).toBeNull();
  expect(blocks.map(({ line, text }) => `${line} ${text}`)).toEqual([
    '7 One is here.',
    '9 Two is here.',
    '11 Three',
    '11 Four.',
  ]);
});
