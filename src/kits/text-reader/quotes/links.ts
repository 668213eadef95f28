// Which cue of its sentence a saying belongs to, by what stands between them. Invariant: a cue beside the marks wins
// over one that is farther off, and words that end a clause keep a cue away.

import type { Cue } from '../attributions/cues.ts';
import type { Mention, Span } from '../findings.ts';
import type { ReadableText } from '../tokens.ts';
import type { ReachingCue, StorySentence } from './around.ts';
import { closesIn, opensIn, type Saying } from './sayings.ts';
import { firstFrom } from '../sorted.ts';

/** How a saying and the one who said it stand to each other; the first half of a class of quotes. */
export type Position =
  /** `"...," Vane said`. */
  | 'then-source'
  /** `"...," said Vane`. */
  | 'then-cue'
  /** Behind the marks as well, but found with the cues of the whole sentence. */
  | 'cue-after'
  /** `Vane said: "..."`, `Vane said "..."`. */
  | 'cue-before'
  /** `Vane praised their "courage"`: the cue governs the words that the marks stand in. */
  | 'within'
  /** The cue stands elsewhere in the sentence. */
  | 'same-sentence'
  /** `"...," Vane harrumphed`: a name and a word that only looks like a verb. */
  | 'unknown-verb'
  | 'label'
  | 'incise'
  | 'signed'
  | 'continued'
  | 'introduced'
  | 'next-paragraph'
  | 'unattributed';

export interface Link {
  readonly position: Position;
  /** Null where the words say no more than who speaks. */
  readonly cue: { readonly text: string; readonly at: Span; readonly lemma: string } | null;
  readonly mention: Mention | null;
  readonly addressee: Mention | null;
}

const MAX_NEAR = 12; // guess: cues of one sentence that could be meant, on each side

/** The cue in a saying's own sentence, or null. `opening` and `closing` are the sentences it starts and ends in. */
export function cueBeside(
  saying: Saying,
  texts: { readonly opening: ReadableText; readonly closing: ReadableText },
  sentences: { readonly opening: StorySentence; readonly closing: StorySentence },
): Link | null {
  const after = cuesFrom(sentences.closing, saying.closeAt);
  const behind = after[0];
  if (behind !== undefined && isBeside(texts.closing.text, saying.closeAt, behind.from, BEHIND)) {
    return linkOf('cue-after', texts.closing, behind);
  }
  const before = cuesUpTo(sentences.opening, saying.openAt);
  const ahead = before.at(-1);
  if (
    ahead !== undefined &&
    isBeside(texts.opening.text, Math.min(ahead.to, saying.openAt), saying.openAt, AHEAD)
  ) {
    return linkOf('cue-before', texts.opening, ahead);
  }
  const around = [...before, ...after].filter(({ cue }) => governs(cue, saying));
  const governing = around.find(({ source }) => source !== null) ?? around[0];
  if (governing !== undefined) return linkOf('within', texts.opening, governing);
  const near = before.findLast(({ source }) => source !== null);
  if (near !== undefined) return linkOf('same-sentence', texts.opening, near);
  const next = after.find(({ source }) => source !== null);
  return next === undefined ? null : linkOf('same-sentence', texts.closing, next);
}

function cuesFrom({ cues }: StorySentence, offset: number): readonly ReachingCue[] {
  const first = placeOf(cues, offset);
  return cues.slice(first, first + MAX_NEAR).filter(({ from }) => from >= offset);
}

function cuesUpTo({ cues }: StorySentence, offset: number): readonly ReachingCue[] {
  const last = placeOf(cues, offset);
  return cues.slice(Math.max(0, last - MAX_NEAR), last).filter(({ cue }) => cue.at.end <= offset);
}

/** Index of the first cue that starts at `offset` or later. */
function placeOf(cues: readonly ReachingCue[], offset: number): number {
  return firstFrom(cues, ({ cue }) => cue.at.start < offset);
}

const BEHIND = /^[\s,.;:…—–\-)(\]["'“”‘’«»]*(?:(?:then|also|later|puis)[\s,]*)?$/u;
const AHEAD = /^[\s,.;:…—–\-)(\]["'“”‘’«»]*(?:(?:that|as|in part|also|later|que)[\s,:]*)?$/u;

/** Nothing but marks, or a very few small words. */
function isBeside(text: string, from: number, to: number, between: RegExp): boolean {
  return to - from <= 24 && between.test(text.slice(from, to)); // guess: three small words
}

function governs({ content }: Cue, saying: Saying): boolean {
  const first = saying.spans[0]!;
  return content.some(
    ({ block, start, end }) => block === first.block && start < first.end && first.start < end,
  );
}

function linkOf(position: Position, text: ReadableText, { cue, source }: ReachingCue): Link {
  const { at, lemma } = cue;
  return {
    position,
    cue: { text: text.text.slice(at.start, at.end), at, lemma },
    mention: source,
    addressee: cue.addressee,
  };
}

/** `Vane: "..."` or `"..." ― Rosa Vane`: a name set apart beside the marks, and no verb. */
export function nameBeside(
  saying: Saying,
  texts: {
    readonly opening: ReadableText;
    readonly closing: ReadableText;
    readonly next: ReadableText | null;
  },
  sentence: StorySentence,
): Link | null {
  const closing = texts.closing.text;
  const rest = closing.slice(saying.closeAt, saying.closeAt + 120);
  const signed = signature(rest, saying.closeAt, closesIn(saying));
  if (signed !== null) return { position: 'signed', cue: null, mention: signed, addressee: null };
  if (rest.trim() === '' && texts.next !== null && texts.next.text.length <= 120) {
    const below = signature(texts.next.text, 0, texts.next.block);
    if (below !== null) return { position: 'signed', cue: null, mention: below, addressee: null };
  }
  const before = texts.opening.text.slice(Math.max(sentence.start, saying.openAt - 80), saying.openAt);
  const label = /^\s*((?:\p{Lu}[\p{L}\p{M}.'’-]*)(?:\s\p{Lu}[\p{L}\p{M}.'’-]*){0,4}):\s*$/u.exec(before);
  if (label === null || saying.openAt - before.length !== sentence.start) return null;
  const start = saying.openAt - before.length + before.indexOf(label[1]!);
  const mention = { block: opensIn(saying), start, end: start + label[1]!.length, text: label[1]! };
  return { position: 'label', cue: null, mention, addressee: null };
}

/** A dash or bar and a name in capitals, up to a comma or the end of a short line. */
function signature(text: string, offset: number, block: number): Mention | null {
  const match =
    /^\s*(?:―|—|–|--|-)\s*((?:\p{Lu}[\p{L}\p{M}.'’-]*)(?:\s(?:de|van|von|der|la|al|bin|the|of|\p{Lu}[\p{L}\p{M}.'’-]*)){1,5})\s*(?:,[^.!?]{0,80})?[.]?\s*$/u.exec(
      text,
    );
  if (match === null) return null;
  const start = offset + text.indexOf(match[1]!);
  return { block, start, end: start + match[1]!.length, text: match[1]! };
}
