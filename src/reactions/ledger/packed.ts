// Votes and answers as flat buffers, so that a batch crosses between threads without copies or objects.
// A vote takes 24 bytes: story number (4), reader (16), kind (2, 0 for none), held (1), one spare.

import { READER_BYTES, type Outcome, type StoryTotals, type Vote } from './ledger.ts';

export const VOTE_BYTES = 24;
const READER_AT = 4;
const KIND_AT = 20;
const HELD_AT = 22;
const FIRST = 1;
const HELD = 2;

/** Largest kind number that fits. */
export const MAX_KIND_NO = 0xffff;

export function packVotes(votes: readonly Vote[]): ArrayBuffer {
  const buffer = new ArrayBuffer(votes.length * VOTE_BYTES);
  const view = new DataView(buffer);
  const bytes = new Uint8Array(buffer);
  let at = 0;
  for (const vote of votes) {
    if (vote.reader.byteLength !== READER_BYTES) throw new Error('A reader is 16 bytes.');
    view.setUint32(at, vote.storyNo, true);
    bytes.set(vote.reader, at + READER_AT);
    view.setUint16(at + KIND_AT, vote.kind ?? 0, true);
    view.setUint8(at + HELD_AT, vote.held ? 1 : 0);
    at += VOTE_BYTES;
  }
  return buffer;
}

export function unpackVotes(buffer: ArrayBuffer): Vote[] {
  const view = new DataView(buffer);
  const votes: Vote[] = [];
  for (let at = 0; at < buffer.byteLength; at += VOTE_BYTES) {
    const kind = view.getUint16(at + KIND_AT, true);
    votes.push({
      storyNo: view.getUint32(at, true),
      reader: new Uint8Array(buffer, at + READER_AT, READER_BYTES),
      kind: kind === 0 ? null : kind,
      held: view.getUint8(at + HELD_AT) === 1,
    });
  }
  return votes;
}

/** What the worker knows of a vote it took; the story's totals follow once for the whole batch. */
export interface TakenVote {
  readonly first: boolean;
  readonly held: boolean;
}

/** 32-bit words: number of votes, flags of each; then of each story: number, version, kinds, and kind and count of each. */
export function packAnswer(taken: readonly TakenVote[], totals: readonly StoryTotals[]): ArrayBuffer {
  const words = [taken.length];
  for (const vote of taken) words.push((vote.first ? FIRST : 0) | (vote.held ? HELD : 0));
  for (const story of totals) {
    words.push(story.storyNo, story.version, story.counts.size);
    for (const [kind, count] of story.counts) words.push(kind, count);
  }
  return Uint32Array.from(words).buffer;
}

/** One outcome for each vote, in order; outcomes of one story share its totals. */
export function unpackAnswer(buffer: ArrayBuffer, votes: readonly Vote[]): Outcome[] {
  const words = new Uint32Array(buffer);
  const length = words[0] ?? 0;
  if (length !== votes.length)
    throw new Error('The ledger answered another number of votes than it was given.');
  const stories = new Map<number, StoryTotals>();
  for (let at = 1 + length; at < words.length;) {
    const [storyNo, version, kinds] = [words[at]!, words[at + 1]!, words[at + 2]!];
    const counts = new Map<number, number>();
    at += 3;
    for (const end = at + 2 * kinds; at < end; at += 2) counts.set(words[at]!, words[at + 1]!);
    stories.set(storyNo, { storyNo, version, counts });
  }
  return votes.map((vote, index) => {
    const flags = words[1 + index]!;
    const totals = stories.get(vote.storyNo);
    if (totals === undefined) throw new Error('The ledger answered no totals for a story it was given.');
    return { first: (flags & FIRST) !== 0, held: (flags & HELD) !== 0, totals };
  });
}
