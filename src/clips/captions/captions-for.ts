// Captions as readers get them: checked ones only, cut to what a version of the clip shows and says.

import { readCaptions, writeWebVtt, type Cue } from '../../kits/captions/index.ts';
import type { Reads } from '../../platform/capabilities.ts';
import type { ClipId } from '../../platform/ids.ts';
import type { Edits } from '../../platform/media/index.ts';
import { cuesAfter } from './edit-rules.ts';
import { findCaptions } from './captions-store.ts';

/**
 * WebVTT for one version of a clip; null where nobody checked captions in the language. `language` may come from an
 * address: only the spelling that is stored is found.
 */
export async function captionsFor(
  reads: Reads,
  clipId: ClipId,
  language: string,
  edits: Pick<Edits, 'trim' | 'mutes'>,
): Promise<string | null> {
  const cues = await cuesFor(reads, clipId, language, edits);
  return cues === null ? null : writeWebVtt(cues);
}

/** The same as cues, for a transcript. */
export async function cuesFor(
  reads: Reads,
  clipId: ClipId,
  language: string,
  edits: Pick<Edits, 'trim' | 'mutes'>,
): Promise<readonly Cue[] | null> {
  const found = await findCaptions(reads, clipId, language);
  return found?.state === 'checked' ? cuesAfter(storedCues(found.cues), edits) : null;
}

function storedCues(text: string): readonly Cue[] {
  const read = readCaptions(text);
  return read.outcome === 'read' ? read.cues : [];
}
