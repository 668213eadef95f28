// What one page makes a browser ask for: over the network, and for a name's address before any request.

import type { Browser } from 'playwright-core';
import type { RunningServer } from './newsroom-process.ts';

export interface Traffic {
  readonly requests: readonly string[];
  /** Addresses that the page names for other origins before they are asked for: dns-prefetch, preconnect, a Link field. */
  readonly hints: readonly string[];
  readonly cookies: readonly string[];
}

/** Opens a page as somebody who has never been there, and waits until the page has done what it does by itself. */
export async function trafficOf(
  browser: Browser,
  site: Pick<RunningServer, 'url'>,
  path: string,
): Promise<Traffic> {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
  const requests: string[] = [];
  const setCookies: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  context.on('response', (response) => {
    const field = response.headers()['set-cookie'];
    if (field !== undefined) setCookies.push(field);
  });
  try {
    const page = await context.newPage();
    const answer = await page.goto(site.url + path, { waitUntil: 'load' });
    await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
    await Bun.sleep(300); // what a page does after its load event comes at once or not at all
    const hints = await page.evaluate<string[]>(
      `[...document.querySelectorAll('link')].filter((link) => /dns-prefetch|preconnect|prefetch|preload|prerender/.test(link.rel)).map((link) => link.href)`,
    );
    const linkField = (await answer?.allHeaders())?.['link'] ?? '';
    const named = [
      ...linkField.matchAll(/<([^>]+)>[^,]*rel="?(?:dns-prefetch|preconnect|prefetch|preload)/g),
    ];
    const cookies = (await context.cookies()).map(({ name }) => name);
    return {
      requests,
      hints: [...hints, ...named.map(([, address]) => new URL(address!, site.url).href)],
      cookies: [...setCookies, ...cookies],
    };
  } finally {
    await context.close();
  }
}

/** Addresses that lie at another origin; pictures inside the page (`data:`) are no request. */
export function elsewhere(origin: string, addresses: readonly string[]): readonly string[] {
  return addresses.filter((address) => {
    const url = new URL(address);
    return url.protocol !== 'data:' && url.protocol !== 'blob:' && url.origin !== origin;
  });
}
