// How far the clips are that this process works on. It stays in memory: after a crash the rows say what is there, and
// the work tells anew how far it is.

import type { ClipId } from '../../platform/ids.ts';

export interface Progress {
  /** `first`: until it plays to its end. `ladder`: the better renditions. */
  readonly work: 'first' | 'ladder';
  /** From 0 to 1. */
  readonly part: number;
  /** An estimate; null while nothing can be said yet. */
  readonly secondsLeft: number | null;
  /** Why it does not go on at present, in words for editors; null while it does. */
  readonly waitsFor: string | null;
}

interface UnderWay {
  readonly progress: Progress;
  readonly beganAtMs: number;
  readonly beganAtPart: number;
}

type Listener = (progress: Progress | null) => void;

const underWay = new Map<ClipId, UnderWay>();
const listeners = new Map<ClipId, Set<Listener>>();

/** Null says that nobody works on it here. */
export function progressOf(id: ClipId): Progress | null {
  return underWay.get(id)?.progress ?? null;
}

/** Calls `listener` whenever it changes, and with null when the work ends; answers how to stop that. */
export function watchProgress(id: ClipId, listener: Listener): () => void {
  const all = listeners.get(id) ?? new Set();
  listeners.set(id, all.add(listener));
  return () => {
    all.delete(listener);
    if (all.size === 0) listeners.delete(id);
  };
}

/** Says how far a work is; one that has waited is measured anew. */
export function setProgress(id: ClipId, work: Progress['work'], part: number): void {
  const now = performance.now();
  const before = underWay.get(id);
  const goesOn = before?.progress.work === work && before.progress.waitsFor === null;
  const began = goesOn ? before : { beganAtMs: now, beganAtPart: part };
  const secondsLeft = secondsLeftAt(part, part - began.beganAtPart, (now - began.beganAtMs) / 1000);
  put(id, {
    beganAtMs: began.beganAtMs,
    beganAtPart: began.beganAtPart,
    progress: { work, part, secondsLeft, waitsFor: null },
  });
}

export function setWaiting(id: ClipId, work: Progress['work'], waitsFor: string): void {
  const part = progressOf(id)?.part ?? 0;
  put(id, { progress: { work, part, secondsLeft: null, waitsFor }, beganAtMs: 0, beganAtPart: part });
}

export function endProgress(id: ClipId): void {
  if (underWay.delete(id)) listeners.get(id)?.forEach((listener) => listener(null));
}

const LEAST_PART = 0.02; // guess: before, an estimate jumps about
const LEAST_SECONDS = 0.5;

/** At the pace so far. */
export function secondsLeftAt(part: number, donePart: number, tookSeconds: number): number | null {
  if (donePart < LEAST_PART || tookSeconds < LEAST_SECONDS) return null;
  return Math.ceil((tookSeconds / donePart) * (1 - part));
}

function put(id: ClipId, next: UnderWay): void {
  underWay.set(id, next);
  listeners.get(id)?.forEach((listener) => listener(next.progress));
}
