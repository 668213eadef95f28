// Addresses of feeds.

import type { App, Reads } from '../../platform/capabilities.ts';
import type { Route } from '../../platform/http/index.ts';
import { FEED_PATHS } from '../addresses.ts';
import type { Serving } from '../serve.ts';
import type { Site } from '../site.ts';
import { feedSource, storyFeedSource, type FeedFormat } from './sources.ts';

interface Needs extends Pick<App, 'db'> {
  readonly serving: Serving;
  readonly site: (reads: Reads) => Promise<Site>;
}

export function feedRoutes(needs: Needs): readonly Route[] {
  const { serving } = needs;
  const formats: readonly FeedFormat[] = ['rss', 'atom', 'json'];
  return [
    ...formats.map((format): Route => {
      const address = FEED_PATHS[format];
      return {
        method: 'GET',
        path: address,
        run: (request) =>
          serving.answer(request, { address, reacted: null }, () => feedSource(needs, format)),
      };
    }),
    {
      method: 'GET',
      path: '/stories/:slug/feed.xml',
      run: (request, { slug = '' }) =>
        serving.answer(request, { address: `/stories/${slug}/feed.xml`, reacted: null }, () =>
          storyFeedSource(needs, slug),
        ),
    },
  ];
}
