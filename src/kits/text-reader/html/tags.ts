// One tag of a page's markup, read as HTML's tokenizer reads it (HTML, 13.2.5). Invariant: only attributes that reading
// needs come back, each of bounded length.

export interface Tag {
  /** In lower case. */
  readonly name: string;
  readonly closes: boolean;
  /** As written, character references undecoded; the first of a name wins. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Index after the closing `>`. */
  readonly end: number;
}

const KNOWN_ATTRIBUTES: ReadonlySet<string> = new Set([
  'aria-hidden', 'aria-modal', 'cite', 'class', 'content', 'data-href', 'data-instgrm-permalink', 'data-published', 'datetime', 'dir',
  'hidden', 'href', 'id', 'itemprop', 'itemtype', 'lang', 'name', 'pubdate', 'property', 'rel', 'role', 'src', 'start', 'style', 'title',
  'type', 'xml:lang',
]); // prettier-ignore
const MAX_VALUE_UNITS = 4000; // guess: twice the longest address that browsers pass on
const NAME = /^[a-z][a-z0-9:._-]{0,40}$/;
const WHITE = /\s/;

/** The tag whose `<` stands at `at`, or null where nothing closes it before the page ends. */
export function readTag(source: string, at: number): Tag | null {
  const closes = source[at + 1] === '/';
  let place = at + (closes ? 2 : 1);
  const nameEnd = endOfName(source, place);
  const written = source.slice(place, Math.min(nameEnd, place + 60)).toLowerCase();
  place = nameEnd;
  const attributes = new Map<string, string>();
  for (;;) {
    while (place < source.length && (WHITE.test(source[place]!) || source[place] === '/')) place += 1;
    if (place >= source.length) return null;
    if (source[place] === '>') break;
    // Browsers take the rest for attributes; here the next tag counts, so that no script becomes text.
    if (source[place] === '<') return cutTag(source, at);
    const attribute = readAttribute(source, place);
    if (attribute === null) return null;
    place = attribute.end;
    const { name, value } = attribute;
    const known = KNOWN_ATTRIBUTES.has(name) && value.length <= MAX_VALUE_UNITS;
    if (!closes && known && !attributes.has(name)) attributes.set(name, value);
  }
  // A name that no element has says nothing; what is inside still counts.
  const name = NAME.test(written) ? written : 'span';
  return { name, closes, attributes, end: place + 1 };
}

/** A tag that nothing closes, or a quotation mark in it: it ends before the next tag, and its attributes are lost. */
export function cutTag(source: string, at: number): Tag {
  const closes = source[at + 1] === '/';
  const next = source.indexOf('<', at + 1);
  const rest = source.slice(at, next === -1 ? source.length : next);
  const close = rest.indexOf('>');
  const end = at + (close === -1 ? rest.length : close + 1);
  const [written = ''] =
    /^[a-z][a-z0-9:._-]{0,40}/i.exec(source.slice(at + (closes ? 2 : 1), Math.min(end, at + 60))) ?? [];
  return { name: written === '' ? 'span' : written.toLowerCase(), closes, attributes: new Map(), end };
}

function readAttribute(
  source: string,
  at: number,
): { readonly name: string; readonly value: string; readonly end: number } | null {
  let place = at + 1; // the first character belongs to the name even where it is "="
  while (place < source.length && !/[\s/<>=]/.test(source[place]!)) place += 1;
  const name = source.slice(at, Math.min(place, at + 60)).toLowerCase();
  let after = place;
  while (after < source.length && WHITE.test(source[after]!)) after += 1;
  if (source[after] !== '=') return { name, value: '', end: place };
  place = after + 1;
  while (place < source.length && WHITE.test(source[place]!)) place += 1;
  const quote = source[place];
  if (quote === '"' || quote === "'") {
    const end = source.indexOf(quote, place + 1);
    return end === -1 ? null : { name, value: source.slice(place + 1, end), end: end + 1 };
  }
  const from = place;
  while (place < source.length && !/[\s>]/.test(source[place]!)) place += 1;
  return { name, value: source.slice(from, place), end: place };
}

function endOfName(source: string, from: number): number {
  let place = from;
  while (place < source.length && !/[\s/<>]/.test(source[place]!)) place += 1;
  return place;
}
