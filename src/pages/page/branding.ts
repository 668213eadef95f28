// What stands for the site in tabs and mastheads: the icon in its colour, and the logo that the newsroom gave.

import type { App, Reads } from '../../platform/capabilities.ts';
import { AppError } from '../../platform/errors.ts';
import { SECURITY_HEADERS, type Route } from '../../platform/http/index.ts';
import type { Site } from '../site.ts';
import { iconSource, logoAddress } from './rules.ts';

type Needs = Pick<App, 'db' | 'files'> & { readonly site: (reads: Reads) => Promise<Site> };

/** A logo is a picture, whoever opens it by itself: nothing in an SVG may run or reach anywhere. */
const SVG_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

export function brandingRoutes({ db, files, site }: Needs): readonly Route[] {
  const icon = async () => {
    const { accent } = await site(db);
    return new Response(iconSource(accent), {
      headers: {
        ...SECURITY_HEADERS,
        'content-type': 'image/svg+xml',
        'content-security-policy': SVG_POLICY,
        'cache-control': 'public, max-age=86400',
      },
    });
  };
  return [
    { method: 'GET', path: '/icon.svg', run: icon },
    // Browsers ask for it beside pages that name no icon: feeds, pictures.
    { method: 'GET', path: '/favicon.ico', run: icon },
    {
      method: 'GET',
      path: '/logo/:name',
      run: async (request, { name }) => {
        const { logo } = await site(db);
        // A former logo is gone: pages that show it are made anew with the next one.
        if (logo === null || logoAddress(logo) !== `/logo/${name}`)
          throw new AppError('not_found', 404, 'There is nothing at this address.');
        const { sha256, sizeBytes, type } = logo;
        const response = await files.serve({ space: 'public', sha256, sizeBytes }, request, type);
        response.headers.set('cache-control', 'public, max-age=31536000, immutable');
        if (type === 'image/svg+xml') response.headers.set('content-security-policy', SVG_POLICY);
        return response;
      },
    },
  ];
}
