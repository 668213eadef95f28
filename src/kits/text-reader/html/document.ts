// The parser behind pages, and the little of a document's interface that reading uses. Invariant: it is loaded with
// the first page, never before, and makes no request.

import { createRequire } from 'node:module';
import { oneLine } from '../lines.ts';

/** A text, an element, or anything else in a page's tree. */
export interface PageNode {
  /** 1 an element, 3 a text (DOM, 4.4). */
  readonly nodeType: number;
  readonly parentNode: PageElement | null;
  readonly previousSibling: PageNode | null;
  readonly childNodes: readonly PageNode[];
  readonly textContent: string | null;
}

export interface PageElement extends PageNode {
  /** In lower case. */
  readonly localName: string;
  readonly children: readonly PageElement[];
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  querySelectorAll(selector: string): readonly PageElement[];
  querySelector(selector: string): PageElement | null;
  remove(): void;
  replaceWith(other: PageElement): void;
  readonly outerHTML: string;
  readonly innerHTML: string;
}

export interface PageDocument {
  readonly documentElement: PageElement;
  readonly head: PageElement;
  readonly body: PageElement;
  title: string;
  createElement(name: string): PageElement;
  querySelectorAll(selector: string): readonly PageElement[];
  querySelector(selector: string): PageElement | null;
}

const require = createRequire(import.meta.url);

/** Parses a whole document. */
export function parseDocument(markup: string): PageDocument {
  const { parseHTML } = require('linkedom') as { parseHTML: (markup: string) => { document: unknown } };
  return parseHTML(markup).document as PageDocument;
}

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}

export function isText(node: PageNode): boolean {
  return node.nodeType === 3;
}

/** An element's text on one line. */
export function lineOf(element: PageNode | null): string {
  return oneLine((element?.textContent ?? '').replace(/\s+/g, ' '));
}
