// What an upload is, and the link that allows it. Whoever sends has no account: the link stands for the newsroom's word.

import type { ClipId, UploadId, UploadLinkId } from '../../platform/ids.ts';

/** `refused`: it ended without a clip; `reason` says how. */
export type UploadState = 'open' | 'arrived' | 'refused';
export type EndReason = 'expired' | 'taken back' | 'erased';

export interface Upload {
  readonly id: UploadId;
  readonly linkId: UploadLinkId | null;
  /** As the sender's device calls it, cleaned; never a path. */
  readonly fileName: string;
  readonly totalBytes: number;
  readonly said: Said;
  readonly state: UploadState;
  readonly reason: string | null;
  readonly clipId: ClipId | null;
  /** Whether the bytes were a clip already; null until they arrived. */
  readonly wasKnown: boolean | null;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly expiresAt: number;
}

/** What the sender says of the clip and of themselves: for the desk only. */
export interface Said {
  readonly where?: string;
  readonly when?: string;
  readonly who?: string;
  /** How to reach the sender. */
  readonly contact?: string;
  /** `unlikely`: the browser saw signs of an app's copy. */
  readonly original?: 'likely' | 'unlikely';
}

export interface UploadLink {
  readonly id: UploadLinkId;
  /** Who of the newsroom asks. */
  readonly askedBy: string;
  readonly note: string;
  readonly maxBytes: number;
  readonly maxClips: number;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly closedAt: number | null;
}

/** How an upload is named to people: short enough to say on the telephone, and no key to anything. */
export function referenceOf(id: UploadId): string {
  return id
    .slice(-12)
    .toUpperCase()
    .replace(/(.{4})(?=.)/g, '$1-');
}

/** How long an upload may take from its first request on: a phone out of reach for a weekend. */
export const UPLOAD_LASTS_MS = 3 * 24 * 60 * 60_000; // guess
