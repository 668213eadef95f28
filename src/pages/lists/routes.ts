// Addresses of lists. A list is kept in memory under one address alone: its first page has no number.

import { SECURITY_HEADERS, type Route } from '../../platform/http/index.ts';
import { AppError } from '../../platform/errors.ts';
import type { Serving } from '../serve.ts';
import type { Found } from '../source.ts';
import { archiveSource, authorSource, monthSource, sectionSource, type ListNeeds } from './sources.ts';
import { pageAddress } from './views.tsx';

type Needs = ListNeeds & { readonly serving: Serving };

/** `/archive`, `/archive/2026-05`, `/sections/harbour`, `/authors/ana-lima`, and further pages: `/sections/harbour/2`. */
export function listRoutes(needs: Needs): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/archive',
      run: (request) =>
        needs.serving.answer(request, { address: '/archive', reacted: null }, () => archiveSource(needs)),
    },
    ...listAt(needs, 'archive', monthSource),
    ...listAt(needs, 'sections', sectionSource),
    ...listAt(needs, 'authors', authorSource),
  ];
}

function listAt(
  needs: Needs,
  kind: string,
  sourceOf: (needs: ListNeeds, name: string, page: number) => Promise<Found>,
): readonly Route[] {
  const answer = (request: Request, name: string, page: number) => {
    const address = pageAddress({ path: `/${kind}/${encodeURIComponent(name)}` }, page);
    return needs.serving.answer(request, { address, reacted: null }, () => sourceOf(needs, name, page));
  };
  return [
    {
      method: 'GET',
      path: `/${kind}/:name`,
      run: (request, { name = '' }) => answer(request, name, 1),
    },
    {
      method: 'GET',
      path: `/${kind}/:name/:page`,
      run: (request, { name = '', page = '' }) => {
        if (!/^[1-9]\d{0,4}$/.test(page))
          throw new AppError('not_found', 404, 'There is no list of stories at this address.');
        if (page === '1') return toFirst(`/${kind}/${encodeURIComponent(name)}`);
        return answer(request, name, Number(page));
      },
    },
  ];
}

function toFirst(location: string): Response {
  return new Response(null, {
    status: 301,
    headers: { ...SECURITY_HEADERS, location, 'cache-control': 'public, max-age=3600' },
  });
}
