// The text of one passage while it is put together, with the marks on it. Invariant: offsets always point into the
// text as it stands, and a mark is never empty.

import type { Token } from 'markdown-it';
import type { Advice, LeftOut, Mark } from './types.ts';

const MAX_LINK_UNITS = 2000; // guess: the length that browsers and proxies still pass on

/** Collects text and marks; `finish` gives the passage's common part. */
export class InlineText {
  readonly leftOut: LeftOut[] = [];
  readonly advice: Advice[] = [];
  #text = '';
  #marks: Mark[] = [];
  readonly #softBreaks: number[] = [];
  readonly #line: number;

  constructor(line: number) {
    this.#line = line;
  }

  /** Appends text; runs of white space and line ends become one space. */
  add(text: string): void {
    const piece = text.replace(/[ \t\n\r\u2028\u2029]+/g, ' ');
    const doubled = piece.startsWith(' ') && this.#text.endsWith(' ');
    this.#text += doubled ? piece.slice(1) : piece;
  }

  /** Appends lines as they stand, without the empty last one. */
  addLines(text: string): void {
    this.#text += text.trimEnd();
  }

  /** Appends a separator where there is something to separate from. */
  separate(separator: string): void {
    if (this.#text !== '') this.#text += separator;
  }

  /** Appends what is inside a paragraph; `lineBreak` stands for a hard line break. */
  addInline(tokens: readonly Token[], lineBreak: string): void {
    const open: { readonly token: Token; readonly start: number }[] = [];
    for (const token of tokens) {
      if (token.type === 'softbreak') this.#softBreak();
      else if (token.type === 'hardbreak') this.#text += lineBreak;
      else if (token.type === 'image') this.#leaveOutImage(token);
      else if (token.nesting === 1) open.push({ token, start: this.#text.length });
      else if (token.nesting === -1) {
        const from = open.pop();
        if (from !== undefined) this.#mark(from.token, from.start);
      } else this.add(token.content);
    }
  }

  /** Links the whole text as it stands; an address that links may not lead to is told and left out. */
  linkAll(href: string): void {
    this.#link(href, 0);
  }

  /** One more thing to look at in this passage. */
  advise(code: string, message: string): void {
    this.advice.push({ code, line: this.#line, message });
  }

  /** The text without white space around it, and its marks in the order they start. */
  finish(line: number): { readonly text: string; readonly marks: readonly Mark[]; readonly line: number } {
    const lead = this.#text.length - this.#text.trimStart().length;
    const text = this.#text.trim();
    const marks = this.#marks
      .map((mark) => ({
        ...mark,
        start: Math.max(0, mark.start - lead),
        end: Math.min(text.length, mark.end - lead),
      }))
      .filter((mark) => mark.start < mark.end)
      .toSorted((a, b) => a.start - b.start || b.end - a.end);
    return { text, marks, line };
  }

  /** The lines of the file that the text was joined from, where they are several. */
  fileLines(): readonly string[] | undefined {
    if (this.#softBreaks.length === 0) return undefined;
    const starts = [0, ...this.#softBreaks];
    return starts.map((start, index) => this.#text.slice(start, starts[index + 1]).trim());
  }

  #softBreak(): void {
    this.add(' ');
    this.#softBreaks.push(this.#text.length);
  }

  #mark(token: Token, start: number): void {
    const end = this.#text.length;
    if (token.type === 'strong_open') this.#marks.push({ type: 'strong', start, end });
    if (token.type === 'em_open') this.#marks.push({ type: 'emphasis', start, end });
    if (token.type === 'link_open') this.#link(String(token.attrGet('href') ?? ''), start);
  }

  #link(href: string, start: number): void {
    const end = this.#text.length;
    if (isAllowed(href)) {
      this.#marks.push({ type: 'link', start, end, href });
      return;
    }
    const shown = href.length > 80 ? `${href.slice(0, 80)}…` : href;
    this.advise(
      'link_left_out',
      `The link to "${shown}" was left out. Links need a full address: https://, http:// or mailto:.`,
    );
  }

  #leaveOutImage(token: Token): void {
    const reason = 'Pictures in the text are not read; its description stands here.';
    if (token.content.trim() !== '') this.leftOut.push({ text: token.content, reason, line: this.#line });
    this.advise(
      'image_left_out',
      'A picture in the text was left out. A story has its clip; place it with a line ::clip.',
    );
  }
}

/** Whether a link may lead there: a whole address on the web, or a mail address. */
export function isAllowed(href: string): boolean {
  return href.length <= MAX_LINK_UNITS && /^(?:https?:\/\/|mailto:)/i.test(href) && URL.canParse(href);
}
