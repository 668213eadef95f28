// Addresses that other sites put into frames. Their errors, too, may stand in a frame, and no answer sets a cookie.

import { AppError } from '../../platform/errors.ts';
import { SECURITY_HEADERS, type Route } from '../../platform/http/index.ts';
import type { Load, Serving } from '../serve.ts';
import { embeddedClipSource, embeddedError, embeddedStorySource, type EmbedNeeds } from './source.ts';

type Needs = EmbedNeeds & { readonly serving: Serving };

export function embedRoutes(needs: Needs): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/embed/clips/:id',
      run: (request, { id = '' }) =>
        framed(needs, request, `/embed/clips/${id}`, () => embeddedClipSource(needs, id)),
    },
    {
      method: 'GET',
      path: '/embed/stories/:slug',
      run: (request, { slug = '' }) =>
        framed(needs, request, `/embed/stories/${slug}`, () => embeddedStorySource(needs, slug)),
    },
  ];
}

async function framed(needs: Needs, request: Request, address: string, load: Load): Promise<Response> {
  try {
    return await needs.serving.answer(request, { address, reacted: null }, load);
  } catch (thrown) {
    // A fault of ours is for the log: it is answered where all faults are.
    if (!(thrown instanceof AppError) || thrown.status >= 500) throw thrown;
    const response = await embeddedError(needs, thrown);
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.headers.set(name, value);
    response.headers.set('cache-control', 'no-store');
    return response;
  }
}
