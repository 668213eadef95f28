// Feeds, read back with a parser of XML that is not ours, field by field.

import { ladderMedia } from '../../../test/support/ladder-media.ts';
import { expect, test } from 'bun:test';
import {
  fullView,
  HOSTILE,
  hostileView,
  NEWS_SITE,
  OPEN_CLIP,
  WARNED_CLIP,
  unansweredView,
  warnedView,
} from '../../../test/support/machine-stories.ts';
import { documentWith, paragraph } from '../../../test/support/whole-newsroom.ts';
import { allowedInXml } from '../../kits/xml.ts';
import type { StoryView } from '../../stories/index.ts';
import { atomFeed, storyFeed } from './atom.ts';
import { entryOf } from './entry.ts';
import { jsonFeed } from './json-feed.ts';
import { rssFeed } from './rss.ts';

// oxlint-disable-next-line typescript/no-explicit-any
type Parsed = any;
const parsed = (xml: string): Parsed => Bun.XML.parse(xml);
const entries = (...views: StoryView[]) => views.map((view) => entryOf(NEWS_SITE, view));
const rss = (...views: StoryView[]) => rssFeed(NEWS_SITE, entries(...views));
const atom = (...views: StoryView[]) => atomFeed(NEWS_SITE, entries(...views));
const json = (...views: StoryView[]) => jsonFeed(NEWS_SITE, entries(...views));
const all = (view: StoryView) => [rss(view), atom(view), json(view), storyFeed(NEWS_SITE, view)];

test('RSS has the site, its hub and each story with its words', () => {
  const { channel } = parsed(rss(fullView())).rss;
  expect(channel).toMatchObject({
    title: 'The Norrum Post',
    link: 'https://news.example/',
    description: 'News from the coast',
    language: 'en',
    lastBuildDate: 'Tue, 03 Mar 2026 09:00:00 GMT',
    'atom:link': [
      { '@rel': 'self', '@href': 'https://news.example/feed.xml' },
      { '@rel': 'hub', '@href': 'https://hub.example/' },
    ],
  });
  expect(channel.item).toMatchObject({
    title: 'Ferry rescued off Norrum',
    link: 'https://news.example/stories/ferry',
    guid: { '@isPermaLink': 'false', '#text': 'urn:uuid:0190a1b2-0000-7000-8000-000000000001' },
    pubDate: 'Sun, 01 Mar 2026 10:00:00 GMT',
    'dc:creator': 'Ana Lima',
    category: 'Harbour',
    description: 'Video: A fishing boat towed the ferry in.',
    enclosure: {
      '@url': `https://news.example/clips/${OPEN_CLIP}/video.mp4`,
      '@length': '900000',
      '@type': 'video/mp4',
    },
  });
});

test('RSS has the clip with its credit, size, first picture and player', () => {
  expect(parsed(rss(fullView())).rss.channel.item['media:content']).toEqual({
    '@url': `https://news.example/clips/${OPEN_CLIP}/video.mp4`,
    '@fileSize': '900000',
    '@type': 'video/mp4',
    '@medium': 'video',
    '@duration': '107',
    '@width': '1280',
    '@height': '720',
    '@lang': 'en',
    'media:player': { '@url': `https://news.example/embed/clips/${OPEN_CLIP}` },
    'media:title': { '@type': 'plain', '#text': 'The moment it happened' },
    'media:description': { '@type': 'plain', '#text': 'A ferry drifts past the pier' },
    'media:thumbnail': {
      '@url': `https://news.example/clips/${OPEN_CLIP}/poster.jpg`,
      '@width': '640',
      '@height': '360',
    },
    'media:credit': { '@role': 'author', '@scheme': 'urn:ebu', '#text': 'Ola Nordmann' },
    'media:rating': { '@scheme': 'urn:simple', '#text': 'nonadult' },
  });
});

test('the words of a story are whole, with marks, lists, quotes and corrections', () => {
  const html = parsed(rss(fullView())).rss.channel.item['content:encoded'];
  expect(html).toStartWith(
    '<div lang="en" dir="ltr"><p>The <a href="https://example.org/?a=1&amp;b=2">mayor</a>',
  );
  for (const part of [
    '<strong>spoke</strong>',
    '<p>The moment it happened</p>',
    `<a href="https://news.example/clips/${OPEN_CLIP}">`,
    '<h2>After</h2>',
    '<ul><li>one</li><li>two</li></ul>',
    '<blockquote><p>Said once.</p><p>Said twice.</p></blockquote>',
    '<p><strong>Correction: </strong>The ferry had nine people on board.</p>',
  ])
    expect(html).toContain(part);
  const arabic = documentWith({ language: 'ar', blocks: [paragraph('سفينة\nثانية'), paragraph(' ')] });
  expect(entryOf(NEWS_SITE, fullView({ document: arabic, clips: [], corrections: [] })).html).toBe(
    '<div lang="ar" dir="rtl"><p>سفينة<br/>ثانية</p></div>',
  );
});

test('a mark stands once where two links cross', () => {
  const marks = [
    { type: 'link', start: 0, end: 6, href: 'https://a.example' },
    { type: 'link', start: 3, end: 9, href: 'https://b.example' },
  ];
  const document = documentWith({ blocks: [paragraph('onetwosix', marks)] });
  expect(entryOf(NEWS_SITE, fullView({ document, clips: [], corrections: [] })).html).toContain(
    '<p><a href="https://a.example">one</a><a href="https://a.example">two</a><a href="https://b.example">six</a></p>',
  );
});

test('Atom moves its times with a correction', () => {
  const { feed } = parsed(atom(fullView()));
  expect(feed).toMatchObject({
    id: 'https://news.example/',
    updated: '2026-03-03T09:00:00.000Z',
    entry: {
      id: 'urn:uuid:0190a1b2-0000-7000-8000-000000000001',
      published: '2026-03-01T10:00:00.000Z',
      updated: '2026-03-03T09:00:00.000Z',
      author: { name: 'Ana Lima', uri: 'https://news.example/authors/ana-lima' },
      content: { '@type': 'html' },
    },
  });
  expect(feed.link.map((link: Parsed) => link['@rel'])).toEqual(['self', 'alternate', 'hub']);
  const plain = parsed(atom(fullView({ corrections: [] }))).feed;
  expect(plain.updated).toBe('2026-03-02T11:30:00.000Z');
});

test('JSON Feed has words, attachments and what the format has no place for', () => {
  const feed = JSON.parse(json(fullView()));
  expect(feed).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    feed_url: 'https://news.example/feed.json',
    hubs: [{ type: 'WebSub', url: 'https://hub.example/' }],
    items: [
      {
        id: 'urn:uuid:0190a1b2-0000-7000-8000-000000000001',
        date_modified: '2026-03-03T09:00:00.000Z',
        authors: [{ name: 'Ana Lima' }],
        language: 'en',
        tags: ['Harbour'],
        attachments: [{ mime_type: 'video/mp4', size_in_bytes: 900_000, duration_in_seconds: 107 }],
        _eyewitness: { kicker: 'Video', clips: [{ credit: 'Ola Nordmann', warning: null }] },
      },
    ],
  });
});

test('who follows a story is told of its corrections and what happens next', () => {
  const { feed } = parsed(storyFeed(NEWS_SITE, fullView()));
  expect(feed.link[0]).toMatchObject({
    '@rel': 'self',
    '@href': 'https://news.example/stories/ferry/feed.xml',
  });
  expect(feed.entry.map((entry: Parsed) => [entry.title, entry.updated])).toEqual([
    ['Ferry rescued off Norrum', '2026-03-03T09:00:00.000Z'],
    ['Correction: Ferry rescued off Norrum', '2026-03-03T09:00:00.000Z'],
    ['What happens next: Ferry rescued off Norrum', '2026-03-01T10:00:00.000Z'],
    ['What happens next: Ferry rescued off Norrum', '2026-03-01T10:00:00.000Z'],
  ]);
  expect(feed.entry[2].content['#text']).toBe('2026-09: the hearing');
  const ids = feed.entry.map((entry: Parsed) => entry.id);
  expect(new Set([...ids, feed.id]).size).toBe(5);
  for (const id of [...ids, feed.id])
    expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(feed.id).toBe(parsed(storyFeed(NEWS_SITE, fullView({ slug: 'other' }))).feed.id);
  const moved = parsed(storyFeed(NEWS_SITE, fullView({ slug: 'other', updatedAt: 9e12, revision: 7 }))).feed;
  expect(moved.entry.map((entry: Parsed) => entry.id)).toEqual(ids);
});

test('the same stories give the same bytes, and none give a feed all the same', () => {
  expect(all(fullView())).toEqual(all(fullView()));
  expect(parsed(rss()).rss.channel).not.toHaveProperty('item');
  expect(parsed(atom()).feed.updated).toBe('1970-01-01T00:00:00.000Z');
  expect(JSON.parse(json())).toMatchObject({ items: [] });
});

test('what is not certain is in no feed', () => {
  for (const feed of all(fullView()))
    for (const doubtful of ['doubtful hearing', 'not certain at all', 'Doubtful Times'])
      expect(feed).not.toContain(doubtful);
});

test('of a clip that readers are warned of no feed has file or picture', () => {
  for (const feed of all(warnedView())) {
    expect(feed).not.toContain('poster.jpg');
    expect(feed).not.toContain('video.mp4');
    expect(feed).toContain('This clip shows graphic scenes and children.');
  }
  const { item } = parsed(rss(warnedView())).rss.channel;
  expect(item).not.toHaveProperty('enclosure');
  expect(item['media:content']).not.toHaveProperty('@url');
  expect(item['media:content']).toMatchObject({
    '@medium': 'video',
    'media:player': { '@url': `https://news.example/embed/clips/${WARNED_CLIP}` },
    'media:rating': { '#text': 'adult' },
  });
  expect(item['media:content']['media:thumbnail']['@url']).toContain('/share.jpg?v=');
});

test('RSS has a clip in two sizes as a group, the usual one first', () => {
  const clips = [{ ...fullView().clips[0]!, media: ladderMedia() }];
  const { item } = parsed(rss(fullView({ clips }))).rss.channel;
  expect(item).not.toHaveProperty('media:content');
  const group = item['media:group'];
  expect(group['media:content']).toMatchObject([
    { '@url': `https://news.example/clips/${OPEN_CLIP}/video.mp4`, '@bitrate': '67', '@isDefault': 'true' },
    {
      '@url': `https://news.example/clips/${OPEN_CLIP}/low.mp4`,
      '@fileSize': '1200000',
      '@bitrate': '90',
      '@height': '360',
      '@isDefault': 'false',
    },
  ]);
  expect(group).toHaveProperty('media:player');
  const warned = [{ ...warnedView().clips[0]!, media: ladderMedia() }];
  for (const feed of all(warnedView({ clips: warned }))) expect(feed).not.toContain('.mp4');
});

test('of a clip of which nobody said whether it needs a warning no feed has file, picture or rating', () => {
  for (const feed of all(unansweredView())) {
    expect(feed).not.toContain('poster.jpg');
    expect(feed).not.toContain('video.mp4');
  }
  const { item } = parsed(rss(unansweredView())).rss.channel;
  expect(item['media:content']).not.toHaveProperty('media:rating');
  expect(item['media:content']['media:thumbnail']['@url']).toContain('/share.jpg?v=');
});

test('hostile text in every field is read back as text', () => {
  const site = {
    ...NEWS_SITE,
    name: HOSTILE,
    tagline: HOSTILE,
    sections: [{ slug: 'harbour', name: HOSTILE }],
  };
  const hostile = [entryOf(site, hostileView())];
  const words = allowedInXml(HOSTILE);
  const { channel } = parsed(rssFeed(site, hostile)).rss;
  expect([channel.title, channel.description, channel.item.title]).toEqual([words, words, words]);
  expect(channel.item.description).toContain('&lt;script&gt;');
  expect(channel.item.description).not.toContain('<');
  expect([channel.item['dc:creator'], channel.item.category]).toEqual([words, words]);
  expect(channel.item['media:content'][0]['media:credit']['#text']).toBe(words);
  const { feed } = parsed(atomFeed(site, hostile));
  expect([feed.title, feed.entry.title, feed.entry.category['@term']]).toEqual([words, words, words]);
  expect(parsed(storyFeed(site, hostileView())).feed.entry[1].content['#text']).toBe(words);
  expect(JSON.parse(jsonFeed(site, hostile))).toMatchObject({ title: HOSTILE, items: [{ title: HOSTILE }] });
  for (const markup of ['<script', '<!--', '<img src=x']) expect(hostile[0]!.html).not.toContain(markup);
});
