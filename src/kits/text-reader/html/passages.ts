// The chosen part of a page becomes passages: paragraphs, headings, lists, quotes, embeds and the clip's place, with
// links and emphasis as marks. Invariant: every word of the part is in a passage or in `leftOut`, in its order.

import type { Passage } from '../text.ts';
import type { Advice, LeftOut } from '../types.ts';
import { linkAddress } from './addresses.ts';
import { isElement, isText, type PageElement, type PageNode } from './document.ts';
import { BLOCK_ELEMENTS } from './elements.ts';
import { PassageText, type OpenMark } from './passage-text.ts';
import { CAPTION_MARK, CLIP_MARK, EMBED_MARK, STANDFIRST_MARK } from './places.ts';
import { LINE_ATTRIBUTE } from './plain-markup.ts';

export interface PagePassages {
  readonly passages: readonly Passage[];
  readonly leftOut: readonly LeftOut[];
  readonly advice: readonly Advice[];
  /** Passages that the page itself marks as its standfirst. */
  readonly standfirsts: readonly Passage[];
}

/** Walks through `body`; relative links start from `base`. */
export function passagesOfPage(body: PageElement, base: string | null): PagePassages {
  const walk = new Walk(base);
  walk.inside(body);
  walk.flush();
  return walk;
}

type Kind = 'paragraph' | 'quote' | 'list' | 'ordered' | 'h1' | 'h2' | 'h3' | 'h4' | 'caption';

class Walk implements PagePassages {
  readonly passages: Passage[] = [];
  readonly leftOut: LeftOut[] = [];
  readonly advice: Advice[] = [];
  readonly standfirsts: Passage[] = [];
  readonly #base: string | null;
  readonly #text = new PassageText();
  #kind: Kind = 'paragraph';
  /** Inside a passage of its own, blocks are lines of it. */
  #holds = false;
  #line = 1;
  #startLine: number | null = null;
  #standfirst = false;
  #openMarks: OpenMark[] = [];
  #refusedLinks = 0;

  constructor(base: string | null) {
    this.#base = base;
  }

  inside(element: PageElement): void {
    for (const node of element.childNodes) this.#node(node);
  }

  /** Ends the passage that is being collected. */
  flush(): void {
    const open = this.#openMarks;
    for (const mark of open) this.#text.mark(mark);
    const { text, marks } = this.#text.take();
    // A link around several blocks goes on in the next.
    this.#openMarks = open.map((mark) => ({ ...mark, start: 0 }));
    const line = this.#startLine ?? this.#line;
    this.#startLine = null;
    if (text === '') return;
    if (this.#kind === 'caption') {
      this.leftOut.push({ text, reason: 'It is a photo caption or credit.', line });
      return;
    }
    const passage = passageOf(this.#kind, { text, marks, line });
    this.passages.push(passage);
    if (this.#standfirst) this.standfirsts.push(passage);
  }

  #node(node: PageNode): void {
    if (isText(node)) {
      const text = node.textContent ?? '';
      if (this.#startLine === null && text.trim() !== '') this.#startLine = this.#line;
      this.#text.add(text);
    } else if (isElement(node)) this.#element(node);
  }

  #element(element: PageElement): void {
    const name = element.localName;
    if (name === 'br') this.#break(element);
    else if (name === 'iframe') this.#frame(element);
    else if (!BLOCK_ELEMENTS.has(name)) this.#inline(element, name);
    else {
      this.#line = Number(element.getAttribute(LINE_ATTRIBUTE) ?? this.#line) || this.#line;
      this.#block(element, name);
    }
  }

  #block(element: PageElement, name: string): void {
    this.#end();
    const standfirst = this.#standfirst;
    if (element.getAttribute(STANDFIRST_MARK) !== null) this.#standfirst = true;
    if (element.getAttribute(EMBED_MARK) !== null && name !== 'iframe') this.#post(element);
    else if (name === 'figcaption' || element.getAttribute(CAPTION_MARK) !== null)
      this.#passage('caption', element);
    else if (name === 'blockquote') this.#passage('quote', element);
    else if (name === 'ul' || name === 'menu') this.#list('list', element);
    else if (name === 'ol') this.#list('ordered', element);
    else if (/^h[1-6]$/.test(name)) this.#passage(rankOf(name), element);
    else if (name === 'pre') this.#preformatted(element);
    else if (name === 'tr') this.#row(element);
    else if (name === 'figure') this.#figure(element);
    else this.inside(element);
    this.#end();
    this.#standfirst = standfirst;
  }

  /** Ends a line inside a passage of its own, else the passage. */
  #end(): void {
    if (this.#holds) this.#text.breakLine();
    else this.flush();
  }

  /** A passage of its own, unless it stands inside one. */
  #passage(kind: Kind, element: PageElement): void {
    if (this.#holds && kind !== 'caption') {
      this.inside(element);
      return;
    }
    const { holds, kind: around } = { holds: this.#holds, kind: this.#kind };
    this.flush();
    this.#kind = kind;
    this.#holds = true;
    this.inside(element);
    this.flush();
    this.#kind = around;
    this.#holds = holds;
  }

  /** What stands below a video is the clip's line; below a picture it is a caption. */
  #figure(element: PageElement): void {
    const [passagesBefore, leftOutBefore] = [this.passages.length, this.leftOut.length];
    this.inside(element);
    this.#end();
    const [clip, ...others] = this.passages.slice(passagesBefore);
    if (clip?.type !== 'clip' || others.length > 0) return;
    const captions = this.leftOut.splice(leftOutBefore);
    this.passages[passagesBefore] = { ...clip, text: captions.map(({ text }) => text).join('\n') };
  }

  /** A list of long texts is a list in its markup only: its items are passages. */
  #list(kind: Kind, element: PageElement): void {
    if (holdsBlocks(element)) this.inside(element);
    else this.#passage(kind, element);
  }

  #preformatted(element: PageElement): void {
    if (this.#startLine === null) this.#startLine = this.#line;
    this.#text.addLines(element.textContent ?? '');
  }

  /** A row of short cells is one line; anything else is laid out like the page. */
  #row(element: PageElement): void {
    const cells = element.children;
    const hasOthers = element.childNodes.some(
      (node) => !isCell(node) && (node.textContent ?? '').trim() !== '',
    );
    if (cells.length < 2 || hasOthers || cells.some(holdsBlocks)) {
      this.inside(element);
      return;
    }
    for (const [index, cell] of cells.entries()) {
      if (index > 0) this.#text.add(' | ');
      for (const node of cell.childNodes) this.#node(node);
    }
  }

  #break(element: PageElement): void {
    if (this.#kind === 'paragraph' && !this.#holds && isBreakBefore(element)) this.flush();
    else this.#text.breakLine();
  }

  #inline(element: PageElement, name: string): void {
    const open = this.#markOf(element, name);
    if (open === null) {
      this.inside(element);
      return;
    }
    this.#openMarks.push(open);
    this.inside(element);
    const closed = this.#openMarks.pop();
    if (closed !== undefined) this.#text.mark(closed);
  }

  #markOf(element: PageElement, name: string): OpenMark | null {
    const start = this.#text.length;
    if (name === 'b' || name === 'strong') return { type: 'strong', start };
    if (name === 'i' || name === 'em') return { type: 'emphasis', start };
    const written = name === 'a' ? element.getAttribute('href') : null;
    if (written === null || written.trim().startsWith('#')) return null;
    const href = linkAddress(written, this.#base);
    if (href !== null) return { type: 'link', start, href };
    this.#refuseLink(written);
    return null;
  }

  #refuseLink(written: string): void {
    this.#refusedLinks += 1;
    if (this.#refusedLinks > 5) return; // guess: five show what is wrong
    const shown = written.length > 80 ? `${written.slice(0, 80)}…` : written;
    const message = `The link to "${shown}" was left out: it has no full address, and the page does not say where it comes from.`;
    this.advice.push({ code: 'link_left_out', line: this.#line, message });
  }

  #frame(element: PageElement): void {
    this.#line = Number(element.getAttribute(LINE_ATTRIBUTE) ?? this.#line) || this.#line;
    if (this.#holds) return;
    const address = element.getAttribute(EMBED_MARK);
    if (element.getAttribute(CLIP_MARK) !== null) {
      this.flush();
      this.passages.push({ type: 'clip', text: '', marks: [], line: this.#line });
    } else if (address !== null) {
      this.flush();
      this.#embed(address, address);
    }
  }

  /** A post of another platform: its words, with its address over all of them. */
  #post(element: PageElement): void {
    const address = linkAddress(element.getAttribute(EMBED_MARK) ?? '', null);
    if (address === null || this.#holds) {
      this.#passage('quote', element);
      return;
    }
    const text = new PassageText();
    text.add(element.textContent ?? '');
    this.#embed(text.take().text || address, address);
  }

  #embed(text: string, href: string): void {
    const marks = [{ type: 'link' as const, start: 0, end: text.length, href }];
    this.passages.push({ type: 'embed', text, marks, line: this.#line });
  }
}

function passageOf(
  kind: Exclude<Kind, 'caption'>,
  common: Pick<Passage, 'text' | 'marks' | 'line'>,
): Passage {
  switch (kind) {
    case 'list':
    case 'ordered':
      return { type: 'list', ordered: kind === 'ordered', ...common };
    case 'h1':
      return { type: 'title', ...common };
    case 'h2':
    case 'h3':
    case 'h4':
      return { type: 'heading', level: kind === 'h2' ? 2 : kind === 'h3' ? 3 : 4, ...common };
    default:
      return { type: kind, ...common };
  }
}

function isCell(node: PageNode): boolean {
  return isElement(node) && (node.localName === 'td' || node.localName === 'th');
}

function rankOf(name: string): Kind {
  return name === 'h1' ? 'h1' : name === 'h2' ? 'h2' : name === 'h3' ? 'h3' : 'h4';
}

function isBreakBefore(element: PageElement): boolean {
  let before = element.previousSibling;
  while (before !== null && isText(before) && (before.textContent ?? '').trim() === '') {
    before = before.previousSibling;
  }
  return before !== null && isElement(before) && before.localName === 'br';
}

const HOLDS_BLOCKS =
  'p p, p + p, h1, h2, h3, h4, h5, h6, blockquote, table, figure, iframe, div p, div + div, pre, section, article';

function holdsBlocks(element: PageElement): boolean {
  return element.querySelector(HOLDS_BLOCKS) !== null;
}
