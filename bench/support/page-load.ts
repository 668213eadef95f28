// Asks for pages as a process of its own: at full speed where wrk is missing, or at a fixed rate to see how long
// readers wait while votes arrive. JSON in on standard input, JSON out.

import { readFileSync } from 'node:fs';
import type { Latencies } from './latencies.ts';
import { pace, type Connection } from './pace.ts';

export interface PageQuestion {
  readonly port: number;
  /** A file of paths, one a line, asked for in turn. */
  readonly pathsFile: string;
  readonly connections: number;
  readonly durationMs: number;
  readonly perSecond: number | null;
}

export interface PageAnswer {
  readonly perSecond: number;
  readonly latencies: Latencies;
  /** Answers other than 200. */
  readonly failed: number;
}

/** Asks in turn and answers how it went. Errors: as `pace`. */
export async function loadPages(question: PageQuestion): Promise<PageAnswer> {
  const requests = readFileSync(question.pathsFile, 'utf8')
    .split('\n')
    .filter((path) => path !== '')
    .map((path) => Buffer.from(`GET ${path} HTTP/1.1\r\nHost: news.example\r\nAccept-Encoding: br\r\n\r\n`));
  let at = 0;
  let failed = 0;
  const connection: Connection = {
    next: () => requests[at++ % requests.length]!,
    answered: ({ status }) => {
      if (status !== 200) failed += 1;
    },
  };
  const { latencies, answers, tookMs } = await pace(
    Array.from({ length: question.connections }, () => connection),
    question,
  );
  return { perSecond: answers / (tookMs / 1000), latencies: latencies.result(), failed };
}

if (import.meta.main) {
  const question: PageQuestion = await Bun.stdin.json();
  process.stdout.write(JSON.stringify(await loadPages(question)));
}
