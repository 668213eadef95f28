// Errors as a page for whoever asked for a page; it does not need the store, which may be what failed.

import { wordsFor, type Words } from '../../newsroom/index.ts';
import type { AppError } from '../../platform/errors.ts';
import { pathOf, SECURITY_HEADERS, type ErrorPage } from '../../platform/http/index.ts';
import type { Pages } from '../renderer.ts';
import type { Site } from '../site.ts';

export function errorPages(needs: { readonly pages: Pages; readonly site: () => Site }): ErrorPage {
  return (request: Request, error: AppError) => {
    // The API speaks to programs, whatever they say they accept.
    if (pathOf(request.url).startsWith('/api/')) return undefined;
    if (!(request.headers.get('accept') ?? '').includes('text/html')) return undefined;
    const site = needs.site();
    const words = wordsFor(site.language);
    const { html, headers } = needs.pages.messageText(titleOf(words, error.status), error.message, site);
    return new Response(html, {
      status: error.status,
      headers: { ...SECURITY_HEADERS, ...error.headers, ...headers, 'cache-control': 'no-store' },
    });
  };
}

function titleOf({ errors }: Words, status: number): string {
  if (status === 404) return errors.title404;
  if (status === 410) return errors.title410;
  if (status === 503) return errors.title503;
  return status >= 500 ? errors.title500 : errors.titleOther;
}
