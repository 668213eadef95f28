// Which characters of a text may open or close a quote, judged by what stands beside them: apostrophes, feet and
// inches fall out here. Invariant: one pass, no look further than a word.

import type { QuotesWords } from './words.ts';

/** Marks of one family open and close each other. A higher rank closes over what a lower one left open. */
export const RANK = { single: 0, double: 1, angle: 2, guillemet: 3 } as const;

export interface QuoteMark {
  readonly at: number;
  readonly end: number;
  readonly family: keyof typeof RANK;
  /** As written, `''` and two backticks as `"`. */
  readonly mark: string;
  /** May open, may close; both where only its partner can tell. */
  readonly opens: boolean;
  readonly closes: boolean;
  /** A closing mark that could as well be an apostrophe: `workers' rights`. */
  readonly weak: boolean;
  /** Stands at the start of a line. */
  readonly first: boolean;
}

const MARKS = /'''|''|``|["“”„‟«»‹›‘’‚‛'`]/g;
const OPENING = /[([{<\-–—―/…"“„«‹‘'`’”]/;
const CLOSING = /[\s.,;:!?…)\]}>\-–—―/"”“»›’'‘]/;
const INSIDE = /[\p{L}\p{N}\p{M}]/u;
const PUNCTUATION = /[.,!?…;:]/;

/** The marks of `text` between `from` and `to`, in order. */
export function quoteMarks(text: string, from: number, to: number, words: QuotesWords): readonly QuoteMark[] {
  const marks: QuoteMark[] = [];
  const add = (at: number, written: string) => {
    const mark = judged(text, { at, end: at + written.length, from, to }, written, words);
    if (mark !== null) marks.push(mark);
  };
  MARKS.lastIndex = from;
  for (let match = MARKS.exec(text); match !== null && match.index < to; match = MARKS.exec(text)) {
    const at = match.index;
    const [written] = match;
    if (written !== "'''") add(at, written);
    else if (at === from || /[\s([—–]/.test(text[at - 1]!)) {
      add(at, "''");
      add(at + 2, "'");
    } else {
      add(at, "'");
      add(at + 1, "''");
    }
  }
  return marks;
}

interface Place {
  readonly at: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

function judged(text: string, place: Place, written: string, words: QuotesWords): QuoteMark | null {
  const { at, end, from, to } = place;
  const before = at > from ? text[at - 1]! : '';
  const after = end < to ? text[end]! : '';
  const spaceBefore = before === '' || /\s/.test(before);
  const spaceAfter = after === '' || /\s/.test(after);
  const first = before === '' || before === '\n';
  const mark = written.length === 2 ? '"' : written;
  const base = { at, end, mark, first, weak: false };
  const opens = (spaceBefore || OPENING.test(before)) && !spaceAfter && !/[,;:)\]]/.test(after);
  const closes = (!spaceBefore || /[,;:)\]]/.test(after)) && (spaceAfter || CLOSING.test(after));
  if ('«»‹›'.includes(mark)) {
    const family = mark === '«' || mark === '»' ? 'guillemet' : 'angle';
    // Written by direction, with or without inner spaces; turned round (»so«) only where both sides say so.
    const left = mark === '«' || mark === '‹';
    const turned = left ? closes && !opens : opens && !closes && spaceBefore && INSIDE.test(after);
    return { ...base, family, opens: left !== turned, closes: left === turned };
  }
  if ('"“”„‟'.includes(mark)) {
    // An attribute of markup that was pasted along: `date="..."`.
    if (mark === '"' && (before === '=' || after === '>')) return null;
    if (mark === '"' && isInches(text, at, before, after)) return null;
    return { ...base, family: 'double', ...direction(mark, opens, closes) };
  }
  return single(text, { ...base, family: 'single' }, { before, after, opens, closes }, words);
}

/** A curly mark goes by its own shape unless what stands beside it says the contrary without doubt. */
function direction(mark: string, opens: boolean, closes: boolean) {
  if (opens !== closes) return { opens, closes };
  if (mark === '"') return { opens: true, closes: true };
  if (mark === '”') return { opens: false, closes: true };
  return { opens: true, closes: false };
}

/** `6'2"`, and `5"` before a space: the caller's stack never sees them as quotes. */
function isInches(text: string, at: number, before: string, after: string): boolean {
  if (!/[0-9]/.test(before)) return false;
  if (/[0-9]['’′][0-9]{1,2}$/.test(text.slice(Math.max(0, at - 4), at))) return true;
  // A number alone before the mark, no quote opened just before it, and the sentence goes on in small letters.
  return /\s/.test(after) && /^\s(?:[a-z]+\s)/.test(text.slice(at + 1, at + 24)) && isLoneNumber(text, at);
}

function isLoneNumber(text: string, at: number): boolean {
  const word = /\S+$/.exec(text.slice(Math.max(0, at - 8), at))?.[0] ?? '';
  return /^[0-9]+(?:[.,/][0-9]+)?$/.test(word);
}

function single(
  text: string,
  base: Omit<QuoteMark, 'opens' | 'closes'>,
  beside: { before: string; after: string; opens: boolean; closes: boolean },
  words: QuotesWords,
): QuoteMark | null {
  const { before, after } = beside;
  const { at, end, mark } = base;
  if (beside.opens && !INSIDE.test(before) && mark !== '’') {
    const word = /^[\p{L}\p{M}]+|^[0-9]+s?/u.exec(text.slice(end, end + 12))?.[0].toLowerCase() ?? '';
    if (words.elisions.has(word) || /^[0-9]{2}s?$/.test(word)) return null;
    if (!beside.closes) return { ...base, opens: true, closes: false };
  }
  if (!beside.closes || mark === '‘' || mark === '‚') {
    return beside.opens && mark !== '’' ? { ...base, opens: true, closes: false } : null;
  }
  if (mark === '`') return null;
  const word = /[\p{L}]+$/u.exec(text.slice(Math.max(0, at - 12), at))?.[0].toLowerCase() ?? '';
  const strong = PUNCTUATION.test(before) || /[.,;:!?…)"”»\]]/.test(after) || after === '';
  // "workers' rights", "talkin' about", "o' clock": an apostrophe until a better closing mark is missing.
  const weak = /^(?:o|an|th|wi|ol)$/.test(word) || (!strong && /(?:s|z|x|in|n)$/.test(word));
  return { ...base, opens: beside.opens && mark === "'", closes: true, weak };
}
