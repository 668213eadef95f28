// The ledger on PostgreSQL: one call of one function a batch, exact when several servers take votes at once.
// It has connections of its own, so that votes never wait behind drafts; no NOTIFY, which would serialise commits.

import { SQL } from 'bun';
import { LEDGER_MIGRATIONS } from '../../../migrations/list.ts';
import type { Db } from '../../platform/capabilities.ts';
import type { Clock } from '../../platform/clock.ts';
import { migrate } from '../../platform/db/migrate.ts';
import { openKinds } from './kinds.ts';
import {
  noTotals,
  VOTE_TABLES,
  type Drift,
  type Ledger,
  type Outcome,
  type StoryTotals,
  type Vote,
} from './ledger.ts';
import { driftSql } from './recount.ts';
import { isHeld } from './standing.ts';

/** Without them one lock that somebody forgot keeps every vote waiting for ever. */
const TIMES = {
  connectionTimeout: 5, // guess: seconds; a server that is there takes 10 ms
  connection: { lock_timeout: 2000, statement_timeout: 5000 }, // guess: milliseconds; a batch takes 50 ms at most
};
const CLOSE_S = 5; // as long as the longest statement
const PROOF_LOCK_MS = 500; // guess: another server's proof takes 1 ms
const MAX_RUNS = 4; // guess: batches lock in key order, so a deadlock can only come from somebody else's work

interface Answer {
  readonly outcomes: readonly (readonly [first: boolean, standing: number])[] | null;
  readonly totals:
    | readonly (readonly [storyNo: number, version: number, counts: readonly (readonly [number, number])[]])[]
    | null;
}

/** Opens the ledger in the database at `url`, which `db` is open on; `db` brings the schema up. */
export async function openPostgresLedger(url: string, needs: { db: Db; clock: Clock }): Promise<Ledger> {
  await migrate(needs.db, 'ledger', LEDGER_MIGRATIONS, needs.clock);
  // A batch at a time has a connection of its own: who asks for totals does not stand before it.
  const votes = new SQL(url, { max: 1, ...TIMES });
  const reads = new SQL(url, { max: 2, ...TIMES }); // guess: each is one look-up by key
  const kinds = await openKinds({
    load: async () =>
      [...(await reads`select kind_no, name from reaction_kinds`)] as { kind_no: number; name: string }[],
    add: async (name) => {
      // Looked up first: a conflict would use up a number of the sequence each time.
      await reads`insert into reaction_kinds (name)
        select ${name} where not exists (select 1 from reaction_kinds where name = ${name}) on conflict do nothing`;
      const rows = (await reads`select kind_no from reaction_kinds where name = ${name}`) as {
        kind_no: number;
      }[];
      return rows[0]!.kind_no;
    },
  });
  return {
    take: async (batch) => {
      const { asked, places } = collapse(batch);
      const answer = await takeOnce(votes, asked, needs.clock.now());
      const outcomes = toOutcomes(answer, batch, places);
      await kinds.learn(outcomes.flatMap((outcome) => [...outcome.totals.counts.keys()]));
      return outcomes;
    },
    totals: async (storyNos) => {
      const found = await readTotals(reads, storyNos);
      await kinds.learn([...found.values()].flatMap((story) => [...story.counts.keys()]));
      return found;
    },
    yours: async (storyNo, reader) => {
      const rows = (await reads`
        select kind, standing from reaction_votes
        where story_no = ${storyNo} and reader = decode(${hex(reader)}, 'hex')`) as {
        kind: number | null;
        standing: number;
      }[];
      const row = rows[0];
      if (row === undefined) return { kind: null, held: false };
      if (row.kind !== null) await kinds.learn([row.kind]);
      return { kind: row.kind, held: isHeld(row) };
    },
    recount: async (storyNo) => {
      // As long as it takes, on a connection that nobody else waits for.
      const audit = new SQL(url, { max: 1, connectionTimeout: TIMES.connectionTimeout });
      const asked = audit.unsafe(driftSql('$1::bigint'), [storyNo ?? null]);
      const rows = (await asked.finally(() => audit.close({ timeout: CLOSE_S }))) as Drift[];
      return rows.map((row) => ({ ...row, storyNo: Number(row.storyNo) }));
    },
    forget: async (storyNo) => {
      await votes.begin(async (connection) => {
        for (const table of VOTE_TABLES)
          await connection.unsafe(`delete from ${table} where story_no = $1::bigint`, [storyNo]);
      });
    },
    kindNo: kinds.numberOf,
    knownKindNo: kinds.known,
    kindName: kinds.nameOf,
    proveWrite: async () => {
      await votes.begin(async (connection) => {
        await connection.unsafe(`set local lock_timeout = ${PROOF_LOCK_MS}`);
        await connection`insert into reaction_probe as p (probe_no, writes) values (1, 1)
          on conflict (probe_no) do update set writes = p.writes + 1`;
      });
    },
    close: async () => {
      await Promise.all([votes.close({ timeout: CLOSE_S }), reads.close({ timeout: CLOSE_S })]);
    },
  };
}

/** One vote a reader and story, the last one; `places` says for each vote where its outcome will stand. */
function collapse(votes: readonly Vote[]): { asked: readonly Vote[]; places: readonly number[] } {
  const asked: Vote[] = [];
  const placeOf = new Map<string, number>();
  const places = votes.map((vote) => {
    const key = `${vote.storyNo} ${hex(vote.reader)}`;
    const place = placeOf.get(key) ?? asked.length;
    placeOf.set(key, place);
    // The reader's standing is decided by the first of them, what they want by the last.
    asked[place] = { ...vote, held: asked[place]?.held ?? vote.held };
    return place;
  });
  return { asked, places };
}

async function takeOnce(pool: SQL, votes: readonly Vote[], atMs: number): Promise<Answer> {
  // Array literals: numbers, hex and true or false, so nothing in them needs quoting.
  const values = [
    `{${votes.map((vote) => vote.storyNo).join(',')}}`,
    `{${votes.map((vote) => `"\\\\x${hex(vote.reader)}"`).join(',')}}`,
    `{${votes.map((vote) => vote.kind ?? 'null').join(',')}}`,
    `{${votes.map((vote) => vote.held).join(',')}}`,
    atMs,
  ];
  const call =
    'select reaction_take($1::text::bigint[], $2::text::bytea[], $3::text::integer[], $4::text::boolean[], $5::double precision)::text as answer';
  for (let run = 1; ; run++) {
    try {
      const rows = (await pool.unsafe(call, values)) as { answer: string }[];
      return JSON.parse(rows[0]!.answer) as Answer;
    } catch (thrown) {
      const state = thrown instanceof Error && 'errno' in thrown ? String(thrown.errno) : '';
      // 40001 serialization_failure, 40P01 deadlock_detected: rolled back whole, so it can be asked again.
      if (run === MAX_RUNS || (state !== '40001' && state !== '40P01')) throw thrown;
    }
  }
}

function toOutcomes(answer: Answer, votes: readonly Vote[], places: readonly number[]): Outcome[] {
  const stories = new Map(
    (answer.totals ?? []).map(([storyNo, version, counts]): [number, StoryTotals] => [
      storyNo,
      { storyNo, version, counts: new Map(counts) },
    ]),
  );
  return votes.map((vote, index) => {
    const place = places[index]!;
    const [made, standing] = answer.outcomes![place]!;
    const first = made && places.indexOf(place) === index;
    return { first, held: isHeld({ standing }), totals: stories.get(vote.storyNo) ?? noTotals(vote.storyNo) };
  });
}

async function readTotals(pool: SQL, storyNos: readonly number[]): Promise<Map<number, StoryTotals>> {
  const found = new Map(storyNos.map((storyNo) => [storyNo, noTotals(storyNo)]));
  const rows = (await pool.unsafe(
    `select v.story_no, v.version, t.kind, t.count from reaction_versions v
     left join reaction_totals t on t.story_no = v.story_no and t.count <> 0
     where v.story_no = any ($1::text::bigint[]) order by v.story_no, t.kind`,
    [`{${storyNos.join(',')}}`],
  )) as { story_no: string; version: number; kind: number | null; count: number }[];
  for (const row of rows) {
    const storyNo = Number(row.story_no);
    const counts = new Map(found.get(storyNo)?.counts);
    if (row.kind !== null) counts.set(row.kind, row.count);
    found.set(storyNo, { storyNo, version: row.version, counts });
  }
  return found;
}

function hex(bytes: Uint8Array): string {
  return bytes.toHex();
}
