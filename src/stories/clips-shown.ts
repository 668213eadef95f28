// The clips a document shows. Their order is the document's, whatever the database answers: a page's version is made
// from it, and the same content must have the same version.

import { findClips, type Clip } from '../clips/index.ts';
import type { Reads } from '../platform/capabilities.ts';
import { clipIdsOf, type StoryDocument } from './document.ts';

/** Those of the document's clips that exist, each once. */
export async function findClipsShown(reads: Reads, document: StoryDocument): Promise<readonly Clip[]> {
  const ids = clipIdsOf(document);
  const clips = new Map((await findClips(reads, ids)).map((clip) => [clip.id, clip]));
  return ids.flatMap((id) => clips.get(id) ?? []);
}
