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
  /** Origins beside our own that media come from. */
  readonly media?: readonly string[];
  /** Hashes of files of ours that the page may load as scripts (CSP level 3, section 6.7.2.4): no other file may run. */
  readonly scriptFiles?: readonly string[];
  /** Whether a script of ours may hand a clip to the player piece by piece (Media Source Extensions, by a `blob:`). */
  readonly isStreamed?: boolean;
  /** Whether other sites may put the page into a frame. */
  readonly isEmbeddable?: boolean;
}): string {
  const { frames = [], media = [], scriptFiles = [], isStreamed = false, isEmbeddable = false } = inline;
  const own = ["'self'", ...media].join(' ');
  return [
    "default-src 'none'",
    `script-src ${hashes(inline.scripts, scriptFiles)}`,
    `style-src ${hashes(inline.styles)}`,
    `img-src ${own}`,
    "font-src 'self'",
    `media-src ${own}${isStreamed ? ' blob:' : ''}`,
    `connect-src ${own}`,
    ...(frames.length === 0 ? [] : [`frame-src ${frames.join(' ')}`]),
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${isEmbeddable ? '*' : "'none'"}`,
  ].join('; ');
}

function hashes(sources: readonly string[], more: readonly string[] = []): string {
  const all = [...sources.map(cspHash), ...more.map((hash) => `'${hash}'`)];
  return all.length === 0 ? "'none'" : all.join(' ');
}
