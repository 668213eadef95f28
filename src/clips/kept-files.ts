// Public bytes are kept before the rows that name them, and removed after the last of those rows. Equal bytes, such as
// those of silence, are kept once: so they go only when no row names them and nobody is about to write one.

import type { App, FileRef, Reads } from '../platform/capabilities.ts';
import { isKept } from './remove-store.ts';

type Needs = Pick<App, 'db' | 'files'>;

/** Files that were kept and are still to be named: what is left unnamed at the end goes again. */
export interface Keeping extends AsyncDisposable {
  /** Moves files to their places among the public ones. Errors: `disk_full` (507). */
  keep(paths: readonly string[]): Promise<readonly FileRef[]>;
}

/** `await using keeping = beginKeeping(needs)` around keeping files and writing the rows that name them. */
export function beginKeeping({ db, files }: Needs): Keeping {
  const claims = claimsOf(files);
  const mine: FileRef[] = [];
  return {
    keep: (paths) =>
      claims.alone(async () => {
        const refs = await files.keepAll(paths, 'public');
        for (const ref of refs) claims.claim(ref.sha256);
        mine.push(...refs);
        return refs;
      }),
    [Symbol.asyncDispose]: async () => {
      for (const { sha256 } of mine) claims.release(sha256);
      if (mine.length > 0) await removeUnnamed({ db, files }, mine);
    },
  };
}

/** Removes those that no row names any more, and that nobody is about to name. */
export async function removeUnnamed({ db, files }: Needs, refs: readonly FileRef[]): Promise<void> {
  await removeIf({ db, files }, refs, isKept);
}

/** `removeUnnamed` with other rows than all in mind. */
export async function removeIf(
  { db, files }: Needs,
  refs: readonly FileRef[],
  isNamed: (reads: Reads, ref: FileRef) => Promise<boolean>,
): Promise<void> {
  const claims = claimsOf(files);
  for (const ref of refs)
    await claims.alone(async () => {
      if (!claims.has(ref.sha256) && !(await isNamed(db, ref))) await files.remove(ref);
    });
}

interface Claims {
  claim(sha256: string): void;
  release(sha256: string): void;
  has(sha256: string): boolean;
  /** One at a time: whether bytes are there already, and whether they may go, is not asked at once. */
  alone<T>(work: () => Promise<T>): Promise<T>;
}

// One process owns the files (decision 0004), so its memory knows all who are about to name some.
const allClaims = new WeakMap<App['files'], Claims>();

function claimsOf(files: App['files']): Claims {
  const there = allClaims.get(files);
  if (there !== undefined) return there;
  const counts = new Map<string, number>();
  let last: Promise<unknown> = Promise.resolve();
  const claims: Claims = {
    claim: (sha256) => void counts.set(sha256, (counts.get(sha256) ?? 0) + 1),
    release: (sha256) => {
      const left = (counts.get(sha256) ?? 0) - 1;
      if (left > 0) counts.set(sha256, left);
      else counts.delete(sha256);
    },
    has: (sha256) => counts.has(sha256),
    alone: (work) => {
      const done = last.then(work);
      last = done.catch(() => undefined);
      return done;
    },
  };
  allClaims.set(files, claims);
  return claims;
}
