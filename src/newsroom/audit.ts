// The audit log: who did what to what, and why. Entries are only ever added.

import type { Tx } from '../platform/capabilities.ts';
import type { Clock } from '../platform/clock.ts';
import { addAuditEntry } from './store.ts';

export interface AuditEntry {
  /** Who: a name as it was given. */
  readonly actor: string;
  /** `slice.verb`, for example `stories.override`. */
  readonly action: string;
  /** Id of what it was done to. */
  readonly subject: string;
  /** The reason and what else explains it; shown to editors, never to readers. */
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Adds an entry in the transaction of the act itself, so that neither stands without the other. */
export async function audit(tx: Tx, clock: Clock, entry: AuditEntry): Promise<void> {
  await addAuditEntry(tx, entry, clock.now());
}
