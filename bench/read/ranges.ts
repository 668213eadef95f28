// Stretches of a raw text, and how far they cover one another. Offsets are UTF-16, `start` inclusive, `end` exclusive.

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Characters that two ranges share. */
export function shared(a: Range, b: Range): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** Characters that a range shares with several that do not overlap one another. */
export function sharedWithAll(a: Range, parts: readonly Range[]): number {
  return parts.reduce((sum, part) => sum + shared(a, part), 0);
}

/** Characters that any range of one side shares with any of the other. */
export function sharedBetween(a: readonly Range[], b: readonly Range[]): number {
  return a.reduce((sum, part) => sum + sharedWithAll(part, b), 0);
}

/** Intersection over union: 1 for the same range, 0 for ranges that do not meet. */
export function overlapShare(a: Range, b: Range): number {
  const both = shared(a, b);
  const either = a.end - a.start + b.end - b.start - both;
  return either === 0 ? 0 : both / either;
}

/** The range without the white space at its ends. */
export function trimmed(text: string, { start, end }: Range): Range {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from]!)) from += 1;
  while (to > from && /\s/.test(text[to - 1]!)) to -= 1;
  return { start: from, end: to };
}

/** Words between white space that hold a letter or a digit. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
