// Lighthouse's four marks for the complete story on a phone, published outside the demo. Lighthouse is no dependency:
// it is larger than everything else together.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { completePath, openCompleteSite } from '../test/support/complete-site.ts';
import { getTool } from '../test/support/tools.ts';
import type { BenchFlags } from './support/flags.ts';
import { makeFolder } from './support/folder.ts';
import { sayConditions } from './support/machine.ts';
import { spreadOf } from './support/rounds.ts';
import { aimText, say, tableText, whole } from './support/table.ts';

const RUNS = 3;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const INSTALL = 'In an empty folder elsewhere: npm install lighthouse@12.8.2; then --lighthouse THAT_FOLDER.';

interface Audit {
  readonly id: string;
  readonly title: string;
  readonly score: number | null;
  readonly scoreDisplayMode: string;
  readonly displayValue?: string;
  readonly details?: { readonly items?: readonly Record<string, unknown>[] };
}

interface Report {
  readonly lighthouseVersion: string;
  readonly runtimeError?: { readonly message: string };
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
  readonly audits: Readonly<Record<string, Audit>>;
}

/** Runs it and prints medians, what was marked down, and the requests. Without Lighthouse it says how to get it. */
export async function benchLighthouse({ outside }: BenchFlags): Promise<void> {
  const program = findLighthouse(outside.lighthouse);
  if (program === null) {
    say(`  LEFT OUT  lighthouse is not installed. ${INSTALL}`);
    return;
  }
  await using own = outside.site === null ? await openCompleteSite() : null;
  const path = outside.paths[0] ?? (own === null ? '/' : completePath);
  const url = (own?.url ?? outside.site!) + path;
  sayConditions('lighthouse', [], [`${RUNS} runs as a phone with Lighthouse's own throttling of ${path}`]);
  await using folder = await makeFolder('lighthouse');
  const reports: Report[] = [];
  for (let run = 0; run < RUNS; run++)
    reports.push(await lighthouse(program, url, join(folder.path, `${run}.json`)));
  say();
  for (const category of CATEGORIES) {
    const marks = reports.map((report) => 100 * (report.categories[category]?.score ?? Number.NaN));
    const spread = spreadOf(marks);
    say(
      aimText({
        what: `${category}, median of ${RUNS} (${marks.map(whole).join(', ')})`,
        value: spread.median,
        relation: 'at least',
        bound: 100,
        unit: '',
        format: whole,
      }),
    );
  }
  sayLowMarks(reports);
  sayRequests(reports.at(-1)!, new URL(url).origin);
}

function sayLowMarks(reports: readonly Report[]): void {
  const low = new Map<string, string>();
  for (const { audits } of reports)
    for (const { id, title, score, displayValue = '' } of Object.values(audits))
      if (score !== null && score < 1) low.set(id, `${id} ${score} ${title} ${displayValue}`.trim());
  say(
    low.size === 0
      ? '\n  every audit that gives a mark gives the full one'
      : '\n  audits below 1 in some run',
  );
  for (const line of low.values()) say(`    ${line}`);
}

function sayRequests({ audits, lighthouseVersion }: Report, origin: string): void {
  const items = audits['network-requests']?.details?.items ?? [];
  const asked = items.filter((item) => !text(item['url']).startsWith('data:')); // those lie in the page
  const rows = asked.map((item) => [
    `${text(item['resourceType'])}  ${text(item['url']).replace(origin, '').slice(0, 70)}`,
    text(item['statusCode']),
    whole(Number(item['networkRequestTime'])),
    whole(Number(item['networkEndTime'])),
    whole(Number(item['transferSize'])),
    whole(Number(item['resourceSize'])),
  ]);
  say();
  say(
    tableText(
      [`requests (Lighthouse ${lighthouseVersion})`, 'status', 'from ms', 'to ms', 'wire', 'decoded'],
      rows,
    ),
  );
}

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

function findLighthouse(folder: string | null): string | null {
  if (folder === null) return Bun.which('lighthouse');
  const program = join(folder, 'node_modules', '.bin', 'lighthouse');
  return existsSync(program) ? program : null;
}

async function lighthouse(program: string, url: string, file: string): Promise<Report> {
  const child = Bun.spawn({
    cmd: [
      program,
      url,
      '--quiet',
      '--output=json',
      `--output-path=${file}`,
      '--no-enable-error-reporting',
      // As root, in a container, Chromium's own sandbox does not start.
      '--chrome-flags=--headless=new --no-sandbox',
    ],
    env: { ...process.env, CHROME_PATH: getTool('chromium') },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const complained = await new Response(child.stderr).text();
  if ((await child.exited) !== 0) throw new Error(`Lighthouse failed:\n${complained.slice(-2000)}`);
  const report = (await Bun.file(file).json()) as Report;
  if (report.runtimeError !== undefined) throw new Error(`Lighthouse failed: ${report.runtimeError.message}`);
  return report;
}
