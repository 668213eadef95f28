// The address of an upload link's page. Whoever knows it may send: it is kept nowhere on the way and told to nobody.

import { linkStanding, mostBytes, type LinkStanding, type UploadNeeds } from '../../clips/index.ts';
import { AppError } from '../../platform/errors.ts';
import { renderDocument } from '../../platform/html.ts';
import { SECURITY_HEADERS, type Route } from '../../platform/http/index.ts';
import { htmlHeaders, policyOf } from '../looks.ts';
import type { Pages } from '../renderer.ts';
import { SendOverPage, SendPage } from './views.tsx';

type Needs = Pick<UploadNeeds, 'db' | 'clock' | 'config'> & {
  readonly pages: Pick<Pages, 'looks' | 'site'>;
};

export function sendRoutes(needs: Needs): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/send/:token',
      run: async (_, { token = '' }) => answer(needs, token, await linkStanding(needs, token)),
    },
  ];
}

/** Errors: `not_found` (404) for a token of no link. */
async function answer(needs: Needs, token: string, standing: LinkStanding): Promise<Response> {
  if (standing.is === 'unknown')
    throw new AppError('not_found', 404, 'There is nothing at this address.', { headers: PRIVATE });
  const site = await needs.pages.site(needs.db);
  const look = needs.pages.looks.look(standing.is === 'open' ? ['send'] : ['send-over'], site.accent);
  const { link } = standing;
  const page =
    standing.is === 'open'
      ? SendPage({ site, look, link, token, maxBytes: mostBytes(needs, link) })
      : SendOverPage({ site, look, is: standing.is });
  return new Response(renderDocument(page), {
    status: standing.is === 'open' ? 200 : 410,
    headers: { ...SECURITY_HEADERS, ...htmlHeaders(policyOf(look)), ...PRIVATE },
  });
}

const PRIVATE = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
};
