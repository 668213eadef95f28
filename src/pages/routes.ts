// Addresses of readers' pages. Pages never depend on cookies: every reader gets the same bytes.

import type { App } from '../platform/capabilities.ts';
import { SECURITY_HEADERS, type Route } from '../platform/http/index.ts';
import type { Bars } from './bar.ts';
import type { Pages } from './renderer.ts';
import type { Serving } from './serve.ts';
import { frontSource, storySource, structuredSource } from './source.ts';

type Needs = Pick<App, 'db'> & { readonly pages: Pages; readonly bars: Bars; readonly serving: Serving };

export function pageRoutes(needs: Needs): readonly Route[] {
  const { serving } = needs;
  return [
    {
      method: 'GET',
      path: '/',
      run: (request) => serving.answer(request, { address: '/', reacted: null }, () => frontSource(needs)),
    },
    { method: 'GET', path: '/favicon.ico', run: () => new Response(ICON, { headers: ICON_HEADERS }) },
    {
      method: 'GET',
      path: '/stories/:slug',
      run: (request, { slug = '' }) => {
        if (slug.endsWith('.json')) {
          const storySlug = slug.slice(0, -'.json'.length);
          const key = { address: `/stories/${slug}`, reacted: null };
          return serving.answer(request, key, () => structuredSource(needs, storySlug));
        }
        const key = { address: `/stories/${slug}`, reacted: reactedIn(request.url) };
        return serving.answer(request, key, () => storySource(needs, slug));
      },
    },
  ];
}

/** Browsers ask for it with every first page; branding replaces it. */
const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#a11d21" d="M1 16Q16-2 31 16 16 34 1 16"/><circle cx="16" cy="16" r="7" fill="#fff"/><path d="M14 12l6 4-6 4z"/></svg>';
const ICON_HEADERS = {
  ...SECURITY_HEADERS,
  'content-type': 'image/svg+xml',
  'cache-control': 'public, max-age=86400',
};

/** The kind in `?reacted=`, when it could be one; any other query changes nothing about the page. */
function reactedIn(url: string): string | null {
  const at = url.indexOf('?');
  if (at === -1) return null;
  const kind = new URLSearchParams(url.slice(at)).get('reacted');
  return kind !== null && /^[a-z][a-z0-9-]{0,31}$/.test(kind) ? kind : null;
}
