// Prepared pages in memory, capped in bytes; what was asked for since it was last looked at gets a second chance. The
// page put last always stays, so a page larger than the cap is not made anew for every reader. Entries are kept slim:
// a small server holds ten thousand of them.

import type { Encoding } from '../platform/http/index.ts';
import type { PageDependency } from '../platform/capabilities.ts';

/** An answer ready to be sent. */
export interface PreparedBytes {
  readonly etag: string;
  readonly encoding: Encoding;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Headers that all pages of a kind share, one object for all of them. */
  readonly shared: Readonly<Record<string, string>>;
  /** The whole answer's parts, cheaper to send and larger to keep: while many ask for it. */
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
  /** What composing and compressing took, so that it is not done too often. */
  readonly costMs: number;
  /** One for each encoding that was asked for. */
  readonly variants: readonly PreparedBytes[];
  /** `performance.now()` when it was composed. */
  readonly composedAtMs: number;
  /** Whether the totals in its bar have changed since. */
  totalsMoved: boolean;
  /** Whether it was asked for since the memory last looked for something to drop. */
  wanted: boolean;
}

export interface PageMemory {
  get(key: string): PageEntry | undefined;
  put(key: string, entry: PageEntry, dependencies: readonly PageDependency[]): void;
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
const ENTRY_OVERHEAD_BYTES = 900; // measured with 10,000 pages: heap and keys of an entry with one variant

interface Slot {
  readonly entry: PageEntry;
  readonly sizeBytes: number;
  /** What the page shows, by name. */
  readonly shows: readonly string[];
}

export function openPageMemory(capBytes: number): PageMemory {
  const slots = new Map<string, Slot>();
  const keysOf = new Map<number, readonly string[]>();
  const watches = new Set<{ readonly dropped: Set<string>; readonly moved: Set<number> }>();
  let sizeBytes = 0;
  const remove = (key: string) => {
    const slot = slots.get(key);
    if (slot === undefined) return;
    sizeBytes -= slot.sizeBytes;
    slots.delete(key);
    const { storyNo } = slot.entry;
    if (storyNo === null) return;
    const others = (keysOf.get(storyNo) ?? []).filter((other) => other !== key);
    if (others.length === 0) keysOf.delete(storyNo);
    else keysOf.set(storyNo, others);
  };
  const makeRoom = (kept: string) => {
    let chances = MAX_CHANCES;
    for (const [key, slot] of slots) {
      if (sizeBytes <= capBytes) break;
      if (key === kept) continue;
      if (!slot.entry.wanted || chances === 0) remove(key);
      else {
        chances--;
        slot.entry.wanted = false;
        slots.delete(key);
        slots.set(key, slot);
      }
    }
  };
  return {
    get: (key) => {
      const entry = slots.get(key)?.entry;
      // Moving it to the end of the map would keep a better order, and cost 9 to 50 us at each request.
      if (entry !== undefined) entry.wanted = true;
      return entry;
    },
    put: (key, entry, dependencies) => {
      remove(key);
      const slot = { entry, sizeBytes: sizeOf(entry), shows: dependencies.map(nameOf) };
      slots.set(key, slot);
      sizeBytes += slot.sizeBytes;
      const { storyNo } = entry;
      if (storyNo !== null) keysOf.set(storyNo, [...(keysOf.get(storyNo) ?? []), key]);
      makeRoom(key);
    },
    drop: (dependencies) => {
      const changed = new Set(dependencies.map(nameOf));
      for (const watch of watches) for (const name of changed) watch.dropped.add(name);
      for (const [key, slot] of slots) if (slot.shows.some((name) => changed.has(name))) remove(key);
    },
    moveTotals: (storyNo) => {
      for (const watch of watches) watch.moved.add(storyNo);
      for (const key of keysOf.get(storyNo) ?? []) slots.get(key)!.entry.totalsMoved = true;
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

const SETTINGS = 'settings/site';

function nameOf({ kind, id }: PageDependency): string {
  // One text for all pages, instead of one for each.
  return kind === 'settings' ? SETTINGS : `${kind}/${id}`;
}

function sizeOf(entry: PageEntry): number {
  let size = ENTRY_OVERHEAD_BYTES;
  for (const variant of entry.variants) size += variant.bytes.byteLength;
  return size;
}
