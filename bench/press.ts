// How long a reader waits for a clip: from the press to the first frame on the screen, and how often it stands still
// afterwards; on a usual line and on a bad one, with what each of them chooses.

import type { Browser } from 'playwright-core';
import { launchChromium } from '../test/support/browser.ts';
import { temporaryFolder } from '../test/support/folder.ts';
import { givenLadderClip } from '../test/support/ladder-clip.ts';
import { openWholeNewsroom } from '../test/support/whole-newsroom.ts';
import type { BenchFlags } from './support/flags.ts';
import { sayConditions } from './support/machine.ts';
import { startServer } from './support/server.ts';
import { BAD_LINE, openSlowLine, type Line } from './support/slow-line.ts';
import { decimals, say, tableText, whole } from './support/table.ts';

const RUNS_A_ROUND = 4; // 20 presses with the usual five rounds
const CLIP_S = 30;
const LATEST_MS = 120_000; // guess: who waits longer has left
const GOOD_LINE: Omit<Line, 'seed'> = { bitsPerSecond: 10_000_000, roundTripMs: 50, lossShare: 0 };
const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

interface Case {
  readonly name: string;
  readonly line: Omit<Line, 'seed'>;
  readonly slug: string;
  /** What the browser says of its line. Its own estimate leaves out the addresses of this machine. */
  readonly told: { readonly saveData: boolean; readonly effectiveType: string };
}

const USUAL = { saveData: false, effectiveType: '4g' };
const SLOW = { saveData: false, effectiveType: '3g' };

const CASES: readonly Case[] = [
  { name: '10 Mbit/s, 50 ms; file at 540', line: GOOD_LINE, slug: 'files', told: USUAL },
  { name: '10 Mbit/s, 50 ms; playlist alone, by hls.js', line: GOOD_LINE, slug: 'playlist', told: USUAL },
  { name: '400 kbit/s, 400 ms, 2 % lost; file at 360', line: BAD_LINE, slug: 'files', told: SLOW },
];

interface Pressed {
  /** Milliseconds from the press to the first frame; NaN where none came. */
  readonly frameMs: number;
  /** How often it stood still between then and its end, or until nobody looked any more. */
  readonly stalls: number;
  readonly file: string;
}

/** Measures and prints the table; each press is looked at for `--seconds`, or to the clip's end. */
export async function benchPress({ rounds, seconds }: BenchFlags): Promise<void> {
  const runs = rounds * RUNS_A_ROUND;
  sayConditions(
    'press',
    ['ffmpeg'],
    [
      `${runs} presses in Chromium for each line, nothing in its cache; a clip of ${CLIP_S} s, 0.6 Mbit/s at 360 and 1.5 at 540`,
      `each is looked at for ${seconds} s after its first frame; HTTP without TLS`,
    ],
  );
  using folder = temporaryFolder();
  const dataDir = `${folder.path}/newsroom`;
  await storeClips(folder.path, dataDir);
  const server = await startServer(dataDir);
  const browser = await launchChromium();
  try {
    await server.live;
    const rows = [];
    for (const one of CASES) rows.push(rowOf(one, await pressAll(browser, server.port, one, runs, seconds)));
    say();
    say(tableText(['seconds from press to first frame', 'median', '95 %', 'worst', 'stalls', 'got'], rows));
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function storeClips(folder: string, dataDir: string): Promise<void> {
  const newsroom = await openWholeNewsroom({ dataDir, databaseUrl: null });
  const made = {
    seconds: CLIP_S,
    sizes: { '360': '640x360', '540': '960x540' },
    rates: { '360': '536k', '540': '1436k' }, // 64 kbit/s of sound come on top
  } as const;
  try {
    await givenLadderClip(newsroom, folder, { ...made, slug: 'files', playlist: null });
    await givenLadderClip(newsroom, folder, { ...made, slug: 'playlist', files: [] });
  } finally {
    await newsroom.stop();
  }
}

async function pressAll(
  browser: Browser,
  port: number,
  one: Case,
  runs: number,
  seconds: number,
): Promise<readonly Pressed[]> {
  const pressed: Pressed[] = [];
  for (let run = 0; run < runs; run++) {
    await using line = await openSlowLine(port, { ...one.line, seed: run + 1 });
    pressed.push(await press(browser, line.origin, one, seconds));
  }
  return pressed;
}

/** Counts from the press itself; a frame counts when it is given to the screen (HTML, requestVideoFrameCallback). */
const watching = (told: Case['told']) => `
  Object.defineProperty(navigator, 'connection', { value: ${JSON.stringify(told)} });
  addEventListener('click', ({ timeStamp }) => {
    const video = document.querySelector('video');
    window.seen = { frameMs: null, stalls: 0 };
    video.requestVideoFrameCallback((now) => (window.seen.frameMs = now - timeStamp));
    video.addEventListener('waiting', () => window.seen.frameMs !== null && !video.ended && window.seen.stalls++);
  }, { capture: true, once: true });`;

async function press(browser: Browser, origin: string, one: Case, seconds: number): Promise<Pressed> {
  const context = await browser.newContext(PHONE);
  try {
    const page = await context.newPage();
    const files = new Set<string>();
    page.on('request', (request) => {
      const name = /\/([^/]+\.(?:mp4|m3u8))$/.exec(request.url())?.[1];
      if (name !== undefined) files.add(name);
    });
    await page.addInitScript(watching(one.told));
    await page.goto(`${origin}/stories/${one.slug}`, { waitUntil: 'load', timeout: LATEST_MS });
    await page.locator('.clip-press').click();
    const seen = () => page.evaluate<{ frameMs: number | null; stalls: number }>('window.seen');
    const untilMs = performance.now() + LATEST_MS;
    while ((await seen()).frameMs === null && performance.now() < untilMs) await Bun.sleep(50);
    const lookedMs = performance.now() + Math.min(seconds, CLIP_S * 4) * 1000;
    const isOver = () => page.evaluate<boolean>('document.querySelector("video").ended');
    while (performance.now() < lookedMs && !(await isOver())) await Bun.sleep(200);
    const { frameMs, stalls } = await seen();
    return { frameMs: frameMs ?? Number.NaN, stalls, file: [...files][0] ?? '-' };
  } finally {
    await context.close();
  }
}

function rowOf({ name }: Case, pressed: readonly Pressed[]): readonly string[] {
  const sorted = pressed.map(({ frameMs }) => frameMs / 1000).toSorted((a, b) => a - b);
  const at = (part: number) => decimals(2)(sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)]!);
  const stalls = pressed.reduce((sum, one) => sum + one.stalls, 0);
  const standing = pressed.filter((one) => one.stalls > 0).length;
  return [
    name,
    at(0.5),
    at(0.95),
    at(1),
    `${whole(stalls)} in ${standing} of ${pressed.length}`,
    [...new Set(pressed.map(({ file }) => file))].join(', '),
  ];
}
