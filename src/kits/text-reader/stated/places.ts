// Where the words that an editor states stand in a story's texts. Invariant: what comes back slices to those words,
// but for the kind of their quotation marks and spaces.

import { HEADLINE_BLOCK, STANDFIRST_BLOCK, type Mention, type Span } from '../findings.ts';

/** The texts of a story, as far as stated words are looked for in them. */
export interface StatedTexts {
  readonly headline: string;
  readonly standfirst: string | null;
  readonly blocks: readonly {
    readonly type: string;
    readonly text: string;
    /** 1-based line of the file, for what is said of the block. */
    readonly line?: number;
  }[];
}

/** A text in the form that is compared; every offset into it is one into the text. */
export interface Place {
  readonly block: number;
  readonly type: string;
  readonly text: string;
  readonly compared: string;
}

/** All texts by their block; the story's own blocks come before its headline, for a headline only repeats. */
export type Places = ReadonlyMap<number, Place>;

const MAX_FOUND = 5; // guess: words that come back more often are no quote

/** The places of a story's texts. */
export function placesOf({ headline, standfirst, blocks }: StatedTexts): Places {
  const place = (block: number, type: string, text: string): readonly [number, Place] => [
    block,
    { block, type, text, compared: compared(text) },
  ];
  return new Map([
    ...blocks.map(({ type, text }, index) => place(index, type, text)),
    ...(standfirst === null ? [] : [place(STANDFIRST_BLOCK, 'standfirst', standfirst)]),
    place(HEADLINE_BLOCK, 'headline', headline),
  ]);
}

/**
 * Where `words` stand as whole words, in all texts or in one block: the first few places. A small letter that begins
 * them may open a sentence there, and an end mark be another one.
 */
export function findWords(places: Places, words: string, block: number | null = null): readonly Span[] {
  const bare = words.replace(/[.,;:!?…]+$/, '');
  for (const form of new Set([words, capitalised(words), bare, capitalised(bare)])) {
    const found = findExactly(places, compared(form), block);
    if (found.length > 0) return found;
  }
  return [];
}

function capitalised(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function findExactly(places: Places, sought: string, block: number | null): readonly Span[] {
  const found: Span[] = [];
  if (sought === '') return found;
  const only = block === null ? undefined : places.get(block);
  for (const { block: at, compared: text } of block === null
    ? places.values()
    : only === undefined
      ? []
      : [only]) {
    for (
      let start = text.indexOf(sought);
      start !== -1;
      start = text.indexOf(sought, start + sought.length)
    ) {
      const end = start + sought.length;
      if (splitsWord(text, start) || splitsWord(text, end)) continue;
      found.push({ block: at, start, end });
      if (found.length === MAX_FOUND) return found;
    }
  }
  return found;
}

/** Where the block of `span` names somebody outside of it. */
export function mentionBeside(places: Places, span: Span, name: string): Mention | null {
  const at = findWords(places, name, span.block).find((other) => !overlaps(other, span));
  return at === undefined ? null : { ...at, text: sliceOf(places, at) };
}

/** The words of a stretch. */
export function sliceOf(places: Places, { block, start, end }: Span): string {
  return places.get(block)?.text.slice(start, end) ?? '';
}

/** Words without marks, in lower case: two texts with the same ones say the same. */
export function plainWords(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
}

/** Whether two stretches share a character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.block === b.block && a.start < b.end && b.start < a.end;
}

/** The order of the text: headline, standfirst, blocks. */
export function inOrder(a: Span | undefined, b: Span | undefined): number {
  return (a?.block ?? 0) - (b?.block ?? 0) || (a?.start ?? 0) - (b?.start ?? 0);
}

function splitsWord(text: string, at: number): boolean {
  return at > 0 && at < text.length && /[\p{L}\p{N}]/u.test(text[at - 1]!) && /[\p{L}\p{N}]/u.test(text[at]!);
}

/** One unit stays one unit, so that offsets hold. */
function compared(text: string): string {
  return text.replace(/[“”„]/g, '"').replace(/[‘’ʼ]/g, "'").replace(/\s/g, ' ');
}
