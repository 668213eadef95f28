// When a reader with a phone on a bad line sees the headline, and what the complete story weighs on the way.

import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../test/support/browser.ts';
import { completePath, openCompleteSite } from '../test/support/complete-site.ts';
import type { BenchFlags } from './support/flags.ts';
import { sayConditions } from './support/machine.ts';
import { spreadOf } from './support/rounds.ts';
import { BAD_LINE, openSlowLine } from './support/slow-line.ts';
import { aimText, decimals, say, tableText, whole } from './support/table.ts';

const RUNS = 7;
const AIM_S = 3;
const SETTLED_MS = 500; // guess: what comes after the load event of a story comes at once
const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

interface Seen {
  readonly paintMs: number;
  readonly headlineMs: number;
  readonly loadMs: number;
}

/** Measures and prints the table. A site of one's own by `--site` and `--path`. */
export async function benchSlowLine({ outside }: BenchFlags): Promise<void> {
  await using own = outside.site === null ? await openCompleteSite() : null;
  const site = own?.url ?? outside.site!;
  const path = outside.paths[0] ?? (own === null ? '/' : completePath);
  sayConditions(
    'slow-line',
    [],
    [
      `${RUNS} first visits of ${path} in Chromium, ${PHONE.viewport.width} px wide, nothing in its cache`,
      `${BAD_LINE.bitsPerSecond / 1000} kbit/s, ${BAD_LINE.roundTripMs} ms round trip, ${BAD_LINE.lossShare * 100} % of 1.4 KB chunks stall for 1 s; HTTP without TLS`,
    ],
  );
  const browser = await launchChromium();
  try {
    const seen: Seen[] = [];
    for (let run = 0; run < RUNS; run++) seen.push(await visit(browser, site, path, run + 1));
    say();
    const row = (name: string, values: readonly number[]) => {
      const { median, max } = spreadOf(values.map((ms) => ms / 1000));
      return [name, decimals(2)(median), decimals(2)(max)];
    };
    const headlines = seen.map(({ headlineMs }) => headlineMs);
    say(
      tableText(
        ['seconds after the visit began', 'median', 'worst'],
        [
          row(
            'first paint',
            seen.map(({ paintMs }) => paintMs),
          ),
          row('headline visible', headlines),
          row(
            'load event',
            seen.map(({ loadMs }) => loadMs),
          ),
        ],
      ),
    );
    say(
      aimText({
        what: 'headline visible, the worst',
        value: spreadOf(headlines).max / 1000,
        relation: 'at most',
        bound: AIM_S,
        unit: ' s',
        format: decimals(2),
      }),
    );
    await sayWeights(browser, site, path);
  } finally {
    await browser.close();
  }
}

/** Looks for the headline in every frame: it counts when it has a box inside the window after a paint. */
const WATCH_HEADLINE = `(() => {
  const look = () => {
    const box = document.querySelector('h1')?.getBoundingClientRect();
    const painted = performance.getEntriesByName('first-contentful-paint')[0];
    if (painted && box && box.height > 0 && box.top < innerHeight) window.headlineMs = Math.max(performance.now(), painted.startTime);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})()`;

async function visit(browser: Browser, site: string, path: string, seed: number): Promise<Seen> {
  await using line = await openSlowLine(Number(new URL(site).port || 80), { ...BAD_LINE, seed });
  const context = await browser.newContext(PHONE);
  try {
    const page = await context.newPage();
    await page.addInitScript(WATCH_HEADLINE);
    await page.goto(line.origin + path, { waitUntil: 'load', timeout: 60_000 });
    await page.waitForFunction('window.headlineMs !== undefined');
    const [paintMs, headlineMs, loadMs] = await page.evaluate<[number, number, number]>(
      `[performance.getEntriesByName('first-paint')[0].startTime, window.headlineMs, performance.getEntriesByType('navigation')[0].loadEventStart]`,
    );
    return { paintMs, headlineMs, loadMs };
  } finally {
    await context.close();
  }
}

interface Weighed {
  readonly kind: string;
  readonly url: string;
  wireBytes: number;
  decodedBytes: number;
}

/** Each request of one visit, as Chromium's own network domain counts it. */
async function sayWeights(browser: Browser, site: string, path: string): Promise<void> {
  const context = await browser.newContext(PHONE);
  try {
    const page = await context.newPage();
    const weighed = await watchWeights(page);
    await page.goto(site + path, { waitUntil: 'load' });
    await Bun.sleep(SETTLED_MS);
    const all = [...weighed.values()];
    const row = ({ kind, url, wireBytes, decodedBytes }: Weighed) => [
      `${kind}  ${url.replace(site, '').slice(0, 70)}`,
      whole(wireBytes),
      whole(decodedBytes),
    ];
    const sum = (pick: (one: Weighed) => number) => whole(all.reduce((total, one) => total + pick(one), 0));
    say();
    say(
      tableText(
        ['requests before anything is pressed', 'bytes on the wire', 'bytes decoded'],
        [
          ...all.map(row),
          [
            `together, ${all.length} requests`,
            sum(({ wireBytes }) => wireBytes),
            sum(({ decodedBytes }) => decodedBytes),
          ],
        ],
      ),
    );
  } finally {
    await context.close();
  }
}

async function watchWeights(page: Page): Promise<ReadonlyMap<string, Weighed>> {
  const weighed = new Map<string, Weighed>();
  const network = await page.context().newCDPSession(page);
  network.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    if (request.url.startsWith('data:')) return; // lies in the page
    weighed.set(requestId, { kind: type ?? 'Other', url: request.url, wireBytes: 0, decodedBytes: 0 });
  });
  network.on('Network.dataReceived', ({ requestId, dataLength }) => {
    const one = weighed.get(requestId);
    if (one !== undefined) one.decodedBytes += dataLength;
  });
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = weighed.get(requestId);
    if (one !== undefined) one.wireBytes = encodedDataLength;
  });
  await network.send('Network.enable');
  return weighed;
}
