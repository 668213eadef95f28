// Time as a capability, so that tests can set it.

export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number;
  /** Milliseconds since a moment of its own: for how long something took or lasts, whatever is done to the time of day. */
  elapsedMs(): number;
}

export const systemClock: Clock = { now: () => Date.now(), elapsedMs: () => performance.now() };

/** RFC 3339 in UTC: how times are written for readers and programs. */
export function toRfc3339(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
