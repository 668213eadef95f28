// Sitemaps, read back with a parser of XML that is not ours: what is listed, what is left out, how files are cut.

import { expect, test } from 'bun:test';
import { clockAt } from '../../../test/support/clock.ts';
import {
  clipWith,
  HOSTILE,
  NEWS_SITE,
  OPEN_CLIP,
  WARNED_CLIP,
} from '../../../test/support/machine-stories.ts';
import { onBothStores } from '../../../test/support/stores.ts';
import { allowedInXml } from '../../kits/xml.ts';
import type { Db } from '../../platform/capabilities.ts';
import type { StoryId } from '../../platform/ids.ts';
import type { ListedStory } from '../../stories/index.ts';
import { putLine } from '../../stories/lines-store.ts';
import { addStory } from '../../stories/store.ts';
import { SAMPLE_STORIES } from '../sample.ts';
import type { Found } from '../source.ts';
import { newsSince, newsSitemap, sitemap, videoSitemap } from './rules.ts';
import { newsSource, sitemapFileSource, sitemapSource } from './sources.ts';

// oxlint-disable-next-line typescript/no-explicit-any
type Parsed = any;
const parsed = (xml: string): Parsed => Bun.XML.parse(xml);
const listOf = (value: Parsed): Parsed[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
const locs = (xml: string): string[] => listOf(parsed(xml).urlset.url).map((url: Parsed) => url.loc);

const NOW = '2026-03-04T05:06:07.000Z';

function line(changes: Partial<ListedStory>): ListedStory {
  return {
    ...SAMPLE_STORIES[0]!,
    id: 'one' as StoryId,
    slug: 'ferry',
    language: 'en',
    section: null,
    headline: 'Ferry rescued',
    standfirst: 'A boat towed it in.',
    publishedAt: Date.parse(NOW),
    updatedAt: Date.parse(NOW),
    clipId: null,
    clip: null,
    isDemo: false,
    ...changes,
  };
}

test('the first file has the front page, sections and own pages beside the stories', () => {
  const xml = sitemap(
    {
      ...NEWS_SITE,
      sections: [...NEWS_SITE.sections, { slug: 'empty', name: 'Empty' }],
      ownPages: [...NEWS_SITE.ownPages, { ...NEWS_SITE.ownPages[0]!, path: 'demo', isDemo: true }],
    },
    { stories: [line({ slug: 'été', updatedAt: 0, section: 'harbour' })], translated: [], isFirst: true },
  );
  expect(locs(xml)).toEqual([
    'https://news.example/',
    'https://news.example/sections/harbour',
    'https://news.example/corrections',
    'https://news.example/authors/ana-lima',
    'https://news.example/stories/%C3%A9t%C3%A9',
  ]);
  expect(parsed(xml).urlset.url[4].lastmod).toBe('1970-01-01T00:00:00.000Z');
  expect(locs(sitemap(NEWS_SITE, { stories: [line({})], translated: [], isFirst: false }))).toHaveLength(1);
});

test('translations name each other, also across files', () => {
  const translated = [
    { id: 'one' as StoryId, slug: 'ferry', language: 'en', originalId: null },
    { id: 'two' as StoryId, slug: 'bac', language: 'fr', originalId: 'one' as StoryId },
  ];
  const stories = [
    line({ id: 'two' as StoryId, slug: 'bac', originalId: 'one' as StoryId }),
    line({ id: 'three' as StoryId }),
  ];
  const [first, second] = parsed(sitemap(NEWS_SITE, { stories, translated, isFirst: false })).urlset.url;
  expect(first['xhtml:link'].map((link: Parsed) => [link['@hreflang'], link['@href']])).toEqual([
    ['en', 'https://news.example/stories/ferry'],
    ['fr', 'https://news.example/stories/bac'],
    ['x-default', 'https://news.example/stories/ferry'],
  ]);
  expect(second).not.toHaveProperty('xhtml:link');
});

test('news has publication, language, time and title', () => {
  const news = (changes: Partial<ListedStory>) =>
    parsed(newsSitemap(NEWS_SITE, [line(changes)])).urlset.url['news:news'];
  expect(news({})).toEqual({
    'news:publication': { 'news:name': 'The Norrum Post', 'news:language': 'en' },
    'news:publication_date': NOW,
    'news:title': 'Ferry rescued',
  });
  for (const [tag, written] of [
    ['fr-CA', 'fr'],
    ['zh', 'zh-cn'],
    ['zh-TW', 'zh-tw'],
  ] as const)
    expect(news({ language: tag })['news:publication']['news:language']).toBe(written);
});

test('nothing in the news sitemap of an hour is older than two days at its end', () => {
  const { hour, fromMs } = newsSince(Date.parse(NOW));
  expect(fromMs).toBe(Date.parse('2026-03-02T06:00:00Z'));
  expect(newsSince(Date.parse('2026-03-04T05:59:59.999Z')).hour).toBe(hour);
  expect(newsSince(Date.parse('2026-03-04T06:00:00Z')).hour).toBe(hour + 1);
});

test('a clip stands once, with its file and picture; one that readers are warned of with neither', () => {
  const open = line({ clip: clipWith(OPEN_CLIP) });
  const warned = line({ clip: clipWith(WARNED_CLIP, { warnings: ['death'] }) });
  const xml = videoSitemap(NEWS_SITE, [open, open, warned, line({})]);
  expect(locs(xml)).toEqual([
    `https://news.example/clips/${OPEN_CLIP}`,
    `https://news.example/clips/${WARNED_CLIP}`,
  ]);
  const [first, second] = parsed(xml).urlset.url.map((url: Parsed) => url['video:video']);
  expect(first).toEqual({
    'video:thumbnail_loc': `https://news.example/clips/${OPEN_CLIP}/poster.jpg`,
    'video:title': 'Ferry rescued',
    'video:description': 'A ferry drifts past the pier',
    'video:content_loc': `https://news.example/clips/${OPEN_CLIP}/video.mp4`,
    'video:player_loc': `https://news.example/embed/clips/${OPEN_CLIP}`,
    'video:duration': '107',
    'video:publication_date': NOW,
    'video:family_friendly': 'yes',
    'video:live': 'no',
  });
  expect(second['video:thumbnail_loc']).toContain('/share.jpg?v=');
  expect(second['video:family_friendly']).toBe('no');
  expect(xml.split('poster.jpg')).toHaveLength(2);
  expect(xml.split('video.mp4')).toHaveLength(2);
});

test('a clip of which nobody said whether it needs a warning is not called fit for families', () => {
  const xml = videoSitemap(NEWS_SITE, [line({ clip: clipWith(WARNED_CLIP, { warnings: null }) })]);
  expect(parsed(xml).urlset.url['video:video']['video:family_friendly']).toBe('no');
  expect(xml).not.toContain('poster.jpg');
  expect(xml).not.toContain('video.mp4');
});

test('hostile text is text in every sitemap', () => {
  const hostile = line({ slug: HOSTILE, headline: HOSTILE, standfirst: HOSTILE });
  const site = { ...NEWS_SITE, name: HOSTILE };
  expect(parsed(newsSitemap(site, [hostile])).urlset.url['news:news']).toMatchObject({
    'news:publication': { 'news:name': allowedInXml(HOSTILE) },
    'news:title': allowedInXml(HOSTILE),
  });
  const shows = { ...hostile, clip: clipWith(OPEN_CLIP, { shows: HOSTILE, warnings: ['death'] }) };
  expect(parsed(videoSitemap(site, [shows])).urlset.url['video:video']['video:description']).toContain(
    allowedInXml(HOSTILE),
  );
});

onBothStores('sitemaps', (open) => {
  const given = async (db: Db, count: number, changes: (index: number) => Partial<ListedStory>) =>
    db.write(async (tx) => {
      for (let index = 1; index <= count; index++) {
        const id = `story-${index}` as StoryId;
        await addStory(tx, { id, slug: `story-${index}`, nowMs: 0 });
        await putLine(tx, line({ id, storyNo: index, slug: `story-${index}`, ...changes(index) }), null);
      }
    });
  const textOf = async (found: Found): Promise<string> => {
    if (found.found !== 'page') throw new Error('moved');
    return new TextDecoder().decode(await found.source.body('identity', null));
  };
  const needsOf = (db: Db) => ({ db, clock: clockAt(NOW), site: async () => NEWS_SITE });

  test('many stories are in several files, each in one, and invented ones in none', async () => {
    const { db } = await open();
    await given(db, 7, (index) => ({ isDemo: index === 7, publishedAt: index }));
    const needs = { ...needsOf(db), perFile: 2 };
    const index = parsed(await textOf(await sitemapSource(needs, 'stories'))).sitemapindex.sitemap;
    expect(index.map((file: Parsed) => file.loc)).toEqual([
      'https://news.example/sitemaps/stories-1.xml',
      'https://news.example/sitemaps/stories-2.xml',
      'https://news.example/sitemaps/stories-3.xml',
    ]);
    const files = await Promise.all(
      [1, 2, 3].map(async (page) => textOf(await sitemapFileSource(needs, 'stories', page))),
    );
    expect(files.flatMap(locs).filter((loc) => loc.includes('/stories/'))).toEqual(
      [6, 5, 4, 3, 2, 1].map((number) => `https://news.example/stories/story-${number}`),
    );
    expect(sitemapFileSource(needs, 'stories', 4)).rejects.toMatchObject({ status: 404 });
  });

  test('translations are found whichever file they are in', async () => {
    const { db } = await open();
    await given(db, 3, (index) => ({
      publishedAt: index,
      language: index === 3 ? 'fr' : 'en',
      originalId: index === 3 ? ('story-1' as StoryId) : null,
    }));
    const xml = await textOf(await sitemapFileSource({ ...needsOf(db), perFile: 1 }, 'stories', 1));
    const [story] = parsed(xml).urlset.url.slice(-1);
    expect(story['xhtml:link'].map((link: Parsed) => link['@href'])).toEqual([
      'https://news.example/stories/story-1',
      'https://news.example/stories/story-3',
      'https://news.example/stories/story-1',
    ]);
  });

  test('news is what was published in the last two days by the clock', async () => {
    const { db } = await open();
    const times = ['2026-03-04T05:00:00Z', '2026-03-02T06:00:00Z', '2026-03-02T05:59:59Z'];
    await given(db, 3, (index) => ({ publishedAt: Date.parse(times[index - 1]!) }));
    const needs = needsOf(db);
    expect(locs(await textOf(await newsSource(needs)))).toHaveLength(2);
    needs.clock.passMs(24 * 3600 * 1000);
    expect(locs(await textOf(await newsSource(needs)))).toHaveLength(1);
    needs.clock.passMs(24 * 3600 * 1000);
    expect(locs(await textOf(await newsSource(needs)))).toEqual([]);
  });
});
