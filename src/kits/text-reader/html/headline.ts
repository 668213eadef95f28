// The headline of a page: as stated for machines, as printed at its top, or as its title, without the site's name.
// Invariant: what comes back stands on the page in these words.

import { oneLine } from '../lines.ts';
import { lineOf, type PageDocument } from './document.ts';
import type { StatedArticle } from './json-ld.ts';
import type { MetaLookup } from './meta.ts';
import { STRAY_TITLE_MARK } from './plain-markup.ts';

const SEPARATOR = /\s+(?:[|\-–—·•»>/\\:]|::)\s+|\s*[|_]\s*|\s+::\s*/g;
const MAX_UNITS = 500; // guess: beyond it is no headline but a text
const TITLE_NAMES = [
  'dc:title', 'dcterm:title', 'dcterms:title', 'og:title', 'weibo:article:title', 'weibo:webpage:title', 'title', 'twitter:title',
  'parsely-title', 'sailthru:title', 'headline',
]; // prettier-ignore

/** The headline, or null where the page has neither a statement nor a title nor a first-rank heading. */
export function headlineOf(
  document: PageDocument,
  article: StatedArticle | null,
  meta: MetaLookup,
): string | null {
  const printed = printedHeadlines(document);
  const title = titleOf(document, printed.length > 0);
  const stated = [inJsonLd(article, [title, ...printed]), ...TITLE_NAMES.map(meta)].find(
    (text) => text !== null && text.length <= MAX_UNITS,
  );
  const sites = [
    meta('og:site_name'),
    article?.publisher ?? null,
    meta('application-name'),
    meta('twitter:site'),
  ];
  const written = decoded(stated ?? title);
  if (written === '') return printed[0] ?? null;
  return withoutSite(written, printed, sites, stated === undefined || stated === null);
}

/** A title in the body is anybody's, and counts where the page prints no headline and has no other title. */
function titleOf(document: PageDocument, isPrinted: boolean): string {
  const own = document.querySelector(`head > title:not([${STRAY_TITLE_MARK}])`);
  const element = own ?? (isPrinted ? null : document.querySelector('head > title'));
  return lineOf(element).slice(0, MAX_UNITS);
}

/** On some pages `name` is the site's; the one that the title or a heading repeats is the headline. */
function inJsonLd(article: StatedArticle | null, shown: readonly string[]): string | null {
  const { headline = null, name = null } = article ?? {};
  if (headline === null || name === null || headline === name) return headline ?? name;
  const repeated = [headline, name].find((text) => shown.some((line) => plain(line).includes(plain(text))));
  return repeated ?? headline;
}

function printedHeadlines(document: PageDocument): readonly string[] {
  const marked = [...document.querySelectorAll('[itemprop~="headline"]')].slice(0, 3);
  const firstRank = [...document.querySelectorAll('h1')].slice(0, 10);
  return [...marked, ...firstRank].map(lineOf).filter((text) => text !== '' && text.length <= MAX_UNITS);
}

function withoutSite(
  written: string,
  printed: readonly string[],
  sites: readonly (string | null)[],
  isTitle: boolean,
): string {
  const whole = oneLine(written);
  const cuts = [...whole.matchAll(SEPARATOR)];
  // What a heading prints word for word is the headline, the rest around it is not.
  const heads = cuts.map((cut) => whole.slice(0, cut.index).trim());
  const same = printed.find(
    (line) => plain(line) === plain(whole) || heads.some((head) => plain(head) === plain(line)),
  );
  if (same !== undefined)
    return whole.slice(0, same.length) === same
      ? same
      : (heads.find((head) => plain(head) === plain(same)) ?? whole);
  const names = new Set(sites.flatMap((site) => (site === null ? [] : [plain(site)])));
  for (const cut of cuts) {
    const tail = plain(whole.slice(cut.index + cut[0].length));
    if (names.has(tail)) return whole.slice(0, cut.index).trim();
  }
  const last = cuts.at(-1);
  if (!isTitle || last === undefined) return whole;
  const head = whole.slice(0, last.index).trim();
  const tail = whole.slice(last.index + last[0].length);
  return head.split(' ').length >= 4 && tail.split(' ').length <= 4 ? head : whole;
}

/** Statements are often escaped twice. */
function decoded(text: string): string {
  const named: Readonly<Record<string, string>> = {
    amp: '&',
    quot: '"',
    apos: "'",
    lt: '<',
    gt: '>',
    nbsp: ' ',
  };
  return text
    .replace(/&(amp|quot|apos|lt|gt|nbsp);/g, (_, name: string) => named[name] ?? ' ')
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (_, hex?: string, digits?: string) => {
      const point = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
      return point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
        ? String.fromCodePoint(point)
        : '\ufffd';
    });
}

/** Letters and digits alone, in lower case. */
export function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
