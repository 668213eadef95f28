// Prepared pages in memory, capped in bytes; what was not asked for longest goes first. The page put last always
// stays, so a page larger than the cap is not made anew for every reader.

import type { Encoding } from '../platform/http/index.ts';
import type { StoryId } from '../platform/ids.ts';
import type { PageDependency } from '../platform/capabilities.ts';

export interface PreparedBytes {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly etag: string;
  /** Ready for `new Response`. */
  readonly init: { readonly headers: Readonly<Record<string, string>> };
}

export interface PageEntry {
  readonly contentVersion: string;
  /** The story whose bar the page shows, or null. */
  readonly storyId: StoryId | null;
  /** Version of the totals shown in the bar; null on a page without one. */
  readonly barVersion: number | null;
  /** What `?reacted=` may say to get a page of its own. */
  readonly reactable: readonly string[];
  readonly dependencies: readonly PageDependency[];
  /** What composing and compressing took, so that it is not done too often. */
  readonly costMs: number;
  readonly variants: ReadonlyMap<Encoding, PreparedBytes>;
  /** `performance.now()` when it was last known to be current. */
  checkedAtMs: number;
}

export interface PageMemory {
  get(key: string): PageEntry | undefined;
  put(key: string, entry: PageEntry): void;
  /** Drops every page that shows one of these. */
  drop(dependencies: readonly PageDependency[]): void;
  /** Begins to note what is dropped: what was read meanwhile may be from before. */
  watchDrops(): DropWatch;
  readonly sizeBytes: number;
}

/** Ends with its scope: `using watch = memory.watchDrops()`. */
export interface DropWatch extends Disposable {
  /** Whether one of these was dropped since the watch began; null: whether anything was. */
  sawDropOf(dependencies: readonly PageDependency[] | null): boolean;
}

const ENTRY_OVERHEAD_BYTES = 1500; // measured: maps, headers and keys of an entry with one variant

export function openPageMemory(capBytes: number): PageMemory {
  const entries = new Map<string, PageEntry>();
  const sizes = new Map<string, number>();
  const watches = new Set<Set<string>>();
  let sizeBytes = 0;
  const remove = (key: string) => {
    sizeBytes -= sizes.get(key) ?? 0;
    sizes.delete(key);
    entries.delete(key);
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
      for (const oldest of entries.keys()) {
        if (sizeBytes <= capBytes || oldest === key) break;
        remove(oldest);
      }
    },
    drop: (dependencies) => {
      const changed = new Set(dependencies.map(nameOf));
      for (const watch of watches) for (const name of changed) watch.add(name);
      for (const [key, entry] of entries)
        if (entry.dependencies.some((dependency) => changed.has(nameOf(dependency)))) remove(key);
    },
    watchDrops: () => {
      const seen = new Set<string>();
      watches.add(seen);
      return {
        sawDropOf: (dependencies) =>
          dependencies === null
            ? seen.size > 0
            : seen.size > 0 && dependencies.some((dependency) => seen.has(nameOf(dependency))),
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
