// Prepared pages in memory, capped in bytes; what was not asked for longest goes first.

import type { Encoding } from '../platform/http/index.ts';
import type { StoryId } from '../platform/ids.ts';
import type { PageDependency } from '../platform/capabilities.ts';

export interface PreparedBytes {
  /** A Blob is shared by all its answers; a Uint8Array would be copied for each (measured: 0.3 against 1.5 us). */
  readonly body: Blob;
  readonly etag: string;
  /** Ready for `new Response`. */
  readonly init: { readonly headers: Headers };
}

export interface PageEntry {
  readonly contentVersion: string;
  /** The story whose bar the page shows, or null. */
  readonly storyId: StoryId | null;
  /** Version of the totals shown in the bar; null on a page without one. */
  readonly barVersion: number | null;
  readonly dependencies: readonly PageDependency[];
  /** What composing and compressing took, so that it is not done too often. */
  readonly costMs: number;
  readonly variants: Map<Encoding, PreparedBytes>;
  /** `performance.now()` when it was last known to be current. */
  checkedAtMs: number;
}

export interface PageMemory {
  get(key: string): PageEntry | undefined;
  put(key: string, entry: PageEntry): void;
  /** Drops every page that shows one of these. */
  drop(dependencies: readonly PageDependency[]): void;
  /** Grows with every drop: what was loaded before the last one may be stale. */
  readonly epoch: number;
  readonly sizeBytes: number;
}

const ENTRY_OVERHEAD_BYTES = 1500; // measured: maps, headers and keys of an entry with one variant

export function openPageMemory(capBytes: number): PageMemory {
  const entries = new Map<string, PageEntry>();
  const sizes = new Map<string, number>();
  let sizeBytes = 0;
  let epoch = 0;
  const remove = (key: string) => {
    sizeBytes -= sizes.get(key) ?? 0;
    sizes.delete(key);
    entries.delete(key);
  };
  return {
    get: (key) => entries.get(key),
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
      epoch++;
      const changed = new Set(dependencies.map(({ kind, id }) => `${kind}/${id}`));
      for (const [key, entry] of entries)
        if (entry.dependencies.some(({ kind, id }) => changed.has(`${kind}/${id}`))) remove(key);
    },
    get epoch() {
      return epoch;
    },
    get sizeBytes() {
      return sizeBytes;
    },
  };
}

function sizeOf(entry: PageEntry): number {
  let size = ENTRY_OVERHEAD_BYTES;
  for (const variant of entry.variants.values()) size += variant.body.size;
  return size;
}
