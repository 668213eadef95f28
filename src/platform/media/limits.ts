// How much of a stranger's video is taken on: bounds that no phone's clip reaches, so that none can be a burden.

export interface MediaLimits {
  readonly maxDurationMs: number;
  /** Width times height of one frame. */
  readonly maxPixels: number;
  /** Of the longer side. */
  readonly maxSide: number;
  /** Below it there is nothing to see, on the shorter side. */
  readonly minSide: number;
  readonly maxTracks: number;
  /** Frames and sound packets of one track. */
  readonly maxSamples: number;
  readonly maxSampleBytes: number;
  /** The index of a file (`moov`) is held in memory. */
  readonly maxIndexBytes: number;
  /** Up to here a rendition is put together in memory, which packs its index tightly; larger ones on disk. */
  readonly maxInMemoryBytes: number;
}

const MIB = 1024 * 1024;

export const MEDIA_LIMITS: MediaLimits = {
  maxDurationMs: 3 * 3_600_000, // guess: eyewitness clips are minutes
  maxPixels: 8192 * 4320, // 8K: the most that phones film, and cinema's 8K above it
  maxSide: 8192,
  minSide: 16, // a macroblock: smaller than any camera's picture
  maxTracks: 16, // phones write up to 7
  maxSamples: 1_000_000, // 3 hours at 90 frames a second
  maxSampleBytes: 32 * MIB, // above a key frame at the highest rate of level 5.2
  maxIndexBytes: 32 * MIB, // 3 hours at 60 frames a second take 15
  maxInMemoryBytes: 32 * MIB, // guess: half a minute from a phone
};
