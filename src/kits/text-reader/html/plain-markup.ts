// A page's markup is written anew before anything parses it: known attributes only, no script, style or comment,
// elements nested to a bounded depth, each block with its line. Invariant: one pass, linear in the page's length, and
// text between tags is passed on as it stands.

import { BLOCK_ELEMENTS, VOID_ELEMENTS } from './elements.ts';
import { cutTag, readTag, type Tag } from './tags.ts';

export interface PlainMarkup {
  /** A whole document: one head with all that belongs there, one body. */
  readonly markup: string;
  /** The contents of `<script type="application/ld+json">`, in their order. */
  readonly jsonLd: readonly string[];
  /** Elements and character references: what a parser makes nodes of. */
  readonly nodes: number;
  /** Sum over all text of its length times its depth: what reading the text below each element costs. */
  readonly weight: number;
  /** Whether the text has a document's own tags: `<html>`, `<head>` or `<body>`. */
  readonly isDocument: boolean;
}

/** The attribute that carries the line where a block's words begin through parser and readability. */
export const LINE_ATTRIBUTE = 'data-line';

/** Marks a title that stands in the body, where browsers do not look for one. */
export const STRAY_TITLE_MARK = 'data-stray';

const MAX_DEPTH = 100; // guess: real pages reach 40; readability takes 0.3 s at 256 and grows with the cube
const MAX_UNCLOSED_TAGS = 20; // guess: each costs one look to the end of the page
const MAX_JSON_LD_UNITS = 500_000; // guess: a whole article repeated in it is 50,000

const SPACE = /\s*/y;
const PARTED = '<br><br>';
const DOCUMENT: ReadonlySet<string> = new Set(['html', 'head', 'body']);
const HEAD_ONLY: ReadonlySet<string> = new Set(['meta', 'link', 'base']);
/** Dropped with all inside. */
const UNREAD: ReadonlySet<string> = new Set(['style', 'template', 'noembed', 'noframes']);
/** Their content is text up to the closing tag (HTML, 13.2.5.2 and following: RCDATA and raw text). */
const TEXT_ONLY: ReadonlySet<string> = new Set(['title', 'textarea', 'iframe']);
/** An end tag that may be left out: the next of the group ends the one before it (HTML, 13.1.2.4). */
const SELF_ENDING: readonly ReadonlySet<string>[] = [
  new Set(['li']),
  new Set(['dt', 'dd']),
  new Set(['td', 'th']),
  new Set(['tr']),
  new Set(['option']),
  new Set(['p']),
];

/** Writes the markup anew; `source` has no other line ends than `\n`. */
export function plainMarkup(source: string): PlainMarkup {
  const writer = new MarkupWriter(source);
  writer.run();
  return writer;
}

class MarkupWriter implements PlainMarkup {
  readonly jsonLd: string[] = [];
  nodes = 0;
  weight = 0;
  isDocument = false;
  readonly #source: string;
  readonly #lower: string;
  readonly #open: string[] = [];
  readonly #openByName = new Map<string, number>();
  readonly #flattened = new Map<string, number>();
  #at = 0;
  #line = 1;
  /** Where the first line after `#line` ends; looked for once a line. */
  #lineEnd: number;
  #unclosed = 0;
  #inCdata = false;
  /** Past the head: its end or the body's start was written, or a block that only a body has. */
  #inBody = false;
  #head = '';
  readonly #body: string[] = [];
  readonly #rootAttributes = new Map<string, string>();

  constructor(source: string) {
    this.#source = source;
    this.#lineEnd = endOfLine(source, 0);
    // Only compared with ASCII names, so letters that change length in lower case must not shift places.
    this.#lower = source.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  }

  get markup(): string {
    const root = written({ name: 'html', attributes: this.#rootAttributes }, 1);
    return `<!doctype html><html${root}><head>${this.#head}</head><body>${this.#body.join('')}</body></html>`;
  }

  run(): void {
    const source = this.#source;
    while (this.#at < source.length) {
      const next = source.indexOf('<', this.#at);
      const to = next === -1 ? source.length : next;
      this.#text(source.slice(this.#at, to));
      this.#at = to;
      if (next !== -1) this.#markupAt();
    }
    while (this.#open.length > 0) this.#pop();
  }

  /** Something starts with `<`: a comment, a declaration, a tag, or just the character. */
  #markupAt(): void {
    const source = this.#source;
    if (source.startsWith('<!--', this.#at)) {
      this.#skipPast('-->', this.#at + 2);
    } else if (source.startsWith('<![CDATA[', this.#at)) {
      this.#at += '<![CDATA['.length;
      this.#inCdata = true;
    } else if (/[!?]/.test(source[this.#at + 1] ?? '')) {
      // Like a tag, a declaration that nothing closes ends before the next one.
      this.#at = cutTag(source, this.#at).end;
    } else if (/^<\/?[a-z]/i.test(source.slice(this.#at, this.#at + 3))) {
      this.#tagAt();
    } else {
      this.#text('&lt;');
      this.#at += 1;
    }
  }

  #tagAt(): void {
    const whole = this.#unclosed < MAX_UNCLOSED_TAGS ? readTag(this.#source, this.#at) : null;
    if (whole === null) this.#unclosed += 1;
    const tag = whole ?? cutTag(this.#source, this.#at);
    this.#at = tag.end;
    const line = this.#lineAt(this.#contentFrom(tag));
    if (tag.closes) this.#close(tag.name);
    else if (tag.name === 'script') this.#script(tag);
    else if (UNREAD.has(tag.name)) this.#skipElement(tag.name);
    else this.#element(tag, line);
  }

  #element(tag: Tag, line: number): void {
    const { name } = tag;
    if (DOCUMENT.has(name)) {
      this.isDocument = true;
      this.#inBody ||= name === 'body';
      for (const kept of ['lang', 'xml:lang', 'dir']) {
        const value = tag.attributes.get(kept);
        if (value !== undefined && !this.#rootAttributes.has(kept)) this.#rootAttributes.set(kept, value);
      }
      return;
    }
    if (HEAD_ONLY.has(name)) {
      this.nodes += 1;
      this.#head += `<${name}${written(tag, line)}>`;
      return;
    }
    if (TEXT_ONLY.has(name)) {
      this.#textOnly(tag, line);
      return;
    }
    this.#inBody ||= BLOCK_ELEMENTS.has(name);
    this.#endImplied(name);
    if (VOID_ELEMENTS.has(name)) {
      this.nodes += 1;
      this.#body.push(`<${name}${written(tag, line)}>`);
    } else if (this.#open.length >= MAX_DEPTH) {
      this.#flattened.set(name, (this.#flattened.get(name) ?? 0) + 1);
      this.#partWords(name);
    } else {
      this.nodes += 1;
      this.#open.push(name);
      this.#openByName.set(name, (this.#openByName.get(name) ?? 0) + 1);
      this.#body.push(`<${name}${written(tag, line)}>`);
    }
  }

  #textOnly(tag: Tag, line: number): void {
    const from = this.#at;
    this.#skipElement(tag.name);
    this.nodes += 1;
    if (tag.name === 'iframe') this.#body.push(`<iframe${written(tag, line)}></iframe>`);
    const isPageTitle = tag.name === 'title' && !this.#open.includes('svg');
    if (!isPageTitle) return;
    const inside = this.#source.slice(from, this.#at).replace(/<\/title[^>]*>?$/i, '');
    const mark = this.#inBody ? ` ${STRAY_TITLE_MARK}="1"` : '';
    this.#head += `<title${mark}>${inside.replaceAll('<', '&lt;')}</title>`;
  }

  #close(name: string): void {
    this.#inBody ||= name === 'head';
    const flattened = this.#flattened.get(name) ?? 0;
    if (flattened > 0) {
      this.#flattened.set(name, flattened - 1);
      this.#partWords(name);
      return;
    }
    if (name === 'br') this.#body.push('<br>');
    if ((this.#openByName.get(name) ?? 0) === 0) return;
    while (this.#open.at(-1) !== name) this.#pop();
    this.#pop();
  }

  /** Words of blocks that were flattened must not run together. */
  #partWords(name: string): void {
    if (!BLOCK_ELEMENTS.has(name) || this.#body.at(-1) === PARTED) return;
    this.#body.push(PARTED);
    this.nodes += 2;
  }

  #pop(): void {
    const name = this.#open.pop();
    if (name === undefined) return;
    this.#openByName.set(name, (this.#openByName.get(name) ?? 1) - 1);
    this.#body.push(`</${name}>`);
  }

  #endImplied(name: string): void {
    const top = this.#open.at(-1);
    if (top === undefined) return;
    const sameGroup = SELF_ENDING.some((group) => group.has(top) && group.has(name));
    const cellEndsWithRow = name === 'tr' && (top === 'td' || top === 'th');
    const paragraphEnds = top === 'p' && BLOCK_ELEMENTS.has(name);
    if (sameGroup || cellEndsWithRow || paragraphEnds) this.#pop();
    if (cellEndsWithRow && this.#open.at(-1) === 'tr') this.#pop();
  }

  #script(tag: Tag): void {
    const from = this.#at;
    this.#skipElement('script');
    const type = tag.attributes.get('type') ?? '';
    const isJsonLd = type.trim().toLowerCase() === 'application/ld+json';
    const inside = this.#source.slice(from, this.#at).replace(/<\/script[^>]*>?$/i, '');
    if (isJsonLd && inside.length <= MAX_JSON_LD_UNITS) this.jsonLd.push(inside);
  }

  /** Goes past the closing tag of an element whose content is no markup; to the end where there is none. */
  #skipElement(name: string): void {
    const close = this.#lower.indexOf(`</${name}`, this.#at);
    if (close === -1) this.#at = this.#source.length;
    else this.#skipPast('>', close);
  }

  #skipPast(end: string, from: number): void {
    const found = this.#source.indexOf(end, from);
    this.#at = found === -1 ? this.#source.length : found + end.length;
  }

  #text(written: string): void {
    const text = this.#inCdata ? written.replace(']]>', '') : written;
    if (text.length < written.length) this.#inCdata = false;
    if (text === '') return;
    this.#body.push(text);
    this.weight += text.length * this.#open.length;
    for (let at = text.indexOf('&'); at !== -1; at = text.indexOf('&', at + 1)) this.nodes += 1;
  }

  /** Where a block's own words or tags begin: people look for the words, not for the tag above them. */
  #contentFrom({ name, closes, end }: Tag): number {
    if (closes || !BLOCK_ELEMENTS.has(name)) return end;
    SPACE.lastIndex = end;
    return end + (SPACE.exec(this.#source)?.[0].length ?? 0);
  }

  #lineAt(place: number): number {
    while (this.#lineEnd < place) {
      this.#line += 1;
      this.#lineEnd = endOfLine(this.#source, this.#lineEnd + 1);
    }
    return this.#line;
  }
}

function endOfLine(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  return end === -1 ? source.length : end;
}

function written(tag: Pick<Tag, 'name' | 'attributes'>, line: number): string {
  let attributes = BLOCK_ELEMENTS.has(tag.name) ? ` ${LINE_ATTRIBUTE}="${line}"` : '';
  for (const [name, value] of tag.attributes) attributes += ` ${name}="${value.replaceAll('"', '&quot;')}"`;
  return attributes;
}
