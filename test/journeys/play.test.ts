// A clip played in a real browser: from a file, from a playlist that still grows, on a line that saves data, from the
// moment that the address names; with captions by choice and keys, and with a way out where nothing plays.

import { afterAll, beforeAll, expect, test } from 'bun:test';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { listen } from '../../src/platform/http/index.ts';
import { launchChromium, watchedPage, type Watched } from '../support/browser.ts';
import { temporaryFolder } from '../support/folder.ts';
import { givenLadderClip, type LadderClip } from '../support/ladder-clip.ts';
import { describeWith } from '../support/tools.ts';
import { openWholeNewsroom, type WholeNewsroom } from '../support/whole-newsroom.ts';

const SECONDS = 8;
const MEDIA = /\.(mp4|m3u8)$/;

describeWith(['chromium', 'ffmpeg'], 'a reader who presses', () => {
  const folder = temporaryFolder();
  let newsroom: WholeNewsroom;
  let server: ReturnType<typeof listen>;
  let browser: Browser;
  let whole: LadderClip;
  let growing: LadderClip;

  beforeAll(async () => {
    newsroom = await openWholeNewsroom({ dataDir: `${folder.path}/newsroom`, databaseUrl: null });
    await newsroom.start();
    server = listen('127.0.0.1', 0, newsroom.handle);
    whole = await givenLadderClip(newsroom, folder.path, {
      seconds: SECONDS,
      captions: ['en', 'fr'],
      slug: 'whole',
    });
    growing = await givenLadderClip(newsroom, folder.path, {
      seconds: SECONDS,
      files: [],
      playlist: { segments: 1 },
      slug: 'growing',
    });
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await newsroom?.stop();
    folder.remove();
  });

  async function visit(
    path: string,
    options: BrowserContextOptions,
    look: (watched: Watched) => Promise<void>,
    beforehand: (page: Page) => Promise<unknown> = async () => undefined,
  ): Promise<void> {
    const context = await browser.newContext(options);
    try {
      const watched = await watchedPage(context);
      await beforehand(watched.page);
      await watched.page.goto(`http://127.0.0.1:${server.port}${path}`);
      await look(watched);
    } finally {
      await context.close();
    }
  }

  const ofVideo = <Value>(page: Page, code: string) =>
    page.evaluate<Value>(`(async (video) => ${code})(document.querySelector('video'))`);
  const mediaOf = ({ requests }: Watched) =>
    requests
      .filter((url) => /\.(mp4|m3u8|m4s|vtt)$|\/scripts\//.test(url))
      .map((url) => url.split('/').at(-1));

  async function until(page: Page, code: string): Promise<void> {
    for (let tries = 0; !(await ofVideo<boolean>(page, code)); tries++) {
      if (tries === 200) throw new Error(`It never came true: ${code}`);
      await Bun.sleep(50);
    }
  }

  const pagesOf = (ladder: LadderClip) => [
    `/stories/${ladder.slug}`,
    `/clips/${ladder.clip}`,
    `/embed/clips/${ladder.clip}`,
  ];

  test('gets the usual file on every page that shows the clip, and asked for nothing before', async () => {
    for (const path of pagesOf(whole))
      await visit(path, {}, async (watched) => {
        const { page, complaints } = watched;
        await page.waitForLoadState('load');
        expect({ path, asked: mediaOf(watched) }).toEqual({ path, asked: [] });
        await page.locator('.clip-press').click();
        await until(page, 'video.currentTime > 0.3');
        expect(new Set(mediaOf(watched))).toEqual(new Set(['540.mp4']));
        expect({ path, complaints }).toEqual({ path, complaints: [] });
      });
  });

  test('gets a clip that is only a playlist from its beginning while it grows, to its end', async () => {
    for (const path of pagesOf(growing))
      await visit(path, {}, async (watched) => {
        const { page, complaints } = watched;
        await page.locator('.clip-press').click();
        await until(page, 'video.currentTime > 0.3');
        expect({ path, complaints }).toEqual({ path, complaints: [] });
        expect(mediaOf(watched)).toContain('0.m4s');
        expect(await ofVideo<number>(page, 'video.webkitAudioDecodedByteCount')).toBeGreaterThan(0);
        if (path !== `/clips/${growing.clip}`) return;
        await growing.grow(2);
        await until(page, 'video.currentTime > 2.2');
        await growing.grow();
        await until(page, 'video.ended');
        expect(await ofVideo<number>(page, 'video.duration')).toBeCloseTo(SECONDS, 0);
        expect(complaints).toEqual([]);
      });
  });

  const onLine = (line: object) => (page: Page) =>
    page.addInitScript(`Object.defineProperty(navigator, 'connection', { value: ${JSON.stringify(line)} })`);

  test('gets the small file where data is saved, and where the line is slow', async () => {
    const small = [
      { saveData: true, effectiveType: '4g' },
      { saveData: false, effectiveType: '3g' },
    ];
    for (const line of [...small, { saveData: false, effectiveType: '4g' }])
      await visit(
        `/stories/${whole.slug}`,
        {},
        async (watched) => {
          await watched.page.locator('.clip-press').click();
          await until(watched.page, 'video.currentTime > 0.3');
          const name = small.includes(line) ? '360.mp4' : '540.mp4';
          expect({ line, asked: new Set(mediaOf(watched)) }).toEqual({ line, asked: new Set([name]) });
        },
        onLine(line),
      );
    await visit(`/stories/${whole.slug}`, { javaScriptEnabled: false }, async ({ page }) => {
      const link = page.getByRole('link', { name: /Low data/ });
      expect(await link.getAttribute('href')).toBe(`/clips/${whole.clip}/${whole.version}/360.mp4`);
    });
  });

  test('begins at the moment that the address names, in a file and in a playlist', async () => {
    await growing.grow();
    for (const [path, name] of [
      [`/clips/${whole.clip}?t=5`, '540.mp4'],
      [`/stories/${whole.slug}#t=5`, '540.mp4'],
      [`/embed/clips/${whole.clip}?t=5`, '540.mp4'],
      [`/stories/${growing.slug}?t=5`, '2.m4s'],
    ])
      await visit(path!, {}, async (watched) => {
        await watched.page.locator('.clip-press').click();
        await until(watched.page, 'video.currentTime > 5 && !video.seeking');
        expect(await ofVideo<number>(watched.page, 'video.currentTime')).toBeLessThan(8.1);
        expect(mediaOf(watched)).toContain(name);
      });
  });

  test('has captions when they choose them, and then again on the next clip', async () => {
    const context = await browser.newContext();
    const { page, requests } = await watchedPage(context);
    await page.goto(`http://127.0.0.1:${server.port}/clips/${whole.clip}`);
    await page.locator('.clip-press').click();
    await until(page, 'video.currentTime > 0.1');
    const modes = () => ofVideo<string[]>(page, '[...video.textTracks].map(({ mode }) => mode)');
    expect(await modes()).toEqual(['disabled', 'disabled']);
    expect(requests.filter((url) => url.endsWith('.vtt'))).toEqual([]);
    await ofVideo(page, 'void (video.textTracks[1].mode = "showing")');
    await until(page, 'localStorage.getItem("captions") === "fr"');
    await page.goto(`http://127.0.0.1:${server.port}/stories/${whole.slug}`);
    expect(await modes()).toEqual(['disabled', 'showing']);
    await page.locator('.clip-press').click();
    await page.keyboard.press('c');
    expect(await modes()).toEqual(['disabled', 'disabled']);
    await until(page, 'localStorage.getItem("captions") === ""');
    await context.close();
  });

  test('plays, seeks and mutes by the keyboard alone', async () => {
    await visit(`/stories/${whole.slug}`, {}, async ({ page }) => {
      await page.keyboard.press('k');
      await page.locator('.clip-player > summary').focus();
      await page.keyboard.press('k');
      expect(await ofVideo<boolean>(page, 'video.paused')).toBe(true);
      await page.keyboard.press('Enter');
      await until(page, '!video.paused && video.currentTime > 0.1');
      expect(await page.evaluate<string>('document.activeElement.localName')).toBe('video');
      await page.keyboard.press('k');
      expect(await ofVideo<boolean>(page, 'video.paused')).toBe(true);
      await page.keyboard.press('Space');
      await until(page, '!video.paused');
      await page.keyboard.press('Space');
      await until(page, 'video.paused');
      const at = await ofVideo<number>(page, 'video.currentTime');
      await page.keyboard.press('ArrowRight');
      await until(page, `video.currentTime > ${at}`);
      await page.keyboard.press('m');
      expect(await ofVideo<boolean>(page, 'video.muted')).toBe(true);
      await page.keyboard.press('f');
      await until(page, 'document.fullscreenElement === video');
      await page.keyboard.press('f');
      await until(page, 'document.fullscreenElement === null');
    });
  });

  test('is told where nothing plays, and led to the file', async () => {
    await visit(
      `/stories/${whole.slug}`,
      {},
      async ({ page }) => {
        await page.locator('.clip-press').click();
        const said = page.getByRole('alert');
        await said.waitFor();
        expect(await said.textContent()).toContain('The clip could not be loaded.');
        expect(await said.getByRole('link').getAttribute('href')).toContain('/540.mp4');
        await page.unroute(MEDIA);
        await page.locator('.clip-close').click();
        await page.locator('.clip-press').click();
        await until(page, 'video.currentTime > 0.1');
        expect(await said.isVisible()).toBe(false);
      },
      (page) => page.route(MEDIA, (route) => route.abort()),
    );
  });

  test('may run no script file of this origin but the one that the page names by its hash', async () => {
    const said: string[] = [];
    await visit(`/stories/${growing.slug}`, {}, async ({ page, complaints }) => {
      await page.evaluate(
        `document.head.append(Object.assign(document.createElement('script'), { src: '/scripts/other.js' }))`,
      );
      await Bun.sleep(200);
      said.push(...complaints);
    });
    expect(said.join()).toContain('Content Security Policy');
  });

  test('meets no barrier that axe-core knows, before the press and after', async () => {
    await visit(`/stories/${whole.slug}`, { bypassCSP: true }, async ({ page }) => {
      await page.evaluate(axe.source);
      for (const isOpen of [false, true]) {
        if (isOpen) await page.locator('.clip-press').click();
        const found = await page.evaluate<unknown>(
          'axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]))',
        );
        expect(found).toEqual([]);
      }
    });
  });
});
