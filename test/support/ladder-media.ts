// What a clip's media are when all of its ladder is made, and while it grows; nothing of it is on disk.

import type { ClipFile, ClipMedia, ClipRendition } from '../../src/clips/index.ts';
import type { VersionId } from '../../src/platform/ids.ts';

const TYPES: Readonly<Record<string, string>> = { mp4: 'video/mp4', jpg: 'image/jpeg', avif: 'image/avif' };

/** A file of a version; its address ends in `name`. */
export function mediaFile(name: string, sizeBytes: number, width = 640, height = 360): ClipFile {
  const ref = { space: 'public', sha256: 'd'.repeat(64), sizeBytes } as const;
  return { name, ref, type: TYPES[name.split('.').at(-1)!]!, width, height };
}

export function rendition(name: string, isComplete = true): ClipRendition {
  const isSound = name === 'audio';
  return {
    name,
    codecs: isSound ? 'mp4a.40.2' : 'avc1.64001f',
    width: isSound ? null : Math.round((Number(name) * 16) / 18) * 2,
    height: isSound ? null : Number(name),
    frameRate: isSound ? null : 30,
    isComplete,
  };
}

/** Version `v1` with files at 360 and 540, a playlist, posters in two widths and captions in two languages. */
export function ladderMedia(changes: Partial<ClipMedia> = {}): ClipMedia {
  return {
    versionId: 'v1' as VersionId,
    isComplete: true,
    files: [
      mediaFile('360.mp4', 1_200_000),
      mediaFile('540.mp4', 3_120_000, 960, 540),
      mediaFile('poster.jpg', 30_000, 960, 540),
      mediaFile('poster-960.avif', 20_000, 960, 540),
      mediaFile('poster-480.avif', 9000, 480, 270),
      mediaFile('poster-480.jpg', 15_000, 480, 270),
    ],
    renditions: ['360', '540', 'audio'].map((name) => rendition(name)),
    captions: ['en', 'fr'],
    descriptions: [],
    ...changes,
  };
}
