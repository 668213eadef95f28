// `npm run bench -- screenshots --site URL --to DIR`: what readers see, to be looked at by a person. One file a view.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from '../test/support/browser.ts';
import type { BenchFlags } from './support/flags.ts';
import { say } from './support/table.ts';

/** One way of looking at a page. */
interface View {
  readonly name: string;
  readonly context: BrowserContextOptions;
  readonly media?: Parameters<Page['emulateMedia']>[0];
}

const WIDTHS_PX = [360, 768, 1280] as const;
const HEIGHT_PX = 800;
const A4_WIDTH_PX = 794; // 210 mm at 96 dots an inch

const sized = (width: number): BrowserContextOptions => ({
  viewport: { width, height: HEIGHT_PX },
  // Phones have dense screens: hairlines and small type are judged as they are there.
  deviceScaleFactor: width < 700 ? 2 : 1,
});

const VIEWS: readonly View[] = [
  ...WIDTHS_PX.flatMap((width) =>
    (['light', 'dark'] as const).map((colorScheme) => ({
      name: `${width}-${colorScheme}`,
      context: { ...sized(width), colorScheme },
    })),
  ),
  { name: '360-without-javascript', context: { ...sized(360), javaScriptEnabled: false } },
  { name: '360-forced-colours', context: { ...sized(360), forcedColors: 'active' } },
  {
    name: '360-forced-colours-dark',
    context: { ...sized(360), forcedColors: 'active', colorScheme: 'dark' },
  },
  { name: '360-more-contrast', context: { ...sized(360), contrast: 'more' } },
  { name: '320-light', context: sized(320) },
  { name: 'print', context: sized(A4_WIDTH_PX), media: { media: 'print' } },
];

/** Takes every view of every address. Errors: throws without `--site` and `--to`. */
export async function benchScreenshots({ outside }: BenchFlags): Promise<void> {
  const { site, to } = outside;
  if (site === null || to === null)
    throw new Error(
      'screenshots needs --site URL (a running server) and --to DIR; --path /some/page for each page, else those the front page links to.',
    );
  await mkdir(to, { recursive: true });
  const browser = await launchChromium();
  try {
    const paths = outside.paths.length > 0 ? outside.paths : await linkedFromFront(browser, site);
    for (const path of paths) {
      for (const view of VIEWS) await takeView(browser, site, path, view, to);
      say(`  ${path}: ${VIEWS.length} pictures, ${join(to, fileName(path))}.*`);
    }
  } finally {
    await browser.close();
  }
}

async function takeView(browser: Browser, site: string, path: string, view: View, to: string): Promise<void> {
  const context = await browser.newContext(view.context);
  try {
    const page = await context.newPage();
    if (view.media !== undefined) await page.emulateMedia(view.media);
    await page.goto(new URL(path, site).href, { waitUntil: 'load' });
    // Pictures that load when they come near would be empty boxes on a full-page picture.
    if (view.context.javaScriptEnabled !== false) await scrollThrough(page);
    const file = join(to, `${fileName(path)}.${view.name}`);
    await page.screenshot({ path: `${file}.png`, fullPage: true, animations: 'disabled' });
    if (view.name === 'print') await page.pdf({ path: `${file}.pdf`, format: 'A4', printBackground: false });
  } finally {
    await context.close();
  }
}

async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo(0, y);
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    }
    scrollTo(0, 0);
    const settled = Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
    await Promise.race([settled, new Promise((done) => setTimeout(done, 3000))]);
  })()`);
}

/** The front page and every page of the same site that it links to, in order. */
async function linkedFromFront(browser: Browser, site: string): Promise<readonly string[]> {
  const page = await browser.newPage();
  await page.goto(site, { waitUntil: 'load' });
  const links = await page.evaluate<string[]>('[...document.links].map((link) => link.href)');
  await page.close();
  const { origin } = new URL(site);
  const own = links.filter((link) => link.startsWith(`${origin}/`)).map((link) => new URL(link).pathname);
  return [...new Set(['/', ...own])];
}

/** `/stories/a-b` becomes `stories-a-b`; the front page `front`. */
function fileName(path: string): string {
  const name = path.replaceAll(/[^a-z0-9]+/gi, '-').replaceAll(/^-|-$/g, '');
  return name === '' ? 'front' : name.slice(0, 100);
}
