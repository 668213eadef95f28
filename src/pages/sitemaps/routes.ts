// Addresses of sitemaps.

import { AppError } from '../../platform/errors.ts';
import type { Route } from '../../platform/http/index.ts';
import type { Serving } from '../serve.ts';
import { newsSince } from './rules.ts';
import { newsSource, sitemapFileSource, sitemapPath, sitemapSource, type Needs } from './sources.ts';

export function sitemapRoutes(needs: Needs & { readonly serving: Serving }): readonly Route[] {
  const { serving, clock } = needs;
  return [
    {
      method: 'GET',
      path: '/sitemap.xml',
      run: (request) =>
        serving.answer(request, { address: '/sitemap.xml', reacted: null }, () =>
          sitemapSource(needs, 'stories'),
        ),
    },
    {
      method: 'GET',
      path: '/video-sitemap.xml',
      run: (request) =>
        serving.answer(request, { address: '/video-sitemap.xml', reacted: null }, () =>
          sitemapSource(needs, 'videos'),
        ),
    },
    {
      method: 'GET',
      path: '/sitemaps/:file',
      run: (request, { file = '' }) => {
        const [, kind, page] = /^(stories|videos)-([1-9]\d{0,5})\.xml$/.exec(file) ?? [];
        if (kind === undefined) throw new AppError('not_found', 404, 'There is no such sitemap.');
        const named = kind === 'videos' ? 'videos' : 'stories';
        const address = sitemapPath(named, Number(page));
        return serving.answer(request, { address, reacted: null }, () =>
          sitemapFileSource(needs, named, Number(page)),
        );
      },
    },
    {
      method: 'GET',
      path: '/news-sitemap.xml',
      run: (request) => {
        // What is news changes with the hour, though no story does: each hour is a page of its own in memory.
        const address = `/news-sitemap.xml ${newsSince(clock.now()).hour}`;
        return serving.answer(request, { address, reacted: null }, () => newsSource(needs));
      },
    },
  ];
}
