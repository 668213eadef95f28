// Text that tries to run: in every field that anybody can fill, nothing of it may be more than words on any page.

import { afterAll, beforeAll, expect, test } from 'bun:test';
import type { Browser, BrowserContext } from 'playwright-core';
import { attack } from '../fixtures/hostile-words.ts';
import { launchChromium } from '../support/browser.ts';
import { openHostileSite, STORY, trippedBy, UNHARMED, type HostileSite } from '../support/hostile-site.ts';
import { describeWith } from '../support/tools.ts';

const QUERY = encodeURIComponent(attack('query').slice(0, 150));

const PAGES: readonly (readonly [string, (site: HostileSite) => string | Promise<string>])[] = [
  ['front page', () => '/'],
  ['story', () => STORY],
  ['story after a vote', () => `${STORY}?reacted=${QUERY}`],
  ['watch page', ({ clipId }) => `/clips/${clipId}`],
  ['watch page, asked', ({ clipId }) => `/clips/${clipId}?asked=${QUERY}`],
  ['embed of the clip', ({ clipId }) => `/embed/clips/${clipId}`],
  ['embed of the story', () => `/embed${STORY}`],
  ['embed withdrawn', () => '/embed/stories/gone'],
  ['embed not found', () => `/embed/stories/${QUERY}`],
  ['archive', () => '/archive'],
  ['month', () => `/archive/${new Date().toISOString().slice(0, 7)}`],
  ['section', () => '/sections/harbour'],
  ['author with a page', () => '/authors/mallory'],
  ['author without one', authorOf],
  ['own page', () => '/about'],
  ['search, found', () => '/search?q=paragraph'],
  ['search, none found', () => `/search?q=${QUERY}`],
  ['withdrawn', () => '/stories/gone'],
  ['story not found', () => `/stories/${QUERY}`],
  ['not found', () => `/${QUERY}`],
];

let site: HostileSite;
let browser: Browser;
let guarded: BrowserContext;
let bare: BrowserContext;

/** The one of the story's authors whose name tries to run. */
async function authorOf({ server }: HostileSite): Promise<string> {
  const html = await (await fetch(server.url + STORY)).text();
  const found = [...html.matchAll(/href="(\/authors\/[^"]+)"/g)].map(([, href]) => href!);
  return found.find((href) => href !== '/authors/mallory')!;
}

describeWith(['chromium', 'ffmpeg', 'ffprobe'], 'hostile text', () => {
  beforeAll(async () => {
    site = await openHostileSite();
    browser = await launchChromium();
    guarded = await browser.newContext();
    bare = await browser.newContext({ bypassCSP: true });
  });
  afterAll(async () => {
    await browser?.close();
    await site?.[Symbol.asyncDispose]();
  });

  test('trips the wire where it is let run', async () => {
    const html = `<!doctype html><title>Let run</title><p>${attack('paragraph')}</p>`;
    const tripped = await trippedBy(bare, `${site.server.url}/let-run`, html);
    expect(tripped.ran).toEqual([1]);
    expect(tripped.asked.length).toBeGreaterThan(0);
    expect(tripped.planted.length).toBeGreaterThan(1);
  });

  test.each(PAGES)('runs nowhere on: %s, with its policy and without any', async (_, addressOf) => {
    const url = site.server.url + (await addressOf(site));
    expect(await trippedBy(guarded, url)).toEqual(UNHARMED);
    expect(await trippedBy(bare, url)).toEqual(UNHARMED);
  });

  test('runs nowhere on the answer to a form that holds it in each field', async () => {
    const url = `${site.server.url}/clips/${site.clipId}/requests`;
    const fields = ['name', 'outlet', 'email', 'wish'].map((field) => [field, attack(field)]);
    const answer = await fetch(url, { method: 'POST', body: new URLSearchParams(fields) });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('wish &quot;');
    expect(await trippedBy(bare, url, html)).toEqual(UNHARMED);
  });

  test('is shown word for word', async () => {
    const page = await bare.newPage();
    const wordsAt = async (address: string) => {
      await page.goto(site.server.url + address);
      return page.evaluate<string>('document.body.textContent');
    };
    const story = await wordsAt(STORY);
    const onStory = ['kicker', 'headline', 'standfirst', 'byline', 'credit', 'reason', 'paragraph'];
    const further = ['heading', 'quote', 'item', 'intro', 'said', 'post', 'update', 'source', 'due', 'love'];
    const onEvery = ['site-name', 'section', 'footer'];
    for (const field of [...onStory, ...further, ...onEvery])
      expect(story).toContain(`${field} "'><img src=/ran`);
    const front = await wordsAt('/');
    for (const field of ['tagline', ...onEvery]) expect(front).toContain(`${field} "'><img src=/ran`);
    const about = await wordsAt('/about');
    for (const field of ['title', 'own-page', 'own-heading', 'code'])
      expect(about).toContain(`${field} "'><img src=/ran`);
    await page.close();
  });

  test('has no link that is not a web or mail address', async () => {
    for (const address of [STORY, '/about']) {
      const html = await (await fetch(site.server.url + address)).text();
      const targets = [...html.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href]) => href!);
      expect(targets.length).toBeGreaterThan(2);
      for (const href of targets) expect(href).toMatch(/^(https?:\/\/|mailto:|\/|#)/);
      expect(targets.some((href) => href.startsWith('//'))).toBe(false);
    }
  });
});
