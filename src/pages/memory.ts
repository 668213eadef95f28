// Prepared pages in memory, capped in bytes; what was asked for since it was last looked at gets a second chance. The
// page put last always stays, so a page larger than the cap is not made anew for every reader.

import type { Encoding } from '../platform/http/index.ts';
import type { PageDependency } from '../platform/capabilities.ts';

/** An answer ready to be sent. */
export interface PreparedBytes {
  readonly etag: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly init: { readonly headers: Readonly<Record<string, string>> };
  /** The same once more, cheaper to answer with and larger to keep: while many ask for it. */
  hot: { readonly body: Blob; readonly init: { readonly headers: Headers } } | null;
  /** Answers since it was made or cooled. */
  uses: number;
}

export interface PageEntry {
  readonly contentVersion: string;
  /** Number of the story whose bar the page shows, or null. */
  readonly storyNo: number | null;
  /** Version of the totals shown in the bar; null on a page without one. */
  readonly barVersion: number | null;
  /** What `?reacted=` may say to get a page of its own; null until somebody asked. */
  reactable: readonly string[] | null;
  readonly dependencies: readonly PageDependency[];
  /** What composing and compressing took, so that it is not done too often. */
  readonly costMs: number;
  readonly variants: ReadonlyMap<Encoding, PreparedBytes>;
  /** `performance.now()` when it was composed. */
  readonly composedAtMs: number;
  /** Whether the totals in its bar have changed since. */
  totalsMoved: boolean;
  /** Whether it was asked for since the memory last looked for something to drop. */
  wanted: boolean;
}

export interface PageMemory {
  get(key: string): PageEntry | undefined;
  put(key: string, entry: PageEntry): void;
  /** Drops every page that shows one of these. */
  drop(dependencies: readonly PageDependency[]): void;
  /** Marks every page that shows this story's totals. */
  moveTotals(storyNo: number): void;
  /** Begins to note what changes: what was read meanwhile may be from before. */
  watchChanges(): ChangeWatch;
  readonly sizeBytes: number;
}

/** Ends with its scope: `using watch = memory.watchChanges()`. */
export interface ChangeWatch extends Disposable {
  /** Whether one of these was dropped since the watch began; null: whether anything was. */
  sawDropOf(dependencies: readonly PageDependency[] | null): boolean;
  /** Whether the totals of this story changed since the watch began. */
  sawTotalsOf(storyNo: number | null): boolean;
}

const MAX_CHANCES = 64; // guess: bounds what one page that comes costs the others
const ENTRY_OVERHEAD_BYTES = 1500; // measured: maps, headers and keys of an entry with one variant

export function openPageMemory(capBytes: number): PageMemory {
  const entries = new Map<string, PageEntry>();
  const sizes = new Map<string, number>();
  const names = new Map<number, Set<string>>();
  const watches = new Set<{ readonly dropped: Set<string>; readonly moved: Set<number> }>();
  let sizeBytes = 0;
  const remove = (key: string) => {
    const entry = entries.get(key);
    if (entry === undefined) return;
    sizeBytes -= sizes.get(key) ?? 0;
    sizes.delete(key);
    entries.delete(key);
    const { storyNo } = entry;
    if (storyNo === null) return;
    const others = names.get(storyNo);
    others?.delete(key);
    if (others?.size === 0) names.delete(storyNo);
  };
  return {
    get: (key) => {
      const entry = entries.get(key);
      // Moving it to the end of the map would keep a better order, and cost 9 to 50 us at each request.
      if (entry !== undefined) entry.wanted = true;
      return entry;
    },
    put: (key, entry) => {
      remove(key);
      const size = sizeOf(entry);
      entries.set(key, entry);
      sizes.set(key, size);
      sizeBytes += size;
      if (entry.storyNo !== null) {
        const others = names.get(entry.storyNo);
        if (others === undefined) names.set(entry.storyNo, new Set([key]));
        else others.add(key);
      }
      let chances = MAX_CHANCES;
      for (const [oldest, candidate] of entries) {
        if (sizeBytes <= capBytes) break;
        if (oldest === key) continue;
        if (!candidate.wanted || chances === 0) remove(oldest);
        else {
          chances--;
          candidate.wanted = false;
          entries.delete(oldest);
          entries.set(oldest, candidate);
        }
      }
    },
    drop: (dependencies) => {
      const changed = new Set(dependencies.map(nameOf));
      for (const watch of watches) for (const name of changed) watch.dropped.add(name);
      for (const [key, entry] of entries)
        if (entry.dependencies.some((dependency) => changed.has(nameOf(dependency)))) remove(key);
    },
    moveTotals: (storyNo) => {
      for (const watch of watches) watch.moved.add(storyNo);
      for (const key of names.get(storyNo) ?? []) entries.get(key)!.totalsMoved = true;
    },
    watchChanges: () => {
      const seen = { dropped: new Set<string>(), moved: new Set<number>() };
      const { dropped, moved } = seen;
      watches.add(seen);
      return {
        sawDropOf: (dependencies) =>
          dropped.size > 0 &&
          (dependencies === null || dependencies.some((dependency) => dropped.has(nameOf(dependency)))),
        sawTotalsOf: (storyNo) => storyNo !== null && moved.has(storyNo),
        [Symbol.dispose]: () => watches.delete(seen),
      };
    },
    get sizeBytes() {
      return sizeBytes;
    },
  };
}

function nameOf({ kind, id }: PageDependency): string {
  return `${kind}/${id}`;
}

function sizeOf(entry: PageEntry): number {
  let size = ENTRY_OVERHEAD_BYTES;
  for (const variant of entry.variants.values()) size += variant.bytes.byteLength;
  return size;
}
