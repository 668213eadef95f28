// What is said in a clip as readers get it: the checked captions of its current version, to be read.

import { transcriptOf, type Paragraph } from '../../kits/captions/index.ts';
import type { Reads } from '../../platform/capabilities.ts';
import { NO_EDITS } from '../../platform/media/index.ts';
import type { Clip } from '../clip.ts';
import { findVersion } from '../media/store.ts';
import { cuesFor } from './captions-for.ts';

export interface Transcript {
  /** BCP 47. */
  readonly language: string;
  /** At least one; times are of the current version. */
  readonly paragraphs: readonly Paragraph[];
}

/** By language; none for a clip without media. */
export async function transcriptsOf(reads: Reads, clip: Clip): Promise<readonly Transcript[]> {
  const { media } = clip;
  if (media === null || media.captions.length === 0) return [];
  const edits = (await findVersion(reads, media.versionId))?.edits ?? NO_EDITS;
  const transcripts: Transcript[] = [];
  for (const language of media.captions) {
    const paragraphs = transcriptOf((await cuesFor(reads, clip.id, language, edits)) ?? []);
    if (paragraphs.length > 0) transcripts.push({ language, paragraphs });
  }
  return transcripts;
}
