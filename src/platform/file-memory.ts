// Parts of files that many ask for, held in memory: a 64 KB range costs a third of what opening the file does. Files
// never change under their name, so a part is right for as long as it is held; what is asked for once is never held.

export interface FileMemory {
  /** The bytes from `start` to before `end`, when all of them are held; else notes that they were asked for. */
  find(sha256: string, start: number, end: number): Blob | undefined;
  forget(sha256: string): void;
  readonly sizeBytes: number;
}

const PART_BYTES = 512 * 1024; // a segment of 2 s at 2 Mbit/s is one part
const MOST_BYTES = 512 * 1024; // copying more takes longer than opening the file, which the system sends by itself
const MAX_NOTED = 8192; // guess: parts that are asked for between two times that one is
const MAX_LOADING = 8; // guess

interface Needs {
  /** Reads from a file that is there. */
  readonly read: (sha256: string, start: number, end: number) => Promise<ArrayBuffer>;
  readonly maxBytes: number;
}

/** The least lately asked for go first. A `maxBytes` of 0 holds nothing. */
export function openFileMemory({ read, maxBytes }: Needs): FileMemory {
  const parts = new Map<string, Blob>();
  const noted = new Set<string>();
  const loading = new Set<string>();
  let sizeBytes = 0;

  const drop = (key: string, part: Blob) => {
    parts.delete(key);
    sizeBytes -= part.size;
  };
  const put = (key: string, part: Blob) => {
    parts.set(key, part);
    sizeBytes += part.size;
    for (const [oldest, held] of parts) {
      if (sizeBytes <= maxBytes) return;
      drop(oldest, held);
    }
  };
  /** The second time it is asked for, it is fetched for whoever comes third. */
  const note = (key: string, sha256: string, index: number) => {
    if (loading.has(key) || maxBytes === 0) return;
    if (!noted.delete(key)) {
      if (noted.size >= MAX_NOTED) noted.clear();
      noted.add(key);
      return;
    }
    if (loading.size >= MAX_LOADING) return;
    loading.add(key);
    void read(sha256, index * PART_BYTES, (index + 1) * PART_BYTES)
      // A file that was forgotten meanwhile is not held again.
      .then((bytes) => loading.has(key) && put(key, new Blob([bytes])))
      // Whoever asks next is told by the file itself what is wrong with it.
      .catch(() => undefined)
      .finally(() => loading.delete(key));
  };
  const partOf = (sha256: string, index: number): Blob | undefined => {
    const key = `${sha256}${index}`;
    const part = parts.get(key);
    if (part === undefined) {
      note(key, sha256, index);
      return undefined;
    }
    parts.delete(key);
    parts.set(key, part);
    return part;
  };

  return {
    find: (sha256, start, end) => {
      if (end - start > MOST_BYTES) return undefined;
      const first = Math.floor(start / PART_BYTES);
      const last = Math.floor(Math.max(start, end - 1) / PART_BYTES);
      const found: Blob[] = [];
      for (let index = first; index <= last; index++) {
        const part = partOf(sha256, index);
        if (part === undefined) return undefined;
        const from = index * PART_BYTES;
        found.push(part.slice(Math.max(0, start - from), end - from));
      }
      const whole = found.length === 1 ? found[0]! : new Blob(found);
      return whole.size === end - start ? whole : undefined;
    },
    forget: (sha256) => {
      for (const [key, part] of parts) if (key.startsWith(sha256)) drop(key, part);
      for (const key of loading) if (key.startsWith(sha256)) loading.delete(key);
    },
    get sizeBytes() {
      return sizeBytes;
    },
  };
}
