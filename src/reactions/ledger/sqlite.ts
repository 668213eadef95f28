// The ledger on SQLite: a file of its own, written by one worker thread and read here through another connection.
// Neither a page nor a draft ever waits for a vote's flush to disk.

import { Database } from 'bun:sqlite';
import { existsSync } from 'node:fs';
import { LEDGER_MIGRATIONS } from '../../../migrations/list.ts';
import type { Clock } from '../../platform/clock.ts';
import { migrate } from '../../platform/db/migrate.ts';
import { openSqlite } from '../../platform/db/sqlite.ts';
import type { Log } from '../../platform/log.ts';
import { openKinds } from './kinds.ts';
import { noTotals, type Drift, type Ledger, type StoryTotals } from './ledger.ts';
import { MAX_KIND_NO, packVotes, unpackAnswer } from './packed.ts';
import type { RecountQuestion } from './recount-worker.ts';
import type { LedgerQuestion } from './sqlite-worker.ts';
import { isHeld } from './standing.ts';
import { openThread, type Thread } from './thread.ts';

const WORKER = new URL('./sqlite-worker.ts', import.meta.url);
const RECOUNT_WORKER = new URL('./recount-worker.ts', import.meta.url);

/** Opens or creates the ledger at `path`. Errors: `store_unreadable`, `store_newer` (500), `disk_full` (507). */
export async function openSqliteLedger(path: string, needs: { clock: Clock; log: Log }): Promise<Ledger> {
  const { clock, log } = needs;
  if (!existsSync(path)) createFile(path);
  const schema = openSqlite(path, log);
  try {
    await migrate(schema, 'ledger', LEDGER_MIGRATIONS, clock);
  } finally {
    await schema.close();
  }
  const thread = await openThread<LedgerQuestion>(WORKER, { ask: 'open', path }, log);
  const reads = readsFrom(path);
  const kinds = await openKinds({ load: async () => reads.kinds(), add: (name) => addKind(thread, name) });
  return {
    take: async (votes) => {
      const packed = packVotes(votes);
      const answer = await thread.ask({ ask: 'take', votes: packed, atMs: clock.now() }, [packed]);
      return unpackAnswer(answer as ArrayBuffer, votes);
    },
    totals: async (storyNos) => new Map(storyNos.map((storyNo) => [storyNo, reads.totals(storyNo)])),
    yours: async (storyNo, reader) => reads.yours(storyNo, reader),
    recount: async (storyNo) => {
      const counting = await openThread<RecountQuestion>(RECOUNT_WORKER, { ask: 'open', path }, log);
      try {
        const drifts = await counting.ask({ ask: 'recount', storyNo: storyNo ?? null });
        return JSON.parse(new TextDecoder().decode(drifts as ArrayBuffer)) as Drift[];
      } finally {
        await counting.end();
      }
    },
    forget: async (storyNo) => {
      await thread.ask({ ask: 'forget', storyNo });
    },
    kindNo: kinds.numberOf,
    knownKindNo: kinds.known,
    kindName: kinds.nameOf,
    proveWrite: async () => {
      await thread.ask({ ask: 'prove' });
    },
    close: async () => {
      await thread.end();
      reads.close();
    },
  };
}

// Votes land on random pages and a commit writes whole pages: with 1 KiB a batch of 64 commits in 0.5 ms, with
// SQLite's usual 4 KiB in 0.8 ms.
const PAGE_BYTES = 1024;

function createFile(path: string): void {
  const db = new Database(path, { create: true });
  db.run(`pragma page_size = ${PAGE_BYTES}`);
  // The size is fixed by the first write, which this is.
  db.run('pragma journal_mode = wal');
  db.close();
}

async function addKind(thread: Thread<LedgerQuestion>, name: string): Promise<number> {
  const kindNo = (await thread.ask({ ask: 'kind', name })) as number;
  if (kindNo > MAX_KIND_NO) throw new Error('There are more kinds of reactions than the ledger can number.');
  return kindNo;
}

function readsFrom(path: string) {
  const db = new Database(path, { readonly: true });
  db.run('pragma busy_timeout = 5000');
  const kinds = db.query<{ kind_no: number; name: string }, []>('select kind_no, name from reaction_kinds');
  const yours = db.query<{ kind: number | null; standing: number }, [number, Uint8Array]>(
    'select kind, standing from reaction_votes where story_no = ? and reader = ?',
  );
  // One statement, so that counts and version are of one moment.
  const totals = db.query<{ version: number; kind: number | null; count: number | null }, [number]>(
    `select v.version, t.kind, t.count from reaction_versions v
     left join reaction_totals t on t.story_no = v.story_no and t.count <> 0
     where v.story_no = ? order by t.kind`,
  );
  return {
    kinds: () => kinds.all(),
    yours: (storyNo: number, reader: Uint8Array) => {
      const row = yours.get(storyNo, reader);
      return { kind: row?.kind ?? null, held: row !== null && isHeld(row) };
    },
    totals: (storyNo: number): StoryTotals => {
      const rows = totals.all(storyNo);
      if (rows[0] === undefined) return noTotals(storyNo);
      const counts = new Map<number, number>();
      for (const row of rows) if (row.kind !== null) counts.set(row.kind, row.count ?? 0);
      return { storyNo, version: rows[0].version, counts };
    },
    close: () => db.close(),
  };
}
