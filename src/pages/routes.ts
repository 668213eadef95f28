// Addresses of readers' pages. Pages never depend on cookies: every reader gets the same bytes.

import type { AskNeeds, Media } from '../clips/index.ts';
import type { App } from '../platform/capabilities.ts';
import type { Route } from '../platform/http/index.ts';
import type { Bars } from './bar.ts';
import { playlistPlayerRoute } from './clip-player/playlist-player.ts';
import { crawlerRoutes } from './crawlers/routes.ts';
import { headlineFontRoute } from './fonts/font.ts';
import { brandingRoutes } from './page/branding.ts';
import { feedRoutes } from './feeds/routes.ts';
import { listRoutes } from './lists/routes.ts';
import { ownPageRoutes } from './own-pages/routes.ts';
import { pingRoutes } from './pings/routes.ts';
import { embedRoutes } from './embeds/routes.ts';
import { oembedRoutes } from './oembed/routes.ts';
import { previewRoutes } from './preview/routes.ts';
import type { Pages } from './renderer.ts';
import { searchRoutes } from './search/routes.ts';
import { sendRoutes } from './send/routes.ts';
import type { Serving } from './serve.ts';
import { shareImageRoutes } from './share-image/routes.ts';
import { sitemapRoutes } from './sitemaps/routes.ts';
import { frontSource, storySource, structuredSource } from './source.ts';
import { watchRoutes } from './watch/routes.ts';

type Needs = Pick<App, 'db' | 'files' | 'clock' | 'metrics' | 'secrets' | 'config'> &
  AskNeeds & {
    readonly pages: Pages;
    readonly bars: Bars;
    readonly serving: Serving;
    readonly media: Pick<Media, 'preview' | 'isErased'>;
  };

export function pageRoutes(needs: Needs): readonly Route[] {
  const { db, clock, secrets, pages, serving } = needs;
  return [
    {
      method: 'GET',
      path: '/',
      run: (request) => serving.answer(request, { address: '/', reacted: null }, () => frontSource(needs)),
    },
    headlineFontRoute,
    playlistPlayerRoute,
    ...brandingRoutes({ ...needs, site: needs.pages.site }),
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
    ...feedRoutes({ db, serving, site: pages.site }),
    ...listRoutes(needs),
    ...searchRoutes(needs),
    ...ownPageRoutes(needs),
    ...sitemapRoutes({ db, clock, serving, site: pages.site }),
    ...crawlerRoutes({ db, clock, serving, site: pages.site }),
    ...pingRoutes({ db, secrets, serving, site: pages.site }),
    ...shareImageRoutes({ ...needs, site: pages.site }),
    ...watchRoutes(needs),
    ...embedRoutes(needs),
    ...oembedRoutes(needs),
    ...sendRoutes(needs),
    ...previewRoutes(needs),
  ];
}

/** The kind in `?reacted=`, when it could be one; any other query changes nothing about the page. */
function reactedIn(url: string): string | null {
  const at = url.indexOf('?');
  if (at === -1) return null;
  const kind = new URLSearchParams(url.slice(at)).get('reacted');
  return kind !== null && /^[a-z][a-z0-9-]{0,31}$/.test(kind) ? kind : null;
}
