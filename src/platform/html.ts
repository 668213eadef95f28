// HTML from JSX, and the two things JSX cannot do: our own inline source unescaped, and hashes for a strict policy.

import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A whole document as text. Everything inserted is escaped by the renderer. */
export function renderDocument(document: VNode): string {
  return `<!doctype html>${renderToString(document)}`;
}

export { renderToString as renderFragment };

/** For inline styles and scripts of our own, whose hash the policy names. Never for text from outside. */
export function rawSource(source: string): { __html: string } {
  return { __html: source };
}

/**
 * A data block for a script element that no browser runs (JSON-LD), so that no policy has to name it. Whatever texts it
 * holds, none ends the element or opens a comment.
 */
export function rawJson(value: unknown): { __html: string } {
  return rawSource(JSON.stringify(value).replaceAll('<', '\\u003c'));
}

/** `'sha256-...'` of an inline element's text (CSP level 3, section 6.7.2.2). */
export function cspHash(source: string): string {
  return `'sha256-${new Bun.CryptoHasher('sha256').update(source).digest('base64')}'`;
}

/**
 * The policy of a reader's page: our own inline style and script by hash, our own media, nothing from elsewhere.
 */
export function readerCsp(inline: {
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  /** Origins whose frames the page may hold. */
  readonly frames?: readonly string[];
  /** Whether other sites may put the page into a frame. */
  readonly isEmbeddable?: boolean;
}): string {
  const { frames = [], isEmbeddable = false } = inline;
  return [
    "default-src 'none'",
    `script-src ${hashes(inline.scripts)}`,
    `style-src ${hashes(inline.styles)}`,
    "img-src 'self'",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    ...(frames.length === 0 ? [] : [`frame-src ${frames.join(' ')}`]),
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${isEmbeddable ? '*' : "'none'"}`,
  ].join('; ');
}

function hashes(sources: readonly string[]): string {
  return sources.length === 0 ? "'none'" : sources.map(cspHash).join(' ');
}
