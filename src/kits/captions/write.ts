// Cues as clean WebVTT (W3C WebVTT: The Web Video Text Tracks Format): no settings, no styles, no notes, no names.

import type { Cue } from './cue.ts';
import { writeParts } from './markup.ts';
import { writeTime } from './times.ts';

export function writeWebVtt(cues: readonly Cue[]): string {
  const blocks = cues.map(
    ({ startMs, endMs, parts }) => `${writeTime(startMs)} --> ${writeTime(endMs)}\n${writeParts(parts)}\n`,
  );
  return ['WEBVTT\n', ...blocks].join('\n');
}
