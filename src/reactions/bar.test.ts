// The bar in a real browser, with script and without, against the real slice.

import { afterAll, afterEach, beforeAll, expect, setDefaultTimeout, test } from 'bun:test';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { clockAt } from '../../test/support/clock.ts';
import { temporaryFolder } from '../../test/support/folder.ts';
import { listeningLog, type OpenStore } from '../../test/support/stores.ts';
import { describeWith, getTool } from '../../test/support/tools.ts';
import { liveStory, openVotingSite, type VotingSite } from '../../test/support/voting-site.ts';
import { MAIN_MIGRATIONS } from '../../migrations/list.ts';
import { migrate } from '../platform/db/migrate.ts';
import { openSqlite } from '../platform/db/sqlite.ts';
import { wordsFor } from '../newsroom/index.ts';
import { readerCsp, renderFragment } from '../platform/html.ts';
import { listen, type Listening } from '../platform/http/index.ts';
import { barStyle, loadBarScript } from './bar.ts';
import { ReactionBar } from './views.tsx';

const STORY = liveStory(1);
setDefaultTimeout(60_000); // a browser on a loaded machine

describeWith('chromium', 'the bar in a browser', () => {
  let browser: Browser;
  let context: BrowserContext | undefined;
  let shop: Shop;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: getTool('chromium'),
      args: ['--no-sandbox', '--disable-background-networking'],
    });
    shop = await openShop();
  });
  afterEach(() => context?.close());
  afterAll(async () => {
    await browser.close();
    await shop.close();
  });

  const visit = async (options: { javaScriptEnabled?: boolean } = {}): Promise<Page> => {
    await shop.reset();
    context = await browser.newContext(options);
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    await page.goto(shop.address);
    expect(problems).toEqual([]);
    return page;
  };

  test('a press counts without leaving the page, the same press again removes it, and the focus stays', async () => {
    const page = await visit();
    await page.getByRole('button', { name: 'Love', exact: true }).press('Enter');
    await shows(page, 'Your reaction was counted: Love.');
    expect(await pressed(page)).toEqual(['Love']);
    expect(await page.locator('#reactions-love').textContent()).toBe('1');
    expect(await page.evaluate('document.activeElement.value')).toBe('love');
    expect((await shop.counts()).total).toBe(1);
    await later(page);
    await page.getByRole('button', { name: 'Love', exact: true }).press('Enter');
    await shows(page, 'Your reaction was removed.');
    expect(await pressed(page)).toEqual([]);
    expect((await shop.counts()).total).toBe(0);
  });

  test('a double click and a key held down are one press each', async () => {
    const page = await visit();
    const puts: string[] = [];
    page.on('request', (request) => puts.push(request.method()));
    await page.getByRole('button', { name: 'Love', exact: true }).dblclick({ delay: 20 });
    await shows(page, 'Your reaction was counted: Love.');
    // What a system repeats while a key is down: always less than half a second apart, for longer than that.
    await page.evaluate(`(async () => {
      for (let time = 0; time < 14; time++) {
        document.querySelector('#reactions [value=sad]').click();
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    })()`);
    await shows(page, 'Your reaction was counted: Sad.');
    expect(await pressed(page)).toEqual(['Sad']);
    expect(await byKind(shop)).toEqual({ love: 0, wow: 0, sad: 1 });
    expect(puts.filter((method) => method !== 'GET')).toEqual(['PUT', 'PUT']);
  });

  test('the button that removes is shown while there is something to remove, and nothing moves for it', async () => {
    const page = await visit();
    // So narrow that it stands in a row of its own.
    await page.setViewportSize({ width: 260, height: 700 });
    const remove = page.locator('.reactions-remove');
    const place = () => page.evaluate("document.querySelector('[role=status]').offsetTop");
    expect(await remove.isVisible()).toBe(false);
    const before = await place();
    await page.getByRole('button', { name: 'Wow', exact: true }).click();
    await shows(page, 'Your reaction was counted: Wow.');
    expect(await remove.isVisible()).toBe(true);
    expect(await place()).toEqual(before);
  });

  test('the button that removes keeps the focus it has, and goes when the focus goes', async () => {
    const page = await visit();
    await page.getByRole('button', { name: 'Wow', exact: true }).click();
    await shows(page, 'Your reaction was counted: Wow.');
    const remove = page.getByRole('button', { name: 'Remove my reaction' });
    await remove.press('Enter');
    await shows(page, 'Your reaction was removed.');
    expect(await page.evaluate('document.activeElement.value')).toBe('none');
    await page.getByRole('button', { name: 'Wow', exact: true }).focus();
    await remove.waitFor({ state: 'hidden' });
  });

  test('of many quick presses the last one stands, and there is one vote', async () => {
    const page = await visit();
    // All before the first answer can have come.
    await page.evaluate(`for (const kind of ['love', 'wow', 'sad', 'wow', 'sad', 'love', 'sad'])
      document.querySelector('#reactions [value=' + kind + ']').click()`);
    await shows(page, 'Your reaction was counted: Sad.');
    expect(await pressed(page)).toEqual(['Sad']);
    expect(await byKind(shop)).toEqual({ love: 0, wow: 0, sad: 1 });
  });

  test('a lost answer and a full house are tried again as the same reader', async () => {
    const page = await visit();
    let answers = 0;
    await page.route('**/reaction', async (route) => {
      if (route.request().method() !== 'PUT') return route.continue();
      answers += 1;
      if (answers === 1) {
        // It arrives and is counted, the answer never comes back.
        await route.fetch();
        return route.abort();
      }
      if (answers === 2) return route.fulfill({ status: 503, json: { title: 'full' } });
      return route.continue();
    });
    await page.getByRole('button', { name: 'Love', exact: true }).click();
    await shows(page, 'Not saved yet. Trying again.');
    await shows(page, 'Your reaction was counted: Love.');
    expect(answers).toBe(3);
    expect(await byKind(shop)).toEqual({ love: 1, wow: 0, sad: 0 });
  });

  test('what cannot be taken is said in the words of the answer, and the bar shows the truth', async () => {
    const page = await visit();
    await page.route('**/reaction', (route) =>
      route.request().method() === 'PUT'
        ? route.fulfill({ status: 409, json: { title: 'Reactions to this story are closed.' } })
        : route.continue(),
    );
    await page.getByRole('button', { name: 'Love', exact: true }).click();
    await shows(page, 'Reactions to this story are closed.');
    expect(await pressed(page)).toEqual([]);
    expect(await page.locator('#reactions-love').textContent()).toBe('0');
  });

  test('a reload and a second tab know what is yours; another reader sees the total live', async () => {
    const page = await visit();
    const other = await browser.newContext();
    const watching = await other.newPage();
    await watching.goto(shop.address);
    await page.getByRole('button', { name: 'Love', exact: true }).click();
    await shows(page, 'Your reaction was counted: Love.');
    await watching.locator('#reactions-love', { hasText: '1' }).waitFor();
    expect(await pressed(watching)).toEqual([]);
    await other.close();
    const tab = await page.context().newPage();
    await tab.goto(shop.address);
    await tab.locator('[aria-pressed=true]', { hasText: 'Love' }).waitFor();
    await tab.getByRole('button', { name: 'Sad', exact: true }).click();
    await shows(tab, 'Your reaction was counted: Sad.');
    await page.reload();
    await page.locator('[aria-pressed=true]', { hasText: 'Sad' }).waitFor();
    expect(await byKind(shop)).toEqual({ love: 0, wow: 0, sad: 1 });
  });

  test('a tab that was open before shows what was done in another as soon as it is looked at', async () => {
    const page = await visit();
    const tab = await page.context().newPage();
    await tab.goto(shop.address);
    await page.getByRole('button', { name: 'Love', exact: true }).click();
    await shows(page, 'Your reaction was counted: Love.');
    await tab.locator('#reactions-love', { hasText: '1' }).waitFor();
    expect(await pressed(tab)).toEqual([]);
    await lookAgain(tab);
    await tab.locator('[aria-pressed=true]', { hasText: 'Love' }).waitFor();
    expect(await tab.locator('#reactions-love').textContent()).toBe('1');
    await tab.getByRole('button', { name: 'Remove my reaction' }).click();
    await shows(tab, 'Your reaction was removed.');
    await lookAgain(page);
    await page.locator('[aria-pressed=true]').waitFor({ state: 'detached' });
    expect((await shop.counts()).total).toBe(0);
  });

  test('a press made while it is asked what is yours is not undone by the answer', async () => {
    const page = await visit();
    const asked = Promise.withResolvers<void>();
    const answer = Promise.withResolvers<void>();
    await page.route('**/reaction', async (route) => {
      if (route.request().method() !== 'GET') return route.continue();
      const response = await route.fetch();
      asked.resolve();
      await answer.promise;
      return route.fulfill({ response });
    });
    await lookAgain(page);
    await asked.promise;
    await page.getByRole('button', { name: 'Love', exact: true }).click();
    await shows(page, 'Your reaction was counted: Love.');
    const answered = page.waitForResponse((response) => response.request().method() === 'GET');
    answer.resolve();
    await answered;
    await later(page);
    expect(await pressed(page)).toEqual(['Love']);
  });

  test('without script a reader who comes back later can still remove a reaction', async () => {
    const page = await visit({ javaScriptEnabled: false });
    await page.getByRole('button', { name: 'Love', exact: true }).click();
    await page.waitForURL('**/stories/story-1?reacted=love#reactions');
    await page.goto(shop.address);
    await page.getByRole('button', { name: 'Remove my reaction' }).click();
    await page.waitForURL('**/stories/story-1?reacted=none#reactions');
    expect((await shop.counts()).total).toBe(0);
  });

  test('without script the form counts, by way of the cookie, and comes back to the bar', async () => {
    const page = await visit({ javaScriptEnabled: false });
    await page.getByRole('button', { name: 'Love', exact: true }).click();
    await page.waitForURL('**/stories/story-1?reacted=love#reactions');
    expect(await pressed(page)).toEqual(['Love']);
    await page.getByRole('button', { name: 'Sad', exact: true }).click();
    await page.waitForURL('**/stories/story-1?reacted=sad#reactions');
    expect(await byKind(shop)).toEqual({ love: 0, wow: 0, sad: 1 });
    await page.getByRole('button', { name: 'Remove my reaction' }).click();
    await page.waitForURL('**/stories/story-1?reacted=none#reactions');
    expect((await shop.counts()).total).toBe(0);
  });

  test('by form first and by script later is one reader', async () => {
    const page = await visit();
    await page.evaluate(`{
      const form = document.querySelector('#reactions form');
      const field = Object.assign(document.createElement('input'), { name: 'kind', value: 'love', type: 'hidden' });
      form.append(field);
      HTMLFormElement.prototype.submit.call(form);
    }`);
    await page.waitForURL('**/stories/story-1**');
    await page.locator('[aria-pressed=true]', { hasText: 'Love' }).waitFor();
    await page.getByRole('button', { name: 'Wow', exact: true }).click();
    await shows(page, 'Your reaction was counted: Wow.');
    expect(await byKind(shop)).toEqual({ love: 0, wow: 1, sad: 0 });
    expect(page.url()).not.toContain('reacted');
  });
});

async function shows(page: Page, text: string): Promise<void> {
  await page.locator('[role=status]', { hasText: text }).waitFor({ timeout: 15_000 });
}

/** Until a press of the same button is a new one. */
function later(page: Page): Promise<void> {
  return page.waitForTimeout(600);
}

/** As a browser tells a page that it is in front again; here all tabs are in front all the time. */
function lookAgain(page: Page): Promise<unknown> {
  return page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
}

function pressed(page: Page): Promise<string[]> {
  return page.locator('[aria-pressed=true] span:nth-child(2)').allTextContents();
}

async function byKind(shop: Shop): Promise<Record<string, number>> {
  return Object.fromEntries((await shop.counts()).kinds.map(({ kind, count }) => [kind, count]));
}

interface Shop {
  readonly address: string;
  counts: () => ReturnType<VotingSite['reactions']['counts']>;
  /** A fresh ledger behind the same address. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** A page with nothing but the bar, under the policy that readers' pages have. */
async function openShop(): Promise<Shop> {
  let site: VotingSite;
  let store: OpenStore;
  const script = await loadBarScript();
  const reset = async () => {
    await (site as VotingSite | undefined)?.close();
    store = await freshStore();
    site = await openVotingSite(store, [STORY], { clock: clockAt() });
  };
  await reset();
  const server: Listening = listen('127.0.0.1', 0, async (request, peer) => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname !== `/stories/${STORY.slug}`) return site.handle(request, peer);
    const { kinds } = await site.reactions.counts(STORY);
    const reacted = searchParams.get('reacted') ?? undefined;
    const bar = renderFragment(
      ReactionBar({ story: STORY, kinds, reacted, words: wordsFor('en'), language: 'en' }),
    );
    const html = `<!doctype html><html lang="en"><title>Story</title><style>${barStyle}</style>${bar}<script type="module">${script}</script>`;
    const csp = readerCsp({ styles: [barStyle], scripts: [script] });
    return new Response(html, {
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': csp },
    });
  });
  return {
    address: `http://127.0.0.1:${server.port}/stories/${STORY.slug}`,
    counts: () => site.reactions.counts(STORY),
    reset,
    close: async () => {
      site.reactions.endStreams();
      await server.stop();
      await site.close();
    },
  };
}

async function freshStore(): Promise<OpenStore> {
  const folder = temporaryFolder();
  const { log, logged } = listeningLog();
  const db = openSqlite(`${folder.path}/main.db`, log);
  await migrate(db, 'main', MAIN_MIGRATIONS, clockAt());
  return { db, databaseUrl: null, dataDir: folder.path, logged };
}
