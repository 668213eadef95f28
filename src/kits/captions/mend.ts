// Puts cues into the order and the lengths that players need. What it changes and what it leaves out is told.

import { textOf, type CaptionNote, type Cue } from './cue.ts';
import { note, type FoundCue } from './read.ts';
import { shortTime } from './times.ts';

/** An overlap up to here is a slip; a longer one is meant: two people, or a title over what is said. */
const SLIP_MS = 1000; // guess
const GAP_MS = 2 * 3_600_000;
const CHARS_A_SECOND = 20; // Netflix, Timed Text Style Guide, adult programmes
const LEAST_MS = 1000; // guess: no shorter word can be read
const MOST_ADVICE = 20;

/** `durationMs` is the clip's; null where it is not known. Cues that come out are as `mend` leaves them if given again. */
export function mend(
  found: readonly FoundCue[],
  durationMs: number | null,
): { readonly cues: readonly Cue[]; readonly notes: readonly CaptionNote[] } {
  const notes: CaptionNote[] = [];
  const ordered = found.toSorted((a, b) => a.startMs - b.startMs || a.line - b.line);
  if (ordered.some((cue, index) => cue !== found[index]))
    notes.push(note('repaired', 'order', null, 'The captions were put in the order of their times.'));
  const cues = withoutSlips(withEnds(ordered, notes), notes);
  const kept = durationMs === null ? cues : within(cues, durationMs, notes);
  notes.push(...adviceOn(kept));
  return { cues: kept.map(({ startMs, endMs, parts }) => ({ startMs, endMs, parts })), notes };
}

function withEnds(cues: readonly FoundCue[], notes: CaptionNote[]): readonly FoundCue[] {
  return cues.map((cue, index) => {
    if (cue.endMs > cue.startMs) return cue;
    const wanted = cue.startMs + Math.max(LEAST_MS, (textOf(cue).length / CHARS_A_SECOND) * 1000);
    const next = cues.slice(index + 1, index + 10).find(({ startMs }) => startMs > cue.startMs);
    const what = cue.endMs === cue.startMs ? 'lasts no time' : 'ends before it begins';
    notes.push(
      note(
        'repaired',
        'no_length',
        cue.line,
        `This caption ${what}; it now stays as long as it takes to read.`,
      ),
    );
    return { ...cue, endMs: Math.round(Math.min(wanted, next?.startMs ?? Infinity)) };
  });
}

function withoutSlips(cues: readonly FoundCue[], notes: CaptionNote[]): readonly FoundCue[] {
  return cues.map((cue, index) => {
    const next = cues[index + 1];
    if (next === undefined || cue.endMs <= next.startMs || next.startMs === cue.startMs) return cue;
    if (cue.endMs - next.startMs > SLIP_MS) return cue;
    notes.push(
      note('repaired', 'overlap', cue.line, 'This caption ended after the next began; it now ends there.'),
    );
    return { ...cue, endMs: next.startMs };
  });
}

function within(cues: readonly FoundCue[], durationMs: number, notes: CaptionNote[]): readonly FoundCue[] {
  const inside = cues.filter(({ startMs }) => startMs < durationMs);
  for (const { line, startMs } of cues.slice(inside.length))
    notes.push(
      note(
        'lost',
        'beyond_end',
        line,
        `This caption begins at ${shortTime(startMs)}, after the clip's end at ${shortTime(durationMs)}, and was left out.`,
      ),
    );
  return inside.map((cue) => {
    if (cue.endMs <= durationMs) return cue;
    notes.push(
      note('repaired', 'past_end', cue.line, 'This caption ended after the clip; it now ends with it.'),
    );
    return { ...cue, endMs: durationMs };
  });
}

function adviceOn(cues: readonly FoundCue[]): readonly CaptionNote[] {
  const advice: CaptionNote[] = [];
  cues.forEach((cue, index) => {
    const rate = Math.round((textOf(cue).length * 1000) / (cue.endMs - cue.startMs));
    const before = cues[index - 1];
    if (rate > CHARS_A_SECOND)
      advice.push(
        note(
          'advice',
          'too_fast',
          cue.line,
          `${rate} characters a second are hard to read; ${CHARS_A_SECOND} are a good limit.`,
        ),
      );
    if (before === undefined) return;
    if (before.endMs > cue.startMs)
      advice.push(note('advice', 'together', cue.line, 'Two captions are shown at the same time here.'));
    if (cue.startMs - before.endMs > GAP_MS)
      advice.push(
        note('advice', 'long_gap', cue.line, 'More than two hours without a caption: is this time right?'),
      );
  });
  return advice.slice(0, MOST_ADVICE);
}
