// How far the clips are that this process works on. It stays in memory: after a crash the work starts anew anyway.

import type { ClipId } from '../../platform/ids.ts';

const parts = new Map<ClipId, number>();

/** From 0 to 1; null says that nobody works on it here. */
export function progressOf(id: ClipId): number | null {
  return parts.get(id) ?? null;
}

export function setProgress(id: ClipId, part: number | null): void {
  if (part === null) parts.delete(id);
  else parts.set(id, part);
}
