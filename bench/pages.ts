// How fast pages are served, beside nginx with the same compressed bytes: one story that everybody reads, and ten
// thousand in rotation.

import { join } from 'node:path';
import { readyToAsk, type AskedPages, type AskOptions } from './support/ask-pages.ts';
import type { BenchFlags } from './support/flags.ts';
import { makeFolder } from './support/folder.ts';
import { residentMb, sayConditions } from './support/machine.ts';
import { startNginx, type Nginx, type StoredPage } from './support/nginx.ts';
import { inTurn, spreadOf, type Round } from './support/rounds.ts';
import { startLiveServer, type Server } from './support/server.ts';
import { preparedStories, storyPaths } from './support/stories.ts';
import { aimText, memoryAimText, decimals, say, spreadText, tableText, whole } from './support/table.ts';
import { sayMissing } from './support/tools.ts';

const CONNECTIONS = 64;
const WARM_UP_MS = 2000;

interface Case {
  readonly name: string;
  readonly paths: readonly string[];
  readonly aim: number;
}

/** Measures pages and prints the tables. Errors: throws when a page is not answered with 200. */
export async function benchPages(flags: BenchFlags): Promise<void> {
  const dataDir = flags.data ?? (await preparedStories(flags.stories));
  await using folder = await makeFolder('pages');
  await using server = await startLiveServer(dataDir);
  const paths = storyPaths(flags.stories);
  const sizes: number[] = [];
  const nginx = await startNginx(folder.path, pagesOf(server, paths, sizes));
  try {
    sayConditions(
      'pages',
      ['nginx', 'wrk'],
      [
        `${flags.rounds} rounds of ${flags.seconds} s a side in turn, ${CONNECTIONS} connections, Accept-Encoding: br`,
        `${whole(flags.stories)} stories, ${whole(spreadOf(sizes).median)} compressed bytes a page (median)`,
        'nginx: one worker, the same bytes from open files, sendfile, no log; both sides on 127.0.0.1 with the client',
      ],
    );
    sayMissing(['nginx', 'wrk']);
    const cases: readonly Case[] = [
      { name: 'one story', paths: paths.slice(0, 1), aim: 0.9 },
      { name: `${whole(flags.stories)} stories in rotation`, paths: inMixedOrder(paths), aim: 0.5 },
    ];
    for (const each of cases) await benchCase(each, { server, nginx, flags, folder: folder.path });
  } finally {
    await nginx?.stop();
  }
}

interface Sides {
  readonly server: Server;
  readonly nginx: Nginx | null;
  readonly flags: BenchFlags;
  readonly folder: string;
}

async function benchCase({ name, paths, aim }: Case, { server, nginx, flags, folder }: Sides): Promise<void> {
  const ask = await readyToAsk({ paths, folder });
  const options = (port: number, pid: number, durationMs: number): AskOptions => ({
    port,
    pid,
    durationMs,
    connections: CONNECTIONS,
  });
  await ask(options(server.port, server.pid, WARM_UP_MS));
  if (nginx !== null) await ask(options(nginx.port, nginx.workerPid, WARM_UP_MS));
  const rounds = await inTurn(flags.rounds, {
    ours: () => ask(options(server.port, server.pid, flags.seconds * 1000)),
    peer: nginx === null ? null : () => ask(options(nginx.port, nginx.workerPid, flags.seconds * 1000)),
  });
  const ratios = rounds.map(({ ours, peer }) => ours.perSecond / (peer?.perSecond ?? Number.NaN));
  say(`\n  ${name}`);
  say(tableText(['', 'pages/s (min to max)', 'p99 ms', 'server CPU us each'], rowsOf(rounds)));
  say(`  ratio of each round: ${spreadText(spreadOf(ratios), decimals(2))}`);
  const memoryMb = residentMb(server.pid);
  say(
    aimText({
      what: `${name}, times nginx`,
      value: spreadOf(ratios).median,
      relation: 'at least',
      bound: aim,
      unit: ' x',
      format: decimals(2),
    }),
  );
  say(memoryAimText(memoryMb));
}

function rowsOf(rounds: readonly Round<AskedPages, AskedPages>[]): string[][] {
  const row = (side: string, asked: readonly AskedPages[]) => [
    side,
    spreadText(spreadOf(asked.map(({ perSecond }) => perSecond)), whole),
    decimals(2)(spreadOf(asked.map(({ p99Ms }) => p99Ms)).median),
    decimals(1)(spreadOf(asked.map(({ microsEach }) => microsEach)).median),
  ];
  const peers = rounds.flatMap(({ peer }) => (peer === null ? [] : [peer]));
  const ours = row(
    'Eyewitness',
    rounds.map((round) => round.ours),
  );
  return peers.length === 0 ? [ours] : [row('nginx', peers), ours];
}

/** Every page as the server sends it, compressed; also the first view of each. */
async function* pagesOf(
  server: Server,
  paths: readonly string[],
  sizes: number[],
): AsyncGenerator<StoredPage> {
  for (const path of paths) {
    const answer = await fetch(server.origin + path, {
      headers: { 'accept-encoding': 'br' },
      decompress: false,
    });
    const bytes = await answer.bytes();
    if (answer.status !== 200 || answer.headers.get('content-encoding') !== 'br')
      throw new Error(`${join('/', path)} was answered with ${answer.status}, not with a compressed page.`);
    sizes.push(bytes.byteLength);
    yield { path, bytes };
  }
}

/** Neighbours in time are not neighbours in the store: a step that shares no divisor visits each page once a turn. */
function inMixedOrder(paths: readonly string[]): readonly string[] {
  const step = 7919; // a prime larger than the square root of the list, so the order has no short pattern
  return paths.map((_, index) => paths[(index * step) % paths.length]!);
}
