// What is attributed, as ranges of items: before the cue, behind it, or on both sides.

import type { Item, Stretch } from './items.ts';

const REACH = 200; // guess: words of the longest sentence anybody can read; keeps contents linear on hostile lines

/** What a clause goes on with behind its cue: "she said, until the spring". */
const GOES_ON: ReadonlySet<string> = new Set([
  'subordinator',
  'preposition',
  'conjunction',
  'pronoun',
  'question',
]);

/** A clause before its cue ("The dam would hold, she said"), and what goes on behind a comma after it. */
export function contentAround(
  items: readonly Item[],
  sentence: Stretch,
  before: number,
  behind: number,
): readonly Stretch[] {
  const first = trimmed(items, Math.max(sentence.from, before - REACH), before);
  const comma = items[behind];
  const goesOn = behind + 1 < sentence.to && comma?.part === 'comma' && GOES_ON.has(items[behind + 1]!.part);
  const second = goesOn ? trimmed(items, behind + 1, Math.min(sentence.to, behind + REACH)) : null;
  return [first, second].filter((part) => part !== null);
}

/** A clause behind its cue: to the end of the sentence, or of the clause that "who", "while" or "as" opens. */
export function contentBehind(
  items: readonly Item[],
  sentence: Stretch,
  source: number,
  from: number,
): readonly Stretch[] {
  let to = Math.min(sentence.to, from + REACH);
  const opener = items[source - 1];
  const inside = source > sentence.from && (opener?.part === 'subordinator' || opener?.lower === 'as');
  if (inside || items[source]!.part === 'relative') {
    for (let at = from; at < to; at += 1) {
      if (items[at]!.part !== 'comma') continue;
      to = at;
      break;
    }
  }
  const range = trimmed(items, from, to);
  return range === null ? [] : [range];
}

/** Ends a content where the next cue of the same source begins: "said A and denied B". */
export function cutAt(items: readonly Item[], content: readonly Stretch[], cue: number): readonly Stretch[] {
  return content.flatMap((part) => {
    if (part.to <= cue) return [part];
    const rest = trimmed(items, part.from, cue);
    return rest === null ? [] : [rest];
  });
}

const EDGE: ReadonlySet<string> = new Set(['comma', 'colon', 'stop', 'conjunction', 'dash']);

function trimmed(items: readonly Item[], from: number, to: number): Stretch | null {
  let start = from;
  let end = to;
  while (start < end && (items[start]!.part === 'comma' || items[start]!.part === 'colon')) start += 1;
  while (end > start && EDGE.has(items[end - 1]!.part)) end -= 1;
  // A quotation alone is the quote's affair.
  if (end - start === 1 && items[start]!.part === 'quote') return null;
  return start < end ? { from: start, to: end } : null;
}
