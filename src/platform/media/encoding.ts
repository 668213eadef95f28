// What encoding takes and gives, as everybody who plans, runs or waits for it sees it.

import type { Log } from '../log.ts';
import type { Edits } from './edits.ts';
import type { MediaReport } from './report.ts';

/** Length of a segment, and the distance of keyframes: equal over all renditions. */
export const SEGMENT_MS = 2000;

/** A rendition of the ladder. */
export interface Rung {
  /** Short side in pixels, `av1-` before it for AV1: `360`, `av1-720`. */
  readonly name: string;
  readonly codec: 'h264' | 'av1';
  /** Even, after rotation, in square pixels. */
  readonly width: number;
  readonly height: number;
  readonly frameRate: number;
}

export interface EncodeTask {
  readonly sourcePath: string;
  readonly report: MediaReport;
  readonly edits: Edits;
  readonly rungs: readonly Rung[];
  readonly hasAudio: boolean;
  /** Whether stills and frames for analysis are wanted. */
  readonly taps: boolean;
  /** `fast` for the first rendition that anybody can see. */
  readonly pace: 'fast' | 'good';
  /** Number of the first segment to make: those before it are there already. */
  readonly firstSegment: number;
  /** An empty folder, owned by the caller, for all that is written. */
  readonly folder: string;
}

/** A segment that is whole on disk. The init segment of its track is number -1 and comes first. */
export interface MadeSegment {
  /** A rung's name, or `audio`. */
  readonly track: string;
  readonly number: number;
  readonly path: string;
  /** 0 for the init segment. */
  readonly durationUs: number;
}

/** A picture at most 720 on its short side, upright and in the colours of a screen. */
export interface Still {
  readonly path: string;
  /** From the beginning of what is shown. */
  readonly atMs: number;
}

export interface EncodeTaps {
  readonly onSegment: (made: MadeSegment) => Promise<void>;
  readonly onStill: (still: Still) => Promise<void>;
  /** Part done, from 0 to 1. */
  readonly onProgress: (part: number) => void;
  readonly signal?: AbortSignal;
}

export interface Encoded {
  readonly durationMs: number;
  /** RFC 6381 by track. */
  readonly codecs: Readonly<Record<string, string>>;
  /** Integrated, EBU R 128; null without sound or taps. */
  readonly loudnessLufs: number | null;
  /** Whether it flashes as WCAG 2.3.1 warns of; null without taps. */
  readonly hasFlashes: boolean | null;
}

export interface EncodeNeeds {
  readonly log: Log;
  readonly ffmpeg: string;
}
