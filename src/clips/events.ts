// What clips tell those on their right.

import * as v from 'valibot';
import type { EventKind } from '../platform/capabilities.ts';
import type { ClipId } from '../platform/ids.ts';
import { parse } from '../platform/parse.ts';

/** The id of a clip in a stored payload. */
export const clipIdPayload = v.object({ clipId: v.custom<ClipId>((value) => typeof value === 'string') });

/** A clip is now playable or refused, or its answers changed: what shows it is stale. */
export const clipChanged: EventKind<{ readonly clipId: ClipId }> = {
  name: 'clips.changed',
  parse: (stored) => parse(clipIdPayload, stored, 'The event'),
};
