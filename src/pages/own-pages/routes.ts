// Addresses of the newsroom's own pages: one segment that nothing else has.

import type { App } from '../../platform/capabilities.ts';
import { AppError } from '../../platform/errors.ts';
import { renderDocument } from '../../platform/html.ts';
import type { Route } from '../../platform/http/index.ts';
import { findSitePage, isOwnPath } from '../../newsroom/index.ts';
import { htmlHeaders, policyOf } from '../looks.ts';
import { EVERY_PAGE, type Pages } from '../renderer.ts';
import type { Serving } from '../serve.ts';
import { textSource, type Found } from '../source.ts';
import { markdownTree } from '../markdown/tree.ts';
import { OwnPage } from './views.tsx';

type Needs = Pick<App, 'db'> & { readonly pages: Pages; readonly serving: Serving };

export function ownPageRoutes(needs: Needs): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/:page',
      run: (request, { page = '' }) => {
        if (!isOwnPath(page)) throw nothingHere();
        const key = { address: `/${page}`, reacted: null };
        return needs.serving.answer(request, key, () => ownPageSource(needs, page));
      },
    },
  ];
}

/** Errors: `not_found` (404). */
async function ownPageSource({ db, pages }: Omit<Needs, 'serving'>, path: string): Promise<Found> {
  const page = await findSitePage(db, path);
  if (page === undefined) throw nothingHere();
  const site = await pages.site(db);
  const look = pages.looks.look(['own-page'], site.accent);
  const text = markdownTree(page.markdown);
  return textSource(renderDocument(OwnPage({ site, look, page, text })), htmlHeaders(policyOf(look)), [
    EVERY_PAGE,
  ]);
}

function nothingHere(): AppError {
  return new AppError('not_found', 404, 'There is nothing at this address.');
}
