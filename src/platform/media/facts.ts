// What is known about a video once it has been repackaged.

import * as v from 'valibot';

export const mediaFacts = v.object({
  durationMs: v.number(),
  /** As shown, after rotation, in square pixels. */
  width: v.number(),
  height: v.number(),
  /** Clockwise, as the player does it: the frames themselves lie as the camera held them. */
  rotation: v.picklist([0, 90, 180, 270]),
  /** Frames a second on average: phones vary it. */
  frameRate: v.number(),
  hasAudio: v.boolean(),
  /** RFC 6381, for example `avc1.640028`. */
  videoCodec: v.string(),
});

export type MediaFacts = v.InferOutput<typeof mediaFacts>;

const problem = v.object({ code: v.string(), message: v.string() });

/** A line that the child writes: how far it is, then how it ended. */
export const childReport = v.variant('report', [
  v.object({ report: v.literal('progress'), part: v.number() }),
  v.object({ report: v.literal('repackaged'), facts: mediaFacts }),
  v.object({ report: v.literal('refused'), problems: v.array(problem) }),
  v.object({ report: v.literal('disk_full') }),
]);

export type ChildReport = v.InferOutput<typeof childReport>;
