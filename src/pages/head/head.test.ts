// What machines are told in a page's head, read back with a parser of HTML that is not ours.

import { expect, test } from 'bun:test';
import { parseHTML } from 'linkedom';
import { ladderMedia } from '../../../test/support/ladder-media.ts';
import {
  fullView,
  HOSTILE,
  hostileView,
  NEWS_SITE,
  OPEN_CLIP,
  unansweredView,
  WARNED_CLIP,
  warnedView,
} from '../../../test/support/machine-stories.ts';
import { documentWith } from '../../../test/support/whole-newsroom.ts';
import { renderFragment } from '../../platform/html.ts';
import type { StoryView } from '../../stories/index.ts';
import { clipJsonLd, isoDuration } from './json-ld.ts';
import { SiteHead, StoryHead } from './views.tsx';

interface Head {
  readonly html: string;
  readonly meta: (name: string) => (string | null)[];
  readonly links: (rel: string) => Record<string, string | null>[];
  /** The JSON-LD's graph. */
  readonly graph: Record<string, any>[]; // oxlint-disable-line typescript/no-explicit-any
}

function headOf(view: StoryView, site = NEWS_SITE): Head {
  return read(renderFragment(StoryHead({ site, view })));
}

function read(html: string): Head {
  const { document } = parseHTML(`<!doctype html><html><head>${html}</head><body></body></html>`);
  const scripts = [...document.querySelectorAll('script')];
  expect(scripts.every((script) => script.getAttribute('type') === 'application/ld+json')).toBe(true);
  const parsed = scripts.map((script) => JSON.parse(script.textContent));
  return {
    html,
    meta: (name) =>
      [...document.querySelectorAll('meta')]
        .filter((tag) => tag.getAttribute('name') === name || tag.getAttribute('property') === name)
        .map((tag) => tag.getAttribute('content')),
    links: (rel) =>
      [...document.querySelectorAll('link')]
        .filter((tag) => tag.getAttribute('rel') === rel)
        .map(({ attributes }) => Object.fromEntries([...attributes].map(({ name, value }) => [name, value]))),
    graph: parsed.flatMap((value) => value['@graph'] ?? [value]),
  };
}

test('a story says what it is, where it stands and in which other forms', () => {
  const { meta, links } = headOf(fullView());
  expect(meta('description')).toEqual(['A fishing boat towed the ferry in.']);
  expect(meta('robots')).toEqual(['max-image-preview:large']);
  expect(links('canonical')).toEqual([{ rel: 'canonical', href: 'https://news.example/stories/ferry' }]);
  expect(links('alternate').map(({ href, type, hreflang }) => [href, hreflang ?? type])).toEqual([
    ['https://news.example/stories/ferry.json', 'application/json'],
    ['https://news.example/stories/ferry', 'en'],
    ['https://news.example/stories/le-ferry', 'fr'],
    ['https://news.example/stories/ferry', 'x-default'],
    ['/feed.xml', 'application/rss+xml'],
    ['/atom.xml', 'application/atom+xml'],
    ['/feed.json', 'application/feed+json'],
    ['https://news.example/stories/ferry/feed.xml', 'application/atom+xml'],
    [
      'https://news.example/oembed?url=https%3A%2F%2Fnews.example%2Fstories%2Fferry&format=json',
      'application/json+oembed',
    ],
    [
      'https://news.example/oembed?url=https%3A%2F%2Fnews.example%2Fstories%2Fferry&format=xml',
      'text/xml+oembed',
    ],
  ]);
});

test('a translation names its original for whoever reads neither language', () => {
  const view = fullView({
    slug: 'le-ferry',
    document: documentWith({ language: 'fr', translationOf: 'ferry' }),
  });
  const hreflangs = headOf(view)
    .links('alternate')
    .filter(({ hreflang }) => hreflang === 'x-default');
  expect(hreflangs.map(({ href }) => href)).toEqual(['https://news.example/stories/ferry']);
  const lost = fullView({ document: documentWith({ translationOf: 'renamed-since' }) });
  expect(headOf(lost).html).not.toContain('x-default');
  expect(headOf(fullView({ translations: [] })).html).not.toContain('hreflang');
});

test('a shared link has title, text, a picture with its size and words, and the open clip', () => {
  const { meta } = headOf(fullView());
  expect(meta('og:type')).toEqual(['article']);
  expect(meta('og:title')).toEqual(['Ferry rescued off Norrum']);
  expect(meta('og:image')[0]).toMatch(/^https:\/\/news\.example\/stories\/ferry\/share\.jpg\?v=[\w-]{16}$/);
  expect([...meta('og:image:width'), ...meta('og:image:height')]).toEqual(['1200', '630']);
  expect(meta('og:image:alt')).toEqual(['Video: Ferry rescued off Norrum']);
  expect(meta('og:locale')).toEqual(['en_US']);
  expect(meta('og:video')).toEqual([`https://news.example/clips/${OPEN_CLIP}/video.mp4`]);
  expect(meta('article:published_time')).toEqual(['2026-03-01T10:00:00.000Z']);
  expect(meta('article:section')).toEqual(['Harbour']);
  expect(meta('article:author')).toEqual(['https://news.example/authors/ana-lima']);
  expect(meta('twitter:card')).toEqual(['summary_large_image']);
  expect(meta('author')).toEqual(['Ana Lima']);
  expect(meta('fediverse:creator')).toEqual(['@ana@social.example']);
});

test('an invented story is not to be found, and cannot be followed', () => {
  const { meta, html } = headOf(fullView({ isDemo: true }));
  expect(meta('robots')).toEqual(['noindex']);
  expect(html).not.toContain('ferry/feed.xml');
});

test('the share image has another address when what it shows changes, and only then', () => {
  const imageOf = (view: StoryView) => headOf(view).meta('og:image')[0];
  expect(imageOf(fullView({ updatedAt: 1, revision: 9 }))).toBe(imageOf(fullView())!);
  const [clip] = fullView().clips;
  const warned = { ...clip!, answers: { ...clip!.answers, warnings: ['graphic' as const] } };
  expect(imageOf(fullView({ clips: [warned] }))).not.toBe(imageOf(fullView())!);
});

test('structured data has the article with its author, section and corrections', () => {
  const [article, crumbs] = headOf(fullView()).graph;
  expect(article).toMatchObject({
    '@type': 'NewsArticle',
    headline: 'Ferry rescued off Norrum',
    datePublished: '2026-03-01T10:00:00.000Z',
    dateModified: '2026-03-02T11:30:00.000Z',
    author: [{ '@type': 'Person', name: 'Ana Lima', url: 'https://news.example/authors/ana-lima' }],
    publisher: {
      '@type': 'NewsMediaOrganization',
      logo: { url: 'https://news.example/logo/cccccccccccccccc.png', width: 300 },
      correctionsPolicy: 'https://news.example/corrections',
    },
    isAccessibleForFree: true,
    inLanguage: 'en',
    articleSection: 'Harbour',
    correction: [{ '@type': 'CorrectionComment', datePublished: '2026-03-03T09:00:00.000Z' }],
  });
  // Read from the words, and not measured: no fact for machines.
  for (const read of ['contentLocation', 'temporalCoverage']) expect(article).not.toHaveProperty(read);
  expect(article!['publisher'].ethicsPolicy).toBeUndefined();
  expect(crumbs!['itemListElement'].map((step: { name: string }) => step.name)).toEqual([
    'The Norrum Post',
    'Harbour',
    'Ferry rescued off Norrum',
  ]);
});

test('structured data has the clip as a video', () => {
  const [article] = headOf(fullView()).graph;
  expect(article!['video']).toEqual([
    {
      '@type': 'VideoObject',
      '@id': `https://news.example/clips/${OPEN_CLIP}`,
      name: 'The moment it happened',
      description: 'A ferry drifts past the pier',
      thumbnailUrl: `https://news.example/clips/${OPEN_CLIP}/poster.jpg`,
      uploadDate: '2026-03-01T10:00:00.000Z',
      duration: 'PT1M47S',
      contentUrl: `https://news.example/clips/${OPEN_CLIP}/video.mp4`,
      embedUrl: `https://news.example/embed/clips/${OPEN_CLIP}`,
      width: 1280,
      height: 720,
      inLanguage: 'en',
      creditText: 'Ola Nordmann',
    },
  ]);
});

test('a clip’s own page says where a smaller file stands, and how a moment is addressed', () => {
  const clips = [{ ...fullView().clips[0]!, media: ladderMedia() }];
  expect(clipJsonLd(NEWS_SITE, fullView({ clips }), OPEN_CLIP)).toMatchObject({
    contentUrl: `https://news.example/clips/${OPEN_CLIP}/video.mp4`,
    encoding: [
      { contentUrl: `https://news.example/clips/${OPEN_CLIP}/low.mp4`, contentSize: '1200000', height: 360 },
    ],
    potentialAction: {
      '@type': 'SeekToAction',
      target: `https://news.example/clips/${OPEN_CLIP}?t={seek_to_second_number}`,
    },
  });
  const [warned] = warnedView().clips;
  const view = warnedView({ clips: [{ ...warned!, media: ladderMedia() }] });
  expect(JSON.stringify(clipJsonLd(NEWS_SITE, view, WARNED_CLIP))).not.toContain('.mp4');
});

test('only what is certain is said as fact, and no child is named', () => {
  const { graph, html } = headOf(fullView());
  const [article] = graph;
  expect(article!['hasPart']).toEqual([
    {
      '@type': 'Quotation',
      text: 'We were afraid',
      spokenByCharacter: { '@type': 'Person', name: 'Ola Nordmann' },
    },
    { '@type': 'Quotation', text: 'I swam' },
  ]);
  expect(article!['citation']).toEqual([
    {
      '@type': 'CreativeWork',
      publisher: { '@type': 'Organization', name: 'CBS' },
      url: 'https://cbs.example/a',
    },
    { '@type': 'CreativeWork', name: 'The report' },
  ]);
  expect(article!['about']).toEqual([{ '@type': 'Event', name: 'the hearing', startDate: '2026-09' }]);
  for (const doubtful of ['not certain at all', 'Doubtful Times', 'doubtful hearing', 'Little Kari'])
    expect(html).not.toContain(doubtful);
});

test('of a clip that readers are warned of there is neither file nor picture', () => {
  const { html, graph, meta } = headOf(warnedView());
  for (const kept of ['poster.jpg', 'video.mp4', 'b'.repeat(64)]) expect(html).not.toContain(kept);
  expect(meta('og:video')).toEqual([]);
  const [video] = graph[0]!['video'];
  expect(video).toMatchObject({
    embedUrl: `https://news.example/embed/clips/${WARNED_CLIP}`,
    contentRating: 'This clip shows graphic scenes and children.',
    isFamilyFriendly: false,
  });
  expect(video.thumbnailUrl).toBe(meta('og:image')[0]);
});

test('a clip of which nobody said whether it needs a warning has no file and no picture, and is not for all', () => {
  const { html, graph, meta } = headOf(unansweredView());
  for (const kept of ['poster.jpg', 'video.mp4']) expect(html).not.toContain(kept);
  expect(meta('og:video')).toEqual([]);
  expect(graph[0]!['video'][0]).toMatchObject({ isFamilyFriendly: false });
});

test('hostile text in every field is read back as it was written', () => {
  const { graph, meta, html } = headOf(hostileView(), { ...NEWS_SITE, name: HOSTILE });
  expect(html.split('<script')).toHaveLength(2);
  expect(html.split('</script')).toHaveLength(2);
  expect(graph[0]).toMatchObject({ headline: HOSTILE, publisher: { name: HOSTILE } });
  expect(graph[0]!['hasPart'][0]).toMatchObject({ text: HOSTILE, spokenByCharacter: { name: HOSTILE } });
  expect(meta('og:site_name')).toHaveLength(1);
  expect(html).not.toContain('<img');
});

test('the front page is a site that can be searched, another page is not', () => {
  const page = { site: NEWS_SITE, title: 'News', description: 'Coast', address: '/' };
  const front = read(renderFragment(SiteHead(page)));
  expect(front.graph).toMatchObject([
    { '@type': 'WebSite', url: 'https://news.example/', potentialAction: { '@type': 'SearchAction' } },
  ]);
  const about = read(renderFragment(SiteHead({ ...page, address: '/about', isHidden: true })));
  expect(about.graph).toEqual([]);
  expect(about.meta('robots')).toEqual(['noindex']);
  expect(about.links('canonical')).toEqual([{ rel: 'canonical', href: 'https://news.example/about' }]);
});

test.each([
  [400, 'PT1S'],
  [47_000, 'PT47S'],
  [3_720_000, 'PT1H2M0S'],
])('%d ms last %s', (durationMs, written) => {
  expect(isoDuration(durationMs)).toBe(written);
});
