// Parts of a request's address, cut out of the text: a request without a usable Host header has no absolute
// address (Bun gives its path alone), and a URL object would throw on it.

/** The path of an absolute address or of one that begins with `/`, without query. */
export function pathOf(url: string): string {
  const start = url.startsWith('/') ? 0 : url.indexOf('/', url.indexOf('//') + 2);
  if (start === -1) return '/';
  const end = url.indexOf('?', start);
  return url.slice(start, end === -1 ? undefined : end);
}

/** The query with its question mark, or nothing, as `URL.search` has it. */
export function searchOf(url: string): string {
  const start = url.indexOf('?');
  if (start === -1) return '';
  const end = url.indexOf('#', start);
  const search = url.slice(start, end === -1 ? undefined : end);
  return search === '?' ? '' : search;
}

/** Who knows one of these may do what it stands for: it is written to no log. */
const SECRETS = [/^(\/send\/)[^/]+/, /^(\/preview\/clips\/[^/]*\/)[^/]+/];

/** The path without what is secret in it. */
export function pathToLog(url: string): string {
  return SECRETS.reduce((path, secret) => path.replace(secret, '$1...'), pathOf(url));
}
