// Prepared pages in memory, capped in bytes; what was not asked for longest goes first. The page put last always
// stays, so a page larger than the cap is not made anew for every reader.

import type { Encoding } from '../platform/http/index.ts';
import type { PageDependency } from '../platform/capabilities.ts';

export interface PreparedBytes {
  /** A Blob is shared by all its answers; a Uint8Array would be copied for each. */
  readonly body: Blob;
  readonly etag: string;
  /** Ready for `new Response`: built once, since building costs more than sending (0.3 against 1.5 us). */
  readonly init: { readonly headers: Headers };
}

export interface PageEntry {
  readonly contentVersion: string;
  /** Number of the story whose bar the page shows, or null. */
  readonly storyNo: number | null;
  /** Version of the totals shown in the bar; null on a page without one. */
  readonly barVersion: number | null;
  /** What `?reacted=` may say to get a page of its own. */
  readonly reactable: readonly string[];
  readonly dependencies: readonly PageDependency[];
  /** What composing and compressing took, so that it is not done too often. */
  readonly costMs: number;
  readonly variants: ReadonlyMap<Encoding, PreparedBytes>;
  /** `performance.now()` when it was composed. */
  readonly composedAtMs: number;
  /** Whether the totals in its bar have changed since. */
  totalsMoved: boolean;
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
      // To the end of the line: the map keeps the order in which keys were set.
      if (entry !== undefined && entries.delete(key)) entries.set(key, entry);
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
      for (const oldest of entries.keys()) {
        if (sizeBytes <= capBytes || oldest === key) break;
        remove(oldest);
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
  for (const variant of entry.variants.values()) size += variant.body.size;
  return size;
}
