// Keeps segments while an encoder still makes more: first the files, then the rows that name them, many at once.
// So a row never names a missing file, and what a crash leaves behind is whole up to the last row.

import type { App, Tx } from '../../platform/capabilities.ts';
import type { VersionId } from '../../platform/ids.ts';
import { readInit } from '../../kits/iso-bmff/fragments.ts';
import type { MadeSegment } from '../../platform/media/index.ts';
import type { ClipRendition, RenditionName } from '../clip.ts';
import { beginKeeping } from '../kept-files.ts';
import { initName } from '../media/names.ts';
import { addSegments, findSegments, findVersion, putFile, putTrack, type Segment } from '../media/store.ts';

type Needs = Pick<App, 'db' | 'files' | 'clock'>;

/** A track as it is known before the encoder says how it is coded. */
export type TrackShape = Pick<ClipRendition, 'name' | 'width' | 'height' | 'frameRate'>;

/** The version was recalled or its clip taken out meanwhile: nobody wants the rest. */
export class Superseded extends Error {}

export interface SegmentKeeper {
  /** Resolves at once. Errors: what keeping an earlier one failed of. */
  readonly take: (made: MadeSegment) => Promise<void>;
  /** Resolves when all that was taken is kept. */
  readonly settled: () => Promise<void>;
  /** How many segments of a track are kept. */
  readonly countOf: (track: RenditionName) => number;
}

/**
 * Segments of tracks other than `shapes` are left where they are. `alsoWrite` is called in the transaction of every
 * batch of rows, and may be called twice with the same.
 */
export async function openSegmentKeeper(
  needs: Needs,
  versionId: VersionId,
  shapes: readonly TrackShape[],
  alsoWrite: (tx: Tx, keeper: Pick<SegmentKeeper, 'countOf'>) => Promise<void> = async () => undefined,
): Promise<SegmentKeeper> {
  const counts = new Map<RenditionName, number>();
  for (const [track, segments] of await findSegments(needs.db, versionId)) counts.set(track, segments.length);
  const countOf = (track: RenditionName) => counts.get(track) ?? 0;
  const queue: MadeSegment[] = [];
  let keeping: Promise<void> | null = null;
  let failed: { readonly cause: unknown } | null = null;

  const keepAll = async () => {
    try {
      while (queue.length > 0) await keepBatch(queue.splice(0));
    } catch (cause) {
      failed = { cause };
    } finally {
      keeping = null;
    }
  };

  const keepBatch = async (batch: readonly MadeSegment[]) => {
    // Read before they are moved to their places.
    const codecs = new Map<RenditionName, string>();
    for (const { track, number, path } of batch)
      if (number === -1) codecs.set(track, readInit(await Bun.file(path).bytes()).codec);
    await using keeping = beginKeeping(needs);
    const refs = await keeping.keep(batch.map(({ path }) => path));
    const kept = batch.map((made, index) => ({ ...made, ref: refs[index]! }));
    for (const { track, number } of kept)
      if (number >= 0) counts.set(track, Math.max(countOf(track), number + 1));
    await needs.db.write(async (tx) => {
      await expectWanted(tx, versionId);
      for (const shape of shapes) {
        const mine = kept.filter(({ track }) => track === shape.name);
        const init = mine.find(({ number }) => number === -1);
        if (init !== undefined) {
          const codec = codecs.get(shape.name) ?? '';
          await putFile(tx, versionId, { ...fileOf(shape), ref: init.ref });
          await putTrack(tx, versionId, { ...shape, codecs: codec, isComplete: false }, needs.clock.now());
        }
        const segments = mine.filter(({ number }) => number >= 0).map(toSegment);
        await addSegments(tx, versionId, shape.name, segments);
      }
      await alsoWrite(tx, { countOf });
    });
  };

  return {
    take: async (made) => {
      if (failed !== null) throw failed.cause;
      if (!shapes.some(({ name }) => name === made.track)) return;
      queue.push(made);
      keeping ??= keepAll();
    },
    settled: async () => {
      while (keeping !== null) await keeping;
      if (failed !== null) throw (failed as { cause: unknown }).cause;
    },
    countOf,
  };
}

/** Errors: Superseded. */
export async function expectWanted(tx: Tx, versionId: VersionId): Promise<void> {
  const version = await findVersion(tx, versionId);
  if (version?.state !== 'preparing' && version?.state !== 'current') throw new Superseded();
}

function fileOf({ name, width, height }: TrackShape) {
  return { name: initName(name), type: name === 'audio' ? 'audio/mp4' : 'video/mp4', width, height };
}

function toSegment({ number, durationUs, ref }: MadeSegment & { readonly ref: Segment['ref'] }): Segment {
  return { number, durationUs, ref };
}
