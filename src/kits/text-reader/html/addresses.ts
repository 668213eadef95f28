// Where a page comes from and what its links mean. Invariant: addresses are absolute and lead to the web or to a mail
// address; nothing is ever asked for.

import type { PageDocument } from './document.ts';

export interface PageAddresses {
  /** The page's own address, without a fragment; null where it states none. */
  readonly canonical: string | null;
  /** What relative links start from; null where the page does not say. */
  readonly base: string | null;
}

const MAX_UNITS = 2000; // guess: the length that browsers and proxies still pass on

/** `others` are addresses stated elsewhere; a browser writes a saved page's own into a comment in its `head`. */
export function addressesOf(
  document: PageDocument,
  others: readonly (string | null)[],
  head: string,
): PageAddresses {
  const savedFrom =
    /<!--\s*saved from url=\(\d+\)(https?:\/\/[^\s<>]{1,1990})\s*-->/i.exec(head)?.[1] ?? null;
  const href = (selector: string) => document.querySelector(selector)?.getAttribute('href') ?? null;
  const baseHref = href('base[href]');
  const statedBase = baseHref === null ? null : webAddress(baseHref, savedFrom);
  const canonical =
    [href('link[rel~="canonical"]'), ...others, savedFrom]
      .map((address) => (address === null ? null : webAddress(address, savedFrom ?? statedBase)))
      .find((address) => address !== null) ?? null;
  const base = baseHref === null ? null : webAddress(baseHref, canonical);
  return { canonical: canonical?.replace(/#.*$/s, '') ?? null, base: base ?? canonical };
}

/** An absolute http(s) address, or null. */
export function webAddress(written: string, base: string | null): string | null {
  const address = resolved(written, base);
  return address !== null && /^https?:$/.test(address.protocol) ? shortEnough(address.href) : null;
}

/** Where a link leads: an absolute http(s) or mail address, or null. */
export function linkAddress(written: string, base: string | null): string | null {
  const address = resolved(written, base);
  return address !== null && /^(?:https?|mailto):$/.test(address.protocol) ? shortEnough(address.href) : null;
}

function resolved(written: string, base: string | null): URL | null {
  try {
    return base === null ? new URL(written.trim()) : new URL(written.trim(), base);
  } catch {
    return null;
  }
}

function shortEnough(href: string): string | null {
  return href.length <= MAX_UNITS ? href : null;
}
