// Every kind of HTML page that readers can meet, once. A new kind is one line here, and all outside checks see it.

import { completePath, WITHDRAWN_SLUG } from './complete-site.ts';
import { BUSY_PATH } from './odd-site.ts';
import { warnedPath, type PageSites } from './page-sites.ts';

export interface PageKind {
  readonly name: string;
  readonly at: Exclude<keyof PageSites, symbol>;
  readonly status: 200 | 404 | 410 | 422 | 500 | 503;
  readonly path: (sites: PageSites) => string;
  /** What is sent by a form: then the page is the answer to it. */
  readonly form?: Readonly<Record<string, string>>;
  /** What a reader presses on a page that is told from another one by that alone. */
  readonly press?: string;
}

const GATE = '.clip-player > summary';
const QUESTIONS = { name: '', outlet: 'Kanal 4', email: 'nobody', wish: '' };

const complete = (
  name: string,
  path: string | PageKind['path'],
  more: Partial<Omit<PageKind, 'name' | 'path'>> = {},
): PageKind => ({
  name,
  at: 'complete',
  status: 200,
  path: typeof path === 'string' ? () => path : path,
  ...more,
});

const month = new Date().toISOString().slice(0, 7);

export const PAGE_KINDS: readonly PageKind[] = [
  complete('front page', '/'),
  complete('story', completePath),
  complete('story after a vote by form', `${completePath}?reacted=love`),
  complete('story, its clip opened', completePath, { press: GATE }),
  complete('story with a warned clip', warnedPath),
  complete('story with a warned clip, its gate opened', warnedPath, { press: GATE }),
  complete('watch page', watchPath),
  complete('watch page, its clip opened', watchPath, { press: GATE }),
  complete('watch page after a request', (sites) => `${watchPath(sites)}?asked=1`),
  complete('watch page after a request again', (sites) => `${watchPath(sites)}?asked=again`),
  complete('watch page with mistakes in its form', (sites) => `${watchPath(sites)}/requests`, {
    status: 422,
    form: QUESTIONS,
  }),
  complete('archive', '/archive'),
  complete('archive of a month', `/archive/${month}`),
  complete('section', '/sections/river'),
  complete('section without stories', '/sections/schools'),
  complete('author with a page', '/authors/nora-lindqvist'),
  complete('author without a page', '/authors/tomas-abara'),
  complete('own page', '/about'),
  complete('search', '/search'),
  complete('search, found', '/search?q=weir'),
  complete('search, none found', '/search?q=unheard-of'),
  complete('embed of a clip', (sites) => `/embed/clips/${sites.complete.clipId}`),
  complete('embed of a story', `/embed${completePath}`),
  complete('embed of a warned story', `/embed${warnedPath}`),
  complete('embed of a warned story, its gate opened', `/embed${warnedPath}`, { press: GATE }),
  complete('embed not found', '/embed/stories/nothing-here', { status: 404 }),
  complete('embed withdrawn', `/embed/stories/${WITHDRAWN_SLUG}`, { status: 410 }),
  complete('not found', '/nothing-here', { status: 404 }),
  complete('story not found', '/stories/nothing-here', { status: 404 }),
  complete('withdrawn', `/stories/${WITHDRAWN_SLUG}`, { status: 410 }),
  complete('story with everything odd', '/stories/odd', { at: 'odd' }),
  complete('front page with everything odd', '/', { at: 'odd' }),
  complete('story from right to left', '/stories/arabic', { at: 'odd' }),
  complete('too many at once', BUSY_PATH, { at: 'odd', status: 503 }),
  complete('front page without stories', '/', { at: 'empty' }),
  complete('fault of ours', '/archive', { at: 'broken', status: 500 }),
  complete('demo front page', '/', { at: 'demo' }),
  complete('demo story', '/stories/ferry-turns-back', { at: 'demo' }),
  complete('demo story in French', '/stories/le-bac-fait-demi-tour', { at: 'demo' }),
  complete('demo own page', '/about', { at: 'demo' }),
];

/** What a newsroom of another language is looked at by. */
export const IN_FRENCH: readonly PageKind[] = PAGE_KINDS.filter(
  ({ at, press }) => at === 'complete' && press === undefined,
).map((kind) => ({ ...kind, name: `${kind.name}, site in French` }));

function watchPath(sites: PageSites): string {
  return `/clips/${sites.complete.clipId}`;
}

/** The page's address with its site. */
export function urlOf(kind: PageKind, sites: PageSites): string {
  return sites[kind.at].url + kind.path(sites);
}

/** How the page is asked for. */
export function requestOf({ form }: PageKind, url: string): RequestInit {
  const accept = 'text/html';
  if (form === undefined) return { headers: { accept } };
  return {
    method: 'POST',
    body: new URLSearchParams(form).toString(),
    headers: { accept, origin: new URL(url).origin, 'content-type': 'application/x-www-form-urlencoded' },
  };
}
