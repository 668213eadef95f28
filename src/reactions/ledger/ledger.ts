// What a vote ledger promises on either database: a vote that `take` answered is on disk, once for each reader
// and story, and the totals are exact after any batch. Readers are keyed hashes; kinds are small numbers.

/** Bytes of `Vote.reader`: a keyed hash cut to 128 bits. */
export const READER_BYTES = 16;

export interface Vote {
  /** 1 to 4,294,967,295. */
  readonly storyNo: number;
  readonly reader: Uint8Array;
  /** A number from `kindNo`, or null to remove the reader's reaction. */
  readonly kind: number | null;
  /**
   * Whether this vote is to be held if it is the reader's first on the story; later votes keep the standing of the
   * first. Were it decided anew at each change, a held crowd could vote itself free as soon as the limit's window
   * has passed, and a counted reader would drop out of the totals by changing their mind in a busy hour.
   */
  readonly held: boolean;
}

export interface StoryTotals {
  readonly storyNo: number;
  /** Grows with every batch that changed the counts; 0 before the first counted vote. */
  readonly version: number;
  /** Counted votes by kind number; kinds without any are left out. */
  readonly counts: ReadonlyMap<number, number>;
}

export interface Outcome {
  /** Whether the reader had not voted on this story before. */
  readonly first: boolean;
  /** Whether the vote is kept but not counted. */
  readonly held: boolean;
  /** Of the vote's story, after its batch. */
  readonly totals: StoryTotals;
}

export interface Yours {
  readonly kind: number | null;
  readonly held: boolean;
}

/** A count that does not agree with the votes. */
export interface Drift {
  readonly storyNo: number;
  readonly kind: number;
  /** What the votes say, the only truth. */
  readonly votes: number;
  readonly total: number;
  /** The sum of the minutes' differences. */
  readonly minutes: number;
}

export interface Ledger {
  /**
   * Takes votes in one transaction; on disk when it resolves, none of them taken when it rejects
   * (or, after a crash in between, perhaps taken: asking again changes nothing).
   */
  take(votes: readonly Vote[]): Promise<readonly Outcome[]>;
  /** Totals as they are on disk; a story nobody voted on has none. */
  totals(storyNos: readonly number[]): Promise<ReadonlyMap<number, StoryTotals>>;
  yours(storyNo: number, reader: Uint8Array): Promise<Yours>;
  /**
   * Counts all votes again, of one story or of all, and answers where totals or minutes disagree: none, if all is
   * well. Reads everything, but neither on this thread nor where votes or totals wait.
   */
  recount(storyNo?: number): Promise<readonly Drift[]>;
  /** Removes every trace of the votes on a story that is gone: its number is never used again. */
  forget(storyNo: number): Promise<void>;
  /** The number a kind's votes are kept under, given to it now if it has none. */
  kindNo(name: string): number | Promise<number>;
  /** The number of a kind, undefined if nobody here has seen a vote for it yet. */
  knownKindNo(name: string): number | undefined;
  /** The name of any kind number this ledger has answered. */
  kindName(kindNo: number): string | undefined;
  /** Writes a row that means nothing and flushes it, where votes are written. Errors: whatever keeps it from it. */
  proveWrite(): Promise<void>;
  close(): Promise<void>;
}

/** One for all stories without votes, of which a newsroom remembers thousands. */
const NOTHING: StoryTotals['counts'] = new Map();

/** A story nobody has voted on. */
export function noTotals(storyNo: number): StoryTotals {
  return { storyNo, version: 0, counts: NOTHING };
}

/** Every table with rows of a story's votes. */
export const VOTE_TABLES = [
  'reaction_votes',
  'reaction_totals',
  'reaction_minutes',
  'reaction_versions',
] as const;
