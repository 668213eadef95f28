// The server's stories as voters see them, with a tally of every vote it acknowledged, to be held against its totals.

import { addTally, compareTallies, type ReturningReader, type Tally } from './ballots.ts';
import { processorSeconds } from './machine.ts';
import { askProgram } from './program.ts';
import type { Server } from './server.ts';
import { say, whole } from './table.ts';
import type { VoteAnswer, VoteQuestion } from './vote-load.ts';

/** Those who vote on some stories, with those of them who come back. */
export interface Crowd {
  readonly name: string;
  readonly storyIds: readonly string[];
  readonly paths: readonly string[];
  readers: readonly ReturningReader[];
}

export interface Voted extends VoteAnswer {
  /** Processor time the server spent on each vote, all its threads. */
  readonly microsEach: number;
}

export interface BallotBox {
  readonly server: Server;
  /** Everybody on one story; and the same number of people over all stories. */
  readonly crowds: readonly [Crowd, Crowd];
  /** Lets a crowd vote, and takes down what was acknowledged. */
  vote(crowd: Crowd, pace: Pick<VoteQuestion, 'durationMs' | 'perSecond'>): Promise<Voted>;
  /** Prints whether the totals are what was acknowledged. Errors: throws when they are not. */
  check(when: string, on: Server): Promise<void>;
}

export interface BallotBoxOptions {
  readonly paths: readonly string[];
  readonly connections: number;
  /** Readers of each crowd who have voted already and come back. */
  readonly returning: number;
}

const SETTLED_MS = 1200; // public totals are at most one second old (decision 0008)
const COLLECTING_MS = 60_000; // guess: 20,000 first votes take a second or two

/** Finds the stories and lets the returning readers of both crowds vote for the first time. */
export async function openBallotBox(server: Server, options: BallotBoxOptions): Promise<BallotBox> {
  const { paths, connections, returning } = options;
  const acknowledged: Tally = {};
  let inDoubt = 0;
  const storyIds = await Promise.all(paths.map((path) => idAt(server.origin + path)));
  const kinds = Object.keys((await countedBy(server, storyIds.slice(0, 1)))[storyIds[0]!]!);

  const send = async (crowd: Crowd, pace: Pick<VoteQuestion, 'durationMs' | 'perSecond' | 'collect'>) => {
    const beforeS = processorSeconds(server.pid);
    const { storyIds, readers } = crowd;
    const question: VoteQuestion = { port: server.port, storyIds, kinds, connections, readers, ...pace };
    const answer = await askProgram<VoteAnswer>('bench/support/vote-load.ts', question);
    addTally(acknowledged, answer.tally);
    crowd.readers = answer.readers;
    for (const [status, votes] of Object.entries(answer.failed)) {
      say(`  NOTE      ${whole(votes)} votes were answered with ${status}: not acknowledged`);
      inDoubt += votes;
    }
    const microsEach = ((processorSeconds(server.pid) - beforeS) * 1e6) / answer.acknowledged;
    return { ...answer, microsEach };
  };
  const crowds: readonly [Crowd, Crowd] = [
    { name: 'one story', storyIds: storyIds.slice(0, 1), paths: paths.slice(0, 1), readers: [] },
    { name: `${paths.length} stories`, storyIds, paths, readers: [] },
  ];
  for (const crowd of crowds)
    await send(crowd, { durationMs: COLLECTING_MS, perSecond: null, collect: returning });
  return {
    server,
    crowds,
    vote: (crowd, pace) => send(crowd, { ...pace, collect: 0 }),
    check: async (when, on) => {
      await Bun.sleep(SETTLED_MS);
      const { lost, extra } = compareTallies(acknowledged, await countedBy(on, storyIds));
      // A vote that was not acknowledged may have been counted or not, and then moves what follows it by one.
      const exact = lost <= inDoubt && extra <= inDoubt;
      const doubt = inDoubt === 0 ? '' : `, ${whole(inDoubt)} in doubt`;
      say(
        `  ${exact ? 'met   ' : 'MISSED'}  ${when}: ${whole(sumOf(acknowledged))} readers acknowledged, ${lost} lost, ${extra} too many${doubt}`,
      );
      if (!exact) throw new Error(`${lost} votes lost, ${extra} too many, ${when}.`);
    },
  };
}

async function idAt(page: string): Promise<string> {
  const answer = await fetch(`${page}.json`);
  if (answer.status !== 200) throw new Error(`${page}.json was answered with ${answer.status}.`);
  return ((await answer.json()) as { id: string }).id;
}

async function countedBy({ origin }: Server, storyIds: readonly string[]): Promise<Tally> {
  const counted: Tally = {};
  for (const id of storyIds) {
    const answer = await fetch(`${origin}/api/v1/stories/${id}/reactions`);
    const { kinds } = (await answer.json()) as { kinds: { kind: string; count: number }[] };
    counted[id] = Object.fromEntries(kinds.map(({ kind, count }) => [kind, count]));
  }
  return counted;
}

function sumOf(tally: Tally): number {
  return Object.values(tally)
    .flatMap((kinds) => Object.values(kinds))
    .reduce((sum, votes) => sum + votes, 0);
}
