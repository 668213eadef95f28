// The captions that readers of a version get, as WebVTT.

import type { Reads } from '../../platform/capabilities.ts';
import type { ClipId, VersionId } from '../../platform/ids.ts';
import { checkedCues } from './standing-store.ts';

/** Undefined where nobody checked captions in the language. Times are those of the version. */
export async function servedCaptions(
  reads: Reads,
  clipId: ClipId,
  _version: VersionId,
  language: string,
): Promise<string | undefined> {
  return checkedCues(reads, clipId, language);
}
