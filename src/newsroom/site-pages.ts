// A page of the newsroom's own as somebody writes it: Markdown with a few lines of front matter, and where it may stand.

import { AppError, type FieldProblem } from '../platform/errors.ts';
import { isLanguageTag } from './settings-schema.ts';
import type { SitePage } from './site-pages-store.ts';

const MAX_TEXT_BYTES = 100 * 1024; // guess: a long privacy policy has 60 KB
const MAX_TITLE = 200;

/** First parts of addresses that the product has, or is going to have: no page may stand there. */
export const TAKEN: ReadonlySet<string> = new Set([
  ...['stories', 'clips', 'sections', 'authors', 'archive', 'search', 'front', 'pages', 'page', 'tags'],
  ...[
    'feed',
    'feeds',
    'atom',
    'rss',
    'sitemap',
    'sitemaps',
    'robots',
    'favicon',
    'logo',
    'icon',
    'icons',
    'manifest',
  ],
  ...[
    'api',
    'embed',
    'embeds',
    'oembed',
    'studio',
    'healthz',
    'readyz',
    'metrics',
    'login',
    'admin',
    'send',
    'preview',
  ],
  ...['fonts', 'images', 'share', 'assets', 'static', 'media', 'files', 'uploads', 'scripts', 'live'],
]);

const PLAIN_PATH = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** What `/authors/` is followed by: letters of any script in their small form. */
const AUTHOR_PATH = /^authors\/[\p{L}\p{N}\p{M}]+(-[\p{L}\p{N}\p{M}]+)*$/u;
const MAX_PATH = 100;

/** Whether a page may stand right below the site's address. */
export function isOwnPath(path: string): boolean {
  return path.length <= MAX_PATH && PLAIN_PATH.test(path) && !TAKEN.has(path);
}

function isAuthorPath(path: string): boolean {
  return path.length <= MAX_PATH && AUTHOR_PATH.test(path) && path === path.toLowerCase().normalize('NFC');
}

/** Errors: `path_taken` (409), `invalid` (422). */
function requirePath(path: string): void {
  if (isOwnPath(path) || isAuthorPath(path)) return;
  if (TAKEN.has(path))
    throw new AppError('path_taken', 409, `/${path} is an address of Eyewitness itself. Choose another.`);
  const shown = path.length > 60 ? `${path.slice(0, 60)}…` : path;
  throw new AppError(
    'invalid',
    422,
    `"${shown}" cannot be the address of a page. Use small letters, digits and single hyphens (about, press-office), or authors/ and a name (authors/ana-lima).`,
  );
}

/** A page from its text. Errors: `path_taken` (409); `invalid` (422) with every problem of the front matter. */
export function readSitePage(path: string, text: string): Omit<SitePage, 'isDemo' | 'changedAt'> {
  requirePath(path);
  if (Buffer.byteLength(text) > MAX_TEXT_BYTES)
    throw refused(`The page has more than ${MAX_TEXT_BYTES / 1024} KB. Make several of it.`);
  const { fields, body, problems } = frontMatterOf(cleaned(text));
  const titled = fields.has('title') ? { title: fields.get('title')!, markdown: body } : titleIn(body);
  const language = fields.get('language') ?? null;
  const fediverse = fields.get('fediverse') ?? null;
  problems.push(
    ...problemOf('title', titleProblem(titled.title)),
    ...problemOf('language', language === null || isLanguageTag(language) ? null : LANGUAGE_PROBLEM),
    ...problemOf('fediverse', fediverseProblem(path, fediverse)),
  );
  if (problems.length > 0) throw refused('This page cannot be used as it is:', problems);
  return { path, title: titled.title, markdown: titled.markdown.trim(), language, fediverse };
}

function refused(message: string, fields: readonly FieldProblem[] = []): AppError {
  return new AppError('invalid', 422, message, { fields });
}

function problemOf(field: string, problem: string | null): readonly FieldProblem[] {
  return problem === null ? [] : [{ field, message: `${field}: ${problem}` }];
}

const LANGUAGE_PROBLEM = 'must be a language tag such as en or fr-CA';

function titleProblem(title: string): string | null {
  if (title === '') return 'is missing. Write "title: About us" between two lines of --- at the top.';
  return title.length > MAX_TITLE ? `has more than ${MAX_TITLE} characters` : null;
}

/** An account as Mastodon and others write it: a name, and the host that has it. */
const ACCOUNT =
  /^@\w+(?:[.-]\w+)*@(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/i;

function fediverseProblem(path: string, fediverse: string | null): string | null {
  if (fediverse === null) return null;
  if (!path.startsWith('authors/')) return 'belongs on the page of an author: authors/ana-lima';
  return fediverse.length <= 320 && ACCOUNT.test(fediverse) ? null : 'must be like @ana@social.example';
}

/** Lines end in one way, and no control character is left: neither database nor page can hold them. */
function cleaned(text: string): string {
  return text
    .toWellFormed()
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '');
}

const FIELDS: ReadonlySet<string> = new Set(['title', 'language', 'fediverse']);

interface FrontMatter {
  readonly fields: Map<string, string>;
  readonly body: string;
  readonly problems: FieldProblem[];
}

/** Lines such as `title: About us` between two lines of dashes at the top; quotation marks around a value go. */
function frontMatterOf(text: string): FrontMatter {
  const lines = text.split('\n');
  const fields = new Map<string, string>();
  const problems: FieldProblem[] = [];
  if (lines[0]?.trimEnd() !== '---') return { fields, body: text, problems };
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (end === -1)
    return {
      fields,
      body: '',
      problems: [{ field: '', message: 'line 1: the front matter has no end: ---' }],
    };
  lines.slice(1, end).forEach((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return;
    const [, name = '', value = ''] = /^([a-z]+):(?:\s+(.*))?$/i.exec(line) ?? [];
    if (FIELDS.has(name) && !fields.has(name)) fields.set(name, unquoted(value.trim()));
    else
      problems.push({
        field: name,
        message: `line ${index + 2}: only title, language and fediverse may stand here, each once: "title: About us"`,
      });
  });
  return { fields, body: lines.slice(end + 1).join('\n'), problems };
}

function unquoted(value: string): string {
  const [, , inside] = /^(["'])(.*)\1$/.exec(value) ?? [];
  return inside ?? value;
}

/** A heading at the top is the title where the front matter has none. */
function titleIn(body: string): { readonly title: string; readonly markdown: string } {
  const [, title, markdown] = /^\s*# +([^\n]+?)(?: +#+)? *(?:\n([\s\S]*))?$/.exec(body) ?? [];
  return title === undefined ? { title: '', markdown: body } : { title, markdown: markdown ?? '' };
}
