// Text that tries to run, in what other programs read of ours: feeds, sitemaps, oEmbed, the snippet, pictures, JSON.

import { afterAll, beforeAll, expect, test } from 'bun:test';
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import typefacePath from '../../src/pages/fonts/headline.ttf' with { type: 'file' };
import { compose } from '../../src/pages/share-image/compose.ts';
import { openTypeface } from '../../src/pages/share-image/typeface.ts';
import { attack } from '../fixtures/hostile-words.ts';
import { launchChromium } from '../support/browser.ts';
import { openHostileSite, STORY, trippedBy, UNHARMED, type HostileSite } from '../support/hostile-site.ts';
import { describeWith } from '../support/tools.ts';

let site: HostileSite;
let browser: Browser;
let bare: BrowserContext;
/** A page to parse in, of nobody's. */
let parser: Page;

/** As a writer of Markdown means it. */
const HEADLINE = attack('headline').replace('&lt;', '<');

async function read(address: string): Promise<{ readonly type: string; readonly text: string }> {
  const answer = await fetch(site.server.url + address);
  expect({ address, status: answer.status }).toEqual({ address, status: 200 });
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  return { type: answer.headers.get('content-type') ?? '', text: await answer.text() };
}

interface Parsed {
  readonly fault: string | null;
  /** Names of elements in no vocabulary of feeds, sitemaps or pictures. */
  readonly foreign: readonly string[];
  readonly titles: readonly string[];
  /** What readers of feeds show as HTML. */
  readonly markup: readonly string[];
}

/** As a browser's own reader of XML takes it, which stops at the first fault. */
function parsed(xml: string): Promise<Parsed> {
  return parser.evaluate<Parsed, string>((text) => {
    const { DOMParser } = globalThis as unknown as { DOMParser: new () => { parseFromString: Parse } };
    type Node = {
      tagName: string;
      textContent: string;
      getAttribute: (name: string) => string | null;
      parentElement: Node | null;
    };
    type Found = { querySelectorAll: (wanted: string) => Iterable<Node> };
    type Parse = (text: string, type: string) => Found;
    const document = new DOMParser().parseFromString(text, 'application/xml');
    const all = [...document.querySelectorAll('*')];
    const of = (name: RegExp) => all.filter(({ tagName }) => name.test(tagName));
    const isHtml = (node: Node) =>
      // A channel's own description is a plain sentence; an item's is HTML by custom.
      (/^(description|content:encoded)$/.test(node.tagName) && node.parentElement?.tagName === 'item') ||
      node.getAttribute('type') === 'html';
    return {
      fault: of(/^parsererror$/)[0]?.textContent ?? null,
      foreign: of(/^(script|img|iframe|style|foreignObject)$/i).map(({ tagName }) => tagName),
      titles: of(/^(title|video:title|news:title|media:title)$/).map(({ textContent }) => textContent),
      markup: all.filter(isHtml).map(({ textContent }) => textContent),
    };
  }, xml);
}

const ANOTHER = 'http://another-paper.example';

/** Shows markup in a page without any policy, as the careless reader of a feed does. */
function shown(markup: readonly string[], origin = site.server.url) {
  const html = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>Reader</title>${markup.join('<hr>')}`;
  return trippedBy(bare, `${origin}/reader`, html);
}

describeWith(['chromium', 'ffmpeg', 'ffprobe'], 'hostile text to other programs', () => {
  beforeAll(async () => {
    site = await openHostileSite();
    browser = await launchChromium();
    bare = await browser.newContext({ bypassCSP: true });
    parser = await bare.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.[Symbol.asyncDispose]();
  });

  test.each(['/feed.xml', '/atom.xml', `${STORY}/feed.xml`])(
    'is words in the feed %s, and what is HTML there does not run',
    async (address) => {
      const { fault, foreign, titles, markup } = await parsed((await read(address)).text);
      expect({ fault, foreign }).toEqual({ fault: null, foreign: [] });
      expect(titles).toContain(HEADLINE);
      expect(markup.join()).toContain('paragraph &quot;');
      expect(await shown(markup)).toEqual(UNHARMED);
    },
  );

  test('is words in the JSON Feed, and its HTML does not run', async () => {
    const { type, text } = await read('/feed.json');
    expect(type).toBe('application/feed+json; charset=utf-8');
    const { items } = JSON.parse(text) as { items: { title: string; content_html: string }[] };
    expect(items.map(({ title }) => title)).toEqual([HEADLINE]);
    expect(await shown(items.map(({ content_html }) => content_html))).toEqual(UNHARMED);
  });

  test.each(['/sitemap.xml', '/sitemaps/stories-1.xml', '/sitemaps/videos-1.xml', '/news-sitemap.xml'])(
    'is words in %s',
    async (address) => {
      const { fault, foreign } = await parsed((await read(address)).text);
      expect({ fault, foreign }).toEqual({ fault: null, foreign: [] });
    },
  );

  test('is words in the icon and in the share image, whose drawing no reader of XML stumbles over', async () => {
    const card = {
      kicker: attack('kicker'),
      headline: HEADLINE,
      siteName: attack('site-name'),
      accent: '#a11d21',
      language: 'en',
      isRightToLeft: false,
      warning: attack('warning'),
      hasClip: true,
      durationText: attack('duration'),
      poster: null,
      demoLabel: attack('demo'),
    };
    const { svg } = compose(card, openTypeface(readFileSync(typefacePath)), () => undefined);
    for (const drawing of [svg, (await read('/icon.svg')).text]) {
      const { fault, foreign } = await parsed(drawing);
      expect({ fault, foreign }).toEqual({ fault: null, foreign: [] });
      expect(drawing).not.toMatch(/\son\w+=|javascript:/i);
    }
    expect((await read(`${STORY}/share.jpg`)).type).toBe('image/jpeg');
  });

  test('is words in an oEmbed answer, and its frame does not run it in the page of another', async () => {
    for (const path of [STORY, `/clips/${site.clipId}`]) {
      const asked = `/oembed?url=${encodeURIComponent(site.server.url + path)}`;
      const { title, html } = JSON.parse((await read(asked)).text) as { title: string; html: string };
      expect(title).toMatch(/^(headline|shows) "'><img/);
      expect(html).toContain('<iframe ');
      expect(await shown([html], ANOTHER)).toEqual(UNHARMED);
      const { fault, foreign } = await parsed((await read(`${asked}&format=xml`)).text);
      expect({ fault, foreign }).toEqual({ fault: null, foreign: [] });
    }
  });

  test('does not run out of the snippets, pasted as they are into the page of another', async () => {
    const page = await bare.newPage();
    await page.goto(`${site.server.url}/clips/${site.clipId}`);
    const snippets = await page.evaluate<string[]>(
      '[...document.querySelectorAll("textarea[id^=embed-]")].map((area) => area.value)',
    );
    expect(snippets).toHaveLength(2);
    for (const snippet of snippets) expect(await shown([snippet], ANOTHER)).toEqual(UNHARMED);
    await page.close();
  });

  test('is data as JSON, and no browser takes it for a page', async () => {
    const { type, text } = await read(`${STORY}.json`);
    expect(type).toBe('application/json; charset=utf-8');
    const story = JSON.parse(text) as { headline: string; clips: { credit: string }[] };
    expect(story.headline).toBe(HEADLINE);
    expect(story.clips[0]!.credit).toStartWith('credit "\'><img');
  });

  test.each(['/robots.txt', '/.well-known/security.txt', '/trust.txt'])(
    'is text without markup in %s',
    async (address) => {
      expect((await read(address)).type).toBe('text/plain; charset=utf-8');
    },
  );
});
