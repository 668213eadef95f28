// A host of its own for media shows nothing else: pages under a second address would be a second site to search engines,
// and a cache in front of it would keep them.

import { AppError } from '../../platform/errors.ts';
import { pathOf, problem, type Handler } from '../../platform/http/index.ts';

/** A name below a clip: `/clips/{id}/video.mp4`, `/clips/{id}/{version}/360/0.m4s`. */
const MEDIA = /^\/clips\/[^/]+\/(?!requests(?:\/|$))/;

/** `siteUrl` is asked at each request of the media host: the site may be moved to it. */
export function onMediaHost(mediaUrl: string | null, siteUrl: () => string, handle: Handler): Handler {
  if (mediaUrl === null) return handle;
  const { host } = new URL(mediaUrl);
  return (request, peer) => {
    const isMediaHost = request.headers.get('host') === host && new URL(siteUrl()).host !== host;
    if (!isMediaHost || MEDIA.test(pathOf(request.url))) return handle(request, peer);
    return problem(new AppError('not_found', 404, 'Only media of clips stand on this host.'));
  };
}
