// The text of one passage of a page while it is put together, with its marks. Invariant: offsets point into the text
// as it stands, and white space is single.

import type { Mark } from '../types.ts';

// All of Unicode's Cc but line ends and tabs, which are white space, and byte order marks: references such as &#7;
// bring them in after the page's own were taken out.
const CONTROLS = /[[\p{Cc}\ufeff]--[\t\n\v\f\r\x85]]/gv;
const WHITE = /[\t\n\v\f\r \x85\u2028\u2029]+/g;

export type OpenMark =
  | { readonly type: 'strong' | 'emphasis'; readonly start: number }
  | { readonly type: 'link'; readonly start: number; readonly href: string };

/** Collects text and marks; `take` gives both and starts anew. */
export class PassageText {
  readonly #pieces: string[] = [];
  readonly #marks: Mark[] = [];
  #length = 0;
  /** White space waits for what comes after it: at the end of a line it is nothing. */
  #spaceWaits = false;
  #atLineStart = true;

  get length(): number {
    return this.#length;
  }

  /** Appends text; runs of white space become one space, none at the start or end of a line. */
  add(text: string): void {
    const piece = text.toWellFormed().replace(CONTROLS, '').replace(WHITE, ' ');
    if (piece.startsWith(' ')) this.#spaceWaits = !this.#atLineStart;
    const words = piece.trim();
    if (words === '') return;
    this.#push(this.#spaceWaits ? ` ${words}` : words);
    this.#atLineStart = false;
    this.#spaceWaits = piece.endsWith(' ');
  }

  /** Appends text whose line ends are meant. */
  addLines(text: string): void {
    for (const [index, line] of text.split(/\r\n|[\n\r]/).entries()) {
      if (index > 0) this.breakLine();
      this.add(line);
    }
  }

  /** Starts a new line where there is one to end. */
  breakLine(): void {
    if (!this.#atLineStart) this.#push('\n');
    this.#atLineStart = true;
    this.#spaceWaits = false;
  }

  /** Marks everything from an open mark up to here. */
  mark(open: OpenMark): void {
    this.#marks.push({ ...open, end: this.#length });
  }

  /** The text without white space around it and its marks in the order they start; empties the collection. */
  take(): { readonly text: string; readonly marks: readonly Mark[] } {
    const whole = this.#pieces.join('');
    const text = whole.trim();
    const lead = whole.length - whole.trimStart().length;
    const marks = this.#marks
      .map((mark) => within(mark, text, lead))
      .filter((mark) => mark.start < mark.end)
      .toSorted((a, b) => a.start - b.start || b.end - a.end);
    this.#pieces.length = 0;
    this.#marks.length = 0;
    this.#length = 0;
    this.#spaceWaits = false;
    this.#atLineStart = true;
    return { text, marks };
  }

  #push(piece: string): void {
    this.#pieces.push(piece);
    this.#length += piece.length;
  }
}

/** Moved to the trimmed text, and off the white space at its ends. */
function within(mark: Mark, text: string, lead: number): Mark {
  let start = Math.max(0, mark.start - lead);
  let end = Math.min(text.length, mark.end - lead);
  while (start < end && /\s/.test(text[start]!)) start += 1;
  while (end > start && /\s/.test(text[end - 1]!)) end -= 1;
  return { ...mark, start, end };
}
