// Reads WebVTT and SRT, and what lies between them. Nothing in a file stops it: what is no cue is left out and told.

import type { CaptionNote, Cue } from './cue.ts';
import { readParts } from './markup.ts';
import { looksLikeTiming, readTiming } from './times.ts';

export const MAX_CAPTION_BYTES = 1024 * 1024;
export const MAX_CUES = 20_000;

/** A cue and the line of its times. */
export interface FoundCue extends Cue {
  readonly line: number;
}

export interface FoundCues {
  readonly cues: readonly FoundCue[];
  readonly notes: readonly CaptionNote[];
  /** `Language: fr` in a WebVTT head, as written; null where there is none. */
  readonly language: string | null;
}

interface OpenCue {
  readonly startMs: number;
  readonly endMs: number;
  readonly line: number;
  readonly words: string[];
}

/** A no-break space is a letter of its own, as in the words of a cue. */
const BLANK = /^[^\S\u00A0\u202F]*$/;
const ASIDE = /^(?:NOTE|STYLE|REGION)(?:\s|:|$)/;

/** Every cue with words, in the order of the file. */
export function findCues(text: string): FoundCues {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const isVtt = /^WEBVTT(?:\s|$)/.test(lines[0] ?? '');
  const head = isVtt ? lines.findIndex((line) => line.trim() === '' || looksLikeTiming(line)) : 0;
  const notes: CaptionNote[] = [];
  const open = cuesIn(lines, isVtt && head > 0 ? head : 0, isVtt && head === -1, isVtt, notes);
  const cues: FoundCue[] = [];
  for (const { words, ...times } of open) {
    const parts = readParts(words.join('\n'));
    if (parts.length > 0) cues.push({ ...times, parts });
    else notes.push(note('repaired', 'empty_cue', times.line, 'A caption without words was left out.'));
  }
  const language = /^Language:\s*([A-Za-z0-9-]{2,35})\s*$/m.exec(
    isVtt ? lines.slice(0, Math.max(0, head)).join('\n') : '',
  );
  return { cues, notes, language: language?.[1] ?? null };
}

function cuesIn(
  lines: readonly string[],
  from: number,
  isOnlyHead: boolean,
  isVtt: boolean,
  notes: CaptionNote[],
): readonly OpenCue[] {
  const cues: OpenCue[] = [];
  let current: OpenCue | null = null;
  let isAside = false;
  for (let index = isOnlyHead ? lines.length : from; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const isBlank = BLANK.test(line);
    if (isAside) {
      // A caption inside a note was taken out on purpose.
      isAside = !isBlank;
    } else if (isBlank) {
      current = null;
    } else if (current === null && ASIDE.test(line)) {
      isAside = true;
    } else if (looksLikeTiming(line)) {
      // A number that stands right above is the name of this cue, not the end of the one before.
      if (current !== null && /^\s*\d+\s*$/.test(current.words.at(-1) ?? '')) current.words.pop();
      const times = readTiming(line);
      current = times === null ? null : { ...times, line: index + 1, words: [] };
      if (current !== null) cues.push(current);
      else
        notes.push(
          note('lost', 'bad_time', index + 1, 'Its times cannot be read, so this caption was left out.'),
        );
      isAside = current === null;
    } else if (current !== null) {
      current.words.push(line);
    } else if (!isVtt && isRestOfCue(lines, index)) {
      // SRT has empty lines within captions, which WebVTT does not.
      cues.at(-1)?.words.push(line);
    }
  }
  return cues;
}

/** Neither a cue's number or name, which stands right above its times, nor a number alone. */
function isRestOfCue(lines: readonly string[], index: number): boolean {
  return !looksLikeTiming(lines[index + 1] ?? '') && !/^\s*\d+\s*$/.test(lines[index] ?? '');
}

export function note(
  level: CaptionNote['level'],
  code: string,
  line: number | null,
  message: string,
): CaptionNote {
  return { level, code, line, message };
}
