// Where a clip's media stand, as paths. The address of a file names its version: when that is recalled, all are gone.

import type { ClipId, VersionId } from '../../platform/ids.ts';

/** Whatever the current version is: `video.mp4`, `low.mp4`, `poster.jpg`, `master.m3u8`, `captions.fr.vtt`. */
export function currentPath(id: ClipId, name: string): string {
  return `/clips/${id}/${name}`;
}

/**
 * One version's file: a name in `ClipMedia.files`, `master.m3u8`, `360.m3u8`, `360/12.m4s`, `captions.fr.vtt`.
 * Playlists name what they list relative to themselves, so they also work below a preview's address.
 */
export function versionPath(id: ClipId, version: VersionId, name: string): string {
  return `/clips/${id}/${version}/${name}`;
}
