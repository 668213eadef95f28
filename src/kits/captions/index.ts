// Captions as newsrooms get them, WebVTT or SRT, made into cues that every player takes. Pure.

import type { CaptionNote, Cue } from './cue.ts';
import { decodeCaptions } from './decode.ts';
import { canonicalLanguage } from './language.ts';
import { mend } from './mend.ts';
import { findCues, MAX_CAPTION_BYTES, MAX_CUES, note } from './read.ts';
import { shortTime } from './times.ts';

export type { CaptionNote, Cue, Part } from './cue.ts';
export { textOf } from './cue.ts';
export { canonicalLanguage } from './language.ts';
export { MAX_CAPTION_BYTES } from './read.ts';
export { shortTime } from './times.ts';
export { transcriptOf, type Paragraph } from './transcript.ts';
export { writeWebVtt } from './write.ts';

export type ReadCaptions =
  | {
      readonly outcome: 'read';
      /** At least one, in the order of time. */
      readonly cues: readonly Cue[];
      readonly notes: readonly CaptionNote[];
      /** As the file's head names it, in canonical form; null where it does not. */
      readonly language: string | null;
    }
  | { readonly outcome: 'refused'; readonly problem: CaptionNote };

/**
 * Reads and repairs a caption file. `durationMs` is the clip's: what lies beyond is left out; null where it is not
 * known. Never throws, whatever the bytes.
 */
export function readCaptions(source: Uint8Array | string, durationMs: number | null = null): ReadCaptions {
  const refused = (code: string, line: number | null, message: string): ReadCaptions => ({
    outcome: 'refused',
    problem: note('lost', code, line, message),
  });
  if (source.length > MAX_CAPTION_BYTES)
    return refused('too_large', null, 'A caption file has 1 MiB at most. Is it the right file?');
  const found = findCues(typeof source === 'string' ? source : decodeCaptions(source));
  const [first] = found.cues;
  if (first === undefined)
    return refused(
      'no_captions',
      null,
      'There are no captions in this file. Send WebVTT (.vtt) or SubRip (.srt).',
    );
  if (found.cues.length > MAX_CUES)
    return refused(
      'too_many',
      null,
      `A clip has ${MAX_CUES} captions at most; this file has ${found.cues.length}.`,
    );
  const mended = mend(found.cues, durationMs);
  if (mended.cues.length === 0)
    return refused(
      'all_beyond_end',
      first.line,
      `Every caption lies after the end of the clip; the first begins at ${shortTime(first.startMs)}. Let the times begin with the clip.`,
    );
  return {
    outcome: 'read',
    cues: mended.cues,
    notes: [...found.notes, ...mended.notes].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    language: found.language === null ? null : canonicalLanguage(found.language),
  };
}
