// Every stretch of the texts that stands in quotation marks, whatever it is: words that were said, a title, a
// nickname. Invariant: the spans leave the marks out, and marks that do not pair are told apart, never guessed.

import type { Span } from '../findings.ts';
import type { ReadableText } from '../tokens.ts';
import type { LanguageWords } from '../types.ts';
import { dashSpan } from './dashes.ts';
import { pairMarks, type Pair, type Paired, type Passage } from './pairs.ts';

export interface QuotedSpan extends Span {
  /** Where the opening mark starts and the closing mark ends; the same as `start` or `end` where the mark is missing. */
  readonly openAt: number;
  readonly closeAt: number;
  /** 0 for outermost marks, 1 for marks inside them. */
  readonly depth: number;
  /** No closing mark in its paragraph, and the next paragraph opens again: it goes on in the next span of depth 0. */
  readonly goesOn: boolean;
  /** The mark that opens it: `“`, `"`, `‘`, `'`, `«`, `„`, `‹`, `—`. */
  readonly mark: string;
}

/** All quoted spans in text order; nested ones follow the span they are in. */
export function quotedSpans(texts: readonly ReadableText[], words: LanguageWords): readonly QuotedSpan[] {
  const passages = texts.flatMap(passagesOf);
  const paired = passages.map((passage) => pairMarks(passage, words.quotes));
  carryOn(passages, paired);
  return passages.flatMap((passage, index) => {
    const dash = words.quotes.dialogueDashes ? dashSpan(passages, index, words.quotes) : null;
    return spansOf(passage, dash === null ? paired[index]!.pairs : [dash, ...paired[index]!.pairs]);
  });
}

function passagesOf(text: ReadableText): readonly Passage[] {
  if (text.type !== 'quote' && text.type !== 'list') return [{ text, from: 0, to: text.text.length }];
  const passages: Passage[] = [];
  let from = 0;
  for (const line of text.text.split('\n')) {
    passages.push({ text, from, to: from + line.length });
    from += line.length + 1;
  }
  return passages;
}

const MAX_UNMARKED = 4; // guess: paragraphs of one quote without any mark between its first and its last

/** Joins quotes over several paragraphs, whether each paragraph opens again or only the first opens and the last closes. */
function carryOn(passages: readonly Passage[], paired: readonly Paired[]): void {
  for (let index = 0; index < paired.length; index += 1) {
    const { open, forgotten, pairs } = paired[index]!;
    if (open === null) continue;
    const next = isBody(passages[index]!, passages[index + 1]) ? paired[index + 1]! : null;
    const begins = next?.begins ?? null;
    const reopened = begins !== null && reopens(open.mark, begins);
    // Straight marks around an excerpt whose own quotes are curly: no telling where which ends.
    if (begins !== null && !reopened && sameFamily(open.mark, begins)) continue;
    const last = next === null || reopened ? null : closingPassage(passages, paired, index, open);
    if (reopened || last !== null) pairs.push({ ...open, goesOn: true });
    else if (forgotten) pairs.push(open);
    if (last === null) continue;
    for (let between = index + 1; between <= last; between += 1) {
      const { from, to } = passages[between]!;
      const closed = between === last ? paired[last]!.closedFirst! : { at: to, end: to };
      const piece = { openAt: from, start: from, end: closed.at, closeAt: closed.end };
      paired[between]!.pairs.push({ ...piece, mark: open.mark, goesOn: between < last });
    }
  }
}

function isBody(passage: Passage, next: Passage | undefined): boolean {
  return next !== undefined && passage.text.block >= 0 && next.text.type !== 'heading';
}

/** The passage that closes what `from` left open, where none between has marks of its own. */
function closingPassage(
  passages: readonly Passage[],
  paired: readonly Paired[],
  from: number,
  open: Pair,
): number | null {
  const end = Math.min(from + 1 + MAX_UNMARKED, paired.length - 1);
  for (let index = from + 1; index <= end; index += 1) {
    const { closedFirst, marked } = paired[index]!;
    if (!isBody(passages[index - 1]!, passages[index])) return null;
    if (closedFirst !== null) return sameFamily(open.mark, closedFirst.mark) ? index : null;
    if (marked) return null;
  }
  return null;
}

/** The same mark again; French repeats either guillemet. */
function reopens(mark: string, next: string): boolean {
  const turned = (one: string) => (one === '”' ? '“' : one === '»' ? '«' : one);
  return turned(mark) === turned(next);
}

function sameFamily(one: string, other: string): boolean {
  return familyOf(one) === familyOf(other);
}

function familyOf(mark: string): 'single' | 'double' | 'guillemet' {
  return '«»'.includes(mark) ? 'guillemet' : '"“”„‟'.includes(mark) ? 'double' : 'single';
}

/** Pairs become spans in text order with their depth; white space beside a mark belongs to none. */
function spansOf(passage: Passage, pairs: readonly Pair[]): readonly QuotedSpan[] {
  const { text, block } = passage.text;
  const around: number[] = [];
  const spans: QuotedSpan[] = [];
  for (const { openAt, closeAt, goesOn, mark, ...pair } of pairs.toSorted(
    (one, other) => one.openAt - other.openAt || other.closeAt - one.closeAt,
  )) {
    let { start, end } = pair;
    while (start < end && /\s/.test(text[start]!)) start += 1;
    while (end > start && /\s/.test(text[end - 1]!)) end -= 1;
    if (start === end) continue;
    while (around.length > 0 && around.at(-1)! <= openAt) around.pop();
    spans.push({ block, start, end, openAt, closeAt, depth: around.length, goesOn, mark });
    around.push(closeAt);
  }
  return spans;
}
