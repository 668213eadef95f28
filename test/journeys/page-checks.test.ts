// Every kind of page before two judges that are not ours: the Nu HTML checker and axe-core.

import { afterAll, beforeAll, expect, test } from 'bun:test';
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/browser.ts';
import { openCompleteSite, type CompleteSite } from '../support/complete-site.ts';
import { temporaryFolder } from '../support/folder.ts';
import { htmlFaults } from '../support/html-checker.ts';
import { PAGE_KINDS } from '../support/page-kinds.ts';
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
  let site: CompleteSite;
  beforeAll(async () => {
    site = await openCompleteSite();
  });
  afterAll(() => site?.[Symbol.asyncDispose]());

  testWith('java', 'has no error and no warning for the Nu HTML checker', async () => {
    const pages = new Map<string, string>();
    for (const kind of PAGE_KINDS) {
      const answer = await fetch(site.url + kind.path(site), { headers: { accept: 'text/html' } });
      expect({ kind: kind.name, status: answer.status }).toEqual({ kind: kind.name, status: kind.status });
      pages.set(kind.name, await answer.text());
    }
    expect(await htmlFaults(site.newsroom.folder, pages)).toEqual({});
  });

  describeWith('chromium', 'in a browser', () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launchChromium();
    });
    afterAll(() => browser?.close());

    const looks = PAGE_KINDS.flatMap((kind) => [360, 1280].map((width) => [kind.name, width, kind] as const));
    test.each(looks)(
      '%s, %d px wide: no barrier that axe-core knows, light and dark',
      async (_, width, kind) => {
        const context = await browser.newContext({ bypassCSP: true, viewport: { width, height: 800 } });
        try {
          const page = await context.newPage();
          const answer = await page.goto(site.url + kind.path(site), { waitUntil: 'load' });
          expect(answer?.status()).toBe(kind.status);
          await page.evaluate(axe.source);
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme });
            const violations = await page.evaluate<unknown>(
              'axe.run(document).then((found) => found.violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html)]))',
            );
            expect({ colorScheme, violations }).toEqual({ colorScheme, violations: [] });
          }
        } finally {
          await context.close();
        }
      },
    );
  });
});
