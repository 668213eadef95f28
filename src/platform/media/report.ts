// What a video file says of itself, and how it is taken on: a class, or every reason against it.
// Place, device and people in it are private: a report never leaves the newsroom.

import * as v from 'valibot';

const number = v.nullable(v.number());
const text = v.nullable(v.string());

export const mediaReport = v.object({
  /** `mp4`, `mov`, `matroska`, `avi`, `mpegts` ... */
  container: v.string(),
  sizeBytes: v.number(),
  durationMs: v.number(),
  /**
   * `A`: browsers play it as it is once repackaged. `B`: decoded and encoded anew. `C`: the same, and its colours
   * have to be brought to what screens show (HLG, PQ, Dolby Vision), or it is unusual in another way that costs time.
   */
  class: v.picklist(['A', 'B', 'C']),
  video: v.object({
    /** As ffprobe names it: `h264`, `hevc`. */
    codec: v.string(),
    profile: text,
    pixelFormat: v.string(),
    bitDepth: v.number(),
    /** As shown: after rotation, in square pixels. */
    width: v.number(),
    height: v.number(),
    /** Clockwise, as a player turns it. */
    rotation: v.picklist([0, 90, 180, 270]),
    isMirrored: v.boolean(),
    /** Frames a second on average over the file. */
    frameRate: v.number(),
    isVariableRate: v.boolean(),
    range: v.picklist(['sdr', 'hlg', 'pq', 'dolby-vision']),
    primaries: text,
    transfer: text,
    matrix: text,
    bitrateKbps: number,
    /** The longest way from one keyframe to the next; null where it was not looked at. */
    keyframeGapMs: number,
    hasEdits: v.boolean(),
  }),
  /** Every track of sound, the one that is used first. */
  audio: v.array(
    v.object({
      /** Index of the stream in the file, as `-map 0:N` takes it. */
      stream: v.number(),
      codec: v.string(),
      channels: v.number(),
      sampleRate: v.number(),
      layout: text,
    }),
  ),
  /** Index of the video stream that is used. */
  videoStream: v.number(),
  otherTracks: v.number(),
  /** `camera`: as the device wrote it. `export`: an app, a picker or an editing program wrote it anew. */
  origin: v.picklist(['camera', 'export', 'unknown']),
  /** Why it is taken for one, in words for editors. */
  originSigns: v.array(v.string()),
  recordedAt: text,
  device: v.nullable(v.object({ make: text, model: text, software: text })),
  location: v.nullable(v.object({ latitude: v.number(), longitude: v.number() })),
});

export type MediaReport = v.InferOutput<typeof mediaReport>;
