// The address of a story's share image. What it shows is in its version: the address that pages name changes with it, and
// an image that somebody has already is not drawn again.

import type { App, Reads } from '../../platform/capabilities.ts';
import { matchesTag, SECURITY_HEADERS, type Route } from '../../platform/http/index.ts';
import { shareCardOf, shareImageVersion, sharedStory, type SharedStory } from '../share-card.ts';
import type { Site } from '../site.ts';
import { liveAt } from '../source.ts';
import type { ShareCard } from './card.ts';
import { openShareImages } from './share-image.ts';

type Needs = Pick<App, 'db' | 'files' | 'metrics'> & { readonly site: (reads: Reads) => Promise<Site> };

export function shareImageRoutes({ db, files, metrics, site }: Needs): readonly Route[] {
  const images = openShareImages({ metrics });
  metrics.gauge('eyewitness_share_image_memory_bytes', 'Memory held by share images', () => images.sizeBytes);

  const cardOf = (now: Site, story: SharedStory): ShareCard => {
    const { poster, ...card } = shareCardOf(now, story);
    if (poster === null) return { ...card, poster };
    const { ref, width, height } = poster;
    return { ...card, poster: { path: files.pathOf(ref), width, height } };
  };

  return [
    {
      method: 'GET',
      path: '/stories/:slug/share.jpg',
      run: async (request, { slug = '' }) => {
        const at = await liveAt({ db }, slug);
        if (at.found === 'moved')
          return new Response(null, {
            status: 301,
            headers: {
              ...SECURITY_HEADERS,
              location: `/stories/${encodeURIComponent(at.slug)}/share.jpg`,
              'cache-control': 'public, max-age=60',
            },
          });
        const now = await site(db);
        const story = sharedStory(at.view);
        const version = shareImageVersion(now, story);
        const headers = {
          ...SECURITY_HEADERS,
          etag: `"${version}"`,
          // A clip that was withdrawn, or got a warning, must leave its image soon.
          'cache-control': 'public, max-age=60',
        };
        if (matchesTag(request.headers.get('if-none-match'), headers.etag))
          return new Response(null, { status: 304, headers });
        const jpeg = await images.of(version, async () => cardOf(now, story));
        return new Response(jpeg, { headers: { ...headers, 'content-type': 'image/jpeg' } });
      },
    },
  ];
}
