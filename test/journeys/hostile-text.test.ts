// Text that tries to run: in every field a reporter can fill, nothing of it may be more than words to a reader.

import { afterAll, beforeAll, expect, test } from 'bun:test';
import type { Browser } from 'playwright-core';
import type { TextOutcome } from '../../src/stories/index.ts';
import { phoneClip } from '../fixtures/phone-clips.ts';
import { launchChromium, watchedPage } from '../support/browser.ts';
import { openNewsroom, type RunningServer, type TestNewsroom } from '../support/newsroom-process.ts';
import { describeWith } from '../support/tools.ts';

/** Sets `window.ran` and loads `/ran` however it is run. */
const attack = (field: string) =>
  `${field} "><script>ran=1;fetch('/ran')</script><img src=/ran onerror="ran=1"></title></style></textarea><svg/onload=ran=1> '-- \${7*7} {{7*7}} &lt;`;

const FRONT_MATTER = `---
kicker: ${JSON.stringify(attack('kicker').slice(0, 120))}
standfirst: ${JSON.stringify(attack('standfirst'))}
byline:
  - ${JSON.stringify(attack('byline').slice(0, 190))}
happened:
  when: 2026-05-03
  where: ${JSON.stringify(attack('where'))}
credit: ${JSON.stringify(attack('credit').slice(0, 190))}
ground: own
verdict: { what: confirmed, where: confirmed, when: confirmed }
warnings: none
---
`;

const BODY = `# ${attack('headline')}

${attack('paragraph')}

## ${attack('heading')}

> ${attack('quote')}

- ${attack('item')}

[a link](javascript:ran=1) [b](JaVaScRiPt:ran=1) [c](data:text/html,<script>ran=1</script>) <javascript:ran=1>
[d](https://example.org/"onmouseover="ran=1) [e](//example.org/x) [f](vbscript:x) ![g](/ran) [h](  javascript:ran=1)

<script>ran=1</script>

<iframe src="/ran"></iframe>

**${attack('strong')}**

Below is video of the moment it ran ${attack('intro').slice(0, 60)}:
`;

let newsroom: TestNewsroom;
let server: RunningServer;
let browser: Browser;
let story: string;

describeWith(['chromium', 'ffmpeg', 'ffprobe'], 'hostile text', () => {
  beforeAll(async () => {
    newsroom = openNewsroom();
    server = await newsroom.start({ flags: ['--no-demo'] });
    const clip = await phoneClip(newsroom.folder, 'clip<img onerror=ran>', { seconds: 1 });
    const text = newsroom.write('hostile.md', FRONT_MATTER + BODY);
    const ran = await newsroom.run('publish', text, '--clip', clip, '--json');
    expect({ code: ran.code, says: ran.stderr }).toEqual({ code: 0, says: expect.anything() });
    story = new URL((JSON.parse(ran.stdout) as TextOutcome).url!).pathname;
    const plain = newsroom.write('gone.txt', 'Gone\n\nA standfirst.\n\nWords.');
    await newsroom.run('publish', plain);
    await newsroom.run(
      'withdraw',
      'gone',
      '--reason',
      attack('reason'),
      '--as',
      attack('name').slice(0, 190),
    );
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await newsroom?.[Symbol.asyncDispose]();
  });

  test('runs nowhere and asks for nothing: front page, story, error pages, and what a query or a path brings', async () => {
    const query = encodeURIComponent(attack('query'));
    const addresses = [
      '/',
      story,
      `${story}?reacted=${query}`,
      '/stories/gone',
      `/stories/${query}`,
      `/${query}`,
    ];
    const context = await browser.newContext();
    for (const address of addresses) {
      const { page, complaints, requests } = await watchedPage(context);
      await page.goto(server.url + address, { waitUntil: 'load' });
      await Bun.sleep(200);
      const seen = {
        address,
        ran: await page.evaluate<unknown>('window.ran ?? null'),
        // Its own status is the one line that Chromium writes about an error page.
        complaints: complaints.filter((line) => !/status of 4(04|10) /.test(line)),
        asked: requests.filter((url) => url.endsWith('/ran')),
        scripts: await page.evaluate<unknown>(
          'document.querySelectorAll("script, iframe, img, svg").length <= 1',
        ),
      };
      expect(seen).toEqual({ address, ran: null, complaints: [], asked: [], scripts: true });
      await page.close();
    }
    await context.close();
  });

  test('is shown word for word, and so stays harmless without any policy', async () => {
    const context = await browser.newContext({ bypassCSP: true });
    const { page } = await watchedPage(context);
    await page.goto(server.url + story);
    const words = await page.evaluate<string>('document.body.textContent');
    for (const field of [
      'kicker',
      'headline',
      'standfirst',
      'byline',
      'credit',
      'paragraph',
      'heading',
      'quote',
      'item',
    ])
      expect(words).toContain(`${field} "><script>ran=1;`);
    expect(await page.evaluate<unknown>('window.ran ?? null')).toBeNull();
    await context.close();
  });

  test('has no link that is not a web or mail address', async () => {
    const html = await (await fetch(server.url + story)).text();
    const targets = [...html.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href]) => href!);
    expect(targets.length).toBeGreaterThan(2);
    for (const href of targets) expect(href).toMatch(/^(https?:\/\/|mailto:|\/|#)/);
    expect(targets.some((href) => href.startsWith('//'))).toBe(false);
  });

  test('is data to programs, and no browser takes it for a page', async () => {
    const answer = await fetch(`${server.url}${story}.json`);
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    const { headline, clips } = (await answer.json()) as { headline: string; clips: { credit: string }[] };
    expect(headline).toStartWith('headline "><script>');
    expect(clips[0]!.credit).toStartWith('credit "><script>');
  });
});
