// A data folder with one clip that a live story shows: a large MP4 and a track of segments, of random bytes, since what
// is measured is sending them. Kept through the product's own verbs.

import { openNewsroom } from '../../src/app.ts';
import { addClip } from '../../src/clips/store.ts';
import {
  addSegments,
  addVersion,
  makeCurrent,
  markComplete,
  putFile,
  putRendition,
  putTrack,
  type Segment,
} from '../../src/clips/media/store.ts';
import { markPlayable } from '../../src/clips/store.ts';
import { readConfig } from '../../src/config.ts';
import type { FileRef } from '../../src/platform/capabilities.ts';
import { newId, type ClipId, type VersionId } from '../../src/platform/ids.ts';
import { openLog } from '../../src/platform/log.ts';
import { NO_EDITS } from '../../src/platform/media/index.ts';
import { parseDocument, publish } from '../../src/stories/index.ts';
import { BENCH_ENV } from './server.ts';

export interface StoredClip {
  /** Addresses below the site. */
  readonly mp4: string;
  readonly segments: readonly string[];
}

export interface ClipSizes {
  readonly mp4Bytes: number;
  readonly segmentBytes: number;
  readonly segments: number;
}

/** Stores the clip in `dataDir` and publishes a story that shows it. `bytes` makes so many. */
export async function storeClip(
  dataDir: string,
  sizes: ClipSizes,
  bytes: (count: number) => Uint8Array<ArrayBuffer>,
): Promise<StoredClip> {
  const read = readConfig({ dataDir }, { ...BENCH_ENV });
  if (read.outcome === 'invalid') throw new Error(read.problems.join('\n'));
  const newsroom = await openNewsroom(read.config, openLog('plain'));
  try {
    const { files, db } = newsroom.app;
    const keep = async (content: Uint8Array<ArrayBuffer>): Promise<FileRef> => {
      await using temp = await files.receive(new Blob([content]).stream(), { maxBytes: content.byteLength });
      return await files.keep(temp, 'public');
    };
    const clipId = newId<ClipId>();
    const id = newId<VersionId>();
    const mp4 = await keep(bytes(sizes.mp4Bytes));
    const segments: Segment[] = [];
    for (let number = 0; number < sizes.segments; number++)
      segments.push({ number, durationUs: 2_000_000, ref: await keep(bytes(sizes.segmentBytes)) });
    await db.write(async (tx) => {
      await addClip(tx, { id: clipId, fileName: 'clip.mp4', original: mp4 }, 0);
      await markPlayable(tx, clipId, 0);
      await addVersion(tx, { id, clipId, edits: NO_EDITS, reason: null, madeBy: 'bench' }, 0);
      await makeCurrent(tx, id, { durationMs: 60_000, width: 1280, height: 720, hasAudio: false }, 0);
      await putFile(tx, id, { name: '540.mp4', ref: mp4, type: 'video/mp4', width: 1280, height: 720 });
      await putRendition(tx, id, mp4, 0);
      const track = { name: '720', codecs: 'avc1.64001f', width: 1280, height: 720, frameRate: 30 };
      await putTrack(tx, id, { ...track, isComplete: true }, 0);
      await addSegments(tx, id, '720', segments);
      await markComplete(tx, id, 0);
    });
    await publishWith(newsroom, clipId);
    const base = `/clips/${clipId}/${id}`;
    return { mp4: `${base}/540.mp4`, segments: segments.map(({ number }) => `${base}/720/${number}.m4s`) };
  } finally {
    await newsroom.stop();
  }
}

async function publishWith(
  { publishing }: Pick<Awaited<ReturnType<typeof openNewsroom>>, 'publishing'>,
  clipId: ClipId,
): Promise<void> {
  const document = parseDocument({
    language: 'en',
    kicker: null,
    headline: 'A clip that everybody watches',
    standfirst: null,
    byline: [],
    dated: null,
    happened: { when: null, precision: null, where: null },
    blocks: [{ type: 'clip', text: '', clipId }],
    reactions: { open: false, kinds: null },
  });
  const confirmed = { what: 'confirmed', where: 'confirmed', when: 'confirmed' } as const;
  const outcome = await publish(publishing, {
    storyId: null,
    expectedRevision: 0,
    slug: 'clip',
    document,
    author: 'Bench desk',
    override: null,
    answers: {
      clipId,
      answers: {
        ground: 'own',
        credit: 'none',
        verdicts: confirmed,
        warnings: [],
        shows: '',
        warningReason: '',
      },
    },
  });
  if (outcome.outcome === 'refused') throw new Error(JSON.stringify(outcome.problems));
}
