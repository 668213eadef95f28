// What was read from the store, for as long as it cannot be old: until this process commits anything. Another server
// may have changed it where the store is PostgreSQL: there it is read again after a second.

import type { Db } from '../../platform/capabilities.ts';

export interface Remembered<Key, Value> {
  /** At once when it is remembered; else it is read, once for all who wait. Errors: those of `read`. */
  get(key: Key): Value | undefined | Promise<Value | undefined>;
  readonly weight: number;
}

const OLD_AFTER_MS = 1000; // another server's recall: as soon as its pages (decision 0006)

interface Held<Value> {
  readonly value: Value;
  readonly commits: number;
  readonly readAtMs: number;
}

interface Options<Key, Value> {
  readonly db: Pick<Db, 'dialect' | 'commits'>;
  /** `former` is what was remembered and may be old. */
  readonly read: (key: Key, former: Value | undefined) => Promise<Value | undefined>;
  readonly weigh: (value: Value) => number;
  /** The least lately asked for are forgotten above it; the last one never is. */
  readonly maxWeight: number;
}

/** What is not there is never remembered: anybody could fill the memory with it. */
export function openRemembered<Key, Value>({
  db,
  read,
  weigh,
  maxWeight,
}: Options<Key, Value>): Remembered<Key, Value> {
  const held = new Map<Key, Held<Value>>();
  const underWay = new Map<Key, { readonly commits: number; readonly reading: Promise<Value | undefined> }>();
  const toldOfAll = db.dialect === 'sqlite';
  let weight = 0;

  const forget = (key: Key) => {
    const known = held.get(key);
    if (known === undefined) return;
    held.delete(key);
    weight -= weigh(known.value);
  };
  const keep = (key: Key, one: Held<Value>) => {
    forget(key);
    held.set(key, one);
    weight += weigh(one.value);
    for (const oldest of held.keys()) {
      if (weight <= maxWeight || held.size === 1) return;
      forget(oldest);
    }
  };
  const readAnew = async (key: Key, commits: number): Promise<Value | undefined> => {
    const readAtMs = performance.now();
    const value = await read(key, held.get(key)?.value);
    if (value === undefined) forget(key);
    else keep(key, { value, commits, readAtMs });
    return value;
  };

  return {
    get: (key) => {
      const commits = db.commits();
      const known = held.get(key);
      if (known?.commits === commits && (toldOfAll || performance.now() - known.readAtMs < OLD_AFTER_MS)) {
        held.delete(key);
        held.set(key, known);
        return known.value;
      }
      // What began to be read before the last commit may not have seen it.
      const other = underWay.get(key);
      if (other?.commits === commits) return other.reading;
      const reading = readAnew(key, commits).finally(() => {
        if (underWay.get(key)?.reading === reading) underWay.delete(key);
      });
      underWay.set(key, { commits, reading });
      return reading;
    },
    get weight() {
      return weight;
    },
  };
}
