// What a page says about its article in JSON-LD (schema.org). Invariant: what cannot be read is skipped, never thrown,
// and only the article that the page is about is taken, not the ones it lists.

/** An article as structured statements give it; null (or empty) where they say nothing. */
export interface StatedArticle {
  readonly headline: string | null;
  /** schema.org's `name`: on some pages the headline, on others the site. */
  readonly name: string | null;
  readonly description: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly language: string | null;
  readonly address: string | null;
  readonly publisher: string | null;
}

type Thing = Readonly<Record<string, unknown>>;

const MAX_THINGS = 5000; // guess: a page with its whole breadcrumb, video list and comments has hundreds
const ARTICLE = /(?:Article|BlogPosting|^Report|SocialMediaPosting)$/;

/** The first article with a headline in the page's JSON-LD, else the first, else null. */
export function articleInJsonLd(scripts: readonly string[]): StatedArticle | null {
  const things = scripts.flatMap((script) => topThings(parseLenient(script)));
  const byId = new Map(things.flatMap((thing) => idOf(thing)));
  const articles = things.filter(isArticle);
  const article = articles.find((thing) => textIn(thing['headline']) !== null) ?? articles[0];
  return article === undefined ? null : statedBy(article, byId);
}

function statedBy(article: Thing, byId: ReadonlyMap<string, Thing>): StatedArticle {
  const about = article['mainEntityOfPage'];
  return {
    headline: textIn(article['headline']),
    name: textIn(article['name']),
    description: textIn(article['description']),
    authors: namesIn(article['author'] ?? article['creator'], byId),
    published: textIn(article['datePublished']) ?? textIn(article['dateCreated']),
    language: textIn(article['inLanguage']),
    address: textIn(article['url']) ?? (isThing(about) ? textIn(about['@id']) : textIn(about)),
    publisher: namesIn(article['publisher'], byId)[0] ?? null,
  };
}

/** Things a script is about: itself, its list, its graph, and the main entity of a page. */
function topThings(value: unknown): readonly Thing[] {
  const found: Thing[] = [];
  const open: unknown[] = [value];
  while (open.length > 0 && found.length < MAX_THINGS) {
    const next = open.pop();
    if (Array.isArray(next)) open.push(...(next as readonly unknown[]).slice(0, MAX_THINGS).toReversed());
    else if (isThing(next)) {
      found.push(next);
      open.push(next['mainEntity'], next['@graph']);
    }
  }
  return found;
}

function idOf(thing: Thing): readonly (readonly [string, Thing])[] {
  const id = thing['@id'];
  return typeof id === 'string' && thing['@type'] !== undefined ? [[id, thing]] : [];
}

function isArticle(thing: Thing): boolean {
  const type = thing['@type'];
  const types = Array.isArray(type) ? (type as readonly unknown[]) : [type];
  return types.some((name) => typeof name === 'string' && name.length < 100 && ARTICLE.test(name));
}

function namesIn(value: unknown, byId: ReadonlyMap<string, Thing>): readonly string[] {
  const all = Array.isArray(value) ? (value as readonly unknown[]).slice(0, 50) : [value];
  return all.flatMap((one) => {
    if (typeof one === 'string') return [one];
    if (!isThing(one)) return [];
    const known = typeof one['@id'] === 'string' ? byId.get(one['@id']) : undefined;
    const names = one['name'] ?? known?.['name'];
    return (Array.isArray(names) ? (names as readonly unknown[]).slice(0, 50) : [names]).filter(
      (name): name is string => typeof name === 'string',
    );
  });
}

function textIn(value: unknown): string | null {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof one === 'string' && one.trim() !== '') return one.trim();
  return isThing(one) && typeof one['@value'] === 'string' ? one['@value'] : null;
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON as pages write it: in CDATA or HTML comments, with comments, trailing commas and line ends in its strings. */
function parseLenient(script: string): unknown {
  const bare = script
    .trim()
    .replace(/^(?:<!--|\/\/|\/\*|<!\[CDATA\[|\*\/|\s)+/, '')
    .replace(/(?:-->|\/\/|\]\]>|\*\/|\/\*|;|\s){1,20}$/, '');
  return parsed(bare) ?? parsed(mended(bare)) ?? null;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined; // no JSON, or nested too deeply
  }
}

function mended(json: string): string {
  const out: string[] = [];
  for (let at = 0; at < json.length;) {
    const character = json[at]!;
    if (character === '"') {
      const end = endOfString(json, at);
      out.push(json.slice(at, end).replace(/[\n\r\t]/g, ' '));
      at = end;
    } else if (json.startsWith('//', at) || json.startsWith('/*', at)) {
      const close = json[at + 1] === '/' ? '\n' : '*/';
      const end = json.indexOf(close, at + 2);
      at = end === -1 ? json.length : end + close.length;
    } else {
      // A comma before a closing bracket says that something was taken out.
      if ((character === '}' || character === ']') && out.at(-1) === ',') out.pop();
      if (!/\s/.test(character)) out.push(character);
      at += 1;
    }
  }
  return out.join('');
}

function endOfString(json: string, from: number): number {
  for (let at = from + 1; at < json.length; at += 1) {
    if (json[at] === '\\') at += 1;
    else if (json[at] === '"') return at + 1;
  }
  return json.length;
}
