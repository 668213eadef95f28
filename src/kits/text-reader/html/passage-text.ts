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
  #text = '';
  #marks: Mark[] = [];

  get length(): number {
    return this.#text.length;
  }

  get isEmpty(): boolean {
    return this.#text.trim() === '';
  }

  /** Appends text; runs of white space become one space, none at the start of a line. */
  add(text: string): void {
    const piece = text.toWellFormed().replace(CONTROLS, '').replace(WHITE, ' ');
    const follows = this.#text === '' || this.#text.endsWith(' ') || this.#text.endsWith('\n');
    this.#text += follows && piece.startsWith(' ') ? piece.slice(1) : piece;
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
    if (this.#text === '' || this.#text.endsWith('\n')) return;
    if (this.#text.endsWith(' ')) this.#text = this.#text.slice(0, -1);
    this.#text += '\n';
  }

  /** Marks everything from an open mark up to here. */
  mark(open: OpenMark): void {
    this.#marks.push({ ...open, end: this.#text.length });
  }

  /** The text without white space around it and its marks in the order they start; empties the collection. */
  take(): { readonly text: string; readonly marks: readonly Mark[] } {
    const text = this.#text.trim();
    const lead = this.#text.length - this.#text.trimStart().length;
    const marks = this.#marks
      .map((mark) => within(mark, text, lead))
      .filter((mark) => mark.start < mark.end)
      .toSorted((a, b) => a.start - b.start || b.end - a.end);
    this.#text = '';
    this.#marks = [];
    return { text, marks };
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
