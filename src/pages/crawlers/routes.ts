// Addresses that crawlers, finders of holes and other outlets look at first.

import type { App, Reads } from '../../platform/capabilities.ts';
import { AppError } from '../../platform/errors.ts';
import { SECURITY_HEADERS, type Route } from '../../platform/http/index.ts';
import { EVERY_PAGE } from '../renderer.ts';
import type { Serving } from '../serve.ts';
import type { Site } from '../site.ts';
import { textSource } from '../source.ts';
import { robotsTxt, securityExpiry, securityTxt, trustTxt } from './rules.ts';

type Needs = Pick<App, 'db' | 'clock'> & {
  readonly serving: Serving;
  readonly site: (reads: Reads) => Promise<Site>;
};

const HEADERS = { 'content-type': 'text/plain; charset=utf-8' };

export function crawlerRoutes({ db, clock, serving, site }: Needs): readonly Route[] {
  /** `missing` is said where there is no text. */
  const text = (
    path: string,
    write: (now: Site) => string | null,
    missing: string,
    key: () => string = () => path,
  ): Route => ({
    method: 'GET',
    path,
    run: (request) =>
      serving.answer(request, { address: key(), reacted: null }, async () => {
        const written = write(await site(db));
        if (written === null) throw new AppError('not_found', 404, missing);
        return textSource(written, HEADERS, [EVERY_PAGE]);
      }),
  });
  const expiry = () => securityExpiry(clock.now());
  return [
    text('/robots.txt', robotsTxt, ''),
    text(
      '/.well-known/security.txt',
      (now) => securityTxt(now, expiry()),
      'This site names nobody for reports of security holes. Its newsroom can: eyewitness settings securityContact mailto:security@news.example.org',
      () => `/.well-known/security.txt ${expiry()}`,
    ),
    {
      method: 'GET',
      path: '/security.txt',
      run: () =>
        new Response(null, {
          status: 301,
          headers: {
            ...SECURITY_HEADERS,
            location: '/.well-known/security.txt',
            'cache-control': 'public, max-age=3600',
          },
        }),
    },
    ...['/trust.txt', '/.well-known/trust.txt'].map((path) =>
      text(path, trustTxt, 'This newsroom has not said which associations it belongs to.'),
    ),
  ];
}
