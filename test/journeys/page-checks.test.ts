// Every kind of page before two judges that are not ours: the Nu HTML checker and axe-core.

import { afterAll, beforeAll, expect, test } from 'bun:test';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/browser.ts';
import { temporaryFolder } from '../support/folder.ts';
import { htmlFaults } from '../support/html-checker.ts';
import { IN_FRENCH, PAGE_KINDS, requestOf, urlOf, type PageKind } from '../support/page-kinds.ts';
import { openPageSites, type PageSites } from '../support/page-sites.ts';
import { describeWith, testWith } from '../support/tools.ts';

testWith(
  'java',
  'the HTML checker names errors and warnings by page, and nothing of a good page',
  async () => {
    const folder = temporaryFolder();
    const page = (body: string) => `<!doctype html><html lang="en"><title>A page</title>${body}`;
    const faults = await htmlFaults(
      folder.path,
      new Map([
        ['good', page('<h1>A headline</h1>')],
        ['wrong', page('<center>In the middle</center>')],
        ['doubtful', page('<section><p>A section without a heading</p></section>')],
      ]),
    ).finally(() => folder.remove());
    expect(Object.keys(faults).toSorted()).toEqual(['doubtful', 'wrong']);
    expect(faults['wrong']!.join()).toMatch(/^error: .*center/);
    expect(faults['doubtful']!.join()).toMatch(/^warning: /);
  },
);

describeWith(['ffmpeg', 'ffprobe'], 'every kind of page', () => {
  let sites: PageSites;
  beforeAll(async () => {
    sites = await openPageSites();
  });
  afterAll(() => sites?.[Symbol.asyncDispose]());

  testWith(
    'java',
    'has no error and no warning for the Nu HTML checker, in English and in French',
    async () => {
      const pages = new Map<string, string>();
      const collect = async (kinds: readonly PageKind[]) => {
        for (const kind of kinds) {
          const url = urlOf(kind, sites);
          const answer = await fetch(url, requestOf(kind, url));
          expect({ kind: kind.name, status: answer.status }).toEqual({
            kind: kind.name,
            status: kind.status,
          });
          pages.set(kind.name, await answer.text());
        }
      };
      await collect(PAGE_KINDS.filter(({ press }) => press === undefined));
      const { newsroom } = sites.complete;
      await newsroom.run('settings', 'language', 'fr');
      await collect(IN_FRENCH).finally(() => newsroom.run('settings', 'language', 'en'));
      expect(await htmlFaults(newsroom.folder, pages)).toEqual({});
    },
  );

  describeWith('chromium', 'in a browser', () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launchChromium();
    });
    afterAll(() => browser?.close());

    test.each(PAGE_KINDS.map((kind) => [kind.name, kind] as const))(
      '%s: no barrier that axe-core knows, on a phone in the light and on a screen in the dark',
      (_, kind) => expectNoBarrier(browser, sites, kind),
    );

    test('in French neither', async () => {
      const { newsroom } = sites.complete;
      await newsroom.run('settings', 'language', 'fr');
      const some = /^(front page|story|watch page|not found|search, found),/;
      for (const kind of IN_FRENCH.filter(({ name }) => some.test(name)))
        await expectNoBarrier(browser, sites, kind);
      await newsroom.run('settings', 'language', 'en');
    });
  });
});

const LOOKS = [
  { width: 360, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const;

async function expectNoBarrier(browser: Browser, sites: PageSites, kind: PageKind): Promise<void> {
  const context = await browser.newContext({ bypassCSP: true, viewport: { width: 360, height: 800 } });
  try {
    const page = await context.newPage();
    const url = urlOf(kind, sites);
    const answer =
      kind.form === undefined ? await page.goto(url) : await sendForm(page, url, Object.entries(kind.form));
    expect(answer?.status()).toBe(kind.status);
    if (kind.press !== undefined) await page.locator(kind.press).first().click();
    await page.evaluate(axe.source);
    for (const { width, colorScheme } of LOOKS) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      const violations = await page.evaluate<unknown>(
        'axe.run(document).then((found) => found.violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html)]))',
      );
      const isWide = await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth');
      expect({ width, colorScheme, violations, isWide }).toEqual({
        width,
        colorScheme,
        violations: [],
        isWide: false,
      });
    }
  } finally {
    await context.close();
  }
}

/** As a reader sends it: from a page of the same site. */
async function sendForm(page: Page, url: string, fields: readonly (readonly [string, string])[]) {
  await page.goto(new URL('/search', url).href);
  const [answer] = await Promise.all([
    page.waitForResponse(url),
    page.waitForURL(url),
    page.evaluate(
      `const form = document.createElement('form');
       form.method = 'post';
       form.action = ${JSON.stringify(url)};
       form.append(...${JSON.stringify(fields)}.map(([name, value]) => Object.assign(document.createElement('input'), { name, value })));
       document.body.append(form);
       form.submit();`,
    ),
  ]);
  return answer;
}
