// What is said in a clip, to be read: paragraphs by whoever speaks, and by the pauses they make.

import type { Cue } from './cue.ts';

export interface Paragraph {
  readonly startMs: number;
  readonly speaker: string | null;
  /** Plain, on one line. */
  readonly text: string;
}

const PAUSE_MS = 2000; // guess: a breath is shorter
const LONG_CHARS = 500; // guess: a paragraph of five lines; the next sentence begins another

/** Paragraphs in the order of time. */
export function transcriptOf(cues: readonly Cue[]): readonly Paragraph[] {
  const paragraphs: { startMs: number; speaker: string | null; words: string[]; length: number }[] = [];
  let quietSince = -Infinity;
  for (const cue of cues) {
    for (const { speaker, text } of turnsOf(cue)) {
      const last = paragraphs.at(-1);
      const isNew =
        last === undefined ||
        last.speaker !== speaker ||
        cue.startMs - quietSince >= PAUSE_MS ||
        (last.length > LONG_CHARS && /[.!?…؟。][\p{P}]*$/u.test(last.words.at(-1) ?? ''));
      if (isNew) paragraphs.push({ startMs: cue.startMs, speaker, words: [text], length: text.length });
      else {
        last.words.push(text);
        last.length += text.length;
      }
      quietSince = Math.max(quietSince, cue.endMs);
    }
  }
  return paragraphs.map(({ startMs, speaker, words }) => ({ startMs, speaker, text: words.join(' ') }));
}

/** A cue's words by speaker: looks do not matter here. */
function turnsOf({ parts }: Cue): readonly { readonly speaker: string | null; readonly text: string }[] {
  const turns: { speaker: string | null; text: string }[] = [];
  for (const { speaker, text } of parts) {
    const last = turns.at(-1);
    if (last?.speaker === speaker) last.text += text;
    else turns.push({ speaker, text });
  }
  return turns
    .map(({ speaker, text }) => ({ speaker, text: text.replaceAll(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '');
}
