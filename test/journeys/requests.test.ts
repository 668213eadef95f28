// What a page asks for before anybody presses anything, and what it weighs on the way.

import { afterAll, beforeAll, expect, test } from 'bun:test';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/browser.ts';
import { completePath, type CompleteSite } from '../support/complete-site.ts';
import { PAGE_KINDS } from '../support/page-kinds.ts';
import { openPageSites, type PageSites } from '../support/page-sites.ts';
import { hasReferenceStory, readReferenceStory } from '../support/reference-story.ts';
import { describeWith } from '../support/tools.ts';
import { elsewhere, trafficOf } from '../support/traffic.ts';

const MAX_STORY_BYTES = 14 * 1024;
const MAX_SCRIPT_BYTES = 3 * 1024;
const MAX_REQUESTS = 4;

test('an address of another origin is told from the own ones', () => {
  const addresses = ['http://a.example/x', 'http://b.example/', 'http://a.example:81/', 'data:,x'];
  expect(elsewhere('http://a.example', addresses)).toEqual(['http://b.example/', 'http://a.example:81/']);
});

describeWith(['chromium', 'ffmpeg', 'ffprobe'], 'before anything is pressed', () => {
  let sites: PageSites;
  let site: CompleteSite;
  let browser: Browser;
  beforeAll(async () => {
    sites = await openPageSites();
    site = sites.complete;
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await sites?.[Symbol.asyncDispose]();
  });

  const unpressed = PAGE_KINDS.filter(({ form, press }) => form === undefined && press === undefined);
  test.each(unpressed.map((kind) => [kind.name, kind] as const))(
    '%s: nothing is asked for elsewhere and no cookie is set',
    async (_, kind) => {
      const { url } = sites[kind.at];
      const traffic = await trafficOf(browser, { url }, kind.path(sites));
      const others = elsewhere(url, [...traffic.requests, ...traffic.hints]);
      expect({ others, cookies: traffic.cookies }).toEqual({ others: [], cookies: [] });
      expect(traffic.requests.length).toBeGreaterThan(0);
    },
  );

  test(`a story makes at most ${MAX_REQUESTS} requests besides the two of its bar, none for the clip`, async () => {
    const { requests } = await trafficOf(browser, site.server, completePath);
    const bar = ['reaction', 'live'].map((name) => `${site.url}/api/v1/stories/${site.storyId}/${name}`);
    const others = requests.filter((url) => !bar.includes(url));
    if (others.length > MAX_REQUESTS) expect(others).toEqual([]); // shows which
    expect(others.filter((url) => /\.mp4|\.m3u8/.test(url))).toEqual([]);
    expect(bar.filter((url) => requests.includes(url))).toEqual(bar);
  });

  test('a story of about 400 words keeps to its weight', async () => {
    expectLight(await weigh(site.url, completePath));
  });

  test.skipIf(!hasReferenceStory)('the reference story keeps to its weight', async () => {
    const text = site.newsroom.write('reference.txt', (await readReferenceStory()).text);
    const ran = await site.newsroom.run('publish', text, '--json');
    const { slug } = JSON.parse(ran.stdout) as { readonly slug: string };
    expectLight(await weigh(site.url, `/stories/${slug}`));
  });
});

interface Weight {
  /** HTML and CSS together, each compressed as it travels. */
  readonly storyBytes: number;
  /** The scripts of the page, compressed by themselves. */
  readonly scriptBytes: number;
}

async function weigh(origin: string, path: string): Promise<Weight> {
  const { bytes, text } = await compressed(origin + path);
  let storyBytes = bytes;
  for (const [link] of text.matchAll(/<link\b[^>]*>/g)) {
    const href = /\brel="?stylesheet/.test(link) ? /\bhref="([^"]+)"/.exec(link)?.[1] : undefined;
    if (href !== undefined) storyBytes += (await compressed(new URL(href, origin).href)).bytes;
  }
  const scripts: string[] = [];
  for (const [, attributes = '', code = ''] of text.matchAll(/<script\b([^>]*)>([^]*?)<\/script>/g)) {
    if (attributes.includes('application/ld+json')) continue; // data, weighed with the HTML
    const src = /\bsrc="([^"]+)"/.exec(attributes)?.[1];
    scripts.push(src === undefined ? code : (await compressed(new URL(src, origin).href)).text);
  }
  return { storyBytes, scriptBytes: brotliCompressSync(scripts.join('\n')).length };
}

/** The bytes on the wire as a browser that takes brotli gets them. */
async function compressed(url: string): Promise<{ readonly bytes: number; readonly text: string }> {
  const headers = { 'accept-encoding': 'br' };
  const wire = await fetch(url, { headers, decompress: false });
  expect({ url, encoding: wire.headers.get('content-encoding') }).toEqual({ url, encoding: 'br' });
  const [bytes, page] = await Promise.all([wire.bytes(), fetch(url, { headers })]);
  return { bytes: bytes.length, text: await page.text() };
}

function expectLight(weight: Weight): void {
  expect(weight.scriptBytes).toBeGreaterThan(0);
  expect(weight.storyBytes).toBeLessThanOrEqual(MAX_STORY_BYTES);
  expect(weight.scriptBytes).toBeLessThanOrEqual(MAX_SCRIPT_BYTES);
}
