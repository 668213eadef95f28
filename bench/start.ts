// How long a reader waits after the server's process began, with ten thousand stories in the newsroom.

import type { BenchFlags } from './support/flags.ts';
import { residentMb, sayConditions } from './support/machine.ts';
import { until } from './support/program.ts';
import { spreadOf } from './support/rounds.ts';
import { startServer } from './support/server.ts';
import { preparedStories, storyPaths } from './support/stories.ts';
import { aimText, memoryAimText, decimals, say, spreadText, tableText, whole } from './support/table.ts';

const AIM_S = 0.5;
const FIRST_ANSWER_MS = 30_000; // guess: only a broken server takes longer

interface Start {
  readonly firstAnswerS: number;
  readonly liveLineS: number;
  readonly memoryMb: number;
}

/** Measures starts and prints the table. */
export async function benchStart(flags: BenchFlags): Promise<void> {
  const dataDir = flags.data ?? (await preparedStories(flags.stories));
  const path = storyPaths(flags.stories).at(-1)!;
  const rounds = flags.rounds * 2;
  sayConditions(
    'start',
    [],
    [
      `${whole(flags.stories)} stories; from the start of the server's process to the first 200 of a story page`,
      `${rounds} starts each; the system has the files in its cache`,
    ],
  );
  await measureStart(dataDir, path, 'stop'); // the first one fills the system's cache
  const afterStop = await repeat(rounds, () => measureStart(dataDir, path, 'stop'));
  await measureStart(dataDir, path, 'kill');
  const afterKill = await repeat(rounds, () => measureStart(dataDir, path, 'kill'));
  await measureStart(dataDir, path, 'stop');

  const seconds = decimals(3);
  const row = (name: string, starts: readonly Start[]) => [
    name,
    spreadText(spreadOf(starts.map(({ firstAnswerS }) => firstAnswerS)), seconds),
    seconds(spreadOf(starts.map(({ liveLineS }) => liveLineS)).median),
    whole(spreadOf(starts.map(({ memoryMb }) => memoryMb)).median),
  ];
  say();
  say(
    tableText(
      ['', 'first 200, s (min to max)', 'ready line, s', 'memory MB'],
      [row('after a clean stop', afterStop), row('after kill -9', afterKill)],
    ),
  );
  const all = [...afterStop, ...afterKill];
  const slowest = Math.max(
    spreadOf(afterStop.map(({ firstAnswerS }) => firstAnswerS)).median,
    spreadOf(afterKill.map(({ firstAnswerS }) => firstAnswerS)).median,
  );
  say(
    aimText({
      what: 'first 200 after the process began, the slower median',
      value: slowest,
      relation: 'at most',
      bound: AIM_S,
      unit: ' s',
      format: seconds,
    }),
  );
  say(memoryAimText(spreadOf(all.map(({ memoryMb }) => memoryMb)).max, 'server memory after it, the most'));
}

async function measureStart(dataDir: string, path: string, end: 'stop' | 'kill'): Promise<Start> {
  const server = await startServer(dataDir);
  const said = server.live.then(() => (performance.now() - server.startedAtMs) / 1000);
  said.catch(() => {});
  try {
    await Promise.race([
      until('The first page', FIRST_ANSWER_MS, () => isThere(server.origin + path)),
      server.live.then(() => new Promise<never>(() => {})),
    ]);
    const firstAnswerS = (performance.now() - server.startedAtMs) / 1000;
    return { firstAnswerS, liveLineS: await said, memoryMb: residentMb(server.pid) };
  } finally {
    await server[end]();
  }
}

async function isThere(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url);
    await answer.bytes();
    return answer.status === 200;
  } catch {
    return false;
  }
}

async function repeat<T>(times: number, measure: () => Promise<T>): Promise<T[]> {
  const all: T[] = [];
  for (let round = 0; round < times; round++) all.push(await measure());
  return all;
}
