// Votes as bytes, made beforehand but for the one part that differs, and the count of what was acknowledged: by how
// much each kind of each story must have grown when all answers are in.

import { randomFillSync } from 'node:crypto';

/** Somebody who has voted and whose cookie we hold. */
export interface ReturningReader {
  /** `eyewitness_reader=...` as it goes into the Cookie header. */
  readonly cookie: string;
  readonly storyId: string;
  /** What the reader chose last. */
  kind: string;
}

/** By story, then by kind: the change in votes. */
export type Tally = Record<string, Record<string, number>>;

export interface Ballots {
  first(storyId: string, kind: string): Uint8Array;
  change(reader: ReturningReader, kind: string): Uint8Array;
}

const KEY_LENGTH = 22; // 128 bits in base64url
const KEYS_AT_ONCE = 4096;

/** Makes requests; the bytes are good until the next one is made. */
export function makeBallots(): Ballots {
  const firsts = new Map<string, { readonly bytes: Buffer; readonly keyAt: number }>();
  const changes = new Map<string, { readonly bytes: Buffer; readonly cookieAt: number }>();
  const nextKey = keyMaker();
  return {
    first: (storyId, kind) => {
      const name = `${storyId} ${kind}`;
      let known = firsts.get(name);
      if (known === undefined) {
        const bytes = requestBytes(storyId, kind, `Idempotency-Key: ${'k'.repeat(KEY_LENGTH)}`);
        known = { bytes, keyAt: bytes.indexOf('Idempotency-Key: ') + 'Idempotency-Key: '.length };
        firsts.set(name, known);
      }
      nextKey(known.bytes, known.keyAt);
      return known.bytes;
    },
    change: ({ storyId, cookie }, kind) => {
      const name = `${storyId} ${kind} ${cookie.length}`;
      let known = changes.get(name);
      if (known === undefined) {
        const bytes = requestBytes(storyId, kind, `Cookie: ${cookie}`);
        known = { bytes, cookieAt: bytes.indexOf('Cookie: ') + 'Cookie: '.length };
        changes.set(name, known);
      }
      known.bytes.write(cookie, known.cookieAt, 'latin1');
      return known.bytes;
    },
  };
}

function requestBytes(storyId: string, kind: string, who: string): Buffer {
  const body = JSON.stringify({ kind });
  return Buffer.from(
    [
      `PUT /api/v1/stories/${storyId}/reaction HTTP/1.1`,
      'Host: news.example',
      'Content-Type: application/json',
      `Content-Length: ${body.length}`,
      who,
      '',
      body,
    ].join('\r\n'),
  );
}

/** Writes a new random key each time. */
function keyMaker(): (to: Buffer, at: number) => void {
  const random = Buffer.alloc(KEYS_AT_ONCE * 16);
  let used = KEYS_AT_ONCE;
  return (to, at) => {
    if (used === KEYS_AT_ONCE) {
      randomFillSync(random);
      used = 0;
    }
    to.write(random.toString('base64url', used * 16, used * 16 + 16), at, 'latin1');
    used += 1;
  };
}

/** Changes the count of one kind of a story. */
export function addTo(tally: Tally, storyId: string, kind: string, change: number): void {
  const story = (tally[storyId] ??= {});
  story[kind] = (story[kind] ?? 0) + change;
}

/** All of `more` onto `tally`. */
export function addTally(tally: Tally, more: Tally): void {
  for (const [storyId, kinds] of Object.entries(more))
    for (const [kind, change] of Object.entries(kinds)) addTo(tally, storyId, kind, change);
}

/** Votes that were acknowledged and are not there, and votes that are there and were not acknowledged. */
export function compareTallies(acknowledged: Tally, counted: Tally): { lost: number; extra: number } {
  let lost = 0;
  let extra = 0;
  for (const storyId of new Set([...Object.keys(acknowledged), ...Object.keys(counted)])) {
    const kinds = { ...acknowledged[storyId], ...counted[storyId] };
    for (const kind of Object.keys(kinds)) {
      const missing = (acknowledged[storyId]?.[kind] ?? 0) - (counted[storyId]?.[kind] ?? 0);
      lost += Math.max(0, missing);
      extra += Math.max(0, -missing);
    }
  }
  return { lost, extra };
}
