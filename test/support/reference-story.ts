// The reference story, which lies outside the repository. Its sentences are compared with the file's own, and tests
// that need it are skipped where it is absent.

import { decodeText, readText, type ReadStory } from '../../src/kits/text-reader/index.ts';

const file = Bun.file(new URL('../../../shared/input/reference-story.txt', import.meta.url));

/** Whether the file is there. */
export const hasReferenceStory = await file.exists();

/** The story's text, and what the reader makes of it. */
export async function readReferenceStory(): Promise<{ readonly text: string; readonly story: ReadStory }> {
  const decoded = decodeText(await file.bytes());
  if (decoded.outcome !== 'decoded') throw new Error(decoded.message);
  const reading = readText(decoded.text, { format: 'text' });
  if (reading.outcome !== 'read') throw new Error('refused');
  return { text: decoded.text, story: reading.story };
}
