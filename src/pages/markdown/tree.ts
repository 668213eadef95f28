// The newsroom's own Markdown as a small tree that a view draws: markdown-it's tokens are read, its HTML is never made.
// Invariant: only the elements below, links to the web, a mail address or a place of this site, and text.

import { createRequire } from 'node:module';
import type MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';

export const ELEMENTS = [
  ...(['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote'] as const),
  ...(['a', 'strong', 'em', 'code', 'pre', 'hr', 'br'] as const),
] as const;

export interface Element {
  readonly tag: (typeof ELEMENTS)[number];
  /** Where a link leads. */
  readonly href: string | null;
  /** The number that an ordered list begins with. */
  readonly start: number | null;
  readonly inside: readonly Markup[];
}

export type Markup = string | Element;

/** A page of its own takes all; a foot, below every page, has no headings, which would stand above the page's own. */
type Place = 'page' | 'foot';

/** `//` leads to another site; the library writes a backslash as `%5C`, so `/\` does not. */
const LINK = /^(https?:\/\/|mailto:|\/(?!\/)|#)/i;

const readers = new Map<Place, InstanceType<typeof MarkdownIt>>();

/** Made when it is first needed: the library's tables take 10 MB. */
function readerFor(place: Place): InstanceType<typeof MarkdownIt> {
  const known = readers.get(place);
  if (known !== undefined) return known;
  const Library = createRequire(import.meta.url)('markdown-it') as typeof MarkdownIt;
  const reader = new Library('commonmark', { html: false });
  if (place === 'foot') reader.disable(['heading', 'lheading', 'fence', 'code', 'hr']);
  reader.validateLink = (address) => LINK.test(address);
  readers.set(place, reader);
  return reader;
}

/** Reads Markdown without HTML; the largest of its headings becomes h2, because h1 is the page's title. */
export function markdownTree(markdown: string, place: Place = 'page'): readonly Markup[] {
  const tokens = readerFor(place).parse(markdown, {});
  const levels = tokens.filter(({ type }) => type === 'heading_open').map(({ tag }) => Number(tag.slice(1)));
  return treeOf(tokens, 2 - Math.min(...levels));
}

let foot: { readonly text: string; readonly tree: readonly Markup[] } | undefined;

/** The foot's text, read once: it stands on every page. */
export function footTree(text: string): readonly Markup[] {
  if (foot?.text !== text) foot = { text, tree: markdownTree(text, 'foot') };
  return foot.tree;
}

interface Open {
  readonly tag: string;
  readonly href: string | null;
  readonly start: number | null;
  readonly inside: Markup[];
}

function treeOf(tokens: readonly Token[], shift: number): readonly Markup[] {
  const root: Open = { tag: '', href: null, start: null, inside: [] };
  const open: Open[] = [root];
  const put = (...markup: readonly Markup[]) => open.at(-1)!.inside.push(...markup);
  for (const token of tokens) {
    if (token.nesting === 1) open.push(begun(token, shift));
    else if (token.nesting === -1) {
      const { tag, ...rest } = open.pop()!;
      const known = ELEMENTS.find((element) => element === tag);
      if (known === undefined) put(...rest.inside);
      else put({ tag: known, ...rest });
    } else put(...leaf(token, shift));
  }
  return root.inside;
}

function begun(token: Token, shift: number): Open {
  const heading = token.type === 'heading_open';
  const tag = heading ? `h${Math.min(6, Number(token.tag.slice(1)) + shift)}` : token.hidden ? '' : token.tag;
  const start = token.type === 'ordered_list_open' ? Number(token.attrGet('start') ?? 1) : null;
  const href = token.attrGet('href');
  return { tag, href: href === null ? null : String(href), start, inside: [] };
}

function leaf(token: Token, shift: number): readonly Markup[] {
  const empty = { href: null, start: null };
  switch (token.type) {
    case 'inline':
      return treeOf(token.children ?? [], shift);
    case 'softbreak':
      return ['\n'];
    case 'hardbreak':
      return [{ tag: 'br', ...empty, inside: [] }];
    case 'hr':
      return [{ tag: 'hr', ...empty, inside: [] }];
    case 'code_inline':
      return [{ tag: 'code', ...empty, inside: [token.content] }];
    case 'fence':
    case 'code_block':
      return [{ tag: 'pre', ...empty, inside: [token.content] }];
    default:
      // Of a picture its description stays: pages show no pictures from elsewhere.
      return [token.content];
  }
}
