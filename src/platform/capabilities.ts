// What slices may ask of the platform. A verb names the ones it touches: `Pick<App, 'db' | 'clock'>`.

import type { Config } from '../config.ts';
import type { Clock } from './clock.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { Sql } from './sql.ts';

export interface Reads {
  all<Row>(query: Sql): Promise<Row[]>;
  one<Row>(query: Sql): Promise<Row | undefined>;
}

/** An open transaction: the only thing that can write. */
export interface Tx extends Reads {
  /** Runs a statement; answers how many rows it changed. Throws UniqueViolation. */
  run(query: Sql): Promise<number>;
  /** Runs `act` once the transaction is on disk, and not at all if it rolls back. */
  afterCommit(act: () => void): void;
}

/** The main store. Reads never wait for a writer and never see an open transaction. */
export interface Db extends Reads {
  readonly dialect: 'sqlite' | 'postgres';
  /**
   * How many transactions this process has committed: what was read before the number last moved may be old. Those of
   * another server are not counted; only PostgreSQL may have one.
   */
  commits(): number;
  /**
   * Runs `work` in one transaction, serialised against all others; it is on disk when the promise resolves.
   * `work` may run twice (PostgreSQL answers a serialisation conflict so), so it must not touch anything else.
   * Errors: `store_busy` (503) after 2 s, `disk_full` (507); whatever `work` throws rolls back.
   */
  write<T>(work: (tx: Tx) => Promise<T>, options?: { readonly patient?: boolean }): Promise<T>;
  close(): Promise<void>;
}

/** A kind of background work: name, parser, attempts, lease and run in one place. */
export interface JobKind<Payload> {
  /** `slice.verb` */
  readonly kind: string;
  readonly parse: (stored: unknown) => Payload;
  readonly maxAttempts: number;
  /** A worker that has not sent a heartbeat for this long is taken to be dead. */
  readonly leaseMs: number;
}

export interface Jobs {
  /** The job exists only if the transaction commits. Lower `priority` runs first; 100 where not given. */
  enqueue<Payload>(
    tx: Tx,
    job: JobKind<Payload>,
    payload: Payload,
    options?: { readonly priority?: number },
  ): Promise<void>;
  /** Whether a job of the kind with just this payload waits or is under way: then it will still be done. */
  isPending<Payload>(reads: Reads, job: JobKind<Payload>, payload: Payload): Promise<boolean>;
}

export interface EventKind<Payload> {
  /** `slice.happened`, for example `stories.published` */
  readonly name: string;
  readonly parse: (stored: unknown) => Payload;
}

/** The outbox: what a slice tells those on its right, in the same transaction as the change. */
export interface Events {
  emit<Payload>(tx: Tx, event: EventKind<Payload>, payload: Payload): Promise<void>;
}

export type FileSpace = 'public' | 'private';

/** Bytes that were kept: named by what they are, so the same bytes are kept once. */
export interface FileRef {
  readonly space: FileSpace;
  /** SHA-256 of the bytes, lower-case hex. */
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** A file being written; discarded unless kept. */
export interface TempFile extends AsyncDisposable {
  readonly path: string;
}

/** What a kept file is sent with. */
export interface SentWith {
  /** In the place of the usual ones of the same name. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Told how many bytes the answer's body has, when it begins. */
  readonly sent?: (sizeBytes: number) => void;
}

/** A folder of files being written; discarded with all that is still in it. */
export interface TempFolder extends AsyncDisposable {
  readonly path: string;
}

export interface Files {
  temp(suffix?: string): Promise<TempFile>;
  /** An empty folder for a program that writes many files. Errors: `disk_full` (507). */
  tempFolder(): Promise<TempFolder>;
  /** Writes a stream into a new temp file, flushed to disk. Errors: `too_large` (413), `disk_full` (507). */
  receive(
    body: ReadableStream<Uint8Array>,
    limits: { readonly maxBytes: number },
    onBytes?: (received: number) => void,
  ): Promise<TempFile>;
  /** Hashes, flushes and moves a temp file to its place. On disk, directory entry included, when it resolves. */
  keep(temp: TempFile, space: FileSpace): Promise<FileRef>;
  /**
   * The same for many files, by their paths in a temp folder and in their order: folders are flushed once for all.
   * Errors: `disk_full` (507); those in their place by then stay there.
   */
  keepAll(paths: readonly string[], space: FileSpace): Promise<readonly FileRef[]>;
  /** The place on disk, for child processes that read it. */
  pathOf(ref: FileRef): string;
  /**
   * Answers GET and HEAD with Range, If-Range, If-None-Match and a strong ETag (RFC 9110, sections 13 and 14).
   * `type` is the media type; media that may be recalled is cacheable for 30 s at most. At once where the bytes are in
   * memory. Errors: `not_found` (404).
   */
  serve(ref: FileRef, request: Request, type: string, also?: SentWith): Response | Promise<Response>;
  /** What is held in memory of files that many ask for. */
  readonly heldBytes: number;
  remove(ref: FileRef): Promise<void>;
  readonly growing: GrowingFiles;
}

/**
 * Files that grow over many requests, cuts and restarts, until they are kept or removed. What `append` answered and
 * `sizeOf` says is on disk. An id is one of ours, never a text from outside.
 */
export interface GrowingFiles {
  /** Makes an empty file. Errors: `disk_full` (507), also where `expectedBytes` would not fit. */
  begin(id: string, expectedBytes: number): Promise<void>;
  /** Bytes on disk, once nobody is appending; undefined where there is no such file. */
  sizeOf(id: string): Promise<number | undefined>;
  /**
   * Writes on from `fromByte`, flushes, and answers the size then. When the body breaks off or is too long, what came
   * before that is kept and flushed as well, and then the error is thrown.
   * Errors: `offset_conflict` (409), `too_large` (413), `disk_full` (507), `upload_gone` (410); those of the body.
   */
  append(
    id: string,
    body: AsyncIterable<Uint8Array>,
    limits: { readonly fromByte: number; readonly maxBytes: number },
  ): Promise<number>;
  /** Puts the bytes in their place; the growing file stays until `remove`, so that a crash between loses nothing. */
  keep(id: string, space: FileSpace): Promise<FileRef>;
  remove(id: string): Promise<void>;
  /** The ids of all files there are. */
  list(): Promise<readonly string[]>;
}

/** What a page shows: when it changes, the page is stale. `front` has the id `front`. */
export interface PageDependency {
  readonly kind: 'story' | 'clip' | 'settings' | 'front';
  readonly id: string;
}

/** Makes pages for slices on the left of `pages/`, which implements it. */
export interface Renderer<Story> {
  /** Renders and compresses the page of a revision that is not live yet; slow, so before the transaction. */
  prepare(story: Story): Promise<PreparedPage>;
  /** Marks every page that shows one of these as stale; the next view renders it anew. */
  forget(tx: Tx, dependencies: readonly PageDependency[]): Promise<void>;
}

/** A page that becomes what readers get when the transaction it is kept in commits. */
export interface PreparedPage {
  keep(tx: Tx): Promise<void>;
}

export interface Secrets {
  /** The newest version of a key: 32 random bytes, made when first asked for. */
  current(name: SecretName): SecretKey;
  /** A former version, or undefined when there is none: an answer to a forged version number. */
  version(name: SecretName, version: number): SecretKey | undefined;
}

/**
 * `reader` signs readers' cookies; `indexnow` is shown to search engines, to whom it says that the site is ours; `preview`
 * signs links to clips that are not live.
 */
export type SecretName = 'reader' | 'indexnow' | 'preview';

export interface SecretKey {
  readonly version: number;
  readonly key: Uint8Array;
}

export type OutgoingAnswer =
  | { readonly outcome: 'answered'; readonly status: number }
  /** It was not sent; `reason` says why, for the operator. */
  | { readonly outcome: 'refused'; readonly reason: string };

/** What is sent to others by HTTP. */
export interface Outgoing {
  /** Sends `body` of a media type, over TLS, to the public internet only. Throws when nobody answers within 5 s. */
  post(address: string, body: string, type: string): Promise<OutgoingAnswer>;
}

/** What the process can do; made once in `app.ts`. A verb takes the few it touches: `Pick<App, 'db' | 'clock'>`. */
export interface App {
  readonly config: Config;
  readonly db: Db;
  readonly jobs: Jobs;
  readonly events: Events;
  readonly files: Files;
  readonly secrets: Secrets;
  readonly outgoing: Outgoing;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
}
