// The thread that writes the ledger on SQLite: a flush to disk blocks this thread and nothing else.
// One batch is one transaction; its answer leaves only after the commit has been flushed (synchronous=FULL).

import { Database } from 'bun:sqlite';
import { answerAsked } from './answer-asked.ts';
import { VOTE_TABLES, type StoryTotals } from './ledger.ts';
import { packAnswer, unpackVotes, type TakenVote } from './packed.ts';

import { isHeld, standingOf } from './standing.ts';

/** What this thread can be asked. */
export type LedgerQuestion =
  | { readonly ask: 'open'; readonly path: string }
  | { readonly ask: 'take'; readonly votes: ArrayBuffer; readonly atMs: number }
  | { readonly ask: 'prove' }
  | { readonly ask: 'forget'; readonly storyNo: number }
  | { readonly ask: 'kind'; readonly name: string };

const MINUTE_MS = 60_000;

interface Writer {
  take(votes: ArrayBuffer, atMs: number): ArrayBuffer;
  prove(): void;
  forget(storyNo: number): void;
  kind(name: string): number;
}

let writer: Writer | undefined;

answerAsked(answer);

function answer(question: LedgerQuestion): ArrayBuffer | number {
  if (question.ask === 'open') {
    writer = openWriter(question.path);
    return 0;
  }
  if (writer === undefined) throw new Error('The ledger is not open.');
  if (question.ask === 'prove') {
    writer.prove();
    return 0;
  }
  if (question.ask === 'forget') {
    writer.forget(question.storyNo);
    return 0;
  }
  return question.ask === 'take' ? writer.take(question.votes, question.atMs) : writer.kind(question.name);
}

function openWriter(path: string): Writer {
  const db = new Database(path, { readwrite: true, create: false });
  db.run('pragma busy_timeout = 5000');
  db.run('pragma journal_mode = wal');
  db.run('pragma synchronous = full');
  // 16 MiB of log between two checkpoints: pages that are voted on again and again are written back once.
  db.run('pragma wal_autocheckpoint = 16384');
  db.run('pragma cache_size = -16384');
  const take = takerOn(db);
  const known = db.query<{ kind_no: number }, [string]>('select kind_no from reaction_kinds where name = ?');
  const probe = db.query(
    'insert into reaction_probe (probe_no, writes) values (1, 1) on conflict do update set writes = writes + 1',
  );
  const forgetting = VOTE_TABLES.map((table) => db.query(`delete from ${table} where story_no = ?`));
  const add = db.query('insert into reaction_kinds (name) values (?) on conflict do nothing');
  return {
    take: (votes, atMs) => transact(db, () => take(votes, atMs)),
    prove: () => {
      transact(db, () => probe.run());
    },
    forget: (storyNo) => {
      transact(db, () => forgetting.forEach((statement) => statement.run(storyNo)));
    },
    kind: (name) => {
      add.run(name);
      return known.get(name)!.kind_no;
    },
  };
}

function transact<T>(db: Database, work: () => T): T {
  try {
    db.run('begin immediate');
    const result = work();
    db.run('commit');
    return result;
  } catch (thrown) {
    if (db.inTransaction) db.run('rollback');
    throw thrown;
  }
}

/** Votes in their order: a reader who is in a batch twice is taken twice, and the last one stays. */
function takerOn(db: Database): (votes: ArrayBuffer, atMs: number) => ArrayBuffer {
  const find = db.query<{ kind: number | null; standing: number }, [number, Uint8Array]>(
    'select kind, standing from reaction_votes where story_no = ? and reader = ?',
  );
  const insert = db.query(
    'insert into reaction_votes (story_no, reader, kind, standing, first_at, changed_at) values (?1, ?2, ?3, ?4, ?5, ?5)',
  );
  const update = db.query(
    'update reaction_votes set kind = ?, changed_at = ? where story_no = ? and reader = ?',
  );
  const finish = finisherOn(db);
  return (buffer, atMs) => {
    const deltas = new Map<number, Map<number, number>>();
    const taken = unpackVotes(buffer).map((vote): TakenVote => {
      const { storyNo, reader, kind } = vote;
      let changes = deltas.get(storyNo);
      if (changes === undefined) deltas.set(storyNo, (changes = new Map<number, number>()));
      const row = find.get(storyNo, reader);
      if (row === null) {
        // Nothing to remove: no row, or a flood of removals would fill the disk.
        if (kind === null) return { first: false, held: false };
        insert.run(storyNo, reader, kind, standingOf(vote), atMs);
        if (!vote.held) changes.set(kind, (changes.get(kind) ?? 0) + 1);
        return { first: true, held: vote.held };
      }
      if (row.kind !== kind) {
        update.run(kind, atMs, storyNo, reader);
        if (!isHeld(row)) {
          if (row.kind !== null) changes.set(row.kind, (changes.get(row.kind) ?? 0) - 1);
          if (kind !== null) changes.set(kind, (changes.get(kind) ?? 0) + 1);
        }
      }
      return { first: false, held: isHeld(row) };
    });
    return packAnswer(taken, finish(deltas, atMs));
  };
}

/** Brings totals, minutes and versions up by a batch's differences; answers the totals of every story in it. */
function finisherOn(db: Database) {
  const addTotal = db.query(
    'insert into reaction_totals (story_no, kind, count) values (?, ?, ?) on conflict do update set count = count + excluded.count',
  );
  const addMinute = db.query(
    'insert into reaction_minutes (story_no, minute, kind, delta) values (?, ?, ?, ?) on conflict do update set delta = delta + excluded.delta',
  );
  const addVersion = db.query(
    'insert into reaction_versions (story_no, version) values (?, 1) on conflict do update set version = version + 1',
  );
  const version = db.query<{ version: number }, [number]>(
    'select version from reaction_versions where story_no = ?',
  );
  const totals = db.query<{ kind: number; count: number }, [number]>(
    'select kind, count from reaction_totals where story_no = ? and count <> 0 order by kind',
  );
  return (deltas: ReadonlyMap<number, ReadonlyMap<number, number>>, atMs: number): StoryTotals[] =>
    [...deltas].map(([storyNo, changes]) => {
      const real = [...changes].filter(([, delta]) => delta !== 0);
      for (const [kind, delta] of real) {
        addTotal.run(storyNo, kind, delta);
        addMinute.run(storyNo, Math.floor(atMs / MINUTE_MS), kind, delta);
      }
      if (real.length > 0) addVersion.run(storyNo);
      return {
        storyNo,
        version: version.get(storyNo)?.version ?? 0,
        counts: new Map(totals.all(storyNo).map((row) => [row.kind, row.count])),
      };
    });
}
