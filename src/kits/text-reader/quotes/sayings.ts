// Quoted spans of depth 0 become sayings: what one mouth said without a break, over however many paragraphs. A label
// inside the marks ("MAYOR: ...") or a cue inside guillemets divides a span. Invariant: sayings stand in text order.

import type { Mention, Span } from '../findings.ts';
import type { ReadableText } from '../tokens.ts';
import type { LanguageWords } from '../types.ts';
import { inciseIn } from './incises.ts';
import type { QuotedSpan } from './quoted.ts';
import type { Label, Labels } from './transcripts.ts';
import { firstFrom } from '../sorted.ts';

export interface Saying {
  readonly spans: readonly Span[];
  /** Where the first span's mark opens and the last span's mark closes. */
  readonly openAt: number;
  readonly closeAt: number;
  readonly mark: string;
  /** Who speaks and by which verb, where the words between the marks say so themselves. */
  readonly inside: Inside | null;
  /** It is the further part of a quote that an incise divides. */
  readonly divided: boolean;
}

export interface Inside {
  readonly kind: 'label' | 'incise';
  readonly mention: Mention | null;
  readonly cue: string | null;
  readonly cueAt: Span | null;
}

/** The block a saying opens in, and the one it closes in. */
export function opensIn(saying: Saying): number {
  return saying.spans[0]!.block;
}

/** See `opensIn`. */
export function closesIn(saying: Saying): number {
  return saying.spans.at(-1)!.block;
}

/** All sayings, the unmarked ones of a transcript among them. */
export function sayingsOf(
  texts: ReadonlyMap<number, ReadableText>,
  quoted: readonly QuotedSpan[],
  labels: Labels,
  words: LanguageWords,
): readonly Saying[] {
  const sayings: Saying[] = [];
  let open: { spans: Span[]; openAt: number; mark: string; inside: Inside | null } | null = null;
  const close = (closeAt: number) => {
    if (open !== null && open.spans.length > 0) sayings.push({ ...open, closeAt, divided: false });
    open = null;
  };
  const outer = quoted.filter(({ depth }) => depth === 0);
  for (const [index, span] of outer.entries()) {
    const text = texts.get(span.block)!;
    const label = labelAt(labels, span);
    const { block, start, end, closeAt, mark } = span;
    if (isStageDirection(text.text, span)) {
      if (!span.goesOn) close(closeAt);
      continue;
    }
    if (label !== null) {
      const before: Span | undefined = (open as { spans: Span[] } | null)?.spans.at(-1);
      if (before !== undefined) close(before.end);
      open = { spans: [{ block, start: label.end, end }], openAt: span.openAt, mark, inside: label.inside };
    } else {
      open ??= { spans: [], openAt: span.openAt, mark, inside: null };
      open.spans.push({ block, start, end });
    }
    const next = outer[index + 1];
    if (span.goesOn && next !== undefined && next.block !== block) continue;
    if (open.spans.length === 1 && open.inside === null) {
      const divided = dividedBy(text, span, words);
      if (divided.length > 0) {
        sayings.push(...divided);
        open = null;
        continue;
      }
    }
    close(closeAt);
  }
  const bare = [...labels.values()]
    .flatMap((here) => [...here.values()])
    .flatMap((label) => unmarked(texts, label));
  return bare.length === 0 ? sayings : [...outsideOf(bare, sayings), ...bare].toSorted(inOrder);
}

/** What stands in marks inside a labelled line is a part of that line's words, and no quote goes on beyond such a line. */
function outsideOf(lines: readonly Saying[], sayings: readonly Saying[]): readonly Saying[] {
  const inBlock = Map.groupBy(lines, opensIn);
  return sayings.flatMap((saying) => {
    const { spans } = saying;
    const from = spans[0]!;
    const next = lines[firstFrom(lines, (line) => isBefore(line.spans[0]!, from))]?.spans[0];
    const kept = next === undefined ? spans : spans.filter((span) => isBefore(span, next));
    if (kept.length === 0 || kept.some((span) => overlapsOne(inBlock.get(span.block) ?? [], span))) return [];
    return [kept.length === spans.length ? saying : { ...saying, spans: kept, closeAt: kept.at(-1)!.end }];
  });
}

function isBefore(one: Span, other: Span): boolean {
  return one.block < other.block || (one.block === other.block && one.start < other.start);
}

/** For lines in text order that do not overlap: the last one that starts before the span's end decides. */
function overlapsOne(lines: readonly Saying[], { start, end }: Span): boolean {
  const last = lines[firstFrom(lines, ({ openAt }) => openAt < end) - 1];
  return last !== undefined && last.closeAt > start;
}

function inOrder(one: Saying, other: Saying): number {
  return opensIn(one) - opensIn(other) || one.spans[0]!.start - other.spans[0]!.start;
}

function labelAt(labels: Labels, span: QuotedSpan): Label | null {
  const label = labels.get(span.block)?.get(span.start);
  return label?.marked === true ? label : null;
}

/** "(CROSSTALK)", "[Applause.]" */
function isStageDirection(text: string, { start, end }: QuotedSpan): boolean {
  if (end - start > 60) return false; // guess: longer brackets hold words that were said
  return /^[([][^()[\]]*[)\]][.]?$/.test(text.slice(start, end));
}

function unmarked(texts: ReadonlyMap<number, ReadableText>, label: Label): readonly Saying[] {
  if (label.marked) return [];
  const { text } = texts.get(label.block)!;
  const end = label.lineEnd;
  let { end: start } = label;
  while (start < end && /\s/.test(text[start]!)) start += 1;
  if (start >= end) return [];
  const span = { block: label.block, start, end };
  return [{ spans: [span], openAt: start, closeAt: end, mark: '', inside: label.inside, divided: false }];
}

/** A span with a cue inside its marks is two sayings, or one that stops before the cue. */
function dividedBy(text: ReadableText, span: QuotedSpan, words: LanguageWords): readonly Saying[] {
  const incise = inciseIn(text, span, words);
  if (incise === null) return [];
  const { block, mark, openAt, closeAt } = span;
  const inside: Inside = {
    kind: 'incise',
    mention: incise.source,
    cue: text.text.slice(incise.cueAt.start, incise.cueAt.end),
    cueAt: incise.cueAt,
  };
  const pieces = [
    { start: span.start, end: incise.from, divided: false },
    { start: incise.to, end: span.end, divided: true },
  ];
  const sayings: Saying[] = [];
  for (const { divided, ...piece } of pieces) {
    const trimmed = wordsWithin(text.text, piece);
    if (trimmed === null) continue;
    sayings.push({
      spans: [{ block, ...trimmed }],
      openAt: divided ? trimmed.start : openAt,
      closeAt: divided ? closeAt : trimmed.end,
      mark,
      inside,
      divided: divided && sayings.length > 0,
    });
  }
  return sayings;
}

function wordsWithin(text: string, range: { start: number; end: number }) {
  let { start, end } = range;
  while (start < end && /[\s,;]/.test(text[start]!)) start += 1;
  while (end > start && /\s/.test(text[end - 1]!)) end -= 1;
  return /[\p{L}\p{N}]/u.test(text.slice(start, end)) ? { start, end } : null;
}
