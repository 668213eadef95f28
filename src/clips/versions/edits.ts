// What an editor may change of a clip, as stored with a version.

import * as v from 'valibot';
import type { Edits } from '../../platform/media/index.ts';

const ms = v.pipe(v.number(), v.integer(), v.minValue(0));
const part = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const span = { fromMs: ms, untilMs: ms };

const storedEdits = v.object({
  trim: v.optional(v.nullable(v.object(span)), null),
  mutes: v.optional(v.array(v.object(span)), []),
  blurs: v.optional(v.array(v.object({ ...span, x: part, y: part, width: part, height: part })), []),
});

/** Reads what `clip_versions.edits` holds. */
export function readStoredEdits(text: string): Edits {
  return v.parse(storedEdits, JSON.parse(text));
}
