// The captions that readers of a version get, as WebVTT.

import type { Reads } from '../../platform/capabilities.ts';
import type { ClipId, VersionId } from '../../platform/ids.ts';
import { captionsFor } from '../captions/captions-for.ts';
import { findVersion } from './store.ts';

/** Undefined where nobody checked captions in the language. Times are those of the version. */
export async function servedCaptions(
  reads: Reads,
  clipId: ClipId,
  versionId: VersionId,
  language: string,
): Promise<string | undefined> {
  const version = await findVersion(reads, versionId);
  if (version === undefined) return undefined;
  return (await captionsFor(reads, clipId, language, version.edits)) ?? undefined;
}
