// The snippet pasted into a page of another origin, in a real browser: the gate holds, the height fits, and nobody but
// the two sites is asked for anything.

import { afterAll, beforeAll, expect, test } from 'bun:test';
import type { Browser, Frame, Page } from 'playwright-core';
import type { TextOutcome } from '../../src/stories/index.ts';
import { ANSWERS, HEADLINE, SLUG, TEXT } from '../fixtures/flood-story.ts';
import { phoneClip } from '../fixtures/phone-clips.ts';
import { launchChromium, watchedPage, type Watched } from '../support/browser.ts';
import { openNewsroom, type RunningServer, type TestNewsroom } from '../support/newsroom-process.ts';
import { describeWith } from '../support/tools.ts';

const PICTURES = process.env['EYEWITNESS_PICTURES'];

let newsroom: TestNewsroom;
let server: RunningServer;
let browser: Browser;
let clip: string;
let foreign: ReturnType<typeof Bun.serve>;
/** What the other site's page has in it, by path. */
const posts = new Map<string, string>();

interface Visit {
  readonly width?: number;
  readonly script?: boolean;
  readonly scheme?: 'light' | 'dark';
}

async function visit(body: string, asked: Visit, look: (watched: Watched) => Promise<void>): Promise<void> {
  const path = `/${crypto.randomUUID()}`;
  posts.set(path, body);
  const context = await browser.newContext({
    viewport: { width: asked.width ?? 800, height: 900 },
    javaScriptEnabled: asked.script ?? true,
    colorScheme: asked.scheme ?? 'light',
  });
  try {
    const watched = await watchedPage(context);
    await watched.page.goto(`http://127.0.0.1:${foreign.port}${path}`);
    await look(watched);
    const own = [`http://127.0.0.1:${foreign.port}/`, `${server.url}/`];
    expect(watched.requests.filter((url) => !own.some((origin) => url.startsWith(origin)))).toEqual([]);
    expect(await context.cookies()).toEqual([]);
  } finally {
    await context.close();
  }
}

/** The snippets as the watch page offers them: for the clip, and for its story. */
async function snippets(): Promise<Record<'clip' | 'story', string>> {
  const html = await (await fetch(`${server.url}/clips/${clip}`)).text();
  const of = (kind: string) => {
    const written = new RegExp(`<textarea id="embed-${kind}"[^>]*>([^<]*)<`).exec(html)![1]!;
    return written.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
  };
  return { clip: of('clip'), story: of('story') };
}

/** The frame once it has said how high it is. */
async function frameIn(page: Page): Promise<Frame> {
  const isOurs = (candidate: Frame) => candidate.url().startsWith(`${server.url}/embed/`);
  // Lazy frames begin to load after the page has.
  const frame = page.frames().find(isOurs) ?? (await page.waitForEvent('framenavigated', isOurs));
  await frame.waitForLoadState('load');
  await Bun.sleep(300);
  return frame;
}

/** How much of the frame's content its window does not show; 0 where it fits. */
function hidden(frame: Frame): Promise<number> {
  return frame.evaluate<number>(
    '(() => { const page = document.documentElement; return Math.max(page.scrollHeight - innerHeight, page.scrollWidth - innerWidth, 0); })()',
  );
}

async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES !== undefined) await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
}

const post = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Another paper</title><link rel="icon" href="data:,"><body><h1>Another paper</h1><p>Before.</p>${body}<p>After.</p></body></html>`;

describeWith(['chromium', 'ffmpeg', 'ffprobe'], 'an embed', () => {
  beforeAll(async () => {
    newsroom = openNewsroom();
    server = await newsroom.start({ flags: ['--no-demo'] });
    const file = await phoneClip(newsroom.folder, 'phone', { rotate: 90, seconds: 6 });
    const text = newsroom.write('flood.txt', TEXT);
    const ran = await newsroom.run('publish', text, '--clip', file, '--json', ...ANSWERS);
    const { slug } = JSON.parse(ran.stdout) as TextOutcome;
    const story = (await (await fetch(`${server.url}/stories/${slug}.json`)).json()) as {
      clips: readonly { id: string }[];
    };
    clip = story.clips[0]!.id;
    foreign = Bun.serve({
      port: 0,
      hostname: '127.0.0.1',
      fetch: (request) =>
        new Response(post(posts.get(new URL(request.url).pathname) ?? ''), {
          headers: { 'content-type': 'text/html; charset=utf-8' },
        }),
    });
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await foreign?.stop(true);
    await newsroom?.[Symbol.asyncDispose]();
  });

  test.each([
    ['clip', 800],
    ['story', 800],
    ['clip', 296],
    ['story', 296],
  ] as const)(
    'of a %s fits at %d px, before and after its gate is opened, and asks for nothing of the clip before',
    async (kind, width) => {
      const pasted = (await snippets())[kind];
      await visit(pasted, { width }, async ({ page, requests, complaints }) => {
        const frame = await frameIn(page);
        expect(await hidden(frame)).toBe(0);
        expect(requests.filter((url) => /\.(mp4|jpg)$/.test(url))).toEqual([]);
        expect(await frame.locator('body').innerText()).toContain(HEADLINE);
        await picture(page, `embed-${kind}-${width}-closed`);
        await frame.locator('.clip-player > summary').click();
        await Bun.sleep(600);
        expect(await frame.locator('video').isVisible()).toBe(true);
        expect(requests.some((url) => url.endsWith('.mp4'))).toBe(true);
        await frame.locator('.clip-verified > summary').click();
        await Bun.sleep(300);
        expect(await hidden(frame)).toBe(0);
        await picture(page, `embed-${kind}-${width}-open`);
        await frame.locator('.clip-verified > summary').click();
        await Bun.sleep(300);
        expect(
          await frame.evaluate<number>(
            'innerHeight - document.documentElement.getBoundingClientRect().height',
          ),
        ).toBeLessThanOrEqual(1);
        expect(complaints).toEqual([]);
      });
    },
  );

  test('without JavaScript keeps its first height, scrolls, and its gate works', async () => {
    const { story } = await snippets();
    await visit(story, { script: false }, async ({ page, requests }) => {
      const frame = await frameIn(page);
      expect(requests.filter((url) => /\.(mp4|jpg)$/.test(url))).toEqual([]);
      expect(await frame.locator('video').isVisible()).toBe(false);
      await frame.locator('.clip-player > summary').click();
      expect(await frame.locator('video').isVisible()).toBe(true);
    });
  });

  test('takes a height from nobody but its own frame, and none beyond measure', async () => {
    const { clip: pasted } = await snippets();
    const liar = `<iframe id="liar" title="liar" srcdoc="x"></iframe>`;
    await visit(pasted + liar, {}, async ({ page }) => {
      const frame = await frameIn(page);
      const height = () => page.evaluate<number>("document.querySelector('iframe').offsetHeight");
      const before = await height();
      const lie = `{ type: 'eyewitness:height', height: 3000, id: '${clip}' }`;
      await page.evaluate(`postMessage(${lie}, '*')`);
      await page.evaluate(
        `document.querySelector('#liar').contentWindow.eval("parent.postMessage(${lie.replaceAll("'", '`')}, '*')")`,
      );
      await Bun.sleep(200);
      expect(await height()).toBe(before);
      await frame.evaluate(`parent.postMessage(${lie.replace('3000', '1e9')}, '*')`);
      await Bun.sleep(200);
      expect(await height()).toBe(4000);
    });
  });

  test('opens its links beside the page around it, which stays where it is', async () => {
    const { story } = await snippets();
    await visit(story, {}, async ({ page }) => {
      const frame = await frameIn(page);
      const [opened] = await Promise.all([
        page.context().waitForEvent('page'),
        frame.locator('h1 a').click(),
      ]);
      await opened.waitForLoadState('domcontentloaded');
      expect(opened.url()).toBe(`${server.url}/stories/${SLUG}`);
      expect(page.url()).toStartWith(`http://127.0.0.1:${foreign.port}/`);
    });
  });

  test('tells WordPress its height with the secret it was given', async () => {
    const src = `${server.url}/embed/stories/${SLUG}#?secret=Ab12`;
    const listens = `<script>addEventListener('message', (e) => { if (e.data.message === 'height') window.heard = e.data })</script>`;
    const shut = `<iframe src="${src}" title="x" sandbox="allow-scripts" width="600" height="300"></iframe>`;
    await visit(listens + shut, {}, async ({ page }) => {
      await frameIn(page);
      const heard = await page.evaluate<{ value: number; secret: string }>('window.heard');
      expect(heard.secret).toBe('Ab12');
      expect(heard.value).toBeGreaterThan(200);
    });
  });

  test('of a withdrawn story says so in the frame', async () => {
    const text = newsroom.write('gone.txt', 'Withdrawn at once\n\nA standfirst.\n\nWords of it.');
    const { slug } = JSON.parse((await newsroom.run('publish', text, '--json')).stdout) as TextOutcome;
    await newsroom.run('withdraw', slug!, '--reason', 'It was wrong', '--as', 'Ada');
    const gone = `<iframe src="${server.url}/embed/stories/${slug}" title="x" width="600" height="300"></iframe>`;
    await visit(gone, {}, async ({ page }) => {
      const frame = await frameIn(page);
      expect(await frame.locator('body').innerText()).toContain('It was wrong');
      await picture(page, 'embed-gone');
    });
  });

  test('is offered on the watch page, where a press copies it', async () => {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    try {
      const { page, complaints } = await watchedPage(context);
      await page.goto(`${server.url}/clips/${clip}`);
      await page.locator('[data-copies="embed-clip"]').click();
      expect(await page.evaluate<string>('navigator.clipboard.readText()')).toBe((await snippets()).clip);
      expect(await page.locator('.code [role=status]').first().textContent()).toBe('Copied');
      expect(complaints).toEqual([]);
    } finally {
      await context.close();
    }
  });

  test('a newsroom asks for the clip by the form, without script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    try {
      const page = await context.newPage();
      await page.goto(`${server.url}/clips/${clip}`);
      for (const [field, words] of [
        ['name', 'Mio Sand'],
        ['outlet', 'Kanal 4'],
        ['email', 'mio@kanal4.example'],
        ['wish', 'Once, tonight.'],
      ] as const)
        await page.fill(`#request-${field}`, words);
      await page.click('.request button');
      expect(page.url()).toBe(`${server.url}/clips/${clip}?asked=1#request`);
      expect(await page.locator('.sent').textContent()).toBe('Thank you. Your request is with our desk.');
      expect(await context.cookies()).toEqual([]);
      const listed = await newsroom.run('requests');
      expect(listed.stdout).toContain('Mio Sand, Kanal 4 <mio@kanal4.example>');
      expect(listed.stdout).toContain(`in /stories/${SLUG}`);
      const [request] = JSON.parse((await newsroom.run('requests', '--json')).stdout) as { id: string }[];
      await newsroom.run('requests', 'done', request!.id);
      expect((await newsroom.run('requests')).stdout).toBe('Nobody is waiting for an answer.\n');
      expect(server.said()).not.toContain('Mio');
    } finally {
      await context.close();
    }
  });
});
