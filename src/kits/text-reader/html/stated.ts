// What a page states about its story: JSON-LD first, then meta elements, then what is marked up in the page itself.
// Invariant: statements are read before readability changes the tree, and nothing is taken that is not a statement.

import { splitKicker } from '../kicker.ts';
import { oneLine } from '../lines.ts';
import { addressesOf, type PageAddresses } from './addresses.ts';
import { namesOfByline } from './byline-names.ts';
import { lineOf, type PageDocument, type PageElement } from './document.ts';
import { headlineOf, plain } from './headline.ts';
import { articleInJsonLd, type StatedArticle } from './json-ld.ts';
import { metaOf, type MetaLookup } from './meta.ts';
import { dateOfPage } from './published.ts';

export interface PageStatements extends PageAddresses {
  /** Without the site's name; null where the page has no title of any kind. */
  readonly headline: string | null;
  readonly kicker: string | null;
  /** Stated in words for machines or by an element that means an author. */
  readonly names: readonly string[];
  /** Read off what looks like a byline: good enough where nothing else tells. */
  readonly likelyNames: readonly string[];
  readonly published: string | null;
  /** BCP 47 in canonical form. */
  readonly language: string | null;
  /** What search engines and networks are told it is about: a standfirst only where the page also shows it. */
  readonly descriptions: readonly string[];
}

/** `head` of a source that was saved by a browser names the address in a comment. */
export function readStatements(
  document: PageDocument,
  jsonLd: readonly string[],
  head: string,
): PageStatements {
  const article = articleInJsonLd(jsonLd);
  const meta = metaOf(document);
  const addresses = addressesOf(document, [meta('og:url'), article?.address ?? null], head);
  const headline = headlineOf(document, article, meta);
  const kicker = headline === null ? null : splitKicker(headline);
  return {
    ...addresses,
    headline: kicker?.headline ?? headline,
    kicker: kicker?.kicker ?? null,
    names: withoutSite(namesStated(document, article, meta), [
      article?.publisher ?? null,
      meta('og:site_name'),
    ]),
    likelyNames: namesIn(document, BYLINE_ELEMENTS),
    published: publishedOf(document, article, meta, addresses.canonical),
    language: languageOf(document, article, meta),
    descriptions: descriptionsOf(article, meta),
  };
}

const MAX_MARKED_NAMES = 4; // guess: more are a list of stories

const AUTHOR_NAMES = [
  'dc:creator', 'dcterm:creator', 'dcterms:creator', 'author', 'parsely-author', 'article:author', 'sailthru:author', 'byl', 'authors',
  'citation_author',
]; // prettier-ignore
const AUTHOR_ELEMENTS = [
  '[itemprop~="author"] [itemprop~="name"]',
  '[itemprop~="author"]',
  '[rel~="author"]',
];
const BYLINE_ELEMENTS = [
  '[class~="byline"] a',
  '[class~="byline"], [class~="byline-name"], [class~="p-author"], [class~="author-name"], [class~="author"]',
];

function namesStated(
  document: PageDocument,
  article: StatedArticle | null,
  meta: MetaLookup,
): readonly string[] {
  const stated = namesOfByline(article?.authors ?? []);
  const site = article?.publisher ?? meta('og:site_name');
  const isSite = stated.length === 1 && stated[0]!.toLowerCase() === site?.toLowerCase();
  if (stated.length > 0 && !isSite) return stated;
  for (const name of AUTHOR_NAMES) {
    // Catalogues write the family name first, and one element for each author.
    const names = namesOfByline(meta.all(name), { familyNameFirst: name.startsWith('dc') });
    if (names.length > 0) return names;
  }
  const marked = namesIn(document, AUTHOR_ELEMENTS);
  return marked.length > 0 ? marked : stated;
}

/** "Ada Moreau, Tern Post": beside a person, the site itself is no author. */
function withoutSite(names: readonly string[], sites: readonly (string | null)[]): readonly string[] {
  const known = sites.flatMap((site) => (site === null ? [] : [plain(site)]));
  const others = names.filter(
    (name) => !known.some((site) => site.split(' ').includes(plain(name)) || site === plain(name)),
  );
  return others.length > 0 ? others : names;
}

/** Names in the first kind of element that has some. Many different ones are the authors of teasers. */
function namesIn(document: PageDocument, selectors: readonly string[]): readonly string[] {
  for (const selector of selectors) {
    const elements = document.querySelectorAll(selector).slice(0, 20);
    const names = namesOfByline(elements.map((element) => bylineText(element)));
    if (names.length > 0 && names.length <= MAX_MARKED_NAMES) return names;
  }
  return [];
}

/** An element's text where it can be a byline at all. */
function bylineText(element: PageElement): string {
  const text = lineOf(element);
  return text.length <= 200 ? text : '';
}

const DATE_NAMES = [
  'article:published_time', 'og:article:published_time', 'parsely-pub-date', 'sailthru:date', 'dc:date:issued', 'dc:date', 'dcterms:date',
  'datepublished', 'pubdate', 'pdate', 'publishdate', 'publish-date', 'publication_date', 'date', 'article:published', 'og:published_time', 'dc:created',
  'cxenseparse:recs:publishtime',
]; // prettier-ignore
const DATE_ELEMENTS = [
  '[itemprop~="datePublished"]', 'time[pubdate]', 'article time[datetime]', 'header time[datetime]', 'time[datetime]', 'abbr.published',
  '[class~="published"]', '[class~="pubdate"]', '[class~="byline"] [class~="date"]', '[class~="dateline"]', '[class~="entry-date"]',
]; // prettier-ignore

function publishedOf(
  document: PageDocument,
  article: StatedArticle | null,
  meta: MetaLookup,
  canonical: string | null,
): string | null {
  const stated = [article?.published ?? null, ...DATE_NAMES.map(meta)];
  for (const written of stated) {
    const date = written === null ? null : dateOfPage(written);
    if (date !== null) return date;
  }
  for (const selector of DATE_ELEMENTS) {
    const element = document.querySelector(selector);
    if (element === null) continue;
    const written = ['datetime', 'content', 'data-published', 'title'].map((name) =>
      element.getAttribute(name),
    );
    for (const text of [...written, lineOf(element)]) {
      const date = text === null ? null : dateOfPage(text);
      if (date !== null) return date;
    }
  }
  const inAddress = /\/((?:19|20)\d{2})\/(\d{2})\/(\d{2})\//.exec(canonical ?? '');
  return inAddress === null ? null : dateOfPage(inAddress.slice(1).join('-'));
}

function languageOf(document: PageDocument, article: StatedArticle | null, meta: MetaLookup): string | null {
  const root = document.documentElement;
  const stated = [
    root.getAttribute('lang'), root.getAttribute('xml:lang'), meta('og:locale'), article?.language, meta('content-language'),
    meta('language'), meta('dc:language'),
  ]; // prettier-ignore
  for (const written of stated) {
    const tag = written === null || written === undefined ? null : languageTag(written);
    if (tag !== null) return tag;
  }
  return null;
}

function languageTag(written: string): string | null {
  try {
    const [tag = ''] = Intl.getCanonicalLocales(written.trim().replaceAll('_', '-'));
    return /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag) && tag !== 'und' ? tag : null;
  } catch {
    return null; // "English" and the like
  }
}

function descriptionsOf(article: StatedArticle | null, meta: MetaLookup): readonly string[] {
  const names = [
    'og:description',
    'description',
    'twitter:description',
    'dc:description',
    'sailthru:description',
  ];
  const written = [article?.description ?? null, ...names.map(meta)];
  return [...new Set(written.flatMap((text) => (text === null ? [] : [oneLine(text)])))];
}
