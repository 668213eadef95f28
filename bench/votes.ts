// How many votes are on disk each second, beside redis; whether every acknowledged one is counted; and how long readers
// of pages wait meanwhile.

import { join } from 'node:path';
import { openBallotBox, type BallotBox, type Crowd } from './support/ballot-box.ts';
import type { BenchFlags } from './support/flags.ts';
import { makeFolder } from './support/folder.ts';
import { percentileMs } from './support/latencies.ts';
import { residentMb, sayConditions } from './support/machine.ts';
import type { PageAnswer, PageQuestion } from './support/page-load.ts';
import { askProgram } from './support/program.ts';
import { startRedis, type Incremented } from './support/redis.ts';
import { inTurn, spreadOf } from './support/rounds.ts';
import { startLiveServer, type Server } from './support/server.ts';
import { copyStories, preparedStories, storyPaths } from './support/stories.ts';
import { aimText, memoryAimText, decimals, say, spreadText, tableText, whole } from './support/table.ts';
import { sayMissing } from './support/tools.ts';

const CONNECTIONS = 64;
const STORIES = 100;
const RETURNING = 20_000; // readers who come back and change their votes
const RATE = 20_000; // votes a second while pages are measured
const PAGE_RATE = 2000; // pages a second, enough for a 99th percentile without taking the machine for itself
const PAGE_CONNECTIONS = 8;
const AIMS = { ratio: 0.45, p99Ms: 8, pageP99Ms: 20 } as const;

interface Measured {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Processor time the server spent on each vote, all its threads. */
  readonly microsEach: number;
}

/** Measures votes and prints the tables. Errors: throws when an acknowledged vote is lost or one is counted that nobody gave. */
export async function benchVotes(flags: BenchFlags): Promise<void> {
  await using folder = await makeFolder('votes');
  const dataDir = await copyStories(await preparedStories(STORIES), join(folder.path, 'data'));
  const redis = await startRedis(folder.path);
  try {
    sayConditions(
      'votes',
      ['redis-server', 'redis-benchmark'],
      [
        `${flags.rounds} rounds of ${flags.seconds} s a side in turn, ${CONNECTIONS} connections without pipelining, clients on the same machine`,
        'mix: half first votes with a new key, half changes by returning readers; all signed and checked, answered when on disk',
        `${whole(RETURNING)} returning readers; per-network limits off; redis: INCR on 100,000 keys, appendfsync always`,
      ],
    );
    sayMissing(['redis-server', 'redis-benchmark']);
    await using server = await startLiveServer(dataDir);
    const box = await openBallotBox(server, {
      paths: storyPaths(STORIES),
      connections: CONNECTIONS,
      returning: RETURNING,
    });
    await benchRates(box, redis === null ? null : () => redis.increment(CONNECTIONS, flags.seconds), flags);
    await benchPagesMeanwhile(box, flags, folder.path);
    sayMemory(server);
    await box.check('after all answers', server);
    await server.kill();
    await using again = await startLiveServer(dataDir);
    await box.check('after kill -9 and a new start', again);
  } finally {
    await redis?.stop();
  }
}

async function benchRates(
  box: BallotBox,
  peer: (() => Promise<Incremented>) | null,
  flags: BenchFlags,
): Promise<void> {
  const [hot, spread] = box.crowds;
  const measure = async (crowd: Crowd): Promise<Measured> => {
    const { perSecond, latencies, microsEach } = await box.vote(crowd, {
      durationMs: flags.seconds * 1000,
      perSecond: null,
    });
    return {
      perSecond,
      p50Ms: percentileMs(latencies, 0.5),
      p99Ms: percentileMs(latencies, 0.99),
      microsEach,
    };
  };
  await measure(hot); // warms up
  const rounds = await inTurn(flags.rounds, {
    peer,
    ours: async () => ({ hot: await measure(hot), spread: await measure(spread) }),
  });
  const peers = rounds.flatMap(({ peer }) => (peer === null ? [] : [peer]));
  const sides = (['hot', 'spread'] as const).map((name, index) => ({
    name: box.crowds[index]!.name,
    measured: rounds.map(({ ours }) => ours[name]),
    ratios: rounds.map(({ ours, peer }) => ours[name].perSecond / (peer?.perSecond ?? Number.NaN)),
  }));
  say();
  say(
    tableText(
      [
        '',
        'votes/s (min to max)',
        'p50 ms',
        'p99 ms (min to max)',
        'server CPU us each',
        'ratio (min to max)',
      ],
      [
        ...(peers.length === 0 ? [] : [[...rowOf('redis INCR', peers), '']]),
        ...sides.map(({ name, measured, ratios }) => [
          ...rowOf(`Eyewitness, ${name}`, measured),
          spreadText(spreadOf(ratios), decimals(2)),
        ]),
      ],
    ),
  );
  for (const { name, measured, ratios } of sides) {
    const p99Ms = spreadOf(measured.map(({ p99Ms }) => p99Ms)).median;
    say(
      aimText({
        what: `${name}, times redis`,
        value: spreadOf(ratios).median,
        relation: 'at least',
        bound: AIMS.ratio,
        unit: ' x',
        format: decimals(2),
      }),
    );
    say(
      aimText({
        what: `${name}, p99 of a vote`,
        value: p99Ms,
        relation: 'at most',
        bound: AIMS.p99Ms,
        unit: ' ms',
        format: decimals(1),
      }),
    );
  }
}

function rowOf(name: string, measured: readonly Measured[]): string[] {
  const ms = decimals(2);
  return [
    name,
    spreadText(spreadOf(measured.map(({ perSecond }) => perSecond)), whole),
    ms(spreadOf(measured.map(({ p50Ms }) => p50Ms)).median),
    spreadText(spreadOf(measured.map(({ p99Ms }) => p99Ms)), ms),
    decimals(1)(spreadOf(measured.map(({ microsEach }) => microsEach)).median),
  ];
}

async function benchPagesMeanwhile(box: BallotBox, flags: BenchFlags, folder: string): Promise<void> {
  const ms = decimals(2);
  const durationMs = flags.seconds * 1000;
  const rows: string[][] = [];
  const aims: string[] = [];
  for (const crowd of box.crowds) {
    const pathsFile = join(folder, `voted-on-${crowd.paths.length}.txt`);
    await Bun.write(pathsFile, crowd.paths.join('\n'));
    const askPages = (forMs: number) =>
      askProgram<PageAnswer>('bench/support/page-load.ts', {
        port: box.server.port,
        pathsFile,
        connections: PAGE_CONNECTIONS,
        durationMs: forMs,
        perSecond: PAGE_RATE,
      } satisfies PageQuestion);
    const quiet = await askPages(durationMs / 2);
    // Votes begin before the pages and end after them.
    const voting = box.vote(crowd, { durationMs: durationMs + 2000, perSecond: RATE });
    await Bun.sleep(1000);
    const [pages, votes] = await Promise.all([askPages(durationMs), voting]);
    const p99Ms = percentileMs(pages.latencies, 0.99);
    rows.push([
      crowd.name,
      whole(votes.perSecond),
      ms(percentileMs(votes.latencies, 0.99)),
      ms(percentileMs(quiet.latencies, 0.99)),
      ms(percentileMs(pages.latencies, 0.5)),
      ms(p99Ms),
      ms(pages.latencies.maxMs),
    ]);
    const sustained = votes.perSecond >= RATE * 0.99 && pages.failed === 0;
    aims.push(
      aimText({
        what: `${crowd.name}, p99 of a page while ${whole(RATE)} votes/s arrive`,
        value: sustained ? p99Ms : Number.NaN,
        relation: 'at most',
        bound: AIMS.pageP99Ms,
        unit: ' ms',
        format: decimals(1),
      }),
    );
    if (!sustained)
      aims.push(
        `  NOTE      only ${whole(votes.perSecond)} votes/s were taken, ${pages.failed} pages failed`,
      );
  }
  say(
    `\n  Pages while votes arrive: ${whole(PAGE_RATE)} pages/s over ${PAGE_CONNECTIONS} connections, each latency from when it was due`,
  );
  say(
    tableText(
      ['', 'votes/s', 'vote p99 ms', 'page p99 ms, quiet', 'page p50 ms', 'page p99 ms', 'slowest ms'],
      rows,
    ),
  );
  aims.forEach((aim) => say(aim));
}

function sayMemory(server: Server): void {
  say(memoryAimText(residentMb(server.pid)));
}
