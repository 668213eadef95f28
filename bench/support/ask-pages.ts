// One round of asking for pages: with wrk where it is installed, else with this repository's own client; the same
// client, connections and order of pages for both sides.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { processorSeconds } from './machine.ts';
import type { PageAnswer, PageQuestion } from './page-load.ts';
import { askProgram } from './program.ts';
import { findTool } from './tools.ts';
import { percentileMs } from './latencies.ts';

export interface AskedPages {
  readonly perSecond: number;
  readonly p99Ms: number;
  /** Processor time the server spent on each page, all its threads: hardly moved by other work on the machine. */
  readonly microsEach: number;
}

export interface PagesToAsk {
  readonly paths: readonly string[];
  /** A folder for the script of wrk, or the list of paths. */
  readonly folder: string;
}

export interface AskOptions {
  readonly port: number;
  /** The server's process, for its processor time. */
  readonly pid: number;
  readonly durationMs: number;
  readonly connections: number;
}

export type AskPages = (options: AskOptions) => Promise<AskedPages>;

/** Makes ready to ask for these pages in turn. */
export async function readyToAsk({ paths, folder }: PagesToAsk): Promise<AskPages> {
  const wrk = findTool('wrk');
  const pathsFile = join(folder, `paths-${paths.length}.txt`);
  const scriptFile = join(folder, `paths-${paths.length}.lua`);
  await writeFile(pathsFile, paths.join('\n'));
  await writeFile(scriptFile, luaText(pathsFile));
  return async (options) => {
    const beforeS = processorSeconds(options.pid);
    const { requests, ...asked } =
      wrk === null ? await askOurselves(pathsFile, options) : await askWrk(wrk, scriptFile, options);
    return { ...asked, microsEach: ((processorSeconds(options.pid) - beforeS) * 1e6) / requests };
  };
}

/** Requests are made once, before the clock runs; then each is a look into a table. */
function luaText(pathsFile: string): string {
  return `
local requests, count, at = {}, 0, 0
function init(args)
  for path in io.lines(${JSON.stringify(pathsFile)}) do
    count = count + 1
    requests[count] = wrk.format("GET", path, { ["Host"] = "news.example", ["Accept-Encoding"] = "br" })
  end
end
function request()
  at = at % count + 1
  return requests[at]
end
function done(summary, latency)
  io.write(string.format("\\nEND %d %d %d %d\\n", summary.requests, summary.duration, latency:percentile(99),
    summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout))
end
`;
}

async function askWrk(wrk: string, script: string, { port, durationMs, connections }: AskOptions) {
  const seconds = Math.max(1, Math.round(durationMs / 1000));
  const child = Bun.spawn({
    cmd: [
      wrk,
      '-t1',
      `-c${connections}`,
      `-d${seconds}s`,
      '--latency',
      '-s',
      script,
      `http://127.0.0.1:${port}/`,
    ],
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = await new Response(child.stdout).text();
  const end = /^END (\d+) (\d+) (\d+) (\d+)$/m.exec(said);
  if (end === null) throw new Error(`wrk failed:\n${said}${await new Response(child.stderr).text()}`);
  const [requests = 0, micros = 0, p99Micros = 0, failed = 0] = end.slice(1).map(Number);
  if (failed > 0) throw new Error(`${failed} of ${requests} pages were not answered with 200.`);
  return { requests, perSecond: requests / (micros / 1e6), p99Ms: p99Micros / 1000 };
}

async function askOurselves(pathsFile: string, { port, durationMs, connections }: AskOptions) {
  const question: PageQuestion = { port, pathsFile, connections, durationMs, perSecond: null };
  const { perSecond, latencies, failed } = await askProgram<PageAnswer>(
    'bench/support/page-load.ts',
    question,
  );
  if (failed > 0) throw new Error(`${failed} of ${latencies.total} pages were not answered with 200.`);
  return { requests: latencies.total, perSecond, p99Ms: percentileMs(latencies, 0.99) };
}
