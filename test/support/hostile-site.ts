// A real server on which every field holds words that try to run, and the wire that is tripped when they do.

import type { BrowserContext, Frame } from 'playwright-core';
import { attack, HOSTILE_PAGE, HOSTILE_SETTINGS, HOSTILE_STORY } from '../fixtures/hostile-words.ts';
import { phoneClip } from '../fixtures/phone-clips.ts';
import { watchedPage } from './browser.ts';
import { openNewsroom, type RunningServer, type TestNewsroom } from './newsroom-process.ts';

export interface HostileSite extends AsyncDisposable {
  readonly newsroom: TestNewsroom;
  readonly server: RunningServer;
  readonly clipId: string;
}

export const STORY = '/stories/hostile';

export async function openHostileSite(): Promise<HostileSite> {
  const newsroom = openNewsroom();
  try {
    const server = await newsroom.start({ flags: ['--no-demo'] });
    const done = async (...line: readonly string[]) => {
      const ran = await newsroom.run(...line);
      if (ran.code !== 0) throw new Error(`${line.slice(0, 2).join(' ')}: ${ran.stderr}`);
      return ran.stdout;
    };
    for (const [name, value] of Object.entries(HOSTILE_SETTINGS)) await done('settings', name, value);
    const page = newsroom.write('page.md', HOSTILE_PAGE);
    await done('pages', 'set', 'about', page);
    await done('pages', 'set', 'authors/mallory', page);
    const clip = await phoneClip(newsroom.folder, 'clip<img onerror=ran>', { seconds: 1 });
    const story = newsroom.write('hostile.md', HOSTILE_STORY);
    const told = JSON.parse(await done('publish', story, '--clip', clip, '--json')) as {
      clip: { id: string };
    };
    await done('publish', newsroom.write('gone.txt', 'Gone\n\nA standfirst.\n\nWords.'));
    await done('withdraw', 'gone', '--reason', attack('reason'), '--as', attack('name'));
    return {
      newsroom,
      server,
      clipId: told.clip.id,
      [Symbol.asyncDispose]: () => newsroom[Symbol.asyncDispose](),
    };
  } catch (thrown) {
    await newsroom[Symbol.asyncDispose]();
    throw thrown;
  }
}

/** What a page shows of words that ran, in any of its frames; all empty where they are but words. */
export interface Tripped {
  readonly ran: readonly unknown[];
  readonly complaints: readonly string[];
  readonly asked: readonly string[];
  readonly planted: readonly string[];
}

export const UNHARMED: Tripped = { ran: [], complaints: [], asked: [], planted: [] };

/** Every event that a planted attribute may wait for, and what stands in the page that only an attack would put there. */
const PLANTED = `(() => {
  const planted = [];
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes)
      if (/^on/i.test(name) || /^(src|href|action|data)$/.test(name) && /^\\s*(javascript|vbscript|data:text)|\\/ran$/i.test(value))
        planted.push(element.outerHTML);
    for (const type of ['mouseover', 'focus', 'error']) element.dispatchEvent(new Event(type));
  }
  for (const data of document.querySelectorAll('script[type="application/ld+json"]')) JSON.parse(data.textContent);
  return planted;
})()`;

/** Opens a page, or `html` in its place, and looks for what ran. */
export async function trippedBy(context: BrowserContext, url: string, html?: string): Promise<Tripped> {
  const { page, complaints, requests } = await watchedPage(context);
  try {
    if (html !== undefined)
      await page.route(url, (route) =>
        route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }),
      );
    await page.goto(url, { waitUntil: 'load' });
    const gate = page.locator('.clip-player > summary').first();
    if ((await gate.count()) > 0) await gate.click();
    await page.evaluate('scrollTo(0, 1e6)');
    await Bun.sleep(150); // what an attack does, it does at once
    const inFrames = <T>(script: string) =>
      Promise.all(page.frames().map((frame: Frame) => frame.evaluate<T>(script)));
    const planted = (await inFrames<string[]>(PLANTED)).flat();
    return {
      planted,
      ran: (await inFrames<unknown>('window.ran ?? null')).filter((ran) => ran !== null),
      // Its own status is the one line that Chromium writes about an error page.
      complaints: complaints.filter((line) => !/status of 4(04|10|22) /.test(line)),
      asked: requests.filter((asked) => /\/ran\b/.test(asked)),
    };
  } finally {
    await page.close();
  }
}
