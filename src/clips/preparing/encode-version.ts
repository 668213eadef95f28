// One run of the encoder over a version of a clip: it goes on from the last segment that all its tracks have, and
// whatever it makes is kept as it comes.

import type { App, Tx } from '../../platform/capabilities.ts';
import {
  encode,
  SEGMENT_MS,
  type Encoded,
  type MediaReport,
  type Rung,
  type Still,
} from '../../platform/media/index.ts';
import type { Version } from '../media/store.ts';
import { openSegmentKeeper, type SegmentKeeper, type TrackShape } from './keep-segments.ts';

export const AUDIO = 'audio';

export type EncodeVersionNeeds = Pick<App, 'db' | 'files' | 'clock' | 'log'> & {
  readonly config: Pick<App['config'], 'ffmpeg'>;
};

export interface VersionRun {
  readonly version: Version;
  readonly sourcePath: string;
  readonly report: MediaReport;
  readonly rungs: readonly Rung[];
  /** Tracks to keep, by name; others are made, where a tap needs them, and thrown away. */
  readonly kept: readonly string[];
  readonly hasAudio: boolean;
  readonly taps: boolean;
  readonly pace: 'fast' | 'good';
  /** For what is made on the way; the caller's, and gone with it. */
  readonly folder: string;
}

export interface RunListeners {
  readonly onKept?: (tx: Tx, keeper: Pick<SegmentKeeper, 'countOf'>) => Promise<void>;
  readonly onStill?: (still: Still) => void;
  readonly onPart: (part: number) => void;
  readonly signal: AbortSignal;
}

export interface RunEnd extends Encoded {
  /** Whether it began at the beginning: only then have the taps seen all. */
  readonly isWhole: boolean;
}

/** Errors: those of `encode`; Superseded; `disk_full` (507). */
export async function encodeVersion(
  needs: EncodeVersionNeeds,
  run: VersionRun,
  { onKept, onStill = () => undefined, onPart, signal }: RunListeners,
): Promise<RunEnd> {
  const shapes = shapesOf(run);
  const keeper = await openSegmentKeeper(needs, run.version.id, shapes, onKept);
  const whole = Math.min(...shapes.map(({ name }) => keeper.countOf(name)));
  // The last one is made once more: then there is always something to make.
  const firstSegment = shapes.length === 0 ? 0 : Math.max(0, whole - 1);
  const skippedPart = Math.min(1, (firstSegment * SEGMENT_MS) / Math.max(1, shownMs(run)));
  const encoded = await encode(
    { log: needs.log, ffmpeg: needs.config.ffmpeg },
    { ...run, edits: run.version.edits, firstSegment },
    {
      onSegment: keeper.take,
      onStill: async (still) => onStill(still),
      onProgress: (part) => onPart(skippedPart + part * (1 - skippedPart)),
      signal,
    },
  ).catch(async (thrown: unknown) => {
    // What is whole stays: the next run goes on from there.
    await keeper.settled();
    throw thrown;
  });
  await keeper.settled();
  return { ...encoded, isWhole: firstSegment === 0 };
}

/** How long the version is, as far as its file says. */
export function shownMs({ report, version }: Pick<VersionRun, 'report' | 'version'>): number {
  const { trim } = version.edits;
  if (trim === null) return report.durationMs;
  return Math.max(0, Math.min(trim.untilMs, report.durationMs) - trim.fromMs);
}

function shapesOf({ rungs, kept, hasAudio }: VersionRun): readonly TrackShape[] {
  const pictures = rungs.map(({ name, width, height, frameRate }) => ({ name, width, height, frameRate }));
  const sound = hasAudio ? [{ name: AUDIO, width: null, height: null, frameRate: null }] : [];
  return [...pictures, ...sound].filter(({ name }) => kept.includes(name));
}
