// Every kind of HTML page that readers can meet, once. A new kind is one line here, and all outside checks see it.

import { completePath, WITHDRAWN_SLUG, type CompleteSite } from './complete-site.ts';

export interface PageKind {
  readonly name: string;
  readonly status: 200 | 404 | 410;
  readonly path: (site: Pick<CompleteSite, 'clipId'>) => string;
}

export const PAGE_KINDS: readonly PageKind[] = [
  { name: 'front page', status: 200, path: () => '/' },
  { name: 'story', status: 200, path: () => completePath },
  { name: 'story after a vote by form', status: 200, path: () => `${completePath}?reacted=love` },
  { name: 'not found', status: 404, path: () => '/nothing-here' },
  { name: 'story not found', status: 404, path: () => '/stories/nothing-here' },
  { name: 'withdrawn', status: 410, path: () => `/stories/${WITHDRAWN_SLUG}` },
];
