// Pages as HTML: every field escaped, every block as what it is, every language in its direction.

import { expect, test } from 'bun:test';
import { documentWith, paragraph } from '../../test/support/whole-newsroom.ts';
import { defaultSettings } from '../newsroom/index.ts';
import { renderDocument } from '../platform/html.ts';
import type { StoryId } from '../platform/ids.ts';
import type { StoryDocument, StoryView } from '../stories/index.ts';
import { MessagePage } from './errors/views.tsx';
import { FrontPage } from './front/views.tsx';
import { SAMPLE_STORIES, SAMPLE_VIEW } from './sample.ts';
import type { Site } from './site.ts';
import { BAR_SLOT, StoryPage } from './story/views.tsx';

const HOSTILE = `"><script>alert(1)</script>' onload=x ${BAR_SLOT} &lt;`;
const site: Site = {
  ...defaultSettings(),
  name: 'Post',
  url: 'https://news.example',
  ownPages: [],
  mediaUrl: '',
};
const plain = { style: 'p{}', scripts: [] };
const look = { style: 'p{}', scripts: ['let a'] };

test('hostile text in any field stays text', () => {
  const marks = [
    { type: 'link', start: 0, end: 5, href: `https://x.example/"><script>${BAR_SLOT}` },
    { type: 'strong', start: 3, end: 9 },
  ];
  const html = page(
    {
      kicker: HOSTILE,
      headline: HOSTILE,
      standfirst: HOSTILE,
      byline: [{ name: HOSTILE }, { name: HOSTILE }],
      blocks: [
        paragraph(HOSTILE, marks),
        ...['quote', 'image', 'embed', 'update'].map((type) => ({ type, text: HOSTILE, marks })),
        { type: 'heading', level: 2, text: HOSTILE, marks },
        { type: 'list', ordered: false, text: `${HOSTILE}\n${HOSTILE}`, marks },
        { type: 'clip', text: HOSTILE, clipId: null },
      ],
    },
    { ...site, name: HOSTILE },
  );
  // Its own script, and what it says to machines.
  expect(html.split('<script')).toHaveLength(3);
  expect(html.split(BAR_SLOT)).toHaveLength(2);
  expect(html).toContain('content="&quot;>&lt;script>');
  const front = renderDocument(
    FrontPage({
      site,
      look: plain,
      stories: [
        { ...SAMPLE_STORIES[0]!, slug: HOSTILE, kicker: HOSTILE, headline: HOSTILE, standfirst: HOSTILE },
      ],
    }),
  );
  const message = renderDocument(
    MessagePage({
      site,
      look: plain,
      said: { title: HOSTILE, text: HOSTILE, detail: { text: HOSTILE, language: 'en' }, isElsewhere: true },
      latest: [{ ...SAMPLE_STORIES[0]!, slug: HOSTILE, headline: HOSTILE }],
    }),
  );
  expect(front.replace('<script type="application/ld+json">', '')).not.toContain('<script');
  expect(message).not.toContain('<script');
});

test('hostile text in what a clip says of itself stays text', () => {
  const [clip] = SAMPLE_VIEW.clips;
  const html = renderDocument(
    StoryPage({
      site,
      look,
      view: { ...SAMPLE_VIEW, clips: [{ ...clip!, answers: { ...clip!.answers, credit: HOSTILE } }] },
    }),
  );
  expect(html).toContain('Video: ');
  expect(html.split('<script')).toHaveLength(3);
});

test('marks that overlap each cover their own letters', () => {
  const marks = [
    { type: 'strong', start: 0, end: 6 },
    { type: 'emphasis', start: 3, end: 9 },
  ];
  expect(page({ blocks: [paragraph('onetwosix.', marks)] })).toContain(
    '<p><strong>one</strong><em><strong>two</strong></em><em>six</em>.</p>',
  );
});

test('a link keeps its address where other marks cross it, and no link stands in a link', () => {
  const marks = [
    { type: 'link', start: 0, end: 6, href: 'https://a.example' },
    { type: 'link', start: 3, end: 9, href: 'https://b.example' },
  ];
  const html = page({ blocks: [paragraph('onetwosix', marks)] });
  expect(html).toContain(
    '<p><a href="https://a.example" rel="noopener">one</a><a href="https://a.example" rel="noopener">two</a><a href="https://b.example" rel="noopener">six</a></p>',
  );
});

test('a list has an item a line, and a mark over several items is on each', () => {
  const marks = [{ type: 'strong', start: 2, end: 11 }];
  const list = { type: 'list', ordered: true, text: 'one\ntwo\nthree', marks };
  expect(page({ blocks: [list] })).toContain(
    '<ol><li>on<strong>e</strong></li><li><strong>two</strong></li><li><strong>thr</strong>ee</li></ol>',
  );
  expect(page({ blocks: [{ ...list, ordered: false, marks: [] }] })).toContain('<ul><li>one</li>');
});

test('headings are of their level, below the headline', () => {
  const blocks = [2, 3, 4].map((level) => ({ type: 'heading', level, text: `H${level}`, marks: [] }));
  const html = page({ blocks });
  for (const level of [2, 3, 4]) expect(html).toContain(`<h${level}>H${level}</h${level}>`);
  expect(html.split('<h1>')).toHaveLength(2);
});

test('lines stay lines: paragraphs of a quote, breaks in a paragraph, also within a mark', () => {
  const html = page({
    blocks: [
      { type: 'quote', text: 'First.\nSecond.', marks: [] },
      paragraph('Roses\nare red'),
      paragraph('Roses\nare red', [{ type: 'emphasis', start: 0, end: 13 }]),
    ],
  });
  expect(html).toContain('<blockquote><p>First.</p><p>Second.</p></blockquote>');
  expect(html).toContain('<p>Roses<br/>are red</p>');
  expect(html).toContain('<p><em>Roses<br/>are red</em></p>');
});

test('a story is in its language and direction, by the script that it is written in', () => {
  for (const [language, direction] of [
    ['en', 'ltr'],
    ['ar', 'rtl'],
    ['he', 'rtl'],
    ['fa-AF', 'rtl'],
    ['ur', 'rtl'],
    ['ckb', 'rtl'],
    ['az-Arab', 'rtl'],
    ['ar-Latn', 'ltr'],
    ['xx', 'ltr'],
  ] as const)
    expect(page({ language })).toContain(`<html lang="${language}" dir="${direction}">`);
});

test('times are in the zone and language of the site, and for machines in UTC', () => {
  const at = Date.parse('2026-07-01T22:30:00Z');
  const paris = { ...site, timeZone: 'Europe/Paris' };
  const html = renderDocument(StoryPage({ site: paris, look, view: viewOf({ language: 'fr' }, at, at) }));
  expect(html).toContain('<time datetime="2026-07-01T22:30:00.000Z">2 juillet 2026 à 00:30</time>');
  const winter = Date.parse('2026-01-01T22:30:00Z');
  expect(renderDocument(StoryPage({ site: paris, look, view: viewOf({}, winter, winter) }))).toContain(
    '11:30',
  );
});

test('an update is told only where there was one', () => {
  expect(renderDocument(StoryPage({ site, look, view: viewOf({}, 1000, 1000) }))).not.toContain('Updated');
  expect(renderDocument(StoryPage({ site, look, view: viewOf({}, 1000, 61_000) }))).toContain('Updated');
});

test('a clip that is announced and not there leaves its line and no player', () => {
  const html = page({ blocks: [{ type: 'clip', text: 'Below is video:', clipId: null }] });
  expect(html).toContain('<p>Below is video:</p>');
  expect(html).not.toContain('<video');
});

test('no poster is shown of what readers are warned of, and nobody is named who must not be', () => {
  const html = renderDocument(StoryPage({ site, look, view: SAMPLE_VIEW }));
  expect(html.match(/<video/g)).toHaveLength(3);
  expect(html.match(/<img/g)).toHaveLength(1);
  expect(html).not.toContain('poster="');
  // Below two clips, and once among the sources.
  expect(html.match(/Video: Credit/g)).toHaveLength(3);
  expect(html).not.toContain('Video: none');
});

test('the description ends with a whole character', () => {
  const html = page({ standfirst: `${'x'.repeat(299)}🎉🎉` });
  expect(html).toContain(`content="${'x'.repeat(299)}"`);
});

function page(changes: Partial<Record<keyof StoryDocument, unknown>>, on: Site = site): string {
  return renderDocument(StoryPage({ site: on, look, view: viewOf(changes, 0, 0) }));
}

function viewOf(
  changes: Partial<Record<keyof StoryDocument, unknown>>,
  publishedAt: number,
  updatedAt: number,
): StoryView {
  const document = documentWith(changes);
  return { id: 'one' as StoryId, slug: 'ferry', revision: 1, publishedAt, updatedAt, document, ...ALONE };
}

const ALONE = { clips: [], isDemo: false, translations: [], corrections: [] };
