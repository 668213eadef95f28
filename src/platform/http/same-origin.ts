// Writes by a browser are accepted from our own pages only: another site cannot act with a reader's cookie.

import { AppError } from '../errors.ts';

/**
 * Passes when Sec-Fetch-Site is same-origin, or Origin's host is the request's, or neither header is there
 * (no browser then). Errors: `cross_site` (403).
 */
export function requireSameOrigin(request: Request): void {
  const site = request.headers.get('sec-fetch-site');
  const origin = request.headers.get('origin');
  if (site === null && origin === null) return;
  if (site === 'same-origin') return;
  // An opaque origin ("null") has no host, and must not pass where the request has none either.
  const host = origin === null ? null : hostOf(origin);
  if (host !== null && host === request.headers.get('host')) return;
  throw new AppError(
    'cross_site',
    403,
    'This can only be done from the site itself. Open the page and try again.',
  );
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
