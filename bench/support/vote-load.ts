// Votes as a process of its own: half first votes with new keys, half changes by readers who come back with the cookie
// that an earlier vote gave them. Counts exactly what was acknowledged. JSON in on standard input, JSON out.

import { addTo, makeBallots, type ReturningReader, type Tally } from './ballots.ts';
import type { Latencies } from './latencies.ts';
import { pace, type Connection } from './pace.ts';
import type { Answer } from './wire.ts';

export interface VoteQuestion {
  readonly port: number;
  readonly storyIds: readonly string[];
  readonly kinds: readonly string[];
  readonly connections: number;
  readonly durationMs: number;
  /** Null for full speed. */
  readonly perSecond: number | null;
  /** Those who change their votes. None: only first votes, until there are `collect` readers who can come back. */
  readonly readers: readonly ReturningReader[];
  readonly collect: number;
}

export interface VoteAnswer {
  readonly perSecond: number;
  readonly latencies: Latencies;
  /** Votes answered with 200, and those of them that were a reader's first. */
  readonly acknowledged: number;
  readonly firstVotes: number;
  /** Answers other than 200, by status. */
  readonly failed: Readonly<Record<string, number>>;
  readonly tally: Tally;
  /** Those who can come back, with what they chose last. */
  readonly readers: readonly ReturningReader[];
}

const COOKIE = /\r\nset-cookie: ([^;\r]+)/i;

/** Votes and answers exactly what was acknowledged. Errors: as `pace`. */
export async function loadVotes(question: VoteQuestion): Promise<VoteAnswer> {
  const poll = openPoll(question);
  const connections = Array.from({ length: question.connections }, (_, index) =>
    question.collect > 0 ? poll.newcomers() : poll.mixed(index),
  );
  const { latencies, tookMs } = await pace(connections, question);
  return {
    ...poll.result(),
    perSecond: poll.result().acknowledged / (tookMs / 1000),
    latencies: latencies.result(),
  };
}

function openPoll({ storyIds, kinds, connections, readers, collect }: VoteQuestion) {
  const ballots = makeBallots();
  const tally: Tally = {};
  const failed: Record<string, number> = {};
  const collected: ReturningReader[] = [];
  let acknowledged = 0;
  let firstVotes = 0;
  let asked = 0;

  const taken = ({ status }: Answer): boolean => {
    if (status === 200) acknowledged += 1;
    else failed[status] = (failed[status] ?? 0) + 1;
    return status === 200;
  };
  const randomOf = (items: readonly string[]) => items[Math.floor(Math.random() * items.length)]!;
  const firstVote = () => {
    let storyId = '';
    let kind = '';
    return {
      next: () => ballots.first((storyId = randomOf(storyIds)), (kind = randomOf(kinds))),
      answered: (answer: Answer): ReturningReader | null => {
        if (!taken(answer)) return null;
        firstVotes += 1;
        addTo(tally, storyId, kind, 1);
        return collect > 0 ? { cookie: COOKIE.exec(answer.head())?.[1] ?? '', storyId, kind } : null;
      },
    };
  };
  /** Each reader belongs to one connection: no two of a reader's votes are under way at once. */
  const changes = (own: readonly ReturningReader[]) => {
    let at = Math.floor(Math.random() * own.length);
    let kind = '';
    return {
      next: () => {
        at = (at + 1) % own.length;
        kind = kinds[(kinds.indexOf(own[at]!.kind) + 1) % kinds.length]!;
        return ballots.change(own[at]!, kind);
      },
      answered: (answer: Answer) => {
        if (!taken(answer)) return;
        const reader = own[at]!;
        addTo(tally, reader.storyId, reader.kind, -1);
        addTo(tally, reader.storyId, kind, 1);
        reader.kind = kind;
      },
    };
  };
  return {
    newcomers: (): Connection => {
      const first = firstVote();
      return {
        next: () => (asked++ < collect ? first.next() : null),
        answered: (answer) => {
          const reader = first.answered(answer);
          if (reader !== null) collected.push(reader);
        },
      };
    },
    mixed: (connection: number): Connection => {
      const sides = [firstVote(), changes(readers.filter((_, index) => index % connections === connection))];
      let turn = connection;
      return {
        next: () => sides[++turn % 2]!.next(),
        answered: (answer) => sides[turn % 2]!.answered(answer),
      };
    },
    result: () => ({ acknowledged, firstVotes, failed, tally, readers: collect > 0 ? collected : readers }),
  };
}

if (import.meta.main) {
  const question: VoteQuestion = await Bun.stdin.json();
  process.stdout.write(JSON.stringify(await loadVotes(question)));
}
