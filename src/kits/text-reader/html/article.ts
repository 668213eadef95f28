// The part of a page that is the story: chosen by readability, cleaned by sanitize-html, parsed once more. Invariant:
// what comes back holds only elements and attributes of the list below.

import { createRequire } from 'node:module';
import type { Readability as ReadabilityClass } from '@mozilla/readability';
import type SanitizeHtml from 'sanitize-html';
import { parseDocument, type PageDocument, type PageElement } from './document.ts';
import { CAPTION_MARK, CLIP_MARK, EMBED_MARK, KEPT_EMBEDS, STANDFIRST_MARK } from './places.ts';
import { LINE_ATTRIBUTE, type PlainMarkup } from './plain-markup.ts';

export interface ArticlePart {
  readonly body: PageElement;
  /** Whether readability chose it; else it is all there is. */
  readonly isChosen: boolean;
  /** A line that readability took for the byline and took out. */
  readonly byline: string | null;
}

const MAX_NODES = 20_000; // guess: the longest encyclopedia page has 10,000; 2 s here at the worst
const MAX_WEIGHT = 50_000_000; // guess: a page of 500 KB text at a depth of 20 weighs 10,000,000
const MIN_ARTICLE_UNITS = 140; // guess: below the shortest news item there is nothing to choose from

const MARKS = [LINE_ATTRIBUTE, EMBED_MARK, CLIP_MARK, CAPTION_MARK, STANDFIRST_MARK];
const ALLOWED: SanitizeHtml.IOptions = {
  allowedTags: [
    'p', 'div', 'section', 'article', 'main', 'header', 'footer', 'aside', 'nav', 'address', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hgroup',
    'blockquote', 'q', 'ul', 'ol', 'li', 'menu', 'dl', 'dt', 'dd', 'pre', 'br', 'hr', 'table', 'caption', 'thead', 'tbody', 'tfoot', 'tr',
    'td', 'th', 'figure', 'figcaption', 'details', 'summary', 'fieldset', 'legend', 'form', 'center', 'a', 'b', 'strong', 'i', 'em', 'iframe',
    'sup', 'sub',
  ],
  allowedAttributes: { '*': MARKS, a: ['href', ...MARKS], ol: ['start', ...MARKS] },
  // Addresses are resolved and checked when they become marks; what is no address of the web is gone here already.
  allowedSchemes: ['http', 'https', 'mailto'],
  nonTextTags: ['script', 'style', 'textarea', 'noscript', 'template', 'svg', 'object', 'audio', 'canvas', 'datalist', 'title'],
  disallowedTagsMode: 'discard',
  enforceHtmlBoundary: false,
}; // prettier-ignore

const require = createRequire(import.meta.url);

/** Chooses and cleans; `document` is used up. `plain` tells what reading it would cost. */
export function articleIn(document: PageDocument, plain: PlainMarkup, headline: string | null): ArticlePart {
  const whole = onlyPart(document).innerHTML;
  const tooCostly = plain.weight > MAX_WEIGHT || plain.nodes > MAX_NODES;
  const chosen = plain.isDocument && !tooCostly ? chooseArticle(document, headline) : null;
  return {
    body: sanitised(chosen?.content ?? whole),
    isChosen: chosen !== null,
    byline: chosen?.byline ?? null,
  };
}

/** What stands in for a choice: the one part that the page itself calls its article or its main part, else all of it. */
function onlyPart(document: PageDocument): PageElement {
  for (const name of ['article', 'main']) {
    const parts = document.querySelectorAll(name);
    if (parts.length === 1 && (parts[0]!.textContent ?? '').trim() !== '') return parts[0]!;
  }
  return document.body;
}

/** Readability's choice, or null where it finds none. It changes the document. */
function chooseArticle(document: PageDocument, headline: string | null) {
  // Statements are read already; what is left for readability is to know the headline that it takes out.
  for (const meta of document.querySelectorAll('meta')) meta.remove();
  if (headline !== null) document.title = headline;
  const { Readability } = require('@mozilla/readability') as { Readability: typeof ReadabilityClass };
  try {
    const found = new Readability(document as never, {
      charThreshold: 500,
      allowedVideoRegex: KEPT_EMBEDS,
      disableJSONLD: true,
    }).parse();
    const units = found?.textContent?.trim().length ?? 0;
    if (!found?.content || units < MIN_ARTICLE_UNITS) return null;
    return { content: found.content, byline: found.byline ?? null };
  } catch {
    return null; // a tree it cannot read
  }
}

function sanitised(content: string): PageElement {
  const sanitize = require('sanitize-html') as typeof SanitizeHtml;
  const clean = sanitize(content, ALLOWED);
  return parseDocument(`<!doctype html><html><head></head><body>${clean}</body></html>`).body;
}
