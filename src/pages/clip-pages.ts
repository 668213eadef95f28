// Addresses of everything that shows a clip beside its own media: what caches are told of when a version is taken back.

import type { Reads } from '../platform/capabilities.ts';
import type { ClipId } from '../platform/ids.ts';
import { listedStories } from '../stories/index.ts';
import { embedUrl, storyUrl, watchUrl } from './addresses.ts';
import { shareImageUrl } from './share-card.ts';
import type { Site } from './site.ts';

const MAX_STORIES = 50; // guess: more than any clip is shown in

/** Absolute: the clip's page and frame, and the page, frame, JSON and share image of each live story that shows it. */
export async function pagesShowing(reads: Reads, site: Site, clipId: ClipId): Promise<readonly string[]> {
  const stories = await listedStories(reads, { showing: clipId, limit: MAX_STORIES });
  return [
    watchUrl(site, clipId),
    embedUrl(site, clipId),
    ...(stories.length === 0 ? [] : [`${site.url}/`]),
    ...stories.flatMap((story) => {
      const page = storyUrl(site, story.slug);
      const frame = `${site.url}/embed/stories/${encodeURIComponent(story.slug)}`;
      return [page, `${page}.json`, frame, `${page}/share.jpg`, shareImageUrl(site, story)];
    }),
  ];
}
