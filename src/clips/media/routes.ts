// Addresses of a clip's media: of whatever is current, and of one version.

import type { Route } from '../../platform/http/index.ts';
import { MASTER } from './names.ts';
import type { Media } from './serve.ts';

/** Names of files alone: what playlists list stands at the version's address, which `master.m3u8` names. */
export function clipRoutes(media: Media): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/clips/:id/:name',
      run: (request, { id = '', name = '' }) =>
        media.answer(request, { clipId: id, version: null, name: currentName(name) }),
    },
    {
      method: 'GET',
      path: '/clips/:id/:version/:name',
      run: (request, { id = '', version = '', name = '' }) =>
        media.answer(request, { clipId: id, version, name }),
    },
    {
      method: 'GET',
      path: '/clips/:id/:version/:track/:part',
      run: (request, { id = '', version = '', track = '', part = '' }) =>
        media.answer(request, { clipId: id, version, name: `${track}/${part}` }),
    },
  ];
}

/** A track's playlist would name segments that are not beside it here. */
function currentName(name: string): string {
  return name.endsWith('.m3u8') && name !== MASTER ? '' : name;
}
