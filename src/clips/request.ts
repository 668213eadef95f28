// Another newsroom asks to use a clip. Asking the same again changes nothing; how many may ask is bounded by network
// and by clip, or one machine could fill the store.

import type { App } from '../platform/capabilities.ts';
import { AppError } from '../platform/errors.ts';
import { newId, type ClipId } from '../platform/ids.ts';
import type { RequestWords } from './request-rules.ts';
import { addRequest, countRequests, isAsked, markAnswered } from './requests-store.ts';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
const PER_NETWORK_AND_HOUR = 10; // guess: one desk after several clips of a story
const PER_CLIP_AND_DAY = 200; // guess: a clip the whole world wants
const MAX_NETWORKS = 10_000; // guess: about 1 MB

/** Counts what networks ask within an hour, in memory; the network is stored nowhere. */
export interface Askers {
  /** Whether the network may ask once more; counts it when it may. `nowMs` is elapsed time, not the time of day. */
  enter(network: string, nowMs: number): boolean;
}

export function openAskers(): Askers {
  const windows = new Map<string, { readonly began: number; asked: number }>();
  return {
    enter: (network, nowMs) => {
      const known = windows.get(network);
      if (known !== undefined && nowMs - known.began < HOUR_MS) {
        if (known.asked >= PER_NETWORK_AND_HOUR) return false;
        known.asked += 1;
        return true;
      }
      // Put at the end, so that the first one is always the one that began first.
      windows.delete(network);
      windows.set(network, { began: nowMs, asked: 1 });
      if (windows.size > MAX_NETWORKS) windows.delete(windows.keys().next().value!);
      return true;
    },
  };
}

export type AskNeeds = Pick<App, 'db' | 'clock' | 'log'> & {
  /** Null where limits are off. */
  readonly askers: Askers | null;
};

/**
 * Keeps a request for the desk, on disk when it resolves. `asked`: nobody had asked just this; `again`: it lies there
 * already. `network` is null where nobody knows it. Errors: `too_many_requests` (429).
 */
export async function requestClip(
  { db, clock, log, askers }: AskNeeds,
  clipId: ClipId,
  words: RequestWords,
  network: string | null,
): Promise<'asked' | 'again'> {
  if (await isAsked(db, clipId, words)) return 'again';
  if (askers !== null && network !== null && !askers.enter(network, clock.elapsedMs()))
    throw tooMany(HOUR_MS);
  const id = newId<string>();
  const outcome = await db.write(async (tx) => {
    if (await isAsked(tx, clipId, words)) return 'again';
    const at = clock.now();
    if (askers !== null && (await countRequests(tx, clipId, at - DAY_MS)) >= PER_CLIP_AND_DAY)
      throw tooMany(DAY_MS);
    await addRequest(tx, { id, clipId, at, ...words });
    return 'asked';
  });
  if (outcome === 'asked') log.info('clips.requested', { clip: clipId, request: id });
  return outcome;
}

/** The desk has answered a request. Errors: `request_unknown` (404). */
export async function closeRequest(
  { db, clock }: Pick<App, 'db' | 'clock'>,
  id: string,
): Promise<'now' | 'before'> {
  const outcome = await db.write((tx) => markAnswered(tx, id, clock.now()));
  if (outcome === 'unknown')
    throw new AppError(
      'request_unknown',
      404,
      `There is no request ${id}. \`eyewitness requests\` lists them.`,
    );
  return outcome;
}

function tooMany(waitMs: number): AppError {
  return new AppError(
    'too_many_requests',
    429,
    'This was asked for too often in a short time. Try again later.',
    {
      headers: { 'retry-after': String(waitMs / 1000) },
    },
  );
}
