// Addresses of a clip's media.

import type { App } from '../../platform/capabilities.ts';
import type { Route } from '../../platform/http/index.ts';
import { serveClip, type Shown } from './serve.ts';

/** `GET /clips/{id}/video.mp4` and `/clips/{id}/poster.jpg`, with HEAD and ranges. */
export function clipRoutes(needs: Pick<App, 'db' | 'files'>, shown: Shown): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/clips/:id/video.mp4',
      run: (request, params) => serveClip(needs, shown, request, params['id'] ?? '', 'video'),
    },
    {
      method: 'GET',
      path: '/clips/:id/poster.jpg',
      run: (request, params) => serveClip(needs, shown, request, params['id'] ?? '', 'poster'),
    },
  ];
}
