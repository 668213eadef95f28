// What a reader meets in a real browser: the page, the clip, the bar; with script and without, light and dark.

import { afterAll, beforeAll, expect, test } from 'bun:test';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { TextOutcome } from '../../src/stories/index.ts';
import { ANSWERS, HEADLINE, PARAGRAPHS, SLUG, TEXT } from '../fixtures/flood-story.ts';
import { phoneClip } from '../fixtures/phone-clips.ts';
import { launchChromium, watchedPage, type Watched } from '../support/browser.ts';
import { openNewsroom, type RunningServer, type TestNewsroom } from '../support/newsroom-process.ts';
import { describeWith } from '../support/tools.ts';

const PAGE = `/stories/${SLUG}`;
const CLIP_SECONDS = 6;

let newsroom: TestNewsroom;
let server: RunningServer;
let browser: Browser;
let storyId: string;

/** Opens an address in a fresh profile: a reader nobody has met. */
async function asReader(
  path: string,
  options: BrowserContextOptions,
  look: (watched: Watched) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options);
  try {
    const watched = await watchedPage(context);
    await watched.page.goto(server.url + path);
    await look(watched);
  } finally {
    await context.close();
  }
}

/** Publishes a story of the test's own, without a clip, so that its votes are its own. */
async function freshStory(name: string): Promise<string> {
  const text = newsroom.write(`${name}.txt`, `${name}\n\nA standfirst about it.\n\n${PARAGRAPHS[0]}`);
  const ran = await newsroom.run('publish', text, '--json');
  return `/stories/${(JSON.parse(ran.stdout) as TextOutcome).slug}`;
}

interface Reactions {
  readonly total: number;
  readonly kinds: readonly { readonly kind: string; readonly count: number }[];
}

/** Counts by kind, those above zero, as the structured story has them. */
async function countsIn(path: string): Promise<Record<string, number>> {
  const story = (await (await fetch(`${server.url}${path}.json`)).json()) as { reactions: Reactions };
  const counted = story.reactions.kinds.filter(({ count }) => count > 0);
  expect(story.reactions.total).toBe(counted.reduce((sum, { count }) => sum + count, 0));
  return Object.fromEntries(counted.map(({ kind, count }) => [kind, count]));
}

/** The same counts as the page itself shows them to somebody who has just come. */
async function countsOn(path: string): Promise<Record<string, number>> {
  const html = await (await fetch(server.url + path)).text();
  const found = [...html.matchAll(/id="reactions-(\w+)" aria-hidden="true" data-count="(\d+)"/g)];
  return Object.fromEntries(
    found.flatMap(([, kind, count]) => (count === '0' ? [] : [[kind, Number(count)]])),
  );
}

/** Totals are at most one second old (decision 0008): waits that long for what is expected, then insists. */
async function expectCounts(path: string, counts: Record<string, number>): Promise<void> {
  const until = performance.now() + 2500;
  while (performance.now() < until) {
    if (Bun.deepEquals([await countsIn(path), await countsOn(path)], [counts, counts])) return;
    await Bun.sleep(100);
  }
  expect({ json: await countsIn(path), page: await countsOn(path) }).toEqual({ json: counts, page: counts });
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

describeWith(['chromium', 'ffmpeg', 'ffprobe'], 'a reader', () => {
  beforeAll(async () => {
    newsroom = openNewsroom();
    server = await newsroom.start();
    const clip = await phoneClip(newsroom.folder, 'phone', { rotate: 90, seconds: CLIP_SECONDS });
    const text = newsroom.write('flood.txt', TEXT);
    const ran = await newsroom.run('publish', text, '--clip', clip, '--json', ...ANSWERS);
    storyId = (JSON.parse(ran.stdout) as TextOutcome).id!;
    const gone = await freshStory('Withdrawn at once');
    await newsroom.run('withdraw', gone.slice('/stories/'.length), '--reason', 'It was wrong', '--as', 'Ada');
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await newsroom?.[Symbol.asyncDispose]();
  });

  test('opens a story with four requests at most before the clip is pressed, none of them elsewhere, and nothing is blocked', async () => {
    await asReader(PAGE, {}, async ({ page, complaints, requests }) => {
      await page.waitForLoadState('load');
      await Bun.sleep(300);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(HEADLINE);
      const own = new Set([
        `${server.url}/api/v1/stories/${storyId}/reaction`,
        `${server.url}/api/v1/stories/${storyId}/live`,
      ]);
      expect(requests.filter((url) => !own.has(url)).length).toBeLessThanOrEqual(4);
      expect(requests.filter((url) => !url.startsWith(`${server.url}/`))).toEqual([]);
      expect(requests.filter((url) => url.endsWith('.mp4'))).toEqual([]);
      expect(complaints).toEqual([]);
      expect(await page.context().cookies()).toEqual([]);
    });
  });

  test('loads nothing of the clip before a press, which plays it where its gate was', async () => {
    await asReader(PAGE, {}, async ({ page, requests, complaints }) => {
      const gate = await page.locator('.clip-player > summary').boundingBox();
      expect(requests.some((address) => address.endsWith('.mp4'))).toBe(false);
      await page.locator('.clip-press').click();
      const video = page.locator('video');
      await until(page, '!document.querySelector("video").paused');
      expect(await page.evaluate('document.activeElement.localName')).toBe('video');
      expect((await video.boundingBox())?.width).toBe(gate?.width);
      await page.locator('.clip-close').click();
      await until(page, 'document.querySelector("video").paused');
      expect(complaints).toEqual([]);
    });
    await asReader(PAGE, { javaScriptEnabled: false }, async ({ page }) => {
      await page.locator('.clip-press').click();
      expect(await page.locator('video').isVisible()).toBe(true);
    });
  });

  test('plays the clip and seeks in it, by ranges', async () => {
    await asReader(PAGE, {}, async ({ page, complaints }) => {
      const answers: number[] = [];
      page.on('response', (response) => {
        if (response.url().endsWith('.mp4')) answers.push(response.status());
      });
      const inPage = <Value>(code: string) =>
        page.evaluate<Value>(`(async (video) => { ${code} })(document.querySelector('video'))`);
      await inPage('video.muted = true; await video.play();');
      expect(Math.abs((await inPage<number>('return video.duration;')) - CLIP_SECONDS)).toBeLessThan(0.2);
      await inPage(
        'await new Promise((done) => { video.pause(); video.onseeked = done; video.currentTime = 4.5; });',
      );
      expect(await inPage<number>('return video.currentTime;')).toBeCloseTo(4.5, 1);
      // The phone was turned: the picture is upright, higher than wide.
      const shape = await inPage<unknown>('return [video.videoWidth, video.videoHeight, video.error];');
      expect(shape).toEqual([240, 320, null]);
      expect(new Set(answers)).toEqual(new Set([206]));
      expect(complaints).toEqual([]);
    });
  });

  test('votes by the buttons: a double click counts once, pressing it again takes it back, another replaces it', async () => {
    const path = await freshStory('Votes by the buttons');
    await asReader(path, {}, async ({ page, complaints }) => {
      const status = page.getByRole('status');
      await button(page, 'Love').dblclick({ delay: 20 });
      await status.filter({ hasText: 'Your reaction was counted: Love.' }).waitFor();
      expect(await button(page, 'Love').getAttribute('aria-pressed')).toBe('true');
      await expectCounts(path, { love: 1 });
      await Bun.sleep(600); // no part of the double click any more
      await button(page, 'Love').click();
      await status.filter({ hasText: 'Your reaction was removed.' }).waitFor();
      await expectCounts(path, {});
      await button(page, 'Sad').click();
      await status.filter({ hasText: 'counted: Sad.' }).waitFor();
      await expectCounts(path, { sad: 1 });
      await page.reload();
      await page.locator('[aria-pressed=true]').waitFor();
      expect(await button(page, 'Sad').getAttribute('aria-pressed')).toBe('true');
      await button(page, 'Remove my reaction').click();
      await status.filter({ hasText: 'Your reaction was removed.' }).waitFor();
      await expectCounts(path, {});
      expect(complaints).toEqual([]);
    });
  });

  test('votes by the form with JavaScript off: one vote a reader, changed by another press, removed on wish', async () => {
    const path = await freshStory('Votes by the form');
    const quiet = { javaScriptEnabled: false };
    await asReader(path, quiet, async ({ page }) => {
      await button(page, 'Love').click();
      expect(page.url()).toBe(`${server.url}${path}?reacted=love#reactions`);
      expect(await button(page, 'Love').getAttribute('aria-pressed')).toBe('true');
      expect(await page.getByRole('status').textContent()).toBe('Your reaction: Love.');
      expect(await page.locator('#reactions-love').textContent()).toBe('1');
      await asReader(path, quiet, async ({ page: other }) => {
        await button(other, 'Love').click();
        await expectCounts(path, { love: 2 });
      });
      await button(page, 'Wow').click();
      await expectCounts(path, { love: 1, wow: 1 });
      // Back on the page as everybody gets it: it does not say what is theirs, and they can still remove it.
      await page.goto(server.url + path);
      await expectCounts(path, { love: 1, wow: 1 });
      await button(page, 'Remove my reaction').click();
      await expectCounts(path, { love: 1 });
    });
  });

  test('is one reader to the bar and to the form', async () => {
    const path = await freshStory('Script and form mixed');
    const context = await browser.newContext();
    const { page } = await watchedPage(context);
    await page.goto(server.url + path);
    await button(page, 'Love').click();
    await page.getByRole('status').filter({ hasText: 'counted: Love.' }).waitFor();
    const cookies = await context.cookies();
    expect(cookies).toHaveLength(1);
    expect(cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
    const quiet = await browser.newContext({
      javaScriptEnabled: false,
      storageState: await context.storageState(),
    });
    const form = await quiet.newPage();
    await form.goto(server.url + path);
    await button(form, 'Wow').click();
    await expectCounts(path, { wow: 1 });
    await Promise.all([context.close(), quiet.close()]);
  });

  test('sees the votes of others arrive on an open page', async () => {
    const path = await freshStory('Live totals');
    await asReader(path, {}, async ({ page }) => {
      await asReader(path, {}, async ({ page: other }) => {
        await button(other, 'Wow').click();
        await page.locator('#reactions-wow', { hasText: '1' }).waitFor({ timeout: 5000 });
      });
    });
  });

  test('meets no barrier that axe-core knows, in light colours and in dark', async () => {
    const pages = ['/', PAGE, `${PAGE}?reacted=love`, '/nothing-here', '/stories/withdrawn-at-once'];
    for (const path of pages)
      await asReader(path, { bypassCSP: true }, async ({ page }) => {
        await page.evaluate(axe.source);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          const violations = await page.evaluate<unknown>(
            'axe.run(document).then((found) => found.violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html)]))',
          );
          expect({ path, colorScheme, violations }).toEqual({ path, colorScheme, violations: [] });
        }
      });
  });

  test.each([360, 768, 1280])('never has to scroll sideways at a width of %d', async (width) => {
    const word = 'Rindfleischetikettierungsueberwachungsaufgabenuebertragungsgesetz'.repeat(2);
    newsroom.write(
      'wide.md',
      `# ${word}\n\n${word}\n\n> ${word}\n\n- ${word}\n\n[${word}](https://example.org/)\n`,
    );
    const ran = await newsroom.run('publish', `${newsroom.folder}/wide.md`, '--json');
    const { slug } = JSON.parse(ran.stdout) as TextOutcome;
    for (const path of ['/', PAGE, `/stories/${slug}`])
      await asReader(path, { viewport: { width, height: 800 } }, async ({ page }) => {
        const widthPx = await page.evaluate<number>('document.documentElement.scrollWidth');
        expect({ path, widthPx }).toEqual({ path, widthPx: width });
      });
  });
});

/** Waits until something is so in the page, asked anew each time: the page's policy forbids a script that waits there. */
async function until(page: Page, code: string): Promise<void> {
  for (let tries = 0; !(await page.evaluate<boolean>(code)); tries++) {
    if (tries === 100) throw new Error(`It never came true: ${code}`);
    await Bun.sleep(50);
  }
}
